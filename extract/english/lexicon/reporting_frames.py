"""How a word brings in what is said, thought or wanted: with an infinitive, an object, a preposition.

`reporting` says which words report and how far the writer stands behind them; here stands in which form what they
report comes with them, where that is no clause with "that". "Call" reports with "for" ("called for a truce") and with
two names of a thing ("called it a truce"), not with an object alone ("called a cab").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from extract.english.lexicon.tables import load, words

Form = Literal["clause", "infinitive", "order", "gerund", "object", "predicate", "object-phrase", "phrase"]
_WITH_PREPOSITION: tuple[Form, ...] = ("object-phrase", "phrase")


class Frame(Struct, frozen=True, kw_only=True):
    """One use of a word: its particle and preposition are "" where it needs none."""

    lemma: str
    form: Form
    particle: str = ""
    preposition: str = ""


class FrameExample(Struct, frozen=True):
    """A sentence with the reporting word between stars and what is reported in brackets."""

    marked: str

    @property
    def text(self) -> str:
        return "".join(character for character in self.marked if character not in "*[]")

    @property
    def content(self) -> str:
        return self.marked.partition("[")[2].partition("]")[0].replace("*", "")


class FrameTable(Struct, frozen=True, kw_only=True):
    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    adjectives: Mapping[str, tuple[Frame, ...]]
    without_clause: frozenset[str]
    """Verbs whose clause is nobody's words."""
    unsaid: frozenset[str]
    """Verbs under which nothing is said."""
    done_by_things: frozenset[str]
    """Reporting verbs whose subject need not be somebody."""
    documents: frozenset[str]
    making: frozenset[str]
    """Verbs whose agent is a document's author."""
    somebody: frozenset[str]
    """Nouns of persons and bodies."""
    agent_endings: tuple[str, ...]
    """How other nouns of persons end."""
    things: frozenset[str]
    """Nouns that only end like persons."""
    uttering: frozenset[str]
    """Verbs whose subject says or feels what their object names."""
    examples: tuple[FrameExample, ...]


class _Group(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    form: Form
    words: str
    example: str


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    without_clause: str
    unsaid: str
    done_by_things: str
    documents: str
    making: str
    somebody: str
    agent_endings: str
    things: str
    uttering: str
    verbs: list[_Group]
    nouns: list[_Group]
    adjectives: list[_Group]


@cache
def reporting_frames() -> FrameTable:
    """The table of frames, from `reporting_frames.toml`."""
    file = load("reporting_frames.toml", _File)
    groups = (*file.verbs, *file.nouns, *file.adjectives)
    return FrameTable(
        verbs=_by_lemma(file.verbs),
        nouns=_by_lemma(file.nouns),
        adjectives=_by_lemma(file.adjectives),
        without_clause=frozenset(words(file.without_clause)),
        unsaid=frozenset(words(file.unsaid)),
        done_by_things=frozenset(words(file.done_by_things)),
        documents=frozenset(words(file.documents)),
        making=frozenset(words(file.making)),
        somebody=frozenset(words(file.somebody)),
        agent_endings=tuple(words(file.agent_endings)),
        things=frozenset(words(file.things)),
        uttering=frozenset(words(file.uttering)),
        examples=tuple(FrameExample(group.example) for group in groups),
    )


def _by_lemma(groups: list[_Group]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for group in groups:
        for entry in words(group.words):
            frame = _frame(entry.split(), group.form)
            found.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in found.items()}


def _frame(parts: list[str], form: Form) -> Frame:
    lemma, rest = parts[0], parts[1:]
    preposition = rest.pop() if form in _WITH_PREPOSITION and rest else ""
    return Frame(lemma=lemma, form=form, particle=" ".join(rest), preposition=preposition)
