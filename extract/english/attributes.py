"""Coarse part of speech and features of each word, from its fine tag, its relation and itself.

In the treebanks these follow from the PTB tag in nearly all cases; where the relation decides (IN as `mark` is SCONJ) or the
word does, a more special row of the table wins. spaCy's attribute_ruler can hold the same rows, but tries each of them on
each word: with 250 rows it took as long as the parser. Here a word costs two look-ups.

The table is counted off the treebanks (`extract.training.attributes`) and travels with the pipeline.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens.morphanalysis import MorphAnalysis

FACTORY = "dateline_attributes_v1"
# tag, relation or "", lower-case word or "", part of speech, features
Row = tuple[str, str, str, str, str]
NOTHING: Row = ("", "", "", "X", "")
# Words remembered: a long batch must not fill the memory with rare ones.
MOST_KNOWN = 200_000


@Language.factory(FACTORY, assigns=["token.pos", "token.morph"], requires=["token.tag", "token.dep"])
def make_attributes(nlp: Language, name: str) -> "Attributes":
    """The factory that a pipeline's config names; the table comes with `from_disk`."""
    return Attributes(nlp)


class Attributes:
    """Sets `pos` and `morph`. Of the rows that fit a word, the one with word and relation goes before the one with the
    word, that before the one with the relation, and that before the bare tag."""

    def __init__(self, nlp: Language, rows: Iterable[Row] = ()) -> None:
        self.vocab = nlp.vocab
        self.set_rows(rows)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Take the table; features are interned now, so that no memory zone that closes later takes them along."""
        self.rows = list(rows)
        self.table = {row[:3]: row[3:] for row in self.rows}
        self.features = {row[4]: MorphAnalysis(self.vocab, row[4]) for row in (*self.rows, NOTHING)}
        self.known: dict[tuple[int, int, int], tuple[str, MorphAnalysis]] = {}

    def __call__(self, doc: Doc) -> Doc:
        known = self.known
        if len(known) > MOST_KNOWN:
            known.clear()
        token: Any  # the stubs do not know set_morph
        for token in doc:
            key = (token.tag, token.dep, token.lower)
            found = known.get(key)
            if found is None:
                found = known[key] = self._look_up(token.tag_, token.dep_, token.lower_)
            token.pos_ = found[0]
            token.set_morph(found[1])
        return doc

    def _look_up(self, tag: str, dep: str, word: str) -> tuple[str, MorphAnalysis]:
        keys = ((tag, dep, word), (tag, "", word), (tag, dep, ""), (tag, "", ""))
        found = [self.table[key] for key in keys if key in self.table] or [NOTHING[3:]]
        morph = next((morph for _, morph in found if morph), "")
        return found[0][0], self.features[morph]

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in self.rows).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "Attributes":
        self.set_rows(tuple(json.loads(line)) for line in data.decode().splitlines())
        return self

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        Path(path).with_suffix(".jsonl").write_bytes(self.to_bytes())

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "Attributes":
        return self.from_bytes(Path(path).with_suffix(".jsonl").read_bytes())
