"""Whether somebody opens Dateline for the first time: a file in the state directory says that the first keys were seen.

Where that cannot be written they come again, which is better than a message about it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

from tui.paths import greeted_file, make_private
from tui.terminal import in_browser


def ungreeted(env: Mapping[str, str]) -> Callable[[], None] | None:
    """What to call once the first keys were seen; None where they were before. A page in a browser has no first time."""
    seen = greeted_file(env)
    if in_browser(env) or seen.exists():
        return None

    def greeted() -> None:
        with contextlib.suppress(OSError):
            make_private(seen.parent)
            seen.touch()

    return greeted
