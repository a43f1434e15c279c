"""Run spaCy's own training loop on `config.cfg`.

Two things differ from `spacy train`: labels are collected from the whole corpus first, although the corpus is streamed (each
epoch is augmented anew), and numpy's BLAS does the products, which on processors with AVX-512 is three times as fast as the
one that thinc brings.
"""

import sys
from pathlib import Path
from typing import Any

from spacy.strings import StringStore
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as spacy_train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

import extract.english.line_breaks
import extract.training.reader
import extract.training.tokenizer  # noqa: F401  (registers what the config names)

CONFIG = Path(__file__).with_name("config.cfg")


def train(work: Path, out: Path, overrides: dict[str, Any] | None = None, start: Path | None = None) -> Path:
    """Train on the DocBins under `work`; the folder with the last checkpoint, which is an average over the run.

    With `start`, go on from the weights of that checkpoint, on a learning rate that starts anew.
    """
    set_current_ops(NumpyOps(use_blis=False))
    paths = {f"paths.{name}": str(work / f"{name}.spacy") for name in ("gold", "partial", "silver", "dev")}
    config = load_config(CONFIG, overrides={**paths, **(overrides or {})}, interpolate=False)
    config["training"]["max_epochs"] = 0  # read it all, for the labels
    nlp = init_nlp(config, use_gpu=-1)
    nlp.config["training"]["max_epochs"] = -1  # and then stream
    if start is not None:
        for string in StringStore().from_disk(start / "vocab" / "strings.json"):
            nlp.vocab.strings.add(string)
        component: Any
        for name, component in nlp.components:
            if hasattr(component, "model"):
                component.from_disk(start / name, exclude=["vocab"])
    out.mkdir(parents=True, exist_ok=True)
    spacy_train(nlp, out, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
    return out / "model-last"
