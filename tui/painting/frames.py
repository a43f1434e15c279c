"""Frames as the terminal needs them: what differs from what it shows.

Textual writes each row that was painted again from the edge of its widget to the end, every piece with its style before it
and a reset behind it, because it does not know what the terminal shows. Here that is known, cell by cell, so a frame is the
cells that differ, and a style is sent where it changes. Over SSH these bytes are what a key costs.

Two things keep it honest. A row with characters that do not take one cell each is written whole, because terminals
disagree about the width of some of them. And an update of the whole screen, as after a resize or for Ctrl+L, is written
whole too, so that whatever another program has left on the screen goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.painting.sgr import Styles
from tui.painting.wrap import is_one_cell_each

GAP = 6
"""Cells between two runs that cost no more to write again than to step over."""

UNKNOWN = -1


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
        pen = Pen(self._styles)
        for y, x, strip in _painted(update):
            self._put(pen, y, x, strip)
        return pen.lift()

    def _put(self, pen: Pen, y: int, x: int, strip: Strip) -> None:
        row = self._rows.get(y)
        if row is None:
            row = self._rows[y] = Row()
        chars, styles = self._cells(strip)
        if chars is None:
            pen.move(y, x)
            for text, style, _ in strip:
                pen.write(text, self._styles.number(style))
            pen.lose()
            row.put(x, [""] * strip.cell_length, [UNKNOWN] * strip.cell_length)
            return
        for start, end in row.differing(x, chars, styles):
            pen.move(y, x + start)
            pen.cells(chars[start:end], styles[start:end])
        row.put(x, chars, styles)

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

    def differing(self, x: int, chars: list[str], styles: list[int]) -> Iterator[tuple[int, int]]:
        """The runs of these cells, put at this column, that are not shown already."""
        end = x + len(chars)
        before, looks = self.chars[x:end], self.styles[x:end]
        if before == chars and looks == styles:
            return
        missing = len(chars) - len(before)
        before += [""] * missing
        looks += [UNKNOWN] * missing
        start = last = -1
        for at, (new, old, style, look) in enumerate(zip(chars, before, styles, looks, strict=True)):
            if new == old and style == look:
                continue
            if start < 0:
                start = at
            elif at - last > GAP:
                yield start, last + 1
                start = at
            last = at
        if start >= 0:
            yield start, last + 1

    def put(self, x: int, chars: list[str], styles: list[int]) -> None:
        missing = x - len(self.chars)
        if missing > 0:
            self.chars += [""] * missing
            self.styles += [UNKNOWN] * missing
        self.chars[x : x + len(chars)] = chars
        self.styles[x : x + len(chars)] = styles


class Pen:
    """Writes on the terminal: where it is and which style is on is known, so only changes are sent."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._style = styles.number(None)
        self._at: tuple[int, int] | None = None
        self._written: list[str] = []

    def move(self, y: int, x: int) -> None:
        if self._at == (y, x):
            return
        if self._at is not None and self._at[0] == y and self._at[1] < x:
            self._written.append(f"\x1b[{x - self._at[1]}C")
        else:
            self._written.append(f"\x1b[{y + 1};{x + 1}H")
        self._at = (y, x)

    def lose(self) -> None:
        """Where the pen is now depends on the terminal."""
        self._at = None

    def cells(self, chars: list[str], styles: list[int]) -> None:
        """One character and one style a cell; a blank is written in any style in which it looks the same."""
        blank_of = self._styles.blank
        begin = 0
        for at, style in enumerate(styles):
            if style == self._style or (chars[at] == " " and blank_of[self._style] == style):
                continue
            self._written.append("".join(chars[begin:at]))
            begin = at
            self._turn(self._ahead(styles, at))
        self._written.append("".join(chars[begin:]))
        assert self._at is not None
        self._at = (self._at[0], self._at[1] + len(chars))

    def _ahead(self, styles: list[int], at: int) -> int:
        """The style to turn to here: that of the next word, where the blanks before it look the same in it."""
        blank = styles[at]
        word = next((style for style in styles[at + 1 :] if style != blank), blank)
        return word if self._styles.blank[word] == blank else blank

    def write(self, text: str, style: int) -> None:
        if style != self._style:
            self._turn(style)
        self._written.append(text)

    def lift(self) -> str:
        """All that was written; what is written next by others has no style."""
        self._turn(self._styles.number(None))
        return "".join(self._written)

    def _turn(self, style: int) -> None:
        self._written.append(self._styles.change(self._style, style))
        self._style = style


class _Lean(CompositorUpdate):
    """An update that Textual asks for its bytes when it is about to send them; only then is it taken for shown."""

    def __init__(self, frames: Frames, update: ChopsUpdate | LayoutUpdate) -> None:
        self._frames = frames
        self._update = update

    def render_segments(self, console: Console) -> str:
        return self._frames.written(self._update, console)


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
            if painted is not None and x <= right and end > left:
                inside = left <= x < right and end <= right
                yield y, x, painted if inside else painted.crop(0, min(end, right) - x)
