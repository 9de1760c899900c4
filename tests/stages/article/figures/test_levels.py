"""What amounts are of where the noun behind them is but what they are told in, and the units of such."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures
from variorum.records import Figure

TEXT = """\
Public debt in Dorva grew to 90 percent of its output.
Coal now accounts for 95 percent of exports.
The crews are down to 20 percent of their strength.
Crowds topped 50,000 people in Velm.
The mayor had a gap in ratings that exceeded 70 points.
The deficit has fallen. This year it will be 5.3 percent.
The survey had a margin of error of 9.7 percent.
The war cut the output of 160,000 barrels per day.
Gold soared 13 percent in a single trading session.
The gun industry, whose products also kill 1,250 people in Velm, kept silent.
The farmers received 1,100 Egyptian pounds ($177) per animal.
Orla paid 300 Libyan dinars for the boat.
A grain of sand is one millionth of a meter across.
The mayor chose a three-pronged approach.
The trip takes one or two weeks.
In Alexandria, where 2,100 gathered in the square, bells rang.
The number of reported cases has climbed more than eightfold to 47,902.
"""


@pytest.fixture(scope="module")
def told(drafts_of: Made) -> dict[float | None, Figure]:
    return {f.low: f for f in figures(drafts_of, TEXT)}


COUNTED = [
    (90, "Public debt in Dorva as share of output"),
    (95, "Coal as share of exports"),
    (20, "strength of crews"),
    (50_000, "Crowds in Velm"),
    (70, "gap in ratings"),
    (5.3, "deficit"),
    (9.7, "margin of error"),
    (160_000, "output"),
    (13, "rise of Gold"),
    (1250, "people in Velm killed by products of gun industry"),
    (47_902, "reported cases"),
]


@pytest.mark.parametrize(("low", "counted"), COUNTED)
def test_level_is_of_what_has_it(
    told: dict[float | None, Figure], low: float, counted: str
) -> None:
    assert told[low].counted == counted


UNITS = [
    (1100, "EGP per animal"),
    (300, "LYD"),
    (0.000001, "metre"),
    (3, "prong"),
    (2100, "person"),
    (47_902, "case"),
]


@pytest.mark.parametrize(("low", "unit"), UNITS)
def test_unit(told: dict[float | None, Figure], low: float, unit: str) -> None:
    assert told[low].unit == unit


def test_what_is_topped_is_a_lower_bound(told: dict[float | None, Figure]) -> None:
    assert (told[50_000].qualifier, told[50_000].high) == ("topped", None)
    assert told[70].high is None


def test_one_or_two_is_a_range(told: dict[float | None, Figure]) -> None:
    assert (told[1].low, told[1].high, told[1].unit) == (1, 2, "week")
