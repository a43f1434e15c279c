"""Common nouns that stand for actors: "the prime minister", "the foreign ministry", "police", "the two leaders".

A nominal is linked to somebody named where the article bound them; else it is an actor of its own where it acts or
speaks; else it stands for nobody here. An unnamed official is never merged with another one.
"""

from __future__ import annotations

from extract.english.lexicon import titles
from extract.english.lexicon.titles import Nominal
from extract.english.syntax import Parse, Word
from extract.reading.actors.bearers import bearer
from extract.reading.actors.extent import nominal_link, own_words
from extract.reading.actors.groups import coordinated
from extract.reading.actors.known import Known, Link
from extract.reading.actors.members import group_noun, members_before
from extract.reading.actors.possessed import (
    body_led_by_owner,
    client,
    ministry_before,
    note_client,
    note_related,
    related,
)
from extract.reading.actors.unnamed import ANYBODY, unnamed
from extract.reading.tabled import text_of

_SOMEBODYS = frozenset(
    {"deputy", "predecessor", "successor", "kinsman", "protégé", "bandmate", "co-star", "fellow"}
)
"""Who is always somebody's, and an actor only by name."""
_SOMEBODY = Nominal(word="person", stands_for="person")
_SAYS_WHAT = frozenset(
    """party bloc union gang cartel militia newspaper daily weekly magazine tabloid broadcaster movement alliance airline charity
    coalition company firm federation league""".split()
)
_NAMING = frozenset({"know", "name", "call", "identify", "nickname"})


def nominal(known: Known, noun: Word) -> None:
    """Link this noun, if it stands for an actor; what comes before it in the article is known already."""
    parse = known.parse
    core = own_words(known, noun)
    if behind := _hyphenated(parse, noun):
        # "brother-in-law" is no brother
        if (kin := titles().nominal(text_of([noun, *behind]))) is not None and noun.relation != "compound":
            unnamed(known, noun, [*core, *behind], kin)
        return
    if (group := group_noun(parse, noun)) is not None:
        if members := members_before(known, noun, group):
            known.add(nominal_link(members, noun, core, f"group of {len(members)}"))
        return
    kind = _nominal_of(core, noun) or (_SOMEBODY if noun.lemma in ANYBODY else None)
    if noun.relation == "compound" or (noun.relation == "nmod:desc" and parse.head(noun).is_name):
        # "the carmaker Corvid" is spoken of by its name
        link = known.heads.get(noun.head)
        if noun.relation == "nmod:desc" and link is not None and len(link.actors) == 1:
            note_related(known, noun, link.actors[0])
        return
    named_by = _named_by(known, noun, kind)
    if named_by is not None:
        note_related(known, noun, named_by)
        known.add(nominal_link(_all_of(known, noun, named_by), noun, core, "apposition"))
    elif (relative := related(known, noun)) is not None:
        known.add(nominal_link((relative,), noun, core, "named before with the same owner"))
    elif (served := client(known, noun)) is not None:
        known.add(nominal_link((served,), noun, core, "client of the lawyer"))
    elif (led := body_led_by_owner(known, noun)) is not None:
        known.add(nominal_link((led,), noun, core, "led by its owner"))
    elif (ministry := ministry_before(known, noun)) is not None:
        known.add(nominal_link((ministry,), noun, core, "ministry of its minister"))
    elif (before := _name_before(known, noun)) is not None:
        after = [word for word in core if word.index > before.words[-1].index]
        known.add(nominal_link(before.actors, noun, after, "named right before"))
    elif (bound := bearer(known, noun, core)) is not None:
        known.add(nominal_link((bound[0],), noun, core, bound[1]))
    elif kind is None or kind.stands_for == "state":
        return
    else:
        unnamed(known, noun, core, kind)
    if (link := known.heads.get(noun.index)) is not None:
        note_client(known, link)


def _named_by(known: Known, noun: Word, kind: Nominal | None) -> str | None:
    """The name beside the noun: "Toyota, the carmaker", "her deputy, Luis Frost"."""
    somebodys = noun.lemma in _SOMEBODYS and known.parse.possessor(noun) is not None
    stands_for_one = kind is not None and kind.stands_for != "state"
    return _apposed(known, noun) if stands_for_one or somebodys else None


def _all_of(known: Known, noun: Word, named: str) -> tuple[str, ...]:
    """Of "two granddaughters, Claire and Julie" both."""
    link = next((known.heads.get(child.index) for child in known.parse.children(noun, "appos")), None)
    several = coordinated(known, link) if noun.is_plural and link is not None else None
    return several if several is not None and named in several else (named,)


def _name_before(known: Known, noun: Word) -> Link | None:
    """ "Unite" of "the Unite union": the name of what the noun only says what it is."""
    if noun.lemma not in _SAYS_WHAT or noun.is_plural:
        return None
    named = [known.heads.get(child.index) for child in known.parse.children(noun, "compound", "amod")]
    link = next((each for each in named if each is not None and each.words[-1].index == noun.index - 1), None)
    alone = link is not None and link.form == "name" and len(link.actors) == 1
    return link if link is not None and alone and known.of_kind(link, ("ORG",)) else None


def _hyphenated(parse: Parse, noun: Word) -> list[Word]:
    """What hangs on a noun by hyphens: "-in-law" of "brother-in-law"."""
    behind: list[Word] = []
    at = noun.index + 1
    while (
        at + 1 < len(parse.words)
        and parse.words[at].text == "-"
        and parse.words[at - 1].end == parse.words[at].start
        and parse.words[at].end == parse.words[at + 1].start
    ):
        behind.extend(parse.words[at : at + 2])
        at += 2
    return behind


def _nominal_of(core: list[Word], noun: Word) -> Nominal | None:
    """The longest ending of the words that is in the list: "foreign ministry" before "ministry"."""
    for start in range(len(core)):
        stretch = core[start:]
        if stretch[-1].index != noun.index:
            break
        lemmas = [*(word.lower for word in stretch[:-1]), noun.lemma]
        if found := titles().nominal(" ".join(lemmas)):
            return found
    return None


def _apposed(known: Known, noun: Word) -> str | None:
    """ "Toyota, the carmaker": the name that the nominal stands beside."""
    parse = known.parse
    heads = known.heads
    near = [parse.head(noun)] if noun.relation == "appos" else parse.children(noun, "appos")
    behind = parse.words[noun.index + 1] if noun.index + 1 < len(parse.words) else noun
    if behind.is_name and (behind.head, behind.relation) == (noun.head, noun.relation):
        # "her colleague Peter Okafor", with two subjects in the parse
        near = [*near, behind]
    for word in [noun, *near]:
        near = [*near, *_called(parse, word)]
    for word in near:
        link = heads.get(word.index)
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def _called(parse: Parse, noun: Word) -> list[Word]:
    """ "a general known as Sokol", "a man named Ruiz"."""
    return [
        name
        for clause in parse.children(noun, "acl")
        if clause.lemma in _NAMING and clause.tag == "VBN"
        for name in parse.children(clause, "obl", "xcomp", "obj")
        if name.is_name and parse.preposition(name) in ("", "as")
    ]
