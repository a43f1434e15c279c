"""The reading of parses written by hand."""

from __future__ import annotations

from extract.reading.actors import actors_of, find_actors
from extract.reading.assembly import find_events
from extract.reading.attribution import attributions
from extract.reading.entities import named
from extract.reading.times import Published, recognise, resolve
from extract.story import Event
from tests.parses import parse_by_hand


def events_of(notation: str, published: str | None = "2026-01-03") -> dict[str, Event]:
    """The events by their words; where a word comes twice the later one is called `word 2`."""
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    _, ids = actors_of(known)
    anchor = Published.from_iso(published)
    times = resolve(parse, recognise(parse), anchor)
    found: dict[str, Event] = {}
    for event in find_events(known, ids, attributions(known), times, anchor):
        word = parse.text[slice(*event.span)]
        found[word if word not in found else f"{word} 2"] = event
    return found
