"""Stories that were written to files, read back and checked.

A story file may come from anywhere. What it says of an article is shown on a terminal and sliced by its spans, so both are
checked once, here: no string in it may act on a terminal, and every span and reference must be in its place. Such a story is
refused rather than mended, because mended text would no longer fit its spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from extract.sources.text import safe
from extract.story import Span, Story


class StoryError(ValueError):
    """A file that holds no story; the message says where and why."""


def load_story(path: str | Path) -> Story:
    """The one story of a file, on one line or many. Raises StoryError, or OSError where the file cannot be read."""
    return _story(Path(path).read_bytes(), str(path))


def load_stories(path: str | Path) -> Iterator[Story]:
    """The stories of a JSON Lines file, one after another; raises StoryError at the line that holds none."""
    with Path(path).open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _story(line, f"{path}:{number}")


def _story(data: bytes, name: str) -> Story:
    try:
        story = _DECODER.decode(data)
    except msgspec.DecodeError as error:
        raise StoryError(f"{name} is not a story/1: {error}.") from None
    if problem := _unsafe(story) or _out_of_place(story):
        raise StoryError(f"{name} is not a story that can be shown: {problem}.")
    return story


def _unsafe(story: Story) -> str | None:
    for where, text in _strings(msgspec.to_builtins(story), "story"):
        if safe(text) != text or ("\n" in text and where != "story.article.text"):
            return f"{where} holds characters that could act on a terminal"
    return None


def _strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield where, value
        case dict():
            for key, item in value.items():
                yield from _strings(item, f"{where}.{key}")
        case list() | tuple():
            for number, item in enumerate(value):
                yield from _strings(item, f"{where}[{number}]")


def _out_of_place(story: Story) -> str | None:
    size = len(story.article.text)
    for start, end in _spans(story):
        if not 0 <= start <= end <= size:
            return f"the span {start}–{end} lies outside its text of {size} characters"
    starts = [sentence.span[0] for sentence in story.sentences]
    if starts != sorted(starts):
        return "its sentences are not in the order of the text"
    for event in story.events:
        if not 0 <= event.sentence < len(starts):
            return f"the event {event.id} names a sentence that is not there"
    for ids in (
        [actor.id for actor in story.actors],
        [timex.id for timex in story.times],
        [event.id for event in story.events],
    ):
        if len(set(ids)) < len(ids):
            return "two of its parts share an id"
    return None


def _spans(story: Story) -> Iterator[Span]:
    for things in (story.sentences, story.entities, story.times, story.events, story.quotes):
        yield from (thing.span for thing in things)
    yield from (mention.span for actor in story.actors for mention in actor.mentions)
    yield from (cue.span for event in story.events for cue in event.cues)
    yield from (quote.cue for quote in story.quotes if quote.cue is not None)
    yield from (each.span for each in story.corrections if each.span is not None)


_DECODER: Final = msgspec.json.Decoder(Story)
