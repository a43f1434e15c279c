"""What days a value covers, and what lies so many units away."""

from __future__ import annotations

from datetime import date

import pytest

from extract.reading.times.calendar import OPEN, at, bounds_of, season_of


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
