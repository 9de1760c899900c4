"""A trained network as a file that the product runs: ONNX with weights in 8 bits, and its digest."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn


def written(
    net: nn.Module,
    given: tuple[Tensor, ...],
    inputs: Sequence[str],
    outputs: Sequence[str],
    axes: Mapping[str, Mapping[int, str]],
    folder: Path,
    name: str,
) -> Path:
    """Write ``name.onnx`` and ``name.sha256`` to ``folder``; the path of the weights. ``given`` is one input of
    the network, ``axes`` names those of its axes that may have any length."""
    out = folder / f"{name}.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            net,
            given,
            str(whole),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        # Seven bits of eight: processors without VNNI add two products in 16 bits, which eight overflow.
        quantize_dynamic(
            whole, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    (folder / f"{name}.sha256").write_text(f"{digest}  {name}.onnx\n", encoding="ascii")
    return out
