"""The lexicon's files are well-formed, and say what news means.

What the rules make of a sentence is tested where they are read, on parses; here is what the tables hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def twice(entries: Iterable[object]) -> set[object]:
    return {entry for entry, count in Counter(entries).items() if count > 1}
