"""What was not, by the words of its own clause: "would have fallen", "was to have opened", "no one was hurt"."""

from __future__ import annotations

from typing import Final

from extract.english.syntax import Parse, Word
from extract.reading.events.status import Status

UNREAL_AFTER_HAD: Final = frozenset({"would", "should", "'d", "’d", "might", "could"})
_UNREAL_MODALS: Final = frozenset({"would", "should", "'d", "’d"})
_NOBODY: Final = frozenset({"nobody", "none", "nothing", "neither", "noone"})
_NOT_ANY: Final = frozenset({"no", "neither"})


def counterfactual(parse: Parse, verb: Word) -> Status | None:
    """What would have been was not, nor was what it hung on: "if it had rained", "had it not rained, they would have come"."""
    unreal = _unreal_perfect(parse, verb, _UNREAL_MODALS) or _was_to_have(parse, verb)
    if not unreal and any(had_it(parse, clause) for clause in parse.children(verb, "advcl")):
        unreal = _unreal_perfect(parse, verb, UNREAL_AFTER_HAD)
    if not unreal and verb.relation == "advcl" and verb.tag == "VBN":
        had = had_it(parse, verb)
        if parse.marker(verb) is None or _unreal_perfect(parse, parse.head(verb), UNREAL_AFTER_HAD):
            unreal = had  # "had it rained" is unreal whatever follows
    if not unreal:
        return None
    negation = parse.negation(verb)
    return Status("occurred" if negation else "negated", (*unreal, *((negation,) if negation else ())))


def had_it(parse: Parse, verb: Word) -> list[Word]:
    """The "had" of an unreal condition: "had it rained", "if it had rained"; nothing where it is none."""
    had = [each for each in parse.children(verb, "aux") if each.lower in ("had", "'d", "’d")]
    if not had:
        return had
    if (marker := parse.marker(verb)) is not None:
        return had if marker.lower in ("if", "unless") else []
    subject = parse.subject(verb)
    return had if subject is not None and had[0].index < subject.index else []


def negation_of(parse: Parse, verb: Word) -> Word | None:
    """The word by which a predicate is negated: its own "not", or that nobody does it or nothing is done: "*no* one was
    hurt", "found *no* evidence", "*none* is planned"."""
    if negation := parse.negation(verb):
        return negation
    for noun in parse.children(verb, "nsubj", "obj"):
        if noun.lower in _NOBODY and not parse.children(noun, "nmod:poss"):
            return noun
        for determiner in parse.children(noun, "det"):
            if determiner.lower in _NOT_ANY:
                return determiner
    return None


def _unreal_perfect(parse: Parse, verb: Word, modals: frozenset[str]) -> list[Word]:
    """The words "would have" or "should have" of a verb, nothing where it has none."""
    auxiliaries = parse.children(verb, "aux") if verb.tag == "VBN" else ()
    modal = [each for each in auxiliaries if each.tag == "MD" and each.lower in modals]
    have = [each for each in auxiliaries if each.lemma == "have" and each.tag == "VB"]
    return [modal[0], have[0]] if modal and have else []


def _was_to_have(parse: Parse, verb: Word) -> list[Word]:
    """The words "was" and "have" of "was to have opened", nothing where it has none."""
    around = parse.children(verb, "aux", "mark", "cop")
    if len(around) < len(("was", "to", "have")):
        return []
    was = [each for each in around if each.lower in ("was", "were")]
    have = [each for each in around if each.lower == "have" and each.tag == "VB"]
    to = [each for each in around if each.tag == "TO"]
    return [was[0], have[0]] if was and to and have and was[0].index < to[0].index < have[0].index else []
