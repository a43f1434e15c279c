"""From expressions to TIMEX3 values: against the publication date, the tense around them and the dates before them.

Where the publication date is not known a value stays underspecified (`XXXX-WXX-5`): no date is ever made up.
Method: two steps, recognise and then resolve, as HeidelTime (Strötgen and Gertz 2010) and SUTime (Chang and Manning
2012) have it; weekday and month readings by tense.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from extract.english.syntax import Parse
from extract.reading.times import makers
from extract.reading.times.calendar import Bounds, bounds_of
from extract.reading.times.context import Context, Reading
from extract.reading.times.published import Published
from extract.reading.times.recognise import Expression
from extract.reading.verbs import governing_tense
from extract.story import Timex

Maker = Callable[[Expression, Context], Reading]


def resolve(parse: Parse, expressions: Sequence[Expression], published: Published) -> tuple[Timex, ...]:
    """The expressions as time expressions with value and bounds, in text order; ids are `t1`, `t2` …"""
    found: list[Timex] = []
    mentioned: date | None = None
    for number, expression in enumerate(expressions, 1):
        head = parse.head_of(expression.words)
        context = Context(published=published, tense=governing_tense(parse, head), mentioned=mentioned)
        reading = _MAKERS[expression.rule.make](expression, context)
        earliest, latest = _bounds(reading.value, context)
        found.append(
            Timex(
                id=f"t{number}",
                span=expression.span,
                type=reading.type,
                value=reading.value,
                earliest=earliest,
                latest=latest,
            )
        )
        if reading.type in ("DATE", "TIME") and earliest is not None and not _wide(earliest, latest):
            mentioned = earliest
    return tuple(found)


def _bounds(value: str, context: Context) -> Bounds:
    """A value's days; the past ends, and the future begins, with the day of publication, where that is known; "soon"
    in a tale of the past is not after it."""
    if value == "PAST_REF":
        return None, context.published.day
    if value == "FUTURE_REF":
        return (None if context.tense == "past" else context.published.day), None
    return bounds_of(value)


def _wide(earliest: date, latest: date | None) -> bool:
    return latest is None or latest - earliest > timedelta(days=366)


_MAKERS: dict[str, Maker] = {
    name: getattr(makers, name)
    for name in [
        "calendar_day",
        "iso_day",
        "calendar_month",
        "month_shifted",
        "calendar_year",
        "weekday",
        "weekday_shifted",
        "deictic",
        "last_night",
        "unit_shifted",
        "decade",
        "season",
        "quarter",
        "half",
        "duration",
        "duration_in_one",
        "count_away",
        "anaphoric",
        "reference",
        "present",
        "past",
        "future",
        "weekend",
        "frequency",
        "every_unit",
        "every_weekday",
        "clock",
        "part_of_day",
        "holiday",
    ]
}
