"""What is counted where its clause reaches it by a preposition, a participle stands behind an adverb,
a place before a colon or an owner before an amount."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures

THROUGH = [
    ("The agency is looking at 26 companies.", "companies agency is looking at"),
    ("The fever will spread to all 12 towns.", "towns fever will spread to"),
    ("Doctors treat 300 people newly infected with fever.", "people newly infected with fever"),
    ("He was one of 10 people being treated for fever.", "people being treated for fever"),
    ("At least 10 mines are yet to be removed.", "mines to be removed"),
    ("More than 2,000 people in 24 towns have been infected.", "people in 24 towns infected"),
    ("Spain: 57 confirmed cases.", "confirmed cases in Spain"),
    ("France's $3 million budget was cut.", "France's budget"),
    ("The economy will contract by 6 percent.", "contraction of economy"),
    ("The navy bought boats when three of its captains asked.", "captains of navy"),
    ("The four barges Dorva sold sank off Velm.", "barges Dorva sold that sank off Velm"),
    ("The flood killed upwards of 40 people.", "people killed by flood"),
    ("There are 33 people on board the barge from Velm.", "people on board the barge from Velm"),
    ("Nine of the ships are to bring farmers home.", "ships to bring farmers home"),
    (
        "Dorva was one of five states on the council to vote against it.",
        "states on the council to vote against it",
    ),
    (
        "Dorva is one of five states in the valley yet to sign the pact.",
        "states in the valley yet to sign the pact",
    ),
    (
        "He was one of thousands streaming to Velm.",
        "people streaming to Velm",
    ),
    (
        "Police stopped thousands marching on Velm.",
        "people marching on Velm stopped by Police",
    ),
    (
        "As thousands of poor Dorvans picket along the quay, mills shut.",
        "poor Dorvans picket",
    ),
    (
        "Thousands of Dorvans have been hurt by bombs and millions of crowns of goods have been burned.",
        "Dorvans hurt by bombs",
    ),
    ("There were 40 Norvian dead in Velm.", "Norvian dead in Velm"),
]


@pytest.mark.parametrize(("text", "counted"), THROUGH)
def test_counted_through_its_clause(drafts_of: Made, text: str, counted: str) -> None:
    assert [f.counted for f in figures(drafts_of, text)][:1] == [counted]


LAST = [
    ("Soldiers killed six people, including three children.", "children killed by Soldiers"),
    (
        "Nine fell ill at a school in Spain, bringing the number of cases to 40.",
        "cases at a school in Spain",
    ),
    ("More than 2,000 people in 24 towns have been infected.", "towns with people infected"),
    ("Spain reported 90 cases, including 5 deaths.", "deaths in Spain"),
    ("The fever is mild, but it has killed 12 people.", "people killed by fever"),
    ("Velm has confirmed 900 cases of the new fever, with 31 deaths.", "deaths from new fever"),
    (
        "Dorva shipped 90 doses of vaccine. It sent 40 of them to Velm.",
        "doses of vaccine sent to Velm",
    ),
    (
        "Dorva shipped 90 doses of vaccine, 40 of them to Velm.",
        "doses to Velm",
    ),
    ("The number of cases in Velm spiked to 59.", "cases in Velm"),
]


@pytest.mark.parametrize(("text", "counted"), LAST)
def test_counted_takes_what_is_said_of_its_whole(drafts_of: Made, text: str, counted: str) -> None:
    assert figures(drafts_of, text)[-1].counted == counted
