"""The date that tells one amount of a thing from another, and what is no such date."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.stages.article.figures.test_golden import Made, figures

TEXT = (
    "The literacy rate in Dorva was 15 percent in 1970 and is 85 percent now. "
    "Debt was projected to double from 41 percent of output last year to 82 percent. "
    "In 1990 , the fund had $36 billion of reserves; today it has $201 billion. "
    "Velm crude fell to $34 a barrel from $36 on Friday. "
    "The mills cost $3 million. "
    "In May alone , the bank handed out $50 million to farmers. "
    "Rents have climbed back to 40 percent of their 1990 values, up from 30 percent."
)


COUNTED = [
    "literacy rate in Dorva in 1970",
    None,
    "Debt as share of output last year",
    "Debt as share of output",
    "reserves of fund in 1990",
    None,
    "Velm crude",
    "Velm crude on Friday",
    "cost of mills",
    "money handed out by bank to farmers in May",
    "Rents as share of values",
    "Rents as share of values",
]


def test_second_amount_takes_its_own_date(drafts_of: Made) -> None:
    assert [f.counted for f in figures(drafts_of, TEXT)] == COUNTED


def test_one_amount_takes_no_date(drafts_of: Made) -> None:
    found = figures(drafts_of, "The bank earned $3 million in 2009. The mills were shut.")
    assert "2009" not in (found[0].counted or "")


WORDS = ("5", "%", "$", "in", "1990", ",", "on", "Friday", "last", "year", "ago", ".")


@given(st.lists(st.sampled_from(WORDS)))
def test_any_order_of_words_is_read(drafts_of: Made, words: list[str]) -> None:
    figures(drafts_of, " ".join(words))
