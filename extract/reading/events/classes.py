"""Which TimeML class an event's word has: the tables say it by lemma, and here is read what the word governs.

TimeML 1.2.1: what makes "offer" an I_ACTION is the event that is offered ("offered to leave", "offered a visit"), and what
makes "add" a REPORTING is the clause that is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.english.lexicon import event_classes, event_nouns
from extract.english.lexicon.classes import Governed
from extract.english.syntax import Parse, Word
from extract.story import EventClass

_TO_AN_EVENT: Final = frozenset("about against for from in into of on over to toward towards with".split())


def class_of_verb(parse: Parse, verb: Word) -> EventClass:
    particle = parse.particle(verb)
    governed = frozenset(_governed(parse, verb))
    return event_classes().of_verb(verb.lemma, particle.lower if particle else None, governed)


def class_of_adjective(parse: Parse, adjective: Word) -> EventClass | None:
    """The class of an adjective that is said of something ("is able to leave"); None where it is no event."""
    if parse.child(adjective, "cop") is None:
        return None
    return event_classes().of_adjective(adjective.lemma, frozenset(_governed(parse, adjective)))


def _governed(parse: Parse, word: Word) -> Iterator[Governed]:
    if word.relation == "parataxis":
        yield "that"  # "The road, she said, is closed"
    if (
        word.tag == "VBN"
        and word.relation in ("acl", "acl:relcl")
        and parse.head(word).lemma in event_nouns()
    ):
        yield "event"  # "the visit planned for May"
    for child in parse.children(word):
        match child.relation.partition(":")[0]:
            case "ccomp" | "xcomp" | "csubj":
                yield _clause(parse, child)
            case "parataxis" if parse.child(child, "nsubj", "nsubj:pass") is not None:
                yield "that"  # "A charges B, frees C" of a headline says nothing
            case "advcl":
                marker = parse.marker(child)
                if (
                    child.tag == "VB"
                    and marker is not None
                    and marker.lower == "to"
                    and parse.is_passive(word)
                ):
                    yield "to"  # "was forced to leave"
                elif child.tag == "VBG" and marker is not None and marker.lower in _TO_AN_EVENT:
                    yield "ing"  # "accused of lying"
            case "obj":
                yield "event" if child.lemma in event_nouns() else "thing"
            case "nsubj" if child.relation == "nsubj:pass":
                yield "event" if child.lemma in event_nouns() else "thing"
            case "obl" if child.lemma in event_nouns() and parse.preposition(child) in _TO_AN_EVENT:
                yield "event"  # "appealed for talks"


def _clause(parse: Parse, head: Word) -> Governed:
    marker = parse.marker(head)
    if head.tag == "VB" and (head.relation == "xcomp" or (marker is not None and marker.lower == "to")):
        return "to"
    if head.tag == "VBG" and not parse.auxiliaries(head):
        return "ing"
    if head.relation == "xcomp":
        return "to" if head.is_verb else "quality"
    return "that"
