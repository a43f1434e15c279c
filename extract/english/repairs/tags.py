"""Tags that the words around a word decide better than a tagger does."""

from __future__ import annotations

from typing import Final

from extract.english.repairs.draft import Draft

_SAME_IN_PAST: Final = frozenset(
    """bet bid broadcast burst bust cast cost cut forecast hit hurt let put quit read rid set shed shut slit split spread
    thrust upset""".split()
)
_ONCE: Final = frozenset(
    """ago last monday overnight sunday saturday thursday tuesday wednesday friday yesterday""".split()
)
"""Words that date one act: what is done again and again is done on Mondays."""


_OF_CLAUSES: Final = ("nsubj", "aux", "mark", "obj")
"""What a clause has, and a participle that stands behind its noun has not."""


def what_was_done_once_is_past(tree: Draft) -> None:
    """ "Rebels hit the town on Friday", "Floods hit the region last week": a form that past and present share, with a day."""
    for index, word in enumerate(tree.words):
        if tree.tags[index] == "VBP" and word in _SAME_IN_PAST and _is_dated(tree, index):
            tree.tags[index] = "VBD"


def participles_of_nouns(tree: Draft) -> None:
    """ "A law passed in 2009 required it": what says which noun is meant has no past tense of its own."""
    for index, relation in enumerate(tree.relations):
        if relation != "acl" or tree.tags[index] != "VBD" or tree.heads[index] > index:
            continue
        if not any(tree.relations[child].startswith(_OF_CLAUSES) for child in tree.children(index)):
            tree.tags[index] = "VBN"


def _is_dated(tree: Draft, verb: int) -> bool:
    """Whether a time of its own says which day, in an adverb or an oblique, or one word below those."""
    for child in tree.children(verb):
        if tree.relations[child].partition(":")[0] not in ("obl", "advmod"):
            continue
        if not _ONCE.isdisjoint(tree.words[each] for each in (child, *tree.children(child))):
            return True
    return False
