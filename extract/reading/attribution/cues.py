"""The words that show an attribution: the reporting word with its auxiliaries, negation, adverbs and particle."""

from __future__ import annotations

from extract.english.syntax import Parse, Word
from extract.story import Span

_IN_GROUP = frozenset({"aux", "aux:pass", "cop", "advmod", "mark"})


def cue_of(parse: Parse, word: Word, preposition: Word | None = None) -> Span:
    """ "has not said", "to call for", "is confident": what stands around the word without a gap and belongs to it."""
    first = word
    while first.index > 0:
        before = parse.words[first.index - 1]
        if before.head != word.index or before.sentence != word.sentence or not _belongs(before):
            break
        first = before
    last = word
    particle = parse.particle(word)
    for after in (particle, preposition):
        if after is not None and after.index == last.index + 1:
            last = after
    return (first.start, last.end)


def _belongs(word: Word) -> bool:
    if word.relation == "mark":
        return word.tag == "TO"
    return word.relation in _IN_GROUP and word.tag not in ("WRB", "IN")
