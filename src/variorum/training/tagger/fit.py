"""Training: cross entropy over tags and pointers, AdamW, in rounds. In each the rate rises and falls, and the
next begins with what was learnt: the last weights, or their running mean, which keeps what a falling rate
would fit to the training articles alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from variorum.records import Span
from variorum.training.gold import Example
from variorum.training.tagger.augment import augmented
from variorum.training.tagger.examples import NONE, Batch, batch, cut, labels, read
from variorum.training.tagger.network import TAGS, Locked, Network

POINTERS = 0.4  # weight of each pointer's loss beside a tagger's
SIZE = 16  # windows a step
SEED = 20261122
MASK, HIDING = 103, 7  # number of [MASK] in the vocabulary, and the seed of what it hides


@dataclass(frozen=True, slots=True)
class Round:
    """Passes over the data; the rates of the body and the heads at their highest, the share of steps in which
    they rise, and how far they then fall (1: to nothing); dropout, and the share of pieces that are hidden;
    the decay a step of the weights' running mean (0: the last weights); its share in the final weights."""

    passes: int
    body: float
    heads: float
    warm: float
    fall: float = 1.0
    dropped: float = 0.1
    hidden: float = 0.0
    decay: float = 0.0
    share: float = 0.0


ROUNDS = (
    Round(3, 1.5e-4, 8e-4, 0.08),
    Round(2, 1.0e-4, 5.3e-4, 0.04, fall=2 / 3, decay=0.995, share=0.4),
    Round(2, 0.9e-4, 4.8e-4, 0.04, dropped=0.15, hidden=0.08, decay=0.998, share=0.6),
)


@dataclass(frozen=True, slots=True)
class Article:
    """An example and the paragraphs that the clean stage finds in it."""

    example: Example
    paragraphs: tuple[Span, ...]


def one_pass(articles: Sequence[Article], chance: random.Random) -> list[Batch]:
    """All windows of one pass over the data, in batches of like length, shuffled."""
    found = []
    for article in articles:
        read_ = read(augmented(article.example.article.text, chance), article.paragraphs)
        marked = labels(read_, article.example.gold)
        found += [(read_, marked, window) for window in cut(read_, chance)]
    chance.shuffle(found)
    found.sort(key=lambda one: one[2].last - one[2].first)
    batches = [batch(found[k : k + SIZE]) for k in range(0, len(found), SIZE)]
    chance.shuffle(batches)
    return batches


def loss_of(net: Network, given: Batch, device: str) -> Tensor:
    ids, kinds, mask = (
        torch.from_numpy(a).to(device) for a in (given.ids, given.kinds, given.mask)
    )
    t = int(mask.sum(1).max())
    tags, owner, speaker = net(ids[:, :t], kinds[:, :t], mask[:, :t])
    hidden = (mask[:, None, :t] == 0) * -1e4
    wanted = torch.from_numpy(given.tags).to(device)[:, :, :t]
    total = torch.zeros((), device=device)
    for row in range(3):
        scores = tags[:, :, row * TAGS : (row + 1) * TAGS]
        total = total + cross_entropy(
            scores.reshape(-1, TAGS), wanted[:, row].reshape(-1), ignore_index=NONE
        )
    for scores, target in ((owner, given.owner), (speaker, given.speaker)):
        aim = torch.from_numpy(target).to(device)[:, :t].reshape(-1)
        if bool((aim != NONE).any()):
            total = total + POINTERS * cross_entropy(
                (scores + hidden).reshape(-1, t), aim, ignore_index=NONE
            )
    return total


def fit(
    net: Network,
    articles: Sequence[Article],
    rounds: Sequence[Round] = ROUNDS,
    device: str = "cpu",
    tell: Callable[[str], None] = print,
) -> None:
    """Train ``net`` in place; ``tell`` hears how far it is. It ends with the mean of what the rounds learnt,
    weighted by their shares."""
    net.to(device).train()
    learnt: dict[str, Tensor] = {}
    for number, how in enumerate(rounds):

        def said(line: str, number: int = number) -> None:
            tell(f"round {number + 1} of {len(rounds)}, {line}")

        state = _round(net, articles, how, SEED + number, device, said).state_dict()
        net.load_state_dict(state)
        for name, weights in state.items():
            learnt[name] = learnt.get(name, 0) + how.share * weights
    net.load_state_dict(learnt)


def _round(
    net: Network,
    articles: Sequence[Article],
    how: Round,
    seed: int,
    device: str,
    tell: Callable[[str], None],
) -> nn.Module:
    """One round; the running mean of the weights in it."""
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    hiding = np.random.default_rng(HIDING)
    torch.manual_seed(seed)
    for part in net.modules():
        if isinstance(part, Locked):
            part.share = how.dropped
    body = [p for n, p in net.named_parameters() if n.startswith("body.")]
    heads = [p for n, p in net.named_parameters() if not n.startswith("body.")]
    steps = len(one_pass(articles, random.Random(seed))) * how.passes  # noqa: S311
    adam = torch.optim.AdamW(
        [{"params": body, "lr": how.body}, {"params": heads, "lr": how.heads}], weight_decay=0.01
    )
    up, down = how.warm * steps / how.fall, (1 - how.warm) * steps / how.fall
    rate = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda k: min((k + 1) / up, max(0.0, (steps / how.fall - k) / down))
    )
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(how.decay))
    step = 0
    for number in range(how.passes):
        told, seen = 0.0, 0
        for given in one_pass(articles, chance):
            gone = (hiding.random(given.ids.shape) < how.hidden) & (given.ids > MASK)
            given.ids[gone] = MASK
            loss = loss_of(net, given, device)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            rate.step()
            adam.zero_grad()
            mean.update_parameters(net)
            step, seen = step + 1, seen + 1
            told += (loss.item() - told) / min(seen, 50)
            if step % 20 == 0:
                tell(f"pass {number + 1}, step {step} of {steps}, loss {told:.3f}")
    return mean.module
