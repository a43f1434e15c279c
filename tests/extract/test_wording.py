"""How times are said: as exact as the article is, and no more."""

from __future__ import annotations

from datetime import date

import pytest

from extract.story import Article, EventTime, TimexMod
from extract.timex import bounds
from extract.wording import full_time, published, short_time


def closed(value: str) -> EventTime:
    """A time whose bounds are those of its value."""
    first, last = bounds(value) or (None, None)
    return EventTime(value=value, earliest=first, latest=last, basis="explicit")


def between(value: str, earliest: str | None, latest: str | None) -> EventTime:
    return EventTime(
        value=value,
        earliest=date.fromisoformat(earliest) if earliest else None,
        latest=date.fromisoformat(latest) if latest else None,
        basis="explicit",
    )


@pytest.mark.parametrize(
    ("value", "short", "full"),
    [
        ("2026-01-02", "Fri 2 Jan", "Fri 2 Jan 2026"),
        ("2026-01-02T14:00", "Fri 2 Jan 14:00", "Fri 2 Jan 2026 14:00"),
        ("2026-01-02T14:00:00Z", "Fri 2 Jan 14:00", "Fri 2 Jan 2026 14:00"),
        ("2026-01-02TMO", "Fri 2 Jan morning", "Fri 2 Jan 2026 morning"),
        ("2026-01-02TAF", "Fri 2 Jan afternoon", "Fri 2 Jan 2026 afternoon"),
        ("2026-01-02TEV", "Fri 2 Jan evening", "Fri 2 Jan 2026 evening"),
        ("2026-01-02TNI", "Fri 2 Jan night", "Fri 2 Jan 2026 night"),
        ("2026-04", "Apr", "Apr 2026"),
        ("2026", "2026", "2026"),
        ("199", "1990s", "1990s"),
        ("19", "20th century", "20th century"),
        ("20", "21st century", "21st century"),
        ("2026-SP", "spring", "spring 2026"),
        ("2026-FA", "autumn", "autumn 2026"),
        ("2026-WI", "winter", "winter 2026–27"),
        ("2026-Q3", "Q3", "Q3 2026"),
        ("2026-H1", "first half", "first half of 2026"),
        ("2026-W02", "week of 5 Jan", "week of 5 Jan 2026"),
        ("2026-W02-WE", "weekend of 10 Jan", "weekend of 10 Jan 2026"),
        ("XXXX-WXX-5", "Fri ?", "Fri ?"),
        ("XXXX-WXX-5TNI", "Fri ? night", "Fri ? night"),
        ("XXXX-WXX-WE", "weekend ?", "weekend ?"),
        ("XXXX-04", "Apr", "Apr"),
        ("XXXX-04-11", "11 Apr", "11 Apr"),
        ("T14:00", "14:00", "14:00"),
        ("P3D", "3 days", "3 days"),
        ("P1C", "—", "no date"),
        ("PXY", "some years", "some years"),
        ("PRESENT_REF", "now", "at publication"),
        ("PAST_REF", "past", "in the past"),
        ("FUTURE_REF", "future", "in the future"),
        ("no value", "—", "no date"),
    ],
)
def test_a_value_is_said_with_and_without_its_year(value: str, short: str, full: str) -> None:
    assert (short_time(closed(value)), full_time(closed(value))) == (short, full)


def test_no_time_is_no_date() -> None:
    assert (short_time(None), full_time(None)) == ("—", "no date")


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "full"),
    [
        ("2026-01-03", None, "2026-01-02", "before 3 Jan 2026"),
        ("2026-01-03", None, "2026-01-03", "by 3 Jan 2026"),
        ("2026-01-03", "2026-01-04", None, "after 3 Jan 2026"),
        ("2026-01-03", "2026-01-03", None, "from 3 Jan 2026"),
        ("2026-04", "2026-04-01", None, "from Apr 2026"),
        ("2026-04", None, "2026-03-31", "before Apr 2026"),
        ("PAST_REF", None, "2026-01-03", "by 3 Jan 2026"),
        ("FUTURE_REF", "2026-01-03", None, "3 Jan 2026 or later"),
        ("PRESENT_REF", "2026-01-03", "2026-01-03", "at publication, Sat 3 Jan 2026"),
        ("P3D", "2026-01-02", "2026-01-05", "2–5 Jan 2026"),
        ("P5D", "2026-01-30", "2026-02-03", "30 Jan–3 Feb 2026"),
        ("P5D", "2025-12-30", "2026-01-03", "30 Dec 2025–3 Jan 2026"),
        ("P3M", "2026-04-01", "2026-06-30", "Apr–Jun 2026"),
        ("P3M", "2025-12-01", "2026-02-28", "Dec 2025–Feb 2026"),
        ("P2Y", "2026-01-01", "2027-12-31", "2026–2027"),
        ("P1D", "2026-01-02", "2026-01-02", "Fri 2 Jan 2026"),
        ("2026-01-03", "2026-01-01", "2026-01-03", "1–3 Jan 2026"),
    ],
)
def test_open_and_differing_bounds_are_said(
    value: str, earliest: str | None, latest: str | None, full: str
) -> None:
    assert full_time(between(value, earliest, latest)) == full


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2026-04-01", "2026-04-10", "early Apr"),
        ("2026-04-11", "2026-04-20", "mid-Apr"),
        ("2026-04-21", "2026-04-30", "late Apr"),
        ("2026-04-05", "2026-04-30", "Apr"),
    ],
)
def test_a_part_of_a_month_is_early_middle_or_late(earliest: str, latest: str, words: str) -> None:
    assert short_time(between("2026-04", earliest, latest)) == words


@pytest.mark.parametrize(
    ("value", "mod", "full"),
    [
        ("2019", "START", "early 2019"),
        ("2026-04", "MID", "mid-Apr 2026"),
        ("2026-SU", "END", "late summer 2026"),
        ("2026-01-02", "END", "late Fri 2 Jan 2026"),
        ("2026-01-02T15:15", "APPROX", "about Fri 2 Jan 2026 15:15"),
        ("2026-01-02TAF", "MID", "Fri 2 Jan 2026 afternoon"),
        ("2026-04", None, "Apr 2026"),
        ("2026-04", "LESS_THAN", "Apr 2026"),
    ],
)
def test_which_part_of_a_time_is_meant_is_said(value: str, mod: TimexMod | None, full: str) -> None:
    assert full_time(closed(value), "DATE", mod) == full


def test_the_end_of_a_day_is_midnight() -> None:
    assert short_time(closed("2026-01-02T24:00")) == "Fri 2 Jan midnight"


def test_a_weekday_of_an_unknown_week_in_a_known_year_says_both() -> None:
    time = between("XXXX-WXX-5", "2026-01-01", "2026-12-31")
    assert (short_time(time), full_time(time)) == ("Fri ?", "Fri ? in 2026")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P1W", "weekly"),
        ("P2D", "every 2 days"),
        ("XXXX-WXX-1", "Mondays"),
        ("XXXX-07", "every Jul"),
        ("2026", "2026"),
    ],
)
def test_what_recurs_is_said_as_recurring(value: str, words: str) -> None:
    assert short_time(closed(value), "SET") == words


@pytest.mark.parametrize(
    ("value", "basis", "words"),
    [
        ("2026-01-03", "given", "published 3 Jan 2026"),
        ("2026-01-03T09:30:00+01:00", "metadata", "published 3 Jan 2026 09:30"),
        ("2026", "inferred", "published 2026 (inferred)"),
        ("2026-03-07", "dateline", "published 7 Mar 2026 (from its dateline)"),
        (None, "unknown", "publication date unknown"),
    ],
)
def test_the_publication_date_says_what_it_rests_on(value: str | None, basis: str, words: str) -> None:
    assert published(Article(id="a", text="", published=value, published_basis=basis)) == words  # type: ignore[arg-type]


def test_a_year_before_christ_is_said_though_it_is_on_no_calendar_here() -> None:
    assert full_time(EventTime(value="BC0447", basis="explicit")) == "447 BC"


def test_bounds_far_apart_are_said_in_months() -> None:
    told = EventTime(value="2021", earliest=date(2021, 2, 3), latest=date(2022, 2, 27), basis="inherited")
    assert full_time(told) == "Feb 2021–Feb 2022"
