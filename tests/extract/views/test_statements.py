"""Who said what, put together from what the reading found."""

from __future__ import annotations

from extract.links import Links
from extract.story import Actor, Article, Event, Mention, Quote, Sentence, Story
from extract.views.statements import Statement, is_anonymous, speakers
from tests.stories import Draft, invented_story

TEXT = (
    "Anna Berg said Carl Dahl had admitted that the plan failed. "
    "“We tried,” an official said. The bank will report losses."
)
DRAFT = Draft(TEXT)
span = DRAFT.span


def person(actor: str, *mentions: Mention, kind: str = "PERSON") -> Actor:
    return Actor(id=actor, name=actor, kind=kind, mentions=mentions)


ACTORS = (
    person("anna", DRAFT.mention("Anna Berg")),
    person("carl", DRAFT.mention("Carl Dahl")),
    person("official", DRAFT.mention("an official", form="nominal", via="unnamed")),
    person("bank", DRAFT.mention("The bank", form="nominal", via="unnamed"), kind="ORG"),
)


def told(*quotes: Quote, events: tuple[Event, ...] = ()) -> dict[str | None, tuple[Statement, ...]]:
    story = Story(
        article=Article(id="x", text=TEXT),
        sentences=DRAFT.sentences,
        actors=ACTORS,
        quotes=quotes,
        events=events,
    )
    return {speaker.actor: speaker.statements for speaker in speakers(Links(story))}


OUTER = Quote(
    span=span("Carl Dahl had admitted that the plan failed"),
    kind="indirect",
    speaker="anna",
    cue=span("said"),
)


def test_statements_stand_with_their_speakers_those_who_say_most_first() -> None:
    quotes = (
        Quote(span=span("“We tried,”"), kind="direct", speaker="official", cue=span("said", 2)),
        OUTER,
        Quote(span=span("losses"), kind="indirect", speaker="anna", cue=span("report")),
    )
    assert [(who, len(said)) for who, said in told(*quotes).items()] == [("anna", 2), ("official", 1)]


def test_a_direct_quote_is_its_words_without_the_marks_around_them() -> None:
    (statement,) = told(Quote(span=span("“We tried,”"), kind="direct", speaker="official"))["official"]
    assert (statement.words, statement.verb) == ("We tried", "")


def test_what_somebody_is_said_to_have_said_goes_with_who_says_so() -> None:
    inner = Quote(span=span("the plan failed"), kind="indirect", speaker="carl", cue=span("had admitted"))
    claimed = DRAFT.event("e", "admitted", source="anna")
    assert told(OUTER, inner, events=(claimed,))["carl"][0].by == "anna"
    assert told(OUTER, inner, events=(DRAFT.event("e", "admitted"),))["carl"][0].by is None


def test_what_a_speaker_says_within_their_own_words_is_no_second_statement() -> None:
    inner = Quote(span=span("the plan failed"), kind="indirect", speaker="anna", cue=span("had admitted"))
    assert len(told(OUTER, inner)["anna"]) == 1


def test_what_is_only_going_to_be_said_is_no_statement() -> None:
    event = DRAFT.event("e", "report", event_class="REPORTING", factuality="scheduled")
    quote = Quote(span=span("losses"), kind="indirect", speaker="bank", cue=span("will report"))
    assert told(quote, events=(event,)) == {}
    assert "bank" in told(quote)


def test_words_without_a_known_speaker_stand_last() -> None:
    quotes = (Quote(span=span("losses"), kind="indirect", cue=span("report")), OUTER)
    assert list(told(*quotes)) == ["anna", None]


def test_an_open_quotation_mark_in_mixed_words_is_closed() -> None:
    draft = Draft("He called it “a shame”.")
    quote = Quote(span=draft.span("it “a shame"), kind="mixed")
    story = Story(
        article=Article(id="x", text=draft.text),
        sentences=(Sentence(span=(0, 23), paragraph=0),),
        quotes=(quote,),
    )
    assert speakers(Links(story))[0].statements[0].words == "it “a shame”"


def test_a_person_without_a_name_is_anonymous_and_a_body_is_not() -> None:
    assert [is_anonymous(actor) for actor in ACTORS] == [False, False, True, False]


def test_the_invented_story_is_told_whole() -> None:
    assert [
        (speaker.actor, [statement.quote for statement in speaker.statements])
        for speaker in speakers(Links(invented_story()))
    ] == [("a1", [0]), ("a3", [1]), ("a4", [2])]


def test_the_subject_of_the_words_that_report_it_stands_before_them() -> None:
    draft = Draft("The offer was announced by the bank. It failed, the bank said.")
    said = [
        Quote(span=draft.span("The offer"), kind="indirect", speaker=None, cue=draft.span("was announced")),
        Quote(span=draft.span("It failed"), kind="indirect", speaker=None, cue=draft.span("said")),
    ]
    story = Story(article=Article(id="x", text=draft.text), sentences=draft.sentences, quotes=tuple(said))
    (nobody,) = speakers(Links(story))
    assert [each.verb_last for each in nobody.statements] == [True, False]
