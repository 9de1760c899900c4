"""Quotation marks are paired, apostrophes are none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records import Span, span
from variorum.stages.article.statements.quotes import Quote, outer_quotes


def paragraphs(text: str) -> list[Span]:
    out, start = [], 0
    for line in text.split("\n"):
        if line:
            out.append(span(text, start, start + len(line)))
        start += len(line) + 1
    return out


def found(text: str) -> list[str]:
    return [text[q.start : q.end] for q in outer_quotes(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“We stay,” she said.", ["“We stay,”"]),
        ('"We stay," she said. "All of us."', ['"We stay,"', '"All of us."']),
        ("‘We stay,’ she said.", ["‘We stay,’"]),
        ("'We stay,' she said.", ["'We stay,'"]),
        ("«We stay», she said.", ["«We stay»"]),
        ("„We stay”, she said.", ["„We stay”"]),
        ("``We stay,'' she said.", ["``We stay,''"]),
        ("''We stay,'' she said.", ["''We stay,''"]),
        ("The mayor's aides don't know the allies' plan.", []),
        ("The mayor’s aides don’t know the allies’ plan.", []),
        ("He said ‘the allies’ plan is dead’ and left.", ["‘the allies’ plan is dead’"]),
        ("‘It’s the town’s river,’ he said.", ["‘It’s the town’s river,’"]),
        ("“She said: ‘Go home.’ So I went,” he said.", ["“She said: ‘Go home.’ So I went,”"]),
        ("''She said 'go.''' he told us.", ["''She said 'go.'''"]),
        ("“We stay, she said. “All of us.”", ["“We stay, she said.", "“All of us.”"]),
    ],
)
def test_pairs(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_quotation_over_paragraphs_is_one_that_follows() -> None:
    text = "“First part.\n“Second part,” she said.\n“Other.”"
    quotes = outer_quotes(text, paragraphs(text))
    assert [(q.closed, q.follows) for q in quotes] == [(False, False), (True, True), (True, False)]


def test_quotation_never_closed_ends_with_its_paragraph() -> None:
    text = "“It was never closed.\nThe town sleeps."
    assert outer_quotes(text, paragraphs(text)) == [Quote(0, 21, False, False)]


@given(st.text(alphabet="“”‘’\"'`«»a ,.\n", max_size=80))
def test_quotes_are_in_order_and_do_not_overlap(text: str) -> None:
    quotes = outer_quotes(text, paragraphs(text))
    assert all(0 <= q.start < q.end <= len(text) for q in quotes)
    assert all(a.end <= b.start for a, b in itertools.pairwise(quotes))
