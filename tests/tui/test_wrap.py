"""Lines are measured in the cells that a terminal gives them."""

import pytest
from rich.cells import cell_len

from tui.painting.wrap import _NOT_ONE_CELL, cells, clip, one_line, paragraphs, safe, wrap

HARD = [
    "The two leaders spoke on Friday.",
    "東京で会談した両首脳は、協力を確認した。",
    "Tokyo (東京) and Beijing (北京) are capitals of Japan and China.",
    "cafe\u0301 and nai\u0308ve, re\u0301sume\u0301",
    "family 👨‍👩‍👧‍👦 flags 🇯🇵🇺🇸 heart ❤️ done",
    "a" * 300,
    "x" * 39 + " " + "y" * 41,
    "שלום עולם, זו כתבה",
    "  leading and   several   blanks  ",
    "—" * 50,
    "\u0301\u200d\ufe0f",
    "",
]


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize("width", [1, 2, 7, 20, 40, 88])
def test_every_row_fits_and_only_blanks_are_lost(text: str, width: int) -> None:
    rows = wrap(text, 0, len(text), width)
    assert all(cells(text[s:e]) <= max(width, 2) for s, e in rows)
    assert "".join(text[s:e] for s, e in rows).replace(" ", "") == text.replace(" ", "")
    assert rows == sorted(rows)


def test_words_stay_whole_where_they_can() -> None:
    text = "The invitation was disclosed on Friday"
    assert [text[s:e] for s, e in wrap(text, 0, len(text), 15)] == [
        "The invitation",
        "was disclosed",
        "on Friday",
    ]


def test_the_measured_way_breaks_where_the_plain_way_does() -> None:
    plain = "The invitation was disclosed by the Japanese foreign ministry following a call"
    marked = plain + " \u200b"  # one character that must be measured sends the whole line the long way
    for width in range(12, 60):
        expected = [plain[s:e] for s, e in wrap(plain, 0, len(plain), width)]
        found = [marked[s:e].replace("\u200b", "").rstrip() for s, e in wrap(marked, 0, len(marked), width)]
        assert [row for row in found if row] == expected


def test_wide_characters_take_two_cells() -> None:
    text = "東京都知事"
    assert [text[s:e] for s, e in wrap(text, 0, len(text), 4)] == ["東京", "都知", "事"]


def test_an_emoji_family_is_never_cut() -> None:
    text = "ab 👨‍👩‍👧‍👦 cd"
    assert any("👨‍👩‍👧‍👦" in text[s:e] for s, e in wrap(text, 0, len(text), 4))


def test_a_single_endless_line_is_cut_in_linear_time() -> None:
    assert len(wrap("a" * 1_000_000, 0, 1_000_000, 80)) == 12_500


def test_characters_on_the_fast_way_take_one_cell_each() -> None:
    plain = [chr(code) for code in range(0x2800) if _NOT_ONE_CELL.match(chr(code)) is None]
    assert {character for character in plain if cell_len(character) != 1} == set()


def test_nothing_that_a_terminal_obeys_is_left() -> None:
    assert safe("a\x1b]52;c;ZXZpbA==\x07b\x9bc\u202ed") == "a]52;c;ZXZpbA==bcd"
    assert one_line("Line\none\r\n\ttwo\x1b") == "Line one two"


def test_clipping_counts_cells_and_says_that_something_is_missing() -> None:
    assert clip("Japanese foreign ministry", 10) == "Japanese…"
    assert clip("東京都知事", 5) == "東京…"
    assert clip("short", 5) == "short"
    assert clip("anything", 0) == ""


def test_paragraphs_are_the_lines_that_hold_something() -> None:
    assert paragraphs("One.\n\nTwo.\n  \n") == [(0, 4), (6, 10)]
