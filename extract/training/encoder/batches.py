"""Samples as the network takes them: pieces in, numbers of labels out, −100 where a label is missing.

White space that stands as a word of its own in the corpora is no word here, but the gap before the next one.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from extract.english.encoder.pieces import Pieces, case_of, space_of
from extract.training.encoder.net import Labels
from extract.training.samples import MISSING, Sample

# A graphics card makes the hours minutes; nothing else changes.
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
IGNORED = -100
MOST_WORDS, MOST_PIECES = 220, 400


@dataclass(frozen=True, slots=True)
class Row:
    """One sample in numbers. `heads` count from 0 within the sample, a root is its own; `sentence` numbers sentences."""

    ids: list[int]
    cases: list[int]
    spaces: list[int]
    first: list[int]
    last: list[int]
    tags: list[int]
    names: list[int]
    starts: list[int]
    heads: list[int]
    relations: list[int]
    sentence: list[int]


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows padded to one size; `inside` says which words are words, `mask` which pieces are."""

    ids: Tensor
    cases: Tensor
    spaces: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    tags: Tensor
    names: Tensor
    starts: Tensor
    heads: Tensor
    relations: Tensor
    sentence: Tensor
    inside: Tensor


def row_of(sample: Sample, pieces: Pieces, labels: Labels) -> Row | None:
    """None for a sample without a word."""
    kept = [i for i, word in enumerate(sample.words) if not word.isspace()][:MOST_WORDS]
    place = {i: n for n, i in enumerate(kept)}
    numbers = {
        kind: {x: n for n, x in enumerate(getattr(labels, kind))} for kind in ("tags", "names", "relations")
    }
    row = Row([pieces.start], [0], [0], [], [], [], [], [], [], [], [])
    gap = "\n"
    sentence = -1
    for i, (word, spaced) in enumerate(zip(sample.words, sample.spaces, strict=True)):
        if i not in place:
            gap += word + " " * spaced
            continue
        cut = pieces.of(word)
        if len(row.ids) + len(cut) > MOST_PIECES:
            break
        row.first.append(len(row.ids))
        row.ids.extend(cut)
        row.last.append(len(row.ids) - 1)
        row.cases.extend([case_of(word)] * len(cut))
        row.spaces.extend([space_of(gap)] + [0] * (len(cut) - 1))
        row.names.append(_number(numbers["names"], sample.names[i] if sample.names else MISSING))
        syntax = sample.syntax
        if syntax is None:
            row.tags.append(IGNORED)
            row.starts.append(IGNORED)
            row.heads.append(IGNORED)
            row.relations.append(IGNORED)
            row.sentence.append(0)
        else:
            sentence += syntax.starts[i] or sentence < 0
            row.tags.append(_number(numbers["tags"], syntax.tags[i]))
            row.starts.append(int(syntax.starts[i]))
            row.heads.append(place.get(syntax.heads[i], IGNORED))
            row.relations.append(_number(numbers["relations"], syntax.deps[i]))
            row.sentence.append(sentence)
        gap = " " * spaced
    if not row.first:
        return None
    for n, head in enumerate(row.heads):
        if head >= len(row.first):
            row.heads[n] = IGNORED
    row.ids.append(pieces.end)
    row.cases.append(0)
    row.spaces.append(0)
    return row


def batches(rows: Iterable[Row], size: int, rng: random.Random, pool: int = 40) -> Iterator[Batch]:
    """Rows of like length together, about `size` pieces a batch with the padding; `pool` batches are sorted at a time."""
    waiting: list[Row] = []
    held = 0
    for row in rows:
        waiting.append(row)
        held += len(row.ids)
        if held > size * pool:
            yield from _sorted(waiting, size, rng)
            waiting, held = [], 0
    yield from _sorted(waiting, size, rng)


def _sorted(rows: list[Row], size: int, rng: random.Random) -> Iterator[Batch]:
    rows = sorted(rows, key=lambda row: (len(row.ids), rng.random()))
    groups: list[list[Row]] = [[]]
    for row in rows:
        if groups[-1] and len(row.ids) * (len(groups[-1]) + 1) > size:
            groups.append([])
        groups[-1].append(row)
    rng.shuffle(groups)
    for group in groups:
        if group:
            yield batch_of(group)


def batch_of(rows: list[Row]) -> Batch:
    def padded(lists: list[list[int]], filler: int) -> Tensor:
        longest = max(map(len, lists))
        return torch.tensor([each + [filler] * (longest - len(each)) for each in lists], device=DEVICE)

    return Batch(
        ids=padded([row.ids for row in rows], 0),
        cases=padded([row.cases for row in rows], 0),
        spaces=padded([row.spaces for row in rows], 0),
        mask=padded([[1] * len(row.ids) for row in rows], 0),
        first=padded([row.first for row in rows], 0),
        last=padded([row.last for row in rows], 0),
        tags=padded([row.tags for row in rows], IGNORED),
        names=padded([row.names for row in rows], IGNORED),
        starts=padded([row.starts for row in rows], IGNORED),
        heads=padded([row.heads for row in rows], IGNORED),
        relations=padded([row.relations for row in rows], IGNORED),
        sentence=padded([row.sentence for row in rows], -1),
        inside=padded([[1] * len(row.first) for row in rows], 0).bool(),
    )


def _number(numbers: dict[str, int], label: str) -> int:
    return numbers.get(label, IGNORED)
