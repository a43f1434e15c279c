"""Every action of the explorer does what the list of actions says, on a small and on a large screen.

A test is called `test_` and the action's id, and stands in the file of its group; `test_all` sees that none is missing.
"""

from __future__ import annotations

import pytest

from extract.links import Selection
from extract.timeline import entries
from tests.stories import invented_story
from tests.tui.fakes import SIZES

Size = tuple[int, int]
ON_ALL_SIZES = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
LINDHOLM = Selection(actors=("a1",))
ROWS = [entry.event for entry in entries(invented_story())]
