"""The network: a BERT encoder that also sees case and spacing, and a head for each task on its word vectors.

A word's vector is that of its first piece beside that of its last. Trees are scored by biaffine products (Dozat and Manning
2017, arXiv:1611.01734), with one number a word for being the root. Every output is per word, so that arcs can be
scored across windows and outside of the network.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import BertModel

from extract.english.encoder.pieces import CASES, SPACES

ARC, LABEL, HIDDEN = 256, 64, 256


@dataclass(frozen=True, slots=True)
class Labels:
    """What each head tells apart."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


class Net(nn.Module):
    """All tensors are (batch, pieces or words, …); `first` and `last` are the places of each word's pieces."""

    def __init__(self, bert: BertModel, labels: Labels, dropout: float = 0.2) -> None:
        super().__init__()
        self.bert = bert
        width = bert.config.hidden_size
        self.cases = nn.Embedding(len(CASES), width)
        self.spaces = nn.Embedding(len(SPACES), width)
        for table in (self.cases, self.spaces):
            nn.init.normal_(table.weight, std=0.02)
        self.dropout = nn.Dropout(dropout)
        self.tag = _head(2 * width, HIDDEN, len(labels.tags), dropout)
        self.name = _head(2 * width, HIDDEN, len(labels.names), dropout)
        self.start = nn.Linear(2 * width, 1)
        self.root = nn.Linear(2 * width, 1)
        self.arc_dependent = _layer(2 * width, ARC, dropout)
        self.arc_head = _layer(2 * width, ARC, dropout)
        self.arc = nn.Linear(ARC, ARC)
        self.label_dependent = _layer(2 * width, LABEL, dropout)
        self.label_head = _layer(2 * width, LABEL, dropout)
        self.label = nn.Parameter(torch.zeros(len(labels.relations), LABEL + 1, LABEL + 1))
        nn.init.normal_(self.label, std=0.02)

    def words(
        self, ids: Tensor, cases: Tensor, spaces: Tensor, mask: Tensor | None, first: Tensor, last: Tensor
    ) -> Tensor:
        embedded = self.bert.embeddings.word_embeddings(ids) + self.cases(cases) + self.spaces(spaces)
        hidden = self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        rows = torch.arange(ids.shape[0], device=ids.device).unsqueeze(1)
        return self.dropout(torch.cat([hidden[rows, first], hidden[rows, last]], -1))

    def arcs(self, words: Tensor) -> Tensor:
        """(batch, dependent, 1 + head): the first column is the root."""
        scores = self.arc(self.arc_dependent(words)) @ self.arc_head(words).transpose(1, 2)
        return torch.cat([self.root(words), scores / ARC**0.5], -1)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """(batch, dependent, relation) given each word's head; a root is its own."""
        dependent = _with_one(self.label_dependent(words))
        head = _with_one(self.label_head(words))
        rows = torch.arange(heads.shape[0], device=heads.device).unsqueeze(1)
        return torch.einsum("bwi,rij,bwj->bwr", dependent, self.label.to(dependent.dtype), head[rows, heads])


class Outputs(nn.Module):
    """The network for export: one text at a time, all heads' numbers side by side, a row a word.

    In order: tags, names, start, root, arc as dependent (the product's matrix applied), arc as head, label as dependent,
    label as head.
    """

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, cases: Tensor, spaces: Tensor, first: Tensor, last: Tensor) -> Tensor:
        net = self.net
        words = net.words(ids, cases, spaces, None, first, last)
        parts = [
            net.tag(words),
            net.name(words),
            net.start(words),
            net.root(words),
            net.arc(net.arc_dependent(words)) / ARC**0.5,
            net.arc_head(words),
            net.label_dependent(words),
            net.label_head(words),
        ]
        return torch.cat(parts, -1)[0]


def pretrained(folder: Path) -> BertModel:
    """The encoder as it was published, without its pooling layer."""
    bert: Any = BertModel.from_pretrained(folder, add_pooling_layer=False)
    return bert


def _layer(width: int, out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, out), nn.GELU(), nn.Dropout(dropout))


def _head(width: int, hidden: int, out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(*_layer(width, hidden, dropout), nn.Linear(hidden, out))


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)
