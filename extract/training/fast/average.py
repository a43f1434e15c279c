"""Checkpoints of one ancestry as one: the mean of their weights. `python -m extract.training.fast.average OUT CHECKPOINT…`

Runs that start from the same checkpoint and differ in seed or dropout stay close enough for their mean to be better than any
of them, by a little and for nothing. Checkpoints of different ancestry must not be mixed: their units mean different things.
"""

import sys
from pathlib import Path
from typing import Any

import spacy

import extract.english.line_breaks  # noqa: F401  (registers its factory)
from extract.training.fast.train import TRAINED


def average(checkpoints: list[Path], out: Path) -> None:
    """Write the mean of the checkpoints to `out`. Raises ValueError where their shapes or labels differ."""
    pipelines = [spacy.load(path) for path in checkpoints]
    for name in TRAINED:
        components: list[Any] = [nlp.get_pipe(name) for nlp in pipelines]
        if len({getattr(c, "labels", ()) for c in components}) != 1:
            raise ValueError(f"the checkpoints have different labels in {name}")
        for nodes in zip(*(c.model.walk() for c in components), strict=True):
            for param in nodes[0].param_names:
                if nodes[0].has_param(param):
                    nodes[0].set_param(param, sum(n.get_param(param) for n in nodes) / len(nodes))
    pipelines[0].to_disk(out)


if __name__ == "__main__":
    average([Path(p) for p in sys.argv[2:]], Path(sys.argv[1]))
