"""Seats of power, and the bodies between and above states.

"The Kremlin" speaks for Russia and "NATO" for itself: a seat stands for a state's government or one of its organs, a
body is an actor of its own with more than one form of its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec
from msgspec import Struct

from extract.english.lexicon.tables import items, load, once, plain, rows, words

Organ = Literal[
    "executive",
    "foreign",
    "defence",
    "legislature",
    "court",
    "military",
    "police",
    "intelligence",
    "bank",
    "party",
]
BodyKind = Literal[
    "supranational", "alliance", "forum", "agency", "court", "bank", "charity", "armed group", "movement"
]


class Seat(Struct, frozen=True, kw_only=True):
    """A building, street or organ whose name stands for part of a state's government."""

    name: str
    state: str
    """The state's key in the table of states."""
    organ: Organ
    sector: str
    """PLOVER's: GOV MIL LEG JUD COP SPY PTY."""
    body: str
    """What it stands for, in words: "the Russian presidency"."""
    names: tuple[str, ...] = ()
    place: bool = False
    """Also a place where things happen: "outside the White House". An organ (the Knesset) is not."""


class Body(Struct, frozen=True, kw_only=True):
    """A body that is an actor itself: `name` written out, `short` as news calls it, `names` all other forms."""

    name: str
    short: str
    kind: BodyKind
    sector: str
    names: tuple[str, ...] = ()
    part_of: str | None = None
    """The name of the body that it belongs to: the Security Council to the United Nations."""


class SeatTable(Struct, frozen=True, kw_only=True):
    seats: tuple[Seat, ...]
    bodies: tuple[Body, ...]
    seat_names: Mapping[str, Seat]
    body_names: Mapping[str, Body]
    unclear: frozenset[str]
    nouns: Mapping[str, tuple[str, ...]]

    def seat(self, name: str) -> Seat | None:
        """The seat of power of this name: "Kremlin", "the White House", "No. 10"."""
        return self.seat_names.get(plain(name))

    def body(self, name: str) -> Body | None:
        """The body of this name, written out or short: "United Nations", "the U.N.", "UN"."""
        return self.body_names.get(plain(name))

    def ambiguous(self, name: str) -> bool:
        """Whether a seat's or body's name is as often something else: "the Diet", "the Commission", "ICE"."""
        return plain(name) in self.unclear

    def called(self, name: str) -> tuple[str, ...]:
        """The common nouns that news calls a body by: the EU "bloc", NATO "alliance"."""
        body = self.body(name)
        return self.nouns.get(body.name, ()) if body is not None else ()


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    ambiguous: str
    seats: str
    bodies: str
    called: str


_SECTORS: Mapping[Organ, str] = {
    "executive": "GOV",
    "foreign": "GOV",
    "defence": "MIL",
    "legislature": "LEG",
    "court": "JUD",
    "military": "MIL",
    "police": "COP",
    "intelligence": "SPY",
    "bank": "GOV",
    "party": "PTY",
}


@cache
def seats() -> SeatTable:
    """The seats and bodies, from `seats.toml`."""
    file = load("seats.toml", _File)
    all_seats = tuple(_seat(*row) for row in rows(file.seats))
    all_bodies = tuple(_body(*row) for row in rows(file.bodies))
    return SeatTable(
        seats=all_seats,
        bodies=all_bodies,
        seat_names=once((name, seat) for seat in all_seats for name in (seat.name, *seat.names)),
        body_names=once((name, body) for body in all_bodies for name in (body.name, body.short, *body.names)),
        unclear=frozenset(words(file.ambiguous)),
        nouns={body: items(nouns) for body, nouns in rows(file.called)},
    )


def _seat(state: str, organ: str, names: str, body: str, place: str = "") -> Seat:
    name, *others = items(names)
    kind = msgspec.convert(organ, Organ)
    return Seat(
        name=name,
        names=tuple(others),
        state=state,
        organ=kind,
        sector=_SECTORS[kind],
        body=body,
        place=place == "place",
    )


def _body(kind: str, sector: str, name: str, names: str, part_of: str = "") -> Body:
    short, *others = items(names)
    return Body(
        name=name,
        short=short,
        names=tuple(others),
        kind=msgspec.convert(kind, BodyKind),
        sector=sector,
        part_of=part_of or None,
    )
