"""Where the headline ends."""

from __future__ import annotations

from typing import Final

from extract.english.syntax import Parse

_FIRST: Final = 3
"""Sentences among which a headline ends, if there is one."""


def headline_sentences(parse: Parse) -> int:
    """How many sentences the headline has: those on the first lines that end without a stop."""
    for number, (_, end) in enumerate(parse.sentences[:_FIRST]):
        if parse.text[:end].rstrip("”’\"')").endswith((".", "!", "?")):
            return number
        if "\n" in parse.text[: end + 1]:
            return number + 1
    return 0
