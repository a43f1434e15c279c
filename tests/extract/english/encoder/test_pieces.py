"""Words cut into pieces, and what lower-casing loses."""

import pytest

from extract.english.encoder.pieces import CASES, MOST_PIECES, SPACES, Pieces, case_of, space_of

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "min",
    "##ister",
    "u",
    "s",
    ".",
    "cafe",
    "日",
    "’",
    "##s",
    "a",
    "##a",
]


def pieces(word: str) -> list[str]:
    return [VOCABULARY[number] for number in Pieces(VOCABULARY).of(word)]


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("minister", ["min", "##ister"]),
        ("MINISTER", ["min", "##ister"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("Café", ["cafe"]),
        ("日日", ["日", "日"]),
        ("’s", ["’", "s"]),
        ("minx", ["[UNK]"]),
        ("😀", ["[UNK]"]),
        ("\u200d", ["[UNK]"]),
        ("x" * 5_000, ["[UNK]"]),
        ("a" * 50, ["a", *["##a"] * (MOST_PIECES - 1)]),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces_there_are(word: str, cut: list[str]) -> None:
    assert pieces(word) == cut


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("minister", "lower"),
        ("Tokyo", "title"),
        ("NATO", "upper"),
        ("U.S.", "upper"),
        ("A", "single"),
        ("iPhone", "mixed"),
        ("McDonald", "mixed"),
        ("2026", "digits"),
        ("F-16", "digits and letters"),
        ("!", "none"),
        ("東京", "lower"),
    ],
)
def test_the_case_of_a_word(word: str, case: str) -> None:
    assert CASES[case_of(word)] == case


@pytest.mark.parametrize(
    ("gap", "space"),
    [
        ("", "none"),
        (" ", "space"),
        ("\u00a0", "space"),
        ("\n", "line break"),
        (" \n\t", "line break"),
        ("\r\n", "line break"),
        ("\n\n", "blank line"),
        ("\n \n", "blank line"),
    ],
)
def test_the_space_before_a_word(gap: str, space: str) -> None:
    assert SPACES[space_of(gap)] == space
