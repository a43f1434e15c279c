"""The corpora of names as samples: GUM's laid over its treebank, and four whose labels only partly fit ours.

What another scheme shares with OntoNotes is mapped; what it does not mark, it leaves open. A word outside the spans of such
a corpus is "outside" only if it is plain lower-case prose far from any number or date, else missing.
"""

import json
import lzma
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.language import Language

from extract.training.gazetteer import kind_of_place, states
from extract.training.numbers import temporal
from extract.training.samples import MISSING, Sample, name_tags

LABELS = frozenset(
    "PERSON ORG GPE LOC NORP FAC EVENT PRODUCT WORK_OF_ART LAW LANGUAGE DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split()
)
PLACE = "place"  # decided by the gazetteer, or missing
MAPS: dict[str, dict[str, str]] = {
    "uner": {"PER": "PERSON", "ORG": "ORG", "LOC": PLACE},
    "re3d": {"Person": "PERSON", "Organisation": "ORG", "Location": PLACE, "Nationality": "NORP"},
    "crossner": {
        **dict.fromkeys(
            ("politician", "writer", "musicalartist", "researcher", "scientist", "person"), "PERSON"
        ),
        **dict.fromkeys(("politicalparty", "organisation", "university", "band"), "ORG"),
        "country": "GPE",
        "location": PLACE,
        **dict.fromkeys(("election", "event", "conference"), "EVENT"),
        **dict.fromkeys(("book", "album", "song", "poem", "magazine"), "WORK_OF_ART"),
        "product": "PRODUCT",
    },
}


def records(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def gum_names(path: Path) -> dict[str, dict[str, Any]]:
    """GUM's records by document, without the non-commercial ones."""
    return {record["id"]: record for record in records(path) if not record["nc"]}


class NameOverlay:
    """Lays a document's names over samples cut from the same document, in order.

    Texts are matched without white space, because samples join paragraphs in their own way.
    """

    def __init__(self, record: dict[str, Any]) -> None:
        text = record["text"]
        index, count = [], 0
        for char in text:
            index.append(count)
            count += not char.isspace()
        index.append(count)
        self.bare = "".join(text.split())
        self.spans = [(index[s], index[e], label) for s, e, label in record["ents"]]
        self.at = 0

    def lay(self, sample: Sample) -> Sample:
        bare = "".join("".join(sample.words).split())
        start = self.bare.find(bare, self.at)
        if start < 0:
            return sample
        self.at = start + len(bare)
        begins, ends, at = {}, {}, start
        for i, word in enumerate(sample.words):
            size = len("".join(word.split()))
            if size:
                begins[at] = i
                ends[at + size] = i + 1
            at += size
        spans, unsure = [], []
        for s, e, label in self.spans:
            if e <= start or s >= at:
                continue
            if s in begins and e in ends:
                spans.append((begins[s], ends[e], label))
            else:
                unsure.append((s, e))
        tags = name_tags(len(sample.words), spans)
        for s, e in unsure:
            for at_, i in begins.items():
                if s <= at_ < e and tags[i] == "O":
                    tags[i] = MISSING
        return replace(sample, names=tags)


def partial(path: Path, nlp: Language) -> Iterator[Sample]:
    """re3d, CrossNER or UNER, cut into samples by paragraph; `nlp` is only asked for its tokenizer."""
    for record in records(path):
        table = MAPS["crossner" if record["scheme"].startswith("crossner") else record["scheme"]]
        if record.get("nc"):
            continue
        for start, end in _paragraphs(record["text"]):
            doc = nlp.make_doc(record["text"][start:end])
            spans, unsure = [], set()
            for s, e, label in record["ents"]:
                if not start <= s < e <= end:
                    continue
                span = doc.char_span(s - start, e - start, alignment_mode="expand")
                assert span is not None  # expanded, it always covers whole words
                ours = _label(span.text, label, table)
                exact = span.start_char == s - start and span.end_char == e - start
                if ours and exact:
                    spans.append((span.start, span.end, ours))
                else:
                    unsure |= set(range(span.start, span.end))
            words = [t.text for t in doc]
            tags = name_tags(len(words), spans)
            for i in range(len(words)):
                if tags[i] == "O" and (i in unsure or not _plain(words, i)):
                    tags[i] = MISSING
            if spans:
                yield Sample(words, [bool(t.whitespace_) for t in doc], None, tags, f"partial/{record['id']}")


def _label(name: str, label: str, table: dict[str, str]) -> str | None:
    ours = table.get(label)
    if ours == PLACE:
        return kind_of_place(name)
    if ours == "ORG" and name in states():
        return "GPE"  # a state that acts is a state
    return ours


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        size = len(line.rstrip())
        if size:
            yield at + len(line) - len(line.lstrip()), at + size
        at += len(line)


def _plain(words: list[str], i: int) -> bool:
    """Lower-case prose or punctuation, with no number or date word within three words."""
    near = words[max(0, i - 3) : i + 4]
    if any(temporal(w) or any(c.isdigit() for c in w) for w in near):
        return False
    return words[i].islower() or not words[i][0].isalnum()
