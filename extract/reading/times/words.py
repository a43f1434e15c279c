"""The classes that a word of time belongs to: from the word list, and for digits by their form."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from extract.english.syntax import Word

Value: TypeAlias = str | int | float
Classes: TypeAlias = dict[str, Value]

_ISO = re.compile(r"\d{4}-\d\d-\d\d$")
_YEAR = re.compile(r"(1[0-9]|20|21)\d\d$")
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th)?$")
_NUMBER = re.compile(r"\d+(\.\d+)?$")
_DECADE = re.compile(r"(?:(\d{3})0s|['’](\d)0s)$")
_COUNTED = re.compile(r"(\d+)-([a-z]+)$")
_CLOCK = re.compile(r"(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?$")
_TIME24 = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)$")
_HALF_DAY = {"am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"}


@cache
def word_list() -> dict[str, dict[str, Value]]:
    """Class name → word → value, as the data file has them; entries of several words are holidays only."""
    data = files("extract.english.lexicon").joinpath("time_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)


@cache
def _by_word() -> dict[str, Classes]:
    table: dict[str, Classes] = {}
    for name, words in word_list().items():
        for word, value in words.items():
            if " " not in word:
                table.setdefault(word, {})[name] = value
    return table


def classes_of(word: Word) -> Classes:
    """The classes of one word with its value in each; empty for most words."""
    lower = word.lower
    found = _by_word().get(lower)
    if found and "UNIT" in found and "ORDINAL" in found and not word.is_noun:
        # "a second dam" is no length of time
        found = {name: value for name, value in found.items() if name != "UNIT"}
    if not (lower[0].isdigit() or lower[0] in "'’") and lower not in _HALF_DAY:
        return found or {}
    classes: Classes = dict(found or {})
    if half := _HALF_DAY.get(lower):
        classes["AMPM"] = half
    if _ISO.match(lower):
        classes["ISO"] = lower
    if _YEAR.match(lower):
        classes["YEAR"] = int(lower)
    if day := _DAY.match(lower):
        classes["DAYNUM"] = int(day[1])
    if _NUMBER.match(lower):
        classes["NUM"] = float(lower) if "." in lower else int(lower)
    if decade := _DECADE.match(lower):
        classes["DECADE"] = decade[1] or f"19{decade[2]}"
    if (counted := _COUNTED.match(lower)) and (unit := _by_word().get(counted[2], {}).get("UNIT")):
        classes["COUNTED"] = f"{counted[1]} {unit}"
    if _CLOCK.match(lower):
        classes["CLOCK"] = lower
    if _TIME24.match(lower):
        classes["TIME24"] = lower
    return classes
