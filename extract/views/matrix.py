"""Who did what to whom: the acts between actors, by who does them and to whom.

A cell holds the rows of the timeline in which one actor does something to another. What two do with each other (they meet,
agree, work together, and nobody else takes part) stands in both their cells, as PLOVER has it of reciprocal acts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import permutations
from typing import Final

from msgspec import Struct

from extract.links import Links
from extract.quads import QUAD_OF, Quad
from extract.story import Event
from extract.timeline import Entry

_RECIPROCAL: Final = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_TO_WHOM: Final = ("patient", "recipient")


class Cell(Struct, frozen=True, kw_only=True):
    """What one actor does to another: the rows of the timeline by the event that they are called by, in its order."""

    agent: str
    recipient: str
    events: tuple[str, ...]
    quads: tuple[tuple[Quad | None, int], ...]
    """How many of each quad, the most frequent first; None for acts that are of no type."""


class Matrix(Struct, frozen=True, kw_only=True):
    """Agents as rows, recipients as columns, those with most acts first; pairs without an act have no cell."""

    agents: tuple[str, ...]
    recipients: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]


def matrix(links: Links, rows: Sequence[Entry], within: Collection[str] | None = None) -> Matrix:
    """The matrix of these rows, or of those among them whose event is in `within`."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for row in rows:
        if within is None or row.event in within:
            for pair in _pairs(links, row):
                found.setdefault(pair, []).append(row)
    cells = {pair: _cell(links, pair, acts) for pair, acts in found.items()}
    agents, recipients = Counter[str](), Counter[str]()
    for (agent, recipient), cell in cells.items():
        agents[agent] += len(cell.events)
        recipients[recipient] += len(cell.events)
    return Matrix(agents=_ranked(agents), recipients=_ranked(recipients), cells=cells)


def pairs_of(links: Links, rows: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    """Who does all of these rows to whom: none, one pair, that pair both ways, or several."""
    common: set[tuple[str, str]] = set()
    for number, row in enumerate(rows):
        pairs = set(_pairs(links, row))
        common = common & pairs if number else pairs
        if not common:
            return ()
    return tuple(sorted(common))


def _pairs(links: Links, row: Entry) -> Iterator[tuple[str, str]]:
    """Who does it to whom, over all sentences that tell of the act, each pair once."""
    pairs: dict[tuple[str, str], None] = {}
    for mention in row.mentions:
        event = links.events[mention]
        agents = [actor for actor in _in_role(event, "agent") if actor in links.actors]
        others = [actor for actor in _in_role(event, *_TO_WHOM) if actor in links.actors]
        if others:
            found: Iterator[tuple[str, ...]] = (
                (agent, other) for agent in agents for other in others if agent != other
            )
        elif event.type in _RECIPROCAL:
            found = permutations(agents, 2)
        else:
            continue
        pairs.update(((agent, other), None) for agent, other in found)
    return iter(pairs)


def _in_role(event: Event, *roles: str) -> list[str]:
    return list(dict.fromkeys(part.actor for part in event.participants if part.role in roles))


def _cell(links: Links, pair: tuple[str, str], acts: Sequence[Entry]) -> Cell:
    quads: Counter[Quad | None] = Counter()
    for row in acts:
        kind = links.events[row.event].type
        quads[None if kind is None else QUAD_OF[kind]] += 1
    agent, recipient = pair
    return Cell(
        agent=agent,
        recipient=recipient,
        events=tuple(row.event for row in acts),
        quads=tuple(sorted(quads.items(), key=lambda counted: (-counted[1], counted[0] is None))),
    )


def _ranked(counted: Counter[str]) -> tuple[str, ...]:
    """The most first; equals in the order in which they came."""
    return tuple(sorted(counted, key=lambda actor: -counted[actor]))
