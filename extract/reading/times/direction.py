"""Which way the words around a time expression look: back, ahead, or neither.

The governing verb's tense is `verbs`' work. Here is what speaks before it: "effective Feb. 1", "payable Dec. 15",
"scheduled for Friday" look ahead whatever the tense, "the ruling issued Thursday" looks back in a sentence about
tomorrow, and so does "Wednesday's ruling".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from extract.english.syntax import Parse, Word
from extract.reading.times.context import Tense
from extract.reading.verbs import governing_tense, verb_group

_AHEAD: Final = frozenset(
    """anticipate await book due effective expect expire forecast forthcoming hope intend payable plan prepare project
    schedule set slate tentative upcoming""".split()
)
"""What speaks of things to come, unless it is itself told as past ("was scheduled for Friday")."""

_AHEAD_BEFORE: Final = frozenset({"effective", "payable", "due", "upcoming"})
_BESIDE_NOUN: Final = frozenset({"compound", "nmod:unmarked", "nmod:tmod", "nummod", "amod"})
_AHEAD_AFTER: Final = frozenset({"until", "till", "by", "through"})
_WHEN: Final = frozenset({"in", "on", "during", "at", "", "since"})


class Direction(Struct, frozen=True):
    """Where the words look; `firm` where they are of the verb whose own time this is."""

    tense: Tense
    firm: bool = False


def direction(parse: Parse, words: Sequence[Word]) -> Direction:
    """The time that the words around an expression speak of; `words` are the expression's."""
    head = parse.head_of(words)
    above = parse.head(head)
    before = _before(parse, words[0])
    if before and before[-1].lower in _AHEAD_BEFORE:
        return Direction("future")
    if head.relation == "nmod:poss":
        return Direction("past")
    if [word.lower for word in before[-3:-1]] in (["as", "early"], ["as", "soon"]) and before[
        -1
    ].lower == "as":
        return Direction("future")
    preposition = parse.preposition(head) or (before[-1].lower if before and before[-1].tag == "IN" else "")
    if preposition in ("until", "till"):
        return Direction("future")
    last = before[-2] if len(before) > 1 and before[-1].lower == "on" else before[-1] if before else None
    if last is not None and last.tag == "VBD":
        # "he ruled Wednesday that they must leave": a parser may hang the day on either verb
        return Direction("past", firm=True)
    if last is not None and last.tag == "VBN" and not _is_ahead(last):
        return _of_participle(parse, last)
    governor = parse.clause(above) if head.relation in _BESIDE_NOUN or above.is_noun else above
    for word in (above, governor):
        if _is_ahead(word):
            return Direction("past" if _is_told(parse, word) else "future")
    if (
        above.tag == "VBN"
        and above.relation.startswith(("acl", "amod", "advcl"))
        and not parse.auxiliaries(above)
    ):
        return Direction("past", firm=above.relation != "advcl")
    tense = governing_tense(parse, head)
    if tense == "future" and _could_not(parse, parse.clause(head)):
        return Direction("past")
    if tense == "present" and preposition in _AHEAD_AFTER:
        return Direction("future")
    return Direction(tense, firm=tense == "past" and above.is_verb and preposition in _WHEN)


def _before(parse: Parse, word: Word) -> tuple[Word, ...]:
    """Up to three words before it in its sentence."""
    near = parse.words[max(0, word.index - 3) : word.index]
    return tuple(each for each in near if each.sentence == word.sentence)


def _of_participle(parse: Parse, participle: Word) -> Direction:
    """ "announced Wednesday by …" is past; with auxiliaries it is theirs to say."""
    auxiliaries = parse.auxiliaries(participle)
    if not auxiliaries and participle.relation != "conj":
        return Direction("past", firm=True)
    tense = governing_tense(parse, participle)
    if tense == "future" and _could_not(parse, participle):
        return Direction("past")
    return Direction(tense, firm=tense == "past")


def _is_ahead(word: Word) -> bool:
    return word.lemma in _AHEAD or word.lower in _AHEAD


def _is_told(parse: Parse, word: Word) -> bool:
    """ "had been scheduled", "they expected": it was to come then, and may have come since."""
    if not word.is_verb:
        return False
    group = verb_group(parse, word)
    return group.tense == "PAST"


def _could_not(parse: Parse, verb: Word) -> bool:
    """ "nobody could be reached Wednesday" tells what was, "would" and "should" what was to come."""
    return verb_group(parse, verb).modal == "could"
