"""Words as the encoder takes them in: word pieces, and what lower-casing loses, namely case and the space before.

The vocabulary is BERT's uncased one. A word is lower-cased, rid of accents, cut at punctuation, and each part is cut into
the longest pieces that the vocabulary has, from the left (WordPiece: Wu et al. 2016, arXiv:1609.08144, as BERT uses it,
Devlin et al. 2019). The package `tokenizers` does the same, but brings a client for a model hub and its network stack into
a program that works offline.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

START, END, UNKNOWN, PADDING = "[CLS]", "[SEP]", "[UNK]", "[PAD]"
# A word of more letters is no word (BERT's own limit), and of more pieces tells no more than these.
LONGEST_WORD = 100
MOST_PIECES = 8
MOST_KNOWN = 100_000

CASES = ("none", "lower", "title", "upper", "single", "mixed", "digits", "digits and letters")
SPACES = ("none", "space", "line break", "blank line")


class Pieces:
    """Cuts words by a vocabulary, a piece a line; a piece's number is its line's."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.start, self.end, self.padding = (self.numbers[each] for each in (START, END, PADDING))
        self.unknown = self.numbers[UNKNOWN]
        self.known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces; at least one, at most MOST_PIECES."""
        found = self.known.get(word)
        if found is None:
            if len(self.known) > MOST_KNOWN:
                self.known.clear()
            numbers = [number for part in _parts(word) for number in self._cut(part)]
            found = self.known[word] = tuple(numbers[:MOST_PIECES]) or (self.unknown,)
        return found

    def _cut(self, part: str) -> list[int]:
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        numbers = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            end = len(part)
            while end > start and prefix + part[start:end] not in self.numbers:
                end -= 1
            if end == start:
                return [self.unknown]
            numbers.append(self.numbers[prefix + part[start:end]])
            start = end
        return numbers


@lru_cache(maxsize=50_000)
def case_of(word: str) -> int:
    """Which of CASES a word's letters are."""
    letters = [character for character in word if character.isalpha()]
    digits = any(character.isdigit() for character in word)
    if not letters:
        return CASES.index("digits" if digits else "none")
    if digits:
        return CASES.index("digits and letters")
    capitals = sum(character.isupper() or character.istitle() for character in letters)
    if not capitals:
        return CASES.index("lower")
    if len(letters) == 1:
        return CASES.index("single")
    if capitals == len(letters):
        return CASES.index("upper")
    if capitals == 1 and not letters[0].islower():
        return CASES.index("title")
    return CASES.index("mixed")


def space_of(gap: str) -> int:
    """Which of SPACES stands before a word, by the white space between it and the word before."""
    lines = len(gap.splitlines()) + (gap.endswith(("\n", "\r", "\u2028", "\u2029")))
    if lines > 2:
        return SPACES.index("blank line")
    if lines == 2:
        return SPACES.index("line break")
    return SPACES.index("space" if gap else "none")


def _parts(word: str) -> list[str]:
    """A word in lower case without accents, cut around each mark of punctuation; characters that show nothing are gone."""
    plain = unicodedata.normalize("NFD", word.lower())
    parts: list[str] = [""]
    for character in plain:
        category = unicodedata.category(character)
        if category == "Mn" or category in ("Cc", "Cf") or character == "\ufffd":
            continue
        if character.isspace():
            parts.append("")
        elif _stands_alone(character, category):
            parts += [character, ""]
        else:
            parts[-1] += character
    return [part for part in parts if part]


def _stands_alone(character: str, category: str) -> bool:
    code = ord(character)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or category.startswith("P") or _is_ideograph(code)


def _is_ideograph(code: int) -> bool:
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x2FA1F
    )
