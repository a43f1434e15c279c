"""What is lit can be told from what is not, in every theme and with every number of colours, also with none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import NoColor

from tests.tui.fakes import opened
from tui.painting.palettes import MARKS, PALETTES, STYLE_NAMES, Palette
from tui.painting.themes import THEMES, indistinct, over
from tui.settings import Settings
from tui.settings.last_theme import keeper, last_theme, may_keep
from tui.terminal import BROWSER, BUILT_IN, Terminal

DEPTHS = [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT, ColorSystem.STANDARD]


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("look", [*MARKS, "rule_focus", "title_focus"])
def test_each_look_differs_from_plain(theme: str, depth: ColorSystem, look: str) -> None:
    palette = PALETTES[theme]
    plain = palette.plain.render("x", color_system=depth)
    if (theme, look) == ("ansi", "rule_focus"):
        pytest.skip("drawn with another character")
    assert over(palette.plain, getattr(palette, look)).render("x", color_system=depth) != plain


@pytest.mark.parametrize("theme", PALETTES)
def test_lit_and_mentions_have_weight_and_lines_besides_colour(theme: str) -> None:
    palette: Palette = PALETTES[theme]
    assert palette.lit.bold
    assert palette.mention.underline


def without_colour(style: Style) -> str:
    (segment,) = NoColor().apply([Segment("x", style)], Color(0, 0, 0))
    assert segment.style is not None
    return segment.style.render("x", color_system=ColorSystem.STANDARD)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("look", [*MARKS, "title_focus"])
def test_without_any_colour_each_look_still_differs_from_plain(theme: str, look: str) -> None:
    palette = PALETTES[theme]
    assert without_colour(over(palette.plain, getattr(palette, look))) != without_colour(palette.plain)


def test_every_palette_has_its_theme() -> None:
    assert [theme.name for theme in THEMES] == list(PALETTES) == list(BUILT_IN)


@pytest.mark.parametrize("theme", PALETTES)
def test_everything_can_be_read_and_told_apart(theme: str) -> None:
    assert indistinct(PALETTES[theme]) == []


def test_looks_that_cannot_be_told_apart_are_found() -> None:
    dark = PALETTES["dark"]
    grey = Style.parse("color(253) on color(235)")
    found = {
        name
        for name, _ in indistinct(
            replace(dark, lit=dark.plain, match=grey, foot=Style.parse("color(20) on color(20)"))
        )
    }
    assert found == {"lit", "match", "foot"}


@pytest.mark.parametrize("look", sorted(STYLE_NAMES))
def test_of_high_contrast_every_letter_has_seven_times_the_light_of_its_ground(look: str) -> None:
    style = over(PALETTES["contrast"].plain, getattr(PALETTES["contrast"], look))
    assert style.color is not None
    assert style.bgcolor is not None
    one, other = sorted(_light(colour.get_truecolor()) for colour in (style.color, style.bgcolor))
    assert (other + 0.05) / (one + 0.05) >= 7


def _light(colour: tuple[int, int, int]) -> float:
    """The relative luminance of WCAG 2."""
    parts = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


MINE = Settings(themes={"mine": {"base": "light", "lit": "on #ffd7af", "bar": "#ffffff on #005f5f"}})


async def test_a_theme_of_ones_own_is_painted() -> None:
    async with opened(theme="mine", settings=MINE) as dateline:
        await dateline.press("1", "down")
        grounds = {
            style.bgcolor.get_truecolor().hex
            for strip in dateline.app.screen._compositor.render_strips()
            for _, style, _ in strip
            if style is not None and style.bgcolor is not None
        }
        assert {"#ffd7af", "#005f5f"} <= grounds
        assert not dateline.app.current_theme.dark


@pytest.mark.parametrize("theme", PALETTES)
async def test_a_lit_row_has_a_bar(theme: str) -> None:
    async with opened(theme=theme) as dateline:
        assert "▌" not in dateline.text
        await dateline.press("1", "down")
        assert sum("▌" in row for row in dateline.rows) > 8


async def test_without_colour_nothing_but_weight_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(theme="ansi") as dateline:
        await dateline.press("1", "down")
        for strip in dateline.app.screen._compositor.render_strips():
            for _, style, _ in strip:
                if style is not None:
                    assert style.color is None or style.color.is_default
                    assert style.bgcolor is None or style.bgcolor.is_default


async def test_colours_are_those_of_the_256_colour_palette() -> None:
    """So that a screen over SSH, where truecolor does not arrive, is the screen at the desk."""
    async with opened(theme="dark") as dateline:
        await dateline.press("1", "down")
        fixed = {
            colour.number
            for strip in dateline.app.screen._compositor.render_strips()
            for _, style, _ in strip
            if style is not None
            for colour in (style.color, style.bgcolor)
            if colour is not None and not colour.is_default
        }
        assert None not in fixed


def test_the_theme_that_was_chosen_last_is_known_the_next_time(tmp_path: Path) -> None:
    env = {"XDG_STATE_HOME": str(tmp_path)}
    assert last_theme(env, BUILT_IN) is None
    keeper(env)("light")
    assert last_theme(env, BUILT_IN) == "light"


def test_a_theme_that_is_gone_is_not_chosen_again(tmp_path: Path) -> None:
    env = {"XDG_STATE_HOME": str(tmp_path)}
    keeper(env)("mine")
    assert last_theme(env, BUILT_IN) is None


@pytest.mark.parametrize(
    ("terminal", "settings", "kept"),
    [
        (Terminal(colours="256"), Settings(), True),
        (Terminal(colours="16"), Settings(), False),
        (Terminal(colours="none"), Settings(), False),
        (BROWSER, Settings(), False),
        (Terminal(colours="256"), Settings(theme="dark"), False),
    ],
)
def test_settings_and_what_the_terminal_can_show_go_before_the_last_choice(
    terminal: Terminal, settings: Settings, kept: bool
) -> None:
    assert may_keep(terminal, settings) is kept


async def test_a_choice_that_settings_override_is_said_to_end_with_the_program() -> None:
    async with opened() as dateline:
        await dateline.press("T", "down", "enter")
        await dateline.pilot.pause()
        assert "Colours: light, until you leave" in dateline.text


async def test_a_choice_that_cannot_be_kept_is_told() -> None:
    def full(name: str) -> None:
        raise OSError(28, "No space left on device")

    async with opened(keep_theme=full) as dateline:
        await dateline.press("T", "down", "enter")
        await dateline.pilot.pause()
        assert "until you leave; not kept: No space left on device." in dateline.text
