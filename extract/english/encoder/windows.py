"""A text's words in windows that the encoder can hold, each with the context that its cut took away.

A window ends with a paragraph where it can, else with a sentence: little is lost there. Where neither ends in its second half,
the windows overlap, and a word counts in the one where it stands farther inside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.english.encoder.pieces import SPACES, Pieces, case_of, space_of

MOST_WORDS = 160
CONTEXT = 24

_STOPS = frozenset(".?!…")
_CLOSING = frozenset("\"'”’)]»")
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


def windows_of(words: Sequence[str], spaces: Sequence[int]) -> Iterator[Window]:
    """Windows over words and the space before each; every word counts in exactly one."""
    size = len(words)
    low = 0
    whole = True  # whether the last window ended with something
    while low < size:
        start = low if whole else max(0, low - CONTEXT)
        high = end = min(low + MOST_WORDS, size)
        if high < size:
            cut = _cut(words, spaces, low, high)
            whole = cut is not None
            if cut is None:
                high -= CONTEXT
            else:
                high = end = cut
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


def _cut(words: Sequence[str], spaces: Sequence[int], low: int, high: int) -> int | None:
    """The last place up to `high` before which a paragraph ends, or in the farther half a sentence."""
    half = (low + high) // 2
    paragraphs = (at for at in range(high, low, -1) if spaces[at] in _BREAKS)
    paragraph = next(paragraphs, None)
    if paragraph is None or paragraph < half:
        sentences = (at for at in range(high, half, -1) if spaces[at] and _ends_sentence(words, at))
        return next(sentences, paragraph)
    return paragraph


def _ends_sentence(words: Sequence[str], at: int) -> bool:
    """An abbreviation's full stop is no word of its own."""
    last = words[at - 2] if words[at - 1] in _CLOSING else words[at - 1]
    return last in _STOPS
