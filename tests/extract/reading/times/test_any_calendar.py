"""The calendar, for any day and any value at all: ordered, contained in what it came from, and never an exception."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from extract.reading.times.calendar import at, bounds_of, monday_of, moved, season_of
from extract.reading.times.context import Context, Tense
from extract.reading.times.published import Published
from extract.reading.times.words import word_list
from extract.reading.times.years import holiday_in, year_of_day, year_of_month, year_of_part
from extract.timex import bounds, duration, period

DAYS = some.dates()
NEWS_DAYS = some.dates(date(1400, 1, 1), date(2999, 12, 31))
YEARS = some.integers(1, 9998)
UNITS = ("D", "W", "WE", "M", "Q", "Y", "DE", "CE")
TENSES: tuple[Tense, ...] = ("past", "present", "future", "none")
VALUES = some.from_regex(
    r"\A(\d{2,4}|XXXX)(-(\d\d|XX|W\d\d|WXX|SP|SU|FA|WI|Q\d|H\d)(-(\d\d|XX|WE|\d))?)?(T(\d\d:\d\d|NI|MO))?\Z",
)


def contexts() -> some.SearchStrategy[Context]:
    return some.builds(
        Context,
        published=NEWS_DAYS.map(lambda day: Published(day.year, day.month, day)),
        tense=some.sampled_from(TENSES),
        firm=some.booleans(),
    )


# -- what days a value covers


@given(some.text() | VALUES)
def test_any_text_as_a_value_has_bounds_in_order_or_none(value: str) -> None:
    found = bounds(value)
    assert found is None or found[0] <= found[1]
    period(value)
    duration(value)


@given(some.dates(date(1000, 1, 1)))
def test_a_day_lies_in_its_month_quarter_half_year_decade_and_century(day: date) -> None:
    year = f"{day:%Y}"
    values = (
        day.isoformat(),
        year[:5] + f"-{day.month:02}",
        f"{year}-Q{(day.month + 2) // 3}",
        f"{year}-H{1 if day.month < 7 else 2}",
        year,
        year[:3],
        year[:2],
    )
    inner = (day, day)
    for value in values:
        outer = bounds(value)
        assert outer is not None
        assert outer[0] <= inner[0] and inner[1] <= outer[1], value
        inner = outer


@given(YEARS)
def test_february_has_29_days_in_leap_years_alone(year: int) -> None:
    found = bounds(f"{year:04}-02")
    assert found is not None
    assert found[1].day == (29 if isleap(year) else 28)
    assert (bounds(f"{year:04}-02-29") is not None) == isleap(year)


@given(YEARS)
def test_months_fill_their_year_without_gaps(year: int) -> None:
    first, last = bounds_of(f"{year:04}")
    for month in range(1, 13):
        begins, ends = bounds_of(f"{year:04}-{month:02}")
        assert begins == first and ends is not None
        first = ends + timedelta(days=1)
    assert ends == last


@given(some.dates(date(2, 1, 1), date(9997, 12, 31)))
def test_a_day_lies_in_its_season_also_at_the_turn_of_the_year(day: date) -> None:
    year, name = season_of(day)
    earliest, latest = bounds_of(f"{year:04}-{name}")
    assert earliest is not None and latest is not None
    assert earliest <= day <= latest


@given(DAYS)
def test_a_monday_is_at_most_six_days_before(day: date) -> None:
    assert 0 <= (day - monday_of(day)).days <= 6


# -- so many units away


@given(DAYS, some.sampled_from(UNITS), some.integers(-(10**7), 10**7))
def test_what_lies_any_number_of_units_away_has_bounds_in_order_or_is_vague(
    day: date, unit: str, count: int
) -> None:
    value = at(day, unit, count)
    earliest, latest = bounds_of(value)
    assert earliest is None or latest is None or earliest <= latest


@given(some.dates(date(100, 1, 1), date(9890, 1, 1)), some.sampled_from(UNITS))
def test_no_units_away_is_the_unit_that_the_day_lies_in(day: date, unit: str) -> None:
    earliest, latest = bounds_of(at(day, unit, 0))
    assert earliest is not None and latest is not None
    assert latest >= day
    assert unit == "WE" or earliest <= day


@given(NEWS_DAYS, some.sampled_from(("D", "W", "M", "Q", "Y", "DE", "CE")), some.integers(-50, 50))
def test_the_next_unit_begins_where_the_one_before_ends(day: date, unit: str, count: int) -> None:
    count = count if unit != "CE" else count % 5
    _, ends = bounds_of(at(day, unit, count))
    begins, _ = bounds_of(at(day, unit, count + 1))
    assert ends is not None and begins is not None
    assert begins - ends == timedelta(days=1)


# -- which year


@given(contexts(), some.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_a_day_without_a_year_gets_one_that_has_it_and_is_near(context: Context, day: date) -> None:
    """29 February is in a leap year, of which there may be none for eight years."""
    year = int(year_of_day(day.month, day.day, context))
    assert bounds(f"{year:04}-{day.month:02}-{day.day:02}") is not None
    assert abs(year - (context.published.year or 0)) <= (8 if (day.month, day.day) == (2, 29) else 1)


@given(contexts(), some.integers(1, 12))
def test_a_month_without_a_year_is_at_most_a_year_away(context: Context, month: int) -> None:
    year = int(year_of_month(month, context))
    assert context.published.month is not None and context.published.year is not None
    away = (year - context.published.year) * 12 + month - context.published.month
    assert abs(away) <= 12


@given(contexts(), some.sampled_from(("Q1", "Q2", "Q3", "Q4", "H1", "H2")))
def test_a_quarter_or_half_without_a_year_is_at_most_a_year_away(context: Context, part: str) -> None:
    year = year_of_part(part, context)
    assert year is not None and context.published.year is not None
    assert abs(year - context.published.year) <= 1


@pytest.mark.parametrize("rule", sorted(set(map(str, word_list()["HOLIDAY"].values()))))
@given(year=YEARS)
def test_a_holiday_falls_in_its_year(rule: str, year: int) -> None:
    assert holiday_in(year, rule).year == year


@given(some.text() | some.from_regex(r"\A\d{4}(-\d\d(-\d\d(T.*)?)?)?\Z"))
def test_any_text_as_a_publication_date_is_one_or_unknown(value: str) -> None:
    published = Published.from_iso(value)
    assert published.day is None or (published.day.year, published.day.month) == (
        published.year,
        published.month,
    )


@given(DAYS, some.sampled_from((*UNITS, "H", "S")), some.floats(0, 3000))
def test_what_is_moved_ahead_is_not_behind_and_off_the_calendar_it_is_nowhere(
    day: date, unit: str, count: float
) -> None:
    there, back = moved(day, unit, count), moved(day, unit, -count)
    assert there is None or there >= day
    assert back is None or back <= day
