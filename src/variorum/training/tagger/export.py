"""The network as ONNX with weights in 8 bits, and its digest."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

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
    out = folder / "tagger.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            _Whole(net),
            (ids, torch.zeros_like(ids)),
            str(whole),
            input_names=["ids", "kinds"],
            output_names=["tags", "owner", "speaker"],
            dynamic_axes={name: {1: "t"} for name in ("ids", "kinds", "tags")}
            | {name: {1: "t", 2: "t"} for name in ("owner", "speaker")},
            opset_version=17,
            dynamo=False,
        )
        # Seven bits of eight: processors without VNNI add two products in 16 bits, which eight overflow.
        quantize_dynamic(
            whole, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    (folder / "tagger.sha256").write_text(f"{digest}  tagger.onnx\n", encoding="ascii")
    return out
