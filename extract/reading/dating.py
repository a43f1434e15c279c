"""Where an event stands in time: a time expression of its own, one that it shares, or tense against publication.

Recognising expressions is `times`' work; what an event is is `events`'. Bounds are closed calendar days; an open side is
None. Nothing is made up: an event that nothing dates has no time.

Method: TimeML's event-time links within a clause; what a clause lacks comes from the event that it is tied to ("during
the call", a later mention of "the visit").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from extract.english.syntax import Parse, Word
from extract.reading.events.triggers import Trigger
from extract.reading.times import Published
from extract.reading.times.calendar import bounds_of
from extract.reading.verbs import verb_group
from extract.story import EventTime, Factuality, Span, Timex

_SAME_TIME = frozenset({"during", "at", "in", "on", "amid", "throughout"})
_BEFORE = frozenset({"before", "prior to", "until", "till", "by", "ahead of"})
_AFTER = frozenset({"after", "since", "following", "from"})


class Placed(Struct, frozen=True):
    """An event's time with the words that decided it."""

    time: EventTime
    cue: Span | None


def place(
    parse: Parse,
    triggers: Sequence[Trigger],
    statuses: Sequence[Factuality],
    times: Sequence[Timex],
    published: Published,
) -> tuple[Placed | None, ...]:
    """The time of each trigger, in the same order; None where nothing dates it."""
    by_word = _triggers_by_word(triggers)
    placed: list[Placed | None] = [None] * len(triggers)
    for timex in times:
        if timex.type not in ("DATE", "TIME"):
            continue
        for owner in _owners(parse, timex, by_word):
            if placed[owner] is None:
                placed[owner] = _explicit(parse, timex)
    for index, trigger in enumerate(triggers):
        if placed[index] is None:
            placed[index] = _shared(parse, trigger, by_word, placed)
    _later_mentions(parse, triggers, placed)
    for index, trigger in enumerate(triggers):
        if placed[index] is None:
            placed[index] = _shared(parse, trigger, by_word, placed) or _by_tense(
                parse, trigger, statuses[index], published
            )
    return tuple(placed)


def _triggers_by_word(triggers: Sequence[Trigger]) -> dict[int, int]:
    """The event that a word is of: its trigger, or the verb that carries it."""
    table: dict[int, int] = {}
    for index, trigger in enumerate(triggers):
        if trigger.carrier is not None:
            table.setdefault(trigger.carrier.index, index)
    for index, trigger in enumerate(triggers):
        table[trigger.word.index] = index
    return table


def _owners(parse: Parse, timex: Timex, by_word: Mapping[int, int]) -> list[int]:
    """The event whose clause or phrase the expression stands in: the nearest one above it in the tree.

    "disclosed following a call on Friday", "left after talks on Friday": grammar leaves open which of the two was on Friday,
    and mostly both were; after "before" it is the nearer one alone.
    """
    head = parse.head_of(parse.words_in(timex.span))
    for ancestor in parse.ancestors(head):
        if ancestor.index in by_word:
            owner = by_word[ancestor.index]
            nearer = _beside(parse, ancestor, head, by_word)
            if nearer is None:
                return [owner]
            preposition, event = nearer
            return [event] if preposition in _BEFORE else [event, owner]
        if ancestor.is_verb and ancestor.relation in ("acl:relcl", "ccomp", "root"):
            return []
    return []


def _beside(parse: Parse, verb: Word, time: Word, by_word: Mapping[int, int]) -> tuple[str, int] | None:
    """The event in the phrase right before the time, where both hang on one verb, with the preposition of the phrase."""
    if not verb.is_verb or parse.head(time) != verb:
        return None
    first = parse.subtree(time)[0].index
    for preposition, noun in parse.obliques(verb):
        ordered = preposition in _AFTER or preposition in _BEFORE
        if ordered and noun.index in by_word and parse.subtree(noun)[-1].index == first - 1:
            return preposition, by_word[noun.index]
    return None


def _explicit(parse: Parse, timex: Timex) -> Placed | None:
    """The expression's own bounds; after "before", "until", "since" only the side that the word leaves closed."""
    head = parse.head_of(parse.words_in(timex.span))
    preposition = parse.preposition(head)
    earliest, latest = timex.earliest, timex.latest
    if preposition in _BEFORE:
        earliest = None
    elif preposition in _AFTER:
        latest = None
    time = EventTime(value=timex.value, earliest=earliest, latest=latest, basis="explicit", timex=timex.id)
    return Placed(time, timex.span)


def _shared(
    parse: Parse, trigger: Trigger, by_word: Mapping[int, int], placed: Sequence[Placed | None]
) -> Placed | None:
    """The time of the event that this one is tied to: "during the call they agreed", "announcing the deal on Friday"."""
    verb = trigger.carrier or trigger.word
    for preposition, word in parse.obliques(verb):
        if preposition in _SAME_TIME and word.index in by_word:
            found = _inherited(placed[by_word[word.index]], word.span)
            if found is not None:
                return found
    above = parse.head(verb)
    if verb.relation == "conj" and above.index in by_word and verb.tag == above.tag:
        return _inherited(placed[by_word[above.index]], None)
    return None


def _inherited(source: Placed | None, cue: Span | None) -> Placed | None:
    if source is None:
        return None
    time = source.time
    if time.basis == "publication":
        return None
    return Placed(
        EventTime(
            value=time.value, earliest=time.earliest, latest=time.latest, basis="inherited", timex=time.timex
        ),
        cue or source.cue,
    )


def _later_mentions(parse: Parse, triggers: Sequence[Trigger], placed: list[Placed | None]) -> None:
    """ "the call" is the phone call that was dated before; "a visit", or a visit to somebody else, is another one."""
    dated: dict[str, int] = {}
    for index, trigger in enumerate(triggers):
        if not trigger.is_noun:
            continue
        if placed[index] is not None:
            dated[trigger.word.lemma] = index
        elif trigger.word.lemma in dated and _is_definite(parse, trigger.word):
            placed[index] = _inherited(placed[dated[trigger.word.lemma]], None)


def _is_definite(parse: Parse, noun: Word) -> bool:
    return (
        parse.determiner(noun) in ("the", "this", "that")
        and not parse.obliques(noun)
        and not parse.children(noun, "amod")
    )


def _by_tense(parse: Parse, trigger: Trigger, status: Factuality, published: Published) -> Placed | None:
    """What tense alone says: what has happened lies before publication, what is to come after it."""
    verb = trigger.carrier or (None if trigger.is_noun else trigger.word)
    bound = _published_bounds(published)
    if verb is None:
        return None
    group = verb_group(parse, verb)
    if status == "occurred" and (group.tense == "PAST" or group.aspect.startswith("PERFECTIVE")):
        return Placed(EventTime(value="PAST_REF", latest=bound[1], basis="publication"), None)
    if status == "scheduled" and group.modal == "would":
        # to come when it was said, and nobody knows whether it has come since
        return Placed(EventTime(value="FUTURE_REF", basis="publication"), None)
    if status == "scheduled" and group.tense == "FUTURE":
        return Placed(EventTime(value="FUTURE_REF", earliest=bound[0], basis="publication"), None)
    return None


def _published_bounds(published: Published) -> tuple[date | None, date | None]:
    if published.day is not None:
        return published.day, published.day
    if published.year is None:
        return None, None
    return bounds_of(f"{published.year:04}" + (f"-{published.month:02}" if published.month else ""))
