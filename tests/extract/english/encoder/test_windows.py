"""Windows over a text: every word counts once, and none without its context."""

import pytest

from extract.english.encoder.pieces import SPACES, Pieces
from extract.english.encoder.windows import CONTEXT, MOST_WORDS, inputs_of, windows_of, words_of

SPACE, BREAK, BLANK = (SPACES.index(each) for each in ("space", "line break", "blank line"))


def text(*paragraphs: int, sentence: int = 10_000) -> tuple[list[str], list[int]]:
    """Paragraphs of so many words, a full stop at the end of each sentence of so many, and the space before each word."""
    words = ["." if at % sentence == 0 else "word" for size in paragraphs for at in range(1, size + 1)]
    return words, [space for size in paragraphs for space in [BLANK, *[SPACE] * (size - 1)]]


@pytest.mark.parametrize(
    "paragraphs",
    [(1,), (100, 100), (MOST_WORDS,), (MOST_WORDS + 1,), (10, 2_000, 10), (500,), (40,) * 30, ()],
)
def test_every_word_counts_once(paragraphs: tuple[int, ...]) -> None:
    counted = [place for window in windows_of(*text(*paragraphs)) for place in range(window.low, window.high)]
    assert counted == list(range(sum(paragraphs)))


@pytest.mark.parametrize("paragraphs", [(2_000,), (100, 100), (150, 400, 3)])
def test_no_window_is_wider_than_the_network_was_taught(paragraphs: tuple[int, ...]) -> None:
    assert all(window.end - window.start <= MOST_WORDS + CONTEXT for window in windows_of(*text(*paragraphs)))


def test_paragraphs_stay_whole_where_they_fit() -> None:
    assert [(each.low, each.high) for each in windows_of(*text(60, 60, 60, 60))] == [(0, 120), (120, 240)]


def test_a_long_paragraph_is_cut_behind_a_sentence() -> None:
    found = [(each.start, each.low, each.high, each.end) for each in windows_of(*text(300, sentence=25))]
    assert found == [(0, 0, 150, 150), (150, 150, 300, 300)]


def test_a_sentence_ends_behind_its_quotation_mark() -> None:
    words, spaces = text(200)
    words[119:121] = ".", "”"
    spaces[120] = SPACES.index("none")
    assert next(windows_of(words, spaces)).high == 121


def test_a_paragraph_at_the_front_of_a_window_does_not_make_it_short() -> None:
    assert next(windows_of(*text(10, 300, sentence=20))).high == 150


def test_a_cut_within_a_sentence_has_context_on_both_sides() -> None:
    first, second = list(windows_of(*text(200)))
    assert first.end - first.high == CONTEXT
    assert second.low - second.start == CONTEXT


def test_white_space_is_no_word_but_the_gap_before_the_next() -> None:
    tokens = [
        ("Storm", "", False),
        ("\n\n", "", True),
        ("It", " ", False),
        ("hit", "", False),
        (".", "", False),
    ]
    places, words, spaces = words_of(tokens)
    assert places == [0, 2, 3, 4]
    assert words == ["Storm", "It", "hit", "."]
    assert [SPACES[space] for space in spaces] == ["line break", "blank line", "space", "none"]


def test_a_word_is_found_by_its_first_and_last_piece() -> None:
    pieces = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "min", "##ister", "said"])
    inputs = inputs_of(["Minister", "said"], [BREAK, SPACE], pieces)
    assert inputs.ids.tolist() == [[2, 4, 5, 6, 3]]
    assert inputs.first.tolist() == [[1, 3]]
    assert inputs.last.tolist() == [[2, 3]]
    assert inputs.spaces.tolist() == [[0, BREAK, 0, SPACE, 0]]
