"""Whom "the prime minister", "the hospital", "the carmaker", "the city" was said of before.

A noun finds its bearer by an office ("the president"), by the name that has it in it ("St. Brendan's Hospital … the
hospital"), by what the article said of somebody ("Corvid, a carmaker … the carmaker"), or by its kind alone ("the
company", "the country"), in this order. Where two fit equally, nobody is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from msgspec.structs import replace

from extract.english.lexicon import seats, states, titles
from extract.english.syntax import Parse, Word
from extract.reading.actors.kinds import kinds_of, last_company
from extract.reading.actors.known import Draft, Known, Link
from extract.reading.actors.places import STATES, TOWNS, place_spoken_of
from extract.reading.actors.possessed import owner_of
from extract.reading.tabled import text_of

_DEFINITE = frozenset({"the", "this", "that"})
_COMPANIES = frozenset(
    """company firm group carmaker automaker chipmaker drugmaker planemaker steelmaker toymaker airline manufacturer retailer insurer
    startup corporation giant""".split()
)
_KINDS = {"PERSON", "ORG", "GPE", "LOC", "FAC"}
_SENTENCES_BACK = 40
_SAID_BACK = 8
_LINKS_BACK = 80
_ANYTHING = frozenset(
    "man woman person people name part member thing one result case time place way kind example".split()
)
_ALSO_SOMEWHERE = frozenset({"front", "line", "street", "house", "wing", "post", "press", "area"})
"""What is as a rule no body when in small letters: "flew to the front"."""
_SAME = tuple(
    line.split()
    for line in (
        "reporter journalist correspondent",
        "lawyer attorney solicitor barrister",
        "doctor physician",
        "carmaker automaker",
        "drugmaker pharmaceutical",
        "newspaper daily paper tabloid",
        "businessman entrepreneur tycoon",
        "striker forward",
        "pupil schoolboy schoolgirl student",
    )
)
_SPEAKING_FOR = frozenset({"office", "spokesman", "spokeswoman", "spokesperson", "press secretary"})
_MEDIA = ("newspaper", "daily", "paper", "magazine", "agency", "broadcaster", "channel", "network", "outlet")
_SAYS_LITTLE = frozenset({"entire", "whole", "same", "news"})


def bearer(known: Known, noun: Word, core: Sequence[Word]) -> tuple[str, str] | None:
    """The key of the actor that a common noun stands for, and how we know; `core` is the noun with its modifiers."""
    parse = known.parse
    definite = parse.determiner(noun) in _DEFINITE
    if not definite and not parse.possessor(noun):
        return None
    country = country_of(parse, noun)
    if country is None and (speaking := _whose_office_speaks(known, noun, core)) is not None:
        return speaking, "whose office speaks"
    if (key := _office_or_body(known, noun, core, country)) is not None:
        return key, "role named before"
    if noun.lower == "people" and definite and country is not None:
        people = [f"people:{name}" for name in _plurals_of(country) if f"people:{name}" in known.drafts]
        return (people[0], "people of the state") if people else None
    if noun.is_plural or noun.relation == "appos" or not definite:
        return None
    if (found := _said_of(known, noun, core)) is not None:
        return found
    if noun.lemma in _COMPANIES:
        key = last_company(known, noun, country)
        return (key, "last company") if key else None
    if country is not None:
        return None
    key = place_spoken_of(known, noun)
    return (key, "the place spoken of") if key else None


def _plurals_of(country: str) -> tuple[str, ...]:
    """ "Americans" of the United States."""
    state = states().by_code(country)
    return (*state.plurals, *state.invariant) if state is not None else ()


def country_of(parse: Parse, noun: Word) -> str | None:
    """The state whose the noun is: "Japanese ministry", "Japan's ministry", "the government of Japan"."""
    near = [
        *parse.children(noun, "amod", "compound", "nmod:poss"),
        *(each.word for each in parse.obliques(noun) if each.preposition == "of"),
    ]
    for word in near:
        text = text_of(parse.core(word))
        state = states().by_demonym(text) or states().by_name(text)
        if state is None and (seat := seats().seat(text)):
            state = states().by_code(seat.state)
        if state:
            return state.country
    return None


# -- offices and bodies


def _whose_office_speaks(known: Known, noun: Word, core: Sequence[Word]) -> str | None:
    """Of "Vask's office said the president would attend" Vask, whoever else is a president."""
    parse = known.parse
    title = titles().title(text_of(core))
    told = next((each for each in parse.ancestors(noun) if each.relation == "ccomp"), None)
    if title is None or not title.unique or told is None:
        return None
    speaker = parse.subject(parse.head(told))
    owner = parse.possessor(speaker) if speaker is not None and speaker.lemma in _SPEAKING_FOR else None
    link = known.heads.get(owner.index) if owner is not None else None
    if link is None or len(link.actors) != 1 or not known.of_kind(link, ("PERSON",)):
        return None
    return link.actors[0]


def describe(known: Known) -> None:
    """Note of all who are named the common nouns that their names hold or that the article calls them."""
    for link in known.links:
        key = link.actors[0]
        draft = known.drafts[key]
        if draft.kind not in _KINDS:
            continue
        for lemma in _nouns_in_name(draft, link):
            if lemma not in TOWNS and lemma not in STATES and lemma not in _ALSO_SOMEWHERE:
                known.describe(key, lemma, "part of the name")
        beside = _nouns_beside(known.parse, link)
        for noun in beside:
            if noun.lemma not in _ANYTHING:
                known.describe(key, noun.lemma.lower(), "said of it before")
        if draft.key.startswith("organisation:") and _is_told(known.parse, link.head):
            for lemma in _MEDIA:
                known.describe(key, lemma, "told or given an interview")
        if draft.kind == "ORG" and draft.country is None:
            # "Japanese carmaker Corvid", "Japan's Corvid"
            found = (country_of(known.parse, each) for each in (link.head, *beside))
            if (country := next((each for each in found if each is not None), None)) is not None:
                known.drafts[key] = replace(draft, country=country)
        for lemma in kinds_of(draft):
            known.describe(key, lemma, "kind of body")


def _is_told(parse: Parse, name: Word) -> bool:
    """ "Told Reuters", "an interview with Le Monde": whom news tells something is a medium."""
    governor = parse.head(name)
    told = name.relation in ("obj", "iobj") and governor.lemma == "tell"
    return told or (governor.lemma == "interview" and parse.preposition(name) in ("with", "to"))


def _nouns_in_name(draft: Draft, link: Link) -> list[str]:
    """ "hospital" of "St. Brendan's Hospital", "bank" of "Bank of Japan", "island" of "Coron Island"."""
    if draft.kind == "PERSON" or draft.key.startswith("state:"):
        return []
    texts = [word.lower for word in link.words]
    end = next((at for at, text in enumerate(texts) if text in ("of", "for")), len(texts))
    return texts[end - 1 : end] if len(texts) > 1 and end else []


def _nouns_beside(parse: Parse, link: Link) -> list[Word]:
    """The nouns in apposition, in a predicate and right before the name: "Coron is a town", "the carmaker Corvid"."""
    head = link.head
    found = [word for word in parse.children(head, "appos") if word.index > link.words[-1].index]
    if head.relation == "appos":
        found.append(parse.head(head))
    if head.relation == "nsubj" and (copula := parse.child(parse.head(head), "cop")):
        predicate = parse.head(head)
        if (
            copula.lower in ("is", "was", "’s", "'s")
            and parse.child(predicate, "det")
            and not parse.negation(predicate)
        ):
            found.append(predicate)
    found.extend(
        word for word in parse.children(head, "nmod:desc", "compound") if word.index < link.words[0].index
    )
    before = parse.words[link.words[0].index - 1] if link.words[0].index else head
    if (before.head, before.relation) == (head.head, head.relation) and before.index != head.head:
        # "the murder of the journalist Ana Ruiz", with two nouns of the murder in the parse
        found.append(before)
    return [
        word
        for word in found
        if (word.tag == "NN" or _has_capital_from_sentence(parse, word)) and not parse.children(word, "conj")
    ]


def _has_capital_from_sentence(parse: Parse, word: Word) -> bool:
    """ "Chipmaker" of "Chipmaker Arvex says"."""
    first = word.index == 0 or parse.words[word.index - 1].sentence != word.sentence
    return first and word.tag == "NNP" and word.entity == "" and titles().nominal(word.lower) is not None


def _office_or_body(known: Known, noun: Word, core: Sequence[Word], country: str | None) -> str | None:
    wanted = " ".join([*(word.lower for word in core[:-1] if not word.is_name), noun.lemma])
    title = titles().title(wanted) or titles().title(noun.lemma)
    if title is None and noun.lower not in known.bodies:
        return None
    possessed = country is None and known.parse.possessor(noun) is not None
    owner = owner_of(known, noun) if possessed else None
    body: Draft | None = None
    for link in islice(known.before(noun, _SENTENCES_BACK), _LINKS_BACK):
        if len(link.actors) != 1:
            continue
        draft = known.drafts[link.actors[0]]
        if country is not None and draft.country is not None and draft.country != country:
            continue
        if (
            title is not None
            and body is None
            and not noun.is_plural
            and draft.kind == "PERSON"
            and (title.word in draft.titles or _head_of(title.word) in draft.titles)
        ):
            return draft.key
        if draft.kind != "ORG" or not draft.key.startswith("body of") or not _same_body(draft, core):
            continue
        if possessed and draft.owner != owner:
            continue
        if body is None:
            body = draft
        elif draft.owner != body.owner and not possessed:
            # "the party" after his and hers is either
            return None
        if possessed or body.owner is None:
            break
    return body.key if body is not None else None


def _head_of(title: str) -> str:
    return title.rsplit(maxsplit=1)[-1]


def _same_body(draft: Draft, core: Sequence[Word]) -> bool:
    """ "the ministry", "the foreign ministry" after "the Japanese foreign ministry"."""
    mine = [word.lower for word in core]
    return draft.name.lower().split()[-len(mine) :] == mine


# -- what was said of somebody


def _said_of(known: Known, noun: Word, core: Sequence[Word]) -> tuple[str, str] | None:
    """ "the hospital" is St. Brendan's Hospital, "the carmaker" the company that was said to be one."""
    keys = known.described.get(noun.lemma) or next(
        (known.described[other] for other in _alike(noun.lemma) if other in known.described), None
    )
    if not keys or known.parse.children(noun, "acl", "nummod", "nmod"):
        return None
    more = [word.lower for word in core if word.index != noun.index and word.lower not in _SAYS_LITTLE]
    nearest: str | None = None
    capital = noun.text[:1].isupper() and noun.index > 0 and known.parse.words[noun.index - 1].lower == "the"
    # "the Trust", "the federation" where there is one alone, are short forms however far back the name is
    only_one = len(keys) == 1 and "part of the name" in keys.values() and not more
    far = capital or (only_one and known.parse.determiner(noun) == "the")
    for link in islice(known.before(noun, _SENTENCES_BACK if far else _SAID_BACK), _LINKS_BACK):
        if len(link.actors) != 1 or link.actors[0] not in keys:
            continue
        key = link.actors[0]
        name = known.drafts[key].name.lower().split()
        if not all(word in name for word in more):
            continue
        if nearest is None:
            nearest = key
            here = link.sentence
        elif key != nearest:
            # two hospitals: the one spoken of last, where the other is some way back
            if here - link.sentence < 1:
                return None
            break
    return (nearest, keys[nearest]) if nearest is not None else None


def _alike(lemma: str) -> list[str]:
    """Other words for the same: "journalist" of "reporter"."""
    return [other for group in _SAME if lemma in group for other in group if other != lemma]
