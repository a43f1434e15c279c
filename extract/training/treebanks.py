"""UD English EWT and GUM as samples.

A sample is a run of whole paragraphs of one document, because the parser has to learn where sentences end in running text,
not sentence by sentence. Paragraphs are joined as articles join them: mostly by a blank line, sometimes by a line break, and
by a space where the first ends with a full stop.
"""

import lzma
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extract.training.samples import Sample, Syntax

# Genres of GUM whose texts are CC BY-NC-SA: a model that is given away must not be trained on them.
NON_COMMERCIAL = frozenset({"essay", "fiction", "letter", "podcast", "whow"})


@dataclass(slots=True)
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int  # within the sentence, from 1; 0 is the root
    dep: str
    space: bool = True


@dataclass(slots=True)
class Document:
    name: str
    genre: str = ""
    paragraphs: list[list[list[Word]]] = field(default_factory=list)  # paragraphs of sentences of words


def read(path: Path) -> Iterator[Document]:
    """The documents of a .conllu.xz file."""
    document: Document | None = None
    sentence: list[Word] = []
    until, last_space = 0, True  # the multi-word token that we are in, and whether a space follows it
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if document:
                    yield document
                document = Document(line.split("=", 1)[1].strip())
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                assert document is not None
                document.paragraphs.append([])
            elif line.startswith("# meta::genre"):
                assert document is not None
                document.genre = line.split("=", 1)[1].strip()
            elif not line:
                if sentence:
                    assert document is not None
                    if not document.paragraphs:
                        document.paragraphs.append([])
                    document.paragraphs[-1].append(sentence)
                sentence, until = [], 0
            elif not line.startswith("#"):
                columns = line.split("\t")
                number, spaced = columns[0], "SpaceAfter=No" not in columns[9]
                if "-" in number:
                    until, last_space = int(number.split("-")[1]), spaced
                elif "." not in number:
                    if int(number) <= until:
                        spaced = int(number) == until and last_space
                    sentence.append(_word(columns, spaced))
    if document:
        yield document


def _word(columns: list[str], space: bool) -> Word:
    form, lemma, upos, xpos, feats, head, dep = columns[1:8]
    form = form.replace(" ", "\u00a0")  # a word with a space in it would be two for any tokenizer
    return Word(form, lemma, upos, xpos, "" if feats == "_" else feats, int(head), dep, space)


def sample_of(paragraphs: list[list[list[Word]]], joints: list[str], source: str) -> Sample:
    """Paragraphs as one sample; `joints` stand between them, and a joint with a line break is a word of its own."""
    words: list[str] = []
    spaces: list[bool] = []
    syntax = Syntax([], [], [], [], [], [], [])

    def add(word: Word, head: int, start: bool) -> None:
        words.append(word.form)
        spaces.append(word.space)
        syntax.tags.append(word.xpos)
        syntax.pos.append(word.upos)
        syntax.lemmas.append(word.lemma)
        syntax.morphs.append(word.feats)
        syntax.heads.append(head)
        syntax.deps.append(word.dep)
        syntax.starts.append(start)

    for i, paragraph in enumerate(paragraphs):
        for sentence in paragraph:
            first = len(words)
            for j, word in enumerate(sentence):
                head = first + (word.head - 1 if word.head else j)
                dep = word.dep if word.head else "ROOT"
                add(
                    Word(word.form, word.lemma, word.upos, word.xpos, word.feats, 0, dep, word.space),
                    head,
                    j == 0,
                )
        if i + 1 < len(paragraphs) and words:
            joint = joints[i]
            if joint.isspace() and joint != " ":
                spaces[-1] = False
                add(Word(joint, joint, "SPACE", "_SP", "", 0, "dep", False), len(words) - 1, False)
            else:
                spaces[-1] = True
    return Sample(words, spaces, syntax, None, source)


def samples(path: Path, rng: random.Random, longest: int = 160) -> Iterator[Sample]:
    """The documents, cut into samples of whole paragraphs of about `longest` words at most."""
    for document in read(path):
        if document.genre in NON_COMMERCIAL:
            continue
        source = f"{document.genre}/{document.name}"
        group: list[list[list[Word]]] = []
        size, limit = 0, rng.choice((longest // 4, longest // 2, longest))
        for paragraph in document.paragraphs:
            length = sum(len(s) for s in paragraph)
            if not length:
                continue
            if group and size + length > limit:
                yield sample_of(group, [_joint(p, rng) for p in group], source)
                group, size, limit = [], 0, rng.choice((longest // 4, longest // 2, longest))
            for part in _cut(paragraph, limit):
                if len(part) < len(paragraph) and group:
                    yield sample_of(group, [_joint(p, rng) for p in group], source)
                    group, size = [], 0
                group.append(part)
                size += sum(len(s) for s in part)
        if group:
            yield sample_of(group, [_joint(p, rng) for p in group], source)


def _cut(paragraph: list[list[Word]], limit: int) -> Iterator[list[list[Word]]]:
    """A paragraph in pieces of whole sentences: some treebank documents are one paragraph of a thousand words."""
    piece: list[list[Word]] = []
    for sentence in paragraph:
        if piece and sum(map(len, piece)) + len(sentence) > limit:
            yield piece
            piece = []
        piece.append(sentence)
    if piece:
        yield piece


def _joint(paragraph: list[list[Word]], rng: random.Random) -> str:
    closed = paragraph[-1][-1].form in {".", "!", "?", '"', "”", ")"}
    return rng.choice((" ", " ", "\n\n", "\n")) if closed else rng.choice(("\n\n", "\n"))
