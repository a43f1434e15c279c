"""The seed article as a whole, read by the pipeline that ships: what a reporter would check first."""

from __future__ import annotations

from pathlib import Path

import pytest

import extract
from extract.links import Links
from extract.salience import only_says_where
from extract.story import Actor, Event, Story
from extract.timeline import Entry, entries

pytestmark = pytest.mark.model

SEED = Path(__file__).parents[3] / "seeds" / "japan-us-visit.txt"
TWELVE = {
    "Donald Trump",
    "Sanae Takaichi",
    "Xi Jinping",
    "United States",
    "Japan",
    "China",
    "Taiwan",
    "South Korea",
    "Japanese foreign ministry",
    "White House",
    "Trump administration",
    "Congress",
}


@pytest.fixture(scope="module")
def story() -> Story:
    return extract.read(SEED.read_text(encoding="utf-8"), published="2026-01-03")


@pytest.fixture(scope="module")
def undated() -> Story:
    return extract.read(SEED.read_text(encoding="utf-8"))


def actor(story: Story, name: str) -> Actor:
    return next(each for each in story.actors if each.name == name)


def row(story: Story, *words: str) -> tuple[Entry, Event, set[str]]:
    """The timeline row whose line has all these words, with its event and the names of those who take part."""
    names = {each.id: each.name for each in story.actors}
    events = {each.id: each for each in story.events}
    for entry in entries(story):
        if all(word.lower() in entry.words.lower() for word in words):
            event = events[entry.event]
            return entry, event, {names[each.actor] for each in event.participants}
    raise AssertionError(f"no row with {words}: {[entry.words for entry in entries(story)]}")


def mentions(story: Story, name: str) -> list[str]:
    return [story.article.text[each.span[0] : each.span[1]] for each in actor(story, name).mentions]


def test_it_has_its_twelve_actors_and_two_places(story):
    where = {each.name for each in story.actors if only_says_where(Links(story), each)}
    assert {each.name for each in story.actors} - where == TWELVE
    assert where == {"Tokyo", "Washington"}


def test_titles_are_roles_with_their_states(story):
    takaichi, xi = actor(story, "Sanae Takaichi"), actor(story, "Xi Jinping")
    assert (takaichi.role, takaichi.country) == ("Japanese Prime Minister", "JPN")
    assert (xi.role, xi.country) == ("Chinese President", "CHN")


def test_she_is_always_takaichi_and_he_always_trump(story):
    words = {"he", "his", "him"}, {"she", "her"}
    trump = {each.lower() for each in mentions(story, "Donald Trump")}
    takaichi = {each.lower() for each in mentions(story, "Sanae Takaichi")}
    xi = {each.lower() for each in mentions(story, "Xi Jinping")}
    assert trump >= {"he", "his"}
    assert "her" in takaichi
    assert not (trump & words[1] or takaichi & words[0] or xi & words[0])


def test_both_leaders_and_the_two_leaders_are_trump_and_takaichi(story):
    groups = [each for each in mentions(story, "Donald Trump") if each == "leaders"]
    assert len(groups) == 3
    assert [each for each in mentions(story, "Sanae Takaichi") if each == "leaders"] == groups


def test_capitals_are_their_states_where_they_act_and_places_where_they_do_not(story):
    assert mentions(story, "China").count("Beijing") == 3
    assert mentions(story, "Japan").count("Tokyo") == 1
    text = story.article.text
    (tokyo,) = [
        each for each in actor(story, "Japan").mentions if text[each.span[0] : each.span[1]] == "Tokyo"
    ]
    assert text[: tokyo.span[0]].endswith("stronger ties with ")


def test_the_phone_call_was_on_the_friday_before_publication(story):
    entry, event, who = row(story, "phone call")
    assert (entry.full, entry.sign) == ("Fri 2 Jan 2026", "●")
    assert who == {"Donald Trump", "Sanae Takaichi"}
    assert event.time is not None
    assert event.time.basis == "explicit"


def test_taking_office_was_in_october_2025(story):
    entry, _, who = row(story, "taking office")
    assert (entry.full, entry.sign, who) == ("Oct 2025", "●", {"Sanae Takaichi"})


def test_the_visit_is_this_year_and_in_spring_and_has_not_happened(story):
    entry, _, who = row(story, "Takaichi’s visit")
    assert (entry.full, entry.sign) == ("spring 2026", "◌")
    assert "Sanae Takaichi" in who


def test_the_visit_that_is_invited_to_and_the_one_in_spring_are_one_row(story):
    entry, _, _ = row(story, "Takaichi’s visit")
    events = {each.id: each for each in story.events}
    assert {story.article.text[slice(*events[each].span)] for each in entry.mentions} == {"visit"}
    assert len({events[each].sentence for each in entry.mentions}) == 2


def test_the_invitation_is_the_act_of_having_invited(story):
    entry, _, _ = row(story, "has invited")
    events = {each.id: each for each in story.events}
    assert {events[each].lemma for each in entry.mentions} == {"invite", "invitation"}


def test_the_trip_to_china_is_planned_for_april(story):
    entry, _, who = row(story, "trip to China")
    assert (entry.full, entry.sign, who) == ("Apr 2026", "◌", {"Donald Trump", "China"})


def test_the_drills_near_taiwan_are_chinas(story):
    entry, event, who = row(story, "military exercises near Taiwan")
    assert (entry.sign, event.type) == ("●", "MOBILIZE")
    assert who == {"China", "Taiwan"}


def test_the_arms_sale_hangs_on_congress(story):
    entry, event, who = row(story, "arms sales", "approved by Congress")
    assert (entry.sign, event.factuality) == ("?", "conditional")
    assert {"Congress", "Taiwan"} <= who


def test_the_meeting_in_tokyo_has_happened(story):
    entry, _, who = row(story, "met Takaichi in Tokyo")
    assert (entry.sign, who) == ("●", {"Donald Trump", "Sanae Takaichi", "Tokyo"})


def test_what_the_ministry_states_has_it_as_source(story):
    ministry = actor(story, "Japanese foreign ministry").id
    stated = [each for each in story.events if each.source == ministry]
    assert stated
    assert all("source" in {cue.decides for cue in each.cues} for each in stated)


def test_words_in_marks_are_a_quote_of_the_ministry(story):
    text = story.article.text
    (quote,) = [each for each in story.quotes if "carving out" in text[each.span[0] : each.span[1]]]
    assert quote.kind == "mixed"
    assert quote.speaker == actor(story, "Japanese foreign ministry").id


def test_without_a_publication_date_none_is_made_up(undated):
    assert (undated.article.published, undated.article.published_basis) == (None, "unknown")
    entry, event, _ = row(undated, "phone call")
    assert event.time is not None
    assert (event.time.value, event.time.earliest, event.time.latest) == ("XXXX-WXX-5", None, None)
    assert entry.full == "Fri ?"


def test_what_the_article_dates_itself_stays_dated(undated):
    assert row(undated, "taking office")[0].full == "Oct 2025"
    assert row(undated, "trip to China")[0].full == "Apr 2026"


def test_every_span_lies_in_the_text(story):
    length = len(story.article.text)
    spans = [
        each.span for each in (*story.sentences, *story.entities, *story.times, *story.events, *story.quotes)
    ]
    assert all(0 <= start < end <= length for start, end in spans)
