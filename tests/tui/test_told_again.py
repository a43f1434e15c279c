"""An act that is told twice: one row, and reasons that say where else it is told and what speaks against its date."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from extract.links import Selection
from extract.story import EventTime, Story
from tests.extract.test_links import invited_twice
from tui.known import Known
from tui.panes.detail import about
from tui.panes.reasons import reasons

KNOWN = Known(invited_twice())


def told(known: Known, event: str) -> dict[str, str]:
    return {row.label: row.words for row in reasons(known, Selection(events=(event,)), 0)}


def test_either_mention_finds_the_one_row() -> None:
    assert KNOWN.entry_of["e1"] is KNOWN.entry_of["e3"]
    assert KNOWN.rows_of(["e3", "e1"]) == (KNOWN.entry_of["e1"].event,)


def test_an_act_counts_once_where_its_actor_is_counted() -> None:
    assert KNOWN.rows_of_actor == {"a": ("e1",), "b": ("e1",)}
    words = "".join(text for text, _ in about(KNOWN, Selection(actors=("b",))))
    assert "1 event" in words


def test_the_reasons_say_where_else_it_is_told() -> None:
    assert told(KNOWN, "e1")["again"] == "“invitation” in sentence 3"


def test_the_reasons_say_what_speaks_against_a_date() -> None:
    assert "“fell” in sentence 2" in told(Known(_against()), "e1")["but"]


def _against() -> Story:
    """e1 on a day that what the text says of e2 forbids."""
    story = invited_twice()
    day = date(2026, 1, 2)
    time = EventTime(value="2026-01-02", earliest=day, latest=day, basis="explicit", conflict="e2")
    first, *others = story.events
    return replace(story, events=(replace(first, time=time), *others))
