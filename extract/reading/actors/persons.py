"""Which names are one person's: surnames, pet names, names by birth; generations and courtesy titles keep apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.english.lexicon import family_first, first_names
from extract.english.syntax import Parse
from extract.reading.actors.known import Gender, Known
from extract.reading.actors.roles import Role
from extract.reading.tabled import Named

_GENERATION = re.compile(r"(jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
_FAMILY = frozenset("couple parent brother sister sibling twin spouse".split())
_INITIAL = re.compile(r"[A-Z]\.?$")


def born(parse: Parse, found: Sequence[Named]) -> dict[str, str]:
    """Names that somebody was born with, or is known by too → the name of who it is: "Calloway was born Ruth Pruitt", "Ana Ruiz,
    better known as La Voz"."""
    named = {parse.head_of(each.words).index: each for each in found if each.label == "PERSON"}
    called: dict[str, str] = {}
    for index, each in named.items():
        head = parse.words[index]
        verb = parse.head(head)
        fronted = parse.words[each.start - 1].lower == "born" if each.start else False
        born_so = fronted or (verb.lower == "born" and not parse.preposition(head))
        known_so = verb.lower == "known" and parse.preposition(head) == "as"
        if not (born_so or known_so) or (head.index < verb.index and not fronted):
            continue
        bearer = next(
            (child for child in parse.children(verb, "nsubj") if child.index < verb.index), parse.head(verb)
        )
        if fronted and bearer.is_verb:
            # "Born Ana Lang in Brest, Dufour studied"
            bearer = parse.subject(bearer) or bearer
        if bearer.tag == "WP":
            bearer = parse.head(verb)
        beside = (word for word in (bearer, *parse.children(bearer, "appos")) if word.index in named)
        if (name := next(beside, None)) is not None and named[name.index].text != each.text:
            called[each.text] = named[name.index].text
    return called


def of_one_family(parse: Parse, found: Sequence[Named]) -> Iterator[str]:
    """ "Hannah Doyle" of "Hannah and Mark Doyle", where the article calls them a couple, parents, brothers, sisters."""
    if not any(word.lemma in _FAMILY for word in parse.words):
        return
    given = {each.words[-1].index: each.text for each in found if len(each.words) == 1}
    for each in found:
        before = parse.words[max(0, each.start - 2) : each.start]
        if len(each.words) < 2 or len(before) < 2 or before[1].lower != "and":
            continue
        name = given.get(before[0].index)
        if name is not None and name in first_names() and each.words[0].text in first_names():
            yield f"{name} {each.words[-1].text}"


def persons(
    found: Sequence[Named], born: Mapping[str, str], families: Iterable[str] = ()
) -> dict[str, tuple[str, ...]]:
    """Each form of a person's name → the fullest names that it may belong to, the one most named first; generations
    ("Jr.") tell apart. `families` are full names that no place gives in full."""
    often = Counter(each.text for each in found)
    full: dict[str, tuple[str, ...]] = {}
    fullest: list[str] = []
    by_part: dict[str, list[str]] = {}
    texts = dict.fromkeys([*(each.text for each in found), *families])
    for text in sorted(texts, key=lambda text: -len(text.split())):
        near = dict.fromkeys(
            name
            for part in _name_parts(text)
            for short in _without_pet_ending(part)
            for name in by_part.get(short, ())
        )
        fitting = [name for name in near if _same_person(text, name)]
        full[text] = tuple(sorted(fitting, key=lambda name: -often[name])) or (text,)
        if full[text] == (text,):
            fullest.append(text)
            for part in _name_parts(text):
                by_part.setdefault(part, []).append(text)
    for name, bearer in born.items():
        parts = set(_name_parts(name))
        same = [each for each in full[bearer] if parts & set(_name_parts(each))] or list(full[bearer])
        if full[name] == (name,) and len(same) == 1:
            full.update({each: (same[0],) for each, names in full.items() if names == (name,)})
    return full


def who(known: Known, each: Named, names: Sequence[str], role: Role | None, plainly: Counter[str]) -> str:
    """Which of several persons a surname means: whom its title fits, else the one named most before without a "Mrs", who
    is the article's Galois, whatever brothers he has; before any of them is named, the one who will be named most.

    "Mr. Conti" is nobody of whom only a woman's name is known.
    """
    courtesy = role.gender if role is not None and not role.titles else None
    if len(names) == 1:
        other = courtesy is not None and gender_of_name(names[0]) not in (None, courtesy)
        return each.text if other and len(each.words) == 1 else names[0]
    if role is not None and role.gender is not None:
        names = [name for name in names if gender_of_name(name) in (None, role.gender)] or names
    drafts = [draft for name in names if (draft := known.drafts.get(f"person:{name}")) is not None]
    held = [draft for draft in drafts if role is not None and role.titles & draft.titles]
    if len(held) == 1:
        return held[0].name
    if not drafts:
        return names[0]
    return max(drafts, key=lambda draft: (plainly[draft.name], -known.first_named[draft.key])).name


def _same_person(short: str, long: str) -> bool:
    a, b = _name_parts(short), _name_parts(long)
    if not a or not b or _generation(short) != _generation(long):
        return False
    if len(a) == 1:
        surname = b[0] if family_first().leads(b) else b[-1]
        return (
            a[0] == surname
            or (len(b) > 1 and a[0] == b[-1])
            or (len(b) > 1 and a[0] == b[0] and len(a[0]) > 2 and a[0] not in family_first())
            or (len(b) > 1 and a[0] in _pet_names(b[0]))
        )
    if a[-1] != b[-1]:
        return False
    return a[0] == b[0] or (len(a[0].rstrip(".")) == 1 and b[0].startswith(a[0][0])) or a == b[-len(a) :]


def _pet_names(given: str) -> tuple[str, ...]:
    """ "Ruthie" of "Ruth", "Tommy" of "Tom"."""
    return (f"{given}ie", f"{given}y", f"{given}{given[-1]}y", f"{given}{given[-1]}ie")


def _without_pet_ending(part: str) -> tuple[str, ...]:
    """The name and what it may be a pet form of."""
    for ending in ("ie", "y"):
        stem = part.removesuffix(ending)
        if stem != part and len(stem) > 2:
            return (part, stem, stem[:-1]) if stem[-1] == stem[-2] else (part, stem)
    return (part,)


def _name_parts(text: str) -> list[str]:
    """Its words without middle initials and generation; of a name in capitals ("ANA RUIZ") as they are written elsewhere."""
    parts = [part.strip(",") for part in text.split()]
    if text.isupper():
        parts = [part.title() if len(part) > 3 else part for part in parts]
    kept = [part for part in parts if not _GENERATION.match(part)]
    middle = [part for part in kept[1:-1] if not _INITIAL.match(part)]
    return [kept[0], *middle, kept[-1]] if len(kept) > 1 else kept


def _generation(text: str) -> str:
    last = text.rsplit(maxsplit=1)[-1]
    return last.rstrip(".").lower() if _GENERATION.match(last) else ""


def gender_of_name(full: str) -> Gender | None:
    """What the given name shows; a name of one word shows it where it is a given name of one gender alone."""
    parts = full.split()
    given = parts[1:] if family_first().leads(parts) else parts[:1]
    shown = [first_names().gender(part) for part in given]
    return next((gender for gender in shown if gender in ("f", "m")), None)
