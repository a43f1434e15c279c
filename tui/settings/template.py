"""The commented default, and `docs/settings.md`: both made from the lists of what can be set.

python -m tui.settings.template > docs/settings.md
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from tui.actions import ACTIONS
from tui.settings.keymap import HOW
from tui.settings.schema import SETTINGS, TABLES, Setting

WIDTH = 110
THEME = """\
[themes.mine]
base = "dark"
lit = "bold #ffffff on #303060"
cursor = "black on 215"
"""


def template() -> str:
    """All that can be set, each with what it does and what may be written; everything is a comment."""
    lines = ["#", "# Everything below is a comment: take the # away from what you want to set.", ""]
    for setting in _of_table(""):
        lines += [*_comment(_about(setting)), f"# {setting.key} = {setting.example}", ""]
    lines += [*_comment(TABLES["panes"]), "# [panes]"]
    for setting in _of_table("panes"):
        lines += [f"# {setting.key.partition('.')[2]} = {setting.example}  # {setting.allowed}"]
    lines += ["", *_comment(TABLES["keys"]), *_comment(HOW[0].upper() + HOW[1:] + "."), "# [keys]"]
    wide = max(len(action.id) for action in ACTIONS)
    lines += [
        f"# {action.id:<{wide}} = [{', '.join(map(_quoted, action.keys))}]  # {action.words}"
        for action in ACTIONS
        if action.id != "interrupt"
    ]
    lines += ["", *_comment(TABLES["themes"]), *(f"# {line}" for line in THEME.splitlines())]
    return "\n".join(lines) + "\n"


def as_markdown() -> str:
    """`docs/settings.md`, which a test holds to the lists."""
    from tui.painting.palettes import LOOKS, MARKS

    rows = [f"| `{setting.key}` | `{setting.example}` | {_about(setting)} |" for setting in SETTINGS]
    looks = ", ".join(f"`{name}`" for name in sorted(LOOKS))
    marks = ", ".join(f"`{name}`" for name in MARKS)
    return PAGE.format(rows="\n".join(rows), how=HOW, theme=THEME, looks=looks, marks=marks)


PAGE = """\
# Settings

Made from `tui/settings/` by `python -m tui.settings.template`.

One file, `$XDG_CONFIG_HOME/dateline/settings.toml` (`~/.config/dateline/settings.toml` where that is not set). It need not be
there. `dateline settings` says where it is and whether it is right, and prints all that can be set as a file to begin with:

    mkdir -p ~/.config/dateline && dateline settings > ~/.config/dateline/settings.toml

The command line goes before the file, and the file before what is found out about the terminal. A file that is wrong is not
half used: the program says the line, the key and what is allowed, and ends with status 2.

## What can be set

| setting | as it is, or an example | what it does |
|---|---|---|
{rows}

## Keys

```toml
[keys]
copy = "e"              # instead of y
next_lit = ["n", "f3"]  # two keys
only = []               # none
```

The names of the actions are in the list of [all keys](keys.md), and `dateline settings` has them too. For a key, {how}. The
line of keys, the help and the palette show the keys as you have set them.

A key that you give to an action is taken from the action that had it; one that is left without any is named when the program
starts, until you give it a key or `[]`. The same key for two actions of one pane is an error. `Ctrl+C` twice and `Ctrl+Q` always
leave. `Ctrl+I`, `Ctrl+M`, `Ctrl+H` and `Ctrl+[` are Tab, Enter, Backspace and Esc to a terminal, and `Ctrl` with a, b, s or j
is often taken by what is around the program.

## Themes

`T` changes the colours on the screen. What is taken there holds the next time too, unless these settings or the command line have
a theme, or the terminal has no 256 colours.

`dark` and `light` have fixed colours of the 256-colour palette, so that a screen over SSH is the screen at the desk; `contrast` is
black, white and yellow; `ansi` uses the terminal's own sixteen colours and is the one for `NO_COLOR`. A theme of your own
begins with one of them:

```toml
theme = "mine"

{theme}```

A look is weights (`bold`, `dim`, `italic`, `underline`, `reverse`), the colour of the letters, `on` and the colour of the ground. Colours are
`#rrggbb`, a number of the 256-colour palette, or a name (`red`, `bright_blue`, `default`). What you leave out stays as in the base;
`not bold` takes it away. The looks: {looks}.

Nothing may be said by colour alone: {marks} must differ from plain text with 256 colours, with 16 and without any, and no look
may have letters of the colour of their ground. A theme that has is refused, with the look and the reason.
"""


def _about(setting: Setting) -> str:
    return f"{setting.about} Allowed: {setting.allowed}.".strip()


def _of_table(name: str) -> Iterable[Setting]:
    return (setting for setting in SETTINGS if setting.key.rpartition(".")[0] == name)


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, WIDTH)]


def _quoted(key: str) -> str:
    return '"\\\\"' if key == "\\" else f"'{key}'" if key == '"' else f'"{key}"'


if __name__ == "__main__":
    import sys

    sys.stdout.write(as_markdown())
