"""Whom an act is directed at, where that is said inside what the act is about.

"rejected Seoul's offer", "demanded that the army leave", "cut aid to the north": the one asked, refused or touched is no
argument of the verb, but the nearest actor in its object or in the clause that it governs.

Method: PLOVER's recipient; of several actors as near as each other the owner or author of the object comes first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.participants import Part, actors_at
from extract.reading.events.triggers import Trigger, lends_arguments
from extract.reading.events.types.kind import Kind

_DEEPEST = 4
_NEAR_FIRST = ("nmod:poss", "by", "from", "nsubj", "nsubj:pass", "amod", "compound")
_OBLIQUE = frozenset({"obl", "nmod", "obl:agent"})
_WITH_IT = frozenset({"obl", "obl:agent", "advcl"})
_CONTENT = frozenset({"obj", "iobj", "xcomp", "ccomp"})
_SIDES = frozenset({"with", "to", "from", "between"})
_DIRECTED = _SIDES | {"against", "on", "by", "for", "of", "over", "toward", "towards"}


def directed(known: Known, trigger: Trigger, kind: Kind | None, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Those who take part, with a recipient where an act of some kind has none of its own."""
    if kind is None or any(role in ("patient", "recipient") for _, role in parts):
        return tuple(parts)
    roles = dict(parts)
    agents = {actor for actor, role in parts if role == "agent"}
    # with whom they talk is a side of it, what they talk about is none
    found = _beside(known, trigger, agents) if kind.type == "CONSULT" else _nearest(known, trigger, agents)
    for actor in found:
        if roles.get(actor, "other") == "other":
            roles[actor] = "recipient"
    return tuple(roles.items())


def _beside(known: Known, trigger: Trigger, agents: Collection[str]) -> tuple[str, ...]:
    """The keys of the actors that a talk is with."""
    obliques = [oblique for word in _own(known.parse, trigger) for oblique in known.parse.obliques(word)]
    actors = [
        actor for preposition, word in obliques if preposition in _SIDES for actor in actors_at(known, word)
    ]
    return tuple(actor for actor in actors if actor not in agents)


def _own(parse: Parse, trigger: Trigger) -> list[Word]:
    """The event's word, and the verb that lends it its arguments."""
    lent = trigger.carrier is not None and lends_arguments(parse, trigger)
    return [trigger.word, *([trigger.carrier] if lent and trigger.carrier is not None else ())]


def _nearest(known: Known, trigger: Trigger, agents: Collection[str]) -> tuple[str, ...]:
    """The keys of the nearest actors inside what the act is about, none of them its agents."""
    # what the act is about goes before what only stands with it: "the blockade *of Serbia* with *Albania's* help"
    level = [(False, word) for word in _own(known.parse, trigger)]
    own = {word.index for _, word in level}
    for depth in range(_DEEPEST):
        inside = [
            (with_it or (depth == 0 and below.relation in _WITH_IT), rank, below)
            for with_it, word in level
            for rank, below in _inside(known.parse, word, depth)
            if below.index not in own
        ]
        for _, _, word in sorted(inside, key=lambda each: (each[0], each[1], each[2].index)):
            found = tuple(actor for actor in actors_at(known, word) if actor not in agents)
            if found:
                return found
        level = [(with_it, word) for with_it, _, word in inside]
    return ()


def _inside(parse: Parse, word: Word, depth: int) -> Iterator[tuple[int, Word]]:
    """The words below one that belong to what the act is about, each with its rank among those as near."""
    for child in parse.children(word):
        if child.relation == "nmod:poss" and word.is_name:
            # "buy Denmark's Halsted Yards": where the yards are says nothing of whose they are
            continue
        name = parse.preposition(child) if child.relation in _OBLIQUE else child.relation
        if _belongs(parse, child, name, depth):
            yield _NEAR_FIRST.index(name) if name in _NEAR_FIRST else len(_NEAR_FIRST), child


def _belongs(parse: Parse, child: Word, name: str, depth: int) -> bool:
    if child.relation in _OBLIQUE:
        return name in _DIRECTED and child.entity not in ("DATE", "TIME")
    if name == "advcl":
        mark = parse.marker(child)
        return mark is not None and mark.lower in _DIRECTED
    if name == "acl":
        return child.tag == "VB"
    # the subject and the owner of the act's own word are its agents
    return name in _CONTENT or (depth > 0 and name in _NEAR_FIRST)
