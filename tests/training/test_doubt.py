"""Silver names after a second look."""

from extract.training.encoder.doubt import with_second_look
from extract.training.samples import Sample


def looked(tags: list[str] | None, said: list[str], chances: list[float]) -> list[str] | None:
    words = ["Northwind", "Bank", "fell"]
    return with_second_look(Sample(words, [True, True, False], None, tags), said, chances).names


def test_what_the_network_contradicts_is_missing() -> None:
    assert looked(["O", "O", "O"], ["B-ORG", "I-ORG", "O"], [0.9, 0.9, 0.9]) == ["-", "-", "O"]


def test_a_doubtful_contradiction_is_not_heard() -> None:
    assert looked(["B-ORG", "I-ORG", "O"], ["B-GPE", "O", "O"], [0.5, 0.4, 0.9]) == ["B-ORG", "I-ORG", "O"]


def test_half_a_name_is_none() -> None:
    assert looked(["B-ORG", "I-ORG", "O"], ["B-ORG", "O", "O"], [0.9, 0.9, 0.9]) == ["-", "-", "O"]
    assert looked(["B-ORG", "I-ORG", "O"], ["O", "I-ORG", "O"], [0.9, 0.9, 0.9]) == ["-", "-", "O"]


def test_where_nobody_has_spoken_the_network_does_if_it_is_sure() -> None:
    assert looked(None, ["B-ORG", "I-ORG", "O"], [0.99, 0.97, 0.8]) == ["B-ORG", "I-ORG", "-"]
