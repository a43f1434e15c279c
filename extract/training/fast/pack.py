"""A checkpoint of the small pipeline as the folder that ships."""

from pathlib import Path

import spacy
from spacy.language import Language

import extract.english.line_breaks  # noqa: F401  (registers its factory)
from extract.training.pack import complete, write

NAME = "dateline_fast"
DESCRIPTION = "English news: tags, UD syntax, lemmas and names in OntoNotes labels, small and for one core."


def pack(checkpoint: Path, work: Path, target: Path) -> Language:
    """Write the small pipeline to `target`; the pipeline as it was written."""
    nlp = spacy.load(checkpoint)
    complete(nlp, work)
    write(nlp, target, NAME, DESCRIPTION)
    return nlp
