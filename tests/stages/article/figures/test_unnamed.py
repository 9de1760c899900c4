"""Amounts that take the noun their clause is about, and phrases mended before they are stored."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures
from variorum.stages.article.figures.sound import sound

NAMED = [
    (
        "The Veltish Union appealed for $160 million to fund an operation.",
        "money appealed for by Veltish Union to fund an operation",
    ),
    ("The rooms go for $35,000 per night.", "price of rooms"),
    ("The bill contains $80 million to drain the mines.", "money to drain the mines"),
    ("The price of copper rose to a peak above 4,000 yen on Monday.", "price of copper"),
    ("The income lost by the strike is something like $20 billion.", "income lost by the strike"),
    ("The May contract jumped $1.24 to settle lower.", "rise of May contract"),
]
AGAIN = "The Dow index rose 20 points, or 0.2%, led by banks."
SPANS = [
    ("Five months into the Dorvan war, he left.", "time into Dorvan war"),
    ("It ended a siege that has lasted five months.", "siege"),
    ("Dorva has about three months' supply of food.", "supply of food"),
    ("Rebel forces moved to within 9 km of Velm.", "distance of Rebel forces from Velm"),
    ("Two miles west of Velm, 15 trucks lay burned out.", "distance of trucks from Velm"),
    (
        "They sail along a 4,000 km (2,500 miles) - long network of canals.",
        "length of network of canals",
    ),
]


@pytest.mark.parametrize(("of", "wanted"), [("money", NAMED), ("span", SPANS)])
def test_amount_takes_the_noun_of_its_clause(
    drafts_of: Made, of: str, wanted: list[tuple[str, str | None]]
) -> None:
    drafts = drafts_of(*(text for text, _ in wanted), until="figures")
    assert [d.figures[0].counted for d in drafts] == [counted for _, counted in wanted], of


def test_amount_said_again_is_of_the_same(drafts_of: Made) -> None:
    assert {f.counted for f in figures(drafts_of, AGAIN)} == {"rise of Dow index"}


def test_a_verb_stays_with_the_noun_it_tells_of(drafts_of: Made) -> None:
    text = (
        "The ministry confirmed 30,000 cases diagnosed globally and more than 140 deaths. "
        "Twelve lawyers interviewed for this story said so."
    )
    assert [f.counted for f in figures(drafts_of, text)] == [
        "cases diagnosed globally",
        "deaths",
        "lawyers interviewed for this story",
    ]


@pytest.mark.parametrize(
    ("phrase", "kind", "mended"),
    [
        ("one farmer infected infected", "bare", "one farmer infected"),
        ("sailors killed at Ft.", "bare", "sailors killed"),
        ("measures ;", "bare", "measures"),
        ("wars under `` Dorva ''", "bare", "wars under `` Dorva ''"),
        ("\\", "bare", None),
        ("cases in 62 towns and 115 deaths", "bare", "cases in 62 towns"),
        ("farmers between 10 and 20 years", "bare", "farmers between 10 and 20 years"),
        ("owners of the 50 %", "part", "owners of the 50 %"),
        ("donated to Velm", "money", "money donated to Velm"),
        ("to be raised by banks", "money", "money to be raised by banks"),
        ("for this bill", "money", "money for this bill"),
        ("cost of the mill", "money", "cost of the mill"),
        ("frozen assets", "money", "frozen assets"),
        ("killed in Velm", "bare", "killed in Velm"),
        ("", "bare", None),
    ],
)
def test_what_is_cut_or_said_twice_is_mended(phrase: str, kind: str, mended: str | None) -> None:
    assert sound(phrase, kind) == mended
