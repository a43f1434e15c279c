"""What an act that is told more than once lights up: all that speaks of it."""

from __future__ import annotations

from msgspec.structs import replace

from extract.exports import render
from extract.links import Links, Selection, mentioned, relate
from extract.story import Actor, Article, Event, Mention, Participant, Quote, Sentence, Story
from extract.timeline import entries, entries_of
from tests.stories import invented_story

TEXT = "Anna was invited. Rain fell. Bert praised the invitation."
INVITED, FELL, INVITATION = (9, 16), (23, 27), (46, 56)


def event(event_id: str, span: tuple[int, int], sentence: int, **fields: object) -> Event:
    return Event(
        id=event_id,
        span=span,
        sentence=sentence,
        lemma="x",
        gist=TEXT[slice(*span)],
        event_class="OCCURRENCE",
        type="CONSULT",
        **fields,  # type: ignore[arg-type]
    )


def invited_twice() -> Story:
    people = (
        Actor(id="a", name="Anna", kind="PERSON", mentions=(Mention(span=(0, 4), form="name", via="name"),)),
        Actor(
            id="b", name="Bert", kind="PERSON", mentions=(Mention(span=(29, 33), form="name", via="name"),)
        ),
    )
    return Story(
        article=Article(id="x", text=TEXT),
        sentences=(
            Sentence(span=(0, 17), paragraph=0),
            Sentence(span=(18, 28), paragraph=0),
            Sentence(span=(29, 57), paragraph=0),
        ),
        actors=people,
        events=(
            event("e1", INVITED, 0, participants=(Participant(actor="a", role="patient"),)),
            event("e2", FELL, 1),
            event("e3", INVITATION, 2, participants=(Participant(actor="b", role="agent"),), same_as="e1"),
        ),
    )


LINKS = Links(invited_twice())


def test_an_event_lights_all_sentences_that_speak_of_its_act() -> None:
    for mention in ("e1", "e3"):
        related = relate(LINKS, Selection(events=(mention,)))
        assert related.sentences == (0, 2)
        assert related.events == {"e1", "e3"}
        assert {INVITED, INVITATION} <= {mark.span for mark in related.marks if mark.meaning == "trigger"}


def test_it_lights_all_who_take_part_in_either() -> None:
    assert relate(LINKS, Selection(events=("e3",))).actors == {"a", "b"}


def test_a_sentence_lights_the_row_of_its_act_though_the_row_is_called_by_the_other() -> None:
    assert relate(LINKS, Selection(sentence=2)).events == {"e1", "e3"}


def test_an_actor_has_the_acts_that_are_theirs_in_any_mention() -> None:
    assert LINKS.events_of_actor["b"] == ("e1", "e3")


def test_an_act_is_one_row_and_its_export_has_both_sentences() -> None:
    story = invited_twice()
    (row,) = [entry for entry in entries(story) if "e3" in entry.mentions]
    assert row.mentions == ("e1", "e3")
    assert entries_of(story, ("e3",)) == entries_of(story, ("e1",)) == (row,)
    text = render(story, Selection(), "plain")
    assert text.count("Anna was invited.") == text.count("Bert praised the invitation.") == 1
    assert "Anna was invited. / Bert praised the invitation." in render(story, Selection(), "csv")


def test_a_story_of_a_program_that_names_an_event_that_is_not_there_is_no_error() -> None:
    story = Story(article=Article(id="x", text=TEXT), events=(event("e1", INVITED, 0, same_as="gone"),))
    assert Links(story).mentions_of_event == {"e1": ("e1",)}


WHOLE = Links(invented_story())
WORDS = WHOLE.story.article.text


def meanings(selection: Selection) -> dict[str, str]:
    related = relate(WHOLE, selection)
    who = (mark for sentence in related.sentences for mark in mentioned(WHOLE, related, sentence))
    return {WORDS[slice(*mark.span)]: mark.meaning for mark in (*who, *related.marks)}


def test_the_words_of_an_event_are_lit_each_in_its_meaning() -> None:
    assert meanings(Selection(events=("e10",))) == {
        "reopen": "trigger",
        "in 2027": "time",
        "2027": "time",
        "If": "cue",
        "could": "cue",
        "she": "mention",
    }


def test_several_events_light_what_any_of_them_lights() -> None:
    one, other = (relate(WHOLE, Selection(events=(event,))) for event in ("e4", "e14"))
    both = relate(WHOLE, Selection(events=("e4", "e14")))
    assert both.sentences == tuple(sorted({*one.sentences, *other.sentences}))
    assert both.events == one.events | other.events
    assert set(both.marks) == {*one.marks, *other.marks}


def test_a_quote_lights_its_sentence_its_speaker_and_what_it_claims() -> None:
    related = relate(WHOLE, Selection(quote=2))
    assert related.sentences == (8,)
    assert related.actors == {"a4"}
    assert related.events == {"e13"}
    assert meanings(Selection(quote=2)) == {
        "members had blocked the road": "quote",
        "denied": "cue",
        "Its": "mention",
    }


def test_a_quote_over_several_sentences_lights_them_all() -> None:
    story = invited_twice()
    quote = Quote(span=(10, 40), kind="direct")
    links = Links(replace(story, quotes=(quote,)))
    assert relate(links, Selection(quote=0)).sentences == (0, 1, 2)
    assert relate(links, Selection(quote=0)).events == {"e2"}


def test_a_quote_that_the_story_does_not_have_lights_nothing() -> None:
    assert relate(WHOLE, Selection(quote=99)) == relate(WHOLE, Selection())
