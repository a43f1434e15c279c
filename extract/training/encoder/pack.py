"""The trained network as a spaCy pipeline in a folder."""

from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language

from extract.english.encoder import component
from extract.english.line_breaks import FACTORY as LINE_BREAKS
from extract.training.encoder.export import export
from extract.training.encoder.net import ARC, LABEL, Labels, Net
from extract.training.pack import complete, write
from extract.training.tokenizer import customise

NAME, VERSION = "dateline", "0.2.0"
DESCRIPTION = (
    "English news: tags, UD syntax, lemmas and names in OntoNotes labels, by a small transformer on one core."
)
REQUIREMENTS = ("onnxruntime>=1.20",)


def pack(net: Net, labels: Labels, vocabulary: Path, work: Path, target: Path) -> Language:
    """Write the folder that ships to `target`; the pipeline as it was written. `work` holds the DocBins."""
    weights = work / "encoder.onnx"
    export(net, weights)
    nlp = customise(spacy.blank("en"))
    for factory, name in (
        (component.ENCODER, "encoder"),
        (component.TAGGER, "tagger"),
        (LINE_BREAKS, "line_breaks"),
        (component.PARSER, "parser"),
        (component.NAMES, "ner"),
    ):
        nlp.add_pipe(factory, name=name)
    pipes: dict[str, Any] = {name: nlp.get_pipe(name) for name in nlp.pipe_names}
    pipes["encoder"].load(vocabulary, weights)
    columns = layout(labels)
    pipes["tagger"].known = {"columns": columns["tags"], "labels": labels.tags}
    pipes["ner"].known = {"columns": columns["names"], "labels": labels.names}
    pipes["parser"].known = {
        "labels": labels.relations,
        "start": columns["start"][0],
        "root": columns["root"][0],
        **{part: columns[part] for part in ("dependent", "head", "dependent_label", "head_label")},
    }
    pipes["parser"].relations = net.label.detach().numpy().astype(np.float32)
    complete(nlp, work)
    write(nlp, target, name=NAME, version=VERSION, description=DESCRIPTION, requirements=REQUIREMENTS)
    return nlp


def layout(labels: Labels) -> dict[str, tuple[int, int]]:
    """Where each part of the network's output lies: (first column, the one behind the last)."""
    widths = {
        "tags": len(labels.tags),
        "names": len(labels.names),
        "start": 1,
        "root": 1,
        "dependent": ARC,
        "head": ARC,
        "dependent_label": LABEL,
        "head_label": LABEL,
    }
    columns, at = {}, 0
    for part, width in widths.items():
        columns[part] = (at, at + width)
        at += width
    return columns
