"""Whatever the text and its parse, figures hold their own text, and hostile texts stay cheap."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records import Article, Draft, article_id
from variorum.stages.article.figures import STAGE
from variorum.stages.article.figures.numbers.numerals import numerals
from variorum.stages.article.figures.options import Options
from variorum.syntax import ParagraphParse, Parse

PIECES = st.sampled_from(
    ["12", "3.5", "1,000", "a", "million", "half", "and", "two", "-", "–", "to", "$", "€", "%", "km", " ", " ", " ",
     "of", "people", "dozens", "thousands", "between", "more than", "up to", "year-old", "1/2", "½", "per", "\n", "٣", "א", "”", ".", ",", "one", "in", "m", "US$",
     "MUSD", "USD", "cents", "dollars", "(", ")", "kg", "fold", "times", "millions", "several", "ft", "age of", "magnitude", "by"]
)  # fmt: skip
TAGS = st.sampled_from(["NN", "NNS", "CD", "NNP", "JJ", "IN", "DT", "VBD", "POS", "HYPH", "CC"])


def draft(text: str, tags: list[str]) -> Draft:
    """A draft whose parse is made of words in a row, each hanging from the next."""
    words = list(re.finditer(r"\w+|[^\w\s]", text))
    n = len(words)
    part = ParagraphParse(
        starts=[w.start() for w in words],
        ends=[w.end() for w in words],
        lemmas=[w.group().lower() for w in words],
        tags=[tags[k % len(tags)] for k in range(n)],
        poses=["NOUN"] * n,
        deps=["nummod"] * n,
        heads=[min(k + 1, n - 1) for k in range(n)],
        sentences=[0] if n else [],
        names=[],
    )
    article = Article(id=article_id("x", None, text), key="x", text=text)
    return Draft(article=article, parse=Parse.assemble(text, [(0, part)]))


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=25), st.lists(TAGS, min_size=1, max_size=7))
def test_every_figure_holds_its_text(pieces: list[str], tags: list[str]) -> None:
    text = "".join(pieces)
    (done,) = STAGE.run([draft(text, tags)], Options())
    for f in done.figures:
        assert f.text == text[f.start : f.end]
        assert f.text.strip() == f.text != ""
        assert f.low is not None or f.high is not None
        assert f.low is None or f.high is None or f.low <= f.high
    assert len({f.id for f in done.figures}) == len(done.figures)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=25))
def test_numerals_lie_in_order_without_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = numerals(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= n.start < n.end <= len(text) for n in found)


@pytest.mark.parametrize(
    "text",
    ["", "9" * 200_000, "“”" * 50_000, "a million " * 10_000, "1-" * 20_000, "مليون ٣ " * 20_000, "$" * 200_000, "million" * 30_000],
)  # fmt: skip
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    began = time.process_time()
    numerals(text, 0, len(text))
    assert time.process_time() - began < 3


def test_a_thousand_figures_in_one_sentence_stay_cheap() -> None:
    made = draft("12 people and " * 2000, ["CD", "NNS", "CC"])
    began = time.process_time()
    (done,) = STAGE.run([made], Options())
    assert len(done.figures) == 2000
    assert time.process_time() - began < 6
