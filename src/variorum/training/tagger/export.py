"""The network as ONNX with weights in 8 bits, and its digest."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from variorum.models.tagger.network import NAME
from variorum.training.onnx import written
from variorum.training.tagger.examples import LENGTH
from variorum.training.tagger.network import Network


class _Whole(nn.Module):
    """The network on one window, without padding."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        found: tuple[Tensor, Tensor, Tensor] = self.net(ids, kinds, torch.ones_like(ids))
        return found


def export(net: Network, folder: Path) -> Path:
    """Write ``tagger.onnx`` and ``tagger.sha256`` to ``folder``; the path of the weights."""
    net = net.cpu().eval()
    net.body.config._attn_implementation = "eager"  # the form that ONNX Runtime fuses
    ids = torch.randint(1000, 20000, (1, LENGTH))
    axes = {name: {1: "t"} for name in ("ids", "kinds", "tags")}
    axes |= {name: {1: "t", 2: "t"} for name in ("owner", "speaker")}
    outputs = ("tags", "owner", "speaker")
    given = (ids, torch.zeros_like(ids))
    return written(_Whole(net), given, ("ids", "kinds"), outputs, axes, folder, NAME)
