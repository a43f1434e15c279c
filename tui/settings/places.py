"""Where in a TOML file a key is set. `tomllib` does not say; but a file that is cut off after the right line still parses."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence


def line_of(text: str, path: Sequence[str]) -> int | None:
    """The line, counted from 1, on which the setting begins that gives this key its value.

    The shortest beginning of the file that parses and has the key ends with that setting; what the next shorter one that
    parses leaves over is the setting itself.
    """
    lines = text.splitlines()
    begun = 0
    for number in range(1, len(lines) + 1):
        try:
            found: object = tomllib.loads("\n".join(lines[:number]) + "\n")
        except tomllib.TOMLDecodeError:
            continue
        if _has(found, path):
            while begun < number - 1 and not lines[begun].split("#")[0].strip():
                begun += 1
            return begun + 1
        begun = number
    return None


def _has(found: object, path: Sequence[str]) -> bool:
    for part in path:
        if not isinstance(found, Mapping) or part not in found:
            return False
        found = found[part]
    return True
