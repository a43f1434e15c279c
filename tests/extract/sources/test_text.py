"""Text is safe before any offset exists, and clean text is left alone."""

from __future__ import annotations

import random
import sys
import unicodedata

import pytest

from extract.sources.text import safe, safe_line

EVERYTHING = "".join(map(chr, range(sys.maxunicode + 1)))


def dangerous(char: str) -> bool:
    """What a terminal could act on, or what another room would take for a blank that is not a space."""
    category = unicodedata.category(char)
    if char in " \n\N{NO-BREAK SPACE}":
        return False
    if category in ("Cc", "Zs", "Zl", "Zp", "Cs"):
        return True
    return unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def test_nothing_dangerous_is_left_of_all_of_unicode() -> None:
    assert not [hex(ord(char)) for char in safe(EVERYTHING) if dangerous(char)]


def test_whatever_is_not_dangerous_stays() -> None:
    kept = "".join(char for char in EVERYTHING if not dangerous(char))
    changed = [hex(ord(char)) for char in kept if safe(char) != char]
    assert changed == ["0x61c", "0x200e", "0x200f", "0xfeff"]


def test_clean_text_comes_back_as_the_same_object() -> None:
    clean = "“Naïve” words – 渡輪 🚢 👩‍👩‍👧, नमस्ते, می‌خواهم\n\nand a line.\n"
    assert safe(clean) is clean


@pytest.mark.parametrize("seed", range(200))
def test_any_text_becomes_safe_at_once_and_for_good(seed: int) -> None:
    rng = random.Random(seed)
    pool = "ab \n\r\t\v\f\x00\x07\x1b[]\x7f\x85\x9b\xa0\u2028\u202e\u2066\u200e\ufeff\ud83d\ude00\udc80é🚢"
    text = "".join(rng.choices(pool, k=rng.randrange(40)))
    once = safe(text)
    assert safe(once) == once
    assert not [char for char in once if dangerous(char)]
    once.encode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("page\fpage", "page\npage"),
        ("a\tb\u2009c\u3000d", "a b c d"),
        ("10\u00a0000 men", "10\u00a0000 men"),
        ("a\t\tb", "a  b"),
        ("\x1b]52;c;ZXZpbA==\x07text", "]52;c;ZXZpbA==text"),
        ("\x9b31mred", "31mred"),
        ("evil\u202etxt.exe", "eviltxt.exe"),
        ("a\u2066b\u2069\u200f\u061cc", "abc"),
        ("\ufefffirst", "first"),
        ("nul\x00 del\x7f", "nul del"),
    ],
)
def test_what_becomes_of_what(text: str, expected: str) -> None:
    assert safe(text) == expected


def test_half_of_a_surrogate_pair_becomes_a_replacement_character() -> None:
    assert safe("a\ud83db") == "a\ufffdb"


def test_two_halves_that_belong_together_become_their_character() -> None:
    assert safe("\ud83d\ude00") == "😀"


def test_a_line_has_no_line_breaks_and_single_spaces() -> None:
    assert safe_line("  a\n\x1b[31m\tb\u2028c ") == "a [31m b c"
