"""The corrections that a story holds, in words: what was corrected, when, and what the reading had said."""

from __future__ import annotations

from collections.abc import Iterable

from extract.story import Corrected, Correction, Event, Quote
from extract.wording import day_here
from tui.known import Known
from tui.painting.wrap import one_line


def noted(known: Known, note: Correction) -> str:
    """`by you on 22 Nov 2026: called “Sanae Takaichi”, was “Takaichi”`."""
    from extract.exports.corrected import (
        said,
    )  # only the reasons need it, and only where there are corrections

    return f"by you on {day_here(note.at)}: {one_line(said(known.links, note))}"


def by_you(known: Known, event: Event, what: Corrected) -> str:
    """That the reader gave an act its date or status, and what it was; empty where the reading did."""
    act = {each.id for each in known.links.mentions(event.id)}
    return _last(note for note in known.story.corrections if note.what == what and note.event in act)


def speaker_by_you(known: Known, quote: Quote) -> str:
    """The same of who says a quote."""
    notes = known.story.corrections
    return _last(note for note in notes if note.what == "speaker" and note.span == quote.span)


def _last(notes: Iterable[Correction]) -> str:
    note = next(reversed(tuple(notes)), None)
    if note is None:
        return ""
    return f"corrected by you on {day_here(note.at)}, was {one_line(note.was) or 'nobody who is named'}"
