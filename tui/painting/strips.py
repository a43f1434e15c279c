"""Lines of text as Textual paints them: the one way from text to the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.painting.wrap import clip, safe

Piece = tuple[str, Style]


def strip_of(pieces: Iterable[Piece], width: int, base: Style) -> Strip:
    """One painted line, exactly `width` cells: the only way from text to the screen, so all text is made safe here.

    Pieces beyond the width are cut, with an ellipsis where a piece is cut in the middle; the rest is the base style. Each
    change of style costs some twenty bytes, so blanks take the style of what stands beside them where that looks the same.
    """
    segments: list[Piece] = []
    used = 0
    for text, style in (*pieces, (" " * width, base)):
        text = safe(text)
        size = cell_len(text)
        if used + size > width:
            text = text[: width - used] if text.isspace() else clip(text, width - used)
            size = cell_len(text)
        if not text:
            continue
        used += size
        last, before = segments[-1] if segments else ("", style)
        if before is style or before == style or (text.isspace() and _blank_alike(before, style)):
            segments[-1:] = [(last + text, before)]
        elif last.isspace() and _blank_alike(before, style):
            segments[-1:] = [(last + text, style)]
        else:
            segments.append((text, style))
        if used >= width:
            break
    return Strip([Segment(text, style) for text, style in segments], width)


def _blank_alike(one: Style, other: Style) -> bool:
    """Whether a blank looks the same in both styles."""
    drawn = one.underline or other.underline or one.reverse or other.reverse
    return not drawn and one.bgcolor == other.bgcolor


def as_shown(widget: Widget, strips: Sequence[Strip]) -> list[Strip]:
    """The lines of a widget with nothing around them, in the colours that are sent.

    Textual asks the styles of every widget, in every frame and for every line, what border, padding and tint it has: that takes
    longer than our lines do.
    """
    shown = list(strips)
    for colours in widget.app.get_line_filters():
        shown = [strip.apply_filter(colours, widget.background_colors[1]) for strip in shown]
    return shown
