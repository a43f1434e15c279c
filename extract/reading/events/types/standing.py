"""Whether a sentence tells an event as an act of its own, names it beside another act, or within one.

"threatened to arrest him" tells a threat; the arrest is what is threatened. "resigned after an attack" tells a resignation;
the attack stands beside it, and is an act of its own only where somebody does it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from extract.english.lexicon import event_type_rules, reporting
from extract.english.syntax import Parse, Word
from extract.reading.events.triggers import Trigger
from extract.reading.events.types.kind import Kind

Frames = Mapping[int, Kind]
"""The kind of act that a word names, by the word's index."""

Standing = Literal["told", "beside", "within"]

_ARGUMENTS = frozenset(
    {"obj", "iobj", "nsubj:pass", "csubj:pass", "xcomp", "ccomp", "acl", "compound", "amod"}
)
_WITH_PREPOSITION = ("obl", "nmod")
_BY_TOPIC = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT"})
_CHARGES = frozenset({"for", "of", "over", "about", "with"})
_BESIDE = frozenset({"nmod:poss", "appos", "compound", "amod", "obl:unmarked", "nmod:unmarked"})


def standing(parse: Parse, frames: Frames, trigger: Trigger, kind: Kind) -> Standing:
    """Where the event stands in its sentence, seen from its word upwards."""
    word = _top(parse, trigger)
    beside = False
    while (word := _first(parse, word)).head != word.index:
        head, relation = parse.head(word), word.relation
        frame = frames.get(head.index)
        if relation.startswith(_WITH_PREPOSITION) and relation not in _BESIDE:
            preposition = parse.preposition(word)
            if frame is not None and preposition not in event_type_rules().beside:
                return "within"
            beside = beside or preposition != "by" or head.is_noun
        elif relation == "acl:relcl" or (relation == "advcl" and _is_beside(parse, word)):
            return "beside"
        elif relation == "advcl":
            topic = frame is not None and frame.type == "PROTEST" and kind.type in _BY_TOPIC
            if topic or (frame is not None and _is_charge(parse, word)):
                return "within"
        elif frame is not None and relation in _ARGUMENTS:
            return "within"
        elif relation in _BESIDE or (relation == "acl" and not _is_told_by(parse, head, word)):
            beside = True
        word = head
    return "beside" if beside else "told"


def _top(parse: Parse, trigger: Trigger) -> Word:
    """The word by which the event hangs in the sentence: of a noun that a verb carries the verb."""
    carrier = trigger.carrier
    return carrier if trigger.is_noun and carrier is not None else trigger.word


def _first(parse: Parse, word: Word) -> Word:
    """The first of the coordination that the word is in: what holds of it holds of all."""
    while word.relation == "conj":
        word = parse.head(word)
    return word


def _is_beside(parse: Parse, clause: Word) -> bool:
    """A clause of time or cause: "resigned as prices rose", "resigned after being charged"."""
    mark = parse.marker(clause)
    return _is_finite(parse, clause) or (mark is not None and mark.lower in event_type_rules().beside)


def _is_charge(parse: Parse, clause: Word) -> bool:
    """ "jailed for spying": what somebody is jailed for is part of that."""
    mark = parse.marker(clause)
    return clause.tag == "VBG" and mark is not None and mark.lower in _CHARGES


def _is_told_by(parse: Parse, noun: Word, clause: Word) -> bool:
    """ "a plan to act", "a letter threatening to leave": who has the plan or sent the letter does it; and a headline's
    "Dozens of captives released in Oslo" is a whole sentence."""
    if clause.tag == "VB":
        return True
    headline = noun.head == noun.index and not parse.children(noun, "cop", "nsubj")
    return headline if clause.tag == "VBN" else reporting().noun(noun.lemma) is not None


def _is_finite(parse: Parse, verb: Word) -> bool:
    if verb.tag in ("VBD", "VBZ", "VBP") or parse.child(verb, "nsubj", "nsubj:pass") is not None:
        return True
    return any(aux.tag in ("VBD", "VBZ", "VBP", "MD") for aux in parse.auxiliaries(verb))
