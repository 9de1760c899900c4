"""Where and of whom the counted is, where another clause or the sentence before tells it."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures
from variorum.records import Figure

TEXT = """\
The boats sailed to Malta, which has a population of 410,000.
The market town, with a population of about 7,000 people, was under water on Sunday.
A number of Danish towns, with a combined population of nearly 520,000, joined the strike.
The flood reached Lund, Sweden's twelfth city with a population of 94,000.
Norway is the least crowded country of them all with a population of 5.4 million.
Home to about 31,000 people, Molde is known for its roses.
Spain is one of the countries most exposed to the virus.

It has 23 confirmed cases of the fever.
Denmark has been preparing for years, the minister said. It has 33 field hospitals.
Portugal remains the European country with the most cases of fever.

By yesterday there were 54 reported cases, most of them in the country's north.
Sweden, where 174 soldiers were killed in a long war, took part in the talks.
In the capital, Oslo, 14 explosions were heard on Sunday.
Nine people were killed and 16 wounded when a bomb hit a school in Tromso.
The club is run by retired pilots, more than 220 of whom met in Bergen.
The bank has a stockpile of around 35 million coins.
The idea was born at a summit of more than 150 mayors.
They agreed to set up a working group comprising 21 nations.
The report showed an increase of 192,000 jobs.
The estimates of 750,000 deaths were wrong.
Another ferry arrived in Genoa from Tunis carrying more than 310 migrants, a company spokeswoman said.
They set up a network linking clinics in 97 countries.
There have been 28 infections confirmed in 73 countries.
Worldwide there have been 95 deaths from the fever and an estimated 13,450 infections.
Officials reported three deaths, bringing the nationwide total to 19 fatalities.
Germany has the third highest rate of fever in Europe with 275 confirmed infections.
Iceland suffered during the outbreak, with 22 deaths reported.
Finnish officials have reported 29 confirmed deaths.
The total stands at 52,160 confirmed infections.
The figure of 52,160 is far too low.
The 1918 pandemic was the worst of all.

At least 40 million people died.
"""


@pytest.fixture(scope="module")
def told(drafts_of: Made) -> dict[float | None, Figure]:
    return {f.low if f.low is not None else f.high: f for f in figures(drafts_of, TEXT)}


COUNTED = [
    (410_000, "population of Malta"),
    (7_000, "people in market town"),
    (520_000, "combined population of Danish towns"),
    (94_000, "population of Lund"),
    (5.4e6, "population of Norway"),
    (31_000, "people living in Molde"),
    (23, "confirmed cases of the fever in Spain"),
    (33, "field hospitals of Denmark"),
    (54, "reported cases in Portugal"),
    (174, "soldiers killed in a long war in Sweden"),
    (14, "explosions heard in Oslo"),
    (16, "people wounded when a bomb hit a school in Tromso"),
    (220, "retired pilots that met in Bergen"),
    (35e6, "coins in stockpile of bank"),
    (150, "mayors at summit"),
    (21, "nations in working group"),
    (192_000, "increase of jobs"),
    (750_000, "estimates of deaths"),
    (310, "migrants carried by ferry"),
    (97, "countries with clinics linked by network"),
    (73, "countries with infections confirmed"),
    (13_450, "infections worldwide"),
    (19, "fatalities nationwide"),
    (275, "confirmed infections in Germany"),
    (22, "deaths reported in Iceland"),
    (29, "confirmed deaths reported by Finnish officials"),
    (52_160, "confirmed infections"),
    (40e6, "people who died in 1918 pandemic"),
]


@pytest.mark.parametrize(("low", "counted"), COUNTED)
def test_counted_takes_what_stands_apart(
    told: dict[float | None, Figure], low: float, counted: str
) -> None:
    assert told[low].counted == counted
