"""What a verb has for its objects: who gets what, and what hangs on what it is done to."""

from __future__ import annotations

from typing import Final

from extract.english.lexicon import control
from extract.english.repairs.draft import Draft

_GIVING: Final = frozenset(
    """award awarded awards deliver delivered delivers give gave given gives giving grant granted grants hand handed handing
    hands lend lending lends lent loan loaned offer offered offering offers owe owed owes paid pay paying pays sell selling
    sells sent send sending sends ship shipped ships show showed shows sold supplied supplies supply""".split()
)


def who_gets_something_stands_first(tree: Draft) -> None:
    """ "handed Ito the keys", "sold India ten jets": of two objects the first gets the second."""
    for verb, word in enumerate(tree.words):
        if word not in _GIVING or not tree.tags[verb].startswith("VB"):
            continue
        held = [child for child in tree.children(verb) if tree.relations[child] == "obj" and child > verb]
        if len(held) == 1:
            held = _with_name_before_number(tree, verb, held[0])
        if len(held) == 2 and tree.end(held[0]) < held[1]:
            tree.hang(held[0], verb, "iobj")


def _with_name_before_number(tree: Draft, verb: int, thing: int) -> list[int]:
    """The objects of "sold India ten jets", where India was taken for a part of the jets' name."""
    number = next((child for child in tree.children(thing) if tree.relations[child] == "nummod"), thing)
    name = next((child for child in tree.children(thing) if tree.relations[child] == "compound"), thing)
    if not verb < name < number < thing or not tree.tags[name].startswith("NNP"):
        return [thing]
    tree.hang(name, verb, "obj")
    return [name, thing]


def what_somebody_plans_hangs_on_the_plan(tree: Draft) -> None:
    """ "blocked a plan by Germany to cut aid", "backed a call on Iran to stop": what is planned or asked for, and not to what end
    something was blocked or backed."""
    nouns = control().planning | control().asking
    for index, relation in enumerate(tree.relations):
        verb = tree.heads[index]
        if relation != "advcl" or tree.tags[index] != "VB" or not tree.tags[verb].startswith("VB"):
            continue
        opener = next((child for child in tree.children(index) if tree.words[child] == "to"), index)
        for noun in tree.children(verb):
            planned = tree.words[noun].removesuffix("s") in nouns
            if planned and noun < opener and tree.end(noun) == opener - 1 and noun < opener - 1:
                tree.hang(index, noun, "acl")
