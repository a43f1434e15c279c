"""What days a value covers, and what lies so many units away."""

from __future__ import annotations

from datetime import date

import pytest

from extract.reading.times.calendar import OPEN, at, bounds_of, monday_of, season_of
from extract.reading.times.years import holiday_in


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2026-01-02", "2026-01-02", "2026-01-02"),
        ("2026-01-02TEV", "2026-01-02", "2026-01-02"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2026-SP", "2026-03-01", "2026-05-31"),
        ("2025-WI", "2025-12-01", "2026-02-28"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2026-W01-WE", "2026-01-03", "2026-01-04"),
    ],
)
def test_a_value_covers_its_days(value, earliest, latest):
    assert bounds_of(value) == (date.fromisoformat(earliest), date.fromisoformat(latest))


@pytest.mark.parametrize(
    "value", ["PRESENT_REF", "P3D", "XXXX-WXX-5", "XXXX-04", "2026-02-30", "2026-W60", ""]
)
def test_what_is_no_stretch_of_the_calendar_is_open(value):
    assert bounds_of(value) == OPEN


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("D", -3, "2025-12-31"),
        ("W", -2, "2025-W51"),
        ("M", 1, "2026-02"),
        ("Q", -1, "2025-Q4"),
        ("Y", -10, "2016"),
        ("DE", -1, "201"),
    ],
)
def test_units_are_counted_at_their_own_granularity(unit, count, value):
    assert at(date(2026, 1, 3), unit, count) == value


def test_beyond_the_calendar_is_a_vague_past():
    assert at(date(2026, 1, 3), "Y", -9999) == "PAST_REF"


def test_january_belongs_to_the_winter_that_began_the_year_before():
    assert season_of(date(2026, 1, 3)) == (2025, "WI")


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2025, "2025-12-25"),
        ("11/4/4", 2025, "2025-11-27"),
        ("05/1/-1", 2026, "2026-05-25"),
        ("11/1/1+1", 2028, "2028-11-07"),
        ("easter+0", 2026, "2026-04-05"),
        ("easter+1", 2025, "2025-04-21"),
        ("easter-46", 2024, "2024-02-14"),
    ],
)
def test_a_holiday_falls_by_its_rule(rule, year, day):
    assert holiday_in(year, rule) == date.fromisoformat(day)


def test_the_monday_of_a_week_is_in_it():
    assert monday_of(date(2026, 1, 3)) == date(2025, 12, 29)


@pytest.mark.parametrize("year", range(1900, 2100, 7))
def test_what_lies_a_unit_away_begins_and_ends_where_the_calendar_does(year):
    """Every unit, from days around the turn of the year and of February, leap years among them."""
    for day in (date(year, 1, 1), date(year, 2, 28), date(year, 12, 31)):
        for unit in ("D", "W", "WE", "M", "Q", "Y", "DE", "CE"):
            for count in (-25, -1, 0, 1, 25):
                earliest, latest = bounds_of(at(day, unit, count))
                assert earliest is None or latest is None or earliest <= latest
        for unit in ("D", "W", "M", "Q", "Y", "DE", "CE"):
            earliest, latest = bounds_of(at(day, unit, 0))
            assert earliest is not None and latest is not None
            assert earliest <= day <= latest
