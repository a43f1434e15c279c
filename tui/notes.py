"""The corrections that a story holds, in words: what was corrected, when, and what the reading had said."""

from __future__ import annotations

from extract.story import Corrected, Correction, Event
from extract.wording import day_here
from tui.known import Known
from tui.wrap import one_line


def noted(note: Correction) -> str:
    """`by you on 22 Nov 2026: called “Sanae Takaichi”, was “Takaichi”`."""
    was, now = one_line(note.was), one_line(note.now)
    match note.what:
        case "published":
            said = f"published {now}, was {was}"
        case "merged":
            said = f"“{was}” is “{now}”"
        case "name":
            said = f"called “{now}”, was “{was}”"
        case "no actor":
            said = f"“{was}” is no actor"
        case "mention":
            said = f"these words are {_whose(now)}, were {_whose(was)}"
        case "hidden":
            said = f"“{was}” is hidden"
        case "kind" | "date" | "status":
            said = f"{now}, was {was}"
    return f"by you on {day_here(note.at)}: {said}"


def by_you(known: Known, event: Event, what: Corrected) -> str:
    """That the reader gave an act its date or status, and what it was; empty where the reading did."""
    act = {each.id for each in known.links.mentions(event.id)}
    notes = [note for note in known.story.corrections if note.what == what and note.event in act]
    return f"corrected by you on {day_here(notes[-1].at)}, was {one_line(notes[-1].was)}" if notes else ""


def _whose(name: str) -> str:
    return f"“{name}”" if name else "nobody"
