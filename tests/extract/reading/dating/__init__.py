"""Events with their dates, read from parses written by hand."""

from __future__ import annotations

from tests.extract.reading import events_of


def when(notation: str, trigger: str, published: str | None = "2026-01-03") -> tuple[str | None, ...]:
    """Earliest and latest day and the basis of an event's time; Nones where it has none."""
    time = events_of(notation, published)[trigger].time
    if time is None:
        return (None, None, None)
    days = (time.earliest, time.latest)
    return (*(day.isoformat() if day else None for day in days), time.basis)
