"""What a reader may take away of a selection, and in which form: what the screen offers, in the order in which it does.

Sentences with a citation each, the sheet of an actor, the part of the timeline, or everything that the selection stands for. An
empty selection is the whole story.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from extract.exports import Form, cited, render, sheet, timeline_slice
from extract.exports.excerpt import excerpt
from extract.links import Links, Selection, relate
from extract.story import Story

What = Literal["selection", "citations", "sheet", "timeline"]


class Taking(Struct, frozen=True):
    what: What
    form: Form
    words: str
    """For a list to choose from."""


WHOLE = (
    Taking("selection", "plain", "The whole story, as text"),
    Taking("selection", "markdown", "The whole story, as Markdown"),
    Taking("selection", "csv", "The timeline, as CSV"),
    Taking("selection", "json", "The whole story, as JSON (story/1)"),
)
SENTENCES = (
    Taking("citations", "plain", "Sentences, each with its citation"),
    Taking("selection", "markdown", "Sentences and source, as Markdown"),
)
SHEETS = (
    Taking("sheet", "plain", "Actor sheet, as text"),
    Taking("sheet", "markdown", "Actor sheet, as Markdown"),
)
TIMELINES = (
    Taking("timeline", "plain", "Timeline, as text"),
    Taking("timeline", "markdown", "Timeline, as Markdown"),
    Taking("selection", "csv", "Timeline, as CSV"),
)
EVERYTHING = (Taking("selection", "json", "All of it, as JSON (excerpt/1)"),)


def takings(links: Links, selection: Selection) -> tuple[Taking, ...]:
    """What there is to take: no sheet where no actor is chosen, no timeline where no event belongs to the selection."""
    if not selection:
        return WHOLE
    return (
        *SENTENCES,
        *(SHEETS if selection.actors else ()),
        *(TIMELINES if relate(links, selection).events else ()),
        *EVERYTHING,
    )


def taken(story: Story, selection: Selection, taking: Taking) -> str:
    """The text, which ends in a line break."""
    match taking.what, taking.form:
        case "citations", _:
            return cited.of_selection(excerpt(story, selection))
        case "sheet", form:
            # Each of several actors has all that is theirs, not only what they have in common.
            whole = excerpt(story, replace(selection, joining="any"))
            return sheet.as_markdown(whole) if form == "markdown" else sheet.as_plain(whole)
        case "timeline", "markdown":
            return timeline_slice.as_markdown(excerpt(story, selection))
        case "timeline", _:
            return timeline_slice.as_plain(excerpt(story, selection))
    return render(story, selection, taking.form)
