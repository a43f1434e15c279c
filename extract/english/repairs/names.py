"""What belongs to a name: its own words, what somebody is, and whose name stands in an apposition."""

from __future__ import annotations

from extract.english.repairs.draft import Draft

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_BEHIND = ("flat", "appos", "obj", "compound")
"""How a parser hangs a name on the noun before it."""

_OF_THE_WHOLE = ("case", "cc", "punct", "conj", "acl", "acl:relcl", "appos", "nmod:poss")
"""What hangs on a noun phrase as a whole, and not on the noun in it that says what somebody is."""


def appositions_are_near(tree: Draft) -> None:
    """ "Wanjiru and her counterpart, Samuel Okello": the name is the nearer one's, not the first conjunct's."""
    for index in range(2, len(tree.heads)):
        near = index - 2
        named = (
            tree.relations[index] == "appos" and tree.tags[index] == "NNP" and tree.words[index - 1] == ","
        )
        if (
            named
            and tree.relations[near] == "conj"
            and tree.heads[near] == tree.heads[index]
            and not tree.tags[near].startswith("NNP")
        ):
            tree.hang(index, near)


def keep_names_whole(tree: Draft) -> None:
    """A name is one phrase: where a parse hangs its words apart ("Donald" and "Trump" both subjects), they hang on its head."""
    start = 0
    while start < len(tree.entities):
        end = start + 1
        if tree.entities[start][1:] in _NAMES:
            while end < len(tree.entities) and tree.entities[end] == f"I{tree.entities[start][1:]}":
                end += 1
        if end - start > 1:
            inside = range(start, end)
            outward = [
                index for index in inside if tree.heads[index] not in inside or tree.heads[index] == index
            ]
            # the highest one becomes the head, so that no circle can arise
            head = min(outward, key=lambda index: tree.depth(index))
            for index in outward:
                if index != head and tree.relations[index] not in ("case", "punct"):
                    tree.hang(index, head, "flat")
        start = end


def descriptions_hang_on_names(tree: Draft) -> None:
    """ "carmaker Corvid Motors rejected it": Corvid did, and what it is hangs on its name, not the other way round."""
    for index, entity in enumerate(tree.entities):
        if entity not in ("BPERSON", "BORG"):
            continue
        name = index
        while tree.relations[name] == "compound" and tree.heads[name] == name + 1:
            name += 1
        noun = tree.heads[name]
        if noun != index - 1 or tree.tags[noun] not in ("NN", "NNS") or tree.relations[name] not in _BEHIND:
            continue
        above = tree.heads[noun]
        tree.hang(name, (name if above == noun else above), tree.relations[noun])
        tree.hang(noun, name, "nmod:desc")
        for child in tree.children(noun):
            if tree.relations[child] in _OF_THE_WHOLE:
                tree.hang(child, name)
