"""One verb has one subject: what a parser makes a second one describes the first or belongs to the clause within.

Part of `repairs`, which says what the lists are.
"""

from __future__ import annotations

from collections.abc import Sequence

_SUBJECTS = ("nsubj", "nsubj:pass")
_WITHIN = ("ccomp", "parataxis")


def one_subject_each(
    heads: list[int], relations: list[str], tags: Sequence[str], entities: Sequence[str]
) -> None:
    below: dict[int, list[int]] = {}
    for index, head in enumerate(heads):
        if head != index:
            below.setdefault(head, []).append(index)
    _descriptions_are_no_subjects(heads, relations, tags, entities, below)
    for verb, children in below.items():
        subjects = [child for child in children if relations[child] in _SUBJECTS and heads[child] == verb]
        if len(subjects) > 1:
            _first_belongs_within(heads, relations, below, verb, subjects)


def _descriptions_are_no_subjects(
    heads: list[int],
    relations: list[str],
    tags: Sequence[str],
    entities: Sequence[str],
    below: dict[int, list[int]],
) -> None:
    """ "Analyst Ana Ito says" has one subject; and "Carmaker Corvid will close, its chief told workers": the carmaker is
    Corvid, which closes, and told nobody anything."""
    for index, entity in enumerate(entities):
        noun = index - 1
        if noun < 0 or entity[:1] != "B" or entity[1:] not in ("PERSON", "ORG") or relations[noun] != "nsubj":
            continue
        name = index
        while relations[name] in ("compound", "flat") and heads[name] != name:
            name = heads[name]
        outer = heads[noun]
        if relations[name] != "nsubj" or not tags[noun].startswith("NN") or entities[noun] != "O":
            continue
        others = [child for child in below.get(outer, ()) if relations[child] == "nsubj"]
        if heads[name] == outer or max(others, default=0) > name:
            heads[noun], relations[noun] = name, "nmod:desc"


def _first_belongs_within(
    heads: list[int],
    relations: list[str],
    below: dict[int, list[int]],
    verb: int,
    subjects: Sequence[int],
) -> None:
    """ "The country “has changed,” Ito said": the country has changed, and Ito says so; and who is called upon in "Minister,
    will you resign? he asked" asks nothing."""
    first, last = subjects[0], subjects[-1]
    for clause in below[verb]:
        if relations[clause] not in _WITHIN or not first < clause < last:
            continue
        heads[first] = clause
        if any(relations[child] in _SUBJECTS for child in below.get(clause, ())):
            relations[first] = "vocative"
        return
