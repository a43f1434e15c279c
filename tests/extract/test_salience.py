"""Who a story is about: what somebody does counts for more than how often the name is written."""

from __future__ import annotations

from extract.links import Links
from extract.salience import only_says_where, salience
from extract.story import Actor, Article, Event, Mention, Participant, Sentence, Story
from extract.timeline import entries

TEXT = "Anna hit Bert in Cork. Cork lay there. Cork is old. Cork is wet. Bert fell."


def actor(key: str, name: str, kind: str = "PERSON", country: str | None = None) -> Actor:
    found, at = [], TEXT.find(name)
    while at >= 0:
        found.append(Mention(span=(at, at + len(name)), form="name", via="name"))
        at = TEXT.find(name, at + 1)
    return Actor(id=key, name=name, kind=kind, country=country, mentions=tuple(found))


def story(*roles: tuple[str, str], country: str | None = None) -> Story:
    spans, at = [], 0
    for part in TEXT.split(". "):
        spans.append((at, at + len(part)))
        at += len(part) + 2
    return Story(
        article=Article(id="x", text=TEXT),
        sentences=tuple(Sentence(span=span, paragraph=0) for span in spans),
        actors=(actor("a", "Anna"), actor("b", "Bert"), actor("c", "Cork", "GPE", country)),
        events=(
            Event(
                id="e1",
                span=(5, 8),
                sentence=0,
                lemma="hit",
                gist="hit",
                event_class="OCCURRENCE",
                type="ASSAULT",
                participants=tuple(Participant(actor=each, role=role) for each, role in roles),  # type: ignore[arg-type]
            ),
        ),
    )


def weights(*roles: tuple[str, str]) -> dict[str, float]:
    told = story(*roles)
    return salience(Links(told), entries(told))


FULL = (("a", "agent"), ("b", "patient"), ("c", "place"))


def test_who_does_it_counts_for_more_than_whom_it_is_done_to():
    as_agent, as_patient = weights(("a", "agent")), weights(("a", "patient"))
    assert as_agent["a"] > as_patient["a"] > weights(("b", "agent"))["a"]


def test_where_it_happened_counts_for_nothing():
    assert weights(*FULL)["c"] == weights(("a", "agent"), ("b", "patient"))["c"]


def test_who_is_in_more_sentences_counts_for_more():
    assert weights()["b"] > weights()["a"]


def test_whom_the_story_begins_with_counts_for_more():
    late = story()
    later = Story(article=late.article, sentences=late.sentences, actors=(actor("d", "Bert fell"),))
    assert salience(Links(later), ())["d"] < weights()["a"]


def test_a_town_where_something_happened_only_says_where():
    told = story(*FULL)
    assert [only_says_where(Links(told), each) for each in told.actors] == [False, False, True]


def test_a_town_that_acts_and_a_state_are_no_mere_places():
    told = story(("c", "agent"))
    assert not only_says_where(Links(told), told.actors[2])
    told = story(*FULL, country="IRL")
    assert not only_says_where(Links(told), told.actors[2])
