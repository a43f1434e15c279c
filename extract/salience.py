"""How much of a story hangs on each of its actors, so that those whom it is about stand first.

Who is spoken of often is not always who matters: a town may be named in every paragraph and do nothing. What counts is what
somebody does and suffers on the timeline, in how many sentences they are spoken of, and whether the story begins with them.
The parts are those that summaries were found to draw on (Dunietz and Gillick 2014: position, spread, mentions by head);
the weights are ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.links import Links
from extract.story import PLACES, Actor

if TYPE_CHECKING:
    from extract.timeline import Entry

_WEIGHTS = {"agent": 3.0, "patient": 2.0, "recipient": 2.0, "other": 1.0, "place": 0.0}
_OF_SOURCE = 1.0
_OF_SENTENCE = 1.0
_OF_LEAD = 4.0
_LEAD = 2
"""How many sentences say what a story is about: a headline and the first sentence."""


def salience(links: Links, rows: Sequence[Entry]) -> dict[str, float]:
    """Of each actor's id a number without a unit, more for those on whom more of the story hangs.

    An act counts once, by the weightiest part that somebody has in any of the sentences that tell it; one that has no row
    on the timeline does not count.
    """
    found = {
        actor: _OF_SENTENCE * len(sentences) + (_OF_LEAD if sentences and sentences[0] < _LEAD else 0.0)
        for actor, sentences in links.sentences_of_actor.items()
    }
    for row in rows:
        for actor, weight in _parts(links, row).items():
            found[actor] += weight
    return found


def only_says_where(links: Links, actor: Actor) -> bool:
    """Whether a place is in the story for what happens there, and does, suffers and says nothing itself; a state never is."""
    if actor.kind not in PLACES or actor.country is not None:
        return False
    return all(
        participant.role == "place"
        for event in links.events_of_actor[actor.id]
        for told in links.mentions(event)
        for participant in told.participants
        if participant.actor == actor.id
    ) and not any(links.events[event].source == actor.id for event in links.events_of_actor[actor.id])


def _parts(links: Links, row: Entry) -> dict[str, float]:
    """The weight of each actor's part in the act of a row."""
    parts: dict[str, float] = {}
    for mention in row.mentions:
        event = links.events[mention]
        for participant in event.participants:
            if participant.actor in links.actors:
                weight = _WEIGHTS[participant.role]
                parts[participant.actor] = max(parts.get(participant.actor, 0.0), weight)
        if event.source is not None and event.source in links.actors:
            parts[event.source] = max(parts.get(event.source, 0.0), _OF_SOURCE)
    return parts
