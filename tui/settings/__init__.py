"""What a reader has settled for good, in one TOML file: colours, keys, widths, mouse, motion, the way of copying.

The command line goes before it, and it goes before what is found out about the terminal. A file that is wrong is said to be
so, with the line, the key and what is allowed, and nothing is opened: half of one's settings is worse than none. `schema` is
the list of what can be set, `checking` holds a file against it, `places` knows the line of a key; the commented default and
`docs/settings.md` are made from the list. Whether a theme's looks can be told apart is `themes`' affair, which needs Rich.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from tui.paths import settings_file, shown
from tui.settings.model import Settings, SettingsError, base_of

__all__ = ["Settings", "SettingsError", "base_of", "load"]


def load(env: Mapping[str, str] = os.environ) -> Settings:
    """The settings; those that hold without a file where there is none.

    Raises SettingsError with a line for each thing that is wrong, or where the file cannot be read.
    """
    path = settings_file(env)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError as error:
        raise SettingsError([f"{shown(path)}: not UTF-8 (at byte {error.start})."]) from None
    except OSError as error:
        raise SettingsError([f"{shown(path)}: {error.strerror or error}."]) from None
    from tui.settings.checking import checked  # with tomllib, 4 ms that are spent only where there is a file

    return checked(text, shown(path))
