"""What the clause says of the counted, and numbers that take their noun from elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages.article.figures.test_golden import Made, figures
from variorum.stages.article.figures.words.doers import participle
from variorum.syntax import Token

COUNTED = [
    ("Three of his barges were sunk off Velm.", "barges sunk off Velm"),
    ("The fire killed 12 people in Orla.", "people in Orla killed by fire"),
    (
        "Some 300 farmers gathered outside the town hall.",
        "farmers that gathered outside the town hall",
    ),
    ("Dorva has shipped four cranes to Velm.", "cranes shipped by Dorva to Velm"),
    ("Two miners are missing.", "miners missing"),
    ("At least 40 people died.", "people who died"),
    ("The mill has 40 looms.", "looms of mill"),
    ("Three officials said the pass was closed.", "officials"),
    (
        "Nearly 200 farmers marched in Orla to show support for those in Velm, who had lost their mills.",
        "farmers that marched in Orla to show support for those in Velm",
    ),
    ("The Ministry of Mills has 12 ships.", "ships of Ministry of Mills"),
    (
        "Dorva closed 12 coal, timber and copper mines.",
        "coal, timber and copper mines closed by Dorva",
    ),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_counted_says_what_befell_it(drafts_of: Made, text: str, counted: str) -> None:
    assert [f.counted for f in figures(drafts_of, text)][:1] == [counted]


AMOUNTS = [
    ("Shares of Velm Rail fell 3 percent.", "fall of Shares of Velm Rail"),
    ("The bridge cost $40 million.", "cost of bridge"),
    ("They lived in a house worth $260,000.", "house"),
    ("Of those costs, 60 percent were for fuel.", "costs that were for fuel"),
]


@pytest.mark.parametrize(("text", "counted"), AMOUNTS)
def test_amount_says_of_what_it_is(drafts_of: Made, text: str, counted: str) -> None:
    assert [f.counted for f in figures(drafts_of, text)] == [counted]


UNDERSTOOD = [
    ("There were twelve cases in Velm, five in Orla and two in Dorva.", ["case"] * 3),
    ("The storm brought the death toll in Velm to 40.", ["person"]),
    ("Thousands stormed the streets.", ["person"]),
    ("Hundreds of families, including 300 in the valley, lost their homes.", ["family", "family"]),
]


@pytest.mark.parametrize(("text", "units"), UNDERSTOOD)
def test_number_takes_its_noun_from_its_sentence(
    drafts_of: Made, text: str, units: list[str]
) -> None:
    assert [f.unit for f in figures(drafts_of, text)] == units


NOTHING = [
    "Swiss police jailed one of his sons.",
    "They will leave one way or another.",
    "Two things have to happen first.",
    "Every pupil had a one-to-one talk with the nurse.",
    "Point eight in the plan is about elections.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing_is_no_figure(drafts_of: Made, text: str) -> None:
    assert figures(drafts_of, text) == []


def test_hours_that_are_passed_are_not_bounded(drafts_of: Made) -> None:
    (found,) = figures(drafts_of, "Three ships left over the 24 hours to noon.")[1:]
    assert (found.low, found.high, found.qualifier) == (24, 24, None)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_participle_of_any_verb_is_one_word(lemma: str) -> None:
    verb = Token(0, 0, len(lemma), lemma, lemma, "VB", "VERB", "ROOT", 0, 0, "")
    made = participle(verb)
    assert made
    assert " " not in made
