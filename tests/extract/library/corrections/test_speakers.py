"""Who says so, of a quote with its claims, and of an event alone."""

from __future__ import annotations

from extract.library.corrections.anchors import anchor
from extract.library.corrections.changes import SetSpeaker
from extract.library.corrections.correct import correct
from tests.extract.library.corrections.making import after, event, made, who
from tests.stories import invented_story

STORY = invented_story()
TEXT = STORY.article.text
BLAME, DECIDED, BLOCKED = (quote.span for quote in STORY.quotes)


def test_a_quote_is_somebody_elses() -> None:
    told = after(STORY, SetSpeaker(words=anchor(TEXT, BLAME), speaker=who(STORY, "a2")))
    assert [quote.speaker for quote in told.quotes] == ["a2", "a3", "a4"]
    (note,) = told.corrections
    assert (note.what, note.actor, note.span, note.was, note.now) == (
        "speaker",
        "a2",
        BLAME,
        "Mara Lindholm",
        "Tomas Okafor",
    )


def test_what_a_quote_claims_is_claimed_by_its_speaker() -> None:
    told = after(STORY, SetSpeaker(words=anchor(TEXT, DECIDED), speaker=who(STORY, "a2")))
    assert event(told, "e3").source == "a2"
    assert {cue.decides for cue in event(told, "e3").cues} == {"factuality"}
    assert event(told, "e1") == event(STORY, "e1")


def test_a_quote_may_be_of_nobody_who_is_named() -> None:
    told = after(STORY, SetSpeaker(words=anchor(TEXT, BLOCKED)))
    assert told.quotes[2].speaker is None
    assert event(told, "e13").source is None
    assert (told.corrections[0].was, told.corrections[0].now) == ("Harbour Workers’ Union", "")


def test_the_words_of_an_event_in_a_quote_are_the_quotes() -> None:
    blocked = event(STORY, "e13").span
    told = after(STORY, SetSpeaker(words=anchor(TEXT, blocked), speaker=who(STORY, "a1")))
    assert told.quotes[2].speaker == "a1"
    assert told.corrections[0].span == BLOCKED


def test_an_event_outside_of_quotes_has_a_source_of_its_own() -> None:
    told = after(STORY, SetSpeaker(words=anchor(TEXT, event(STORY, "e4").span), speaker=who(STORY, "a2")))
    assert event(told, "e4").source == "a2"
    assert told.quotes == STORY.quotes
    assert told.corrections[0].event == "e4"


def test_words_in_which_nothing_is_said_are_told() -> None:
    _, misfits = correct(STORY, made(STORY, SetSpeaker(words=anchor(TEXT, (0, 7)))))
    assert misfits[0].reason == "nothing is said there"


def test_the_speaker_whom_the_reading_has_is_no_correction() -> None:
    assert after(STORY, SetSpeaker(words=anchor(TEXT, BLAME), speaker=who(STORY, "a1"))) == STORY
