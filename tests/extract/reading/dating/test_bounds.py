"""Interval arithmetic on days: for any days at all, ordered, contained in what it came from, and never an exception."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from extract.reading.dating.bounds import (
    Stretch,
    away,
    meet,
    since,
    until,
    wholly_after,
    wholly_before,
    wider,
)

DAYS = some.dates()
SIDES = some.none() | DAYS


@some.composite
def stretches(draw: some.DrawFn) -> Stretch:
    earliest, latest = draw(SIDES), draw(SIDES)
    if earliest is not None and latest is not None and earliest > latest:
        earliest, latest = latest, earliest
    return Stretch(earliest, latest)


def holds(stretch: Stretch, day: date) -> bool:
    after = stretch.earliest is None or stretch.earliest <= day
    return after and (stretch.latest is None or day <= stretch.latest)


@given(stretches(), stretches(), DAYS)
def test_a_meeting_holds_the_days_that_both_hold_and_no_others(
    one: Stretch, other: Stretch, day: date
) -> None:
    both = meet(one, other)
    assert (both is not None and holds(both, day)) == (holds(one, day) and holds(other, day))


@given(stretches(), stretches())
def test_a_meeting_is_ordered_and_has_no_order(one: Stretch, other: Stretch) -> None:
    both = meet(one, other)
    assert both == meet(other, one)
    if both is not None and both.earliest is not None and both.latest is not None:
        assert both.earliest <= both.latest


@given(stretches())
def test_to_meet_itself_changes_nothing(stretch: Stretch) -> None:
    assert meet(stretch, stretch) == stretch


@given(stretches(), DAYS)
def test_what_is_up_to_and_since_a_stretch_holds_it(stretch: Stretch, day: date) -> None:
    if holds(stretch, day):
        assert holds(until(stretch), day)
        assert holds(since(stretch), day)


@given(stretches(), DAYS)
def test_what_is_wholly_before_or_after_holds_no_day_of_it(stretch: Stretch, day: date) -> None:
    inside = holds(stretch, day)
    for beside in (wholly_before(stretch), wholly_after(stretch)):
        if not beside.is_open:
            assert not (inside and holds(beside, day))


@given(stretches(), some.integers(0, 10**6), some.integers(0, 10**6), DAYS)
def test_a_wider_stretch_holds_the_narrower(stretch: Stretch, before: int, after: int, day: date) -> None:
    if holds(stretch, day):
        assert holds(wider(stretch, before, after), day)


@given(DAYS, some.sampled_from(["D", "W", "M", "Y", "H", "?"]), some.integers())
def test_counting_away_gives_ordered_days_or_nothing(origin: date, unit: str, count: int) -> None:
    found = away(origin, unit, count)
    if found is not None:
        _, stretch = found
        assert stretch.earliest is not None
        assert stretch.latest is not None
        assert stretch.earliest <= stretch.latest


def test_days_are_counted_over_the_end_of_a_leap_february() -> None:
    day = date(2024, 2, 29)
    assert away(date(2024, 2, 28), "D", 1) == ("2024-02-29", Stretch(day, day))


def test_what_lies_off_the_calendar_is_nothing() -> None:
    assert away(date.min, "D", -1) is None
    assert away(date.max, "Y", 1) is None


def test_before_a_day_ends_on_the_day_before() -> None:
    friday = Stretch(date(2026, 1, 2), date(2026, 1, 2))
    assert wholly_before(friday) == Stretch(None, date(2026, 1, 1))
    assert wholly_after(friday) == Stretch(date(2026, 1, 3), None)
