"""Sources that go on into a sentence that names nobody, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Figure
from variorum.stage import Corpus

PARTS = """\
The Orla harbour board said 40 boats had sailed for Velm on Friday.
Nine of the boats carried grain.

The Velm Health Agency announced 52 new cases of fever on Monday.
The new cases include 17 pupils from the mill school.

Governor Tom Weld said the league owed $600 million.
That translates into a debt of $210 for every crew.

Pilot Ida Roe said on Tuesday that 31 crews had been asked about the storm.
The remaining 14 crews were at sea.

The Rescue League confirmed on Sunday that 88 wrecks had been seen.
Its tally includes 23 wrecks off Dorva.
"""
BETWEEN = """\
Two villagers had died as they fled the flood, a miller said.
The crews were able to find 67 bodies in the mud.
The flood had reached the upper roads, the miller said.
"""
OWN = """\
The Dorva Institute said 72 farms had closed.
Norland has 29 counties and a long coast.
The road to the coast is old.

Farmer Ole Brandt said the price of hay had doubled.
He lost 18 cows in the flood.
Brandt said the council was asleep.

Investors feared a drought in the hills.
The price of grain fell 35 percent.
Investors feared that the mills would close.
"""


@pytest.fixture(scope="module")
def sources(corpus_of_texts: Callable[..., Corpus]) -> dict[float | None, str | None]:
    """Sources by the number, each of which stands in one text."""
    corpus = corpus_of_texts(PARTS, BETWEEN, OWN, until="series")
    return {f.low: f.attributed_to for f in corpus.figures if isinstance(f, Figure)}


@pytest.mark.parametrize(
    ("number", "source"),
    [(9, "board"), (17, "Velm Health"), (210, "Weld"), (14, "Roe"), (23, "Rescue"), (67, "miller")],
)
def test_sentence_that_goes_on_has_the_same_source(
    sources: dict[float | None, str | None], number: float, source: str
) -> None:
    assert source in (sources[number] or "")


@pytest.mark.parametrize("number", [29, 18, 35])
def test_sentence_of_its_own_is_the_reporters(
    sources: dict[float | None, str | None], number: float
) -> None:
    assert sources[number] is None
