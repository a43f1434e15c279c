"""What the rooms of attribution hand on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from extract.english.syntax import Parse, Word
from extract.story import QuoteKind, Span

_CLOSING = "%$)]}"
_OPENERS = ("that", "That", "and", "but", "or")


class Reported(Struct, frozen=True, kw_only=True):
    """Words that a reporting word brings in, before it is settled whether marks stand around them and who speaks.

    `asserts` is False where the source does not vouch for the words: what it wants, plans, asks for, judges or does not
    say. What somebody wants is no claim that it happens, so no event has its source there.
    """

    words: tuple[Word, ...]
    source: Word | None
    by: Word
    """The reporting word."""
    cue: Span
    asserts: bool = True


class Attribution(Struct, frozen=True, kw_only=True):
    """Words that are somebody's; `speaker` is an actor's key, `cue` the span of the reporting words.

    `asserts` as in `Reported`.
    """

    span: Span
    kind: QuoteKind
    speaker: str | None
    cue: Span | None
    asserts: bool = True


def trimmed(words: Sequence[Word]) -> Span | None:
    """The span of the words without "that", a small "and" and punctuation at its ends; None where nothing is left."""
    first, last = 0, len(words)
    while first < last and (words[first].text in _OPENERS or not words[first].text[0].isalnum()):
        first += 1
    while last > first and not any(each.isalnum() or each in _CLOSING for each in words[last - 1].text):
        last -= 1
    return (words[first].start, words[last - 1].end) if first < last else None


def below(parse: Parse, heads: Iterable[Word], without: Word | None = None) -> tuple[Word, ...]:
    """The words of these subtrees in text order, but for those of the subtree of `without`."""
    left_out = {word.index for word in parse.subtree(without)} if without is not None else set()
    found = {word.index: word for head in heads for word in parse.subtree(head)}
    return tuple(found[index] for index in sorted(found) if index not in left_out)
