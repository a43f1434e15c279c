"""The Story and its parts: what a reading of one article found, field by field as docs/story-format.md has it.

Everything here is frozen: stages return new structs, so a pane, an export and a test all look at the same thing.
Spans are `(start, end)` in Unicode code points of `article.text`, as Python slices it. Unknown is None, never a guess.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal, TypeAlias

from msgspec import Struct, field

Span: TypeAlias = tuple[int, int]
"""`(start, end)` in code points of the article's text; the end is exclusive."""

PublishedBasis = Literal["given", "metadata", "dateline", "inferred", "corrected", "unknown"]
MentionForm = Literal["name", "nominal", "pronoun"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal[
    "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"
]
TimeBasis = Literal["explicit", "inherited", "publication", "corrected"]
EventClass = Literal["OCCURRENCE", "REPORTING", "STATE", "ASPECTUAL", "I_ACTION", "I_STATE", "PERCEPTION"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Factuality = Literal["occurred", "ongoing", "scheduled", "possible", "conditional", "negated"]
ParticipantRole = Literal["agent", "patient", "recipient", "place", "other"]
CueFor = Literal["factuality", "source", "time", "type"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Corrected = Literal[
    "published", "merged", "name", "kind", "no actor", "mention", "speaker", "date", "status", "hidden"
]


PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
"""OntoNotes' labels of places: states and towns, landscapes, buildings."""


class Article(Struct, frozen=True, kw_only=True):
    """A text made safe, with what is known about it; `published` is an ISO date, date-time or partial date."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"

    def words(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(self.text[span[0] : span[1]].split())


class PipelineName(Struct, frozen=True, kw_only=True):
    """Which spaCy pipeline read the article."""

    name: str
    version: str


class Sentence(Struct, frozen=True, kw_only=True):
    span: Span
    paragraph: int


class Entity(Struct, frozen=True, kw_only=True):
    """A named entity with an OntoNotes 5 label."""

    span: Span
    label: str


class Mention(Struct, frozen=True, kw_only=True):
    """Words that stand for an actor; `via` names the rule that linked them to it."""

    span: Span
    form: MentionForm
    via: str


class Actor(Struct, frozen=True, kw_only=True):
    """One who acts or is acted on; `kind` is an entity label, `country` ISO 3166-1 alpha-3."""

    id: str
    name: str
    kind: str
    role: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Timex(Struct, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value and `mod` ("early", "about"); the bounds are closed days, None where it is open."""

    id: str
    span: Span
    type: TimexType
    value: str
    mod: TimexMod | None = None
    earliest: date | None = None
    latest: date | None = None


class Participant(Struct, frozen=True, kw_only=True):
    actor: str
    role: ParticipantRole


class EventTime(Struct, frozen=True, kw_only=True):
    """When an event happens: a TIMEX3 value, its bounds, and what it rests on; `conflict` is the id of an event that the text
    sets before or after it, whose date says otherwise."""

    value: str
    earliest: date | None = None
    latest: date | None = None
    basis: TimeBasis
    timex: str | None = None
    conflict: str | None = None


class Cue(Struct, frozen=True, kw_only=True):
    """Words that decided something about an event, and what they decided."""

    span: Span
    decides: CueFor = field(name="for")


class Event(Struct, frozen=True, kw_only=True):
    """What happened, is planned or is claimed; `sentence` is an index into the story's sentences, `same_as` the id of the first
    event of the text that speaks of the same act, where this is not the first."""

    id: str
    span: Span
    sentence: int
    lemma: str
    gist: str
    event_class: EventClass = field(name="class")
    type: EventType | None = None
    participants: tuple[Participant, ...] = ()
    factuality: Factuality = "occurred"
    source: str | None = None
    time: EventTime | None = None
    same_as: str | None = None
    cues: tuple[Cue, ...] = ()


class Quote(Struct, frozen=True, kw_only=True):
    """Words given as somebody's; `cue` is the span of the reporting words."""

    span: Span
    kind: QuoteKind
    speaker: str | None = None
    cue: Span | None = None


class Correction(Struct, frozen=True, kw_only=True):
    """What a person corrected in the reading, and when; `was` and `now` are in words, empty where there was or is nothing.

    `actor` and `event` are ids of this story, `span` the words that it concerns; None where it concerns no such thing, or one
    that is gone with it.
    """

    what: Corrected
    at: datetime
    was: str = ""
    now: str = ""
    actor: str | None = None
    event: str | None = None
    span: Span | None = None


class Story(Struct, frozen=True, kw_only=True):
    """One article, read; `corrections` are those that it holds, in the order in which they were made."""

    format: Literal["story/1"] = "story/1"
    article: Article
    pipeline: PipelineName | None = None
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    actors: tuple[Actor, ...] = ()
    times: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    corrections: tuple[Correction, ...] = ()
