"""`dateline settings`: where the settings are, whether they are right, and all that can be set."""

from __future__ import annotations

import sys

from extract.exit_status import DONE, MISUSED
from tui.paths import settings_file, shown
from tui.settings import SettingsError, load
from tui.settings.template import template


def settings_command() -> int:
    """Print the file to begin with, its place on top; 2 where the file that is there is wrong, which is said besides."""
    path = settings_file()
    problems: tuple[str, ...] = ()
    try:
        settings = load()
        if settings.themes:
            from tui.settings.own_themes import own_palettes

            own_palettes(settings)
    except SettingsError as error:
        problems = error.problems
    here = shown(path)
    if not path.exists():
        begin = f"# There is none yet. To begin with this one:\n#   mkdir -p {shown(path.parent)} && dateline settings > {here}\n"
    else:
        begin = (
            "# It is there, and it is wrong: see below.\n"
            if problems
            else "# It is there, and it is right.\n"
        )
    sys.stdout.write(f"# Settings of Dateline: {here}\n{begin}{template()}")
    sys.stdout.flush()
    for problem in problems:
        sys.stderr.write(f"dateline: {problem}\n")
    return MISUSED if problems else DONE
