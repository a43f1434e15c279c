"""Names off scores."""

import numpy as np

from extract.english.encoder.names import spans_of

LABELS = ("O", "B-ORG", "I-ORG", "B-PERSON", "I-PERSON")


def scores(*rows: tuple[float, ...]) -> np.ndarray:
    return np.array(rows, dtype=np.float32)


def sure(label: str) -> tuple[float, ...]:
    return tuple(9.0 if each == label else 0.0 for each in LABELS)


def test_a_name_goes_from_its_beginning_to_its_last_inside() -> None:
    found = spans_of(scores(sure("O"), sure("B-PERSON"), sure("I-PERSON"), sure("B-ORG")), LABELS)
    assert found == [(1, 3, "PERSON"), (3, 4, "ORG")]


def test_a_name_never_goes_on_that_has_not_begun() -> None:
    found = spans_of(scores(sure("O"), (0, 1, 3, 0, 0), sure("I-ORG")), LABELS)
    assert found == [(1, 3, "ORG")]


def test_a_name_does_not_change_its_kind() -> None:
    found = spans_of(scores((0, 3, 0, 2, 0), (0, 0, 0, 0, 9)), LABELS)
    assert found == [(0, 2, "PERSON")]


def test_words_without_a_name() -> None:
    assert spans_of(scores(sure("O"), sure("O")), LABELS) == []
