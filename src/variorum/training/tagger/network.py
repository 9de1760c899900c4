"""The tagger: MiniLM with three taggers and two pointers on top.

For every piece the network says whether it begins or goes on with a cue, a source, content (three
times "outside, begin, inside": a source may stand inside content). Two pointers say what belongs
together, as a parser points from a word to its head (Dozat and Manning, *Deep Biaffine Attention for
Neural Dependency Parsing*, ICLR 2017): from a piece of content to the first piece of its cue, and from
the first piece of a cue to the first piece of its source, or to the window's first mark for "none".
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from variorum.models.tagger.pieces import KINDS
from variorum.training.tagger.examples import LENGTH

WIDTH = 128  # of the vectors that the pointers compare
BUCKETS = 32  # of distances between two pieces, on both sides
TAGS = 3
DROPPED = 0.1


class Locked(nn.Module):
    """Dropout of the same features at all places of a window. As good here as drawing for each place,
    which takes half of a step's time without a GPU."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, hidden: Tensor) -> Tensor:
        if not self.training:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2], device=hidden.device) >= self.share
        return hidden * kept / (1 - self.share)


class Pointer(nn.Module):
    """How well every piece points to every other: (b, t, 384) → (b, t, t)."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.tail = nn.Sequential(nn.Linear(size, WIDTH), nn.GELU())
        self.head = nn.Sequential(nn.Linear(size, WIDTH), nn.GELU())
        self.weight = nn.Linear(WIDTH, WIDTH)
        self.near = nn.Parameter(torch.zeros(2 * BUCKETS + 1))
        self.register_buffer("bucket", _buckets(LENGTH), persistent=False)
        self.bucket: Tensor

    def forward(self, hidden: Tensor) -> Tensor:
        t = hidden.shape[1]
        scores = self.weight(self.tail(hidden)) @ self.head(hidden).transpose(1, 2)
        return scores / math.sqrt(WIDTH) + self.near[self.bucket[:t, :t]]


def _buckets(length: int) -> Tensor:
    """The number of the bucket of each distance: exact to 8 pieces, then by its logarithm."""
    far = torch.arange(length)[None, :] - torch.arange(length)[:, None]
    size = far.abs()
    growing = 8 + (torch.log2(size.clamp(min=8) / 8) * 4).long()
    bucket = torch.where(size < 8, size, growing).clamp(max=BUCKETS)
    return bucket * far.sign() + BUCKETS


class Network(nn.Module):
    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.body = BertModel(config, add_pooling_layer=False)
        size = config.hidden_size
        self.drop = Locked(DROPPED)
        self.tags = nn.Linear(size, 3 * TAGS)
        self.owner = Pointer(size)
        self.speaker = Pointer(size)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of tags (b, t, 9) and of the two pointers (b, t, t), from ids, kinds and mask (b, t)."""
        out = self.body(input_ids=ids, token_type_ids=kinds, attention_mask=mask)
        hidden = self.drop(out.last_hidden_state)
        return self.tags(hidden), self.owner(hidden), self.speaker(hidden)


def started(folder: str) -> Network:
    """A network with MiniLM's weights of ``folder`` and new heads; the kinds that MiniLM does not know
    begin as those it does."""
    base = BertModel.from_pretrained(folder, add_pooling_layer=False)
    config = base.config
    known = base.state_dict()
    config.type_vocab_size = KINDS
    config.attention_probs_dropout_prob = config.hidden_dropout_prob = 0.0
    net = Network(config)
    for layer in net.body.encoder.layer:
        layer.attention.output.dropout = Locked(DROPPED)
        layer.output.dropout = Locked(DROPPED)
    rows = known["embeddings.token_type_embeddings.weight"]
    known["embeddings.token_type_embeddings.weight"] = rows[:1].repeat(KINDS, 1)
    missing, unexpected = net.body.load_state_dict(known, strict=False)
    assert not unexpected, unexpected
    assert not missing, missing
    return net
