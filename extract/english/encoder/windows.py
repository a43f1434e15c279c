"""A text's words in windows that the encoder can hold, each with the context that its cut took away.

A window ends with a paragraph where it can: nothing is lost there. Where a paragraph is longer than a window, the windows
overlap, and a word counts in the one where it stands farther inside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.english.encoder.pieces import SPACES, Pieces, case_of, space_of

MOST_WORDS = 160
CONTEXT = 24

_BREAKS = (SPACES.index("line break"), SPACES.index("blank line"))
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` of the text, of which those from `low` to `high` count here."""

    start: int
    end: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the network takes of a window: each (1, pieces), and the places of each word's pieces, (1, words)."""

    ids: Numbers
    cases: Numbers
    spaces: Numbers
    first: Numbers
    last: Numbers


def windows_of(spaces: Sequence[int]) -> Iterator[Window]:
    """Windows over words of which only the space before is told; every word counts in exactly one."""
    size = len(spaces)
    low = 0
    while low < size:
        high = min(low + MOST_WORDS, size)
        start, end = low, high
        if high < size:
            broken = [at for at in range(high, low, -1) if spaces[at] in _BREAKS]
            if broken:
                high = end = broken[0]
            else:
                high -= CONTEXT
        if low and spaces[low] not in _BREAKS:
            start = max(0, low - CONTEXT)
        yield Window(start, end, low, high)
        low = high


def inputs_of(words: Sequence[str], spaces: Sequence[int], pieces: Pieces) -> Inputs:
    """One window's words in numbers."""
    ids, cases, gaps = [pieces.start], [0], [0]
    first, last = [], []
    for word, space in zip(words, spaces, strict=True):
        cut = pieces.of(word)
        first.append(len(ids))
        ids += cut
        last.append(len(ids) - 1)
        cases += [case_of(word)] * len(cut)
        gaps += [space] + [0] * (len(cut) - 1)
    ids.append(pieces.end)
    cases.append(0)
    gaps.append(0)
    return Inputs(*(np.array([each], dtype=np.int64) for each in (ids, cases, gaps, first, last)))


def words_of(texts: Sequence[tuple[str, str, bool]]) -> tuple[list[int], list[str], list[int]]:
    """Of tokens as (text, white space behind, whether it is white space itself): which are words, the words, and the space
    before each."""
    places, words, spaces = [], [], []
    gap = "\n"
    for place, (text, behind, blank) in enumerate(texts):
        if blank:
            gap += text + behind
            continue
        places.append(place)
        words.append(text)
        spaces.append(space_of(gap))
        gap = behind
    return places, words, spaces
