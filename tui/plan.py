"""Where everything stands on a screen of a given size.

One pure function, so that a resize is one layout and one repaint, and every size can be tested without a screen: a row of
titles over the panes, three panes from 120 columns, two from 80, one below; the panel of reasons, the line about what is
selected and the line of keys at the foot. What finds no room is not in the plan, and what is not in the plan is not drawn.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

PaneName = Literal["actors", "article", "timeline", "statements", "matrix"]
PANES: tuple[PaneName, ...] = ("actors", "article", "timeline", "statements", "matrix")
VIEWS: tuple[PaneName, ...] = ("timeline", "statements", "matrix")
"""Those of which one at a time stands on the right."""
STRIPS = ("lead", "scale")
"""What stands above the panes, over the whole width, where it is wanted."""
Box = tuple[int, int, int, int]
"""`(x, y, width, height)` in cells."""

WIDE = 120
TWO = 80
TEXT_WIDTH = 88
"""A line of text longer than this is hard to read; what is left over goes to the timeline."""
LEAST_TEXT = 30
"""Columns that the article keeps, however wide the other panes shall be."""
ROOMY = 30
"""Rows from which a rule below the panes is worth its row."""

TALL = 50
"""Rows from which the lead is shown without being asked for."""
LEAD, SCALE, HIGH_SCALE = 4, 4, 6
"""Rows of the strips."""
LEAST_PANES = 6
"""Rows that the strips leave for the panes and their titles."""


class Widths(Struct, frozen=True, kw_only=True):
    """What a reader has settled; a side pane without a width has one by the width of the screen."""

    actors: int | None = None
    timeline: int | None = None
    text: int = TEXT_WIDTH


BY_SIZE = Widths()


class Wanted(Struct, frozen=True, kw_only=True):
    """What the screen would show if it had the room."""

    focus: PaneName = "article"
    side: PaneName = "actors"
    """Which pane stands beside the article where only two fit: the side pane that was in use last."""
    view: PaneName = "timeline"
    """Which of the views stands on the right."""
    banner: bool = False
    lead: bool | None = None
    """None is for the plan to decide: where there is room."""
    scale: bool = False
    why: bool = False
    foot: int = 1
    """Rows of the line of keys, or of the message in its place."""
    widths: Widths = BY_SIZE

    @property
    def row(self) -> tuple[PaneName, ...]:
        """The panes that can be side by side, from the left."""
        return ("actors", "article", self.view)

    def turned_to(self, name: PaneName) -> Wanted:
        """The same with this pane in use."""
        return replace(
            self,
            focus=name,
            side=self.side if name == "article" else name,
            view=name if name in VIEWS else self.view,
        )


class Plan(Struct, frozen=True):
    boxes: dict[str, Box]
    panes: tuple[PaneName, ...]
    """The panes that are shown, from the left."""


def columns(width: int, wanted: Wanted) -> dict[PaneName, int]:
    """The panes that fit side by side, with their widths; a column between two panes is theirs to keep apart."""
    settled = wanted.widths
    if width >= WIDE:
        actors = settled.actors or min(36, max(30, width * 22 // 100))
        timeline = settled.timeline or min(72, max(40, width * 33 // 100))
        over = max(0, actors + timeline + 2 + LEAST_TEXT - width)
        timeline -= min(over, timeline // 2)
        actors = min(actors, width - timeline - 2 - LEAST_TEXT)
        article = width - actors - timeline - 2
        spare = 0 if settled.timeline else max(0, article - settled.text - 6)
        return {"actors": actors, "article": article - spare, wanted.view: timeline + spare}
    if width >= TWO:
        side: PaneName = wanted.side if wanted.focus == "article" else wanted.focus
        beside = (
            settled.actors or max(30, width * 38 // 100)
            if side == "actors"
            else settled.timeline or max(36, width * 45 // 100)
        )
        beside = min(beside, width - 1 - LEAST_TEXT)
        if side == "actors":
            return {"actors": beside, "article": width - beside - 1}
        return {"article": width - beside - 1, wanted.view: beside}
    return {wanted.focus: width}


def plan(width: int, height: int, wanted: Wanted) -> Plan:
    """The boxes of everything that is shown. On a screen too low for all, the panes keep three rows before the rest."""
    boxes: dict[str, Box] = {}
    top, bottom = 0, height

    def room(rows: int) -> bool:
        return bottom - top - rows >= 3

    def at_top(name: str, rows: int = 1) -> None:
        nonlocal top
        if room(rows):
            boxes[name] = (0, top, width, rows)
            top += rows

    def at_bottom(name: str, rows: int = 1) -> None:
        nonlocal bottom
        if room(rows):
            bottom -= rows
            boxes[name] = (0, bottom, width, rows)

    at_bottom("foot", min(wanted.foot, max(1, height - 5)))
    at_top("titles")
    at_bottom("detail")
    if height >= 8:
        boxes_below_header = boxes.pop("titles", None)
        top = 0
        at_top("header")
        if wanted.banner:
            at_top("banner")
        if boxes_below_header:
            at_top("titles")
    if height >= ROOMY:
        at_bottom("rule")
    if wanted.why:
        at_bottom("why", max(5, min(14, height // 3)))
        at_bottom("why-title")
    titles = boxes.pop("titles", None)
    top -= titles is not None
    strips = {
        "lead": LEAD if wanted.lead or (wanted.lead is None and height >= TALL and width >= WIDE) else 0,
        "scale": (SCALE if height < TALL else HIGH_SCALE) if wanted.scale else 0,
    }
    for name, rows in strips.items():
        if rows and bottom - top - rows - 1 >= LEAST_PANES:
            at_top(f"{name}-title")
            at_top(name, rows)
    if titles is not None:
        at_top("titles")
    x = 0
    shown = columns(width, wanted)
    for index, (name, wide) in enumerate(shown.items()):
        if index:
            boxes[f"between-{index}"] = (x, top, 1, bottom - top)
            x += 1
        boxes[name] = (x, top, wide, bottom - top)
        x += wide
    return Plan(boxes, tuple(shown))
