"""Odd input raises nothing, takes no long time, and every span holds its text."""

from __future__ import annotations

import random
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


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
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


ALPHABETS = {
    "words": ["Brandt", "said", "that", "the", "dam", "broke", "denied", "she", "officials"],
    "marks": ["“", "”", '"', "'", "‘", "’", "«", "»", "``", "''"],
    "scripts": ["Мэр", "сказал", "قال", "العمدة", "市长", "said", "που", "ღმერთი", "दिया"],
    "right to left": ["قال", "העיר", "السد", "אמר", "«", "»", "،", "؟"],
    "odd": ["\u200b", "\u202e", "\u0000", "e\u0301", "ﬁ", "🌊", "İ", "\t", "\n"],
    "stops": [".", ",", ":", ";", "–", "…", "?", "!", "(", ")"],
}


def random_text(chance: random.Random) -> str:
    """A text of one to three of the alphabets, glued with spaces, line ends or nothing."""
    chosen = chance.sample(sorted(ALPHABETS), chance.randint(1, 3))
    units = [unit for name in chosen for unit in ALPHABETS[name]]
    glue = chance.choice([" ", "", "\n", " \n\n "])
    return glue.join(chance.choice(units) for _ in range(chance.randint(1, 60)))


def test_a_thousand_random_texts(drafts_of: Drafts) -> None:
    chance = random.Random(1848)
    texts = [random_text(chance) for _ in range(1000)]
    drafts = drafts_of(*texts)
    assert len(drafts) == len(texts)
    for text, draft in zip(texts, drafts, strict=True):
        spans_hold_their_text(text, draft.statements)
    assert any(draft.statements for draft in drafts)


@pytest.mark.parametrize(
    ("unit", "size"),
    [("a", 1_000_000), ("said", 1_000_000), ("é", 1_000_000), ("“", 20_000), ("Brandt:", 20_000)],
)
def test_a_long_text_without_a_space(drafts_of: Drafts, unit: str, size: int) -> None:
    text = unit * (size // len(unit))
    (draft,) = drafts_of(text)
    spans_hold_their_text(text, draft.statements)
