"""In which order the rows stand, and what each says."""

from __future__ import annotations

from datetime import date

from extract.story import Article, Event, EventTime, Participant, Story, Timex
from extract.timeline import Entry, entries
from tests.extract.happenings import DAY, at
from tests.stories import invented_story


def story(*times: EventTime | None) -> Story:
    """A story of political acts at these times, named by their place in the text: e0, e1 …"""
    events = tuple(
        Event(
            id=f"e{n}",
            span=(n, n + 1),
            sentence=0,
            lemma="x",
            gist=f"x{n}",
            event_class="OCCURRENCE",
            type="CONSULT",
            participants=(Participant(actor="a", role="agent"),),
            time=time,
        )
        for n, time in enumerate(times)
    )
    return Story(article=Article(id="a", text="x" * len(times)), events=events)


def order(*times: EventTime | None) -> list[str]:
    return [entry.event for entry in entries(story(*times))]


MONTH = at("2026-03", date(2026, 3, 1), date(2026, 3, 31))


def test_rows_stand_in_the_order_of_time_not_of_the_text() -> None:
    assert order(MONTH, at("2025", date(2025, 1, 1), date(2025, 12, 31))) == ["e1", "e0"]


def test_a_coarse_date_stands_after_an_exact_one_that_it_begins_with() -> None:
    assert order(MONTH, DAY) == ["e1", "e0"]


def test_what_has_an_hour_stands_in_its_order_before_what_has_only_the_day() -> None:
    times = [
        at(value, date(2026, 3, 1), date(2026, 3, 1))
        for value in ("2026-03-01", "2026-03-01TAF", "2026-03-01T09:30", "2026-03-01TMO")
    ]
    assert order(*times) == ["e3", "e2", "e1", "e0"]


def test_an_open_beginning_stands_where_it_ends() -> None:
    assert order(DAY, MONTH, at("PAST_REF", latest=date(2026, 3, 1))) == ["e2", "e0", "e1"]


def test_the_day_of_publication_is_no_date_of_an_event() -> None:
    past = EventTime(value="PAST_REF", latest=date(2026, 3, 1), basis="publication")
    ahead = EventTime(value="FUTURE_REF", earliest=date(2026, 3, 1), basis="publication")
    rows = entries(story(ahead, None, past, DAY))
    assert [(row.event, row.heading, row.when) for row in rows] == [
        ("e3", "2026", "Sun 1 Mar"),
        ("e2", "no date", "past"),
        ("e1", "no date", "—"),
        ("e0", "no date", "future"),
    ]


def test_a_date_that_the_text_contradicts_is_marked() -> None:
    against = EventTime(
        value="2026-03-01", earliest=DAY.earliest, latest=DAY.latest, basis="explicit", conflict="e1"
    )
    assert entries(story(against, DAY))[0].when == "Sun 1 Mar (!)"


def test_an_open_end_stands_after_what_begins_with_it_and_ends() -> None:
    assert order(at("2026-03", earliest=date(2026, 3, 1)), MONTH) == ["e1", "e0"]


def test_undated_rows_stand_last_in_the_order_of_the_text() -> None:
    assert order(None, at("no value"), DAY) == ["e2", "e0", "e1"]


def test_a_date_without_a_year_stands_between_the_dated_and_the_undated() -> None:
    rows = entries(story(None, at("XXXX-WXX-5"), DAY))
    assert [row.heading for row in rows] == ["2026", "year unknown", "no date"]


def test_bounds_are_taken_from_the_value_where_the_story_has_none() -> None:
    assert entries(story(at("2026-04")))[0].heading == "2026"


def test_a_weekday_of_an_unknown_week_stands_under_the_year_that_bounds_it() -> None:
    row = entries(story(at("XXXX-WXX-5", date(2026, 1, 1), date(2026, 12, 31))))[0]
    assert (row.heading, row.when) == ("2026", "Fri ?")


def test_headings_never_come_twice() -> None:
    headings = [entry.heading for entry in entries(invented_story())]
    blocks = [heading for n, heading in enumerate(headings) if n == 0 or headings[n - 1] != heading]
    assert len(blocks) == len(set(blocks))


def test_a_row_has_its_date_its_sign_and_its_words() -> None:
    row = next(entry for entry in entries(invented_story()) if entry.event == "e1")
    assert row == Entry(
        event="e1",
        heading="2026",
        when="Jun",
        full="Jun 2026",
        sign="◌",
        quad="",
        words="Norrvik Ferries closes its Kestrel Bay route",
        mentions=("e1",),
    )


def test_a_recurring_time_is_worded_as_one() -> None:
    event = Event(
        id="e",
        span=(0, 1),
        sentence=0,
        lemma="x",
        gist="x",
        event_class="OCCURRENCE",
        time=EventTime(value="P1W", basis="explicit", timex="t"),
    )
    timex = Timex(id="t", span=(0, 1), type="SET", value="P1W")
    assert (
        entries(Story(article=Article(id="a", text="x"), events=(event,), times=(timex,)))[0].when == "weekly"
    )
