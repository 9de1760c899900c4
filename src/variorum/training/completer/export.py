"""The network as ONNX with weights in 8 bits, and its digest."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from variorum.models.completer.network import INPUTS, NAME
from variorum.training.completer.network import Network
from variorum.training.onnx import written

LENGTH = 64  # pieces of the network's first look; it may have any


class _Whole(nn.Module):
    """The network on one figure, without padding."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, *given: Tensor) -> Tensor:
        found: Tensor = self.net(*given, torch.ones_like(given[0]))
        return found


def export(net: Network, folder: Path) -> Path:
    """Write the weights and their digest to ``folder``; the path of the weights."""
    net = net.cpu().eval()
    net.body.config._attn_implementation = "eager"  # the form that ONNX Runtime fuses
    given = tuple(torch.ones(1, LENGTH, dtype=torch.int64) for _ in INPUTS)
    axes = {name: {1: "t"} for name in (*INPUTS, "needed")}
    return written(_Whole(net), given, INPUTS, ("needed",), axes, folder, NAME)
