"""What a reader corrected of what is taken away: who pastes it on must see that it is not the reading alone."""

from __future__ import annotations

from extract.exports.citation import claimed_by
from extract.exports.excerpt import Excerpt
from extract.links import Links
from extract.story import Correction
from extract.timeline import Entry
from extract.wording import day_here


def corrections_of(part: Excerpt) -> tuple[Correction, ...]:
    """The corrections that concern what was chosen; all of them where that is the whole story.

    That of the publication date stands in the source line already.
    """
    actors = {actor.id for actor in part.actors}
    events = {event for row in part.rows for event in row.mentions}
    return tuple(
        note
        for note in part.links.story.corrections
        if note.what != "published"
        and (not part.selection or note.actor in actors or note.event in events or _is_in(part, note))
    )


def corrected_lines(part: Excerpt) -> list[str]:
    """`Corrected on 22 Nov 2026: “Takaichi” is called …`, one line each."""
    return [f"Corrected on {day_here(note.at)}: {said(part.links, note)}" for note in corrections_of(part)]


def of_row(links: Links, row: Entry) -> str:
    """`date and status corrected`, or nothing."""
    what = {note.what for note in links.story.corrections if note.event in row.mentions}
    return f"{' and '.join(sorted(what))} corrected" if what else ""


def remark(links: Links, row: Entry) -> str:
    """`according to Mara Lindholm; date corrected`: what stands behind a row in brackets, or nothing."""
    return "; ".join(filter(None, (claimed_by(links, links.events[row.event]), of_row(links, row))))


def said(links: Links, note: Correction) -> str:
    """What was corrected and what the reading had said: `called “Sanae Takaichi”, was “Takaichi”`."""
    match note.what:
        case "published":
            return f"published {note.now}, was {note.was}"
        case "merged":
            return f"“{note.was}” is “{note.now}”"
        case "name":
            return f"called “{note.now}”, was “{note.was}”"
        case "no actor":
            return f"“{note.was}” is no actor"
        case "mention":
            return f"{_words(links, note)} is {_whose(note.now)}, was {_whose(note.was)}"
        case "speaker":
            return f"{_words(links, note)} said by {_whose(note.now)}, was by {_whose(note.was)}"
        case "hidden":
            return f"“{note.was}” is hidden"
        case "kind" | "date" | "status":
            return f"{_of(links, note)}{note.what} {note.now}, was {note.was}"


def _of(links: Links, note: Correction) -> str:
    """Of whom or of what, where that is still there."""
    if note.actor in links.actors:
        return f"“{links.actors[note.actor].name}”: "
    return f"“{links.events[note.event].gist}”: " if note.event in links.events else ""


def _words(links: Links, note: Correction) -> str:
    return f"“{links.story.article.words(note.span or (0, 0))}”"


def _whose(name: str) -> str:
    return f"“{name}”" if name else "nobody"


def _is_in(part: Excerpt, note: Correction) -> bool:
    return note.span is not None and part.links.sentence_at(note.span[0]) in part.sentences
