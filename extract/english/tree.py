"""Words, and what hangs on what: a tree for each sentence of an article, as any language has them.

A word hangs on its head by a relation of Universal Dependencies; the head of a sentence is its own head. What the tree
means in English is `syntax`'s.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from extract.story import Span


class Word(Struct, frozen=True, kw_only=True):
    """A token: `tag` is Penn Treebank's, `relation` UD's; `head` and `index` count words of the whole article."""

    index: int
    text: str
    lemma: str
    tag: str
    head: int
    relation: str
    start: int
    sentence: int
    entity: str = ""
    entity_start: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return (self.start, self.end)

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_verb(self) -> bool:
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        return self.tag.startswith("NNP")

    @property
    def is_plural(self) -> bool:
        return self.tag in ("NNS", "NNPS")


class Tree:
    """All words of an article with their heads; asks nothing of the pipeline that made it."""

    def __init__(self, text: str, words: Sequence[Word], sentences: Sequence[Span]) -> None:
        """`sentences` are spans in the text; every word says which one it is in."""
        self.text = text
        self.words = tuple(words)
        self.sentences = tuple(sentences)
        self._children: list[list[Word]] = [[] for _ in self.words]
        # each with its relation and what that is a subtype of, for nothing is asked more often
        self._related: dict[int, list[tuple[Word, str, str]]] = {}
        self._by_sentence: list[list[Word]] = [[] for _ in self.sentences]
        for word in self.words:
            self._by_sentence[word.sentence].append(word)
            if word.head != word.index:
                self._children[word.head].append(word)
                related = (word, word.relation, word.relation.partition(":")[0])
                self._related.setdefault(word.head, []).append(related)

    def head(self, word: Word) -> Word:
        return self.words[word.head]

    def children(self, word: Word, *relations: str) -> list[Word]:
        """The words that hang on this one, by these relations or by any; a relation takes in its subtypes."""
        if not relations:
            return self._children[word.index]
        return [
            child
            for child, relation, kind in self._related.get(word.index, ())
            if relation in relations or kind in relations
        ]

    def child(self, word: Word, *relations: str) -> Word | None:
        """The first word that hangs on this one by one of these relations."""
        for child, relation, kind in self._related.get(word.index, ()):
            if relation in relations or kind in relations:
                return child
        return None

    def ancestors(self, word: Word) -> Iterator[Word]:
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> list[Word]:
        """The word and all below it, in text order."""
        found = [word]
        for current in found:
            found.extend(self._children[current.index])
        return sorted(found, key=lambda each: each.index)

    def in_sentence(self, sentence: int) -> list[Word]:
        return self._by_sentence[sentence]

    def words_in(self, span: Span) -> list[Word]:
        """The words that overlap a span of the text."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].end <= span[0]:
                low = middle + 1
            else:
                high = middle
        found = []
        while low < len(self.words) and self.words[low].start < span[1]:
            found.append(self.words[low])
            low += 1
        return found

    def head_of(self, words: Sequence[Word]) -> Word:
        """The word of a stretch that hangs on a word outside it: its syntactic head."""
        inside = {word.index for word in words}
        for word in words:
            if word.head == word.index or word.head not in inside:
                return word
        return words[-1]


def matches(relation: str, relations: Collection[str]) -> bool:
    """Whether the relation is one of these or a subtype of one: "acl:relcl" is an "acl"."""
    return relation in relations or relation.partition(":")[0] in relations
