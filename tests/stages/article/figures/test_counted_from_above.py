"""What is counted where the words that tell of it stand two to four heads above it."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures

ABOVE = [
    ("The agency has contracts with 12 mills.", "mills agency has contracts with"),
    ("The court could file charges against two other guards.", "other guards court could file charges against"),
    ("Dorva has imposed sanctions, including asset freezes, on dozens of companies.", "companies Dorva imposed sanctions on"),
    ("The agency checked prices at 300 shops.", "shops agency checked prices at"),
    ("She collected letters from 70 guards.", "guards letters were collected from"),
    ("Officials expect the fever to spread to all 12 towns.", "towns fever is expected to spread to"),
    ("The bank has branches in 12 towns.", "towns with branches"),
    ("There have been infections confirmed in 12 countries.", "countries with infections confirmed"),
    ("The commander of the army was killed in Malta along with two officers on Thursday.", "officers killed"),
    ("The minister ordered two diplomats to leave the country.", "diplomats ordered by minister to leave the country"),
    ("Soldiers took away five men.", "men taken away by Soldiers"),
    ("The corpses of four sailors were found.", "corpses of sailors found"),
    ("The failure of two banks led to runs on others.", "failure of banks led to runs on others"),
    ("The report showed an increase of 900 jobs.", "increase of jobs"),
    ("The raid led to the deaths of his son and two nephews.", "deaths of nephews"),
    ("Dorva has a stockpile of 900 doses.", "doses in stockpile of Dorva"),
    ("She joined a contact group comprising 20 countries.", "countries in contact group"),
    ("It was agreed at a summit of 40 mayors.", "mayors at summit"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "counted"), ABOVE)
def test_counted_takes_what_stands_above_it(drafts_of: Made, text: str, counted: str) -> None:
    assert figures(drafts_of, text)[-1].counted == counted


APART = [
    (
        "-- Nearly 900 escaped sailors in Malta have been arrested by guards, a station reported on Monday.",
        "escaped sailors in Malta arrested by guards",
    ),
    (
        "At least four Spanish-made Grad shells fired from Malta landed inside Tunisia during the clashes.",
        "Spanish-made Grad shells fired from Malta that landed inside Tunisia during the clashes",
    ),
    ("Boats came to Malta, which has a population of 410,000.", "population of Malta"),
    ("The town of Orla, with a population of 900 people, was hit.", "people in Orla"),
    ("Mexican officials have reported 29 deaths.", "deaths reported by Mexican officials"),
    ("Spain has the highest rate of fever in Europe with 27 cases.", "cases in Spain"),
    ("Spain suffered much, with 22 deaths reported.", "deaths reported in Spain"),
    ("In the capital, Madrid, four explosions were heard.", "explosions heard in Madrid"),
    ("Worldwide there have been 95 deaths.", "deaths worldwide"),
    (
        "It is the shadow of Iraq, where 179 soldiers were killed in a long conflict.",
        "soldiers killed in a long conflict in Iraq",
    ),
    ("The number of cases in Spain increased by 22.", "rise of cases in Spain"),
    (
        "In a normal flu season, 900 people die in France.",
        "people who die in France in a normal flu season",
    ),
    ("Then 80,000 children were sent home.", "children sent home"),
]


@pytest.mark.parametrize(("text", "counted"), APART)
def test_counted_takes_what_stands_apart(drafts_of: Made, text: str, counted: str) -> None:
    assert figures(drafts_of, text)[-1].counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "of 12, with a population of, by 9",
        "Worldwide 12 12 12 , in , in a normal 900 cases by 3 by 4",
        "12 escaped have been. 90 taken taken have been taken " * 40,
    ],
)
def test_what_stands_apart_holds_for_hostile_text(drafts_of: Made, text: str) -> None:
    assert all(f.counted is None or f.counted.strip() for f in figures(drafts_of, text))
