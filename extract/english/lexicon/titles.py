"""Titles, roles, and the common nouns that stand for persons, bodies and states.

"Prime Minister" before a name says what its bearer is; "the minister" after it says who is meant. Binding either to a
name is `reading`'s work. What is written all in small letters in the file matches in any case ("prime minister",
"PRIME MINISTER"); what has a capital ("PM", "Gen.") matches only as written, since "pm" is a time and "gen." is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from extract.english.lexicon.tables import load, once, words

TitleKind = Literal[
    "honorific",  # Mr., Dr.: says nothing of what the bearer does
    "office",  # holds or leads a public office: president, minister, governor, mayor
    "legislator",
    "royal",
    "military",
    "police",
    "diplomat",
    "spokesperson",
    "judicial",
    "party",
    "corporate",
    "religious",
    "academic",
    "media",
    "sport",
    "profession",
    "activist",
    "criminal",
]
ActsFor = Literal["state", "organisation"]
Gender = Literal["f", "m"]
StandsFor = Literal["person", "organisation", "state"]
Tense = Literal["former", "acting", "next", "late", "deputy", "candidate", "rank"]


class Title(Struct, frozen=True, kw_only=True):
    """A title or role: `word` in small letters and written out ("foreign minister" for "Foreign Minister", "PM")."""

    word: str
    kind: TitleKind
    acts_for: ActsFor | None = None
    """Whose words and deeds the bearer's may be; None for titles that speak for nobody else."""
    sector: str | None = None
    """PLOVER's: GOV MIL LEG JUD COP PTY OPP BUS JRN REL EDU MED …"""
    gender: Gender | None = None
    """Only where the word itself shows it: king, spokeswoman."""
    unique: bool = False
    """One bearer at a time in one state or body, so "the prime minister" can be bound to him."""


class TitleModifier(Struct, frozen=True, kw_only=True):
    """A word before a title that changes it: former, acting, deputy, senior."""

    word: str
    effect: Tense


class Nominal(Struct, frozen=True, kw_only=True):
    """A common noun, by lemma, for a person, a body or a state: minister, ministry, nation."""

    word: str
    stands_for: StandsFor
    also: tuple[StandsFor, ...] = ()
    """What else it may stand for: a neighbour is a state or a person."""
    sector: str | None = None
    gender: Gender | None = None
    unique: bool = False
    """One of its kind in one state: the government, the army, the foreign ministry."""
    acts_for: ActsFor | None = None


class GroupNoun(Struct, frozen=True, kw_only=True):
    """A plural as it stands in the text, for several actors at once: leaders, sides, neighbours."""

    word: str
    members: tuple[StandsFor, ...]
    """The kinds of actor that it may group, the likeliest first."""
    singular: str


class TitleTable(Struct, frozen=True, kw_only=True):
    """Titles, roles and common nouns for actors."""

    titles: Mapping[str, Title]
    openers: frozenset[str]
    """What a title can begin with, as one word: most words begin none, and need no look for their singular."""
    abbreviations: Mapping[str, str]
    """As written ("Gen.", "PM", "ret.") to the title's word."""
    modifiers: Mapping[str, TitleModifier]
    portfolios: frozenset[str]
    """What a minister or ministry may be of: foreign, defence, "foreign affairs"."""
    also_names: frozenset[str]
    """Titles that are a name when they stand alone with a capital: Cook, Dean, Marine."""
    nominals: Mapping[str, Nominal]
    groups: Mapping[str, GroupNoun]

    def title(self, text: str) -> Title | None:
        """The title of these words, without modifiers: "Prime Minister", "Gen.", "foreign ministers", "minister of
        defence"; a plural ("Presidents Trump and Xi") counts as its singular. "Cook" is a name, "cook" is not."""
        text = " ".join(text.replace("’", "'").split())
        if text in self.abbreviations:
            text = self.abbreviations[text]
        low = text.lower()
        if low in self.also_names and text != low:
            return None
        first = low.partition(" ")[0]
        if first not in self.openers and _singular(first) not in self.openers:
            return None
        for word in (low, *_singulars(low)):
            if found := self.titles.get(word) or self._of_a_portfolio(word):
                return found
        return None

    def modifier(self, word: str) -> TitleModifier | None:
        """What a word does to the title after it: "former", "ex", "acting"."""
        return self.modifiers.get(word.lower().rstrip("-"))

    def nominal(self, lemma: str) -> Nominal | None:
        """The common noun with this lemma: "official", "foreign ministry", "country". Titles of persons are among
        them, as every title can stand for its bearer."""
        low = lemma.lower()
        if found := self.nominals.get(low):
            return found
        head, _, last = low.rpartition(" ")
        if last == "ministry" and head in self.portfolios:
            return Nominal(word=low, stands_for="organisation", sector="GOV", unique=True, acts_for="state")
        if title := self.title(low):
            if title.kind == "honorific":
                return None
            return Nominal(
                word=title.word,
                stands_for="person",
                sector=title.sector,
                gender=title.gender,
                unique=title.unique,
                acts_for=title.acts_for,
            )
        return None

    def group(self, word: str) -> GroupNoun | None:
        """What a plural noun may group: "leaders", "sides"."""
        return self.groups.get(word.lower())

    def _of_a_portfolio(self, low: str) -> Title | None:
        """ "trade minister", "minister of trade", "secretary for health": a minister who has no other of his kind."""
        head, _, last = low.rpartition(" ")
        if last not in ("minister", "secretary") or head not in self.portfolios:
            last, _, head = low.partition(" of ") if " of " in low else low.partition(" for ")
            if last not in ("minister", "secretary") or head.removeprefix("the ") not in self.portfolios:
                return None
        return replace(
            self.titles[last], word=low, unique=True, kind="office", acts_for="state", sector="GOV"
        )


class _TitleGroup(Struct, frozen=True, forbid_unknown_fields=True):
    kind: TitleKind
    words: str
    acts_for: ActsFor | None = None
    sector: str | None = None
    gender: Gender | None = None
    unique: bool = False


class _NominalGroup(Struct, frozen=True, forbid_unknown_fields=True):
    stands_for: StandsFor
    words: str
    sector: str | None = None
    gender: Gender | None = None
    unique: bool = False
    acts_for: ActsFor | None = None


class _GroupNouns(Struct, frozen=True, forbid_unknown_fields=True):
    members: tuple[StandsFor, ...]
    words: str


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    title: list[_TitleGroup]
    nominal: list[_NominalGroup]
    group: list[_GroupNouns]
    modifiers: dict[Tense, str]
    portfolios: str
    also_names: str
    abbreviations: dict[str, str] = field(default_factory=dict)
    irregular: dict[str, str] = field(default_factory=dict)


@cache
def titles() -> TitleTable:
    """The table of titles and common nouns for actors, from `titles.toml`."""
    file = load("titles.toml", _File)
    table = once(
        (
            word,
            Title(
                word=word,
                kind=group.kind,
                acts_for=group.acts_for,
                sector=group.sector,
                gender=group.gender,
                unique=group.unique,
            ),
        )
        for group in file.title
        for word in words(group.words)
    )
    portfolios = frozenset(words(file.portfolios))
    return TitleTable(
        titles=table,
        openers=frozenset(title.partition(" ")[0] for title in (*table, *portfolios)),
        abbreviations=file.abbreviations,
        modifiers={
            word: TitleModifier(word=word, effect=effect)
            for effect, block in file.modifiers.items()
            for word in words(block)
        },
        portfolios=portfolios,
        also_names=frozenset(words(file.also_names)),
        nominals=_nominals(file.nominal),
        groups=once(
            (
                word,
                GroupNoun(
                    word=word,
                    members=group.members,
                    singular=file.irregular.get(word) or next(iter(_singulars(word)), word),
                ),
            )
            for group in file.group
            for word in words(group.words)
        ),
    )


def _nominals(groups: list[_NominalGroup]) -> dict[str, Nominal]:
    """Each noun as its first group has it, with what other groups say that it may stand for."""
    found: dict[str, Nominal] = {}
    for group in groups:
        for word in words(group.words):
            there = found.get(word)
            if there is None:
                found[word] = Nominal(
                    word=word,
                    stands_for=group.stands_for,
                    sector=group.sector,
                    gender=group.gender,
                    unique=group.unique,
                    acts_for=group.acts_for,
                )
            elif group.stands_for not in (there.stands_for, *there.also):
                found[word] = replace(there, also=(*there.also, group.stands_for))
    return found


def _singulars(plural: str) -> tuple[str, ...]:
    """What the plural may be the plural of, by spelling alone: chiefs, policewomen, secretaries of state."""
    first, blank, rest = plural.partition(" ")
    candidates = (_singular(plural), _singular(first) + blank + rest)
    return tuple(word for word in candidates if word != plural)


def _singular(word: str) -> str:
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
