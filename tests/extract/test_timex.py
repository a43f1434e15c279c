"""Which days a TIMEX3 value names."""

from __future__ import annotations

from datetime import date

import pytest

from extract.timex import bounds, duration, period


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-01-02", date(2026, 1, 2), date(2026, 1, 2)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("20", date(2000, 1, 1), date(2099, 12, 31)),
        ("2026-SP", date(2026, 3, 1), date(2026, 5, 31)),
        ("2026-SU", date(2026, 6, 1), date(2026, 8, 31)),
        ("2026-FA", date(2026, 9, 1), date(2026, 11, 30)),
        ("2026-WI", date(2026, 12, 1), date(2027, 2, 28)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-W02", date(2026, 1, 5), date(2026, 1, 11)),
        ("2026-W02-WE", date(2026, 1, 10), date(2026, 1, 11)),
        ("2026-W02-5", date(2026, 1, 9), date(2026, 1, 9)),
        ("2026-01-02TEV", date(2026, 1, 2), date(2026, 1, 2)),
        ("2026-01-02T14:00", date(2026, 1, 2), date(2026, 1, 2)),
    ],
)
def test_a_calendar_value_names_its_first_and_last_day(value: str, first: date, last: date) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-04", "XXXX-04-11", "XXXX-SU", "XXXX-WXX-5", "XXXX-Q2", "T14:00"])
def test_a_value_without_its_year_has_a_unit_but_no_days(value: str) -> None:
    named = period(value)
    assert named is not None
    assert bounds(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "",
        "PRESENT_REF",
        "P3D",
        "2026-13",
        "2026-02-30",
        "0000",
        "2026-W54",
        "2026-W02-8",
        "Friday",
        "2026-1-2",
    ],
)
def test_what_names_no_days_is_no_period(value: str) -> None:
    assert period(value) is None


def test_the_last_winter_and_week_of_the_calendar_do_not_fail() -> None:
    assert period("9999-WI") is None


def test_a_duration_has_a_count_and_a_unit() -> None:
    length = duration("PT2H")
    assert length is not None
    assert (length.count, length.unit) == ("2", "hour")


def test_a_vague_duration_has_no_count() -> None:
    length = duration("PXY")
    assert length is not None
    assert (length.count, length.unit) == (None, "year")


@pytest.mark.parametrize(
    ("value", "count", "unit"),
    [("P2Y6M", "2.5", "year"), ("PT1H30M", "1.5", "hour"), ("P1DT12H", "1.5", "day")],
)
def test_a_duration_of_two_units_is_counted_in_the_larger(value: str, count: str, unit: str) -> None:
    length = duration(value)
    assert length is not None
    assert (length.count, length.unit) == (count, unit)


@pytest.mark.parametrize("value", ["P1W1D", "P2Y6D", "PT1H6H", "P2Y6", "PXX"])
def test_units_that_do_not_go_together_are_no_length(value: str) -> None:
    assert duration(value) is None
