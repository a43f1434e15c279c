"""Actors without a name of their own: "police", "the Japanese foreign ministry", "a senior official", "his party"."""

from __future__ import annotations

from extract.english.lexicon import reporting, titles
from extract.english.lexicon.titles import Nominal
from extract.english.syntax import Parse, Word
from extract.reading.actors.bearers import country_of
from extract.reading.actors.extent import nominal_link, unbroken
from extract.reading.actors.known import Draft, Known
from extract.reading.actors.possessed import owner_of, portfolio_body
from extract.reading.tabled import possessive, text_of

_GOVERNMENT = frozenset(
    {"government", "administration", "authority", "official", "leadership", "regime", "cabinet"}
)
ANYBODY = frozenset({"people", "person", "man", "woman", "boy", "girl", "child"})
_PREMISES = frozenset(
    "plant factory school shop store studio casino library museum gallery hospital clinic church mosque".split()
)
_OFFICES = frozenset({"administration", "government", "cabinet", "campaign", "ministry", "office", "army"})


def unnamed(known: Known, noun: Word, core: list[Word], kind: Nominal) -> None:
    """An actor without a name of its own, if it acts: "police", "the Japanese foreign ministry", "a senior official"."""
    parse = known.parse
    country = None if _of_another_place(known, noun) else country_of(parse, noun)
    state = f"state:{country}"
    if noun.lemma in _GOVERNMENT and state in known.drafts and not _held_by_person(known, noun):
        known.add(nominal_link((state,), noun, core, "government of the state"))
        return
    before = _named_before(known, noun)
    words = unbroken(known, [*before, *core], noun) if before and before[-1].index < core[0].index else core
    person = kind.stands_for == "person"
    count = parse.child(noun, "nummod")
    # "41 nurses were moved" and "the plant closed" say what happened to whom; who speaks is somebody
    told = noun.lemma in ANYBODY or noun.lemma in _PREMISES or count is not None
    acts = speaks(parse, noun) if told else _acts(parse, noun)
    if (several := titles().group(noun.lower)) is not None and len(several.members) > 1 and count is not None:
        # "two sides": which ones is not said
        return
    spoken_of = f"body of {country or ''}:{text_of(words).lower()}" in known.drafts
    if not acts and not spoken_of and not (before and noun.lemma in _OFFICES):
        return
    if count is not None:
        counted = {word.index: word for word in (*parse.subtree(count), *words)}
        words = unbroken(known, [counted[index] for index in sorted(counted)], noun)
    name = text_of(words)
    possessed = parse.possessor(noun) is not None and country is None
    owner = owner_of(known, noun) if possessed else None
    possessor = parse.possessor(noun) if possessed else None
    if (
        (ministry := portfolio_body(known, noun)) is not None
        and owner is not None
        and noun.lemma == "ministry"
    ):
        name, country, owner = ministry, known.drafts[owner].country, None
        possessed = False
    elif owner is not None:
        name = f"{possessive(known.drafts[owner].name)} {name}"
    elif possessor is not None and possessor.is_noun:
        name = f"{possessive(text_of(parse.core(possessor)))} {name}"
    # "a senior official" here and "a senior official" there may be two; "police" are police
    key = (
        f"unnamed:{noun.index}"
        if (person and (not noun.is_plural or count is not None)) or (possessed and owner is None)
        else f"body of {owner or country or ''}:{name.lower()}"
    )
    state_before = parse.possessor(noun) if country is not None else None
    if state_before is not None and state_before.is_noun:
        # "Kenya's foreign ministry", whose key is the Kenyan one's
        name = f"{possessive(text_of(parse.core(state_before)))} {name}"
    draft = Draft(
        key=key,
        name=name,
        kind="PERSON" if person else "ORG",
        country=country,
        plural=noun.is_plural or noun.lemma == "police",
        anonymous=person,
        owner=owner,
        gender=None if noun.is_plural else kind.gender,
    )
    known.add(nominal_link((key,), noun, words, "unnamed"), draft)


def _of_another_place(known: Known, noun: Word) -> bool:
    """ "Georgia voters" where the article's Georgia is not the state of that name."""
    return any(
        (link := known.heads.get(child.index)) is not None and link.actors[0].startswith("place:")
        for child in known.parse.children(noun, "compound", "nmod:poss")
    )


def _named_before(known: Known, noun: Word) -> list[Word]:
    """ "Trump" of "the Trump administration", with what else stands before the noun as a name."""
    heads = known.heads
    return [
        word
        for child in known.parse.children(noun, "compound")
        if (link := heads.get(child.index))
        for word in link.words
    ]


def _held_by_person(known: Known, noun: Word) -> bool:
    heads = known.heads
    return any(
        known.of_kind(heads[child.index], ("PERSON",))
        for child in known.parse.children(noun, "compound", "nmod:poss")
        if child.index in heads
    )


def _acts(parse: Parse, noun: Word) -> bool:
    """Whether the noun is the subject of a deed, or the one by whom it is done, or the source of what is said."""
    word = noun
    while word.relation == "conj":
        word = parse.head(word)
    verb = parse.head(word)
    if word.relation == "nsubj":
        return verb.is_verb and not parse.child(verb, "cop")
    if word.relation in ("obl:agent", "obl"):
        return parse.preposition(word) in ("by", "according to") and verb.is_verb
    return False


def stands_for_anybody(parse: Parse, noun: Word) -> bool:
    """Whether a noun says no more than that some live there or go there, or that one is a relative; "voters", not "white
    voters" or "the candidate"."""
    known = titles().nominal(noun.lemma)
    kin = known is not None and known.gender is not None and known.sector is None
    return (
        noun.lemma in ANYBODY
        or kin
        or (
            known is not None
            and known.sector == "CVL"
            and noun.is_plural
            and not parse.children(noun, "amod", "compound", "nmod", "acl")
        )
    )


def speaks(parse: Parse, noun: Word) -> bool:
    """Whether the noun says something, or what is said is according to it."""
    says = noun.relation == "nsubj" and reporting().says(parse.head(noun).lemma)
    return says or parse.preposition(noun) == "according to"
