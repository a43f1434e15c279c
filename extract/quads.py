"""PLOVER's types of act in its four quads: talk or deed, for or against.

Verbal and material after PLOVER's manual, but for SANCTION, which reduces what there is between two sides and is a deed.
"""

from __future__ import annotations

from typing import Final, Literal

from extract.story import EventType

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]

QUAD_OF: Final[dict[EventType, Quad]] = {
    "AGREE": "verbal cooperation",
    "CONSULT": "verbal cooperation",
    "SUPPORT": "verbal cooperation",
    "CONCEDE": "verbal cooperation",
    "COOPERATE": "material cooperation",
    "AID": "material cooperation",
    "RETREAT": "material cooperation",
    "REQUEST": "verbal conflict",
    "ACCUSE": "verbal conflict",
    "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict",
    "PROTEST": "material conflict",
    "SANCTION": "material conflict",
    "MOBILIZE": "material conflict",
    "COERCE": "material conflict",
    "ASSAULT": "material conflict",
}
QUAD_SIGNS: Final[dict[Quad, str]] = {
    "verbal cooperation": "△",
    "material cooperation": "▲",
    "verbal conflict": "▽",
    "material conflict": "▼",
}
"""One cell each: up is for, down is against; a deed is filled, talk is not."""


def quad_sign(event_type: EventType | None) -> str:
    """The sign of a type's quad, "" where there is no type."""
    return "" if event_type is None else QUAD_SIGNS[QUAD_OF[event_type]]
