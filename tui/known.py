"""What is known of an article so far: its story as the pieces arrive, with the indices that the panes ask.

A story never changes; each piece makes a new one, and with it a new `Known`. The panes get it whole and lay themselves out
again, which happens four times in the reading of an article.
"""

from __future__ import annotations

from functools import cached_property

from extract.links import Links
from extract.story import Article, Story
from extract.timeline import Entry, entries


class Known:
    """One story with its links and its timeline."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.links = Links(story)
        self.entries: tuple[Entry, ...] = entries(story)
        self.entry_of: dict[str, Entry] = {entry.event: entry for entry in self.entries}

    @cached_property
    def rows_of_actor(self) -> dict[str, tuple[str, ...]]:
        """The events of each actor that have a row on the timeline, in text order: those that counts speak of."""
        return {
            actor: tuple(event for event in events if event in self.entry_of)
            for actor, events in self.links.events_of_actor.items()
        }

    def first_row_of_sentence(self, sentence: int) -> str | None:
        """The first event of a sentence that has a row on the timeline."""
        events = self.links.events_of_sentence.get(sentence, ())
        return next((event for event in events if event in self.entry_of), None)


NOTHING = Known(Story(article=Article(id="", text="")))
