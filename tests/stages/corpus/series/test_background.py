"""What the reporter adds to reported speech, and who is no source, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Figure
from variorum.stage import Corpus

ADDED = """\
Thousands of crews marched to Orla last week to demand an end to the governor's 33-year rule.
The harbour board urged the council to lift the 17-year state of emergency and to hold a vote.
Ida Moll stressed that Norland had no wish to join a 14-month war.
Villagers said on Friday that a storm had hit Velm, 45 miles west of Orla, for the second night.
Mayor Tom Weld said the flood was easing but warned that it was too early for Norland, the home of a \
blight that has spread to 19 counties, to open its ports.
The harbour board reported that Anna Moll had left Velm's 13-strong council.
The governor reported great gains in the six-month-old war.
"""
SAID = """\
Villagers said that the crews had marched 26 miles from Velm to the coast.
The ferry board said its 12-year contract with Dorva would be kept.
Ida Moll said the league had bought a farm that fed 58 families.
Ida Moll says the storm that has hit the coast has killed 64 people.
Crews fighting to leave the port said 21 of their boats had sunk.
"""
NO_SOURCE = """\
The storm is driving the league into the red, with the harbour debt projected to double from 41 percent \
of its budget last year to 82 percent by the end of the decade.
The league's first boat saved 130 sailors who had been stranded at the port, which has been shelled \
daily by the navy according to witnesses.
On Thursday, two frigates set out to fetch 270 pilots as the United Nations called for help.
The company wrote down the value of its barges by $514 million.
The harbour board plans to send divers to seek a wreck that has cost 37 lives.
The prosecution has called 43 witnesses who saw the flood.
The talks indicate a wish to end a quarrel that has cost Norland $47 million.
"""
SOURCE = """\
U.S. coal inventories fell 8 million barrels last week, the biggest weekly drop since October 1998, to \
209 million barrels, their lowest level since October last year, data from the Dorva Institute showed.
At least 36 bodies have been recovered from the sea after a trawler got into trouble last week, but \
hundreds are still missing, according to Norland's state-run TAV news agency.
In Velm, the only country to have suffered flu deaths, the government puts the toll at more than 150.
Dorva Ferries Worldwide, a large shipping company, told the Herald it will seek $61 million from the bank.
"""


@pytest.fixture(scope="module")
def sources(corpus_of_texts: Callable[..., Corpus]) -> dict[float | None, str | None]:
    """Sources by the number, each of which stands in one text."""
    corpus = corpus_of_texts(ADDED, SAID, NO_SOURCE, SOURCE, until="series")
    return {f.low: f.attributed_to for f in corpus.figures if isinstance(f, Figure)}


@pytest.mark.parametrize("number", [33, 17, 14, 45, 19, 13, 6])
def test_what_everybody_knows_is_the_reporters(
    sources: dict[float | None, str | None], number: float
) -> None:
    assert sources[number] is None


@pytest.mark.parametrize(
    ("number", "source"),
    [(26, "Villagers"), (12, "board"), (58, "Moll"), (64, "Moll"), (21, "Crews")],
)
def test_what_was_said_is_the_speakers(
    sources: dict[float | None, str | None], number: float, source: str
) -> None:
    assert source.lower() in (sources[number] or "").lower()


@pytest.mark.parametrize("number", [41, 130, 270, 514e6, 37, 43, 47e6])
def test_who_tells_something_else_is_no_source(
    sources: dict[float | None, str | None], number: float
) -> None:
    assert sources[number] is None


@pytest.mark.parametrize(
    ("number", "source"),
    [(209e6, "Dorva Institute"), (36, "TAV"), (150, "government"), (61e6, "Dorva Ferries")],
)
def test_source_is_found_wherever_it_hangs(
    sources: dict[float | None, str | None], number: float, source: str
) -> None:
    assert source in (sources[number] or "")
