"""Any sequence of corrections leaves a story that holds together, and undoing all of them leaves the story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from extract.exports import FORMS, render
from extract.library.corrections.anchors import anchor
from extract.library.corrections.changes import (
    Attribute,
    Change,
    Hide,
    Made,
    Merge,
    NotActor,
    Record,
    Redone,
    Rename,
    Retype,
    SetDate,
    SetSpeaker,
    SetStatus,
    Time,
    Undone,
)
from extract.library.corrections.correct import correct
from extract.library.corrections.records import standing
from extract.links import Selection
from extract.story import Story
from tests.extract.library.corrections.making import WHEN, made, what, who
from tests.stories import invented_story

STORY = invented_story()
TEXT = STORY.article.text
ACTORS = some.sampled_from([who(STORY, each.id) for each in STORY.actors])
EVENTS = some.sampled_from([what(STORY, each.id) for each in STORY.events])
SPANS = some.sampled_from(
    [
        *(mention.span for each in STORY.actors for mention in each.mentions),
        *(each.span for each in STORY.events),
        (0, 1),
        (len(TEXT) - 3, len(TEXT)),
    ]
)
TIMES = some.sampled_from(
    [
        None,
        Time(value="2026-05-04", earliest=date(2026, 5, 4), latest=date(2026, 5, 4)),
        Time(value="2026", latest=date(2026, 12, 31)),
    ]
)
CHANGES: some.SearchStrategy[Change] = some.one_of(
    some.builds(Merge, kept=ACTORS, other=ACTORS),
    some.builds(Rename, actor=ACTORS, name=some.sampled_from(["Lindholm", "X", "two words"])),
    some.builds(Retype, actor=ACTORS, kind=some.sampled_from(["PERSON", "ORG", "GPE"])),
    some.builds(NotActor, actor=ACTORS),
    some.builds(
        Attribute,
        words=SPANS.map(lambda span: anchor(TEXT, span)),
        was=some.none() | ACTORS,
        now=some.none() | ACTORS,
    ),
    some.builds(
        SetSpeaker,
        words=(SPANS | some.sampled_from([quote.span for quote in STORY.quotes])).map(
            lambda span: anchor(TEXT, span)
        ),
        speaker=some.none() | ACTORS,
    ),
    some.builds(SetDate, event=EVENTS, time=TIMES),
    some.builds(SetStatus, event=EVENTS, status=some.sampled_from(["occurred", "negated"])),
    some.builds(Hide, event=EVENTS),
)


def dangling(story: Story) -> Iterator[str]:
    """What does not hold together in a story."""
    actors, events = [each.id for each in story.actors], [each.id for each in story.events]
    if len(set(actors)) < len(actors) or len(set(events)) < len(events):
        yield "two share an id"
    for event in story.events:
        parts = [part.actor for part in event.participants]
        if not {*parts, event.source} <= {*actors, None} or len(set(parts)) < len(parts):
            yield f"{event.id} has participants or a source that are not there, or twice"
        conflict = event.time.conflict if event.time else None
        if not {event.same_as, conflict} <= {*events, None}:
            yield f"{event.id} names an event that is not there"
    if not {each.speaker for each in story.quotes} <= {*actors, None}:
        yield "somebody speaks who is not there"
    if not {each.actor for each in story.corrections} <= {*actors, None}:
        yield "an actor was corrected that is not there"
    if not {each.event for each in story.corrections} <= {*events, None}:
        yield "an event was corrected that is not there"
    for actor in story.actors:
        spans = [mention.span for mention in actor.mentions]
        if not spans or spans != sorted(set(spans)):
            yield f"{actor.id} has mentions that are none, twice, or not in the order of the text"
        if not all(0 <= start <= end <= len(story.article.text) for start, end in spans):
            yield f"{actor.id} has a mention outside the text"


@given(some.lists(CHANGES, max_size=12))
@settings(max_examples=150, deadline=None)
def test_a_corrected_story_holds_together(changes: list[Change]) -> None:
    told, misfits = correct(STORY, made(STORY, *changes))
    assert list(dangling(told)) == []
    assert len(told.corrections) + len(misfits) <= len(changes)
    for form in FORMS:
        assert render(told, Selection(), form)


@given(some.lists(CHANGES, max_size=6), some.sets(some.sampled_from([each.id for each in STORY.actors])))
@settings(max_examples=80, deadline=None)
def test_so_does_another_reading_with_the_same_corrections(changes: list[Change], gone: set[str]) -> None:
    newer, _ = correct(STORY, made(STORY, *(NotActor(actor=who(STORY, each)) for each in sorted(gone))))
    newer = replace(newer, corrections=(), events=newer.events[::2], quotes=())
    told, _ = correct(newer, made(STORY, *changes))
    assert list(dangling(told)) == []


@given(some.data(), some.lists(CHANGES, max_size=6))
@settings(max_examples=80, deadline=None)
def test_undoing_all_in_any_order_gives_the_story_back(data: some.DataObject, changes: list[Change]) -> None:
    records: list[Record] = []
    for each in made(STORY, *changes):
        records.append(each)
        if data.draw(some.booleans()):
            of = data.draw(some.sampled_from([record.id for record in records if isinstance(record, Made)]))
            records += [Undone(at=WHEN, of=of), Redone(at=WHEN, of=of)]
    records += [Undone(at=WHEN, of=each.id) for each in data.draw(some.permutations(standing(records)))]
    assert correct(STORY, standing(records)) == (STORY, ())
