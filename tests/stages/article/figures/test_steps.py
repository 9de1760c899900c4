"""No input makes the stage slow: twice the text costs about twice the steps, whatever its parse."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest

from variorum.records import Article, Draft, Time, article_id
from variorum.stages.article.figures import STAGE
from variorum.stages.article.figures.options import Options
from variorum.syntax import ParagraphParse, Parse

Heads = Callable[[int, int], int]

HEADS: dict[str, Heads] = {
    "each word hangs from the next": lambda k, n: min(k + 1, n - 1),
    "all words hang from the first": lambda k, n: 0,
    "all words hang from the last": lambda k, n: n - 1,
    "all phrases hang from one verb": lambda k, n: k - 1 if k % 4 == 3 else n - 4,
}
REPEATED = [
    "9", "a ", "hundred ", "one hundred ", "1-", "1 - ", "1/2 ", "$", "$1 ", "millions of ", "(1) ", "1 (kg ", "1, 000",
    "1,000,", "555 ", "1 per ", "and a half ", "more than 1 ", "half of a ", "1 dollar 5 ", "rose to 5, ", "in 2019 5 men ",
    "several hundreds of ", "the age of 1 ", "x 10^9 ", "“",
]  # fmt: skip


def draft(piece: str, characters: int, heads: Heads) -> Draft:
    """A draft of one sentence that repeats ``piece``, each of its years a time."""
    text = "one " + piece * (characters // len(piece))
    words = list(re.finditer(r"[^\W\d_]+|\d+|[^\w\s]", text))
    n = len(words)
    tags = [
        "CD" if w.group()[0].isdecimal() else "NNS" if len(w.group()) > 2 else "IN" for w in words
    ]
    deps = ["prep", "nsubj", "acl"]
    part = ParagraphParse(
        starts=[w.start() for w in words],
        ends=[w.end() for w in words],
        lemmas=[w.group() for w in words],
        tags=tags,
        poses=["VERB" if t == "NNS" else "NUM" for t in tags],
        deps=["pobj" if tags[k] == "CD" else deps[k % 3] for k in range(n)],
        heads=[heads(k, n) for k in range(n)],
        sentences=[0],
        names=[],
    )
    article = Article(id=article_id("x", None, text), key="x", text=text)
    times = tuple(
        Time(
            article=article.id, start=w.start(), end=w.end(), text="2019", type="DATE", value="2019"
        )
        for w in words
        if w.group() == "2019"
    )
    return Draft(article=article, parse=Parse.assemble(text, [(0, part)]), times=times)


def steps(made: Draft) -> int:
    """The calls that the stage makes, of Python and of C."""
    count = 0

    def counted(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        STAGE.run([made], Options())
    finally:
        sys.setprofile(None)
    return count


@pytest.fixture(autouse=True)
def _profiler() -> Iterator[None]:
    """Whatever watches the tests from outside watches again after them."""
    before = sys.getprofile()
    yield
    sys.setprofile(before)


@pytest.mark.parametrize("piece", REPEATED)
def test_twice_the_text_is_twice_the_steps(piece: str) -> None:
    heads = HEADS["all words hang from the first"]
    once, twice = steps(draft(piece, 1_500, heads)), steps(draft(piece, 3_000, heads))
    assert twice <= 2.2 * once + 200


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("piece", ["rose to 5, ", "in 2019 5 men "])
def test_twice_the_text_is_twice_the_steps_whatever_the_parse(piece: str, heads: Heads) -> None:
    once, twice = steps(draft(piece, 3_000, heads)), steps(draft(piece, 6_000, heads))
    assert twice <= 2.2 * once + 200


@pytest.mark.parametrize("piece", ["9", "a ", "hundred "])
def test_a_long_text_has_few_steps_a_character(piece: str) -> None:
    heads = HEADS["each word hangs from the next"]
    assert steps(draft(piece, 100_000, heads)) < 20 * 100_000
