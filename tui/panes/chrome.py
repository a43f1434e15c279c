"""The lines around the panes: header, titles, rules, the line of keys. What they say is made here, as pieces of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from extract.story import Story
from extract.wording import CORRECTED, published
from tui.actions import DROPPED, Hint
from tui.painting.strips import as_shown, strip_of
from tui.painting.themes import over, palette
from tui.painting.wrap import cells, clip, one_line
from tui.panes.detail import Said, count
from tui.plan import VIEWS, PaneName, Plan

NAMES: dict[PaneName, str] = {
    "actors": "Actors",
    "article": "Article",
    "timeline": "Timeline",
    "statements": "Who said what",
    "matrix": "Who did what to whom",
}
SHORT: dict[PaneName, str] = {"timeline": "time", "statements": "said", "matrix": "to whom"}
"""What the other views are called beside the one that is shown."""


class Painted(Widget):
    """Fixed lines of text: repainted when what they say changes, and only then."""

    DEFAULT_CSS = "Painted { background: $background; }"
    ALLOW_SELECT = False

    def __init__(self, *, id: str, base: str = "plain") -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._base = base
        self._lines: tuple[Said, ...] = ()
        self._painted: list[Strip] = []
        self._painted_for = Size()

    def say(self, *lines: Said) -> None:
        if lines != self._lines:
            self._lines = lines
            self._painted_for = Size()
            self.refresh()

    @property
    def said(self) -> str:
        """What it says, without the looks."""
        return "\n".join("".join(text for text, _ in line) for line in self._lines)

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._painted_for != crop.size:
            if crop.size != self.size:
                return super().render_lines(crop)
            self._painted_for = crop.size
            self._painted = as_shown(self, [self.render_line(y) for y in range(crop.height)])
        return self._painted

    def notify_style_update(self) -> None:
        self._painted_for = Size()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        look = palette(self.app)
        base: Style = getattr(look, self._base)
        line = self._lines[y] if y < len(self._lines) else ()
        return strip_of(
            ((text, over(base, getattr(look, name))) for text, name in line), self.size.width, base
        )


class Upright(Painted):
    """The line between two panes."""

    def render_line(self, y: int) -> Strip:
        look = palette(self.app)
        return strip_of((("│", look.rule),), self.size.width, look.plain)


def header(
    name: str, story: Story, state: str, events: int, place: tuple[int, int], width: int, others: str = ""
) -> Said:
    """`Dateline  name · published … · 19 sentences · 12 actors · 24 events`, or how far the reading has come; `others` is
    how far that of the other articles has.

    Where it does not fit, counts go before the name and the date are cut.
    """
    first: list[tuple[str, str]] = [(" Dateline ", "bar_name")]
    if place[1] > 1:
        first.append((f" {place[0]}/{place[1]}", "bar_dim"))
    first += [(f" {one_line(name)}", "bar"), (f" · {one_line(published(story.article))}", "bar_dim")]
    counts = [
        (f" · {count(number, what)}", "bar_dim")
        for number, what in (
            (len(story.sentences), "sentence"),
            (len(story.actors), "actor"),
            (events, "event"),
        )
        if number
    ]
    if others:
        counts.append((f" · {others}", "bar_dim"))
    if story.corrections:
        counts.append((f" · {len(story.corrections)} {CORRECTED}", "bar_dim"))
    if state:
        counts.append((f" · {state}", "bar"))
    while len(counts) > bool(state) and sum(cells(text) for text, _ in (*first, *counts)) > width:
        counts.pop(0)
    return (*first, *counts)


def titles(
    plan: Plan, row: Sequence[PaneName], focus: str, notes: dict[PaneName, str], keys: Mapping[str, str]
) -> Said:
    """The row over the panes: their names with their keys, the one in use heavy; panes of `row` that are not shown at the ends."""

    def called(name: PaneName, names: Mapping[PaneName, str] = NAMES) -> str:
        return f"{keys.get(name, '')} {names[name]}".strip()

    left = [name for name in row if name not in plan.panes and row.index(name) < row.index(plan.panes[0])]
    right = [name for name in row if name not in plan.panes and name not in left]
    others = " ".join(called(name, SHORT) for name in VIEWS if name not in row)
    before = "".join(f"‹ {called(name)} " for name in left)
    after = "".join(f" {called(name)} ›" for name in right)
    pieces: list[tuple[str, str]] = []
    for index, name in enumerate(plan.panes):
        room = plan.boxes[name][2]
        if index:
            pieces.append(("┬", "rule"))
        if index == 0 and before:
            pieces.append((before, "title"))
            room -= cells(before)
        if index == len(plan.panes) - 1:
            room -= cells(after)
        beside = others if name in VIEWS and name not in notes else ""
        if cells(called(name)) + cells(beside) + 7 > room:
            beside = ""
        pieces += _title(called(name), notes.get(name, beside), room, name == focus, aside=bool(beside))
    pieces.append((after, "title"))
    return tuple(pieces)


def strip_title(name: str, note: str, width: int, focus: bool) -> Said:
    """The title of what stands over the whole width."""
    return tuple(_title(name, note, width, focus))


def _title(name: str, note: str, room: int, focus: bool, *, aside: bool = False) -> Iterable[tuple[str, str]]:
    """A name in a rule, with a note at its end; one that is an aside is not of the pane in use."""
    line, rule, title = ("━", "rule_focus", "title_focus") if focus else ("─", "rule", "title")
    note = clip(one_line(note), max(0, room - cells(name) - 7))
    yield line, rule
    yield f" {clip(name, room - 3)} ", title
    fill = room - cells(name) - 3
    if note:
        yield line * (fill - cells(note) - 3), rule
        yield f" {note} ", "title" if aside else title
        yield line, rule
    else:
        yield line * fill, rule


def floor(plan: Plan) -> Said:
    """The rule below the panes, joined to the lines between them."""
    return (("┴".join("─" * plan.boxes[name][2] for name in plan.panes), "rule"),)


def keys(hints: Sequence[Hint], width: int) -> Said:
    """The line of keys: as many as fit."""
    shown = {hint.action: (hint.key, hint.words) for hint in hints}
    for name in DROPPED:
        if sum(cells(key) + cells(words) + 3 for key, words in shown.values()) <= width:
            break
        shown.pop(name, None)
    pieces = [((f" {key}", "foot_key"), (f" {words} ", "foot")) for key, words in shown.values()]
    return tuple(piece for pair in pieces for piece in pair)
