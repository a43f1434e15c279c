"""Words, and what hangs on what: a tree for each sentence of an article, as any language has them.

A word hangs on its head by a relation of Universal Dependencies; the head of a sentence is its own head. What the tree
means in English is `syntax`'s.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from msgspec import Struct

from extract.story import Span

_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS"}) | _NAMES
_NO_CHILDREN: dict[str, list[Word]] = {}
_index = attrgetter("index")


class Word(Struct, frozen=True, eq=False, gc=False):
    """A token: `tag` is Penn Treebank's, `relation` UD's, and `kind` what that is a subtype of ("acl" of "acl:relcl"); `head`
    and `index` count words of the whole article. `of` makes one: what its text and tag say is kept with it, as nothing is
    asked more often.
    """

    index: int
    text: str
    lower: str
    lemma: str
    tag: str
    head: int
    relation: str
    kind: str
    start: int
    end: int
    sentence: int
    entity: str
    entity_start: bool
    is_verb: bool
    is_noun: bool
    is_name: bool

    @classmethod
    def of(
        cls,
        *,
        index: int,
        text: str,
        lemma: str,
        tag: str,
        head: int,
        relation: str,
        start: int,
        sentence: int,
        entity: str = "",
        entity_start: bool = False,
    ) -> Word:
        """A word with all that its text, tag and relation say."""
        kind = relation.partition(":")[0] if ":" in relation else relation
        # by place, as naming sixteen fields takes six times as long
        return cls(
            index,
            text,
            text.lower(),
            lemma,
            tag,
            head,
            relation,
            kind,
            start,
            start + len(text),
            sentence,
            entity,
            entity_start,
            tag in _VERBS,
            tag in _NOUNS,
            tag in _NAMES,
        )

    @property
    def span(self) -> Span:
        return (self.start, self.end)

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
        self._starts = [word.start for word in self.words]
        self._ends = [word.end for word in self.words]
        self._by_sentence: list[list[Word]] = [[] for _ in self.sentences]
        below: dict[int, list[Word]] = {}
        by_relation: dict[int, dict[str, list[Word]]] = {}
        for word in self.words:
            self._by_sentence[word.sentence].append(word)
            if word.head != word.index:
                below.setdefault(word.head, []).append(word)
                beside = by_relation.setdefault(word.head, {})
                beside.setdefault(word.relation, []).append(word)
                if word.kind != word.relation:
                    beside.setdefault(word.kind, []).append(word)
        self._children: list[Sequence[Word]] = [below.get(index, ()) for index in range(len(self.words))]
        self._by_relation = [by_relation.get(index, _NO_CHILDREN) for index in range(len(self.words))]

    def head(self, word: Word) -> Word:
        return self.words[word.head]

    def children(self, word: Word, *relations: str) -> Sequence[Word]:
        """The words that hang on this one, by these relations or by any; a relation takes in its subtypes."""
        if not relations:
            return self._children[word.index]
        by_relation = self._by_relation[word.index]
        found: Sequence[Word] = ()
        for relation in relations:
            if relation in by_relation:
                more = by_relation[relation]
                found = sorted({*found, *more}, key=_index) if found else more
        return found

    def child(self, word: Word, *relations: str) -> Word | None:
        """The first word that hangs on this one by one of these relations."""
        by_relation = self._by_relation[word.index]
        first: Word | None = None
        for relation in relations:
            if relation in by_relation:
                child = by_relation[relation][0]
                first = child if first is None or child.index < first.index else first
        return first

    def ancestors(self, word: Word) -> Iterator[Word]:
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> list[Word]:
        """The word and all below it, in text order."""
        found = [word]
        for current in found:
            found.extend(self._children[current.index])
        return in_order(found)

    def in_sentence(self, sentence: int) -> list[Word]:
        return self._by_sentence[sentence]

    def words_in(self, span: Span) -> Sequence[Word]:
        """The words that overlap a span of the text."""
        return self.words[bisect_right(self._ends, span[0]) : bisect_left(self._starts, span[1])]

    def head_of(self, words: Sequence[Word]) -> Word:
        """The word of a stretch that hangs on a word outside it: its syntactic head."""
        inside = {word.index for word in words}
        for word in words:
            if word.head == word.index or word.head not in inside:
                return word
        return words[-1]


def in_order(words: list[Word]) -> list[Word]:
    """The words in text order."""
    return sorted(words, key=_index) if len(words) > 1 else words


def matches(word: Word, relations: Collection[str]) -> bool:
    """Whether the word hangs on its head by one of these relations or a subtype of one: "acl:relcl" is an "acl"."""
    return word.relation in relations or word.kind in relations
