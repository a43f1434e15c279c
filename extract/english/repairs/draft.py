"""A tree as a parser gives it, whose arcs may still change."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence


class Draft:
    """The words of an article as lists by word: `heads` (a root is its own), UD's `relations`, Penn Treebank's `tags`, `words`
    in small letters, and `entities` as IOB and label in one ("BPERSON", "O").

    A tag may be set; an arc is changed by `hang` alone, so that children are always known.
    """

    def __init__(
        self,
        heads: list[int],
        relations: list[str],
        tags: list[str],
        *,
        words: Sequence[str],
        entities: Sequence[str],
    ) -> None:
        self.heads, self.relations = heads, relations
        self.tags, self.words, self.entities = tags, words, entities
        self._children: dict[int, list[int]] = {}
        for index, head in enumerate(heads):
            if head != index:
                self._children.setdefault(head, []).append(index)

    def children(self, top: int) -> tuple[int, ...]:
        """The words that hang on this one, in text order."""
        return tuple(self._children.get(top, ()))

    def hang(self, index: int, head: int, relation: str | None = None) -> None:
        """Put a word, with all below it, below another, or below itself as a root; by the relation it has or another."""
        before = self.heads[index]
        if before != index:
            self._children[before].remove(index)
        if head != index:
            insort(self._children.setdefault(head, []), index)
        self.heads[index] = head
        if relation is not None:
            self.relations[index] = relation

    def hangs_on(self, index: int, top: int) -> bool:
        """Whether a word is below another, directly or not."""
        while self.heads[index] != index:
            index = self.heads[index]
            if index == top:
                return True
        return False

    def end(self, top: int) -> int:
        """The last word of those right behind `top` that hang on it, directly or not."""
        end = top
        while end + 1 < len(self.heads) and self.hangs_on(end + 1, top):
            end += 1
        return end

    def depth(self, index: int) -> int:
        """How many words stand above this one."""
        depth = 0
        while self.heads[index] != index:
            index, depth = self.heads[index], depth + 1
        return depth
