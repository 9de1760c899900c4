"""Who deals with an amount of money, what becomes of it, and what it is quoted for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages.article.figures.test_golden import Made, figures

MONEY = [
    ("Dorva exported $2 billion worth of timber.", "timber exported by Dorva"),
    ("The council approved the release of $3 million of savings.", "release of savings"),
    ("It will pay with the $8 million of bonds that Orla froze.", "bonds frozen by Orla"),
    ("It will pay with the $8 million in bonds that Orla froze.", "bonds frozen by Orla"),
    ("He faces a fine of $200 for each boat.", "fine for each boat"),
    ("Velm Rail, which swung to a net loss of $4 million, fell.", "net loss of Velm Rail"),
    ("Bank of Orla fell to $11.47, its lowest share price since 1995.", "share price of Bank"),
    ("Without Velm Rail's $3 million, the school must close.", "money of Velm Rail"),
    ("Dorva bought a ship from the harbor board for $6 million.", "ship bought by Dorva"),
    ("The farmers estimated they needed $2 million in cash.", "cash needed by farmers"),
    ("Owners could get 9 euros ($12) per animal in aid.", "aid per animal"),
    ("Copper prices jumped toward $120 in Velm.", "Copper prices"),
    ("Copper prices are likely to stay above $120 in Velm.", "Copper prices"),
]


@pytest.mark.parametrize(("text", "counted"), MONEY)
def test_money_is_told_with_who_deals_with_it(drafts_of: Made, text: str, counted: str) -> None:
    found = [f.counted or "" for f in figures(drafts_of, text) if "USD" in (f.unit or "")]
    assert [c[: len(counted)] for c in found] == [counted]


SHARES = [
    ("A frost pushes down demand for fuel by 3 percent.", "fall of demand for fuel"),
    ("Dorva raised its lending to $3 million, a 5 percent increase.", "increase of lending"),
    ("With public debt at 90 percent of output, Dorva cut back.", "public debt as share of output"),
    (
        "Dorva has a deficit of $3 billion, 9 percent of output.",
        "deficit of Dorva as share of output",
    ),
    ("The fever kills farmers with a fatality rate of 3 percent.", "fatality rate of fever"),
    (
        "The Bank of Orla announced a cut in its interest rate, pushing it down to 2 percent.",
        "interest rate",
    ),
    ("Even Velm Rail saw a sales drop of 3 percent.", "sales drop of Velm Rail"),
    ("Some 56 percent of those asked said they were satisfied.", "those asked who said"),
    ("A quarter of about 18,000 farmers have been brought out.", "farmers brought out"),
]


@pytest.mark.parametrize(("text", "counted"), SHARES)
def test_share_is_told_with_what_it_is_of(drafts_of: Made, text: str, counted: str) -> None:
    found = [f.counted or "" for f in figures(drafts_of, text) if f.unit in ("percent", "share")]
    assert [c[: len(counted)] for c in found] == [counted]


def test_rate_of_exchange(drafts_of: Made) -> None:
    found = figures(drafts_of, "Dorva paid 5 million rupees. ($1 = 44.1 rupees)")
    assert found[-1].counted == "exchange rate of $1"


WORDS = ("$3", "5", "%", "of", "for", "in", "bonds", "that", "'s", "Velm", "froze", ",", "=", "a")


@given(st.lists(st.sampled_from(WORDS)))
def test_any_order_of_words_is_read(drafts_of: Made, words: list[str]) -> None:
    figures(drafts_of, " ".join(words))
