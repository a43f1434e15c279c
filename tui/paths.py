"""Where Dateline keeps what is not an article: the XDG directories, each with one reason to exist.

Settings are what a reader writes, and nothing is written there by us. State is what helps to find out what went wrong (the log), what must not be lost (copied text), and what was
chosen on the screen (the theme). The runtime directory
is better for copied text, where there is one: it is private and gone after the session. Paths are computed here and made
where they are first written; nobody needs a directory that stays empty.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def state_directory(env: Mapping[str, str] = os.environ) -> Path:
    return _xdg(env, "XDG_STATE_HOME", ".local/state")


def log_file(env: Mapping[str, str] = os.environ) -> Path:
    """What the reading process wrote to its standard error, and why the screen crashed, if it did."""
    return state_directory(env) / "dateline.log"


def settings_file(env: Mapping[str, str] = os.environ) -> Path:
    """What the reader has settled for good; it need not be there."""
    return _xdg(env, "XDG_CONFIG_HOME", ".config") / "settings.toml"


def greeted_file(env: Mapping[str, str] = os.environ) -> Path:
    """There once somebody has been told the first keys."""
    return state_directory(env) / "greeted"


def theme_file(env: Mapping[str, str] = os.environ) -> Path:
    """The theme that was chosen on the screen last."""
    return state_directory(env) / "theme"


def copied_file(env: Mapping[str, str] = os.environ) -> Path:
    """The text that was copied last."""
    runtime = env.get("XDG_RUNTIME_DIR", "")
    if runtime.startswith("/") and Path(runtime).is_dir():
        return Path(runtime) / "dateline" / "clipboard.txt"
    return state_directory(env) / "clipboard.txt"


def make_private(directory: Path) -> None:
    """The directory exists, and one that is made here is closed to others. Raises OSError where that cannot be."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)


def shown(path: Path) -> str:
    """The path as a person would write it, with ~ for home."""
    try:
        return "~/" + path.relative_to(Path.home()).as_posix()
    except (ValueError, RuntimeError):
        return str(path)


def _xdg(env: Mapping[str, str], variable: str, fallback: str) -> Path:
    """The specification has relative values ignored."""
    value = env.get(variable, "")
    base = Path(value) if value.startswith("/") else Path.home() / fallback
    return base / "dateline"
