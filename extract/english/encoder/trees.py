"""From scores to trees: the best tree with one root over a sentence.

The best head of each word is mostly a tree already; where it has a circle, Chu and Liu (1965) and Edmonds (1967) tell
which arc to give up: the circle becomes one node, and the tree over the smaller graph says where it is entered.
"""

import numpy as np
from numpy.typing import NDArray

ROOT = -1
_NEVER = -1e9

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]


def heads_of(arcs: Scores, roots: Scores) -> list[int]:
    """Each word's head within the sentence, ROOT for exactly one: the tree with the greatest sum.

    `arcs` is (dependent, head), `roots` (dependent,).
    """
    size = len(roots)
    scores = np.full((size + 1, size + 1), _NEVER, dtype=np.float64)
    scores[1:, 1:] = arcs
    scores[1:, 0] = roots
    np.fill_diagonal(scores, -np.inf)
    best = _tree(scores)
    tops = np.flatnonzero(best[1:] == 0) + 1
    if len(tops) > 1:
        best = max((_tree(_rooted(scores, int(top))) for top in tops), key=lambda tree: _sum(scores, tree))
    return [int(head) - 1 for head in best[1:]]


def _rooted(scores: NDArray[np.float64], top: int) -> NDArray[np.float64]:
    """The same scores where no other word may be the root."""
    only = scores.copy()
    only[1:, 0] = _NEVER
    only[top, 0] = scores[top, 0]
    return only


def _sum(scores: NDArray[np.float64], tree: Heads) -> float:
    return float(scores[np.arange(1, len(tree)), tree[1:]].sum())


def _tree(scores: NDArray[np.float64]) -> Heads:
    """The best head of every node but the first, which is the root and has none."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    circle = _circle(heads)
    if not circle:
        return heads
    inside = np.array(circle)
    outside = np.setdiff1d(np.arange(len(heads)), inside)
    node = len(outside)  # the circle's number in the smaller graph
    smaller = np.full((node + 1, node + 1), -np.inf)
    smaller[:node, :node] = scores[np.ix_(outside, outside)]
    entering = scores[np.ix_(inside, outside)] - scores[inside, heads[inside]][:, None]
    leaving = scores[np.ix_(outside, inside)]
    smaller[node, :node] = entering.max(axis=0)
    smaller[:node, node] = leaving.max(axis=1)
    tree = _tree(smaller)
    for row in range(1, node):
        head = tree[row]
        heads[outside[row]] = outside[head] if head < node else inside[leaving[row].argmax()]
    entered = inside[entering[:, tree[node]].argmax()]
    heads[entered] = outside[tree[node]]
    return heads


def _circle(heads: Heads) -> list[int]:
    """The nodes of one circle, or nothing."""
    following: list[int] = heads.tolist()
    state = [0] * len(heads)  # 0 not seen, else the walk it was seen on
    state[0] = -1
    for start in range(1, len(heads)):
        node, path = start, []
        while not state[node]:
            state[node] = start
            path.append(node)
            node = following[node]
        if state[node] == start:
            return path[path.index(node) :]
    return []
