"""Themes of a reader's own: one of ours, with looks that are written otherwise in the settings.

A look is written as in `lit = "bold #ffffff on #444444"`. What it does not name stays as in the base, and `not bold` takes
away what the base has. A theme in which what is lit could not be told from what is not, with 256 colours, with 16 or
without any, is refused like any setting that is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rich.color import Color
from rich.style import Style
from textual.color import Color as TextualColor
from textual.theme import Theme

from tui.painting.palettes import LOOKS, PALETTES, STYLE_NAMES, Palette, read_style
from tui.painting.themes import THEMES, indistinct
from tui.settings import Settings, SettingsError, base_of
from tui.settings.checking import Findings

HOW = 'write it as "bold #ffffff on #444444": weights, letters, "on" and ground; colours as #rrggbb, 0 to 255, or by name'


def own_palettes(settings: Settings) -> dict[str, Palette]:
    """The looks of each theme of the settings. Raises SettingsError."""
    findings = Findings(settings.source)
    made = {name: _palette(settings, name, findings) for name in settings.themes}
    if findings.problems:
        raise SettingsError(findings.problems)
    return made


def textual_theme(settings: Settings, name: str, looks: Palette) -> Theme:
    """The same looks for Textual's own widgets: the field, the palette of commands, the lists of choices."""
    base = next(theme for theme in THEMES if theme.name == base_of(settings, name))
    if base.name == "ansi":
        return replace(base, name=name)
    ground, accent = _hex(looks.plain.bgcolor), _hex(looks.title_focus.color)
    return replace(
        base,
        name=name,
        primary=_hex(looks.heading.color) or base.primary,
        accent=accent or base.accent,
        foreground=_hex(looks.plain.color) or base.foreground,
        background=ground or base.background,
        surface=ground or base.surface,
        panel=_hex(looks.bar.bgcolor) or base.panel,
        dark=TextualColor.parse(ground or base.background or "#000000").brightness < 0.5,
    )


def _palette(settings: Settings, theme: str, findings: Findings) -> Palette:
    base, read = PALETTES[base_of(settings, theme)], {}
    for name, written in settings.themes[theme].items():
        path = ("themes", theme, name)
        if name == "base":
            continue
        if name not in LOOKS:
            findings.unknown(path, LOOKS, thing="look")
            continue
        try:
            read[name] = getattr(base, name) + read_style(written)
        except ValueError as error:
            findings.add(path, f"has {error}, which is nothing that it can have; {HOW}")
    looks = replace(base, **read)
    if "plain" in read:
        looks = replace(looks, **_on_new_ground(base, looks, read))
    wrong = indistinct(looks)
    for name, where in [each for each in wrong if each[0] == "plain"] or wrong:
        if name in read:
            findings.add(("themes", theme, name), f"is {where}")
        else:
            findings.add(("themes", theme), f"leaves {name} {where}")
    return looks


def _on_new_ground(base: Palette, looks: Palette, read: Mapping[str, Style]) -> dict[str, Style]:
    """What stands on the ground of plain text in the base stands on the new one, unless it is written otherwise."""
    return {
        name: getattr(looks, name) + Style(bgcolor=looks.plain.bgcolor)
        for name in STYLE_NAMES - read.keys()
        if getattr(base, name).bgcolor is not None and getattr(base, name).bgcolor == base.plain.bgcolor
    }


def _hex(colour: Color | None) -> str | None:
    return None if colour is None or colour.is_default else colour.get_truecolor().hex
