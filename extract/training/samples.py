"""One stretch of annotated text, as plain lists.

The corpora are read into samples, augmented as samples, and only then made spaCy Docs: a Doc cannot change its words, and
most of what augmentation does is to change words. A layer that is None is missing, and so is a single name tag of "-": the
trainer then leaves it open instead of learning that there is nothing.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

MISSING = "-"


@dataclass(frozen=True, slots=True)
class Syntax:
    """What a treebank knows of each word. `heads` count from 0 within the sample; a root is its own head."""

    tags: list[str]
    pos: list[str]
    lemmas: list[str]
    morphs: list[str]
    heads: list[int]
    deps: list[str]
    starts: list[bool]


@dataclass(frozen=True, slots=True)
class Sample:
    """Words, whether a space follows each, and the layers. `names` are IOB tags ("B-ORG", "I-ORG", "O", "-")."""

    words: list[str]
    spaces: list[bool]
    syntax: Syntax | None = None
    names: list[str] | None = None
    source: str = ""

    @property
    def text(self) -> str:
        return "".join(w + " " * s for w, s in zip(self.words, self.spaces, strict=True))

    def with_words(self, words: list[str]) -> "Sample":
        return replace(self, words=words)


def name_spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """IOB tags as (first word, end, label). An I- that continues nothing opens a name, as in IOB1."""
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        if len(tag) < 3:
            continue
        label = tag[2:]
        if tag[0] == "I" and spans and spans[-1][1] == i and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], i + 1, label)
        else:
            spans.append((i, i + 1, label))
    return spans


def name_tags(size: int, spans: list[tuple[int, int, str]], outside: str = "O") -> list[str]:
    tags = [outside] * size
    for start, end, label in spans:
        tags[start:end] = ["B-" + label] + ["I-" + label] * (end - start - 1)
    return tags


def to_doc(sample: Sample, vocab: Vocab) -> Doc:
    """The sample as a reference Doc, for DocBins and for training."""
    syntax = sample.syntax
    if syntax is None:
        doc = Doc(vocab, words=sample.words, spaces=sample.spaces)
    else:
        doc = Doc(
            vocab,
            words=sample.words,
            spaces=sample.spaces,
            tags=syntax.tags,
            pos=syntax.pos,
            lemmas=syntax.lemmas,
            morphs=syntax.morphs,
            heads=syntax.heads,
            deps=syntax.deps,
            sent_starts=list(syntax.starts),
        )
    doc.user_data["source"] = sample.source
    if sample.names is not None:
        spans = [Span(doc, s, e, label) for s, e, label in name_spans(sample.names)]
        missing = [doc[i : i + 1] for i, tag in enumerate(sample.names) if tag == MISSING]
        doc.set_ents(spans, missing=missing, default="outside")
    return doc


def from_doc(doc: Doc) -> Sample:
    """The other way round; a layer without any annotation comes back as None."""
    syntax = None
    if doc.has_annotation("DEP"):
        syntax = Syntax(
            [t.tag_ for t in doc],
            [t.pos_ for t in doc],
            [t.lemma_ for t in doc],
            [str(t.morph) for t in doc],
            [t.head.i for t in doc],
            [t.dep_ for t in doc],
            [bool(t.is_sent_start) for t in doc],
        )
    names = None
    if any(t.ent_iob for t in doc):
        names = [
            MISSING if not t.ent_iob else t.ent_iob_ + ("-" + t.ent_type_ if t.ent_type_ else "") for t in doc
        ]
    return Sample(
        [t.text for t in doc],
        [bool(t.whitespace_) for t in doc],
        syntax,
        names,
        str(doc.user_data.get("source", "")),
    )
