"""What typography says of sentences goes before what a parser thinks: line breaks end them, closing quotes do not start them.

Headlines, datelines and list items carry no full stop, so a parser that only sees words runs them into the paragraph below. And
a straight quotation mark after a full stop looks like the next sentence's first, unless one sees the space that follows it.
Behind such a mark a comma within says that the sentence goes on ("… overdose," she said), a full stop that it is over, unless
somebody is said to speak. The component stands in front of the parser and fixes what is decided so; everything else is left
open, and the parser decides it.
Importing this module registers the factory and does nothing else.
"""

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "dateline_line_breaks_v1"
# What str.splitlines() takes for the end of a line, less the separators that only data files use.
BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
CLOSING = frozenset("\"'”’»)]")
QUOTES = frozenset("\"'”’»")
# Words that may follow a quotation whose writer put a full stop for a comma: "I went." Smith said.
SAYING = frozenset("said says added adds asked asks told tells wrote writes replied replies".split())
NEAR = 5


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
        elif spaced and (starts := _behind_quote(doc, token.i)) is not None:
            token.is_sent_start = starts
        broken, spaced, empty = False, bool(token.whitespace_), False
    return doc


def _behind_quote(doc: Doc, i: int) -> bool | None:
    """Whether a sentence starts here, right behind a quotation that has its own stop; None where that leaves it open."""
    if i < 2 or doc[i - 1].text not in QUOTES or doc[i - 2].whitespace_:
        return None
    if doc[i - 2].text == ",":
        return False
    spoken = any(token.lower_ in SAYING for token in doc[i : i + NEAR])
    return True if doc[i - 2].text == "." and doc[i].text[0].isupper() and not spoken else None


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
