"""Odd input raises nothing, takes no long time, and every span holds its text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.records import Draft, Statement

Drafts = Callable[..., list[Draft]]
WORDS = ["“", "”", '"', "'", "’s", "Brandt", "she", "said", "denied", "that", "the dam", "broke"]
WORDS += [
    "according to",
    ",",
    ".",
    ":",
    "–",
    "but",
    "\n",
    "told",
    "if",
    "we",
    "I",
    "?",
    "قال",
    "🌊",
]


def spans_hold_their_text(text: str, statements: tuple[Statement, ...]) -> None:
    ids = {s.id for s in statements}
    assert len(ids) == len(statements)
    for s in statements:
        assert s.content
        for piece in (*s.content, s.cue, s.source):
            if piece is not None:
                assert piece.text == text[piece.start : piece.end]
                assert piece.start < piece.end
        assert all(a.end <= b.start for a, b in zip(s.content, s.content[1:], strict=False))
        assert s.within is None or (s.within in ids and s.within != s.id)
        assert 0 <= s.confidence <= 1


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40))
def test_spans_hold_their_text(drafts_of: Drafts, words: list[str]) -> None:
    text = " ".join(words)
    (draft,) = drafts_of(text)
    spans_hold_their_text(text, draft.statements)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "\"'“”‘’«»" * 50,
        "said said said " * 200,
        "قالت العمدة إن السد صمد.",
        "“ said ” : , " * 200,
    ],
)
def test_odd_texts(drafts_of: Drafts, text: str) -> None:
    (draft,) = drafts_of(text)
    spans_hold_their_text(text, draft.statements)


def test_marks_alone_cost_linear_time() -> None:
    from variorum.records import span
    from variorum.stages.article.statements.quotes import outer_quotes

    for unit in ("'a ", "“a ", "‘a s’ b ", '"', "``", "a'"):
        text = unit * (100_000 // len(unit))
        began = time.process_time()
        outer_quotes(text, [span(text, 0, len(text))])
        assert time.process_time() - began < 5, unit
