"""How a lexicon file becomes typed values: the mechanism that its modules share.

A file that does not fit its types is our mistake, not the user's: it raises at once, and the tests load every file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
HERE = Path(__file__).parent

_BETWEEN = re.compile(r"[,\n]")


def load(file: str, shape: type[T], prepare: Callable[[dict[str, Any]], None] | None = None) -> T:
    """The lexicon file of that name, decoded as `shape`, after `prepare` has seen each of its rules.

    Raises:
        msgspec.ValidationError: the file does not have that shape.
    """
    content = tomllib.loads((HERE / file).read_text(encoding="utf-8"))
    if prepare is not None:
        for rule in content["rule"]:
            prepare(rule)
    return msgspec.convert(content, shape)


def marked(example: str) -> dict[str, str]:
    """The text and the trigger of an example with its trigger marked: "The EU *sanctioned* two banks."

    Written so, and with lists as "attack, bomb, shell", rules are shorter and are read in half the time."""
    before, trigger, after = example.split("*")
    return {"text": before + trigger + after, "trigger": trigger}


def words(block: str) -> Iterator[str]:
    """The entries of a block of words, which commas and line ends part, so that an entry may hold blanks."""
    for entry in _BETWEEN.split(block):
        if entry := entry.strip():
            yield entry


def rows(block: str) -> Iterator[list[str]]:
    """The lines of a block as their cells, which bars part; lines that begin with a # are comments."""
    for line in block.splitlines():
        if line and line[0] != "#":
            yield [cell.strip() for cell in line.split("|")]


def items(cell: str) -> tuple[str, ...]:
    """The entries of a cell, which semicolons part."""
    return tuple(item.strip() for item in cell.split(";")) if cell else ()


def plain(text: str) -> str:
    """A name as the tables spell it: straight apostrophes, single blanks, no article before it."""
    text = " ".join(text.replace("’", "'").split())
    return text[4:] if text[:4] in ("the ", "The ") else text


def once(entries: Iterable[tuple[str, T]]) -> dict[str, T]:
    """The entries by key; where a key comes twice the first one stands, as the files put the usual reading first."""
    table: dict[str, T] = {}
    for key, value in entries:
        table.setdefault(key, value)
    return table
