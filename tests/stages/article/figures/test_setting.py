"""Where, whose and which way: what stands apart from a bare noun, an amount or a distance."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures
from variorum.records import Figure

TEXT = """\
At least 41 people were killed in the city and 302 wounded, the doctor said.
In Mexico, the worst hit country with up to 176 deaths, the schools were closed.
Nine people died in Bergen on Monday. Another 58 were injured, a nurse said.
Yesterday the ministry reported 12 new cases in Wales, bringing the UK total to 215.
The two pandemics in 1957 and 1968 came from a mixture of viruses.
The economy stagnated for the first 21 years of the general's rule.
The crew of the ship was made up of five Danes and seven Finns.
Oslo is home to some 640,000 people.
The fund has a $201 billion war chest.
Air traffic went down by 71 percent over the winter.
The storm has already reduced household wealth by about $37 billion.
The panic erased nearly $800 million of paper value.
The Lund index closed up 0.4 percent.
The price of oil jumped 16 points in one day.
Shares in Velmo tumbled 31 percent, having hit a record low of 94 pence.
Rebels shelled Tarven, 450 km (280 miles) east of Oslo.
It would take 14 months to restart oil production.
Experts put the cost of the crisis at $700 billion, or about 4.5 percent of gross domestic product.
"""


@pytest.fixture(scope="module")
def told(drafts_of: Made) -> dict[float | None, Figure]:
    return {f.low if f.low is not None else f.high: f for f in figures(drafts_of, TEXT)}


COUNTED = [
    (302, "people wounded in the city"),
    (176, "deaths in Mexico"),
    (58, "injured in Bergen"),
    (215, "cases in UK"),
    (2, "pandemics in 1957 and 1968 that came from a mixture of viruses"),
    (21, "first years of general's rule"),
    (7, "Finns in crew"),
    (640_000, "people living in Oslo"),
    (201e9, "war chest of fund"),
    (71, "fall of Air traffic"),
    (37e9, "reduction of household wealth"),
    (800e6, "paper value erased"),
    (0.4, "rise of Lund index"),
    (16, "rise of price of oil"),
    (94, "record low of Shares in Velmo"),
    (450, "distance of Tarven from Oslo"),
    (14, "time to restart oil production"),
    (4.5, "cost of the crisis as share of gross domestic product"),
]


@pytest.mark.parametrize(("low", "counted"), COUNTED)
def test_counted_says_where_whose_and_which_way(
    told: dict[float | None, Figure], low: float, counted: str
) -> None:
    assert told[low].counted == counted


APART = """\
Nine people died in Bergen. In Oslo, 58 were injured.
Prices rose to 31 percent. The index stood at 716 points.
The crowd pushed 12 km past the village. The ministry raised $37 million.
Cities in Norway lost 41 ships. Farmers in Sweden met 302 buyers.
"""


@pytest.fixture(scope="module")
def apart(drafts_of: Made) -> dict[float | None, Figure]:
    return {f.low: f for f in figures(drafts_of, APART)}


@pytest.mark.parametrize(
    ("low", "word"),
    [
        (58, "Bergen"),
        (31, "rise"),
        (716, "rise"),
        (12, "distance"),
        (37e6, "rise"),
        (302, "Norway"),
    ],
)
def test_takes_nothing_from_elsewhere(
    apart: dict[float | None, Figure], low: float, word: str
) -> None:
    assert word not in (apart[low].counted or "")
