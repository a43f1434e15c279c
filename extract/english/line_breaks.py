"""A line break always ends a sentence.

Headlines, datelines and list items carry no full stop, so a parser that only sees words runs them into the paragraph below.
The component stands in front of the parser and fixes the sentence starts that a line break decides; everything between two
line breaks is left open, and the parser decides it. Importing this module registers the factory and does nothing else.
"""

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "dateline_line_breaks_v1"
# What str.splitlines() takes for the end of a line, less the separators that only data files use.
BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")


def end_sentences_at_line_breaks(doc: Doc) -> Doc:
    """The same doc, with a sentence start on each word that follows a line break.

    Space tokens never start a sentence (an empty one would follow), and white space that opens the text belongs to the
    first sentence.
    """
    if len(doc) < 2 or doc.has_annotation("DEP"):
        return doc
    broken = False
    for token in doc:
        if token.is_space:
            broken = broken or not BREAKS.isdisjoint(token.text)
            if token.i:
                token.is_sent_start = False
        elif broken:
            token.is_sent_start = not doc[: token.i].text.isspace() or None
            broken = False
    return doc


@Language.factory(FACTORY, assigns=["token.is_sent_start"])
def make_line_breaks(nlp: Language, name: str) -> "LineBreaks":
    """The factory that a pipeline's config names."""
    return LineBreaks()


class LineBreaks:
    """A component without state: spaCy wants an object that it can call."""

    def __call__(self, doc: Doc) -> Doc:
        return end_sentences_at_line_breaks(doc)
