"""A checkpoint of the small pipeline as the folder that ships."""

import random
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import extract.english.line_breaks  # noqa: F401  (registers its factory)
from extract.english.late_tagger import FACTORY
from extract.training.fast.second_look import learn
from extract.training.pack import complete, write

NAME, VERSION = "dateline_fast", "0.3.0"
SILVER = 40_000
"""Sentences with the teacher's tags that the late tagger learns from, besides the treebanks."""
DESCRIPTION = "English news: tags, UD syntax, lemmas and names in OntoNotes labels, small and for one core."


def pack(checkpoint: Path, work: Path, target: Path) -> Language:
    """Write the small pipeline to `target`; the pipeline as it was written."""
    nlp = spacy.load(checkpoint)
    put_behind_the_parser(nlp)
    learn(nlp, _tagged(work))
    complete(nlp, work)
    write(nlp, target, name=NAME, version=VERSION, description=DESCRIPTION)
    return nlp


def put_behind_the_parser(nlp: Language) -> None:
    """Make the trained tagger a LateTagger, with the same weights."""
    trained: Any = nlp.get_pipe("tagger")
    model = nlp.get_pipe_config("tagger")["model"]
    nlp.remove_pipe("tagger")
    late: Any = nlp.add_pipe(FACTORY, name="tagger", after="parser", config={"model": model})
    late.from_bytes(trained.to_bytes())


def _tagged(work: Path) -> list[Doc]:
    """The treebanks, and a part of the text that the teacher tagged."""
    gold, silver = (
        list(DocBin().from_disk(work / f"{name}.spacy").get_docs(spacy.blank("en").vocab))
        for name in ("gold", "taught-silver")
    )
    return [*gold, *random.Random(0).sample(silver, min(SILVER, len(silver)))]
