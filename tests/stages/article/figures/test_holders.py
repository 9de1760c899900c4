"""Whose, where and among whom the counted is, who is to do what to it, and of whom a share is."""

from __future__ import annotations

from tests.stages.article.figures.test_golden import Made, figures

HELD = [
    ("About half of Dorva's 36 ports are closed.", "Dorva's ports"),
    (
        "Divers found the bodies of 12 sailors off Velm.",
        "bodies of sailors found by Divers off Velm",
    ),
    ("The miners split into groups of three or four men.", "men in each group"),
    ("The freed crew members include two Finns.", "Finns among freed crew members"),
    ("The mill has agreed to provide 60 boats.", "boats to be provided by mill"),
    ("He cited two occasions in which the dam failed.", "occasions in which the dam failed"),
    ("The mill was hit by at least three rockets.", "rockets that had hit mill"),
    ("The town of 20,000 people was quiet.", "people in town"),
    ("Only ten of the 34 boats sunk in Velm were repaired.", None),
]
SHARES = [
    ("A no-fly zone could cost up to $300 million a week.", "cost of no-fly zone"),
    ("The bank is holding more than $34 billion.", "money held by bank"),
    ("Voters were split over the dam.", None),
    ("Some 45 percent supported it.", "Voters who supported it"),
    ("It is just 4 percent among farmers.", "farmers"),
]


def test_counted_says_whose_and_where_it_is(drafts_of: Made) -> None:
    found = figures(drafts_of, " ".join(text for text, _ in HELD))
    wanted = [counted for _, counted in HELD if counted]
    told = {f.counted for f in found}
    assert [w for w in wanted if w not in told] == []


def test_amounts_and_shares_say_what_they_are_of(drafts_of: Made) -> None:
    found = figures(drafts_of, " ".join(text for text, _ in SHARES))
    assert [f.counted for f in found] == [counted for _, counted in SHARES if counted]


def test_guess_has_both_ends_and_over_may_be_during(drafts_of: Made) -> None:
    found = figures(
        drafts_of,
        "It ended five or six days earlier. Snow piled up over 18 days. It took over 12 days. "
        "He ended the one-man rule.",
    )
    assert [(f.low, f.high, f.qualifier) for f in found] == [
        (5, 6, None),
        (18, 18, None),
        (12, None, "over"),
    ]


def test_unit_keeps_what_a_hyphen_ties_to_it(drafts_of: Made) -> None:
    found = figures(drafts_of, "Some 300 flag-wavers met eight schoolchildren.")
    assert [f.unit for f in found] == ["flag-waver", "schoolchild"]
