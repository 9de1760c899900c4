"""Training itself, on a network small enough for a test; needs the extra ``training``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.training.test_completer import ROW, TEXT
from variorum.models.completer.network import NAME, probabilities
from variorum.models.networks import session_of
from variorum.records import Draft
from variorum.training.completer.examples import examples

torch = pytest.importorskip("torch", reason="the extra training is not installed")
transformers = pytest.importorskip("transformers", reason="the extra training is not installed")
pytest.importorskip("onnx", reason="the extra training is not installed")


def test_the_loss_falls_and_what_is_written_says_what_was_learnt(
    drafts_of: Callable[..., list[Draft]], tmp_path: Path
) -> None:
    from variorum.training.completer.export import export
    from variorum.training.completer.fit import fit
    from variorum.training.completer.network import Network

    torch.manual_seed(1)
    config = transformers.BertConfig(
        hidden_size=48, num_hidden_layers=1, num_attention_heads=4, intermediate_size=96
    )
    net = Network(config)
    (example,) = examples(drafts_of(TEXT, until="times")[0], [ROW])
    told: list[str] = []
    fit(net, [example] * 16, passes=80, tell=told.append)
    losses = [float(line.rpartition(" ")[2]) for line in told]
    assert losses[-1] < losses[0] / 2
    export(net, tmp_path)
    session = session_of(tmp_path, NAME)
    assert session is not None
    said = probabilities(example.given, session)
    for chance, needed in zip(said, example.needed, strict=True):
        assert needed is None or (chance > 0.5) == needed
