"""A publication date is taken as given, or refused with the forms that go."""

from __future__ import annotations

import pytest

from extract.sources.published import checked, from_metadata


@pytest.mark.parametrize(
    "value",
    ["2026", "2026-01", "2026-01-03", "2026-01-03T09:30", "2026-01-03T09:30:15.5Z", "2026-01-03T09:30+01:00"],
)
def test_iso_dates_however_partial_are_taken_as_they_are(value: str) -> None:
    assert checked(value) == value


def test_a_blank_between_day_and_time_becomes_a_t() -> None:
    assert checked(" 2026-01-03 09:30 ") == "2026-01-03T09:30"


@pytest.mark.parametrize("value", ["", "yesterday", "3 Jan 2026", "2026-1-3", "20260103", "2026-W01", "٢٠٢٦"])
def test_what_is_not_iso_is_refused_with_the_forms_that_go(value: str) -> None:
    with pytest.raises(ValueError, match="write it as 2026, 2026-01"):
        checked(value)


@pytest.mark.parametrize("value", ["2026-13", "2026-02-30", "0000", "2026-01-03T25:00"])
def test_what_is_not_in_the_calendar_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not in the calendar"):
        checked(value)


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2026-01-03", "2026-01-03"),
        (2026, "2026"),
        ("Sat, 03 Jan 2026 09:30:00 GMT", "2026-01-03T09:30:00+00:00"),
        ("some time ago", None),
        ("", None),
        (None, None),
    ],
)
def test_metadata_may_write_it_as_mail_does(value: str | int | None, published: str | None) -> None:
    assert from_metadata(value) == published
