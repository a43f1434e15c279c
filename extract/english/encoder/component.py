"""The encoder as spaCy components: one gives each word its numbers, three read tags, trees and names off them.

`doc.tensor` carries the numbers from one to the next, a row a token in float16; the last of the four drops them. They are
laid out as `extract.training.encoder.net.Outputs` says, and each component knows its own columns.
Importing this module registers the factories and does nothing else.
"""

import itertools
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.english.encoder.names import spans_of
from extract.english.encoder.pieces import Pieces
from extract.english.encoder.trees import ROOT, heads_of
from extract.english.encoder.windows import inputs_of, windows_of, words_of

ENCODER = "dateline_encoder_v1"
TAGGER = "dateline_encoder_tagger_v1"
PARSER = "dateline_encoder_parser_v1"
NAMES = "dateline_encoder_names_v1"

# A sentence of more words is a list or has no end: trees over it would take time and mean nothing.
LONGEST_SENTENCE = 200
_CHUNK = 64  # words whose relations are scored at a time: what they need stays in the cache

Numbers = NDArray[np.float32]


class _Saved:
    """A component that keeps what it knows as one JSON file."""

    known: dict[str, Any]

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        path = Path(path)
        path.mkdir(parents=True, exist_ok=True)
        (path / "known.json").write_text(json.dumps(self.known, indent=1) + "\n", encoding="utf-8")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Any:
        self.known = json.loads((Path(path) / "known.json").read_text(encoding="utf-8"))
        return self


@Language.factory(ENCODER, assigns=["doc.tensor"])
class Encoder:
    """Sets `doc.tensor`. Windows go through one at a time, so that no text's figures depend on another's."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.pieces: Pieces | None = None
        self.session: Any = None
        self.weights = Path()
        self.width = 0

    def __call__(self, doc: Doc) -> Doc:
        if self.pieces is None:
            raise ValueError("the encoder has no weights: load it from a folder")
        places, words, spaces = words_of([(t.text, t.whitespace_, t.is_space) for t in doc])
        tensor: Any = np.zeros((len(doc), self.width), dtype=np.float16)
        for window in windows_of(words, spaces):
            inside = slice(window.start, window.end)
            inputs = inputs_of(words[inside], spaces[inside], self.pieces)
            out = self.session.run(None, {name: getattr(inputs, name) for name in inputs.__slots__})[0]
            counted = slice(window.low - window.start, window.high - window.start)
            tensor[places[window.low : window.high]] = out[counted]
        doc.tensor = tensor
        return doc

    def load(self, vocabulary: Path, weights: Path) -> None:
        """Take the vocabulary (a piece a line) and the network (ONNX). Raises ValueError where it cannot run here."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # A batch has its cores busy with processes, and windows are too small to share out.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self.session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise ValueError(f"ONNX Runtime cannot run the encoder: {error}") from error
        self.pieces = Pieces(vocabulary.read_text(encoding="utf-8").rstrip("\n").split("\n"))
        self.width = int(self.session.get_outputs()[0].shape[1])
        self.weights = weights

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        if self.pieces is None:
            raise ValueError("the encoder has no weights to write")
        path = Path(path)
        path.mkdir(parents=True, exist_ok=True)
        (path / "vocabulary.txt").write_text("\n".join(self.pieces.numbers) + "\n", encoding="utf-8")
        shutil.copyfile(self.weights, path / "encoder.onnx")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "Encoder":
        self.load(Path(path) / "vocabulary.txt", Path(path) / "encoder.onnx")
        return self


@Language.factory(TAGGER, assigns=["token.tag"])
class Tagger(_Saved):
    """Sets `tag`. Knows `columns` (first, behind the last) and `labels`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.known = {"columns": [0, 0], "labels": []}

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.known["labels"])

    def __call__(self, doc: Doc) -> Doc:
        low, high = self.known["columns"]
        labels = self.known["labels"]
        best = doc.tensor[:, low:high].argmax(axis=1) if len(doc) else ()
        for token, number in zip(doc, best, strict=True):
            token.tag_ = "_SP" if token.is_space else labels[number]
        return doc


@Language.factory(PARSER, assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"])
class Parser(_Saved):
    """Sets `dep`, `head` and the sentence starts that nobody has set before.

    Knows the columns `start`, `root` (one each), `dependent`, `head`, `dependent_label`, `head_label` (first, behind the
    last) and `labels`; `relations`, (label, dependent + 1, head + 1), scores the labels of an arc.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.vocab = nlp.vocab
        self.known = {"labels": []}
        self.relations = np.zeros((0, 0, 0), dtype=np.float32)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.known["labels"])

    @property
    def relations(self) -> Numbers:
        return self._relations

    @relations.setter
    def relations(self, relations: Numbers) -> None:
        self._relations = relations
        count, wide, long = relations.shape
        self._matrix = np.ascontiguousarray(relations.transpose(1, 0, 2)).reshape(wide, count * long)

    def __call__(self, doc: Doc) -> Doc:
        words = np.array([token.i for token in doc if not token.is_space], dtype=np.int64)
        if not len(doc):
            return doc
        vectors = doc.tensor[words].astype(np.float32)
        heads = self._heads(vectors, self._sentences(doc, words, vectors))
        labels = self._labels(vectors, heads)
        self._set(doc, words, words[heads], labels)
        return doc

    def _sentences(self, doc: Doc, words: NDArray[np.int64], vectors: Numbers) -> list[tuple[int, int]]:
        """Sentences as (first, end) among the words."""
        scores = vectors[:, self.known["start"]].copy()
        for place, number in enumerate(words):
            said = doc[int(number)].is_sent_start
            if said is not None:
                scores[place] = np.inf if said else -np.inf
        if not len(words):
            return []
        starts = [0, *(int(each) for each in np.flatnonzero(scores[1:] > 0) + 1), len(words)]
        sentences: list[tuple[int, int]] = []
        for start, end in itertools.pairwise(starts):
            while end - start > LONGEST_SENTENCE:
                half = start + LONGEST_SENTENCE // 2
                cut = half + int(scores[half : start + LONGEST_SENTENCE].argmax())
                sentences.append((start, cut))
                start = cut
            sentences.append((start, end))
        return sentences

    def _heads(self, vectors: Numbers, sentences: list[tuple[int, int]]) -> NDArray[np.int64]:
        """Each word's head among the words; a root is its own."""
        dependents, heads = (vectors[:, slice(*self.known[each])] for each in ("dependent", "head"))
        roots = vectors[:, self.known["root"]]
        found = np.arange(len(vectors))
        for start, end in sentences:
            best = heads_of(dependents[start:end] @ heads[start:end].T, roots[start:end])
            for place, head in enumerate(best, start):
                found[place] = place if head == ROOT else start + head
        return found

    def _labels(self, vectors: Numbers, heads: NDArray[np.int64]) -> list[str]:
        dependents, others = (
            vectors[:, slice(*self.known[each])] for each in ("dependent_label", "head_label")
        )
        one = np.ones((len(vectors), 1), dtype=np.float32)
        dependents, others = np.hstack([dependents, one]), np.hstack([others, one])
        count, _, long = self.relations.shape
        names = self.labels
        root = names.index("ROOT")
        labels: list[str] = []
        for start in range(0, len(vectors), _CHUNK):
            part = slice(start, start + _CHUNK)
            products = (dependents[part] @ self._matrix).reshape(-1, count, long)
            scores = np.einsum("nrj,nj->nr", products, others[heads[part]])
            scores[:, root] = -np.inf
            labels += [names[number] for number in scores.argmax(axis=1)]
        return [
            "ROOT" if head == place else label
            for place, (head, label) in enumerate(zip(heads, labels, strict=True))
        ]

    def _set(self, doc: Doc, words: NDArray[np.int64], heads: NDArray[np.int64], labels: list[str]) -> None:
        """White space hangs on the word before it, or on the first word."""
        strings = self.vocab.strings
        table = np.zeros((len(doc), 2), dtype=np.int64)
        space = np.array(strings.add("dep"), dtype=np.uint64).view(np.int64)
        owner = int(words[0]) if len(words) else 0
        following = {
            int(word): (int(head), label) for word, head, label in zip(words, heads, labels, strict=True)
        }
        for place in range(len(doc)):
            if place in following:
                owner, (head, label) = place, following[place]
                table[place] = head - place, np.array(strings.add(label), dtype=np.uint64).view(np.int64)
            else:
                table[place] = owner - place, space
        set_heads: Any = doc.from_array  # the stubs know no plain arrays
        set_heads(["HEAD", "DEP"], table.view(np.uint64))

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        super().to_disk(path)
        np.save(Path(path) / "relations.npy", self.relations.astype(np.float16))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "Parser":
        super().from_disk(path)
        self.relations = np.load(Path(path) / "relations.npy").astype(np.float32)
        return self


@Language.factory(NAMES, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
class Names(_Saved):
    """Sets `ents`, each within a sentence, and drops `doc.tensor`. Knows `columns` and `labels` (IOB)."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.known = {"columns": [0, 0], "labels": []}

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(sorted({label[2:] for label in self.known["labels"] if len(label) > 1}))

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        low, high = self.known["columns"]
        spans = []
        for sentence in doc.sents:
            words = [token.i for token in sentence if not token.is_space]
            if words:
                scores = doc.tensor[words, low:high].astype(np.float32)
                found = spans_of(scores, self.known["labels"])
                spans += [Span(doc, words[start], words[end - 1] + 1, label) for start, end, label in found]
        doc.set_ents(spans)
        doc.tensor = np.zeros((0,), dtype=np.float32)
        return doc
