"""Who, what, when and where a story is about."""

from __future__ import annotations

from extract.links import Links
from extract.salience import salience
from extract.story import Actor, Article, Entity, EventTime, Participant, Story
from extract.timeline import entries
from extract.views.lead import Lead, lead
from tests.stories import Draft, invented_story


def of(story: Story) -> Lead:
    links = Links(story)
    rows = entries(story)
    return lead(links, rows, salience(links, rows))


def test_the_lead_of_the_invented_story_is_the_closure() -> None:
    story = invented_story()
    found = of(story)
    assert found.what is not None and found.what.event == "e1"
    assert found.who[0] == "a3"
    assert [story.article.text[slice(*span)] for span in found.where] == ["Kestrel Bay"]


def test_an_act_that_is_told_again_speaks_more_for_the_story_than_one_that_is_not() -> None:
    draft = Draft("Rain fell and Anna won. Anna won. Anna won.")
    anna = Actor(
        id="a", name="Anna", kind="PERSON", mentions=tuple(draft.mention("Anna", nth) for nth in (1, 2, 3))
    )
    day = EventTime(value="2026-01-02", basis="explicit")
    part = (Participant(actor="a", role="agent"),)
    events = (
        draft.event("fell", "fell", gist="rain fell on Anna", participants=part, time=day),
        draft.event("won", "won", gist="Anna won a prize", participants=part, time=day),
        draft.event("won2", "won", 2, gist="Anna won", same_as="won", participants=part),
        draft.event("won3", "won", 3, gist="Anna won", same_as="won", participants=part),
    )
    story = Story(
        article=Article(id="x", text=draft.text), sentences=draft.sentences, actors=(anna,), events=events
    )
    found = of(story)
    assert found.what is not None and "won" in found.what.mentions
    assert found.who == ("a",)


def test_without_a_place_of_its_own_an_act_is_where_the_dateline_is() -> None:
    draft = Draft("Bank fails\nOSLO, Norway –\nThe bank failed on Monday.")
    story = Story(
        article=Article(id="x", text=draft.text, title="Bank fails"),
        sentences=draft.sentences,
        entities=(
            Entity(span=draft.span("OSLO"), label="GPE"),
            Entity(span=draft.span("Norway"), label="GPE"),
        ),
        events=(draft.event("e", "failed", time=EventTime(value="XXXX-WXX-1", basis="explicit")),),
    )
    assert of(story).where == (draft.span("OSLO"), draft.span("Norway"))


def test_the_agency_in_a_dateline_is_no_place() -> None:
    draft = Draft("VALPAREL, March 4 (Andean Wire) -\nThe bank failed on Monday.")
    story = Story(
        article=Article(id="x", text=draft.text),
        sentences=draft.sentences,
        entities=(
            Entity(span=draft.span("VALPAREL"), label="GPE"),
            Entity(span=draft.span("Andean"), label="GPE"),
        ),
        events=(draft.event("e", "failed", time=EventTime(value="XXXX-WXX-1", basis="explicit")),),
    )
    assert of(story).where == (draft.span("VALPAREL"),)


def test_a_place_that_is_named_without_being_where_it_happened_is_not_the_answer() -> None:
    draft = Draft("The bank of Norway failed on Monday.")
    story = Story(
        article=Article(id="x", text=draft.text),
        sentences=draft.sentences,
        entities=(Entity(span=draft.span("Norway"), label="GPE"),),
        events=(draft.event("e", "failed", time=EventTime(value="XXXX-WXX-1", basis="explicit")),),
    )
    assert of(story).where == ()


def test_a_story_without_events_has_those_whom_it_speaks_of() -> None:
    draft = Draft("Anna and Bert. Anna.")
    actors = (
        Actor(id="b", name="Bert", kind="PERSON", mentions=(draft.mention("Bert"),)),
        Actor(id="a", name="Anna", kind="PERSON", mentions=(draft.mention("Anna"), draft.mention("Anna", 2))),
    )
    found = of(Story(article=Article(id="x", text=draft.text), sentences=draft.sentences, actors=actors))
    assert found == Lead(who=("a", "b"))


def test_an_empty_story_has_an_empty_lead() -> None:
    assert of(Story(article=Article(id="x", text=""))) == Lead()
