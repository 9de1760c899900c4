"""Invented sentences for each kind of figure, and for numbers that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Figure

Made = Callable[..., list[Draft]]
Brief = tuple[float | None, float | None, str | None]


def brief(figure: Figure) -> Brief:
    return figure.low, figure.high, figure.unit


def of(drafts_of: Made, text: str) -> list[Brief]:
    return [brief(f) for f in drafts_of(text, until="figures")[0].figures]


NUMBERS: list[tuple[str, list[Brief]]] = [
    ("The mill turned out 2.5 millions of bricks.", [(2.5e6, 2.5e6, "brick")]),
    ("Two thousands of hours went into it.", [(2000, 2000, "hour")]),
    ("A few thousands of people left.", [(2000, 9999, "person")]),
    ("Several hundreds of thousands of eels died.", [(200_000, None, "eel")]),
    ("A couple of hundred men came.", [(200, 200, "man")]),
    ("At 10:15 Thousands filled the square.", [(2000, None, "person")]),
    ("The fund raised three quarters of a billion dollars.", [(7.5e8, 7.5e8, "USD")]),
    ("The ship holds a million and a half tonnes.", [(1.5e6, 1.5e6, "metric ton")]),
    ("The loan is worth $16.4 million.", [(16_400_000, 16_400_000, "USD")]),
    ("Some 1.2bn people use it, 3m more than before.", [(1.2e9, 1.2e9, "person"), (3e6, 3e6, None)]),
    ("Twenty-one hundred ducks landed.", [(2100, 2100, "duck")]),
    ("Some 1,5 million men paid 12,50 euros.", [(1.5e6, 1.5e6, "man"), (12.5, 12.5, "EUR")]),
    ("It has 12,345,678 rows and 1,234.5 points.", [(12345678, 12345678, "row"), (1234.5, 1234.5, "point")]),
    ("Orla sent 2.4 m doses of serum, then 30 mil doses more.", [(2.4e6, 2.4e6, "dose"), (3e7, 3e7, "dose")]),
    ("Dorva has 10,000-12 ,000 Norwegian guards.", [(10_000, 12_000, "guard")]),
    ("Half a dozen boats and two dozen cars sank.", [(6, 6, "boat"), (24, 24, "car")]),
]  # fmt: skip

PARTS: list[tuple[str, list[Brief]]] = [
    ("She waited half an hour.", [(0.5, 0.5, "hour")]),
    ("They walked a quarter of a mile.", [(0.25, 0.25, "mile")]),
    ("The bank cut its rate by half a percentage point.", [(0.5, 0.5, "percentage point")]),
    ("The gap is 1/16 of an inch.", [(1 / 16, 1 / 16, "inch")]),
    ("A third of the town was flooded.", [(1 / 3, 1 / 3, "share")]),
    ("Nearly 3 out of 10 homes lost power.", [(0.3, 0.3, "share")]),
    ("Output rose sixfold.", [(6, 6, "count")]),
    ("Exports rose 10-fold, and she rang 3 times.", [(10, 10, "count"), (3, 3, "count")]),
]

CHANGES: list[tuple[str, list[Brief]]] = [
    ("The toll rose by 14 to 212.", [(14, 14, "person"), (212, 212, "person")]),
    ("The queue grew by 10 to 15 lorries.", [(10, 15, "lorry")]),
    ("Sales were down from 420 million to 310 million.", [(3.1e8, 4.2e8, None)]),
    ("The rate fell from 7.2 percent to 6.8 percent.", [(6.8, 7.2, "percent")]),
    ("The shares fell 3 percent to $12.50.", [(3, 3, "percent"), (12.5, 12.5, "USD")]),
    ("The lens covers 75 -300mm.", [(75, 300, "millimetre")]),
]

MONEY: list[tuple[str, list[Brief]]] = [
    ("The ticket costs three dollars and fifty cents.", [(3.5, 3.5, "USD")]),
    ("The ticket costs 3 pounds 50 pence.", [(3.5, 3.5, "GBP")]),
    ("The ticket costs 15 dollars 50.", [(15.5, 15.5, "USD")]),
    ("It costs 15 dollars and 50 men paid.", [(15, 15, "USD"), (50, 50, "man")]),
    ("The yard lost 30 MUSD on sales of MSEK 60.", [(30e6, 30e6, "USD"), (60e6, 60e6, "SEK")]),
    ("They asked for 75 USD million.", [(75e6, 75e6, "USD")]),
    ("The bid was HK $ 2 billion.", [(2e9, 2e9, "HKD")]),
    ("The bid was nzd$15.", [(15, 15, "NZD")]),
    ("He changed EUR 10 and got USD 12.", [(10, 10, "EUR"), (12, 12, "USD")]),
    ("A room is 100元 or 90₾.", [(100, 100, "CNY"), (90, 90, "GEL")]),
    ("The firm raised 250 million Dutch guilders.", [(250e6, 250e6, "NLG")]),
    ("The wallet held 6.25 BTC.", [(6.25, 6.25, "bitcoin")]),
    ("Eggs cost 64 cents a dozen.", [(64, 64, "cent per dozen")]),
    ("The offer is C$6 (US$4.46) per share.", [(6, 6, "CAD per share"), (4.46, 4.46, "USD")]),
    ("It costs 77 million euros ($90m) a day.", [(77e6, 77e6, "EUR per day"), (90e6, 90e6, "USD")]),
    ("They paid $40 million more a month.", [(40e6, 40e6, "USD per month")]),
    ("Copper shot up to $90 a pound.", [(90, 90, "USD per pound-mass")]),
    ("The deal brings the debt up to $80 million.", [(80e6, 80e6, "USD")]),
    ("Fares can go up to $90.", [(None, 90, "USD")]),
    ("Moll presided over 7 percent growth.", [(7, 7, "percent")]),
]

PEOPLE: list[tuple[str, list[Brief]]] = [
    ("The 1,000-strong crowd sang.", [(1000, 1000, "person")]),
    ("The flu has infected 3,400 so far.", [(3400, 3400, "person")]),
    ("Ten of the dead are divers.", [(10, 10, "person")]),
    ("The 787 jet carried 30 guests.", [(30, 30, "guest")]),
    ("A 250 bed hospital opened.", [(250, 250, "bed")]),
    ("The quake of magnitude 7.8 killed 12.", [(7.8, 7.8, "magnitude"), (12, 12, "person")]),
]

MEASURES: list[tuple[str, list[Brief]]] = [
    ("The mill makes 34,500 tonnes of copper a year.", [(34_500, 34_500, "metric ton per year")]),
    ("Up to 40 litres of milk a day are poured out.", [(None, 40, "litre per day")]),
    ("He is 6 ft 2 in tall.", [(6, 6, "foot"), (2, 2, "inch")]),
    ('The fish was 10" long.', [(10, 10, "inch")]),
    ("The crate weighs 20 (kg), the lorry 40t.", [(20, 20, "kilogram"), (40, 40, "metric ton")]),
    ("The river is more than 50 miles (80 km) long.", [(50, None, "mile"), (80, None, "kilometre")]),
    ("Only one of the boats sank.", [(1, 1, "boat")]),
    ("The lake is under 5 degrees Celsius.", [(None, 5, "celsius")]),
]  # fmt: skip

AGES: list[tuple[str, list[Brief]]] = [
    ("Those over the age of 65 were moved.", [(65, None, "year of age")]),
    ("Children under the age of 5 ride free.", [(None, 5, "year of age")]),
    ("Pupils below the age of 7 years stay.", [(None, 7, "year of age")]),
    ("Ida Moll, 44, won.", [(44, 44, "year of age")]),
    ("Voters aged 18 to 34 stayed away.", []),
]

EVERY = [*NUMBERS, *PARTS, *CHANGES, *MONEY, *PEOPLE, *MEASURES, *AGES]


@pytest.mark.parametrize(("text", "wanted"), EVERY, ids=[row[0] for row in EVERY])
def test_figures(drafts_of: Made, text: str, wanted: list[Brief]) -> None:
    found = of(drafts_of, text)
    assert [unit for _, _, unit in found] == [unit for _, _, unit in wanted]
    for (low, high, _), (least, most, _) in zip(found, wanted, strict=True):
        assert low == (None if least is None else pytest.approx(least))
        assert high == (None if most is None else pytest.approx(most))


NONE = [
    "It was the third race and the 50th win.",
    "The attacks of September 11 changed the law.",
    "The G7 and the G-20 met with the Group of 77.",
    "The crew left a 737 jet and an Airbus A320 behind.",
    "Call +44 20 7946 0958 or (555) 867-5309.",
    "Write to Ann Lee, 12 Random Street, Vell, PA 23456.",
    "The Rovers won 3-2 and 21-14.",
    "Please bring 1) a coat and 2) a hat.",
    "The bill passed on a 52-48 vote.",
    "He is a 30-something from Vell.",
    "She had one time been mayor.",
    "He may give them a real one next time.",
    "The park operator Six Mills said it would close.",
    "They saw an eighteen-wheeler near Velm.",
    "Nine times out of 10, the ferry is late.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure(drafts_of: Made, text: str) -> None:
    assert of(drafts_of, text) == []


def test_an_exact_product(drafts_of: Made) -> None:
    (draft,) = drafts_of("The loan is worth 16.4 million euros, or 16.4 MUSD.", until="figures")
    assert [f.low for f in draft.figures] == [16_400_000, 16_400_000]


def test_a_newspaper_is_not_how_often(drafts_of: Made) -> None:
    assert of(drafts_of, "Two Times reporters were there.") == [(2, 2, "reporter")]
    assert of(drafts_of, "The state spans two time zones.") == [(2, 2, "zone")]


def test_a_dash_is_no_hyphen(drafts_of: Made) -> None:
    (draft,) = drafts_of("He counted 12 - people had begun to leave.", until="figures")
    assert draft.figures == ()


def test_a_bound_of_age_is_said(drafts_of: Made) -> None:
    (draft,) = drafts_of("Those under the age of 20 may stay.", until="figures")
    (found,) = draft.figures
    assert (found.text, found.qualifier) == ("under the age of 20", "under")
