"""Dates as people type them."""

from __future__ import annotations

import pytest

from extract.library.corrections.typed import event_date, publication_date
from extract.story import EventTime
from extract.wording import full_time


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-01-03", "Sat 3 Jan 2026"),
        (" 3 jan 2026 ", "Sat 3 Jan 2026"),
        ("January 3rd, 2026", "Sat 3 Jan 2026"),
        ("Sat 3 Jan 2026", "Sat 3 Jan 2026"),
        ("2026-01-03T14:00", "Sat 3 Jan 2026 14:00"),
        ("Sept. 2026", "Sep 2026"),
        ("2026-01", "Jan 2026"),
        ("spring 2026", "spring 2026"),
        ("winter 2025–26", "winter 2025–26"),
        ("2026-W03", "week of 12 Jan 2026"),
        ("Q2 2026", "Q2 2026"),
        ("2026", "2026"),
        ("1990s", "1990s"),
        ("by 3 Jan 2026", "by 3 Jan 2026"),
        ("before Jan 2026", "before Jan 2026"),
        ("after 2026-01-03", "after 3 Jan 2026"),
        ("from spring 2026", "from spring 2026"),
        ("3 Jan 2026 or later", "from 3 Jan 2026"),
        ("2026-01-03..2026-01-05", "3–5 Jan 2026"),
        ("3–5 Jan 2026", "3–5 Jan 2026"),
        ("30 Jan – 2 Feb 2026", "30 Jan–2 Feb 2026"),
        ("Jan to Mar 2026", "Jan–Mar 2026"),
        ("..2026-01", "by Jan 2026"),
        ("none", "no date"),
    ],
)
def test_a_date_is_what_it_says(typed: str, shown: str) -> None:
    time = event_date(typed)
    assert shown == full_time(
        time and EventTime(value=time.value, earliest=time.earliest, latest=time.latest, basis="corrected")
    )


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "..",
        "Friday",
        "2 Jan",
        "3/4/2026",
        "199",
        "26",
        "2026-02-30",
        "2026-05-08hes",
        "mayor 2026",
        "before 0001",
    ],
)
def test_what_is_no_date_is_refused_with_the_forms(typed: str) -> None:
    with pytest.raises(ValueError, match=r"is no date with a year\. Write it as 2026-01-03"):
        event_date(typed)


def test_a_weekday_that_is_not_the_days_is_refused() -> None:
    with pytest.raises(ValueError, match="2026-01-03 is a Saturday"):
        event_date("Fri 3 Jan 2026")


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        event_date("2026-01-05..2026-01-03")


@pytest.mark.parametrize(
    ("typed", "published"),
    [
        ("2026-01-03", "2026-01-03"),
        ("2026-01-03 09:30", "2026-01-03T09:30"),
        ("3 Jan 2026", "2026-01-03"),
        ("Jan 2026", "2026-01"),
        ("2026", "2026"),
    ],
)
def test_a_publication_date_is_a_day_a_month_or_a_year(typed: str, published: str) -> None:
    assert publication_date(typed) == published


@pytest.mark.parametrize(
    "typed", ["spring 2026", "yesterday", "2026-W03", "1200", "", "2026-05-08hes", "2026-01-03TAF"]
)
def test_what_is_no_publication_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"Write it as|No news is from"):
        publication_date(typed)
