"""What tense alone says against the day of publication: before it, after it, or nothing."""

from __future__ import annotations

from extract.english.syntax import Parse
from extract.reading.dating.bounds import Stretch
from extract.reading.events.triggers import Trigger
from extract.reading.times import Published
from extract.reading.times.calendar import bounds_of
from extract.reading.verbs import VerbGroup, verb_group
from extract.story import EventTime, Factuality


def by_tense(parse: Parse, trigger: Trigger, status: Factuality, published: Published) -> EventTime | None:
    """The time of an event that nothing else dates: a side of publication, never its day."""
    today = published_days(published)
    if has_happened(parse, trigger, status):
        return EventTime(value="PAST_REF", latest=today.latest, basis="publication")
    if lies_ahead(parse, trigger, status):
        return EventTime(value="FUTURE_REF", earliest=today.earliest, basis="publication")
    group = _group(parse, trigger) if status == "scheduled" else None
    if group is not None and group.modal == "would":
        # to come when it was said, and nobody knows whether it has come since
        return EventTime(value="FUTURE_REF", basis="publication")
    return None


def has_happened(parse: Parse, trigger: Trigger, status: Factuality) -> bool:
    """Whether the words say that it lies behind: "left", "has left"; a noun alone does not."""
    group = _group(parse, trigger) if status == "occurred" else None
    return group is not None and (group.tense == "PAST" or group.aspect.startswith("PERFECTIVE"))


def lies_ahead(parse: Parse, trigger: Trigger, status: Factuality) -> bool:
    """Whether the words say that it is still to come: "will leave", "is to leave"."""
    group = _group(parse, trigger) if status == "scheduled" else None
    return group is not None and group.tense == "FUTURE"


def by_date(status: Factuality, time: EventTime | None, published: Published) -> Factuality:
    """The status held against the date that the text gives: "the window closes on 1 September", "Friday's vote" are to come
    where that is after publication."""
    today = published_days(published)
    if status not in ("occurred", "ongoing") or time is None or time.earliest is None or today.latest is None:
        return status
    dated = time.basis == "explicit" or (time.basis == "inherited" and time.latest is not None)
    return "scheduled" if dated and time.earliest > today.latest else status


def published_days(published: Published) -> Stretch:
    """The days on which the article may have appeared, as far as they are known."""
    if published.day is not None:
        return Stretch(published.day, published.day)
    if published.year is None:
        return Stretch()
    month = f"-{published.month:02}" if published.month else ""
    return Stretch(*bounds_of(f"{published.year:04}{month}"))


def _group(parse: Parse, trigger: Trigger) -> VerbGroup | None:
    verb = trigger.carrier or (None if trigger.is_noun else trigger.word)
    return None if verb is None else verb_group(parse, verb)
