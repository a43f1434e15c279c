"""The classes that a word of time belongs to: from the word list, and for digits by their form.

A pattern is matched on parts, not on tokens: "two-year-old" is five parts, however a pipeline parts it. What a part
cannot tell on its own (a number of several words, a holiday's name) is `numerals`' and `phrases`' to say.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final, TypeAlias

from msgspec import Struct

from extract.english.syntax import Word

Value: TypeAlias = str | int | float
Classes: TypeAlias = dict[str, Value]
Phrase: TypeAlias = tuple[tuple[str, ...], Value]


class Part(Struct, frozen=True):
    """A word, or what hyphens and strokes cut from one, with its classes; `start` is its place in the text, `entries` are those
    of several parts that begin with it, by class."""

    word: Word
    lower: str
    start: int
    end: int
    classes: Classes
    entries: dict[str, tuple[Phrase, ...]]


_NOTHING: Final[Classes] = {}
_NO_ENTRIES: Final[dict[str, tuple[Phrase, ...]]] = {}
_VERB_TAGS: Final = frozenset({"VB", "VBD", "VBP", "VBZ", "MD"})
_CUT: Final = re.compile(
    r"[-–/]|\d{1,2}(?:[:.]\d\d)?(?=[ap]\.?m\.?$)|fy(?=\d\d)|(?<![\d.])\d{1,2}(?=\.\d{1,2}\.\d{4}$)|(?<=\d\.)\d{1,2}(?=\.\d{4}$)|\.(?=(?:\d{1,2}\.)?\d{4}$)|[^-–/]+"
)
_TO_CUT: Final = re.compile(r"[-–/]|\d[ap]\.?m\.?$|^fy\d\d|^\d{1,2}\.\d{1,2}\.\d{4}$")
_PHRASE_PARTS: Final = re.compile(r"'s\b|[-/]|[^\s'/-]+(?:'(?!s\b)[^\s'/-]*)*")
_YEAR: Final = re.compile(r"(1\d|20|21)\d\d$")
_DAY: Final = re.compile(r"(0?[1-9]|[12]\d|3[01])$")
_NTH: Final = re.compile(r"(\d{1,3})(st|nd|rd|th)$")
_NUMBER: Final = re.compile(r"\d{1,3}(,\d{3}){1,2}$|\d{1,6}(\.\d{1,3})?$")
_DECADE: Final = re.compile(r"(?:(\d{3})0['’]?s|['’]?(\d)0['’]?s)$")
_CLOCK: Final = re.compile(r"(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?$")
_TIME24: Final = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)$")
_HALF_DAY: Final = {"am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"}
_MONTHS: Final = 12
_LAST_DAY: Final = 31


@cache
def word_list() -> dict[str, dict[str, Value]]:
    """Class name → word or phrase → value, as the data file has them."""
    data = files("extract.english.lexicon").joinpath("time_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)


@cache
def phrases() -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """First part → class → the entries of several parts that begin with it, the longest first."""
    table: dict[str, dict[str, list[Phrase]]] = {}
    for name, entries in word_list().items():
        for entry, value in entries.items():
            parts = tuple(_PHRASE_PARTS.findall(entry))
            if len(parts) > 1:
                table.setdefault(parts[0], {}).setdefault(name, []).append((parts, value))
    return {
        first: {name: tuple(sorted(found, key=lambda each: -len(each[0]))) for name, found in classes.items()}
        for first, classes in table.items()
    }


@cache
def _by_word() -> dict[str, Classes]:
    table: dict[str, Classes] = {}
    for name, entries in word_list().items():
        for entry, value in entries.items():
            if len(_PHRASE_PARTS.findall(entry)) == 1:
                table.setdefault(entry, {})[name] = value
    return table


@cache
def is_abbreviated(name: str) -> bool:
    """Whether a month or weekday is written short without its dot, as no one writes it on its own: "Sun", "Jan"."""
    return f"{name}." in _by_word()


def parts_of(words: Sequence[Word]) -> list[Part]:
    """The parts of a sentence in text order."""
    parts: list[Part] = []
    known, single = phrases(), _by_word()
    for word in words:
        lower = word.lower
        if lower.isalpha():
            of_time = lower in single or lower in _HALF_DAY
            classes = _classes(lower, word) if of_time else _NOTHING
            parts.append(Part(word, lower, word.start, word.end, classes, known.get(lower, _NO_ENTRIES)))
            continue
        lower = lower.replace("’", "'")
        if len(lower) == 1 or not _TO_CUT.search(lower):
            entries = known.get(lower, _NO_ENTRIES)
            parts.append(Part(word, lower, word.start, word.end, _classes(lower, word), entries))
            continue
        for cut in _CUT.finditer(lower):
            start = word.start + cut.start()
            entries = known.get(cut[0], _NO_ENTRIES)
            parts.append(Part(word, cut[0], start, word.start + cut.end(), _classes(cut[0], word), entries))
    return parts


def _classes(lower: str, word: Word) -> Classes:
    """The classes of one part with its value in each; empty for most."""
    found = _by_word().get(lower)
    if found and "UNIT" in found and "ORDINAL" in found and not word.is_noun:
        # "a second dam" is no length of time
        found = {name: value for name, value in found.items() if name != "UNIT"}
    if found and word.tag in _VERB_TAGS:
        # "to spring", "they march", "the talks will last", "it may"
        return _NOTHING
    if not (lower[0].isdigit() or lower[0] == "'") and lower not in _HALF_DAY:
        return found or _NOTHING
    classes: Classes = dict(found or {})
    if half := _HALF_DAY.get(lower):
        classes["AMPM"] = half
    if _YEAR.match(lower):
        classes["YEAR"] = int(lower)
    if _DAY.match(lower):
        classes["DAYNUM"] = int(lower)
        if int(lower) <= _MONTHS:
            classes["MONTHNUM"] = int(lower)
    if nth := _NTH.match(lower):
        classes["ORDINAL"] = int(nth[1])
        if 1 <= int(nth[1]) <= _LAST_DAY:
            classes["DAYNUM"] = int(nth[1])
    if _NUMBER.match(lower):
        classes["NUMBER"] = float(lower) if "." in lower else int(lower.replace(",", ""))
    if len(lower) == 2 and lower.isdecimal():
        classes["SHORTYEAR"] = int(lower)
    if decade := _DECADE.match(lower):
        classes["DECADE"] = decade[1] or f"19{decade[2]}"
    if _CLOCK.match(lower):
        classes["CLOCK"] = lower
    if ":" in lower and _TIME24.match(lower):
        classes["TIME24"] = lower
    elif len(lower) == 4 and _TIME24.match(lower):
        classes["MILITARY"] = f"{lower[:2]}:{lower[2:]}"
    return classes
