"""States and the territories that news treats as such: their names, peoples and capitals.

Look-ups are by words as they stand in the text, capitals and all: "US" is a state and "us" is not. Whether "Tokyo" is
the state or the city, or "Jordan" a state or a man, is for `reading` to decide: `also` says when it has to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from extract.english.lexicon.tables import items, load, plain, rows

AlsoMeans = Literal["person", "place", "word"]
"""What else a name may be: somebody's name (Jordan), another place (Georgia), an ordinary word (Turkey, Polish)."""


class State(Struct, frozen=True, kw_only=True):
    """A state, or a territory that stands for itself; names of every kind are spelt as news spells them, best first.

    `code` is the key: ISO 3166-1 alpha-3, XKX for Kosovo, and a made-up `x-crimea` where there is none. `country` is
    what a story may give as an actor's country: the same code, or None for those made up. Who claims whom is not said.
    """

    code: str
    country: str | None
    name: str
    names: tuple[str, ...] = ()
    """Other names and abbreviations; `name` is not repeated."""
    adjectives: tuple[str, ...] = ()
    """"Japanese", "British": of the state, its people, or one of them."""
    plurals: tuple[str, ...] = ()
    """"Americans", "Britons", "Turks": its people as a plural noun."""
    singulars: tuple[str, ...] = ()
    """"Briton", "Turk": one of its people, where the adjective is not the noun."""
    invariant: tuple[str, ...] = ()
    """"Chinese", "British", "French": adjectives that stand for the people after "the", with no -s."""
    capitals: tuple[str, ...] = ()
    """The capital as news uses it for the government; more than one for Bolivia, South Africa and the like."""


class StateTable(Struct, frozen=True, kw_only=True):
    """All states, by each kind of word for them.

    A look-up gives the state that news means by the word, or None: for no such word, and for words that two states
    share with equal right ("Korean"); `candidates` gives them all.
    """

    all: tuple[State, ...]
    names: Mapping[str, tuple[State, ...]]
    demonyms: Mapping[str, tuple[State, ...]]
    demonym_plurals: Mapping[str, tuple[State, ...]]
    capitals: Mapping[str, tuple[State, ...]]
    codes: Mapping[str, State]
    ambiguous: Mapping[str, frozenset[AlsoMeans]]
    shared: frozenset[str]

    def __iter__(self) -> Iterator[State]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def by_code(self, code: str) -> State | None:
        """The state with this key ("JPN", "XKX", "x-crimea")."""
        return self.codes.get(code)

    def by_name(self, name: str) -> State | None:
        """The state of a name or abbreviation: "Japan", "U.S.", "the Netherlands", "JAPAN"."""
        return self._one(self.names, name)

    def by_demonym(self, word: str) -> State | None:
        """The state of an adjective or a singular noun: "Japanese", "Briton"."""
        return self._one(self.demonyms, word)

    def by_demonym_plural(self, word: str) -> State | None:
        """The state of a plural noun for its people: "Americans"; and "Chinese", which needs "the" before it."""
        return self._one(self.demonym_plurals, word)

    def by_capital(self, city: str) -> State | None:
        """The state of a capital: "Beijing", "Washington", "TOKYO"."""
        return self._one(self.capitals, city)

    def candidates(self, word: str) -> tuple[State, ...]:
        """Every state that the word may be of, as a name, demonym, plural or capital, the usual one first."""
        found: dict[str, State] = {}
        for table in (self.names, self.demonyms, self.demonym_plurals, self.capitals):
            found.update((state.code, state) for state in _find(table, word))
        return tuple(found.values())

    def also(self, word: str) -> frozenset[AlsoMeans]:
        """What else a name, demonym or capital may mean; empty where it is clear."""
        word = plain(word)
        return self.ambiguous.get(word) or self.ambiguous.get(_in_title_case(word), frozenset())

    def _one(self, table: Mapping[str, tuple[State, ...]], word: str) -> State | None:
        found = _find(table, word)
        return found[0] if found and plain(word) not in self.shared else None


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    shared: list[str]
    primary: dict[str, str]
    ambiguous: dict[str, list[AlsoMeans]]
    states: str


@cache
def states() -> StateTable:
    """The table of states, from `states.toml`."""
    file = load("states.toml", _File)
    every = tuple(_state(*row) for row in rows(file.states))

    def table(entries: Iterable[tuple[str, State]]) -> dict[str, tuple[State, ...]]:
        found: dict[str, tuple[State, ...]] = {}
        for name, state in entries:
            word = plain(name)
            there = found.get(word, ())
            if state not in there:
                found[word] = (state, *there) if file.primary.get(word) == state.code else (*there, state)
        return found

    return StateTable(
        all=every,
        names=table((word, state) for state in every for word in (state.name, *state.names)),
        demonyms=table((word, state) for state in every for word in (*state.adjectives, *state.singulars)),
        demonym_plurals=table(
            (word, state) for state in every for word in (*state.plurals, *state.invariant)
        ),
        capitals=table((word, state) for state in every for word in state.capitals),
        codes={state.code: state for state in every},
        ambiguous={word: frozenset(kinds) for word, kinds in file.ambiguous.items()},
        shared=frozenset(file.shared),
    )


def _state(code: str, name: str, country: str, *lists: str) -> State:
    names, adjectives, plurals, singulars, invariant, capitals = map(items, lists)
    return State(
        code=code,
        country=country or (code if code.isupper() else None),
        name=name,
        names=names,
        adjectives=adjectives,
        plurals=plurals,
        singulars=singulars,
        invariant=invariant,
        capitals=capitals,
    )


def _find(table: Mapping[str, tuple[State, ...]], word: str) -> tuple[State, ...]:
    """As written; else, for words in capitals throughout (datelines, headlines), as a name is usually written."""
    if (written := table.get(word)) is not None:
        return written
    if word.isalpha() and not word.isupper():
        return ()
    word = plain(word)
    found = table.get(word, ())
    if not found and len(word) > 3 and word.isupper():
        found = table.get(_in_title_case(word), ())
    return found


def _in_title_case(word: str) -> str:
    small = {"And", "Of", "The"}
    return " ".join(part.lower() if part in small else part for part in word.title().split(" "))
