"""Run spaCy's own training loop on `config.cfg`.

Two things differ from `spacy train`: labels are collected from the whole corpus first, although the corpus is streamed (each
epoch is augmented anew), and numpy's BLAS does the products, which on processors with AVX-512 is three times as fast as the
one that thinc brings.
"""

import sys
from pathlib import Path
from typing import Any

from spacy.training.initialize import init_nlp
from spacy.training.loop import train as spacy_train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

import extract.english.line_breaks
import extract.training.fast.reader
import extract.training.tokenizer  # noqa: F401  (registers what the config names)

TRAINED = ("tok2vec", "tagger", "parser", "ner")
CONFIG = Path(__file__).with_name("config.cfg")


def train(work: Path, out: Path, overrides: dict[str, Any] | None = None, start: Path | None = None) -> Path:
    """Train on the DocBins under `work`; the folder with the last checkpoint, which is an average over the run.

    With `start`, go on from the weights of that checkpoint, on a learning rate that starts anew.
    """
    set_current_ops(NumpyOps(use_blis=False))
    files = {"gold": "taught-gold", "partial": "partial", "silver": "taught-silver", "dev": "dev"}
    paths = {f"paths.{name}": str(work / f"{file}.spacy") for name, file in files.items()}
    config = load_config(CONFIG, overrides={**paths, **(overrides or {})}, interpolate=False)
    if start is None:
        config["training"]["max_epochs"] = 0  # read it all, for the labels
    else:
        for name in TRAINED:
            config["components"][name] = {"source": str(start)}
    nlp = init_nlp(config, use_gpu=-1)
    nlp.config["training"]["max_epochs"] = -1  # and then stream
    out.mkdir(parents=True, exist_ok=True)
    spacy_train(nlp, out, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
    return out / "model-last"
