"""Frames are written sparingly, and the terminal shows what it would show if they were written whole."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tests.stories import invented_story
from tests.tui.fakes import opened
from tui.actions import ACTIONS
from tui.painting.frames import Frames
from tui.painting.sgr import Styles

WIDTH, HEIGHT = 24, 4
SEQUENCE = re.compile(r"\x1b\[([0-9;]*)([A-Za-z])|(\n)|([^\x1b])")
TURN = re.compile(r"\x1b\[[0-9;]*m")


class Screen:
    """A terminal that knows places, steps and styles, and no other sequence; behind the last column no step is sure."""

    def __init__(self, width: int, height: int) -> None:
        self.cells = [[(" ", "")] * width for _ in range(height)]
        self._y = self._x = 0
        self._style: dict[str, str] = {}

    def feed(self, data: str) -> None:
        end = 0
        for found in SEQUENCE.finditer(data):
            assert found.start() == end, data[end : end + 20]
            end = found.end()
            codes, final, line, char = found.groups()
            if final == "H":
                self._y, self._x = (int(part) - 1 for part in f"{codes};1".split(";")[:2])
            elif final == "C" or final == "B" or char == "\b":
                assert self._x < len(self.cells[self._y])
                self._x += int(codes or 1) if final == "C" else -1 if char else 0
                self._y += final == "B"
            elif final == "m":
                self._turn(codes.split(";"))
            elif line is None:
                assert final is None, final
                for beside in range(cell_len(char)):
                    self.cells[self._y][self._x + beside] = ("" if beside else char, self._look(char))
                self._x += cell_len(char)
        assert end == len(data)

    def row(self, y: int) -> str:
        return "".join(char for char, _ in self.cells[y])

    def _turn(self, codes: list[str]) -> None:
        queue = iter(codes)
        off = {
            "22": ("1", "2"),
            "23": ("3",),
            "24": ("4",),
            "27": ("7",),
            "29": ("9",),
            "39": ("fg",),
            "49": ("bg",),
        }
        for code in queue:
            if code in ("", "0"):
                self._style.clear()
            elif code in ("38", "48"):
                kind = next(queue)
                value = ";".join([kind, *(next(queue) for _ in range(1 if kind == "5" else 3))])
                self._style["fg" if code == "38" else "bg"] = value
            elif code in off:
                for each in off[code]:
                    self._style.pop(each, None)
            elif len(code) > 1:
                self._style["fg" if code[0] in "39" else "bg"] = code
            else:
                self._style[code] = "on"

    def _look(self, char: str) -> str:
        """What can be seen: of a blank, only its ground and lines through it."""
        seen = sorted(self._style.items())
        if char == " " and not {"4", "7", "9"} & set(self._style):
            seen = [item for item in seen if item[0] == "bg"]
        return str(seen)


def shown(*frames: str, width: int = WIDTH, height: int = HEIGHT) -> Screen:
    screen = Screen(width, height)
    for frame in frames:
        screen.feed(frame)
    return screen


LOOKS = [
    None,
    Style(color="color(252)", bgcolor="color(234)"),
    Style(color="color(255)", bgcolor="color(234)", bold=True),
    Style(color="color(222)", bgcolor="color(238)", bold=True, underline=True),
    Style(color="red", dim=True, reverse=True),
    Style(bgcolor="#102030", italic=True, strike=True),
    Style(bold=True, dim=True),
]
segments = st.lists(st.tuples(st.text("ab c.", min_size=1, max_size=9), st.sampled_from(LOOKS)), max_size=6)


@st.composite
def strips(draw: st.DrawFn, width: int = WIDTH) -> Strip:
    made = Strip([Segment(text, style) for text, style in draw(segments)])
    return made.adjust_cell_length(width)


@st.composite
def updates(draw: st.DrawFn) -> LayoutUpdate | ChopsUpdate:
    rows = [draw(strips()) for _ in range(HEIGHT)]
    if draw(st.booleans()):
        return LayoutUpdate([[row] for row in rows], Region(0, 0, WIDTH, HEIGHT))
    cut = draw(st.integers(1, WIDTH - 1))
    chops = [{0: row.crop(0, cut), cut: row.crop(cut, WIDTH)} for row in rows]
    spans = [(y, *sorted((draw(st.integers(0, WIDTH)), draw(st.integers(0, WIDTH))))) for y in range(HEIGHT)]
    return ChopsUpdate(chops, spans, [[cut, WIDTH]] * HEIGHT)


def console() -> Console:
    return Console(color_system="truecolor", force_terminal=True)


@given(st.lists(updates(), min_size=1, max_size=6))
def test_the_terminal_shows_what_it_would_if_every_frame_were_written_whole(made: list[Any]) -> None:
    frames, whole = Frames(), console()
    lean = shown(*(frames.written(update, whole) for update in made))
    full = shown(*(update.render_segments(whole) for update in made))
    assert lean.cells == full.cells


@given(updates())
def test_what_is_shown_already_is_not_written_again(update: Any) -> None:
    frames = Frames()
    frames.written(update, console())
    if isinstance(update, ChopsUpdate):
        assert frames.written(update, console()) == ""


@given(updates())
def test_a_frame_turns_to_each_style_once(update: Any) -> None:
    written = Frames().written(update, console())
    assert len(TURN.findall(written)) <= len(LOOKS) + 1


@given(st.sampled_from(LOOKS), st.sampled_from(LOOKS))
def test_a_change_of_style_leads_to_the_other_style(one: Style | None, other: Style | None) -> None:
    styles = Styles(ColorSystem.TRUECOLOR)
    first, second = styles.number(one), styles.number(other)
    through = shown(styles.change(0, first) + styles.change(first, second) + "x")
    assert through.cells[0][0] == shown(styles.change(0, second) + "x").cells[0][0]


def test_a_row_whose_width_terminals_disagree_about_is_written_whole() -> None:
    frames = Frames()

    def update(text: str) -> ChopsUpdate:
        return ChopsUpdate([{0: Strip([Segment(text)])}], [(0, 0, 12)], [[12]])

    frames.written(update("👩‍👩‍👧‍👦 is a few"), console())
    assert "👩‍👩‍👧‍👦 is a new" in frames.written(update("👩‍👩‍👧‍👦 is a new"), console())
    assert "it was plain" in frames.written(update("it was plain"), console())


def test_an_update_of_the_whole_screen_is_written_whole_whatever_was_shown() -> None:
    frames = Frames()
    update = LayoutUpdate([[Strip([Segment("words")])]], Region(0, 0, 5, 1))
    assert frames.written(update, console()) == frames.written(update, console())


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
async def test_the_explorer_looks_the_same_after_any_keys(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    keys = [key for action in ACTIONS for key in action.keys if action.id not in ("leave", "interrupt")]
    width, height = 100, 30
    lean, full = Screen(width, height), Screen(width, height)
    frames, whole = Frames(), console()
    async with opened((width, height), stories=[invented_story()]) as dateline:

        def display(screen: object, update: Any) -> None:
            if isinstance(update, (LayoutUpdate, ChopsUpdate)):
                full.feed(update.render_segments(whole))
                lean.feed(frames.written(update, whole))

        monkeypatch.setattr(dateline.app, "_display", display)
        dateline.explorer.refresh()
        for _ in range(12):
            pressed = random.choices(keys, k=3)
            await dateline.press(*pressed)
            for y in range(height):
                assert (pressed, y, lean.row(y)) == (pressed, y, full.row(y))
            assert lean.cells == full.cells
