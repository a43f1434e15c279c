"""Where each event stands: what dates it, carried along the ties between events, and kept free of contradiction.

First the expressions that events have of their own; then those that stand at one time share it; then "before" and "after"
bound what they order, and tighten what is dated coarsely; then the tale of the paragraph; at last tense against publication.
Bounds only ever shrink. Where two dates cannot both be right, both stay as the text has them, and the event says so.

Method: TimeML's links as interval constraints (Allen 1983), between whole days.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from extract.english.syntax import Parse
from extract.reading.dating.bounds import Stretch, away, meet, since, until, wider
from extract.reading.dating.left import Own
from extract.reading.dating.narrative import told_then
from extract.reading.dating.own import own_times
from extract.reading.dating.tense import by_tense, has_happened, lies_ahead, published_days
from extract.reading.dating.ties import Tie, ties
from extract.reading.events.triggers import Trigger
from extract.reading.times import Published
from extract.story import EventTime, Factuality, Span, Timex
from extract.timex import duration

_ROUNDS: Final = 6
"""How far a bound is carried along a chain of "before" and "after"; texts have no longer ones."""

_UNITS: Final = {"day": "D", "week": "W", "month": "M", "year": "Y"}


class Placed(Struct, frozen=True):
    """An event's time with the words that decided it; `against` is the event with whose date it cannot be reconciled."""

    time: EventTime
    cues: tuple[Span, ...] = ()
    against: int | None = None


class _Mark(Struct, frozen=True):
    """What is known of an event's time while it is worked out; `shared` says that it is a date, not the bounds that
    something before or after it leaves."""

    stretch: Stretch
    value: str
    timex: str | None
    cues: tuple[Span, ...]
    explicit: bool = False
    shared: bool = False
    against: int | None = None


def events_by_word(triggers: Sequence[Trigger]) -> dict[int, int]:
    """The event that a word is of: its trigger, or the verb that carries it."""
    table: dict[int, int] = {}
    for index, trigger in enumerate(triggers):
        if trigger.carrier is not None:
            table.setdefault(trigger.carrier.index, index)
    for index, trigger in enumerate(triggers):
        table[trigger.word.index] = index
    return table


def place(
    parse: Parse,
    triggers: Sequence[Trigger],
    statuses: Sequence[Factuality],
    times: Sequence[Timex],
    published: Published,
    mentions: Mapping[int, int] | None = None,
) -> tuple[Placed | None, ...]:
    """The time of each trigger, in the same order; None where nothing dates it.

    `mentions` are the events that speak of one before them once more: they share its date.
    """
    by_word = events_by_word(triggers)
    own = own_times(parse, times, by_word)
    found = list(ties(parse, triggers, statuses, times, by_word))
    again = [
        Tie(later, earlier, "same", (triggers[earlier].word.span,), mutual=True)
        for later, earlier in (mentions or {}).items()
    ]
    marks = {
        index: _of_own(each)
        for index, each in own.items()
        if _agrees(parse, triggers[index], statuses[index], each, published)
    }

    def may_be(index: int, stretch: Stretch) -> bool:
        return _may_be(statuses[index], stretch, published)

    _share(marks, [*again, *found], may_be)
    _order(marks, found)
    _share(marks, found, may_be)
    dates = {index: (mark.stretch, mark.value, mark.timex) for index, mark in marks.items() if mark.shared}
    bounded = {index for index in marks if index not in dates}
    for index, (stretch, value, timex), cues in told_then(parse, triggers, statuses, times, dates):
        if index not in bounded:
            marks[index] = _Mark(stretch, value, timex, cues)
    return tuple(
        _placed(parse, trigger, statuses[index], marks.get(index), published)
        for index, trigger in enumerate(triggers)
    )


def _of_own(own: Own) -> _Mark:
    return _Mark(own.stretch, own.timex.value, own.timex.id, own.cues, explicit=True, shared=True)


def _agrees(parse: Parse, trigger: Trigger, status: Factuality, own: Own, published: Published) -> bool:
    """Whether the tense allows a time: of "gave no reason for the 14 January deadline" it is the deadline's, and of
    "promised new rules by the end of the year" the rules'."""
    today = published_days(published)
    ends = own.timex.latest
    still_open = own.stretch.earliest is None and ends is not None and own.stretch.latest is not None
    beyond = still_open and today.latest is not None and ends is not None and ends > today.latest
    if beyond and status == "occurred" and not trigger.is_noun:
        return False  # "tickets sold until the end of 2027"
    if has_happened(parse, trigger, status):
        return meet(own.stretch, until(today)) is not None
    return not lies_ahead(parse, trigger, status) or meet(own.stretch, since(today)) is not None


def _may_be(status: Factuality, stretch: Stretch, published: Published) -> bool:
    """Whether something of this status can lie there: what has happened does not lie after publication."""
    today = published_days(published)
    return status != "occurred" or meet(stretch, until(today)) is not None


def _share(marks: dict[int, _Mark], found: Iterable[Tie], may_be: Callable[[int, Stretch], bool]) -> None:
    """Carry dates to the undated events that stand at the same time, the nearest first."""
    beside: dict[int, list[tuple[int, tuple[Span, ...]]]] = {}
    for tie in found:
        if tie.relation == "same":
            beside.setdefault(tie.other, []).append((tie.event, tie.cues))
            if tie.mutual:
                beside.setdefault(tie.event, []).append((tie.other, tie.cues))
    waiting = deque(sorted(marks))
    while waiting:
        source = waiting.popleft()
        mark = marks[source]
        if mark.value.endswith("_REF"):
            continue
        for event, cues in beside.get(source, ()):
            if event not in marks and may_be(event, mark.stretch):
                value = mark.value.partition("T")[0] or mark.value
                marks[event] = _Mark(mark.stretch, value, mark.timex, (*cues, *mark.cues), shared=mark.shared)
                waiting.append(event)


def _order(marks: dict[int, _Mark], found: Sequence[Tie]) -> None:
    """Bound what stands before or after something, until nothing changes."""
    ordering = [tie for tie in found if tie.relation != "same"]
    for _ in range(_ROUNDS):
        changed = False
        for tie in ordering:
            changed |= _bound(marks, tie.event, tie.other, tie, forwards=True)
            changed |= _bound(marks, tie.other, tie.event, tie, forwards=False)
        if not changed:
            return


def _bound(marks: dict[int, _Mark], event: int, other: int, tie: Tie, *, forwards: bool) -> bool:
    """Set one end of a tie against the other; says whether that was news."""
    source = marks.get(other)
    if source is None:
        return False
    value, limit = source.value, _limit(tie, source.stretch, forwards=forwards)
    if tie.exactly is not None and (exact := _exact(tie, source.stretch, forwards=forwards)) is not None:
        value, limit = exact
    if limit.is_open:
        return False
    mark = marks.get(event)
    if mark is None:
        marks[event] = _Mark(limit, value, source.timex, (*tie.cues, *source.cues))
        return True
    if mark.explicit and mark.stretch.earliest is None and limit.latest is None and tie.exactly is None:
        return False  # "said in April that it would move by 2028" is by 2028
    both = meet(mark.stretch, limit)
    if both is None:
        if mark.against is not None or (mark.explicit and not source.explicit):
            return False
        marks[event] = replace(mark, against=other)
        return True
    if both == mark.stretch:
        return False
    marks[event] = replace(mark, stretch=both)
    return True


def _limit(tie: Tie, stretch: Stretch, *, forwards: bool) -> Stretch:
    """What one end of a tie leaves of the other."""
    earlier = (tie.relation == "before") == forwards
    return until(stretch) if earlier else since(stretch)


def _exact(tie: Tie, stretch: Stretch, *, forwards: bool) -> tuple[str, Stretch] | None:
    """Where "two days before" something lies; "hours before" it may be the day before."""
    length = duration(tie.exactly or "")
    day = stretch.day
    if length is None or day is None:
        return None
    sign = -1 if (tie.relation == "before") == forwards else 1
    if length.unit in ("hour", "minute", "second"):
        near = wider(stretch, 1, 0) if sign < 0 else wider(stretch, 0, 1)
        return day.isoformat(), near
    unit = _UNITS.get(length.unit)
    if unit is None or length.count is None or not length.count.isdecimal():
        return None
    return away(day, unit, sign * int(length.count))


def _placed(
    parse: Parse, trigger: Trigger, status: Factuality, mark: _Mark | None, published: Published
) -> Placed | None:
    """The time as the story has it, held against publication: what has happened lies before it, what is to come after.

    A side that the article's own words leave open stays open: "since 2021" does not end on the day of publication.
    """
    if mark is None:
        time = by_tense(parse, trigger, status, published)
        return None if time is None else Placed(time)
    stretch, today = mark.stretch, published_days(published)
    if has_happened(parse, trigger, status):
        if not mark.explicit and stretch.earliest is None and meet(stretch, since(today)) is not None:
            return Placed(EventTime(value="PAST_REF", latest=today.latest, basis="publication"))
        if stretch.latest is not None or not (mark.explicit or mark.shared):
            stretch = meet(stretch, until(today)) or stretch
    elif lies_ahead(parse, trigger, status) and stretch.earliest is not None:
        stretch = meet(stretch, since(today)) or stretch
    time = EventTime(
        value=mark.value,
        earliest=stretch.earliest,
        latest=stretch.latest,
        basis="explicit" if mark.explicit else "inherited",
        timex=mark.timex,
    )
    return Placed(time, tuple(dict.fromkeys(mark.cues)), mark.against)
