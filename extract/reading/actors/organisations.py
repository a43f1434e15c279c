"""Which names are one body's: with and without its suffix, its first words, its last ones, its acronym."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from extract.english.lexicon import seats
from extract.english.syntax import Parse
from extract.reading.tabled import Named

_COMPANY_SUFFIX = frozenset(
    [
        "inc",
        "inc.",
        "corp",
        "corp.",
        "corporation",
        "co",
        "co.",
        "company",
        "ltd",
        "ltd.",
        "limited",
        "llc",
        "plc",
        "group",
        "holdings",
        "ag",
        "sa",
        "se",
        "nv",
        "gmbh",
    ]
)


def bodies(parse: Parse, found: Sequence[Named]) -> dict[str, str]:
    """Each form of an organisation's name → the fullest: without its suffix, its first word, its acronym, and where one
    alone fits its last words ("the Alliance" of "Reform Alliance")."""
    full: dict[str, str] = {}
    fullest: list[str] = []
    by_form: dict[_Form, int] = {}
    by_ending: dict[str, list[str]] = {}
    definite = {each.text for each in found if _is_definite(parse, each)}
    for text in dict.fromkeys(each.text for each in sorted(found, key=lambda each: -len(each.text))):
        short = (text in definite or text[-1] == "s") and not seats().body(text)
        ends = by_ending.get(text.lower(), []) if short else []
        same = [by_form[form] for form in _forms(text) if form in by_form]
        match = ends[0] if len(ends) == 1 else fullest[min(same)] if same else None
        if match is None:
            for form in _forms_of_full(text):
                by_form.setdefault(form, len(fullest))
            fullest.append(text)
            for ending in _endings(text):
                by_ending.setdefault(ending, []).append(text)
        full[text] = match or text
    return full


def _endings(name: str) -> list[str]:
    """What a body may be called after the last words of its name; a seat ("White House") or "House of Lords" has none."""
    words = name.lower().split()
    if "of" in words or seats().seat(name) or seats().body(name):
        return []
    return [" ".join(words[start:]) for start in range(1, len(words))]


def _is_definite(parse: Parse, each: Named) -> bool:
    """ "the Alliance", or a team's plural: "Rovers won"."""
    before = parse.words[each.start - 1].lower if each.start else ""
    return before == "the" or each.words[-1].tag == "NNPS"


def _forms(name: str) -> list[_Form]:
    """As what a name may be one of a fuller name's forms."""
    if (body := seats().body(name)) is not None:
        return [("body", body.name)]
    bare = _bare(name)
    if name.isupper() and len(name) > 1:
        return [("name", bare), ("acronym", name.replace(".", ""))]
    words = bare.split()
    common = not words or words[0] in _COMMON_OPENERS
    return [("name", bare)] if common else [("name", bare), ("opening", " ".join(words))]


def _forms_of_full(name: str) -> list[_Form]:
    """The forms that a full name has."""
    if (body := seats().body(name)) is not None:
        return [("body", body.name)]
    bare = _bare(name)
    words = bare.split()
    openings = [("opening", " ".join(words[:end])) for end in range(1, len(words))]
    return [("name", bare), ("acronym", _acronym(name)), *openings]


_Form: TypeAlias = tuple[str, str]
"""A kind of form, and the form: ("acronym", "UN")."""

_COMMON_OPENERS = frozenset(
    ["the", "national", "american", "british", "federal", "international", "united", "new", "world", "first"]
)


def _bare(text: str) -> str:
    parts = [part.removesuffix("'s").removesuffix("’s") for part in text.lower().replace(",", "").split()]
    while len(parts) > 1 and parts[-1] in _COMPANY_SUFFIX:
        parts.pop()
    return " ".join(parts[1:] if parts[0] == "the" and len(parts) > 1 else parts)


def _acronym(text: str) -> str:
    return "".join(
        part[0] for part in text.replace("-", " ").split() if part[0].isupper() or part[0].isdigit()
    )
