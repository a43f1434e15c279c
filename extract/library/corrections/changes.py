"""The kinds of correction, as they are written down: what is to be different, and of whom or of what.

Actors and events are named by words of the article (`Anchor`). The time of a date is a TIMEX3 value with its bounds, as in
a story.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from extract.story import Factuality, Span

Kind = Literal["PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"]
"""The kinds of actor that a person can choose: those that have a name of their own."""


class Anchor(Struct, frozen=True, kw_only=True):
    """Words of an article, where they stood, and what stood directly before and after them."""

    span: Span
    words: str
    before: str = ""
    after: str = ""


class ActorAnchor(Struct, frozen=True, kw_only=True):
    """An actor, by some of the words that stand for it; `name` as it was called then."""

    name: str
    words: tuple[Anchor, ...]


class EventAnchor(Struct, frozen=True, kw_only=True):
    """An event, by its trigger; `gist` as its line was then."""

    gist: str
    words: Anchor


class Time(Struct, frozen=True, kw_only=True):
    """A date that a person gives: a TIMEX3 value and closed days, None where a side is open."""

    value: str
    earliest: date | None = None
    latest: date | None = None


class Merge(Struct, frozen=True, kw_only=True, tag_field="change", tag="merge"):
    """Both are one actor, which is called as `kept` is."""

    kept: ActorAnchor
    other: ActorAnchor


class Rename(Struct, frozen=True, kw_only=True, tag_field="change", tag="rename"):
    actor: ActorAnchor
    name: str


class Retype(Struct, frozen=True, kw_only=True, tag_field="change", tag="retype"):
    actor: ActorAnchor
    kind: Kind


class NotActor(Struct, frozen=True, kw_only=True, tag_field="change", tag="not an actor"):
    actor: ActorAnchor


class Attribute(Struct, frozen=True, kw_only=True, tag_field="change", tag="mention"):
    """These words stand for `now` and not for `was`; None where they stood, or stand, for nobody else."""

    words: Anchor
    was: ActorAnchor | None = None
    now: ActorAnchor | None = None


class SetSpeaker(Struct, frozen=True, kw_only=True, tag_field="change", tag="speaker"):
    """Somebody else says so, or nobody who is named; the words are those of a quote, or the trigger of an event."""

    words: Anchor
    speaker: ActorAnchor | None = None


class SetPublished(Struct, frozen=True, kw_only=True, tag_field="change", tag="published"):
    """The article appeared then, an ISO date as story/1 writes it; `was` is in words. It is anchored to the article's
    beginning."""

    published: str
    was: str
    opening: Anchor


class SetDate(Struct, frozen=True, kw_only=True, tag_field="change", tag="date"):
    """The event was then; None where it has no date."""

    event: EventAnchor
    time: Time | None


class SetStatus(Struct, frozen=True, kw_only=True, tag_field="change", tag="status"):
    event: EventAnchor
    status: Factuality


class Hide(Struct, frozen=True, kw_only=True, tag_field="change", tag="hide"):
    """The event is none that the reader wants."""

    event: EventAnchor


Change: TypeAlias = (
    Merge | Rename | Retype | NotActor | Attribute | SetSpeaker | SetPublished | SetDate | SetStatus | Hide
)


class Made(Struct, frozen=True, kw_only=True, tag_field="record", tag="correction"):
    """A correction that was made: when, to which text (its digest), and what it changes."""

    id: str
    at: datetime
    text: str
    title: str | None = None
    change: Change


class Undone(Struct, frozen=True, kw_only=True, tag_field="record", tag="undo"):
    at: datetime
    of: str


class Redone(Struct, frozen=True, kw_only=True, tag_field="record", tag="redo"):
    at: datetime
    of: str


Record: TypeAlias = Made | Undone | Redone
