"""What belongs to a selection when it leaves the program, whatever the form.

An actor brings the sentences that mention them and the events that are theirs; an event its sentence; a quote its sentences,
its speaker and the events that it claims; a sentence itself and its events. The panes light the same things up (`links.relate`), so what is copied is what was lit.
"""

from __future__ import annotations

from msgspec import Struct

from extract.links import Links, Selection, relate
from extract.story import Actor, Event, ParticipantRole, Quote, Story
from extract.timeline import Entry, entries, entries_of


class Excerpt(Struct, frozen=True, kw_only=True):
    """A part of a story, resolved: what was asked for, and what came of it.

    `rows` are the timeline's, in its order; an event that was chosen has its row even where the timeline leaves it out.
    """

    links: Links
    selection: Selection
    actors: tuple[Actor, ...]
    rows: tuple[Entry, ...]
    quote: Quote | None = None
    sentences: tuple[int, ...]

    def rows_of(self, actor: str) -> tuple[Entry, ...]:
        """The rows that are this actor's, as the screen counts them."""
        events = self.links.events_of_actor[actor]
        return tuple(row for row in self.rows if row.event in events)


def excerpt(story: Story, selection: Selection) -> Excerpt:
    """What the selection stands for; an empty one is everything. Ids that the story does not have are left out."""
    links = Links(story)
    if not selection:
        everything = range(len(story.sentences))
        return Excerpt(
            links=links,
            selection=selection,
            actors=story.actors,
            rows=entries(story),
            sentences=tuple(everything),
        )
    related = relate(links, selection)
    if selection.events and not selection.actors:
        rows = entries_of(story, selection.events)
    else:
        rows = tuple(row for row in entries(story) if row.event in related.events)
    quote = None if selection.actors or selection.events else selection.quote
    return Excerpt(
        links=links,
        selection=selection,
        actors=tuple(links.actors[actor] for actor in selection.actors if actor in links.actors),
        rows=rows,
        quote=story.quotes[quote] if quote is not None and quote < len(story.quotes) else None,
        sentences=related.sentences,
    )


def sentences_of(links: Links, row: Entry) -> tuple[str, ...]:
    """The sentences that speak of a row's act, in the order of the text, each as one line."""
    return tuple(
        sentence_text(links, index)
        for index in sorted({event.sentence for event in links.mentions(row.event)})
    )


def sentence_text(links: Links, index: int) -> str:
    """The sentence as one line."""
    return links.story.article.words(links.story.sentences[index].span)


def actor_name(links: Links, actor_id: str) -> str:
    """The actor's fullest name; the id where a story names an actor that it does not have."""
    actor = links.actors.get(actor_id)
    return actor_id if actor is None else actor.name


def names_in_role(links: Links, event: Event, *roles: ParticipantRole) -> tuple[str, ...]:
    return tuple(actor_name(links, part.actor) for part in event.participants if part.role in roles)
