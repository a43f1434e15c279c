"""Where text comes from: files, directories, standard input → Article, made safe on the way in."""

from extract.sources.article import make_article
from extract.sources.files import open_inputs
from extract.sources.listing import Place, list_inputs
from extract.sources.outcome import Opened, SourceError
from extract.sources.text import safe, safe_line

__all__ = [
    "Opened",
    "Place",
    "SourceError",
    "list_inputs",
    "make_article",
    "open_inputs",
    "safe",
    "safe_line",
]
