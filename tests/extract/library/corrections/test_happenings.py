"""When acts were, whether they happened, and which are none."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from extract.library.corrections.changes import Hide, SetDate, SetStatus, Time
from extract.library.corrections.correct import correct
from extract.story import EventTime, Story
from extract.timeline import entries
from tests.extract.library.corrections.making import after, event, made, what
from tests.stories import invented_story

STORY = invented_story()
MAY = Time(value="2026-05-04", earliest=date(2026, 5, 4), latest=date(2026, 5, 4))


def told_twice() -> Story:
    """The inquiry is told again as "clears", and what the union does is at odds with it."""
    events = tuple(
        replace(each, same_as="e6", type="SUPPORT")
        if each.id == "e9"
        else replace(each, time=replace(each.time, conflict="e6"))
        if each.id == "e11" and each.time
        else each
        for each in STORY.events
    )
    return replace(STORY, events=events)


def test_an_event_has_another_date_and_says_so() -> None:
    told = after(STORY, SetDate(event=what(STORY, "e1"), time=MAY))
    assert event(told, "e1").time == EventTime(
        value="2026-05-04", earliest=MAY.earliest, latest=MAY.latest, basis="corrected"
    )
    assert (told.corrections[0].was, told.corrections[0].now) == ("Jun 2026", "Mon 4 May 2026")
    assert (told.corrections[0].event, told.corrections[0].span) == ("e1", event(STORY, "e1").span)


def test_words_that_decided_a_date_decide_it_no_longer() -> None:
    told = after(STORY, SetDate(event=what(STORY, "e1"), time=MAY))
    assert {cue.decides for cue in event(told, "e1").cues} == {"factuality", "source"}


def test_an_event_without_a_date_stays_a_row() -> None:
    told = after(STORY, SetDate(event=what(STORY, "e4"), time=None))
    assert event(told, "e4").time is None
    (row,) = (each for each in entries(told) if each.event == "e4")
    assert row.full == "no date"


def test_an_event_has_another_status() -> None:
    told = after(STORY, SetStatus(event=what(STORY, "e7"), status="occurred"))
    assert event(told, "e7").factuality == "occurred"
    assert (told.corrections[0].was, told.corrections[0].now) == ("possible", "occurred")
    assert "factuality" not in {cue.decides for cue in event(told, "e7").cues}


def test_an_act_that_is_told_twice_is_corrected_in_both() -> None:
    story = told_twice()
    told = after(
        story,
        SetDate(event=what(story, "e9"), time=MAY),
        SetStatus(event=what(story, "e6"), status="ongoing"),
    )
    assert event(told, "e6").time == event(told, "e9").time != None  # noqa: E711 - neither is None
    assert event(told, "e6").factuality == event(told, "e9").factuality == "ongoing"


def test_the_row_that_was_corrected_is_the_row_of_its_act() -> None:
    story = told_twice()
    (row,) = (each for each in entries(story) if "e6" in each.mentions)
    assert row.event == "e9"
    told = after(story, SetDate(event=what(story, "e6"), time=None))
    (row,) = (each for each in entries(told) if "e6" in each.mentions)
    assert row.event == "e6"


def test_a_hidden_event_is_gone_with_all_that_speak_of_it() -> None:
    story = told_twice()
    told = after(story, Hide(event=what(story, "e6")))
    assert {"e6", "e9"}.isdisjoint(each.id for each in told.events)
    assert told.corrections[0].was == "Okafor orders an inquiry"


def test_nothing_is_at_odds_with_what_is_gone_or_was_corrected() -> None:
    story = told_twice()
    for change in (Hide(event=what(story, "e6")), SetDate(event=what(story, "e6"), time=MAY)):
        told = event(after(story, change), "e11").time
        assert told is not None and told.conflict is None


def test_what_is_hidden_cannot_be_dated_any_more_and_that_is_told() -> None:
    told, misfits = correct(
        STORY, made(STORY, Hide(event=what(STORY, "e4")), SetDate(event=what(STORY, "e4"), time=MAY))
    )
    assert len(told.corrections) == 1
    assert misfits[0].reason == "no event here is “The ferry Halden strikes a pier”"


def test_what_was_corrected_and_then_hidden_is_named_by_no_correction() -> None:
    told = after(STORY, SetDate(event=what(STORY, "e4"), time=MAY), Hide(event=what(STORY, "e4")))
    assert [each.event for each in told.corrections] == [None, None]


def test_an_event_keeps_its_correction_when_a_newer_reading_gives_it_another_id_and_trigger() -> None:
    (correction,) = made(STORY, SetStatus(event=what(STORY, "e11"), status="occurred"))
    start, end = event(STORY, "e11").span
    newer = replace(
        STORY,
        events=tuple(
            replace(each, id="e99", span=(start - 4, end)) if each.id == "e11" else each
            for each in STORY.events
        ),
    )
    told, misfits = correct(newer, [correction])
    assert (event(told, "e99").factuality, misfits) == ("occurred", ())
