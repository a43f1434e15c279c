"""A voice: whom "I" or "you" means in a stretch of the article, and what the forms of text that show one ask alike."""

from __future__ import annotations

import re

from msgspec import Struct

from extract.english.syntax import Word
from extract.reading.actors.known import Known, Link
from extract.story import Span

I = frozenset({"i", "me", "my", "mine", "myself"})  # noqa: E741 - the pronoun
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
YOU = frozenset({"you", "your", "yours", "yourself"})
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")


class Voice(Struct, frozen=True):
    """In this stretch these pronouns are this actor."""

    span: Span
    words: frozenset[str]
    actor: str
    via: str


def lines_of(text: str) -> list[Span]:
    """The lines that are not blank."""
    return [match.span() for match in _LINE.finditer(text)]


def is_open(known: Known, word: Word) -> bool:
    """Whether a word is nobody's yet, and stands outside quotation marks."""
    return word.index not in known.taken and word.index not in known.quoted


def says_i(known: Known, span: Span) -> bool:
    """Whether somebody says "I" in a stretch, outside quotation marks."""
    return any(
        word.lower in I and word.tag in ("PRP", "PRP$") and is_open(known, word)
        for word in known.parse.words_in(span)
    )


def person_in(known: Known, span: Span | None) -> str | None:
    """The only person whom a line names."""
    return only(persons_in(known, span)) if span is not None else None


def persons_in(known: Known, span: Span) -> list[str]:
    """The persons whom a stretch names, as often as it does."""
    return [
        link.actors[0]
        for word in known.parse.words_in(span)
        if (link := known.heads.get(word.index)) and names_person(known, link)
    ]


def names_person(known: Known, link: Link) -> bool:
    """Not in "a Santorum cocktail", where the name only says which cocktail."""
    modifies = link.head.relation in ("compound", "amod")
    return link.form == "name" and not modifies and known.of_kind(link, ("PERSON",))


def only(keys: list[str]) -> str | None:
    return keys[0] if keys and len(set(keys)) == 1 else None
