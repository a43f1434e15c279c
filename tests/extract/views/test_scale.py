"""Time as a scale of bins, with lanes for what is not on it."""

from __future__ import annotations

from datetime import date

import pytest

from extract.days import days_of
from extract.links import Links
from extract.story import Article, Event, EventTime, Sentence, Story
from extract.timeline import Entry
from extract.views.scale import Scale, scale


def on(first: str, last: str = "") -> EventTime:
    return EventTime(
        value=first,
        earliest=date.fromisoformat(first),
        latest=date.fromisoformat(last or first),
        basis="explicit",
    )


def of(
    *times: EventTime | None,
    published: str | None = None,
    most: int = 60,
    only: tuple[date, date] | None = None,
) -> Scale:
    events = tuple(
        Event(
            id=f"e{number}",
            span=(0, 1),
            sentence=0,
            lemma="x",
            gist="x",
            event_class="OCCURRENCE",
            time=time,
        )
        for number, time in enumerate(times)
    )
    story = Story(
        article=Article(id="x", text="x", published=published),
        sentences=(Sentence(span=(0, 1), paragraph=0),),
        events=events,
    )
    rows = [
        Entry(event=e.id, heading="", when="", full="", sign="●", quad="", words="", mentions=(e.id,))
        for e in events
    ]
    return scale(Links(story), rows, most, only)


def counted(found: Scale) -> dict[str, tuple[str, ...]]:
    return {each.label: each.events for each in found.bins if each.events}


def test_the_finest_unit_that_fits_is_taken() -> None:
    days = on("2026-03-02"), on("2026-03-30")
    assert [of(*days, most=most).unit for most in (40, 10, 4, 1)] == ["day", "week", "month", "month"]
    assert of(on("1911-05-01"), on("2026-01-01"), most=20).unit == "decade"
    assert of(on("0001-01-01"), on("9999-12-31"), most=20).unit == "century"


@pytest.mark.parametrize("most", [1, 2, 7, 60, 200])
def test_there_are_never_more_bins_than_fit(most: int) -> None:
    assert len(of(on("1850-01-01"), on("2026-03-02"), most=most).bins) <= most


def test_bins_are_called_by_the_unit() -> None:
    assert list(counted(of(on("2026-03-02"), on("2026-03-04")))) == ["2 Mar 2026", "4 Mar 2026"]
    assert list(counted(of(on("2025-12-02"), on("2026-03-04"), most=5))) == ["Dec 2025", "Mar 2026"]


def test_a_coarse_date_is_shared_out_and_does_not_stretch_the_line() -> None:
    found = of(on("2026-03-02"), on("2026-03-03"), on("2026-01-01", "2026-12-31"))
    assert [each.days and each.days[0] for each in found.bins] == [date(2026, 3, 2), date(2026, 3, 3)]
    assert found.bins[0].events == ("e0", "e2")
    assert found.bins[0].weight == pytest.approx(1 + 1 / 365)


def test_a_coarse_date_elsewhere_is_on_the_line_all_the_same() -> None:
    found = of(on("2026-03-02"), on("2027-01-01", "2027-12-31"))
    assert found.bins[-1].events == ("e1",)


def test_long_before_and_long_after_publication_have_lanes() -> None:
    found = of(on("2019-05-01"), on("2026-03-02"), on("2040-01-01"), published="2026-03-07")
    assert found.before is not None and found.before.events == ("e0",)
    assert found.before.label == "before Mar 2025"
    assert found.after is not None and found.after.events == ("e2",)
    assert counted(found) == {"2 Mar 2026": ("e1",)}


def test_without_a_date_of_publication_all_dates_are_on_the_line() -> None:
    found = of(on("2019-05-01"), on("2026-03-02"))
    assert (found.before, found.after) == (None, None)
    assert len(counted(found)) == 2


def test_what_has_no_date_or_no_year_has_a_lane() -> None:
    tense = EventTime(value="PAST_REF", latest=date(2026, 3, 7), basis="publication")
    friday = EventTime(value="XXXX-WXX-5", basis="explicit")
    found = of(None, tense, friday, on("2026-03-02"))
    assert found.undated is not None and found.undated.events == ("e0", "e1", "e2")


def test_the_bin_of_publication_is_known() -> None:
    found = of(on("2026-03-02"), on("2026-03-09"), published="2026-03-07")
    assert found.published is not None and found.bins[found.published].label == "7 Mar 2026"


def test_a_narrower_scale_is_of_those_days_alone() -> None:
    found = of(
        None, on("2026-03-02"), on("2026-05-02"), on("2026-01-01", "2026-12-31"),
        published="2026-03-07", only=(date(2026, 3, 1), date(2026, 3, 31)),
    )  # fmt: skip
    assert found.undated is None
    assert {event for each in found.bins for event in each.events} == {"e1", "e3"}


def test_an_open_side_is_closed_at_the_day_that_is_known() -> None:
    since = EventTime(value="2026-03-03", earliest=date(2026, 3, 3), basis="explicit")
    until = EventTime(value="2026-03-03", latest=date(2026, 3, 3), basis="inherited")
    assert days_of(since) == days_of(until) == (date(2026, 3, 3), date(2026, 3, 3))


def test_no_rows_are_no_line() -> None:
    assert of() == Scale(unit="day", bins=())
