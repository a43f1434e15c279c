"""Who is one with whom, what somebody is called, and who is nobody."""

from __future__ import annotations

import pytest

from extract.library.corrections.changes import Merge, NotActor, Rename, Retype
from extract.library.corrections.correct import correct
from extract.links import Links
from extract.story import Participant
from tests.extract.library.corrections.making import WHEN, actor, after, event, made, who
from tests.stories import invented_story

STORY = invented_story()
LINDHOLM, NORRVIK, UNION = (who(STORY, each) for each in ("a1", "a3", "a4"))


def test_merged_actors_are_one_with_the_mentions_of_both() -> None:
    told = after(STORY, Merge(kept=NORRVIK, other=UNION))
    assert [each.id for each in told.actors] == ["a1", "a2", "a3", "a5", "a6"]
    spans = [mention.span for mention in actor(told, "a3").mentions]
    assert spans == sorted({mention.span for each in ("a3", "a4") for mention in actor(STORY, each).mentions})
    assert actor(told, "a3").aliases == ("Norrvik Ferries", "Norrvik", "Harbour Workers’ Union")


def test_a_merged_actor_takes_over_what_the_other_did_and_said() -> None:
    told = after(STORY, Merge(kept=NORRVIK, other=UNION))
    assert event(told, "e11").participants == (Participant(actor="a3", role="agent"),)
    assert event(told, "e14").participants == (Participant(actor="a3", role="agent"),)
    assert event(told, "e13").source == "a3"
    assert [quote.speaker for quote in told.quotes] == ["a1", "a3", "a3"]


def test_the_story_says_what_was_merged() -> None:
    (note,) = after(STORY, Merge(kept=NORRVIK, other=UNION)).corrections
    assert (note.what, note.actor, note.was, note.now) == (
        "merged",
        "a3",
        "Harbour Workers’ Union",
        "Norrvik Ferries",
    )
    assert note.at > WHEN


def test_an_actor_has_another_name() -> None:
    told = after(STORY, Rename(actor=UNION, name="Dockers’ Union"))
    assert actor(told, "a4").name == "Dockers’ Union"
    assert told.corrections[0].was == "Harbour Workers’ Union"


def test_a_new_name_stands_in_lines_only_where_the_article_has_another_word() -> None:
    told = after(STORY, Rename(actor=UNION, name="Dockers’ Union"))
    assert event(told, "e11").gist == "Harbour Workers’ Union protests outside the terminal"
    told = after(STORY, Rename(actor=NORRVIK, name="Norrvik Lines"))
    assert event(told, "e3").gist == "Norrvik decides on the 140 jobs"


def test_an_actor_is_of_another_kind() -> None:
    told = after(STORY, Retype(actor=UNION, kind="PERSON"))
    assert actor(told, "a4").kind == "PERSON"
    assert (told.corrections[0].was, told.corrections[0].now) == ("organisation", "person")


def test_who_is_no_actor_takes_part_in_nothing_and_says_nothing() -> None:
    told = after(STORY, NotActor(actor=LINDHOLM))
    assert "a1" not in Links(told).actors
    assert all(part.actor != "a1" for each in told.events for part in each.participants)
    assert {each.source for each in told.events} == {None, "a3", "a4"}
    assert told.quotes[0].speaker is None
    assert told.corrections[0].was == "Mara Lindholm"


def test_a_merged_actor_can_be_renamed() -> None:
    merged = after(STORY, Merge(kept=NORRVIK, other=UNION))
    told = after(STORY, Merge(kept=NORRVIK, other=UNION), Rename(actor=who(merged, "a3"), name="Norrvik"))
    assert actor(told, "a3").name == "Norrvik"
    assert len(actor(told, "a3").mentions) == 12


def test_what_was_renamed_after_a_merge_is_still_renamed_without_it() -> None:
    told = after(STORY, Rename(actor=who(after(STORY, Merge(kept=NORRVIK, other=UNION)), "a3"), name="X"))
    assert (actor(told, "a3").name, actor(told, "a4").name) == ("X", "Harbour Workers’ Union")


def test_merged_twice_is_merged_once() -> None:
    once = after(STORY, Merge(kept=NORRVIK, other=UNION))
    assert after(STORY, *[Merge(kept=NORRVIK, other=UNION)] * 2) == once


def test_who_is_no_actor_cannot_be_renamed_any_more_and_that_is_told() -> None:
    told, misfits = correct(
        STORY, made(STORY, NotActor(actor=UNION), Rename(actor=UNION, name="Dockers’ Union"))
    )
    assert len(told.corrections) == 1
    assert [each.made.id for each in misfits] == ["c2"]
    assert misfits[0].reason == "no actor here is “Harbour Workers’ Union”"


@pytest.mark.parametrize(
    "change", [Rename(actor=UNION, name="Harbour Workers’ Union"), Retype(actor=UNION, kind="ORG")]
)
def test_what_the_reading_says_already_is_no_correction(change: Rename | Retype) -> None:
    assert after(STORY, change) == STORY


def test_who_is_no_actor_in_a_newer_reading_anyway_fits() -> None:
    assert len(after(STORY, *[NotActor(actor=UNION)] * 2).corrections) == 1
