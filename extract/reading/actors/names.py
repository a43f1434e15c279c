"""Names and who they are: fuller and shorter forms joined, titles kept as roles, states known by all their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from extract.english.lexicon import family_first, first_names, seats, states
from extract.english.lexicon.seats import Seat
from extract.english.lexicon.states import State
from extract.english.syntax import Parse, Word
from extract.reading.actors.bylines import byline_words
from extract.reading.actors.known import Draft, Gender, Known, Link
from extract.reading.actors.roles import Role, role_of
from extract.reading.tabled import ACTING, Named, is_dateline

_GENERATION = re.compile(r"(jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
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
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_INITIAL = re.compile(r"[A-Z]\.?$")


def names(parse: Parse, entities: Sequence[Named]) -> Known:
    """Every actor that is named, with its name mentions. Peoples ("Americans") are actors, adjectives are not; nor is
    what a dateline names, which says where and by whom the report was written."""
    known = Known(parse)
    written = {number for number in range(len(parse.sentences)) if is_dateline(parse.in_sentence(number))}
    credited = byline_words(parse)
    named = [each for each in entities if each.label in ACTING and each.words[0].sentence not in written]
    acting = [each for each in named if each.start not in credited]
    known.authors = [
        _author(parse, each) for each in named if each.start in credited and each.label == "PERSON"
    ]
    people = _people([each for each in acting if each.label == "PERSON"], _born(parse, acting))
    organisations = _organisations(parse, [each for each in acting if each.label == "ORG"])
    spoken_of = _states_in(entities)
    elsewhere = _places_like_states(parse, entities)
    plainly: Counter[str] = Counter()
    settled = {each.words[-1].index for each in acting if each.label in _PLACES}
    addresses: list[tuple[Link, Draft]] = []
    for each in acting:
        head = parse.head_of(each.words)
        if each.label == "NORP" and not _is_people(head):
            continue
        draft, via = _draft(known, each, head, people, organisations, spoken_of, elsewhere, plainly)
        link = Link(actors=(draft.key,), words=each.words, head=head, form="name", via=via)
        if _is_address(parse, each, settled):
            addresses.append((link, draft))
            continue
        if draft.key in known.drafts:
            known.drafts[draft.key] = _merged(known.drafts[draft.key], draft)
        known.add(link, draft)
    for link, draft in addresses:
        if draft.key in known.drafts:
            known.add(link)
    return known


def _author(parse: Parse, each: Named) -> tuple[Link, Draft]:
    draft = _person(each.text, None)
    head = parse.head_of(each.words)
    return Link(actors=(draft.key,), words=each.words, head=head, form="name", via="name"), draft


def _is_address(parse: Parse, each: Named, settled: Set[int]) -> bool:
    """The state of "Tampere, Finland" only says which Tampere; `settled` are the last words of all places."""
    if each.label != "GPE" or each.start < 2 or parse.words[each.start - 1].text != ",":
        return False
    place = parse.words[each.start - 2].index
    after = parse.words[each.words[-1].index + 1 : each.words[-1].index + 2]
    closed = not after or after[0].sentence != each.words[0].sentence or not after[0].text[0].isalnum()
    return closed and place in settled


def _draft(
    known: Known,
    each: Named,
    head: Word,
    people: dict[str, tuple[str, ...]],
    organisations: dict[str, str],
    spoken_of: frozenset[str],
    elsewhere: frozenset[str],
    plainly: Counter[str],
) -> tuple[Draft, str]:
    if each.label == "PERSON":
        role = role_of(known.parse, each.words, head)
        full = _who(known, each, people[each.text], role, plainly)
        if role is None or role.gender is None:
            plainly[full] += 1
        return _person(full, role), "name" if full == each.text else "part of a name"
    if each.label == "ORG":
        return _organisation(organisations[each.text], spoken_of), "name" if organisations[
            each.text
        ] == each.text else "short name"
    if each.label == "NORP":
        people_of = states().by_demonym_plural(each.text)
        return (
            Draft(
                key=f"people:{each.text}",
                name=each.text,
                kind="NORP",
                country=people_of.country if people_of else None,
                plural=True,
            ),
            "name of a people",
        )
    if (state := states().by_name(each.text)) and each.text not in elsewhere:
        via = "name" if state.name == each.text else "name of the state"
        return Draft(key=f"state:{state.code}", name=state.name, kind="GPE", country=state.country), via
    return Draft(key=f"place:{each.text}", name=each.text, kind=each.label), "name"


def _is_people(head: Word) -> bool:
    return head.tag in ("NNPS", "NNS") and head.relation not in ("amod", "compound")


def _person(full: str, role: Role | None) -> Draft:
    return Draft(
        key=f"person:{full}",
        name=full,
        kind="PERSON",
        country=role.country if role else None,
        gender=(role.gender if role else None) or _gender_of_name(full),
        role=role.words if role and role.words else None,
        titles=role.titles if role else frozenset(),
    )


def _gender_of_name(full: str) -> Gender | None:
    parts = full.split()
    if len(parts) < 2:
        return None
    given = parts[1:] if family_first().leads(parts) else parts[:1]
    shown = [first_names().gender(part) for part in given]
    return next((gender for gender in shown if gender in ("f", "m")), None)


def _merged(old: Draft, new: Draft) -> Draft:
    """What is said first of a role stands; what was not known is added."""
    return Draft(
        key=old.key,
        name=old.name,
        kind=old.kind,
        country=old.country or new.country,
        gender=old.gender or new.gender,
        role=old.role or new.role,
        titles=old.titles | new.titles,
        plural=old.plural,
    )


def _born(parse: Parse, found: Sequence[Named]) -> dict[str, str]:
    """Names that somebody was born with, or is called by too → the name of who it is: "Calloway was born Ruth Pruitt"."""
    persons = {parse.head_of(each.words).index: each for each in found if each.label == "PERSON"}
    called: dict[str, str] = {}
    for index, each in persons.items():
        head = parse.words[index]
        verb = parse.head(head)
        if verb.lower != "born" or parse.preposition(head) or head.index < verb.index:
            continue
        bearer = next(
            (child for child in parse.children(verb, "nsubj") if child.index < verb.index), parse.head(verb)
        )
        if bearer.index in persons and persons[bearer.index].text != each.text:
            called[each.text] = persons[bearer.index].text
    return called


def _people(found: Sequence[Named], born: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Each form of a person's name → the fullest names that it may belong to, the one most named first; generations
    ("Jr.") tell apart."""
    often = Counter(each.text for each in found)
    full: dict[str, tuple[str, ...]] = {}
    fullest: list[str] = []
    by_part: dict[str, list[str]] = {}
    for text in dict.fromkeys(each.text for each in sorted(found, key=lambda each: -len(each.words))):
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
            full[name] = (same[0],)
    return full


def _who(known: Known, each: Named, names: Sequence[str], role: Role | None, plainly: Counter[str]) -> str:
    """Which of several persons a surname means: whom its title fits, else the one named most before without a "Mrs", who
    is the article's Galois, whatever brothers he has; before any of them is named, the one who will be named most.

    "Mr. Conti" is nobody of whom only a woman's name is known.
    """
    courtesy = role.gender if role is not None and not role.titles else None
    if len(names) == 1:
        other = courtesy is not None and _gender_of_name(names[0]) not in (None, courtesy)
        return each.text if other and len(each.words) == 1 else names[0]
    if role is not None and role.gender is not None:
        names = [name for name in names if _gender_of_name(name) in (None, role.gender)] or names
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
    parts = [part.strip(",") for part in text.split()]
    kept = [part for part in parts if not _GENERATION.match(part)]
    middle = [part for part in kept[1:-1] if not _INITIAL.match(part)]
    return [kept[0], *middle, kept[-1]] if len(kept) > 1 else kept


def _generation(text: str) -> str:
    last = text.rsplit(maxsplit=1)[-1]
    return last.rstrip(".").lower() if _GENERATION.match(last) else ""


def _organisations(parse: Parse, found: Sequence[Named]) -> dict[str, str]:
    """Each form of an organisation's name → the fullest: without its suffix, its first word, its acronym, and where one
    alone fits its last words ("the Alliance" of "Reform Alliance")."""
    full: dict[str, str] = {}
    fullest: list[str] = []
    by_ending: dict[str, list[str]] = {}
    definite = {each.text for each in found if _is_definite(parse, each)}
    for text in dict.fromkeys(each.text for each in sorted(found, key=lambda each: -len(each.text))):
        short = (text in definite or text[-1] == "s") and not seats().body(text)
        ends = by_ending.get(text.lower(), []) if short else []
        match = (
            ends[0]
            if len(ends) == 1
            else next((name for name in fullest if _same_organisation(text, name)), None)
        )
        if match is None:
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


def _same_organisation(short: str, long: str) -> bool:
    body, other = seats().body(short), seats().body(long)
    if body or other:
        return body == other
    if _bare(short) == _bare(long):
        return True
    if short.isupper() and len(short) > 1:
        return short.replace(".", "") == _acronym(long)
    parts = _bare(long).split()
    mine = _bare(short).split()
    return len(mine) < len(parts) and parts[: len(mine)] == mine and mine[0] not in _COMMON_OPENERS


_COMMON_OPENERS = frozenset(
    ["the", "national", "american", "british", "federal", "international", "united", "new", "world", "first"]
)


def _bare(text: str) -> str:
    parts = [part.removesuffix("'s").removesuffix("’s") for part in text.lower().replace(",", "").split()]
    while len(parts) > 1 and parts[-1] in _COMPANY_SUFFIX:
        parts.pop()
    return " ".join(parts[1:] if parts[0] == "the" and len(parts) > 1 else parts)


def _acronym(text: str) -> str:
    return "".join(part[0] for part in text.replace("-", " ").split() if part[0].isupper())


def _places_like_states(parse: Parse, entities: Sequence[Named]) -> frozenset[str]:
    """Names of states that are another place in this article: Georgia, where somebody is from "Macon, Georgia"."""
    spoken_of = {each.text for each in entities}
    last = {each.words[-1].index: each for each in entities if each.label in _PLACES}
    found: set[str] = set()
    for each in entities:
        state = states().by_name(each.text)
        if state is None or "place" not in states().also(each.text) or each.start < 2:
            continue
        town = last.get(each.start - 2)
        if (
            town is not None
            and parse.words[each.start - 1].text == ","
            and states().by_capital(town.text) != state
        ):
            found.add(each.text)
    return frozenset(
        text for text in found if not any(_is_of(other, states().by_name(text)) for other in spoken_of)
    )


def _is_of(name: str, state: State | None) -> bool:
    """Whether a name is that of the state's people or capital."""
    table = states()
    return state in (table.by_demonym(name), table.by_demonym_plural(name), table.by_capital(name))


def _states_in(entities: Sequence[Named]) -> frozenset[str]:
    """The keys of the states that an article names: by name, people, capital or a seat that only one state has."""
    table, keys = states(), set()
    for text in {each.text for each in entities}:
        state = (
            table.by_name(text)
            or table.by_demonym(text)
            or table.by_demonym_plural(text)
            or table.by_capital(text)
        )
        if state is not None:
            keys.add(state.code)
        if (seat := seats().seat(text)) and not seats().ambiguous(text):
            keys.add(seat.state)
    return frozenset(keys)


def _organisation(full: str, spoken_of: frozenset[str]) -> Draft:
    """`spoken_of` are the states of the article: "Congress" in one about Chile is not that of the United States."""
    seat = seats().seat(full) or _seat_of_its_state(full)
    if seat and (not seats().ambiguous(full) or seat.state in spoken_of):
        return Draft(key=f"seat:{seat.name}", name=full, kind="ORG", country=_country(seat.state))
    if body := seats().body(full):
        return Draft(key=f"body:{body.name}", name=full, kind="ORG")
    return Draft(key=f"organisation:{full}", name=full, kind="ORG", country=_country_in(full))


def _seat_of_its_state(full: str) -> Seat | None:
    """ "U.S. Congress" is Congress."""
    words = full.split()
    for width in range(min(3, len(words) - 1), 0, -1):
        state = states().by_name(" ".join(words[:width])) or states().by_demonym(" ".join(words[:width]))
        if state is not None:
            seat = seats().seat(" ".join(words[width:]))
            return seat if seat is not None and seat.state == state.code else None
    return None


def _country(code: str) -> str | None:
    state = states().by_code(code)
    return state.country if state else None


def _country_in(name: str) -> str | None:
    """The state that an organisation's name begins with or is "of": "Bank of Japan", "Israeli army"."""
    words = name.split()
    state = states().by_demonym(words[0]) or (states().by_name(words[0]) if len(words) > 1 else None)
    if state is None and "of" in words:
        state = states().by_name(" ".join(words[words.index("of") + 1 :]))
    return state.country if state else None
