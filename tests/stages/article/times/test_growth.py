"""Twice the text is twice the work, whatever the text: work is counted in calls, not in seconds."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from variorum.records import Article, Draft
from variorum.stages.article.times import STAGE
from variorum.stages.article.times.grammar import grammar
from variorum.stages.article.times.options import Options

HOSTILE = [
    "7",
    "7 ",
    "a ",
    "one hundred hundred hundred ",
    "the ",
    "two and ",
    "2001 the next day ",
    "2001 a year ago ",
    "first quarter a year earlier ",
    "Monday ",
    "March 3 and 4 and ",
    "early the the ",
    "Q3 H1 ",
    "Easter ",
    "1/2/99 ",
    "3.3.2024",
    "\n ",
    "'",
]
"""Pieces of text that repeat what rules begin with and do not end."""

SMALL, LARGE = 250, 1000


def work(text: str) -> int:
    """Calls, of Python and of C functions, that the stage makes on this text."""
    draft = Draft(article=Article(id="a", key="a", text=text, published="2024-03-05"))
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        STAGE.run([draft], Options())
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    work(piece)  # tables and rules are read once
    few, many = work(piece * SMALL), work(piece * LARGE)
    assert many <= 1.3 * few * LARGE / SMALL


def test_no_rule_repeats_without_end() -> None:
    """Each attempt to match takes a bounded number of steps: a rule has options and alternatives
    only, so that matching is linear in the words."""
    for rule in grammar().rules:
        for pattern in rule.patterns:
            assert not set("*+{") & set(pattern.regex.pattern.replace("\\", "")), rule.name
