"""The normalisers that the rules name: each reads what its pattern captured into a TIMEX3 value."""

from __future__ import annotations

from datetime import date, timedelta

from extract.reading.times.calendar import at, bounds_of, season_of
from extract.reading.times.context import Context, Reading
from extract.reading.times.recognise import Expression
from extract.reading.times.years import holiday_in, year_of_day, year_of_month

_CLOCK_UNITS = frozenset({"H", "MIN", "S"})
_UNIT_OF_DURATION = {"NI": "D", "FN": "W", "WE": "W", "DE": "DE", "CE": "CE"}


def calendar_day(expression: Expression, context: Context) -> Reading:
    month, day = _number(expression, "MONTH"), _number(expression, "DAYNUM")
    year = expression.captures.get("YEAR")
    if year is not None:
        return Reading("DATE", f"{int(year):04}-{month:02}-{day:02}")
    return Reading("DATE", f"{year_of_day(month, day, context)}-{month:02}-{day:02}")


def iso_day(expression: Expression, context: Context) -> Reading:
    if "ISO" in expression.captures:
        return Reading("DATE", str(expression.captures["ISO"]))
    year, month, day = (_number(expression, name) for name in ("YEAR", "DAYNUM", "DAYNUM2"))
    return Reading("DATE", f"{year:04}-{month:02}-{day:02}")


def calendar_month(expression: Expression, context: Context) -> Reading:
    month = _number(expression, "MONTH")
    year = expression.captures.get("YEAR")
    if year is not None:
        return Reading("DATE", f"{int(year):04}-{month:02}")
    return Reading("DATE", f"{year_of_month(month, context)}-{month:02}")


def month_shifted(expression: Expression, context: Context) -> Reading:
    month, shift = _number(expression, "MONTH"), _number(expression, "SHIFT")
    published = context.published
    if published.year is None or (published.month is None and shift):
        return Reading("DATE", f"XXXX-{month:02}")
    year = published.year
    if published.month is not None:
        year += (shift == 1 and month <= published.month) - (shift == -1 and month >= published.month)
    return Reading("DATE", f"{year:04}-{month:02}")


def calendar_year(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", f"{_number(expression, 'YEAR'):04}")


def weekday(expression: Expression, context: Context) -> Reading:
    """The last one in a past or present clause, today's included; the next one in a future clause."""
    number = _number(expression, "WEEKDAY")
    today = context.published.day
    if today is None:
        return _with_part(f"XXXX-WXX-{number}", expression, context)
    if context.tense == "future":
        day = today + timedelta(days=(number - today.isoweekday()) % 7)
    else:
        day = today - timedelta(days=(today.isoweekday() - number) % 7)
    return _with_part(day.isoformat(), expression, context)


def weekday_shifted(expression: Expression, context: Context) -> Reading:
    number, shift = _number(expression, "WEEKDAY"), _number(expression, "SHIFT")
    today = context.published.day
    if today is None:
        return _with_part(f"XXXX-WXX-{number}", expression, context)
    if shift == 0:
        day = today + timedelta(days=number - today.isoweekday())
    elif shift < 0:
        day = today - timedelta(days=(today.isoweekday() - number - 1) % 7 + 1)
    else:
        day = today + timedelta(days=(number - today.isoweekday() - 1) % 7 + 1)
    return _with_part(day.isoformat(), expression, context)


def deictic(expression: Expression, context: Context) -> Reading:
    today = context.published.day
    shift = _number(expression, "DEICTIC") if "DEICTIC" in expression.captures else 0
    value = "XXXX-XX-XX" if today is None else (today + timedelta(days=shift)).isoformat()
    if expression.words[-1].lower == "tonight":
        return Reading("TIME", f"{value}TNI")
    return _with_part(value, expression, context)


def last_night(expression: Expression, context: Context) -> Reading:
    today = context.published.day
    value = "XXXX-XX-XX" if today is None else (today - timedelta(days=1)).isoformat()
    return Reading("TIME", f"{value}TNI")


def unit_shifted(expression: Expression, context: Context) -> Reading:
    """ "this year", "last week", "the end of the month": the unit's own granularity, from the publication date."""
    unit = str(expression.captures["UNIT"])
    shift = _number(expression, "SHIFT") if "SHIFT" in expression.captures else 0
    if unit in _CLOCK_UNITS:
        return Reading("DURATION", f"PT1{unit[0]}")
    if unit == "NI":
        return Reading("TIME", "XXXX-XX-XXTNI")
    published = context.published
    if published.day is not None:
        return Reading("DATE", at(published.day, "W" if unit == "FN" else unit, shift))
    if published.year is not None and unit == "Y":
        return Reading("DATE", f"{published.year + shift:04}")
    if published.year is not None and published.month is not None and unit in ("M", "Q"):
        return Reading("DATE", at(date(published.year, published.month, 1), unit, shift))
    unknown = {
        "Y": "XXXX",
        "M": "XXXX-XX",
        "W": "XXXX-WXX",
        "WE": "XXXX-WXX-WE",
        "Q": "XXXX-QX",
        "D": "XXXX-XX-XX",
    }
    return Reading("DATE", unknown.get(unit, "XXXX"))


def decade(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", str(expression.captures["DECADE"]))


def season(expression: Expression, context: Context) -> Reading:
    name = str(expression.captures["SEASON"])
    if "YEAR" in expression.captures:
        return Reading("DATE", f"{_number(expression, 'YEAR'):04}-{name}")
    published = context.published
    if published.year is None:
        return Reading("DATE", f"XXXX-{name}")
    if published.day is None:
        return Reading("DATE", f"{published.year:04}-{name}")
    year, running = season_of(published.day)
    this_one = f"{published.year - (running == name == 'WI' and year < published.year):04}-{name}"
    earliest, latest = bounds_of(this_one)
    shift = expression.captures.get("SHIFT")
    step = 0
    if shift == 1 or (shift is None and context.tense == "future"):
        step = 1 if (latest is not None and latest < published.day) or (shift == 1 and running == name) else 0
    elif shift == -1 or (shift is None and context.tense == "past"):
        step = (
            -1
            if earliest is not None and (earliest > published.day or (shift == -1 and running == name))
            else 0
        )
    return Reading("DATE", f"{int(this_one[:4]) + step:04}-{name}")


def quarter(expression: Expression, context: Context) -> Reading:
    return _part_of_year("Q", 4, expression, context)


def half(expression: Expression, context: Context) -> Reading:
    return _part_of_year("H", 2, expression, context)


def duration_in_one(expression: Expression, context: Context) -> Reading:
    """ "16-year" as one word."""
    count, unit = str(expression.captures["COUNTED"]).split()
    return Reading("DURATION", _duration(count, unit))


def duration(expression: Expression, context: Context) -> Reading:
    unit = str(expression.captures["UNIT"])
    count: str | float = "X"
    if "NUM" in expression.captures:
        count = expression.captures["NUM"]
    return Reading("DURATION", _duration(count, unit))


def count_away(expression: Expression, context: Context) -> Reading:
    """ "two weeks ago", "three days later": counted from publication, or from the date last named for "later"."""
    unit, word = str(expression.captures["UNIT"]), expression.captures.get("WORD")
    back = any(each.lower in ("ago", "earlier", "before") for each in expression.words)
    count = expression.captures["NUM"]
    origin = context.published.day if word is None else context.mentioned or context.published.day
    if unit in _CLOCK_UNITS:
        return Reading("TIME", "PAST_REF" if back else "FUTURE_REF")
    if origin is None or not isinstance(count, int):
        if unit == "Y" and context.published.year is not None and isinstance(count, int):
            return Reading("DATE", f"{context.published.year + (-count if back else count):04}")
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    known = {"NI": "D", "FN": "W"}.get(unit, unit)
    return Reading("DATE", at(origin, known, -count if back else count))


def anaphoric(expression: Expression, context: Context) -> Reading:
    unit = str(expression.captures["UNIT"])
    shift = _number(expression, "ANAPHORIC") if "ANAPHORIC" in expression.captures else 0
    if unit in _CLOCK_UNITS or unit == "NI" or context.mentioned is None:
        return Reading("DATE", {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX"))
    return Reading("DATE", at(context.mentioned, "W" if unit == "FN" else unit, shift))


def reference(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", str(expression.captures["REFERENCE"]))


def present(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", "PRESENT_REF")


def past(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", "PAST_REF")


def future(expression: Expression, context: Context) -> Reading:
    return Reading("DATE", "FUTURE_REF")


def weekend(expression: Expression, context: Context) -> Reading:
    """The one before publication, unless the clause speaks of the future."""
    today = context.published.day
    if today is None:
        return Reading("DATE", "XXXX-WXX-WE")
    weeks = 0 if context.tense == "future" or today.isoweekday() == 7 else -1
    return Reading("DATE", at(today, "WE", weeks))


def frequency(expression: Expression, context: Context) -> Reading:
    return Reading("SET", str(expression.captures["FREQUENCY"]))


def every_unit(expression: Expression, context: Context) -> Reading:
    return Reading("SET", _duration(1, str(expression.captures["UNIT"])))


def every_weekday(expression: Expression, context: Context) -> Reading:
    return Reading("SET", f"XXXX-WXX-{_number(expression, 'WEEKDAY')}")


def clock(expression: Expression, context: Context) -> Reading:
    day = "XXXX-XX-XX"
    if "WEEKDAY" in expression.captures:
        day = weekday(expression, context).value
    elif "DEICTIC" in expression.captures:
        day = deictic(expression, context).value[:10]
    elif (known := context.mentioned or context.published.day) is not None:
        day = known.isoformat()
    hours, _, minutes = (
        str(expression.captures.get("TIME24") or expression.captures["CLOCK"])
        .replace(".", ":")
        .partition(":")
    )
    hour = int(hours)
    if expression.captures.get("AMPM") is not None:
        hour = hour % 12 + (12 if expression.captures["AMPM"] == "pm" else 0)
    return Reading("TIME", f"{day}T{hour:02}:{minutes or '00'}")


def part_of_day(expression: Expression, context: Context) -> Reading:
    today = context.published.day
    value = "XXXX-XX-XX" if today is None else today.isoformat()
    last = expression.words[-1].lower
    clock_time = {"midnight": "T24:00", "noon": "T12:00"}.get(last)
    return Reading("TIME", f"{value}{clock_time}") if clock_time else _with_part(value, expression, context)


def holiday(expression: Expression, context: Context) -> Reading:
    rule = str(expression.captures["HOLIDAY"])
    shift = expression.captures.get("SHIFT")
    published = context.published
    if published.year is None:
        return Reading("DATE", f"XXXX-{rule}" if "/" not in rule else f"XXXX-{rule[:2]}")
    days = [holiday_in(published.year + step, rule) for step in (-1, 0, 1)]
    if published.day is None:
        return Reading("DATE", days[1].isoformat())
    today = published.day
    if shift == 1 or (shift is None and context.tense == "future"):
        chosen = next(day for day in days if day >= today)
    elif shift == -1 or (shift is None and context.tense == "past"):
        chosen = next(day for day in reversed(days) if day <= today)
    else:
        chosen = min(days, key=lambda day: abs((day - today).days))
    return Reading("DATE", chosen.isoformat())


def _part_of_year(letter: str, count: int, expression: Expression, context: Context) -> Reading:
    number = min(_number(expression, "ORDINAL"), count)
    if "YEAR" in expression.captures:
        return Reading("DATE", f"{_number(expression, 'YEAR'):04}-{letter}{number}")
    published = context.published
    if published.year is None:
        return Reading("DATE", f"XXXX-{letter}{number}")
    year = published.year
    if expression.captures.get("UNIT") == "Y" and expression.captures.get("SHIFT"):
        return Reading("DATE", f"{year + _number(expression, 'SHIFT'):04}-{letter}{number}")
    starts = bounds_of(f"{year:04}-{letter}{number}")[0]
    if (
        published.day is not None
        and starts is not None
        and starts > published.day
        and context.tense == "past"
    ):
        year -= 1
    return Reading("DATE", f"{year:04}-{letter}{number}")


def _with_part(value: str, expression: Expression, context: Context) -> Reading:
    part = expression.captures.get("DAYPART")
    return Reading("TIME", f"{value}T{part}") if part else Reading("DATE", value)


def _duration(count: float | str, unit: str) -> str:
    known = _UNIT_OF_DURATION.get(unit, unit)
    if unit == "FN" and isinstance(count, int):
        count = count * 2
    clock_unit = {"H": "TH", "MIN": "TM", "S": "TS"}.get(known)
    return f"PT{count}{clock_unit[1]}" if clock_unit else f"P{count}{known}"


def _number(expression: Expression, name: str) -> int:
    return int(expression.captures[name])
