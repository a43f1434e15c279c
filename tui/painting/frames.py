"""Frames as the terminal needs them: what differs from what it shows.

Textual writes each row that was painted again from the edge of its widget to the end, every piece with its style before it
and a reset behind it, because it does not know what the terminal shows. Here that is known, cell by cell, so a frame is the
cells that differ. They are written style by style, not row by row: a change of style takes twenty bytes, a step to the next
cells in the same style five. Over SSH these bytes are what a key costs.

Two things keep it honest. A row with characters that do not take one cell each is written whole, because terminals
disagree about the width of some of them. And an update of the whole screen, as after a resize or for Ctrl+L, is written
whole too, so that whatever another program has left on the screen goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.painting.sgr import Styles
from tui.painting.wrap import is_one_cell_each

GAP = 4
"""Cells between two runs of one style that cost no more to write again than to step over."""

UNKNOWN = -1


class Run(NamedTuple):
    """Cells of one row that are written in one style."""

    y: int
    x: int
    text: str
    style: int


class Frames:
    """What the terminal shows, and the frames that change it."""

    def __init__(self) -> None:
        self._styles = Styles(ColorSystem.TRUECOLOR)
        self._rows: dict[int, Row] = {}

    def lean(self, update: object) -> object:
        """The same update, written sparingly; what is no update of the compositor is left as it is."""
        if isinstance(update, (ChopsUpdate, LayoutUpdate)):
            return _Lean(self, update)
        return update

    def written(self, update: ChopsUpdate | LayoutUpdate, console: Console) -> str:
        """The bytes of an update, from now on taken for shown."""
        system = console._color_system or ColorSystem.STANDARD
        if system is not self._styles.system:
            self._styles, self._rows = Styles(system), {}
        if isinstance(update, LayoutUpdate):
            self._rows = {}
        pen = Pen(self._styles, _width(update))
        runs: list[Run] = []
        for y, x, strip in _painted(update):
            row = self._rows.get(y)
            if row is None:
                row = self._rows[y] = Row()
            chars, styles = self._cells(strip)
            if chars is None:
                pen.whole(y, x, strip)
                row.put(x, [""] * strip.cell_length, [UNKNOWN] * strip.cell_length)
                continue
            for start, end, style in row.differing(x, chars, styles, self._styles.blank):
                runs.append(Run(y, x + start, "".join(chars[start:end]), style))
            row.put(x, chars, styles)
        for run in self._by_style(runs):
            pen.run(run)
        return pen.lift()

    def _by_style(self, runs: Sequence[Run]) -> Iterator[Run]:
        """Style by style, in the order in which they come up; blanks with words on the same ground where there are some."""
        blank_of = self._styles.blank
        words = {blank_of[run.style]: run.style for run in runs if not run.text.isspace()}
        groups: dict[int, list[Run]] = {}
        for run in runs:
            style = words.get(blank_of[run.style], run.style) if run.text.isspace() else run.style
            groups.setdefault(style, []).append(run)
        for style, group in groups.items():
            for run in group:
                yield run if run.style == style else run._replace(style=style)

    def _cells(self, strip: Strip) -> tuple[list[str] | None, list[int]]:
        """A strip as one character and one style a cell; None where its characters do not take one cell each."""
        chars: list[str] = []
        styles: list[int] = []
        for text, style, control in strip:
            if control or not is_one_cell_each(text):
                return None, []
            number = self._styles.number(style)
            blank = self._styles.blank[number]
            chars.extend(text)
            if blank == number or " " not in text:
                styles.extend([number] * len(text))
            else:
                styles.extend([blank if char == " " else number for char in text])
        return chars, styles


class Row:
    """The cells of one row of the terminal, as far as they are known."""

    __slots__ = ("chars", "styles")

    def __init__(self) -> None:
        self.chars: list[str] = []
        self.styles: list[int] = []

    def differing(
        self, x: int, chars: list[str], styles: list[int], blank_of: Sequence[int]
    ) -> Iterator[tuple[int, int, int]]:
        """What of these cells, put at this column, is not shown already, as runs in one style: start, end and style.

        A run goes on over blanks that look the same in its style, and over a few cells of it that are shown already.
        """
        before, looks = self.chars[x : x + len(chars)], self.styles[x : x + len(chars)]
        if before == chars and looks == styles:
            return
        missing = len(chars) - len(before)
        before += [""] * missing
        looks += [UNKNOWN] * missing
        start, end, run = -1, -1, UNKNOWN
        for at, (new, old, style, look) in enumerate(zip(chars, before, styles, looks, strict=True)):
            if new == old and style == look:
                continue
            if at == end and (style == run or (new == " " and blank_of[run] == style)):
                end = at + 1
                continue
            if start >= 0:
                if at - end <= GAP and _goes_on(run, chars[end : at + 1], styles[end : at + 1], blank_of):
                    end = at + 1
                    continue
                yield start, end, run
            start, end, run = at, at + 1, _style_from(at, chars, styles, blank_of)
        yield start, end, run

    def put(self, x: int, chars: list[str], styles: list[int]) -> None:
        missing = x - len(self.chars)
        if missing > 0:
            self.chars += [""] * missing
            self.styles += [UNKNOWN] * missing
        self.chars[x : x + len(chars)] = chars
        self.styles[x : x + len(chars)] = styles


def _goes_on(run: int, chars: list[str], styles: list[int], blank_of: Sequence[int]) -> bool:
    """Whether these cells look the same in the style of a run."""
    return all(
        style == run or (char == " " and blank_of[run] == style)
        for char, style in zip(chars, styles, strict=True)
    )


def _style_from(at: int, chars: list[str], styles: list[int], blank_of: Sequence[int]) -> int:
    """The style of a cell; of a blank, that of the word behind it, where it looks the same in that."""
    word = at
    while word < len(chars) and chars[word] == " " and styles[word] == styles[at]:
        word += 1
    return styles[word] if word < len(chars) and blank_of[styles[word]] == styles[at] else styles[at]


class Pen:
    """Writes on the terminal: where it is and which style is on is known, so only changes are sent."""

    def __init__(self, styles: Styles, width: int) -> None:
        self._styles = styles
        self._width = width
        self._style = styles.number(None)
        self._at: tuple[int, int] | None = None
        self._written: list[str] = []

    def run(self, run: Run) -> None:
        self._move(run.y, run.x)
        self._turn(run.style)
        self._written.append(run.text)
        end = run.x + len(run.text)
        # Where the cursor stands behind the last column depends on the terminal.
        self._at = (run.y, end) if end < self._width else None

    def whole(self, y: int, x: int, strip: Strip) -> None:
        """A strip whose width depends on the terminal."""
        self._move(y, x)
        for text, style, _ in strip:
            self._turn(self._styles.number(style))
            self._written.append(text)
        self._at = None

    def lift(self) -> str:
        """All that was written; what is written next by others has no style."""
        self._turn(self._styles.number(None))
        return "".join(self._written)

    def _move(self, y: int, x: int) -> None:
        if self._at != (y, x):
            self._written.append(_way(self._at, (y, x)))

    def _turn(self, style: int) -> None:
        if style != self._style:
            self._written.append(self._styles.change(self._style, style))
            self._style = style


def _way(here: tuple[int, int] | None, there: tuple[int, int]) -> str:
    """The shortest sequence from one place to another."""
    y, x = there
    if here is not None and here[0] == y and here[1] < x:
        step = x - here[1]
        return f"\x1b[{step}C" if step > 1 else "\x1b[C"
    if here is not None and here[0] == y - 1 and 0 <= here[1] - x <= GAP:
        return "\b" * (here[1] - x) + "\x1b[B"
    return f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H"


class _Lean(CompositorUpdate):
    """An update that Textual asks for its bytes when it is about to send them; only then is it taken for shown."""

    def __init__(self, frames: Frames, update: ChopsUpdate | LayoutUpdate) -> None:
        self._frames = frames
        self._update = update

    def render_segments(self, console: Console) -> str:
        return self._frames.written(self._update, console)


def _width(update: ChopsUpdate | LayoutUpdate) -> int:
    """Of the screen."""
    return update.region.right if isinstance(update, LayoutUpdate) else update.chop_ends[0][-1]


def _painted(update: ChopsUpdate | LayoutUpdate) -> Iterator[tuple[int, int, Strip]]:
    """The strips of an update, each with its row and column."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in line:
                yield y, x, strip
                x += strip.cell_length
        return
    for y, left, right in update.spans:
        for end, (x, painted) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if painted is not None and x < right and end > left:
                inside = left <= x < right and end <= right
                yield y, x, painted if inside else painted.crop(0, min(end, right) - x)
