"""What the pipeline gets right, and how fast: the figures of the model card.

    python -m extract.training.evaluate [PIPELINE] --syntax ud-ewt-dev.conllu.xz ud-gum-dev.conllu.xz
    python -m extract.training.evaluate [PIPELINE] --sentences ud-gum-dev.conllu.xz --genre news
    python -m extract.training.evaluate [PIPELINE] --names entities-dev.jsonl --labels PER,ORG,LOC
    python -m extract.training.evaluate [PIPELINE] --speed entities-dev.jsonl

Attachment counts every word with its full label, punctuation too (LAS-punct: without), on the treebank's own words and
paragraphs; where sentences end is the parser's to find, or the treebank's with --gold-sentences, as parsers are usually
compared. Sentences are scored on raw text, both ends exact. Names are CoNLL-2003's measure on spans without "the" and "'s";
without --labels, in the labels of OntoNotes.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extract.english.load import load_pipeline
from extract.training.samples import Sample
from extract.training.treebanks import Document, read, sample_of

COARSE = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
COARSE |= {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
Span = tuple[int, int, str]


def syntax(nlp: Language, documents: Iterable[Document], gold_sentences: bool = False) -> dict[str, float]:
    """Tags, attachment and lemmas on gold words, in per cent; with `gold_sentences` a sentence at a time."""
    paragraphs = [(d.name, p) for d in documents for p in d.paragraphs if p]
    if gold_sentences:
        paragraphs = [(name, [sentence]) for name, paragraph in paragraphs for sentence in paragraph]
    samples = [sample_of([paragraph], [], name) for name, paragraph in paragraphs]
    docs = [
        Doc(
            nlp.vocab,
            words=s.words,
            spaces=s.spaces,
            sent_starts=_one_sentence(s) if gold_sentences else None,
        )
        for s in samples
    ]
    right: Counter[str] = Counter()
    for sample, doc in zip(samples, nlp.pipe(docs), strict=True):
        right.update(_correct(sample, doc))
    words, plain = right.pop("words"), right.pop("plain")
    return {name: 100 * right[name] / (plain if "-" in name else words) for name in sorted(right)}


def _one_sentence(sample: Sample) -> list[bool | int | None]:
    return [index == 0 for index in range(len(sample.words))]


def _correct(sample: Sample, doc: Doc) -> Iterator[str]:
    gold = sample.syntax
    assert gold is not None
    for i, token in enumerate(doc):
        yield "words"
        marks = gold.pos[i] == "PUNCT"
        if not marks:
            yield "plain"
        if token.tag_ == gold.tags[i]:
            yield "tags"
        if token.pos_ == gold.pos[i]:
            yield "pos"
        if token.lemma_ == gold.lemmas[i]:
            yield "lemmas"
        if token.head.i == gold.heads[i]:
            yield "UAS"
            if token.dep_ == gold.deps[i]:
                yield "LAS"
                if not marks:
                    yield "LAS-punct"


def sentences(nlp: Language, documents: Iterable[Document]) -> dict[str, float]:
    """Precision, recall and F1 of sentences found in raw text."""
    hits = found = wanted = 0
    for document in documents:
        text, gold = raw_text(document)
        doc = nlp(text)
        ours = {_trimmed(text, s.start_char, s.end_char) for s in doc.sents if s.text.strip()}
        hits, found, wanted = hits + len(gold & ours), found + len(ours), wanted + len(gold)
    return scores(hits, found, wanted)


def raw_text(document: Document) -> tuple[str, set[tuple[int, int]]]:
    """A document as it would be read, a blank line between paragraphs, and where its sentences stand."""
    text, spans = "", set()
    for paragraph in document.paragraphs:
        for sentence in paragraph:
            start = len(text)
            text += "".join(w.form + " " * w.space for w in sentence)
            spans.add(_trimmed(text, start, len(text)))
        text = text.rstrip() + "\n\n"
    return text, spans


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def names(nlp: Language, records: Sequence[dict[str, Any]], labels: Sequence[str] = ()) -> dict[str, float]:
    """Exact spans and labels. With `labels` (of PER, ORG, LOC), both sides are mapped to these, and a state found where the
    gold has an organisation counts as right: some schemes call a state that acts so."""
    hits = found = wanted = 0
    for record, doc in zip(records, nlp.pipe(r["text"] for r in records), strict=True):
        text = record["text"]
        low, high = record.get("scope") or (0, len(text))
        gold = _mapped(text, record["ents"], labels)
        ours = {}
        for span in sorted((e.start_char, e.end_char, e.label_) for e in doc.ents):
            if span[0] >= low and span[1] <= high:
                for trimmed in _mapped(text, [span], labels):
                    ours[trimmed] = span[2] == "GPE" and bool(labels)
        hits += sum(s in gold or (state and (*s[:2], "ORG") in gold) for s, state in ours.items())
        found, wanted = found + len(ours), wanted + len(gold)
    return scores(hits, found, wanted)


def _mapped(text: str, spans: Iterable[Sequence[Any]], labels: Sequence[str]) -> set[Span]:
    out = set()
    for start, end, label in spans:
        name = COARSE.get(label) if labels else label
        if name is None or (labels and name not in labels):
            continue
        head = re.match(r"(?:the|a|an)\s+", text[start:end], re.I)
        if head and start + head.end() < end:
            start += head.end()
        tail = re.search(r"\s*['’]s?$", text[start:end])
        out.add((start, start + tail.start() if tail and tail.start() else end, name))
    return out


def speed(nlp: Language, records: Iterable[dict[str, Any]], rounds: int = 5) -> dict[str, float]:
    """Words a second of processor time over whole articles, best of several rounds (the first fills the caches)."""
    texts = [record["text"] for record in records]
    words = sum(not token.is_space for text in texts for token in nlp.make_doc(text))
    best = 0.0
    for _ in range(rounds):
        start = time.process_time()
        for _doc in nlp.pipe(texts):
            pass
        best = max(best, words / (time.process_time() - start))
    return {"words": words, "words/s": best}


def scores(hits: int, found: int, wanted: int) -> dict[str, float]:
    precision, recall = hits / max(found, 1), hits / max(wanted, 1)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {"gold": wanted, "precision": 100 * precision, "recall": 100 * recall, "F1": 100 * f1}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure an English pipeline.")
    parser.add_argument("pipeline", nargs="?", help="name or folder (default: the one that ships)")
    for what in ("syntax", "sentences", "names", "speed"):
        parser.add_argument(f"--{what}", nargs="+", type=Path, default=[], metavar="FILE")
    parser.add_argument(
        "--gold-sentences", action="store_true", help="syntax with the treebank's own sentences"
    )
    parser.add_argument("--genre", help="only treebank documents of this genre")
    parser.add_argument(
        "--labels", type=lambda s: s.split(","), default=[], help="coarse labels: PER,ORG,LOC"
    )
    parser.add_argument(
        "--thinc-blas", action="store_true", help="products by thinc's BLAS instead of numpy's"
    )
    args = parser.parse_args()
    nlp = load_pipeline(args.pipeline)
    measure_syntax = partial(syntax, gold_sentences=args.gold_sentences)
    for measure, paths in ((measure_syntax, args.syntax), (sentences, args.sentences)):
        for path in paths:
            _say(path, measure(nlp, (d for d in read(path) if args.genre in (None, d.genre))))
    for path in args.names:
        _say(path, names(nlp, _records(path), args.labels))
    for path in args.speed:
        _say(path, speed(nlp, _records(path)))


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _say(path: Path, figures: dict[str, float]) -> None:
    print(path.name, "  ".join(f"{name} {value:.2f}" for name, value in figures.items()))  # noqa: T201


if __name__ == "__main__":
    main()
