"""From scores to names: the best run of IOB labels in which no name goes on that has not begun."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def spans_of(scores: Scores, labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Names as (first word, end, label) of a sentence whose words have `scores`, (word, label)."""
    best: Sequence[int] = scores.argmax(axis=1).tolist()
    if not _is_sound(best, labels):
        best = _viterbi(scores, labels)
    spans: list[tuple[int, int, str]] = []
    for place, number in enumerate(best):
        label = labels[number]
        if label.startswith("B-"):
            spans.append((place, place + 1, label[2:]))
        elif label.startswith("I-"):
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
    return spans


def _is_sound(path: Sequence[int], labels: Sequence[str]) -> bool:
    before = "O"
    for number in path:
        label = labels[number]
        if label.startswith("I-") and before[2:] != label[2:]:
            return False
        before = label
    return True


def _viterbi(scores: Scores, labels: Sequence[str]) -> list[int]:
    """The path with the greatest sum (Viterbi 1967)."""
    allowed = _allowed(tuple(labels))
    opening = [label.startswith("I-") for label in labels]
    sums = np.where(opening, -np.inf, scores[0])
    came = np.zeros(scores.shape, dtype=np.int64)
    for place in range(1, len(scores)):
        ways = sums[:, None] + allowed
        came[place] = ways.argmax(axis=0)
        sums = ways.max(axis=0) + scores[place]
    path = [int(sums.argmax())]
    for place in range(len(scores) - 1, 0, -1):
        path.append(int(came[place, path[-1]]))
    return path[::-1]


@lru_cache
def _allowed(labels: tuple[str, ...]) -> Scores:
    """(before, behind): nothing where the label may follow, minus infinity where it may not."""
    allowed = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for column, label in enumerate(labels):
        if label.startswith("I-"):
            allowed[:, column] = [0.0 if before[2:] == label[2:] else -np.inf for before in labels]
    return allowed
