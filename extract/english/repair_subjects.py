"""One verb has one subject: what a parser makes a second one describes the first or belongs to the clause within.

Part of `repairs`, which says what the lists are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_SUBJECTS = ("nsubj", "nsubj:pass")
_WITHIN = ("ccomp", "parataxis")
_NEAR, _FAR = 2, 12
"""How far from its verb the one who tells stands, and what is told behind it begins."""


def one_subject_each(
    heads: list[int], relations: list[str], tags: Sequence[str], entities: Sequence[str]
) -> None:
    _measured_nouns_are_one(heads, relations, tags)
    subjects: dict[int, list[int]] = {}
    for index, relation in enumerate(relations):
        if relation in _SUBJECTS:
            subjects.setdefault(heads[index], []).append(index)
    _descriptions_are_no_subjects(heads, relations, tags, entities, subjects)
    for verb, own in subjects.items():
        still = [index for index in own if relations[index] in _SUBJECTS] if len(own) > 1 else own
        if len(still) > 1 and not _first_belongs_within(heads, relations, subjects, verb, still):
            _description_in_front(heads, relations, tags, entities, verb, still)


def _descriptions_are_no_subjects(
    heads: list[int],
    relations: list[str],
    tags: Sequence[str],
    entities: Sequence[str],
    subjects: Mapping[int, Sequence[int]],
) -> None:
    """ "Analyst Ana Ito says" has one subject; and "Carmaker Corvid will close, its chief told workers": the carmaker is
    Corvid, which closes, and told nobody anything."""
    for outer, own in subjects.items():
        if len(own) < 2:
            continue
        for noun in own:
            index = noun + 1
            entity = entities[index] if index < len(entities) else ""
            if entity[:1] != "B" or entity[1:] not in ("PERSON", "ORG") or relations[noun] != "nsubj":
                continue
            name = index
            while relations[name] in ("compound", "flat") and heads[name] != name:
                name = heads[name]
            if relations[name] != "nsubj" or not tags[noun].startswith("NN") or entities[noun] != "O":
                continue
            if heads[name] == outer or own[-1] > name:
                heads[noun], relations[noun] = name, "nmod:desc"


def _measured_nouns_are_one(heads: list[int], relations: list[str], tags: Sequence[str]) -> None:
    """ "A magnitude 6.8 earthquake struck": one subject, of which the figure stands in the middle."""
    for number in range(1, len(tags) - 1):
        first, last = number - 1, number + 1
        measured = tags[number] == "CD" and relations[number] == "nummod" and heads[number] == last
        both = relations[first] == relations[last] == "nsubj" and heads[first] == heads[last]
        if measured and both and tags[first] == tags[last] == "NN":
            heads[first], relations[first] = last, "compound"


def _first_belongs_within(
    heads: list[int],
    relations: list[str],
    subjects: Mapping[int, Sequence[int]],
    verb: int,
    own: Sequence[int],
) -> bool:
    """ "The country “has changed,” Ito said" and "The country, Ito said, has changed": the country has changed, and Ito says so;
    and who is called upon in "Minister, will you resign? he asked" asks nothing. Whether it was so."""
    first, last = own[0], own[-1]
    told_before = [
        index for index in range(first + 1, last) if heads[index] == verb and relations[index] in _WITHIN
    ]
    told_after: list[int] = []
    if not told_before and last < verb <= last + _NEAR:
        told_after = [
            index
            for index in range(verb + 1, min(verb + _FAR, len(heads)))
            if heads[index] == verb and relations[index] == "ccomp" and not subjects.get(index)
        ]
    for clause in (*told_before, *told_after)[:1]:
        heads[first] = clause
        if any(heads[index] == clause for index in subjects.get(clause, ())):
            relations[first] = "vocative"
        return True
    return False


def _description_in_front(
    heads: list[int],
    relations: list[str],
    tags: Sequence[str],
    entities: Sequence[str],
    verb: int,
    own: Sequence[int],
) -> None:
    """ "A critic of the plan, Ito voted against it": she is the critic, and one person votes."""
    first, name = own[0], own[1]
    if first < name < verb and tags[first] in ("NN", "NNS") and entities[name] == "BPERSON":
        heads[first], relations[first] = name, "appos"
