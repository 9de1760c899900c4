"""Training: cross entropy over tags and pointers, AdamW, a rate that rises and then falls to nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from variorum.records import Span
from variorum.training.gold import Example
from variorum.training.tagger.augment import augmented
from variorum.training.tagger.examples import NONE, Batch, batch, cut, labels, read
from variorum.training.tagger.network import TAGS, Network

BODY_RATE, HEAD_RATE = 1.5e-4, 8e-4
WARM = 0.08  # share of the steps in which the rate rises
POINTERS = 0.4  # weight of each pointer's loss beside a tagger's
SIZE = 16  # windows a step
PASSES = 3
SEED = 20261122


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
    passes: int = PASSES,
    device: str = "cpu",
    tell: Callable[[str], None] = print,
) -> None:
    """Train ``net`` in place; ``tell`` hears how far it is."""
    chance = random.Random(SEED)  # noqa: S311 - to be repeated, not to be secret
    torch.manual_seed(SEED)
    net.to(device).train()
    body = [p for n, p in net.named_parameters() if n.startswith("body.")]
    heads = [p for n, p in net.named_parameters() if not n.startswith("body.")]
    steps = len(one_pass(articles, random.Random(SEED))) * passes  # noqa: S311
    adam = torch.optim.AdamW(
        [{"params": body, "lr": BODY_RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    rate = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda k: min((k + 1) / (WARM * steps), max(0.0, (steps - k) / (steps * (1 - WARM))))
    )
    step = 0
    for number in range(passes):
        mean, seen = 0.0, 0
        for given in one_pass(articles, chance):
            loss = loss_of(net, given, device)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            rate.step()
            adam.zero_grad()
            step, seen = step + 1, seen + 1
            mean += (loss.item() - mean) / min(seen, 50)
            if step % 20 == 0:
                tell(f"pass {number + 1}, step {step} of {steps}, loss {mean:.3f}")
