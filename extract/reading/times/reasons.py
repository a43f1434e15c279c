"""Why a time expression has its value: the rule that found it, and what it was read against.

What a value rests on is found by taking it away: a value that is another one without the publication date rests on that,
and one that is another with another tense rests on the tense. So a reason cannot say what the reading does not do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from extract.english.syntax import Parse
from extract.reading.times.context import Context, Tense
from extract.reading.times.direction import direction
from extract.reading.times.expression import Expression
from extract.reading.times.makers import MAKERS
from extract.reading.times.published import Published
from extract.story import Timex
from extract.timex import period

_TENSES: Final[tuple[Tense, ...]] = ("past", "present", "future", "none")
_FAR: Final = 100
"""Expressions before it among which the date that it goes back to is looked for."""


class Reason(Struct, frozen=True, kw_only=True):
    """A time expression with its rule; the rest is set where the value or the bounds would be others without it."""

    timex: Timex
    rule: str
    by_publication: bool
    by_tense: Tense | None
    by_timex: Timex | None
    """The date before it that it is counted from ("the next day")."""


def reasons(
    parse: Parse, expressions: Sequence[Expression], times: Sequence[Timex], published: Published
) -> tuple[Reason, ...]:
    """Why each of these times, which `resolve` made of the expressions, has its value."""
    return tuple(
        _reason(parse, expression, times, number, published) for number, expression in enumerate(expressions)
    )


def _reason(
    parse: Parse, expression: Expression, times: Sequence[Timex], number: int, published: Published
) -> Reason:
    timex, looks = times[number], direction(parse, expression.words)
    alone = Context(published=published, tense=looks.tense, firm=looks.firm)
    origin, context = _origin(expression, timex, times[max(0, number - _FAR) : number], alone)

    def differs(other: Context) -> bool:
        return _value(expression, other) != timex.value

    tense_tells = any(
        differs(replace(context, tense=tense, firm=firm)) for tense in _TENSES for firm in (True, False)
    )
    bounded = timex.value.endswith("_REF") and (timex.earliest or timex.latest) is not None
    return Reason(
        timex=timex,
        rule=expression.rule.name,
        by_publication=published != Published()
        and (bounded or differs(replace(context, published=Published()))),
        by_tense=looks.tense if tense_tells and looks.tense != "none" else None,
        by_timex=origin,
    )


def _origin(
    expression: Expression, timex: Timex, before: Sequence[Timex], alone: Context
) -> tuple[Timex | None, Context]:
    """The time before it without which the value would be another one, and what it was read against."""
    if _value(expression, alone) != timex.value:
        for each in reversed(before):
            for context in _after(each, alone):
                if _value(expression, context) == timex.value:
                    return each, context
    return None, alone


def _after(timex: Timex, alone: Context) -> Iterator[Context]:
    """What an expression may be read against right after this one."""
    named = period(timex.value)
    if named is None or timex.earliest is None:
        return
    if named.unit == "quarter":
        yield replace(alone, mentioned=timex.earliest, quarter=timex.value, account="quarter")
    day = timex.earliest if timex.earliest == timex.latest else None
    yield replace(alone, mentioned=timex.earliest, day=day)


def _value(expression: Expression, context: Context) -> str:
    return MAKERS[expression.rule.make](expression, context).value
