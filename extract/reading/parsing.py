"""The text through the pipeline, in pieces that it can hold, and back together as one Doc.

A piece is a few paragraphs: enough for an encoder to see a name's second mention beside its first, and so little that memory
stays small and the screen learns how far the parse has come. A dateline ("TOKYO, Jan. 3 –") is apart from the sentence
behind it. A line without end is cut at blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_LONGEST = 20_000
_ENOUGH = 4_000
_DATELINE = re.compile(
    r"[A-Z][A-Z’'.]+(?:[ -][A-Z][A-Z’'.]+)*(?:, [^–—\n]{2,40}?)?\s*(?:\([^)\n]{2,30}\)\s*)?(?:–|—|--| - )\s*"
)
_BATCH = 64


def docs_of(text: str, nlp: Language) -> Iterator[tuple[Doc, int]]:
    """Each piece of the text parsed, with how many code points are done; the pieces together are the text."""
    done = 0
    for doc in nlp.pipe(pieces_of(text), batch_size=_BATCH):
        done += len(doc.text)
        yield doc, done


def pieces_of(text: str) -> Iterator[str]:
    """The text cut after line breaks, and long lines at blanks; the pieces joined are the text."""
    piece = ""
    for line in text.splitlines(keepends=True):
        if dateline := _DATELINE.match(line):
            yield from filter(None, (piece, dateline[0]))
            piece, line = "", line[dateline.end() :]
        if piece and len(piece) + len(line) > _ENOUGH:
            yield piece
            piece = ""
        while len(line) > _LONGEST:
            cut = line.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
            yield line[:cut]
            line = line[cut:]
        piece += line
    if piece:
        yield piece


def joined(docs: Sequence[Doc], nlp: Language, text: str) -> Doc:
    """One Doc over the whole text."""
    from spacy.tokens import Doc

    if not docs:
        return nlp.make_doc(text)
    whole = Doc.from_docs(list(docs), ensure_whitespace=False)
    if whole is None or whole.text != text:
        raise ValueError("the parsed pieces are not the text that was given")
    return whole
