"""One verb has one subject: what a parser makes a second one describes the first or belongs to the clause within."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.english.repairs.draft import Draft

_SUBJECTS = ("nsubj", "nsubj:pass")
_WITHIN = ("ccomp", "parataxis")
_NEAR, _FAR = 2, 12
"""How far from its verb the one who tells stands, and what is told behind it begins."""


_OPENING = frozenset({"until", "till", "after", "before", "since", "as", "while"})


def who_stands_before_the_verb_acts(tree: Draft) -> None:
    """ "in December robbers killed a guard", "until a patient died": the robbers killed, the patient died; a finite verb has a
    subject, and nothing that a preposition brings stands right before it."""
    for index, relation in enumerate(tree.relations):
        verb = tree.heads[index]
        if relation != "obl" or not index < verb or tree.tags[verb] != "VBD" or not _is_plain(tree, index):
            continue
        if any(tree.relations[child].startswith(_SUBJECTS) for child in tree.children(verb)):
            continue
        case = next((child for child in tree.children(index) if tree.relations[child] == "case"), -1)
        month = case + 1
        if case < 0:
            continue
        joined = tree.relations[verb] == "conj" and not any(
            tree.relations[child] == "cc" for child in tree.children(verb)
        )
        if tree.words[case] in _OPENING and (tree.relations[verb] == "advcl" or joined):
            tree.hang(case, verb, "mark")
            tree.relations[verb] = "advcl"
            tree.hang(index, verb, "nsubj")
        elif tree.heads[month] == index and tree.entities[month][1:] == "DATE" and index == verb - 1:
            tree.hang(month, verb, "obl")
            tree.hang(case, month)
            tree.hang(index, verb, "nsubj")


def _is_plain(tree: Draft, noun: int) -> bool:
    return tree.tags[noun] in ("NN", "NNS") and tree.entities[noun][1:] not in ("DATE", "TIME")


def one_subject_each(tree: Draft) -> None:
    _measured_nouns_are_one(tree)
    subjects: dict[int, list[int]] = {}
    for index, relation in enumerate(tree.relations):
        if relation in _SUBJECTS:
            subjects.setdefault(tree.heads[index], []).append(index)
    _descriptions_are_no_subjects(tree, subjects)
    for verb, own in subjects.items():
        still = [index for index in own if tree.relations[index] in _SUBJECTS] if len(own) > 1 else own
        if len(still) > 1 and still[0] < verb < still[-1] and _is_found_so(tree, verb, still[-1]):
            continue
        if len(still) > 1 and not _first_belongs_within(tree, subjects, verb, still):
            _description_in_front(tree, verb, still)


def _descriptions_are_no_subjects(tree: Draft, subjects: Mapping[int, Sequence[int]]) -> None:
    """ "Analyst Ana Ito says" has one subject; and "Carmaker Corvid will close, its chief told workers": the carmaker is
    Corvid, which closes, and told nobody anything."""
    for outer, own in subjects.items():
        if len(own) < 2:
            continue
        for noun in own:
            index = noun + 1
            entity = tree.entities[index] if index < len(tree.entities) else ""
            if entity[:1] != "B" or entity[1:] not in ("PERSON", "ORG") or tree.relations[noun] != "nsubj":
                continue
            name = index
            while tree.relations[name] in ("compound", "flat") and tree.heads[name] != name:
                name = tree.heads[name]
            if (
                tree.relations[name] != "nsubj"
                or not tree.tags[noun].startswith("NN")
                or tree.entities[noun] != "O"
            ):
                continue
            if tree.heads[name] == outer or own[-1] > name:
                tree.hang(noun, name, "nmod:desc")


def _measured_nouns_are_one(tree: Draft) -> None:
    """ "A magnitude 6.8 earthquake struck": one subject, of which the figure stands in the middle."""
    for number in range(1, len(tree.tags) - 1):
        first, last = number - 1, number + 1
        measured = (
            tree.tags[number] == "CD" and tree.relations[number] == "nummod" and tree.heads[number] == last
        )
        both = (
            tree.relations[first] == tree.relations[last] == "nsubj" and tree.heads[first] == tree.heads[last]
        )
        if measured and both and tree.tags[first] == tree.tags[last] == "NN":
            tree.hang(first, last, "compound")


def _first_belongs_within(
    tree: Draft, subjects: Mapping[int, Sequence[int]], verb: int, own: Sequence[int]
) -> bool:
    """ "The country “has changed,” Ito said" and "The country, Ito said, has changed": the country has changed, and Ito says so;
    and who is called upon in "Minister, will you resign? he asked" asks nothing. Whether it was so."""
    first, last = own[0], own[-1]
    told_before = [
        index
        for index in range(first + 1, last)
        if tree.heads[index] == verb and tree.relations[index] in _WITHIN
    ]
    told_after: list[int] = []
    if not told_before and last < verb <= last + _NEAR:
        told_after = [
            index
            for index in range(verb + 1, min(verb + _FAR, len(tree.heads)))
            if tree.heads[index] == verb and tree.relations[index] == "ccomp" and not subjects.get(index)
        ]
    for clause in (*told_before, *told_after)[:1]:
        tree.hang(first, clause)
        if any(tree.heads[index] == clause for index in subjects.get(clause, ())):
            tree.relations[first] = "vocative"
        return True
    return False


def _is_found_so(tree: Draft, verb: int, last: int) -> bool:
    """ "A jury found Ito guilty": who stands behind the verb is not who finds, but who is guilty. Whether it was so."""
    found = [
        child for child in tree.children(verb) if child > last and tree.relations[child] in ("ccomp", "xcomp")
    ]
    if not found or tree.relations[last] != "nsubj":
        return False
    tree.hang(last, found[0])
    return True


def _description_in_front(tree: Draft, verb: int, own: Sequence[int]) -> None:
    """ "A critic of the plan, Ito voted against it": she is the critic, and one person votes."""
    first, name = own[0], own[1]
    if first < name < verb and tree.tags[first] in ("NN", "NNS") and tree.entities[name] == "BPERSON":
        tree.hang(first, name, "appos")
