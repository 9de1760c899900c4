"""What differs between copies, as rows a reader understands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Variant
from variorum.stage import Corpus

Make = Callable[..., Corpus]

BODY = """The port of Ostreva was closed on Tuesday after a tank burst at the chemical works.

Harbour master Ilse Dornan said {day} that {number} barges were held at the northern lock. "{quote}" Dornan told the station in {setting}.

Fishermen near the railway bridge found dead perch, and the market in Kaltwasser banned the sale of river fish. The water office has asked the towns downstream to draw their water from wells until the results are there.

The works employ several hundred people and stopped two of their three lines while inspectors took samples from the outflow."""

PLAIN = {
    "day": "on Wednesday",
    "number": "40",
    "quote": "We will not risk a single crew or take other needless steps,",
    "setting": "a live interview",
}


def rows(make: Make, **changed: str) -> list[Variant]:
    """The variants between the plain text and one in which something was changed."""
    texts = (BODY.format(**PLAIN), BODY.format(**{**PLAIN, **changed}))
    corpus = make(*texts, published=["2024-05-09", "2024-05-10"], until="variants")
    text = {a.id: a.text for a in corpus.articles}
    assert len(corpus.reports) == 1
    for v in corpus.variants:
        assert text[v.article][v.start : v.end] == v.text
        assert text[v.other][v.other_start : v.other_end] == v.other_text
    return list(corpus.variants)


def test_copies_that_agree_have_none(corpus_of_texts: Make) -> None:
    assert rows(corpus_of_texts) == []


def test_spelling_and_style_make_none(corpus_of_texts: Make) -> None:
    assert (
        rows(corpus_of_texts, quote="We will not risk a single crew, or take other needless steps,")
        == []
    )


def test_a_number(corpus_of_texts: Make) -> None:
    (row,) = rows(corpus_of_texts, number="14")
    assert "number" in row.kinds
    assert {w for t in (row.text, row.other_text) for w in t.split() if w.isdigit()} == {"14", "40"}


def test_a_day(corpus_of_texts: Make) -> None:
    (row,) = rows(corpus_of_texts, day="on Monday")
    assert "date" in row.kinds
    assert "Monday" in row.text + row.other_text
    assert "Wednesday" in row.text + row.other_text


def test_a_negation_in_a_quotation(corpus_of_texts: Make) -> None:
    (row,) = rows(corpus_of_texts, quote="We will risk a single crew or take other needless steps,")
    assert {"negation", "quotation"} <= set(row.kinds)


def test_a_quotation_cut_short(corpus_of_texts: Make) -> None:
    (row,) = rows(corpus_of_texts, quote="We will not risk a single crew,")
    assert {"truncated", "quotation"} <= set(row.kinds)
    assert "needless steps" in row.text + row.other_text


def test_the_setting_of_a_quotation(corpus_of_texts: Make) -> None:
    (row,) = rows(corpus_of_texts, setting="a taped interview")
    assert row.kinds == ("substituted",)
    assert {row.text.split()[-2:][0], row.other_text.split()[-2:][0]} == {"live", "taped"}
    assert row.text.endswith("interview")


@pytest.mark.parametrize("body", ["", "“" * 2000, "x" * 50_000, "word " * 3000])
def test_odd_texts_raise_nothing(corpus_of_texts: Make, body: str) -> None:
    corpus = corpus_of_texts(body, body + " end.", until="variants")
    assert all(len(v.text) <= 200 and len(v.other_text) <= 200 for v in corpus.variants)
