"""What is counted, where its words stand apart: owners, places, who did it, and nouns said before."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures

COUNTED = [
    ("In London, 12 barges sank.", "barges that sank in London"),
    ("Spain reported 9 deaths and 14 cases of measles.", "deaths in Spain"),
    ("The fever has spread to 40 towns.", "towns fever spread to"),
    ("Sixteen of the 24 patients were released.", "patients released"),
    ("The drug could help 300 patients.", "patients that could be helped by drug"),
    (
        "The police arrested five truck-driving smugglers.",
        "truck-driving smugglers arrested by police",
    ),
    ("The navy lost 3 fuel and cargo ships.", "fuel and cargo ships lost by navy"),
    ("The bank holds billions of dollars in bonds.", "bonds held by bank"),
    ("The mill cut prices by 4 percent.", "cut of prices"),
    ("Unemployment (now 6 percent) may rise.", "Unemployment"),
    ("The army is down to 20 percent of its tanks.", "tanks of army"),
    ("The ministry set aside $2 million to build boats.", "set aside by ministry to build boats"),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_counted(drafts_of: Made, text: str, counted: str) -> None:
    assert [f.counted for f in figures(drafts_of, text)][:1] == [counted]


BEFORE = [
    ("Four miners were trapped in Velm. All four were freed.", "miner"),
    ("The storm hit 30 farms. Two of them burned down.", "farm"),
    ("The number of cases in Velm rose to 59.", "case"),
    ("The clinic confirmed these infections: Spain (7), Italy (3).", "infection"),
    ("Orla is a town of 9,000.", "person"),
    ("Of the new cases, 12 were mild.", "case"),
]


@pytest.mark.parametrize(("text", "unit"), BEFORE)
def test_number_takes_its_noun_from_elsewhere(drafts_of: Made, text: str, unit: str) -> None:
    assert figures(drafts_of, text)[-1].unit == unit


NONE = [
    "It was one of the best harvests in years.",
    "The roof fell in, one resident said.",
    "She met with one official.",
    "At one point the bridge shook.",
    "Articles 5, 7 and 9 were struck.",
    "Call 08001234567 today.",
    "He lost his 401(k).",
    "The number two Dorvan spoke.",
]


def test_what_picks_out_or_labels_is_no_figure(drafts_of: Made) -> None:
    assert [f.text for f in figures(drafts_of, "\n\n".join(NONE))] == []


def test_price_range_may_fall_and_its_rate_holds_for_both(drafts_of: Made) -> None:
    first, second = figures(
        drafts_of, "Fuel traded at $989 - $984 a tonne.\n\nCrude fell to $34 from $36 a barrel."
    )[:2]
    assert (first.low, first.high, first.unit) == (984, 989, "USD per metric ton")
    assert (second.low, second.unit) == (34, "USD per barrel")


def test_age_of_a_group(drafts_of: Made) -> None:
    (found,) = figures(drafts_of, "It strikes people over 65.")
    assert (found.low, found.high, found.unit, found.counted) == (65, None, "year of age", "people")
