"""When: the events of the article in the order of time, each with its date, its sign and its words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from extract.links import Related, Selection, relate
from extract.wording import CORRECTED
from tui.painting.wrap import cells, clip, one_line, wrap
from tui.panes.lines import Chose
from tui.panes.lists import ListPane, Row

if TYPE_CHECKING:
    from extract.timeline import Entry

WHEN = 14
"""Cells that a date may take before it goes on in the next row."""
ROWS = 4
"""Rows that an event may take; what is longer is cut, and whole in the reasons (`w`)."""
STYLE_OF_SIGN = {"◐": "ongoing", "◌": "scheduled", "?": "open", "✗": "negated"}
"""What happened is the rule and looks like it; what did not, or not yet, stands out."""
STYLE_OF_QUAD = {"△": "cooperation", "▲": "cooperation", "▽": "conflict", "▼": "conflict"}


class TimelinePane(ListPane):
    """Events under their years; those without a date last."""

    EMPTY = "No events found."

    def shown(self) -> list[Entry]:
        if self.scope is None:
            return list(self.known.entries)
        related = relate(self.known.links, self.scope).events
        return [entry for entry in self.known.entries if entry.event in related]

    def build(self, width: int) -> tuple[tuple[str, ...], list[Row]]:
        entries = self.shown()
        limit = min(WHEN, max(6, width // 3))
        whens = [wrapped(entry.when, limit) for entry in entries]
        wide = max((cells(part) for parts in whens for part in parts), default=1)
        quads = int(any(entry.quad for entry in entries))
        room = max(4, width - 2 - wide - 4 - quads)
        rows: list[Row] = []
        item = 0
        for heading, members in groupby(entries, lambda entry: entry.heading):
            rows.append(Row(-1, ((one_line(heading), "heading"),)))
            for entry in members:
                corrected = entry.event in self.known.corrected
                words = wrapped(entry.words, room - 2 * corrected)
                if len(words) > ROWS:
                    words = [*words[: ROWS - 1], clip(" ".join(words[ROWS - 1 :]), room - 2 * corrected)]
                for number in range(max(len(words), len(whens[item]))):
                    when = whens[item][number] if number < len(whens[item]) else ""
                    said = words[number] if number < len(words) else ""
                    sign, quad = (entry.sign, entry.quad) if number == 0 else ("", "")
                    pencil = f" {CORRECTED}" if corrected and number == 0 else ""
                    pieces = (
                        (when + " " * (wide - cells(when) + 1), "dim"),
                        (f"{sign:<1}", STYLE_OF_SIGN.get(entry.sign, "none")),
                        (f"{quad:<{quads}} ", STYLE_OF_QUAD.get(entry.quad, "none")),
                        (said, "none"),
                        (pencil, "gutter"),
                    )
                    rows.append(Row(item, pieces))
                item += 1
        return tuple(entry.event for entry in entries), rows

    def lit_by(self, related: Related) -> frozenset[str]:
        return related.events

    def chosen(self, selection: Selection) -> str | None:
        entry = self.known.entry_of.get(selection.event or "")
        return None if entry is None else entry.event

    def choose(self, item: str) -> None:
        self.screen.post_message(Chose(Selection(events=(item,))))

    def searched(self, item: str) -> str:
        entry = self.known.entry_of[item]
        return f"{entry.words}\n{entry.full}"


def wrapped(text: str, width: int) -> list[str]:
    text = one_line(text)
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]
