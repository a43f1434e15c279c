"""The looks of each theme, in a table: dark, light, of high contrast, and the terminal's own colours.

Every colour of the first three is one of the 240 fixed ones of the 256-colour palette, and painted as such: a
screen over SSH (where truecolor does not arrive) is the screen at the desk, tints included, and a row is half the bytes.
The `ansi` look has no colours but the terminal's, and is the one for 16 colours and for NO_COLOR.

Nothing is said by colour alone: what is lit has a bar and weight, a mention is underlined, a time besides in italics, a cue
in italics alone, a trigger on a ground, the cursor of the pane in use is reversed where there are no tints. A match is
always reversed, its colours the other way round, so that it stands out where none arrive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from rich.color import Color, ColorParseError
from rich.style import Style

WEIGHTS = ("bold", "dim", "italic", "underline", "reverse")

MARKS = ("lit", "mention", "trigger", "time", "cue", "quote", "cursor", "match", "match_here")
"""The looks that say something which the words do not."""

_TABLE = """
            | dark                    | light                   | contrast                         | ansi
plain       | 252 on 234              | 236 on 255              | 231 on 16                        | default on default
dim         | 246                     | 242                     | 252                              | dim
strong      | bold 255                | bold 232                | bold 231                         | bold
heading     | bold 110                | bold 25                 | bold 123                         | bold
rule        | 239 on 234              | 250 on 255              | 250 on 16                        | dim default on default
rule_focus  | 215 on 234              | 130 on 255              | 226 on 16                        | default on default
title       | 250 on 234              | 240 on 255              | 231 on 16                        | default on default
title_focus | bold 215 on 234         | bold 130 on 255         | bold 226 on 16                   | bold default on default
bar         | 252 on 236              | 236 on 252              | 16 on 231                        | reverse default on default
bar_name    | bold 215 on 236         | bold 130 on 252         | bold 16 on 231                   | bold reverse default on default
bar_dim     | 247 on 236              | 240 on 252              | 16 on 231                        | reverse default on default
foot        | 247 on 234              | 240 on 255              | 231 on 16                        | default on default
foot_key    | bold 215 on 234         | bold 130 on 255         | bold 226 on 16                   | bold default on default
warning     | bold 223 on 52          | bold 231 on 124         | bold 231 on 88                   | bold reverse red
ongoing     | 117                     | 25                      | 123                              | cyan
scheduled   | 222                     | 130                     | 226                              | magenta
open        | 183                     | 90                      | 219                              | magenta
negated     | 210                     | 124                     | 217                              | red
cooperation | 114                     | 22                      | 120                              | green
conflict    | 209                     | 160                     | 217                              | red
gutter      | 215                     | 130                     | 226                              | bold
lit         | bold 255 on 236         | bold 232 on 230         | bold 231 on 18                   | bold
mention     | underline 222           | underline 94            | underline 226                    | underline
trigger     | bold 234 on 179         | bold 231 on 94          | bold 16 on 215                   | bold reverse
time        | italic underline 117    | italic underline 25     | italic underline 123             | italic underline
cue         | italic 183              | italic 90               | italic 219                       | italic
quote       | italic 194              | italic 22               | italic 120                       | italic
here        | on 238                  | on 253                  | on 237                           | bold
cursor      | bold 255 on 24          | bold 231 on 24          | bold 16 on 226                   | bold not dim reverse
match       | reverse 180 on 233      | reverse 222 on 232      | reverse 123 on 16                | reverse
match_here  | bold reverse 215 on 233 | bold reverse 130 on 231 | bold underline reverse 231 on 16 | bold underline reverse
"""
"""A row is a look, a column a theme, a cell what a reader may write in a theme of their own. In `contrast`, of black, white and
yellow, every letter has seven times the light of its ground, or a seventh."""


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


STYLE_NAMES = frozenset(entry.name for entry in fields(Palette))
LOOKS = STYLE_NAMES - {"none"}
"""Those that can be written otherwise; nothing of its own stays nothing."""


@cache
def read_style(written: str) -> Style:
    """A look as it is written. Raises ValueError with the word that is not understood."""
    weights: dict[str, bool] = {}
    colours: dict[str, Color] = {}
    words = iter(written.split())
    for word in words:
        place = "color"
        if word == "on":
            place, word = "bgcolor", next(words, "")
        on = word != "not"
        if not on:
            word = next(words, "")
        if word in WEIGHTS and place == "color":
            weights[word] = on
        elif place in colours or not on:
            raise ValueError(f'"{word}"')
        else:
            colours[place] = _colour(word)
    return Style(color=colours.get("color"), bgcolor=colours.get("bgcolor"), **weights)  # type: ignore[arg-type]


def _colour(word: str) -> Color:
    try:
        if word.isdecimal():
            return Color.from_ansi(int(word)) if int(word) < 256 else Color.parse("")
        return Color.parse(word if re.fullmatch(r"#[0-9a-fA-F]{6}|[a-z_]+\d*", word) else "")
    except ColorParseError:
        raise ValueError(f'"{word}"') from None


def _palettes() -> dict[str, Palette]:
    (_, *themes), *rows = (
        [cell.strip() for cell in line.split("|")] for line in _TABLE.strip("\n").splitlines()
    )
    looks: dict[str, dict[str, Any]] = {theme: {} for theme in themes}
    for name, *cells in rows:
        for theme, written in zip(themes, cells, strict=True):
            looks[theme][name] = read_style(written)
    return {theme: Palette(**each) for theme, each in looks.items()}


PALETTES = _palettes()
