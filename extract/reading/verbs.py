"""Tense, aspect and mood of a verb group, as English builds them from auxiliaries.

Values are TimeML's (TimeML 1.2.1, MAKEINSTANCE): tense PAST PRESENT FUTURE INFINITIVE PRESPART PASTPART NONE, aspect
NONE PROGRESSIVE PERFECTIVE PERFECTIVE_PROGRESSIVE, and the modal auxiliary's lemma where there is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from extract.english.syntax import Parse, Word

Tense = Literal["PAST", "PRESENT", "FUTURE", "INFINITIVE", "PRESPART", "PASTPART", "NONE"]
Aspect = Literal["NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE"]

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "going"})
# "tried to sell": the infinitive is as past as its governor; after others ("planned to sell") it lies ahead
_AT_ONCE = frozenset(
    {"try", "attempt", "manage", "begin", "start", "continue", "fail", "refuse", "decline", "help", "dare"}
)
_BARE = frozenset({"let", "make", "see", "hear", "watch", "have"})
_ONE_OF_SEVERAL = frozenset({"first", "second", "third", "last", "latest", "only"})
_FINITE: dict[str, Tense] = {"VBD": "PAST", "VBP": "PRESENT", "VBZ": "PRESENT"}


class VerbGroup(Struct, frozen=True):
    """What the auxiliaries around a verb or predicate say; `modal` is "" where there is none."""

    tense: Tense
    aspect: Aspect
    modal: str


def verb_group(parse: Parse, word: Word) -> VerbGroup:
    """The group that a verb or a predicate ("is president") heads; conjuncts share auxiliaries that they lack."""
    auxiliaries = _auxiliaries(parse, word)
    modal = next((aux.lower for aux in auxiliaries if aux.tag == "MD"), "")
    if modal in _FUTURE:
        return VerbGroup("FUTURE", _aspect(word, auxiliaries), "will")
    finite = next((aux for aux in auxiliaries if aux.tag in _FINITE), None)
    if word.lower == "going" and finite is not None and _leads_to_infinitive(parse, word):
        return VerbGroup("FUTURE", "NONE", "")
    if finite is not None and finite.lemma == "be" and _is_to(parse, word):
        # "a service is to be held", "he is to visit"
        return VerbGroup("FUTURE", "NONE", "")
    tense: Tense = "NONE"
    if finite is not None:
        tense = _FINITE[finite.tag]
    elif word.tag in _FINITE:
        tense = _FINITE[word.tag]
    elif modal:
        tense = "PRESENT"
    elif word.tag != "VB" and parse.is_infinitive(word):
        tense = "INFINITIVE"
    elif word.tag == "VB":
        # a bare form that is no infinitive is a present that the tagger mistook: "The drills coincide with …"
        finite_subject = (
            parse.child(word, "nsubj") is not None and parse.marker(word) is None and not auxiliaries
        )
        tense = "PRESENT" if finite_subject else "INFINITIVE"
    elif word.tag == "VBG":
        tense = "PRESPART"
    elif word.tag == "VBN":
        tense = "PASTPART"
    return VerbGroup(tense, _aspect(word, auxiliaries), modal)


def governing_tense(parse: Parse, word: Word) -> Literal["past", "present", "future", "none"]:
    """The time that the clause around a word speaks of, seen through infinitives: "plans to visit in April" is future."""
    current = parse.clause(word)
    for _ in range(8):
        if current.tag == "VB" and not parse.auxiliaries(current) and _is_at_once(parse, current):
            current = parse.clause(parse.head(current))
            continue
        group = verb_group(parse, current)
        if group.tense == "FUTURE" or (group.modal and group.aspect in ("NONE", "PROGRESSIVE")):
            return "future"
        if group.tense == "PAST" or group.aspect.startswith("PERFECTIVE"):
            return "past"
        if group.tense == "PRESENT":
            return "present"
        if group.tense == "PASTPART" and current.head == current.index:
            return "past"
        if group.tense == "INFINITIVE":
            return "future"
        if current.head == current.index:
            return "none"
        current = parse.clause(parse.head(current))
    return "none"


def _is_at_once(parse: Parse, infinitive: Word) -> bool:
    """Whether it is as past as what governs it: "tried to sell", "let them go", "was the first to leave"."""
    above = parse.head(infinitive)
    if above == infinitive:
        return False
    if above.lemma in _AT_ONCE or above.lower in _ONE_OF_SEVERAL:
        return True
    if above.lemma in _BARE and not _is_to(parse, infinitive):
        return True
    return infinitive.relation == "acl" and any(
        child.lower in _ONE_OF_SEVERAL for child in parse.children(above, "amod")
    )


def _auxiliaries(parse: Parse, word: Word) -> Sequence[Word]:
    own = parse.auxiliaries(word)
    if own or word.relation != "conj" or word.tag not in ("VB", "VBN", "VBG"):
        return own
    return parse.auxiliaries(parse.head(word))


def _aspect(word: Word, auxiliaries: Sequence[Word]) -> Aspect:
    perfect = any(aux.lemma == "have" for aux in auxiliaries)
    progressive = word.tag == "VBG" and any(aux.lemma == "be" for aux in auxiliaries)
    if perfect:
        return "PERFECTIVE_PROGRESSIVE" if progressive else "PERFECTIVE"
    return "PROGRESSIVE" if progressive else "NONE"


def _is_to(parse: Parse, word: Word) -> bool:
    return any(mark.lower == "to" for mark in parse.children(word, "mark"))


def _leads_to_infinitive(parse: Parse, word: Word) -> bool:
    return any(child.tag == "VB" for child in parse.children(word, "xcomp"))
