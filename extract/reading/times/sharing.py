"""What a time expression takes over from one beside it: the year of "May and June 2025", the day of "at 7 a.m. and at 8 p.m. on
Sunday", the "next" of "next Monday or Tuesday", the end of "the quarter ended July 31"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from msgspec.structs import replace

from extract.english.syntax import Parse
from extract.reading.times.clock import minutes
from extract.reading.times.expression import Expression
from extract.reading.times.patterns import Captures

_REACHING: Final = frozenset({"to", "through", "until", "till", "-", "–"})
_JOINING: Final = _REACHING | {"and", "or", ",", ", and", ", or"}
_ENDING: Final = frozenset({"ended", "ending", "that ended", "which ended", "to", "through"})
_ENDED: Final = {"MONTH": "ENDMONTH", "DAYNUM": "ENDDAY", "YEAR": "ENDYEAR"}
_PERIODS_OF_ACCOUNT: Final = frozenset({"quarter", "half", "account"})
_OF: Final = {"YEAR": "OFYEAR", "MONTH": "OFMONTH", "DAYNUM": "OFDAY"}
_NAMES_DAY: Final = frozenset({"MONTH", "DAYNUM", "ORDINAL", "YEAR", "WEEKDAY", "DEICTIC"})
_DAYS: Final = frozenset({"calendar_day", "weekday", "deictic"})


def shared(parse: Parse, expressions: Sequence[Expression]) -> tuple[Expression, ...]:
    """The expressions with what they share; spans and order stay."""
    found = list(expressions)
    for at in range(
        len(found) - 2, -1, -1
    ):  # from behind, so that "in April, May and June 2025" is all of 2025
        between = parse.text[found[at].span[1] : found[at + 1].span[0]].strip().lower()
        for take in _FROM_NEXT:
            found[at] = take(found[at], found[at + 1], between)
        found[at] = _date_of_what_is_marked(parse, found[at], found[at + 1])
        found[at + 1] = _after_weekday(found[at], found[at + 1], between)
        found[at + 1] = _over_midnight(found[at], found[at + 1], between)
    for at, expression in enumerate(found):
        if _is_bare_clock(expression):
            found[at] = _day_of_clause(parse, expression, found[max(0, at - 1) : at + 2])
    return tuple(each for each in found if each.rule.make != "anniversary" or "OFYEAR" in each.captures)


def _date_of_what_is_marked(parse: Parse, expression: Expression, following: Expression) -> Expression:
    """ "the 50th anniversary of the 1976 quake": the date stands in its phrase."""
    dated = following.rule.make in ("calendar_day", "calendar_month", "calendar_year")
    if not dated or "YEAR" not in following.captures or expression.rule.make != "anniversary":
        return expression
    if following.words[0] not in parse.subtree(expression.words[-1]):
        return expression
    marked = {_OF[name]: value for name, value in following.captures.items() if name in _OF}
    return replace(expression, captures={**expression.captures, **marked})


def _year_of_next(expression: Expression, following: Expression, between: str) -> Expression:
    """ "from Dec. 28 to Jan. 3, 2026" begins in 2025, and "May and June 2025" are both of it."""
    if between not in _JOINING or "YEAR" in expression.captures or expression.has("last", "next", "this"):
        return expression
    make, own, last = expression.rule.make, expression.captures, following.captures
    if following.rule.make == "month_of_year" and make == "calendar_month":
        return replace(expression, rule=following.rule, captures={**last, "MONTH": own["MONTH"]})
    if make != following.rule.make or make not in ("calendar_day", "calendar_month") or "YEAR" not in last:
        return expression
    year = int(last["YEAR"]) - (int(own["MONTH"]) > int(last["MONTH"]))
    return replace(expression, captures={**own, "YEAR": year})


def _end_of_account(expression: Expression, following: Expression, between: str) -> Expression:
    """ "the quarter ended July 31": which three months they are."""
    ends = following.rule.make in ("calendar_day", "calendar_month") and between in _ENDING
    if not ends or expression.rule.make not in _PERIODS_OF_ACCOUNT:
        return expression
    end = {_ENDED[name]: value for name, value in following.captures.items() if name in _ENDED}
    return replace(expression, captures={**expression.captures, **end})


def _day_of_next_clock(expression: Expression, following: Expression, between: str) -> Expression:
    """ "opens at 7 a.m. and closes at 8 p.m. on Sunday"."""
    if not _is_bare_clock(expression) or following.rule.make != "clock" or _is_bare_clock(following):
        return expression
    if expression.words[0].sentence != following.words[0].sentence or _is_later(expression, following):
        return expression
    return replace(expression, captures={**expression.captures, **_day(following)})


def _after_weekday(first: Expression, expression: Expression, between: str) -> Expression:
    """ "next Monday or Tuesday", "from Thursday to Sunday": the second day follows the first."""
    makes = (first.rule.make, expression.rule.make)
    if makes not in (("weekday", "weekday"), ("weekday_shifted", "weekday")) or between not in _JOINING:
        return expression
    return replace(expression, captures={**expression.captures, "FOLLOWING": 1})


def _over_midnight(first: Expression, expression: Expression, between: str) -> Expression:
    """ "from 9 p.m. to 5 a.m.": the second one is of the next day."""
    if between not in _REACHING or not _is_bare_clock(expression) or first.rule.make != "clock":
        return expression
    if not _is_later(first, expression):
        return expression
    return replace(expression, captures={**expression.captures, **_day(first), "DAYSLATER": 1})


def _day_of_clause(parse: Parse, expression: Expression, beside: Sequence[Expression]) -> Expression:
    """ "at 4 a.m. the dam burst on Tuesday": a day that hangs on the same verb."""
    verb = parse.head(parse.head_of(expression.words))
    for each in beside:
        head = parse.head_of(each.words)
        if each.rule.make in _DAYS and parse.head(head) == verb != head and "DAYPART" not in each.captures:
            return replace(expression, captures={**expression.captures, **_day(each)})
    return expression


def _day(expression: Expression) -> Captures:
    return {name: value for name, value in expression.captures.items() if name in _NAMES_DAY}


def _is_bare_clock(expression: Expression) -> bool:
    return expression.rule.make == "clock" and _NAMES_DAY.isdisjoint(expression.captures)


def _is_later(first: Expression, second: Expression) -> bool:
    return minutes(first) > minutes(second)


_FROM_NEXT: Final[tuple[Callable[[Expression, Expression, str], Expression], ...]] = (
    _year_of_next,
    _end_of_account,
    _day_of_next_clock,
)
