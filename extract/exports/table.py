"""CSV (RFC 4180): one row an event, for spreadsheets.

A cell that begins like a formula gets an apostrophe in front: a spreadsheet would else run what an article says.
The dates are split into the words as read and their closed bounds, because no spreadsheet knows "spring 2026".
"""

from __future__ import annotations

import csv
import io
from typing import Final

from extract.exports.corrected import of_row
from extract.exports.excerpt import Excerpt, actor_name, excerpt, names_in_role, sentence_text, sentences_of
from extract.links import Links, Selection
from extract.story import Article, Story
from extract.timeline import Entry

COLUMNS: Final = (
    "when",
    "earliest",
    "latest",
    "status",
    "event",
    "type",
    "agents",
    "patients",
    "others",
    "according_to",
    "corrected",
    "sentence",
    "title",
    "author",
    "publisher",
    "published",
    "published_basis",
    "url",
)


FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula, in wide characters too, or looks past to find one."""


def of_story(story: Story) -> str:
    """All rows of the timeline."""
    return of_selection(excerpt(story, Selection()))


def of_selection(part: Excerpt) -> str:
    """The events that were chosen; where there are none, the sentences, so that nothing chosen is lost."""
    article = part.links.story.article
    if part.rows:
        rows = [_event(part.links, row) for row in part.rows]
    else:
        rows = [{"sentence": sentence_text(part.links, index)} for index in part.sentences]
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: guarded(cell) for column, cell in (row | _source(article)).items()})
    return out.getvalue()


def guarded(cell: str) -> str:
    """The cell as text, whatever a spreadsheet would make of its first character."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell


def _event(links: Links, row: Entry) -> dict[str, str]:
    event = links.events[row.event]
    time = event.time
    return {
        "when": row.full,
        "earliest": time.earliest.isoformat() if time and time.earliest else "",
        "latest": time.latest.isoformat() if time and time.latest else "",
        "status": event.factuality,
        "event": event.gist,
        "type": event.type or "",
        "agents": "; ".join(names_in_role(links, event, "agent")),
        "patients": "; ".join(names_in_role(links, event, "patient")),
        "others": "; ".join(names_in_role(links, event, "recipient", "place", "other")),
        "according_to": "" if event.source is None else actor_name(links, event.source),
        "corrected": of_row(links, row).removesuffix(" corrected"),
        "sentence": " / ".join(sentences_of(links, row)),
    }


def _source(article: Article) -> dict[str, str]:
    return {
        "title": article.title or article.id,
        "author": article.author or "",
        "publisher": article.publisher or "",
        "published": article.published or "",
        "published_basis": article.published_basis,
        "url": article.url or "",
    }
