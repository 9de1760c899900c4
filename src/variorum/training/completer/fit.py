"""Training: cross entropy over words, AdamW, a rate that rises and falls; what is kept is the weights' running
mean. Some pieces are hidden, so that how a word hangs from the number is learnt too."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from variorum.models.completer.network import INPUTS
from variorum.training.completer.examples import Example
from variorum.training.completer.network import Network

PASSES = 5
SIZE = 16  # figures a step
ALIKE = 16  # batches whose figures are sorted by length together
BODY, HEADS = 1.5e-4, 7.5e-4  # the rates at their highest
WARM = 0.1  # share of the steps in which they rise
END = 20  # part of the first rate that is left at the end
WEIGHT_DECAY = 0.01
KEPT = 0.995  # of the running mean, a step
HIDDEN, MASK = (
    0.1,
    103,
)  # share of the pieces that are hidden, and [MASK]'s number in the vocabulary
SEED = 20261123


def batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """All examples once, those of like length together, in another order each time."""
    mixed = chance.sample(examples, len(examples))
    sorted_ = [
        one
        for k in range(0, len(mixed), SIZE * ALIKE)
        for one in sorted(mixed[k : k + SIZE * ALIKE], key=lambda e: len(e.given.ids))
    ]
    out = [sorted_[k : k + SIZE] for k in range(0, len(sorted_), SIZE)]
    chance.shuffle(out)
    return out


def tensors(batch: Sequence[Example], device: str) -> tuple[Tensor, ...]:
    """What the network is given, filled up to the longest, and the mask of what is no filling: each (b, t)."""
    longest = max(len(one.given.ids) for one in batch)

    def filled(rows: Sequence[list[int]]) -> Tensor:
        return torch.tensor([row + [0] * (longest - len(row)) for row in rows], device=device)

    given = [filled([getattr(one.given, name) for one in batch]) for name in INPUTS]
    return (*given, filled([[1] * len(one.given.ids) for one in batch]))


def loss_of(net: Network, batch: Sequence[Example], device: str) -> Tensor:
    ids, *told = tensors(batch, device)
    gone = (torch.rand(ids.shape, device=device) < HIDDEN) & (ids > MASK)
    logits = net(ids.masked_fill(gone, MASK), *told)
    places, wanted = [], []
    for row, one in enumerate(batch):
        for begin, needed in zip(one.given.begins, one.needed, strict=True):
            if needed is not None:
                places.append((row, begin))
                wanted.append(float(needed))
    rows, columns = torch.tensor(places, device=device).T
    return binary_cross_entropy_with_logits(
        logits[rows, columns], torch.tensor(wanted, device=device)
    )


def fit(
    net: Network,
    examples: Sequence[Example],
    passes: int = PASSES,
    device: str = "cpu",
    tell: Callable[[str], None] = print,
) -> None:
    """Train ``net`` in place; ``tell`` hears how far it is."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 - to be repeated, not to be secret
    net.to(device).train()
    body = [p for name, p in net.named_parameters() if name.startswith("body.")]
    heads = [p for name, p in net.named_parameters() if not name.startswith("body.")]
    adam = torch.optim.AdamW(
        [{"params": body, "lr": BODY}, {"params": heads, "lr": HEADS}], weight_decay=WEIGHT_DECAY
    )
    steps = passes * len(batches(examples, random.Random(SEED)))  # noqa: S311
    rate = torch.optim.lr_scheduler.OneCycleLR(
        adam, [BODY, HEADS], total_steps=steps + 1, pct_start=WARM, final_div_factor=END
    )
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(KEPT))
    for number in range(passes):
        told = 0.0
        for step, batch in enumerate(batches(examples, chance), 1):
            loss = loss_of(net, batch, device)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            rate.step()
            adam.zero_grad()
            mean.update_parameters(net)
            told += (loss.item() - told) / min(step, 50)
        tell(f"pass {number + 1} of {passes}, loss {told:.3f}")
    net.load_state_dict(mean.module.state_dict())
