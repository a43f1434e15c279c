"""The training loop: all tasks at once, a missing label is no label.

The rate of learning rises for a twentieth of the steps and falls to nothing in a straight line; the encoder learns at
`RATE`, the fresh heads at five times that. Products run in bfloat16 where the processor has it, weights stay in float32.
"""

import random
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from extract.english.encoder.pieces import Pieces
from extract.training.encoder.batches import DEVICE, IGNORED, Batch, Row, batches
from extract.training.encoder.net import Net

RATE = 2e-4
BATCH = 2600
MASKED = 0.03


def train(
    net: Net,
    rows: Iterator[Iterable[Row]],
    pieces: Pieces,
    steps: int,
    seed: int,
    checkpoint: Path,
    rate: float = RATE,
) -> None:
    """`rows` gives the rows of an epoch at a time; the weights are written to `checkpoint` at the end, and every 500 steps to a
    file beside it that ends in `.part`. Runs on the graphics card where there is one, and leaves `net` on the processor."""
    torch.manual_seed(seed)
    net.to(DEVICE)
    rng = random.Random(seed)
    optimizer = torch.optim.AdamW(_groups(net, rate), weight_decay=0.01, betas=(0.9, 0.98), foreach=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _share(step, steps))
    mask_number = pieces.numbers["[MASK]"]
    net.train()
    step, began, seen = 0, time.time(), 0
    sums = torch.zeros(5)
    while step < steps:
        for batch in batches(next(rows), BATCH, rng):
            ids = _masked(batch, mask_number)
            with torch.autocast(DEVICE.type, dtype=torch.bfloat16):
                losses = loss_of(net, batch, ids)
            losses.sum().backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            schedule.step()
            step += 1
            sums += losses.detach().cpu()
            seen += int(batch.inside.sum())
            if step % 50 == 0:
                figures = "  ".join(f"{each:.3f}" for each in (sums / 50).tolist())
                print(f"{step}/{steps}  {figures}  {seen / (time.time() - began):.0f} words/s", flush=True)  # noqa: T201
                sums.zero_()
            if step % 500 == 0:
                torch.save(net.state_dict(), checkpoint.with_suffix(".part"))
            if step == steps:
                break
    net.cpu()
    torch.save(net.state_dict(), checkpoint)


def loss_of(net: Net, batch: Batch, ids: Tensor) -> Tensor:
    """Tags, names, starts, arcs, relations: the mean of each over the words that have a label for it."""
    words = net.words(ids, batch.cases, batch.spaces, batch.mask, batch.first, batch.last)
    same = batch.sentence.unsqueeze(1) == batch.sentence.unsqueeze(2)
    allowed = same & batch.inside.unsqueeze(1) & batch.inside.unsqueeze(2)
    allowed &= ~torch.eye(allowed.shape[1], dtype=torch.bool, device=allowed.device)
    arcs = net.arcs(words).float()
    arcs = torch.cat([arcs[..., :1], arcs[..., 1:].masked_fill(~allowed, -1e4)], -1)
    own = torch.arange(batch.heads.shape[1], device=batch.heads.device)
    heads = torch.where(batch.heads == own, -1, batch.heads)
    wanted = torch.where(batch.heads == IGNORED, IGNORED, heads + 1)
    relations = net.relations(words, batch.heads.clamp(min=0))
    labels = torch.where(batch.heads == IGNORED, IGNORED, batch.relations)
    starts = batch.starts.float()
    known = batch.starts != IGNORED
    start = (
        functional.binary_cross_entropy_with_logits(
            net.start(words).squeeze(-1).float()[known], starts[known]
        )
        if known.any()
        else words.sum() * 0.0
    )
    return torch.stack(
        [
            _entropy(net.tag(words), batch.tags),
            _entropy(net.name(words), batch.names),
            start,
            _entropy(arcs, wanted),
            _entropy(relations, labels),
        ]
    )


def _entropy(scores: Tensor, wanted: Tensor) -> Tensor:
    if not (wanted != IGNORED).any():
        return scores.float().sum() * 0.0
    return functional.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)


def _masked(batch: Batch, mask_number: int) -> Tensor:
    hidden = (torch.rand(batch.ids.shape, device=batch.ids.device) < MASKED) & batch.mask.bool()
    return batch.ids.masked_fill(hidden, mask_number)


def _groups(net: Net, rate: float) -> list[dict[str, object]]:
    inner = list(net.bert.parameters())
    known = {id(each) for each in inner}
    heads = [each for each in net.parameters() if id(each) not in known]
    return [{"params": inner, "lr": rate}, {"params": heads, "lr": 5 * rate}]


def _share(step: int, steps: int) -> float:
    warm = max(1, steps // 20)
    return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
