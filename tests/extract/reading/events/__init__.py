"""The events of parses written by hand."""

from __future__ import annotations

from extract.reading.actors import actors_of, find_actors
from extract.reading.entities import named
from tests.extract.reading import events_of
from tests.parses import parse_by_hand


def status(notation: str, trigger: str) -> str:
    """The factuality of an event."""
    return events_of(notation)[trigger].factuality


def line(notation: str, trigger: str) -> str:
    """What the timeline says of an event."""
    return events_of(notation)[trigger].gist


def taking_part(notation: str, trigger: str) -> set[tuple[str, str]]:
    """Name and role of everybody in an event."""
    parse = parse_by_hand(notation)
    actors, _ = actors_of(find_actors(parse, named(parse)))
    names = {actor.id: actor.name for actor in actors}
    return {(names[each.actor], each.role) for each in events_of(notation)[trigger].participants}
