"""The small pipeline from DocBins to the folder that ships."""

import random
from pathlib import Path

from spacy.language import Language

from extract.english.load import load_pipeline
from extract.training.fast.pack import pack
from extract.training.fast.taught import teach
from extract.training.fast.train import train
from extract.training.today import load


def make(work: Path, target: Path, seed: int) -> Language:
    """Let the encoder pipeline beside `target` teach, train on the DocBins under `work`, and pack; what has been done there
    already is not done again."""
    if not (work / "taught-silver.spacy").exists():
        teach(load_pipeline(str(target.with_name("encoder"))), work, random.Random(seed), load())
    checkpoints = work / "fast"
    last = checkpoints / "model-last"
    if not last.exists():
        last = train(work, checkpoints, {"system.seed": seed})
    return pack(last, work, target)
