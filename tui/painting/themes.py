"""The theme that is on: what a style is over another, which palette an app paints with, and whether looks can be told apart.

The looks themselves are `palettes`'. What a reader makes of them is `own_themes`' affair, and held to the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from rich.color import ColorSystem
from rich.style import Style
from textual.app import App
from textual.theme import BUILTIN_THEMES, Theme

from tui.painting.palettes import MARKS, PALETTES, STYLE_NAMES, Palette

DEPTHS = {"256 colours": ColorSystem.EIGHT_BIT, "16 colours": ColorSystem.STANDARD}


@cache
def over(base: Style, *layers: Style) -> Style:
    """One style from a base and what is laid over it, the last on top."""
    for layer in layers:
        base = base + layer
    return base


def palette(app: App[Any]) -> Palette:
    """The palette of the theme that an app is in; a theme of Textual's own has the terminal's colours."""
    palettes: Mapping[str, Palette] = getattr(app, "palettes", PALETTES)
    return palettes.get(app.theme, PALETTES["ansi"])


def indistinct(looks: Palette) -> list[tuple[str, str]]:
    """What in these looks cannot be told apart or cannot be read: the name of a look, and where.

    Colours are rounded as a terminal with 256 or 16 of them has them rounded, or taken away. The terminal's own colours
    are what its owner made of them, and are not looked at.
    """
    found = []
    for where, depth in DEPTHS.items():
        plain = looks.plain.render("x", color_system=depth)
        found += [
            (name, f"like plain text with {where}")
            for name in MARKS
            if over(looks.plain, getattr(looks, name)).render("x", color_system=depth) == plain
        ]
        found += [
            (name, f"not to be read with {where}: letters and ground are of one colour")
            for name in sorted(STYLE_NAMES)
            if _is_blank(over(looks.plain, getattr(looks, name)), depth)
        ]
    plain = looks.plain.without_color.render("x")
    found += [
        (name, "like plain text without colours: give it bold, underline or reverse")
        for name in MARKS
        if over(looks.plain, getattr(looks, name)).without_color.render("x") == plain
    ]
    return found


def _is_blank(style: Style, depth: ColorSystem) -> bool:
    letters, ground = style.color, style.bgcolor
    if letters is None or ground is None or letters.is_default or ground.is_default:
        return False
    return letters.downgrade(depth).get_ansi_codes() == ground.downgrade(depth).get_ansi_codes()


THEMES = (
    Theme(
        name="dark",
        primary="#87afd7",
        secondary="#5f87af",
        accent="#ffaf5f",
        warning="#ffd787",
        error="#ff8787",
        success="#87d787",
        foreground="#d0d0d0",
        background="#1c1c1c",
        surface="#1c1c1c",
        panel="#303030",
        dark=True,
    ),
    Theme(
        name="light",
        primary="#005faf",
        secondary="#5f87af",
        accent="#af5f00",
        warning="#af5f00",
        error="#af0000",
        success="#008700",
        foreground="#303030",
        background="#eeeeee",
        surface="#eeeeee",
        panel="#d0d0d0",
        dark=False,
    ),
    Theme(
        name="contrast",
        primary="#87ffff",
        secondary="#87ffff",
        accent="#ffff00",
        warning="#ffff00",
        error="#ffafaf",
        success="#87ff87",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#303030",
        dark=True,
    ),
    replace(BUILTIN_THEMES["ansi-dark"], name="ansi"),
)
"""The same looks for Textual's own widgets (the palette, a text field)."""
