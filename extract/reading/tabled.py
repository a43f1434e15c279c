"""Names found by their words alone: in the tables of states, peoples, seats and bodies, and in datelines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from msgspec import Struct

from extract.english.lexicon import regions, seats, states
from extract.english.syntax import Parse, Word

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
ACTING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
_LONGEST_STATE = 5
_FIRST = re.compile(r"[\w.]+")


class Named(Struct, frozen=True):
    """A stretch of words with an entity label; `proved` where the words around it leave no doubt of the label."""

    words: tuple[Word, ...]
    label: str
    proved: bool = False

    @property
    def text(self) -> str:
        return text_of(self.words)

    @property
    def start(self) -> int:
        return self.words[0].index


def from_tables(parse: Parse) -> list[Named]:
    """Names of states, peoples, seats and bodies, found by their words whatever the pipeline saw."""
    found: list[Named] = []
    for sentence in range(len(parse.sentences)):
        words = parse.in_sentence(sentence)
        at = 0
        while at < len(words):
            match = _table_name(words, at)
            if match is None:
                at += 1
                continue
            found.append(match)
            at += len(match.words)
    return found


def datelines(parse: Parse) -> list[Named]:
    """ "HARLOW POINT, Ohio, Sept. 15 –": what a dateline begins with, in capitals, is where the report was written."""
    found: list[Named] = []
    for number in range(len(parse.sentences)):
        words = parse.in_sentence(number)
        capitals = _capitals(words)
        if is_dateline(words) and not table_label(text_of(capitals)):
            found.append(Named(tuple(capitals), "GPE", proved=True))
    return found


def is_dateline(words: Sequence[Word]) -> bool:
    """Whether the words of a sentence are a dateline: capitals at the beginning, a dash at the end or nothing but a date behind."""
    capitals = _capitals(words)
    behind = words[len(capitals) :]
    dated = all(word.entity in ("DATE", "TIME") or not word.text[0].isalnum() for word in behind)
    dated = dated and any(word.entity for word in behind)
    return bool(capitals and behind) and (dated or words[-1].text in ("–", "—", "--", "-"))


def _capitals(words: Sequence[Word]) -> list[Word]:
    return list(takewhile(lambda word: word.text.isupper() and word.text[0].isalpha(), words))


@lru_cache(maxsize=16384)
def table_label(text: str) -> str | None:
    """What the tables say that a name is, whatever the words around it."""
    if states().by_name(text) or (" " in text and states().by_capital(text)):
        # "Dar es Salaam"; a capital of one word may be many a thing
        return "GPE"
    if seats().seat(text) or seats().body(text):
        return "ORG"
    if text in regions():
        return "LOC"
    if states().by_demonym(text) or states().by_demonym_plural(text):
        return "NORP"
    return None


def text_of(words: Sequence[Word]) -> str:
    """The words as they stand in the text, line breaks and runs of blanks as one space."""
    if len(words) == 1:
        return words[0].text
    parts = [words[0].text]
    for before, word in pairwise(words):
        parts.append(word.text if word.start == before.end else f" {word.text}")
    return "".join(parts)


def possessive(name: str) -> str:
    """ "Ruto’s", "workers’", "Kallos’", as news agencies write it."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def is_mark(word: Word) -> bool:
    return not any(character.isalnum() for character in word.text)


def _table_name(words: Sequence[Word], at: int) -> Named | None:
    if not words[at].text[:1].isupper() or _beginning(words[at].text) not in _beginnings():
        return None
    for width in range(min(_LONGEST_STATE, len(words) - at), 0, -1):
        stretch = tuple(words[at : at + width])
        if is_mark(stretch[-1]) or stretch[-1].tag == "POS":
            continue
        text = text_of(stretch)
        label = table_label(text)
        if label is not None and not (width == 1 and _ambiguous(words, at, text)):
            return Named(stretch, label)
    return None


@cache
def _beginnings() -> frozenset[str]:
    """What the names of all tables begin with; most capitals begin none, and need no look into each table."""
    known, powers = states(), seats()
    tables = (
        known.names,
        known.demonyms,
        known.demonym_plurals,
        powers.seat_names,
        powers.body_names,
        regions(),
        [name for name in known.capitals if " " in name],
    )
    return frozenset(_beginning(name) for table in tables for name in table)


def _beginning(text: str) -> str:
    """The first word in small letters, dots and all, as far as any tokenizer leaves it whole: "u.s.", "guinea"."""
    match = _FIRST.match(text)
    return match[0].lower() if match else ""


def _ambiguous(words: Sequence[Word], at: int, text: str) -> bool:
    """Jordan the man, Georgia the other place, Polish the word: what the pipeline reads is believed. Where it reads nothing,
    Mexico is Mexico, unless it is part of a longer name."""
    word, also = words[at], states().also(text)
    if "word" in also and word.tag not in ("NNP", "NNPS", "JJ"):
        return True
    if also == {"place"} and not word.entity and word.is_name:
        return any(beside.is_name for beside in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]))
    return bool(also) and word.entity not in ("GPE", "NORP")
