"""The actors of parses written by hand."""

from __future__ import annotations

from extract.reading.actors import actors_of, find_actors
from extract.reading.entities import named
from extract.story import Actor
from tests.parses import parse_by_hand


def actors(notation: str) -> tuple[Actor, ...]:
    parse = parse_by_hand(notation)
    return actors_of(find_actors(parse, named(parse)))[0]


def mentions(notation: str) -> dict[str, list[str]]:
    """Actor name → the words of its mentions."""
    text = parse_by_hand(notation).text
    return {
        actor.name: [text[slice(*mention.span)] for mention in actor.mentions] for actor in actors(notation)
    }


def kinds(notation: str) -> dict[str, str]:
    """Actor name → its kind."""
    return {actor.name: actor.kind for actor in actors(notation)}


def countries(notation: str) -> dict[str, str | None]:
    """Actor name → its state."""
    return {actor.name: actor.country for actor in actors(notation)}
