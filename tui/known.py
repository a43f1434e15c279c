"""What is known of an article so far: its story as the pieces arrive, with the indices that the panes ask.

A story never changes; each piece makes a new one, and with it a new `Known`. The panes get it whole and lay themselves out
again, which happens four times in the reading of an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cached_property
from typing import TYPE_CHECKING, cast

from extract.links import Links
from extract.salience import salience
from extract.story import Article, Factuality, Span, Story
from tui.painting.wrap import one_line

if TYPE_CHECKING:
    from extract.days import Days
    from extract.timeline import Entry
    from extract.views.lead import Lead
    from extract.views.matrix import Matrix
    from extract.views.scale import Scale
    from extract.views.statements import Speaker


class Known:
    """One story with its links and its timeline."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.links = Links(story)
        self._matrix: tuple[object, Matrix] | None = None
        self._scale: tuple[object, Scale] | None = None

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The rows of the timeline."""
        if not self.story.events:
            return ()
        from extract.timeline import entries  # a hundredth of a second that the text need not wait for

        return entries(self.story)

    @cached_property
    def entry_of(self) -> dict[str, Entry]:
        """The row that an event stands in; several events that speak of one act stand in one."""
        return {event: entry for entry in self.entries for event in entry.mentions}

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

    @cached_property
    def rows_of_date(self) -> dict[str, tuple[str, ...]]:
        """The rows of each date, as the date is said, in the order of the timeline; none for what has no date."""
        from extract.days import days_of

        dates: dict[str, list[str]] = {}
        for entry in self.entries:
            if days_of(self.links.events[entry.event].time) is not None:
                dates.setdefault(entry.full, []).append(entry.event)
        return {date: tuple(events) for date, events in dates.items()}

    # What only some views ask is worked out by rooms that are not loaded before.

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        from extract.views.statements import speakers

        return speakers(self.links)

    @cached_property
    def lead(self) -> Lead:
        from extract.views.lead import lead

        return lead(self.links, self.entries, self.salience)

    def matrix(self, within: Set[str] | None) -> Matrix:
        """Of these events, or of all; the last one is remembered."""
        if self._matrix is None or self._matrix[0] != within:
            from extract.views.matrix import matrix

            self._matrix = within, matrix(self.links, self.entries, within)
        return self._matrix[1]

    def pair_of(self, events: Iterable[str]) -> str:
        """`Mara Lindholm → Norrvik Ferries`, where that is who does all of these rows to whom, with `↔` where they do them together."""
        from extract.views.matrix import pairs_of

        pairs = pairs_of(self.links, [self.entry_of[event] for event in events])
        if len({frozenset(pair) for pair in pairs}) != 1:
            return ""
        sign = " → " if len(pairs) == 1 else " ↔ "
        return sign.join(one_line(self.links.actors[actor].name) for actor in pairs[0])

    def scale(self, events: Set[str] | None, most: int, days: Days | None) -> Scale:
        """Of these events, or of all, on at most so many bins; with `days`, of those days alone. The last one is remembered."""
        asked = events, most, days
        if self._scale is None or self._scale[0] != asked:
            from extract.views.scale import scale

            rows = [row for row in self.entries if events is None or row.event in events]
            self._scale = asked, scale(self.links, rows, most, days)
        return self._scale[1]

    @cached_property
    def corrected_quotes(self) -> frozenset[int]:
        """The quotes whose speaker the reader has corrected, by index."""
        spans = {note.span for note in self.story.corrections if note.what == "speaker"}
        return frozenset(index for index, quote in enumerate(self.story.quotes) if quote.span in spans)

    def rows_of(self, events: Iterable[str]) -> tuple[str, ...]:
        """The events that the rows of these events are called by, each once."""
        rows = dict.fromkeys(map(self._row_of.get, events))
        rows.pop(None, None)
        return cast("tuple[str, ...]", tuple(rows))

    @cached_property
    def _row_of(self) -> dict[str, str]:
        return {event: entry.event for event, entry in self.entry_of.items()}

    @cached_property
    def status_of(self) -> dict[str, Factuality]:
        """What became of each event."""
        return {event.id: event.factuality for event in self.story.events}

    def first_row_of_sentence(self, sentence: int) -> str | None:
        """The row of the first event of a sentence that has one on the timeline."""
        return next(iter(self.rows_of(self.links.events_of_sentence.get(sentence, ()))), None)


NOTHING = Known(Story(article=Article(id="", text="")))
