"""Whose a figure is, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Figure
from variorum.stage import Corpus

SAID = """\
Orla's harbour board said 40 boats were lost in the storm.
The board put the size of the crowd on the quay at 900, falling to 300 by noon.
The Velm Health Agency raised the death toll to 61 from 52.
Some 7,000 tonnes of coal reached the port, as measured by the Dorva Institute.
A Herald reporter met a tired officer who said the mayor had reinforced the pass with 2,500 men.
The Rescue League has documented 83 wrecks since May.
Field notes on 26 of the crews showed that most had slept, the Velm Health Agency said in its report.
Harbour pilot Ida Roe, 33, had drowned, the police said.
"""
ACTED = """\
The council imposed a ban on 15 traders from the hills.
Governor Tom Weld dismissed rebel claims that 450 soldiers had deserted.
Anna Moll said on Monday that the army had lost 11 tanks near Velm.
The Orla Red Cross said hunger was near. It said 19 wells had dried up.
The Herald could not independently verify the claims of the 77 villagers.
"""
WENT_ON = """\
Most young farmers fear a drought, according to a survey by the Orla Institute.
Among respondents, 38 percent said they would leave.
The ministry said raids had hit these sites: five depots near Velm; 12 trucks near Orla; 9 barges near Dorva.
The survey also asked about schools. Village schools were liked best, with 78 percent content.
"""
HELD = """\
One of the mayor's sons said 27 boats had sunk off Velm.
The writer Ole Brandt made the bold claim that 35 villages stood empty.
There were 204 new cases confirmed by lab tests on Friday.
Some 640 houses have been lost, based on calculations by the Dorva Institute.
The harbour board added 17 firms to its list.
"""
POLLED = """\
Most farmers fear a drought, according to a new Orla Herald poll.
The village schools were not much spoken of.
Asked about the blame, 44 percent said the council was the cause.
That view is shared by fishers (69 percent) and millers (52 percent).
"""
HEADED = """\
Four hundred crews are missing near Velm Orla, Norland (Hill News) -- The storm reached 29 towns on Friday, \
according to the harbour office.
"""
RUN_ON = """\
Two fields lost to the flood, 46 boats sunk at Orla “We shall rebuild every one of the mills,” Anna Moll said.
The school, which was attended by Ida Roe, was informed on Friday that 57 pupils were ill.
Crew officers spread word that 880 sailors could drown if the storm goes on.
That week, 68 pilots sailed to Velm to escape, they said, the storm.
"""
NONE_SPEAKS = """\
The clash between the crews and the guards demanding an end to the mayor's 31-week rule went on.
Even as the harbour board is being asked to build 21 piers, the sea is rising.
Velm Rail agreed to buy the ferry line for $22 million in cash.
In Orla, a town with 23 wrecks, Governor Tom Weld told crews to wait.
"""
SLIPPED_IN = """\
The navy said on Monday that a mill was hit in a raid that the Orla council claims killed 24 people, including 13 children.
The storm began at four, said harbour pilot Ida Roe, and sank 25 barges.
"""

GIVEN_OUT = """\
The death toll given by the council was 86 villagers.
The town welcomed 47 sailors released by Norland.
"""


def sources_of(corpus: Corpus) -> dict[float | None, str | None]:
    return {f.low: f.attributed_to for f in corpus.figures if isinstance(f, Figure)}


@pytest.fixture(scope="module")
def sources(corpus_of_texts: Callable[..., Corpus]) -> dict[float | None, str | None]:
    """Sources by the number, each of which stands in one text."""
    return sources_of(
        corpus_of_texts(
            SAID,
            ACTED,
            WENT_ON,
            HELD,
            POLLED,
            HEADED,
            RUN_ON,
            NONE_SPEAKS,
            SLIPPED_IN,
            GIVEN_OUT,
            until="series",
        )
    )


@pytest.mark.parametrize(
    ("number", "source"),
    [
        (900, "board"),  # X put Y at N
        (300, "board"),
        (61, "Velm Health Agency"),  # a count that is revised
        (52, "Velm Health Agency"),
        (7000, "Dorva Institute"),  # as measured by
        (2500, "officer"),  # a relative clause
        (83, "Rescue League"),  # put on record
        (26, "Velm Health Agency"),  # the subject of what is said
        (11, "Anna Moll"),
        (19, "Orla Red Cross"),
        (38, "survey"),  # respondents
        (12, "ministry"),  # a list
        (9, "ministry"),
        (78, "survey"),
        (27, "sons"),  # one of several speaks
        (35, "Ole Brandt"),  # made the claim that
        (640, "Dorva Institute"),  # based on whose reckoning
        (44, "Orla Herald poll"),  # whom a poll asked
        (69, "Orla Herald poll"),
        (29, "harbour office"),
        (880, "officers"),  # spread word that
        (24, "Orla council"),  # between "that" and its verb
        (13, "Orla council"),  # and what is listed behind it
        (25, "Ida Roe"),  # between commas
        (86, "council"),  # who gave the count
    ],
)
def test_figure_is_of_whom_its_sentence_names(
    sources: dict[float | None, str | None], number: float, source: str
) -> None:
    assert source in (sources[number] or "")


@pytest.mark.parametrize("number", [15, 33, 77, 204, 17, 400, 46, 57, 68, 31, 21, 22e6, 23, 47])
def test_figure_beside_an_act_or_a_name_is_the_reporters(
    sources: dict[float | None, str | None], number: float
) -> None:
    assert sources[number] is None


def test_denied_figure_is_of_those_who_claim_it(
    sources: dict[float | None, str | None],
) -> None:
    assert "rebel" in (sources[450] or "")
    assert "Weld" not in (sources[450] or "")


def test_headline_s_claim_is_of_whom_it_names(corpus_of_texts: Callable[..., Corpus]) -> None:
    (figure,) = corpus_of_texts(
        "Delegates agree on a fund. Governor Ida Moll: 47 crews could need help Guards sail home.",
        until="series",
    ).figures
    assert figure.attributed_to == "Ida Moll"
