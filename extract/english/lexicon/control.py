"""Whose act stands in an infinitive, a gerund or a relative clause that names nobody: of "urged Tokyo to act" Tokyo's."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from extract.english.lexicon.tables import load, words


class ControlExample(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence with the act between stars, and the word for whose it is."""

    text: str
    who: str


class Control(Struct, frozen=True, kw_only=True):
    """Lemmas of verbs, and of nouns in `charges`, `planning` and `asking`, by whose act hangs on them; control.toml says each."""

    subject_control: frozenset[str]
    object_control: frozenset[str]
    calling: frozenset[str]
    judging: frozenset[str]
    charges: frozenset[str]
    causing: frozenset[str]
    planning: frozenset[str]
    asking: frozenset[str]
    examples: tuple[ControlExample, ...]


class _List(Struct, frozen=True, forbid_unknown_fields=True):
    words: str
    example: ControlExample


@cache
def control() -> Control:
    lists = load("control.toml", dict[str, _List])
    return Control(
        **{name: frozenset(words(entry.words)) for name, entry in lists.items()},
        examples=tuple(entry.example for entry in lists.values()),
    )
