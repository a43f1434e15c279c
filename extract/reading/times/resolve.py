"""From expressions to TIMEX3 values: against the publication date, the tense around them and the dates before them.

Where the publication date is not known a value stays underspecified (`XXXX-WXX-5`): no date is ever made up.
Method: two steps, recognise and then resolve, as HeidelTime (Strötgen and Gertz 2010) and SUTime (Chang and Manning
2012) have it; weekday and month readings by tense.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final, get_args

from extract.english.lexicon import reporting
from extract.english.marks import Marked
from extract.english.syntax import Parse
from extract.reading.times.calendar import Bounds, bounds_of, moved
from extract.reading.times.context import Account, Context, Reading, Tense
from extract.reading.times.direction import direction
from extract.reading.times.expression import Expression
from extract.reading.times.makers import MAKERS
from extract.reading.times.published import Published
from extract.story import Timex, TimexMod
from extract.timex import duration

_QUARTER: Final = re.compile(r"\d{4}-Q[1-4]$")
_NAMES_QUARTER: Final = frozenset(
    {
        "quarter",
        "quarter-of-year",
        "quarter-in-short",
        "quarter-of-running-year",
        "last-quarter-of-year",
        "quarter-of-named-year",
        "quarter-of-shifted-year",
    }
)
_NAMES_YEAR: Final = frozenset({"months-of-account", "year-of-account", "fiscal-year"})
_MODIFYING: Final = ("PARTOF", "PARTOFDAY", "PARTOFMONTH", "EDGE", "APPROXIMATE")
"""Classes of words that say which part, or how nearly."""

_MODS: Final[tuple[TimexMod, ...]] = get_args(TimexMod)

_UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_COUNTED_FROM: Final = frozenset({"of", "after", "from"})

_A_TALE: Final = timedelta(days=2)
_LEAP: Final = timedelta(days=3)
"""By how much units of one name differ: a year is as long as a leap year, and a month as February."""

_NAMES_ACCOUNT: Final = frozenset({"latest-period", "quarter-of-account"})
"""Rules that say anew what an article reports on; what is compared with it ("a year earlier") does not."""


def resolve(parse: Parse, expressions: Sequence[Expression], published: Published) -> tuple[Timex, ...]:
    """The expressions as time expressions with value and bounds, in text order; ids are `t1`, `t2` …"""
    found: list[Timex] = []
    mentioned: date | None = None
    vague = timedelta()
    day: date | None = None
    beside: date | None = None
    sentence = -1
    past_day: date | None = None
    before: date | None = None
    quarter: str | None = None
    account: Account | None = None
    quarters: dict[str, Bounds] = {}
    quoted = _inside(parse.marked)
    for number, expression in enumerate(expressions, 1):
        looks = direction(parse, expression.words)
        if expression.words[0].sentence != sentence:
            beside, sentence = None, expression.words[0].sentence
        context = Context(
            published=published,
            tense=looks.tense,
            firm=looks.firm,
            beside=beside,
            mentioned=mentioned,
            day=past_day if _is_ahead_of_tale(day, looks.tense, published) else day,
            before=before,
            quarter=quarter,
            account=account,
        )
        reading = MAKERS[expression.rule.make](expression, context)
        days = _days_of_account(reading, quarters) or _days_within(parse, expression, reading, context)
        earliest, latest = _within(days or _bounds(reading, context), expression, context)
        if expression.rule.make == "count_from_named":
            latest = _as_vague(earliest, latest, vague)
        found.append(
            Timex(
                id=f"t{number}",
                span=expression.span,
                type=reading.type,
                value=reading.value,
                mod=_mod(expression),
                earliest=earliest,
                latest=latest,
            )
        )
        if reading.type in ("DATE", "TIME") and earliest is not None and not _wide(earliest, latest):
            mentioned, vague = earliest, (latest or earliest) - earliest
            beside = earliest if earliest == latest else beside
            aside = _is_aside(parse, expression) or quoted(expression.span[0])
            if earliest == latest and (day is None or not aside):
                day = earliest
                before = day if _is_right_before(day, published) else before
                past_day = past_day if _is_ahead_of_tale(day, "past", published) else day
        quarter, account = _reported(expression, reading, context)
    return tuple(found)


def _days_within(parse: Parse, expression: Expression, reading: Reading, context: Context) -> Bounds | None:
    """The days from publication on of what is to come "within 30 days", where the words do not count from something else."""
    length, today = duration(reading.value), context.published.day
    first, last = expression.words[0], expression.words[-1]
    near = parse.words[max(0, first.index - 1)]
    following = parse.words[min(len(parse.words) - 1, last.index + 1)]
    counted = reading.type == "DURATION" and near.lower == "within" and following.lower not in _COUNTED_FROM
    if not counted or context.tense != "future" or today is None or length is None or length.count is None:
        return None
    end = moved(today, _UNITS.get(length.unit, ""), float(length.count))
    return None if end is None else (today, end)


def _days_of_account(reading: Reading, quarters: dict[str, Bounds]) -> Bounds | None:
    """The days of a quarter whose end the article has named, and of the one a year before it: "the quarter ended July 31" is
    meant by "the quarter" and "a year earlier" too. Remembers those of this reading."""
    if not _QUARTER.match(reading.value):
        return None
    if reading.days is not None:
        quarters[reading.value] = reading.days
        return reading.days
    known = quarters.get(reading.value)
    following = quarters.get(f"{int(reading.value[:4]) + 1:04}{reading.value[4:]}")
    if known is not None or following is None:
        return known
    first, last = (None if day is None else moved(day, "Y", -1) for day in following)
    return first, last


def _is_ahead_of_tale(day: date | None, tense: Tense, published: Published) -> bool:
    """Whether the day named last is still to come where the words tell of what was: after "results are due on Wednesday",
    "she told them at noon" was on no Wednesday."""
    return day is not None and published.day is not None and tense == "past" and day > published.day


def _is_right_before(day: date, published: Published) -> bool:
    """Whether it is one of the two days before publication, of whose night the article may still tell."""
    return published.day is not None and timedelta() < published.day - day <= _A_TALE


def _inside(stretches: Sequence[Marked]) -> Callable[[int], bool]:
    """Whether a place in the text is in quotation marks: what is said there is of the speaker's day."""
    starts = [each.inner[0] for each in stretches]

    def inside(place: int) -> bool:
        number = bisect_right(starts, place) - 1
        return number >= 0 and place < stretches[number].inner[1]

    return inside


def _is_aside(parse: Parse, expression: Expression) -> bool:
    """Whether it only says when somebody spoke or what a paper is from: in "a dam burst on Tuesday, she said on Wednesday",
    "according to figures published on Wednesday" the tale goes on on Tuesday."""
    verb = parse.head(parse.head_of(expression.words))
    if verb.tag == "VBN" and verb.relation == "acl":
        return True
    if not verb.is_verb or not reporting().says(verb.lemma):
        return False
    return verb.relation == "parataxis" or bool(parse.children(verb, "ccomp", "parataxis"))


def _reported(
    expression: Expression, reading: Reading, context: Context
) -> tuple[str | None, Account | None]:
    """What the article reports on after this expression.

    A quarter that is only expected is not reported on, and one before that which is reported on ("after a weak second
    quarter") is only told beside it.
    """
    rule = expression.rule.name
    if rule in _NAMES_YEAR:
        return context.quarter, "year"
    if rule in _NAMES_ACCOUNT and _QUARTER.match(reading.value):
        return reading.value, "quarter"
    if rule not in _NAMES_QUARTER or not _QUARTER.match(reading.value):
        return context.quarter, context.account
    published = context.published.day
    expected = context.tense == "future" and not _is_over(reading.value, published)
    known = context.quarter
    older = known is not None and reading.value < known and not expression.has("fiscal")
    running = known is not None and _is_over(known, published) and not _is_over(reading.value, published)
    return (known, context.account) if expected or older or running else (reading.value, "quarter")


def _is_over(value: str, today: date | None) -> bool:
    last = bounds_of(value)[1]
    return last is not None and today is not None and last <= today


def _bounds(reading: Reading, context: Context) -> Bounds:
    """A value's days; the past ends, and the future begins, with the day of publication, where that is known; "soon"
    in a tale of the past is not after it. A range that runs backwards is only its beginning."""
    if reading.days is not None:
        return reading.days
    if reading.value == "PAST_REF":
        return None, context.published.day
    if reading.value == "FUTURE_REF":
        return (None if context.tense == "past" else context.published.day), None
    earliest, latest = bounds_of(reading.value)
    end = None if reading.until is None else bounds_of(reading.until)[1]
    return earliest, end if end is not None and latest is not None and end > latest else latest


def _mod(expression: Expression) -> TimexMod | None:
    """TIMEX3's `mod`: which part of the time is meant, or how nearly."""
    said = {str(expression.captures.get(name)) for name in _MODIFYING}
    return next((mod for mod in _MODS if mod in said), None)


def _within(bounds: Bounds, expression: Expression, context: Context) -> Bounds:
    """ "Earlier this year" ends, and "later this year" begins, with the day of publication, where that lies in it."""
    earliest, latest = bounds
    today, part = context.published.day, expression.captures.get("PARTOF")
    if today is None or earliest is None or latest is None or not earliest <= today <= latest:
        return bounds
    if part == "EARLIER" and context.tense != "future":
        return earliest, today
    if part == "LATER" and context.tense != "past":
        return today, latest
    return bounds


def _as_vague(earliest: date | None, latest: date | None, vague: timedelta) -> date | None:
    """The end of what is counted from a time as long as `vague`: "two weeks later" than March is some day from the middle
    of March to the middle of April."""
    if earliest is None or latest is None or latest - earliest + _LEAP >= vague:
        return latest
    return latest + min(vague, date.max - latest)


def _wide(earliest: date, latest: date | None) -> bool:
    return latest is None or (latest - earliest).days > 366
