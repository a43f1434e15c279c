"""A stretch of a sentence that a rule matches, before anyone knows whether it is a time: what stands in and around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from extract.english.syntax import Parse, Word
from extract.reading.times.patterns import Captures
from extract.reading.times.words import Part

_NAMED: Final = (
    "MONTH",
    "WEEKDAY",
    "WEEKDAYS",
    "HOLIDAY",
    "NAMEDDAY",
    "DAYOFFAME",
    "ERA",
    "SEASON",
    "YEAR",
    "DECADE",
    "CLOCK",
    "TIME24",
    "MILITARY",
    "DAYNUM",
    "SHORTQUARTER",
    "SHORTHALF",
)
"""Classes whose words are in capitals, or in digits, wherever they stand."""

_LONG: Final = 4
"""Letters of words that headlines in capitals spare no more ("with" they may, "over" they do not)."""

_LONGER_WORDS: Final = 3
_OPENING: Final = frozenset({"`", "``", "''", '"', "“", ":", "-", "--", "—", "_", "(", "'"})


class Candidate(Struct, frozen=True):
    """A stretch of a sentence that a rule matches."""

    parse: Parse
    parts: Sequence[Part]
    at: int
    end: int
    captures: Captures

    @property
    def first(self) -> Word:
        return self.parts[self.at].word

    @property
    def last(self) -> Word:
        return self.parts[self.end - 1].word

    @property
    def before(self) -> str:
        """The part before it in small letters, "" at the sentence's beginning."""
        return self.parts[self.at - 1].lower if self.at else ""

    @property
    def after(self) -> str:
        return self.parts[self.end].lower if self.end < len(self.parts) else ""

    @property
    def next(self) -> Word | None:
        return self.parts[self.end].word if self.end < len(self.parts) else None


def is_title(candidate: Candidate) -> bool:
    """Whether it is part of a name: "Newsday Today", "60 Minutes"; a month, a day or a year is one only in a company's."""
    if any(name in candidate.captures for name in _NAMED):
        return candidate.first.entity in ("ORG", "PERSON") and _goes_on(candidate)
    words = candidate.parts[candidate.at : candidate.end]
    letters = [part for part in words if part.lower[0].isalpha() and "AMPM" not in part.classes]
    if not letters or not all(part.word.text[0].isupper() for part in letters):
        return False
    if not words[0].lower[0].isalpha():
        return True
    # at the beginning of a sentence every first word is in capitals, and in a headline every word
    if len(letters) == 1 and (candidate.at == 0 or candidate.before in _OPENING):
        return False
    return not _is_headline(candidate)


def _is_headline(candidate: Candidate) -> bool:
    """Whether all longer words of its sentence are in capitals: "Leaders to Meet Next Week"."""
    others = [
        part.word.text[0].isupper()
        for part in (*candidate.parts[: candidate.at], *candidate.parts[candidate.end :])
        if len(part.lower) >= _LONG and part.lower[0].isalpha()
    ]
    return len(others) >= _LONGER_WORDS and all(others)


def _goes_on(candidate: Candidate) -> bool:
    """Whether a name goes on behind: "Sun Microsystems"."""
    after = candidate.next
    return after is not None and bool(after.entity) and not after.entity_start


def counts(candidate: Candidate) -> bool:
    """Whether its last number counts what follows: "in February 30 people died"."""
    following = candidate.next
    return candidate.before != "on" and following is not None and following.tag in ("NNS", "JJ")


def exists(captures: Captures) -> bool:
    """Whether the calendar has such a day: not 30 February, nor the 31st of April."""
    month = captures.get("MONTH", captures.get("MONTHNUM"))
    day = captures.get("DAYNUM", captures.get("ORDINAL"))
    if month is None or day is None:
        return True
    year = captures.get("YEAR", 2000)  # 2000: a year that has every day
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
