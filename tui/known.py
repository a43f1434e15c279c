"""What is known of an article so far: its story as the pieces arrive, with the indices that the panes ask.

A story never changes; each piece makes a new one, and with it a new `Known`. The panes get it whole and lay themselves out
again, which happens four times in the reading of an article.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from extract.links import Links
from extract.salience import salience
from extract.story import Article, Span, Story
from extract.timeline import Entry, entries


class Known:
    """One story with its links and its timeline."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.links = Links(story)
        self.entries: tuple[Entry, ...] = entries(story)
        self.entry_of: dict[str, Entry] = {event: entry for entry in self.entries for event in entry.mentions}
        """The row that an event stands in; several events that speak of one act stand in one."""

    @cached_property
    def rows_of_actor(self) -> dict[str, tuple[str, ...]]:
        """The events of each actor that have a row on the timeline, in text order: those that counts speak of."""
        return {actor: self.rows_of(events) for actor, events in self.links.events_of_actor.items()}

    @cached_property
    def salience(self) -> dict[str, float]:
        """How much of the story hangs on each actor."""
        return salience(self.links, self.entries)

    @cached_property
    def corrected(self) -> frozenset[str]:
        """The actors and the rows that the reader has corrected."""
        notes = self.story.corrections
        return frozenset(
            [
                *self.rows_of(note.event for note in notes if note.event),
                *(note.actor for note in notes if note.actor),
            ]
        )

    @cached_property
    def corrected_words(self) -> tuple[Span, ...]:
        """The words that stand for others than they were read to, or for what is gone, in text order."""
        concerned = [
            note for note in self.story.corrections if note.what in ("mention", "no actor", "hidden")
        ]
        return tuple(sorted({note.span for note in concerned if note.span is not None}))

    def rows_of(self, events: Iterable[str]) -> tuple[str, ...]:
        """The events that the rows of these events are called by, each once."""
        return tuple(dict.fromkeys(self.entry_of[event].event for event in events if event in self.entry_of))

    def first_row_of_sentence(self, sentence: int) -> str | None:
        """The row of the first event of a sentence that has one on the timeline."""
        return next(iter(self.rows_of(self.links.events_of_sentence.get(sentence, ()))), None)


NOTHING = Known(Story(article=Article(id="", text="")))
