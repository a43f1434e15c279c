"""Events made by hand for the timeline: times, who takes part, and which of some events have a row."""

from __future__ import annotations

from datetime import date

from extract.story import Article, Event, EventTime, Participant, Story
from extract.timeline import entries


def at(value: str, earliest: date | None = None, latest: date | None = None) -> EventTime:
    return EventTime(value=value, earliest=earliest, latest=latest, basis="explicit")


DAY = at("2026-03-01", date(2026, 3, 1), date(2026, 3, 1))

PAST = EventTime(value="PAST_REF", basis="publication")

SOMEBODY = (Participant(actor="a", role="agent"),)

TWO_SIDES = (*SOMEBODY, Participant(actor="b", role="patient"))


def rows_of(*events: Event) -> list[str]:
    return [entry.event for entry in entries(Story(article=Article(id="a", text="x" * 20), events=events))]


def happening(name: str, place: int, gist: str, **fields: object) -> Event:
    time = EventTime(
        value="2026-03-01", earliest=date(2026, 3, 1), latest=date(2026, 3, 1), basis="explicit", timex="t1"
    )
    known = {"lemma": name, "event_class": "OCCURRENCE", "time": time, **fields}
    return Event(id=name, span=(place, place + 1), sentence=0, gist=gist, **known)  # type: ignore[arg-type]
