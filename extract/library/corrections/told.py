"""Corrections in words: what is told when one is made, undone or does not fit."""

from __future__ import annotations

from typing import Final

from extract.library.corrections.changes import (
    Attribute,
    Change,
    Hide,
    Merge,
    NotActor,
    Rename,
    Retype,
    SetDate,
    SetPublished,
    SetSpeaker,
    SetStatus,
)
from extract.story import EventTime
from extract.wording import KINDS, full_date, full_time


def told(change: Change) -> str:
    """What a correction says: `“Takaichi” is called “Sanae Takaichi”`."""
    match change:
        case Merge(kept=kept, other=other):
            return f"“{other.name}” is “{kept.name}”"
        case Rename(actor=actor, name=name):
            return f"“{actor.name}” is called “{name}”"
        case Retype(actor=actor, kind=kind):
            return f"“{actor.name}” is a {KINDS[kind]}".replace(" a organisation", " an organisation")
        case NotActor(actor=actor):
            return f"“{actor.name}” is no actor"
        case Attribute(words=words, was=was, now=now):
            parts = [f"is “{now.name}”" if now else "", f"is not “{was.name}”" if was else ""]
            return f"“{' '.join(words.words.split())}” {' and '.join(filter(None, parts))}"
        case SetSpeaker(words=words, speaker=speaker):
            said = clipped(" ".join(words.words.split()))
            return f"“{said}” is said by {f'“{speaker.name}”' if speaker else 'nobody who is named'}"
        case SetPublished(published=published):
            return f"the article was published {full_date(published)}"
        case SetDate(event=event, time=time):
            when = (
                "no date"
                if time is None
                else full_time(
                    EventTime(value=time.value, earliest=time.earliest, latest=time.latest, basis="corrected")
                )
            )
            return f"“{event.gist}”: {when}"
        case SetStatus(event=event, status=status):
            return f"“{event.gist}”: {status}"
        case Hide(event=event):
            return f"“{event.gist}” is hidden"


def clipped(words: str) -> str:
    """A quote by its beginning."""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


_LONGEST: Final = 60
