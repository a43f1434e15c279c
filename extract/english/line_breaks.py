"""What typography says of sentences goes before what a parser thinks: line breaks end them, closing quotes do not start them.

Headlines, datelines and list items carry no full stop, so a parser that only sees words runs them into the paragraph below. And
a straight quotation mark after a full stop looks like the next sentence's first, unless one sees the space that follows it. The
component stands in front of the parser and fixes what is decided so; everything else is left open, and the parser decides it.
Importing this module registers the factory and does nothing else.
"""

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "dateline_line_breaks_v1"
# What str.splitlines() takes for the end of a line, less the separators that only data files use.
BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
CLOSING = frozenset("\"'”’»)]")


def end_sentences_at_line_breaks(doc: Doc) -> Doc:
    """The same doc, with a sentence start on each word that follows a line break.

    Space tokens never start a sentence (an empty one would follow), nor does a mark that closes: one that stands against the
    word before it and away from the word behind. White space that opens the text belongs to the first sentence.
    """
    if len(doc) < 2 or doc.has_annotation("DEP"):
        return doc
    broken, spaced, empty = (
        False,
        True,
        True,
    )  # a break since the last word; a space before this one; no word so far
    for token in doc:
        if token.is_space:
            broken = broken or not BREAKS.isdisjoint(token.text)
            if token.i:
                token.is_sent_start = False
            spaced = True
            continue
        if empty and token.i:
            token.is_sent_start = False
        elif broken and not empty:
            token.is_sent_start = True
        elif not spaced and token.text in CLOSING and _stands_free(doc, token.i):
            token.is_sent_start = False
        broken, spaced, empty = False, bool(token.whitespace_), False
    return doc


def _stands_free(doc: Doc, i: int) -> bool:
    return bool(doc[i].whitespace_) or i + 1 == len(doc) or doc[i + 1].is_space


@Language.factory(FACTORY, assigns=["token.is_sent_start"])
def make_line_breaks(nlp: Language, name: str) -> "LineBreaks":
    """The factory that a pipeline's config names."""
    return LineBreaks()


class LineBreaks:
    """A component without state: spaCy wants an object that it can call."""

    def __call__(self, doc: Doc) -> Doc:
        return end_sentences_at_line_breaks(doc)
