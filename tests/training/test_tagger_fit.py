"""Training itself, on a network small enough for a test; needs the extra ``training``."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from variorum.models.networks import session_of
from variorum.models.tagger.network import NAME, scores
from variorum.records import Article, Span
from variorum.training.gold import Attribution, Example

torch = pytest.importorskip("torch", reason="the extra training is not installed")
transformers = pytest.importorskip("transformers", reason="the extra training is not installed")
pytest.importorskip("onnx", reason="the extra training is not installed")

TEXT = "Mayor Brandt said the dam would hold.\nVogel denied that it was old."


def example() -> Example:
    def at(words: str) -> tuple[tuple[int, int, str], ...]:
        return ((TEXT.index(words), TEXT.index(words) + len(words), words),)

    gold = (
        Attribution(at("Mayor Brandt"), at("said"), at("the dam would hold")),
        Attribution(at("Vogel"), at("denied"), at("that it was old")),
    )
    return Example(Article(id="a", key="a", text=TEXT), gold)


def test_the_loss_falls_and_what_is_written_says_what_was_learnt(tmp_path: Path) -> None:
    from variorum.models.tagger.pieces import KINDS
    from variorum.training.tagger.examples import labels, read
    from variorum.training.tagger.export import export
    from variorum.training.tagger.fit import Article as Marked
    from variorum.training.tagger.fit import Round, fit
    from variorum.training.tagger.network import Network

    torch.manual_seed(1)
    config = transformers.BertConfig(
        hidden_size=48,
        num_hidden_layers=1,
        num_attention_heads=4,
        intermediate_size=96,
        type_vocab_size=KINDS,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    net = Network(config)
    lines = TEXT.split("\n")
    paragraphs = (
        Span(start=0, end=len(lines[0]), text=lines[0]),
        Span(start=len(lines[0]) + 1, end=len(TEXT), text=lines[1]),
    )
    told: list[str] = []
    rounds = (
        Round(60, 1.5e-4, 8e-4, 0.1, share=0.5),
        Round(10, 1e-4, 5e-4, 0.1, hidden=0.05, decay=0.9, share=0.5),
    )
    fit(net, [Marked(example(), paragraphs)] * 16, rounds, tell=told.append)
    losses = [float(line.rpartition(" ")[2]) for line in told]
    assert min(losses) < losses[0] / 2
    export(net, tmp_path)
    session = session_of(tmp_path, NAME)
    assert session is not None
    found = read(TEXT, paragraphs)
    said = scores(found, session)
    wanted = labels(found, example().gold)
    assert np.mean(wanted.tags == said.tags.argmax(2).T) > 0.9
