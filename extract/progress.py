"""What the reading process is asked, and what it says while it works: one JSON object a line.

A request is an article. The pieces of the answer, told apart by their "piece", are those of a Story as they become known;
put together in order they are the Story (`Finished` closes it). The article itself is not sent back: who asked has it.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from extract.story import (
    Actor,
    Article,
    Entity,
    Event,
    PipelineName,
    PublishedBasis,
    Quote,
    Sentence,
    Story,
    Timex,
)


class Request(Struct, frozen=True, kw_only=True):
    """Read this article with this pipeline; None is the one that ships.

    A story that was read to its end is kept in the cache of the directory `keep`, where one is named. A `quiet` reading is
    ahead of its reader: only how far it has come and how it ended is told.
    """

    article: Article
    pipeline: str | None = None
    keep: str | None = None
    quiet: bool = False


class Started(Struct, frozen=True, kw_only=True, tag_field="piece", tag="started"):
    """The pipeline is loaded; the reading begins. `notice` says why it is not the one that was to be expected."""

    pipeline: PipelineName
    notice: str = ""


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


def apply(story: Story, piece: Piece) -> Story:
    """The story with what the piece brings; the same object where it brings nothing that a story holds."""
    match piece:
        case Started():
            return replace(story, pipeline=piece.pipeline)
        case Sentences():
            return replace(story, sentences=piece.sentences, entities=piece.entities)
        case Actors():
            article = replace(story.article, published=piece.published, published_basis=piece.published_basis)
            return replace(story, article=article, actors=piece.actors, times=piece.times)
        case Events():
            return replace(story, actors=piece.actors, events=piece.events, quotes=piece.quotes)
        case Parsed() | Finished() | Failed():
            return story
