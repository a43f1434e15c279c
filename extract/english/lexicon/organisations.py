"""Words by which a name shows that it is a body's: "Corvid Motors", "Minera Altacumbre", "St. Brendan's Hospital"."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from extract.english.lexicon.tables import load, words


class NameExample(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    body: bool


class OrganisationWords(Struct, frozen=True):
    endings: frozenset[str]
    """In small letters, without a full stop."""
    openings: frozenset[str]
    """In small letters."""
    institutions: frozenset[str]
    """As written: "Hospital"."""
    regulators: frozenset[str]
    """In small letters, as `regulated`."""
    regulated: frozenset[str]
    examples: tuple[NameExample, ...]

    def watches(self, name: str) -> bool:
        """Whether a name is a regulator's: "Competition and Markets Authority"."""
        parts = set(name.lower().replace(",", "").split())
        return bool(parts & self.regulators) and bool(parts & self.regulated)

    def shows_body(self, name: str) -> bool:
        """Whether the name of two words or more ends or begins like a body's."""
        parts = name.lower().split()
        return len(parts) > 1 and (parts[-1].rstrip(".") in self.endings or parts[0] in self.openings)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    endings: str
    openings: str
    institutions: str
    regulators: str
    regulated: str
    example: tuple[NameExample, ...]


@cache
def organisation_words() -> OrganisationWords:
    """From `organisations.toml`."""
    file = load("organisations.toml", _File)
    return OrganisationWords(
        endings=frozenset(words(file.endings)),
        openings=frozenset(word.lower() for word in words(file.openings)),
        institutions=frozenset(words(file.institutions)),
        regulators=frozenset(words(file.regulators)),
        regulated=frozenset(words(file.regulated)),
        examples=file.example,
    )
