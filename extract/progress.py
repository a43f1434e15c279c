"""What the reading process says while it works: one JSON object a line, told apart by its "piece".

The pieces are those of a Story as they become known; put together in order they are the Story (`Finished` closes it).
The article itself is not sent back: who asked already has it.
"""

from __future__ import annotations

from msgspec import Struct

from extract.story import Actor, Entity, Event, PipelineName, PublishedBasis, Quote, Sentence, Timex


class Started(Struct, frozen=True, kw_only=True, tag_field="piece", tag="started"):
    """The pipeline is loaded; the reading begins."""

    pipeline: PipelineName


class Parsed(Struct, frozen=True, kw_only=True, tag_field="piece", tag="parsed"):
    """How far the parse has come, in code points of the article."""

    done: int
    total: int


class Sentences(Struct, frozen=True, kw_only=True, tag_field="piece", tag="sentences"):
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]


class Actors(Struct, frozen=True, kw_only=True, tag_field="piece", tag="actors"):
    """Actors and times are known, and with the times the publication date, where the article gives it."""

    actors: tuple[Actor, ...]
    times: tuple[Timex, ...]
    published: str | None
    published_basis: PublishedBasis


class Events(Struct, frozen=True, kw_only=True, tag_field="piece", tag="events"):
    """`actors` again: reading who says what can add mentions to them."""

    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    quotes: tuple[Quote, ...]


class Finished(Struct, frozen=True, kw_only=True, tag_field="piece", tag="finished"):
    """Nothing more comes for this article."""


class Failed(Struct, frozen=True, kw_only=True, tag_field="piece", tag="failed"):
    """The reading ended with a problem that the user can act on."""

    message: str


Piece = Started | Parsed | Sentences | Actors | Events | Finished | Failed
