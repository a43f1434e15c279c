"""The best tree with one root."""

import itertools

import numpy as np
import pytest

from extract.english.encoder.trees import ROOT, heads_of


def best_by_trying(arcs: np.ndarray, roots: np.ndarray) -> float:
    """The greatest sum of any tree with one root, by trying them all."""
    size = len(roots)
    best = -np.inf
    for heads in itertools.product(range(-1, size), repeat=size):
        if heads.count(ROOT) == 1 and all(_reaches_root(heads, word) for word in range(size)):
            best = max(best, total(arcs, roots, list(heads)))
    return best


def _reaches_root(heads: tuple[int, ...], word: int) -> bool:
    for _ in heads:
        word = heads[word]
        if word == ROOT:
            return True
    return False


def total(arcs: np.ndarray, roots: np.ndarray, heads: list[int]) -> float:
    return float(sum(roots[word] if head == ROOT else arcs[word, head] for word, head in enumerate(heads)))


@pytest.mark.parametrize("seed", range(60))
def test_no_other_tree_is_better(seed: int) -> None:
    random = np.random.default_rng(seed)
    size = 1 + seed % 5
    arcs = random.normal(size=(size, size)).astype(np.float32)
    roots = random.normal(size=size).astype(np.float32)
    heads = heads_of(arcs, roots)
    assert heads.count(ROOT) == 1
    assert all(_reaches_root(tuple(heads), word) for word in range(size))
    assert total(arcs, roots, heads) == pytest.approx(best_by_trying(arcs, roots), abs=1e-4)


def test_a_long_sentence_without_any_preference_is_a_tree() -> None:
    heads = heads_of(np.zeros((200, 200), dtype=np.float32), np.zeros(200, dtype=np.float32))
    assert heads.count(ROOT) == 1
    assert all(_reaches_root(tuple(heads), word) for word in range(200))
