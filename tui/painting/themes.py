"""The looks: dark, light, of high contrast, and the terminal's own colours.

Every colour of the first three is one of the 240 fixed ones of the 256-colour palette, and painted as such: a
screen over SSH (where truecolor does not arrive) is the screen at the desk, tints included, and a row is half the bytes.
The `ansi` look has no colours but the terminal's, and is the one for 16 colours and for NO_COLOR.

Nothing is said by colour alone: what is lit has a bar and weight, a mention is underlined, a time besides in italics, a cue
in italics alone, a trigger on a ground, the cursor of the pane in use is reversed where there are no tints. A match is
always reversed, its colours the other way round, so that it stands out where none arrive. What a reader makes of these
looks is `own_themes`' affair, and held to the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from rich.color import Color, ColorSystem
from rich.style import Style
from textual.app import App
from textual.theme import BUILTIN_THEMES, Theme

from tui.terminal import BUILT_IN

MARKS = ("lit", "mention", "trigger", "time", "cue", "quote", "cursor", "match", "match_here")
"""The looks that say something which the words do not."""

DEPTHS = {"256 colours": ColorSystem.EIGHT_BIT, "16 colours": ColorSystem.STANDARD}


@dataclass(frozen=True)
class Palette:
    """The styles that painted lines are made of; a row's base and what is laid over it."""

    plain: Style
    dim: Style
    strong: Style
    heading: Style
    """PEOPLE, 2026: what groups rows."""
    rule: Style
    """The lines between panes."""
    rule_focus: Style
    title: Style
    title_focus: Style
    bar: Style
    """The header."""
    bar_name: Style
    bar_dim: Style
    foot: Style
    foot_key: Style
    warning: Style
    ongoing: Style
    scheduled: Style
    open: Style
    """Possible and conditional."""
    negated: Style
    cooperation: Style
    conflict: Style
    gutter: Style
    lit: Style
    mention: Style
    """Somebody or something of what is selected."""
    trigger: Style
    """The word of an event that is selected."""
    time: Style
    """The words of its date."""
    cue: Style
    """What else decided about it: its status, its type, who says so."""
    quote: Style
    """What somebody said."""
    here: Style
    """The sentence, actor or event that the cursor is on, in a pane that is not in use."""
    cursor: Style
    """The same in the pane in use."""
    match: Style
    match_here: Style
    none: Style = field(default_factory=Style.null)
    """Nothing of its own: as the row is."""


def _fixed(foreground: int | None = None, background: int | None = None, **attributes: bool) -> Style:
    return Style(
        color=None if foreground is None else Color.from_ansi(foreground),
        bgcolor=None if background is None else Color.from_ansi(background),
        bold=attributes.get("bold"),
        italic=attributes.get("italic"),
        underline=attributes.get("underline"),
        reverse=attributes.get("reverse"),
        dim=attributes.get("dim"),
    )


DARK = Palette(
    plain=_fixed(252, 234),
    dim=_fixed(246),
    strong=_fixed(255, bold=True),
    heading=_fixed(110, bold=True),
    rule=_fixed(239, 234),
    rule_focus=_fixed(215, 234),
    title=_fixed(250, 234),
    title_focus=_fixed(215, 234, bold=True),
    bar=_fixed(252, 236),
    bar_name=_fixed(215, 236, bold=True),
    bar_dim=_fixed(247, 236),
    foot=_fixed(247, 234),
    foot_key=_fixed(215, 234, bold=True),
    warning=_fixed(223, 52, bold=True),
    ongoing=_fixed(117),
    scheduled=_fixed(222),
    open=_fixed(183),
    negated=_fixed(210),
    cooperation=_fixed(114),
    conflict=_fixed(209),
    gutter=_fixed(215),
    lit=_fixed(255, 236, bold=True),
    mention=_fixed(222, underline=True),
    trigger=_fixed(234, 179, bold=True),
    time=_fixed(117, italic=True, underline=True),
    cue=_fixed(183, italic=True),
    quote=_fixed(194, italic=True),
    here=_fixed(None, 238),
    cursor=_fixed(255, 24, bold=True),
    match=_fixed(180, 233, reverse=True),
    match_here=_fixed(215, 233, bold=True, reverse=True),
)

LIGHT = Palette(
    plain=_fixed(236, 255),
    dim=_fixed(242),
    strong=_fixed(232, bold=True),
    heading=_fixed(25, bold=True),
    rule=_fixed(250, 255),
    rule_focus=_fixed(130, 255),
    title=_fixed(240, 255),
    title_focus=_fixed(130, 255, bold=True),
    bar=_fixed(236, 252),
    bar_name=_fixed(130, 252, bold=True),
    bar_dim=_fixed(240, 252),
    foot=_fixed(240, 255),
    foot_key=_fixed(130, 255, bold=True),
    warning=_fixed(231, 124, bold=True),
    ongoing=_fixed(25),
    scheduled=_fixed(130),
    open=_fixed(90),
    negated=_fixed(124),
    cooperation=_fixed(22),
    conflict=_fixed(160),
    gutter=_fixed(130),
    lit=_fixed(232, 230, bold=True),
    mention=_fixed(94, underline=True),
    trigger=_fixed(231, 94, bold=True),
    time=_fixed(25, italic=True, underline=True),
    cue=_fixed(90, italic=True),
    quote=_fixed(22, italic=True),
    here=_fixed(None, 253),
    cursor=_fixed(231, 24, bold=True),
    match=_fixed(222, 232, reverse=True),
    match_here=_fixed(130, 231, bold=True, reverse=True),
)

CONTRAST = Palette(
    plain=_fixed(231, 16),
    dim=_fixed(252),
    strong=_fixed(231, bold=True),
    heading=_fixed(123, bold=True),
    rule=_fixed(250, 16),
    rule_focus=_fixed(226, 16),
    title=_fixed(231, 16),
    title_focus=_fixed(226, 16, bold=True),
    bar=_fixed(16, 231),
    bar_name=_fixed(16, 231, bold=True),
    bar_dim=_fixed(16, 231),
    foot=_fixed(231, 16),
    foot_key=_fixed(226, 16, bold=True),
    warning=_fixed(231, 88, bold=True),
    ongoing=_fixed(123),
    scheduled=_fixed(226),
    open=_fixed(219),
    negated=_fixed(217),
    cooperation=_fixed(120),
    conflict=_fixed(217),
    gutter=_fixed(226),
    lit=_fixed(231, 18, bold=True),
    mention=_fixed(226, underline=True),
    trigger=_fixed(16, 215, bold=True),
    time=_fixed(123, italic=True, underline=True),
    cue=_fixed(219, italic=True),
    quote=_fixed(120, italic=True),
    here=_fixed(None, 237),
    cursor=_fixed(16, 226, bold=True),
    match=_fixed(123, 16, reverse=True),
    match_here=_fixed(231, 16, bold=True, underline=True, reverse=True),
)
"""Black, white and yellow: every letter has seven times the light of its ground, or a seventh."""

ANSI = Palette(
    plain=Style.parse("default on default"),
    dim=Style(dim=True),
    strong=Style(bold=True),
    heading=Style(bold=True),
    rule=Style.parse("dim default on default"),
    rule_focus=Style.parse("default on default"),
    title=Style.parse("default on default"),
    title_focus=Style.parse("bold default on default"),
    bar=Style.parse("reverse default on default"),
    bar_name=Style.parse("bold reverse default on default"),
    bar_dim=Style.parse("reverse default on default"),
    foot=Style.parse("default on default"),
    foot_key=Style.parse("bold default on default"),
    warning=Style.parse("bold reverse red"),
    ongoing=Style(color="cyan"),
    scheduled=Style(color="magenta"),
    open=Style(color="magenta"),
    negated=Style(color="red"),
    cooperation=Style(color="green"),
    conflict=Style(color="red"),
    gutter=Style(bold=True),
    lit=Style(bold=True),
    mention=Style(underline=True),
    trigger=Style(bold=True, reverse=True),
    time=Style(italic=True, underline=True),
    cue=Style(italic=True),
    quote=Style(italic=True),
    here=Style(bold=True),
    cursor=Style(bold=True, reverse=True, dim=False),
    match=Style(reverse=True),
    match_here=Style(reverse=True, bold=True, underline=True),
)

PALETTES = dict(zip(BUILT_IN, (DARK, LIGHT, CONTRAST, ANSI), strict=True))


@cache
def over(base: Style, *layers: Style) -> Style:
    """One style from a base and what is laid over it, the last on top."""
    for layer in layers:
        base = base + layer
    return base


def palette(app: App[Any]) -> Palette:
    """The palette of the theme that an app is in; a theme of Textual's own has the terminal's colours."""
    palettes: Mapping[str, Palette] = getattr(app, "palettes", PALETTES)
    return palettes.get(app.theme, ANSI)


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


STYLE_NAMES = frozenset(entry.name for entry in fields(Palette))
LOOKS = STYLE_NAMES - {"none"}
"""Those that can be written otherwise; nothing of its own stays nothing."""

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
