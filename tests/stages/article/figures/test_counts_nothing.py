"""Numbers that count nothing, and units that the noun beside a number does not tell, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Figure

TEXT = """\
There were 24 wrecks per 90,000 ferries near Velm.
The world's No. 1 and No. 3 largest ports met at Orla.
At about 1300 local time the ferry landed with 17 goats.
At 3:04 pm on 15 Jun 2009, 32weeks wrote: The mill is shut.
Orla is just one of several ports that hope for coal. One day I hope to sail there.
The crews stopped one last time near Velm.
Ida Moll, who will turn 69 in March, led the league. The guards turned 58 sailors away.
Norland will offer the league 12 naval bases. Guards found 35 corpses at the mill.
In Velm 14 rebels were killed and 42 others wounded.
The pilots and 150 others were given drugs.
The league said 23 people stayed in the two towns and that 47 others had gone.
Output fell to 250,000 barrels per day compared with 1.6 million before the storm.
Norland is a land of 8 million population.
The guards feared that the league might one day abruptly leave. Maybe one day they will talk.
A further 64 pupils and staff fell ill. Some 71 men, women and children fled.
The mill lost 83 sailors, pilots of the league said.
The guards saved 92 nurses and 4 doctors.
The fever has reached 46 ports. No choice was made on moving to phase six - the worst - on Monday.
"""


NONE = (90_000, 100, 3, 1300, 32, 1, 6)
UNITS = [
    (24, "wreck"),
    (17, "goat"),
    (69, "year of age"),
    (58, "sailor"),
    (12, "base"),
    (35, "corpse"),
    (42, "rebel"),  # more of what was counted before
    (150, "person"),
    (47, "person"),  # not more towns
    (1.6e6, "barrel per day"),
    (8e6, "person"),
    (64, "person"),  # not all are pupils
    (71, "person"),
    (83, "sailor"),
    (92, "nurse"),
]


@pytest.fixture(scope="module")
def figures(drafts_of: Callable[..., list[Draft]]) -> dict[float | None, Figure]:
    return {f.low: f for f in drafts_of(TEXT, until="figures")[0].figures}


@pytest.mark.parametrize("number", NONE)
def test_what_counts_nothing_is_no_figure(
    figures: dict[float | None, Figure], number: float
) -> None:
    assert number not in figures


@pytest.mark.parametrize(("number", "unit"), UNITS)
def test_unit_is_of_what_is_meant(
    figures: dict[float | None, Figure], number: float, unit: str
) -> None:
    assert figures[number].unit == unit


def test_compared_number_is_of_what_it_is_compared_with(
    figures: dict[float | None, Figure],
) -> None:
    assert figures[1.6e6].counted == "Output before the storm"


@pytest.mark.parametrize("text", ["per 9", "No. 9" * 99, "others 9 others", "turn 9", "9 wrote :"])
def test_odd_text_is_read_without_harm(drafts_of: Callable[..., list[Draft]], text: str) -> None:
    (draft,) = drafts_of(text, until="figures")
    assert all(draft.article.text[f.start : f.end] == f.text for f in draft.figures)
