"""The rows of the timeline: which events are worth a row, in which order, with which words.

A row is what a person would want to read; an event of the story that is none (a "said", a wish without a name or a
date) stays in the story, for exports and other programs. How dates are worded is `wording`'s; this room owns the
choice and the order.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence, Set
from datetime import date
from typing import Final, TypeAlias

from msgspec import Struct

from extract.links import mentions_of
from extract.quads import quad_sign
from extract.rows import BARE, is_row, lead_sentence
from extract.story import Event, EventTime, Span, Story, Timex, TimexType
from extract.timex import bounds, period
from extract.wording import SIGNS, full_time, short_time

_PARTS: Final = {"MO": "06", "MI": "12", "DT": "12", "AF": "13", "EV": "18", "NI": "21"}
"""The hour with which a part of day is taken to begin, to sort by."""

_ATTEMPTS: Final = frozenset("try attempt seek strive struggle endeavor endeavour".split())
"""What was done although what was tried may not have been: the attempt is the row."""

_LAST: Final = "99"
_FAILING: Final = frozenset({"fail", "refuse", "decline"})
"""What says by itself that something was not done."""

_LEAST: Final = 2
"""Words that another line must have from an event's word on, to tell it as well."""

YEAR_UNKNOWN: Final = "year unknown"
NO_DATE: Final = "no date"
Days: TypeAlias = tuple[date, date]
"""The first and the last day, both included."""


class Entry(Struct, frozen=True, kw_only=True):
    """One row; rows that share a heading stand together. `full` is `when` with its year, for lines that stand alone. `sign` is
    of what became of the act, `quad` of what kind it is, "" where that is not known.

    `mentions` are all events that speak of the row's act, itself among them, in text order.
    """

    event: str
    heading: str
    when: str
    full: str
    sign: str
    quad: str
    words: str
    mentions: tuple[str, ...]


def entries(story: Story) -> tuple[Entry, ...]:
    """The rows in chronological order: by earliest day, then by latest, so that an exact date stands before a coarse
    one that begins with it, and an hour before a day. An open beginning stands where it ends. Then those with words for a time but no year, then
    those without a date, of which what has happened stands before what is to come; what is equal stays in the order of the
    text. An event that a person corrected was a row when it was, and stays one.
    """
    times = {timex.id: timex for timex in story.times}
    mentions = mentions_of(story.events)
    pinned = frozenset(each.event for each in story.corrections if each.event is not None)
    lead = lead_sentence(story)
    worth = [
        event for event in story.events if event.id in pinned or is_row(event, in_lead=event.sentence == lead)
    ]
    rows = _without_repeats(_fullest(worth, pinned), pinned, story.article.text)
    return tuple(_entry(event, times, mentions[event.id]) for event in sorted(rows, key=_order))


def entries_of(story: Story, chosen: Container[str]) -> tuple[Entry, ...]:
    """The rows in which these events stand, then a row for each that the timeline leaves out; none for what the story has not."""
    times = {timex.id: timex for timex in story.times}
    mentions = mentions_of(story.events)
    rows = tuple(row for row in entries(story) if any(event in chosen for event in row.mentions))
    there = {event for row in rows for event in row.mentions}
    left_out = (event for event in story.events if event.id in chosen and event.id not in there)
    return rows + tuple(_entry(event, times, mentions[event.id]) for event in left_out)


def days_of(time: EventTime | None) -> Days | None:
    """The days on which an event may have been, an open side closed at the day that is known; None where none is.

    Tense alone is no date: publication bounds it, and is not the event's.
    """
    if time is None or time.basis == "publication":
        return None
    if time.earliest is None and time.latest is None:
        return bounds(time.value)
    first, last = time.earliest or time.latest, time.latest or time.earliest
    assert first is not None and last is not None
    return min(first, last), max(first, last)


def _fullest(rows: Sequence[Event], pinned: Set[str]) -> list[Event]:
    """One event for each act that the article speaks of more than once: the one that is pinned, or else says most.

    What speaks of its status goes first ("may visit" before "the visit"), then the most exact date, then who takes part.
    """
    best: dict[str, Event] = {}
    for event in rows:
        act = event.same_as or event.id
        if (
            act not in best
            or _rank(event, pinned) > _rank(best[act], pinned)
            or (_rank(event, pinned) == _rank(best[act], pinned) and _is_of_one_line(event, best[act]))
        ):
            best[act] = event
    kept = {event.id for event in best.values()}
    return [event for event in rows if event.id in kept]


def _is_of_one_line(event: Event, other: Event) -> bool:
    """Two words of one line: of "made a trip" the later one stands for it, which mostly is the noun."""
    return event.gist == other.gist and event.sentence == other.sentence


def _rank(event: Event, pinned: Set[str]) -> tuple[bool, tuple[bool, int, bool, int]]:
    return event.id in pinned, _fullness(event)


def _fullness(event: Event) -> tuple[bool, int, bool, int]:
    told = event.factuality not in ("occurred", "ongoing")
    status = told or any(cue.decides == "factuality" for cue in event.cues)
    explicit = event.time is not None and event.time.basis == "explicit"
    return (status, _exactness(event.time), explicit, len(event.participants) + (event.type is not None))


def _exactness(time: EventTime | None) -> int:
    """More for fewer days, most with the time of the clock; a date without a year is more than none."""
    ends = _ends(time)
    if ends is None:
        return 1 if _is_named(time) else 0
    named = None if time is None else period(time.value)
    clock = named is not None and named.part is not None and named.part not in _PARTS
    return max(2, date.max.toordinal() - abs((ends[1] - ends[0]).days)) + clock


def _without_repeats(rows: Sequence[Event], pinned: Set[str], text: str) -> list[Event]:
    """Each act once: not again where the article comes back to it, nor both "plans" and what is planned."""
    by_span = {event.span: event for event in rows}
    hidden: set[str] = set()
    for event in rows:
        governor = _governor(event, by_span)
        if governor is None:
            continue
        if (
            (governor.lemma in _ATTEMPTS and event.factuality == "possible")
            or governor.lemma in _FAILING
            or (event.factuality == "negated" and not _says_more(event, governor))
        ):
            hidden.add(event.id)
        elif governor.type is None and governor.event_class in ("I_ACTION", "I_STATE"):
            hidden.add(governor.id)
        elif event.type is None and (event.time is None or event.time.basis != "explicit"):
            hidden.add(event.id)
    hidden -= pinned
    timed: dict[int, list[Event]] = {}
    for event in rows:
        if event.time is not None:
            timed.setdefault(event.sentence, []).append(event)
    by_sentence: dict[int, list[Event]] = {}
    for event in rows:
        by_sentence.setdefault(event.sentence, []).append(event)
    kept: dict[str, list[Event]] = {}
    for event in rows:
        same_word = kept.setdefault(event.lemma, [])
        if event.id in pinned:
            same_word.append(event)
            continue
        same_sentence = timed.get(event.sentence, ())
        if any(
            _is_part_of(event, other) or _is_setting(event, other) or _is_said_by(event, other)
            for other in same_sentence
        ):
            continue
        if _names_only(event) or any(
            _is_told_in(event, other, text) for other in by_sentence[event.sentence] if other.id not in hidden
        ):
            continue
        if event.id not in hidden and not any(_repeats(event, earlier) for earlier in same_word):
            same_word.append(event)
    return [event for events in kept.values() for event in events]


def _is_part_of(event: Event, other: Event) -> bool:
    """For rows of one sentence: an undated detail of the other, by the same people ("their commitment" of "affirmed
    their commitment")."""
    detail = event.time is None and event.factuality in ("occurred", "ongoing", "possible")
    if event is other or not detail or not event.participants:
        return False
    if event.type is not None and event.lemma not in other.gist.lower().split():
        return False
    return {each.actor for each in event.participants} <= {each.actor for each in other.participants}


def _is_setting(event: Event, other: Event) -> bool:
    """For rows of one sentence: what another of the same time says with more words, the first of two alike, or what it only
    took place in ("the floods" of "the floods killed 17", "a summit" of "a promise made at a summit")."""
    if event is other or event.time is None or other.time is None or event.type is not None:
        return False
    if event.time.timex is None or event.time.timex != other.time.timex:
        return False
    mine, its = event.gist.lower(), other.gist.lower()
    if mine == its:
        return other.span < event.span
    return mine in its or (not event.participants and len(mine.split()) <= BARE)


def _is_said_by(event: Event, other: Event) -> bool:
    """For rows of one sentence: what the other's line says as well, with what came of it or with the date: "attacked a base"
    of "attacked a base, killing nine". Of the two the one with a type stays, else the longer one."""
    mine, its = event.gist.lower(), other.gist.lower()
    if mine == its:
        explicit = other.time is not None and other.time.basis == "explicit"
        return event is not other and explicit and event.time is not None and event.time.basis != "explicit"
    if its.startswith(f"{mine},"):
        return other.type is not None or event.type is None
    if its.startswith(f"{mine} "):
        return other.time is not None and other.time.basis == "explicit" and _ends(event.time) is None
    return mine.startswith(f"{its},") and event.type is None and other.type is not None


def _says_more(event: Event, governor: Event) -> bool:
    """Whether what was cancelled or denied has a date of its own, and a line that says what it is."""
    explicit = event.time is not None and event.time.basis == "explicit"
    same = governor.time is not None and event.time is not None and governor.time.timex == event.time.timex
    return explicit and not same and len(event.gist.split()) > BARE


def _is_told_in(event: Event, other: Event, text: str) -> bool:
    """For rows of one sentence: what the line of an earlier one has word for word from the event's word on: "pay" of "promised
    to pay them". With a type or a date of its own it stands."""
    if other is event or other.span >= event.span or (event.type is not None and other.type is None):
        return False
    explicit = event.time is not None and event.time.basis == "explicit"
    if explicit and (other.time is None or event.time is None or other.time.timex != event.time.timex):
        return False
    word = text[slice(*event.span)]
    told = event.gist[event.gist.find(word) :] if word and word in event.gist else ""
    return bool(told) and len(told.split()) >= _LEAST and told in other.gist


def _names_only(event: Event) -> bool:
    """A single word with nobody in it, but for what is to come: "floods", "the 2023 floods", a "recommendation" that may be."""
    words = [word for word in event.gist.split() if not word[0].isdigit()]
    alone = len(words) < 2 and not event.participants and _ends(event.time) is not None
    return alone and event.factuality != "scheduled"


def _governor(event: Event, by_span: Mapping[Span, Event]) -> Event | None:
    """The row that this event is the content of: "agreed" of "agreed to meet"."""
    for cue in event.cues:
        if (
            cue.decides == "factuality"
            and (found := by_span.get(cue.span)) is not None
            and found is not event
        ):
            return found
    return None


def _repeats(event: Event, earlier: Event) -> bool:
    """A later mention of the same act, for events of one word: the date taken over from before, nobody new."""
    return (
        event.time is not None
        and earlier.time is not None
        and event.time.basis == "inherited"
        and event.time.value == earlier.time.value
        and {each.actor for each in event.participants} <= {each.actor for each in earlier.participants}
    )


def _entry(event: Event, times: Mapping[str, Timex], mentions: tuple[str, ...]) -> Entry:
    timex = None if event.time is None else times.get(event.time.timex or "")
    kind: TimexType = "DATE" if timex is None else timex.type
    same = timex is not None and event.time is not None and timex.value == event.time.value
    mod = timex.mod if timex is not None and same else None
    return Entry(
        event=event.id,
        heading=_heading(event.time),
        when=short_time(event.time, kind, mod),
        full=full_time(event.time, kind, mod),
        sign=SIGNS[event.factuality],
        quad=quad_sign(event.type),
        words=event.gist,
        mentions=mentions,
    )


def _heading(time: EventTime | None) -> str:
    ends = _ends(time)
    if ends is not None:
        return str(ends[0].year)
    return YEAR_UNKNOWN if _is_named(time) else NO_DATE


def _order(event: Event) -> tuple[int, date, date, str, int]:
    ends = _ends(event.time)
    if ends is not None:
        return (0, *ends, _hour(event.time), event.span[0])
    if _is_named(event.time):
        return (1, date.max, date.max, "", event.span[0])
    value = None if event.time is None else event.time.value
    return ({"PAST_REF": 2, "FUTURE_REF": 4}.get(value or "", 3), date.max, date.max, "", event.span[0])


def _hour(time: EventTime | None) -> str:
    """The time of day, so that clock times and parts of a day sort; what has only a day stands behind them."""
    named = None if time is None else period(time.value)
    part = None if named is None else named.part
    return _LAST if part is None else _PARTS.get(part, part)


def _is_named(time: EventTime | None) -> bool:
    """Whether a time has a place in the calendar, if not its year: "Friday" has, "recently" and "three days" have none."""
    return time is not None and period(time.value) is not None


def _ends(time: EventTime | None) -> tuple[date, date] | None:
    """Where a time begins and ends on the line; an open side takes the other, or the end of time.

    Tense alone is no place: the day of publication bounds it, and is not the event's.
    """
    if time is None or time.basis == "publication":
        return None
    if time.earliest is not None:
        return time.earliest, time.latest or date.max
    if time.latest is not None:
        return time.latest, date.min
    return bounds(time.value)
