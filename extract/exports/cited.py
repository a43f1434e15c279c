"""Sentences with their citations: each can be pasted alone and still says where it is from.

The citation has the number of the sentence, because a desk that checks a quotation looks it up in the article.
"""

from __future__ import annotations

from extract.exports.citation import source_line
from extract.exports.excerpt import Excerpt, sentence_text


def of_selection(part: Excerpt) -> str:
    """Each sentence on a line, its citation below; a quote is cut out of nothing, its sentences are whole."""
    source = source_line(part.links.story.article)
    cited = [
        f"{sentence_text(part.links, index)}\n— {source}, sentence {index + 1}\n" for index in part.sentences
    ]
    return "\n".join(cited) if cited else f"No sentence mentions all of them.\n— {source}\n"
