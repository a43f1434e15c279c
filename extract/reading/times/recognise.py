"""Finding time expressions: rules over classes of words, the longest first; what they mean is `resolve`'s work."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from typing import Final

from extract.english.syntax import Parse
from extract.reading.times.candidate import Candidate, counts, exists, is_title
from extract.reading.times.conditions import holds
from extract.reading.times.expression import Expression, Rule, rules
from extract.reading.times.patterns import Captures, Element, compiled, match, openers
from extract.reading.times.sharing import shared
from extract.reading.times.words import Part, parts_of, phrases

_ARTICLES: Final = frozenset({"a", "an"})
_COMMON: Final = frozenset("the of in on and or to so for at as this that - , ' 's .".split())
_ANYWHERE: Final = _COMMON | _ARTICLES | {"NUM", "NUMBER", "YEAR"}
_NO_ROWS: Final = frozenset[int]()
_SOON: Final = 6
"""No pattern has more words without a class before its first one that has."""


def recognise(parse: Parse) -> tuple[Expression, ...]:
    """All time expressions of the article in text order; none overlaps another."""
    found: list[Expression] = []
    for number in range(len(parse.sentences)):
        parts = parts_of(parse.in_sentence(number))
        possible = _possible(parts)
        near = _near_to_time(parts) if possible else ()
        at = 0
        while at < len(near):
            longest = _longest(parse, parts, at, possible) if near[at] else None
            if longest is None:
                at += 1
                continue
            end, rule, captures = longest
            if rule is not None and rule.make != "nothing":
                found.append(_expression(parts[at:end], rule, captures))
            at = end
    return shared(parse, found)


def _near_to_time(parts: Sequence[Part]) -> list[bool]:
    """For each part whether a word that only times have stands in it or soon behind it: most of "the" begin nothing."""
    near = [False] * len(parts)
    reach, telling = -1, _telling()
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        if (part.classes and part.lower not in _ARTICLES) or part.lower in telling:
            reach = at
        near[at] = 0 <= reach - at < _SOON
    return near


@cache
def _telling() -> frozenset[str]:
    """Words of the patterns, and first words of phrases, that tell of time more than "the" and "of" do."""
    places = {option for _, row in _rows() for element in row for option in element.options}
    return (
        frozenset({place for place in places if not place.isupper()} | set(phrases())) - _COMMON - _ARTICLES
    )


def _expression(parts: Sequence[Part], rule: Rule, captures: Captures) -> Expression:
    words = [part.word for part in parts]
    return Expression(
        span=(parts[0].start, parts[-1].end),
        words=tuple(word for number, word in enumerate(words) if not number or word is not words[number - 1]),
        rule=rule,
        captures=captures,
        lowers=tuple(part.lower for part in parts),
    )


def _longest(
    parse: Parse, parts: Sequence[Part], at: int, possible: Set[int]
) -> tuple[int, Rule | None, Captures] | None:
    """The longest match that begins here with its rule, of several the first rule's; None where nothing matches.

    A day that the calendar has not ("30 February 2026") is a match without a rule: no part of it is a date either.
    """
    best: tuple[int, Rule | None, Captures] | None = None
    for order in _candidates(parts[at], possible):
        rule, row = _rows()[order]
        found = match(row, parts, at)
        if found is None:
            continue
        end, captures = found
        if best is not None and end <= best[0]:
            continue
        candidate = Candidate(parse, parts, at, end, captures)
        if not exists(captures) and not counts(candidate):
            best = end, None, captures
        elif holds(rule.only, candidate) and not is_title(candidate):
            best = end, rule, captures
    return best


@cache
def _rows() -> tuple[tuple[Rule, tuple[Element, ...]], ...]:
    return tuple((rule, row) for rule in rules() for row in compiled(rule.pattern))


@cache
def _needs() -> tuple[tuple[frozenset[str], ...], ...]:
    """For each row what a sentence must have, one of each: a pattern of eight places is not tried where one is missing."""
    return tuple(
        tuple(frozenset(element.options) for element in row if not element.optional) for _, row in _rows()
    )


@cache
def _by_need() -> dict[str, tuple[int, ...]]:
    """Class or word → the rows that need it, or another in its place, most: each row under one of its needs, and that the one
    that is no common word or number, where it has such a one."""
    table: dict[str, list[int]] = {}
    for order, needs in enumerate(_needs()):
        for name in min(needs, key=lambda need: len(need & _ANYWHERE)):
            table.setdefault(name, []).append(order)
    return {name: tuple(orders) for name, orders in table.items()}


def _possible(parts: Sequence[Part]) -> frozenset[int]:
    """The rows for which the sentence has all that they need; what is no word of a table may be a number or a year."""
    present = {"NUM", "YEAR"}
    for part in parts:
        present.add(part.lower)
        if part.classes or part.entries:
            present.update(part.classes, part.entries)
    table, needs = _by_need(), _needs()
    return frozenset(
        order
        for name in present & table.keys()
        for order in table[name]
        if not any(present.isdisjoint(need) for need in needs[order])
    )


@cache
def _by_opener() -> dict[str, frozenset[int]]:
    """Class or word → the rows that can begin with it."""
    table: dict[str, set[int]] = {}
    for order, (_, row) in enumerate(_rows()):
        for opener in openers(row):
            table.setdefault(opener, set()).add(order)
            if opener in ("NUM", "YEAR"):
                table.setdefault("NUMBER", set()).add(order)
    return {opener: frozenset(orders) for opener, orders in table.items()}


def _candidates(part: Part, possible: Set[int]) -> list[int]:
    """Of the rows those that can begin with this part, in the rules' order."""
    table, orders = _by_opener(), set[int]()
    for name in (part.lower, *part.classes, *part.entries):
        orders |= possible & table.get(name, _NO_ROWS)
    return sorted(orders)
