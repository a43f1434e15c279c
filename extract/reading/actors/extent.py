"""Which words a common noun's mention has: its modifiers with it, nobody else's words."""

from __future__ import annotations

from extract.english.syntax import Word
from extract.reading.actors.known import Known, Link


def own_words(known: Known, noun: Word) -> list[Word]:
    """ "Japanese foreign ministry": the noun with its modifiers, names in it included, determiners not."""
    words = unbroken(known, [word for word in known.parse.core(noun) if word.tag not in ("CD", "PRP$")], noun)
    while len(words) > 1 and (words[0].tag in ("RB", "JJS", "JJR") or words[0].lower == "own"):
        words.pop(0)
    if words[-1].lower == "familiar":
        # "people familiar with the matter"
        words.extend(word for word in known.parse.subtree(words[-1]) if word.index > words[-1].index)
    return words


def unbroken(known: Known, words: list[Word], noun: Word) -> list[Word]:
    """Of the words those around the noun, up to a gap with another noun in it or a word that is somebody else by itself: two
    mentions never overlap but for a name in what it modifies."""
    at = words.index(noun)
    start, end = at, at + 1
    while start > 0 and _hangs_together(known, words[start - 1], words[start], words[start - 1]):
        start -= 1
    while end < len(words) and _hangs_together(known, words[end - 1], words[end], words[end]):
        end += 1
    return words[start:end]


def _hangs_together(known: Known, left: Word, right: Word, taken_in: Word) -> bool:
    gap = known.parse.words[left.index + 1 : right.index]
    other = known.heads.get(taken_in.index)
    own = other is None or other.form == "name"
    return own and not any(word.is_noun or word.tag.startswith("PRP") for word in gap)


def nominal_link(actors: tuple[str, ...], noun: Word, words: list[Word], via: str) -> Link:
    return Link(actors=actors, words=tuple(words), head=noun, form="nominal", via=via)
