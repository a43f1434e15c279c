"""Names and who they are: fuller and shorter forms joined, titles kept as roles, states known by all their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from extract.english.lexicon import seats, states
from extract.english.lexicon.seats import Seat
from extract.english.lexicon.states import State
from extract.english.syntax import Parse, Word
from extract.reading.actors.bylines import byline_words
from extract.reading.actors.known import Draft, Known, Link
from extract.reading.actors.organisations import bodies
from extract.reading.actors.persons import born, gender_of_name, of_one_family, persons, who
from extract.reading.actors.roles import Role, role_of
from extract.reading.tabled import ACTING, Named, is_dateline
from extract.story import PLACES


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
    named_persons = [each for each in acting if each.label == "PERSON"]
    people = persons(named_persons, born(parse, acting), of_one_family(parse, named_persons))
    organisations = bodies(parse, [each for each in acting if each.label == "ORG"])
    spoken_of = _states_in(entities)
    elsewhere = _places_like_states(parse, entities)
    plainly: Counter[str] = Counter()
    settled = {each.words[-1].index for each in acting if each.label in PLACES}
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
    if parse.head_of(each.words).relation == "conj":
        # "Bolivia, Chile, and Peru"
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
        full = who(known, each, people[each.text], role, plainly)
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
        gender=(role.gender if role else None) or gender_of_name(full),
        role=role.words if role and role.words else None,
        titles=role.titles if role else frozenset(),
    )


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


def _places_like_states(parse: Parse, entities: Sequence[Named]) -> frozenset[str]:
    """Names of states that are another place in this article: Georgia, where somebody is from "Macon, Georgia"."""
    spoken_of = {each.text for each in entities}
    last = {each.words[-1].index: each for each in entities if each.label in PLACES}
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
