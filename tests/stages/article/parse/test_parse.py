"""Tokens of texts with long runs that hold no white space."""

from __future__ import annotations

import time

import pytest

from variorum.stages.article.parse.options import Options
from variorum.stages.article.parse.stage import run


def words(text: str) -> list[str]:
    (parse,) = run([text], Options())
    return [text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)]


@pytest.mark.parametrize("run_on", ["“" * 1000, "“Ja”," * 300, "=" * 401])
def test_what_stands_around_a_wide_run_is_read_as_ever(run_on: str) -> None:
    text = f"Mayor Brandt didn’t know: {run_on} she said. It rained."
    found = words(text)
    assert found[:6] == ["Mayor", "Brandt", "did", "n’t", "know", ":"]
    assert found[-6:] == ["she", "said", ".", "It", "rained", "."]
    assert "".join(found) == text.replace(" ", "")


def test_marks_alone_are_cut_in_linear_time() -> None:
    from variorum.stages.article.parse.stage import _language, _tokens

    language = _language()
    began = time.process_time()
    for mark in ("“", '"', "(", "...", "'s"):
        assert len(_tokens(language, mark * (20_000 // len(mark)))) >= 50
    assert time.process_time() - began < 10
