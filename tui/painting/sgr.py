"""Styles as a terminal takes them (SGR, ECMA-48 8.3.117), and the least that leads from one to another."""

from __future__ import annotations

from rich.color import ColorSystem
from rich.style import Style

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29", "21": "24", "53": "55"}
"""What takes an attribute back. 22 takes two."""


class Styles:
    """Styles by number, from 0 for none; each with the style, by its number, that a blank in it looks like."""

    def __init__(self, system: ColorSystem) -> None:
        self.system = system
        self.blank: list[int] = []
        self._numbers: dict[Style | None, int] = {}
        self._codes: list[tuple[frozenset[str], str, str]] = []
        self._changes: dict[tuple[int, int], str] = {}
        self.number(None)

    def number(self, style: Style | None) -> int:
        found = self._numbers.get(style)
        if found is None:
            found = self._numbers[style] = len(self._codes)
            self._codes.append(_codes(style, self.system))
            self.blank.append(found)
            if style is not None:
                self.blank[found] = self.number(_of_blank(style))
        return found

    def change(self, one: int, other: int) -> str:
        """The sequence that leads from one style to another; empty where there is nothing to change."""
        key = (one, other)
        found = self._changes.get(key)
        if found is None:
            found = self._changes[key] = _change(self._codes[one], self._codes[other])
        return found


def _of_blank(style: Style) -> Style:
    """What of a style can be seen in a blank: its ground, and lines drawn through the cell."""
    drawn = style.underline or style.underline2 or style.reverse or style.strike or style.overline
    return style if drawn else Style(bgcolor=style.bgcolor)


def _codes(style: Style | None, system: ColorSystem) -> tuple[frozenset[str], str, str]:
    """The attributes, the foreground and the background of a style."""
    if style is None:
        return frozenset(), "", ""
    rendered = style.update_link(None).render("x", color_system=system)
    if not rendered.startswith("\x1b["):
        return frozenset(), "", ""
    codes = iter(rendered[2 : rendered.index("m")].split(";"))
    attributes: set[str] = set()
    colours = {"3": "", "4": ""}
    for code in codes:
        if code in ("38", "48"):
            kind = next(codes)
            values = [next(codes) for _ in range(1 if kind == "5" else 3)]
            colours[code[0]] = ";".join((code, kind, *values))
        elif code in ("39", "49"):
            colours[code[0]] = ""
        elif len(code) > 1 and code[:-1] in ("3", "4", "9", "10"):
            colours["3" if code[:-1] in ("3", "9") else "4"] = code
        else:
            attributes.add(code)
    return frozenset(attributes), colours["3"], colours["4"]


def _change(one: tuple[frozenset[str], str, str], other: tuple[frozenset[str], str, str]) -> str:
    if one == other:
        return ""
    anew = ["0", *sorted(other[0]), *filter(None, other[1:])]
    off = sorted({_OFF.get(code, "0") for code in one[0] - other[0]})
    on = sorted(other[0] if "22" in off else other[0] - one[0])
    parts = [*off, *on]
    for before, after, default in ((one[1], other[1], "39"), (one[2], other[2], "49")):
        if before != after:
            parts.append(after or default)
    shortest = anew if "0" in off else min(parts, anew, key=lambda codes: len(";".join(codes)))
    return f"\x1b[{';'.join(shortest)}m"
