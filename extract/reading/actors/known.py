"""What the steps that find actors pass on: the actors so far, and the mentions linked to them."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from extract.english.lexicon import family_first
from extract.english.syntax import Parse, Word
from extract.story import MentionForm

Gender = Literal["f", "m"]


class Draft(Struct, frozen=True, kw_only=True):
    """An actor in the making; `key` tells actors apart, `plural` is set for peoples and "officials"."""

    key: str
    name: str
    kind: str
    country: str | None = None
    gender: Gender | None = None
    role: str | None = None
    titles: frozenset[str] = frozenset()
    plural: bool = False
    anonymous: bool = False
    owner: str | None = None
    """Whose a body is that is called by its owner: "his party"."""


class Link(Struct, frozen=True, kw_only=True):
    """Words that stand for one or, as a group, several actors; `head` is their syntactic head."""

    actors: tuple[str, ...]
    words: tuple[Word, ...]
    head: Word
    form: MentionForm
    via: str

    @property
    def sentence(self) -> int:
        return self.head.sentence


class MainPlace(Struct, frozen=True, kw_only=True):
    """The state or town that an article speaks of most."""

    key: str
    alone: bool
    """Whether it names no other of its kind."""
    outdone: bool
    """Whether a place that no table has is named as often: a country that is new, or made up."""


class Known:
    """The actors and mentions so far, with the look-ups that the steps need.

    It grows in place: an article can hold tens of thousands of mentions, and every pronoun asks what came before it.
    It lives for one reading and never leaves this room.
    """

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.drafts: dict[str, Draft] = {}
        self.heads: dict[int, Link] = {}
        """Links by the index of their head word."""
        self.taken: set[int] = set()
        """The indices of all words that belong to a mention."""
        self.surnames: Counter[str] = Counter()
        """How many persons share a surname."""
        self.bodies: set[str] = set()
        """The last words of bodies without a name of their own: "ministry" of "Japanese foreign ministry"."""
        self.described: dict[str, dict[str, str]] = {}
        """Of each common noun, by lemma, the actors who were called so, each with how we know."""
        self.nouns: dict[str, set[str]] = {}
        """Of each actor the common nouns in `described`."""
        self.companies: list[str] | None = None
        """The organisations that are companies, as they are named first, once somebody has asked."""
        self.leads: dict[str, set[str]] = {}
        """The organisations that persons are said to lead."""
        self.clients: dict[str, str] = {}
        """Of each lawyer whose lawyer the article says that he is."""
        self.related: dict[tuple[str, str], str] = {}
        """Who somebody's wife, lawyer or deputy is: by whose they are and the noun."""
        self.authors: list[tuple[Link, Draft]] = []
        """Whom the bylines name: nobody in the story, unless the author says "I" in it."""
        self.main_places: dict[bool, MainPlace | None] = {}
        """The state (True) and the town (False) that the article speaks of most, once somebody has asked."""
        self.named: Counter[str] = Counter()
        """How often each actor is named."""
        self.first_named: dict[str, int] = {}
        """The word at which each actor is named first."""
        self.quoted: frozenset[int] = frozenset(
            word.index for stretch in parse.marked for word in parse.words_in(stretch.inner)
        )
        """The indices of the words in quotation marks."""
        self._by_sentence: dict[int, list[Link]] = {}

    @property
    def links(self) -> list[Link]:
        """All links in text order."""
        return [link for sentence in sorted(self._by_sentence) for link in self._by_sentence[sentence]]

    def add(self, link: Link, draft: Draft | None = None) -> None:
        """A link, with its actor where that is new."""
        if draft is not None and draft.key not in self.drafts:
            self.drafts[draft.key] = draft
            if draft.key.startswith("body of"):
                self.bodies.add(draft.name.rsplit(maxsplit=1)[-1].lower())
            if draft.kind == "PERSON":
                self.surnames[surname(draft.name)] += 1
        if link.form == "name":
            self.named.update(link.actors)
            for actor in link.actors:
                self.first_named.setdefault(actor, link.head.index)
        self.heads[link.head.index] = link
        self.taken.update(word.index for word in link.words)
        insort(self._by_sentence.setdefault(link.sentence, []), link, key=_place)

    def describe(self, key: str, lemma: str, via: str) -> None:
        """Note that this noun may mean this actor; what was noted first stands."""
        self.described.setdefault(lemma, {}).setdefault(key, via)
        self.nouns.setdefault(key, set()).add(lemma)

    def move(self, link: Link, to: Link, draft: Draft) -> None:
        """The same words read as another actor."""
        here = self._by_sentence[link.sentence]
        here[here.index(link)] = to
        self.named.subtract(link.actors)
        self.named.update(to.actors)
        self.heads[to.head.index] = to
        self.drafts.setdefault(draft.key, draft)

    def merge(self, key: str, into: str) -> None:
        """Two actors that turn out to be one: all that is linked to the first is linked to the other."""
        for here in self._by_sentence.values():
            for at, link in enumerate(here):
                if key in link.actors:
                    actors = tuple(dict.fromkeys(into if actor == key else actor for actor in link.actors))
                    here[at] = self.heads[link.head.index] = replace(link, actors=actors)

    def in_sentence(self, sentence: int) -> list[Link]:
        return self._by_sentence.get(sentence, [])

    def before(self, word: Word, sentences: int) -> Iterator[Link]:
        """Links that end before a word, within this many sentences back, the nearest first."""
        for sentence in range(word.sentence, max(-1, word.sentence - sentences - 1), -1):
            for link in reversed(self.in_sentence(sentence)):
                if link.words[-1].index < word.index:
                    yield link

    def link_at(self, word: Word) -> Link | None:
        """The link whose head the word is, or that of the name right behind it ("opposition leader Conor Devane")."""
        if (link := self.heads.get(word.index)) is not None:
            return link
        names = [child for child in self.parse.children(word, "appos") if self.parse.is_named_by(word, child)]
        return self.heads.get(names[0].index) if names else None

    def of_kind(self, link: Link, kinds: Sequence[str]) -> bool:
        return all(self.drafts[actor].kind in kinds for actor in link.actors)


def _place(link: Link) -> int:
    return link.words[0].index


def surname(name: str) -> str:
    """The surname of a full name: the last word, or the first where the family stands first ("Xi Jinping")."""
    parts = name.split()
    return parts[0] if family_first().leads(parts) else parts[-1]
