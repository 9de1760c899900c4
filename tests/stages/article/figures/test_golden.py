"""Invented sentences and the figures they hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Figure

Made = Callable[..., list[Draft]]


def figures(drafts_of: Made, text: str) -> list[Figure]:
    return list(drafts_of(text, until="figures")[0].figures)


def brief(f: Figure) -> tuple[float | None, float | None, str | None]:
    return (f.low, f.high, f.unit)


ONE = [
    ("The ministry counted 4,200 conscripts.", 4200, 4200, "conscript"),
    ("The reservoir lost 5.2 million litres overnight.", 5.2e6, 5.2e6, "litre"),
    ("About 120K fans filled the square.", 120_000, 120_000, "fan"),
    ("The firm will pay $50 million to the town.", 50e6, 50e6, "USD"),
    ("Rescuers found a dozen boats.", 12, 12, "boat"),
    ("Dozens of villages lost power.", 24, None, "village"),
    ("Tens of thousands of commuters were stranded.", 20_000, None, "commuter"),
    ("Hundreds of trees fell.", 200, None, "tree"),
    ("Several hundred farmers blocked the road.", 200, 999, "farmer"),
    ("Two-thirds of the voters stayed at home.", 2 / 3, 2 / 3, "share"),
    ("Half the houses in the valley were empty.", 0.5, 0.5, "share"),
    ("One in three pupils missed school.", 1 / 3, 1 / 3, "share"),
    ("A million people fled the coast.", 1e6, 1e6, "person"),
    ("Half a million tourists came.", 5e5, 5e5, "tourist"),
    ("Some 10 to 15 lorries waited at the gate.", 10, 15, "lorry"),
    ("Between 5 and 7 bridges were closed.", 5, 7, "bridge"),
    ("The repairs will cost $3-4 billion.", 3e9, 4e9, "USD"),
    ("At least 31 miners were trapped.", 31, None, "miner"),
    ("Up to 900 residents must leave.", None, 900, "resident"),
    ("As many as 40 ships were delayed.", None, 40, "ship"),
    ("Fewer than 20 doctors remain.", None, 20, "doctor"),
    ("An estimated 7,000 seals died.", 7000, 7000, "seal"),
    ("The council spent €2.5bn.", 2.5e9, 2.5e9, "EUR"),
    ("The council spent HK$80 million.", 80e6, 80e6, "HKD"),
    ("Oil rose to $92 a barrel.", 92, 92, "USD per barrel"),
    ("The bill passed with 61 per cent of the vote.", 61, 61, "percent"),
    ("The camp lies 75 km from the border.", 75, 75, "kilometre"),
    ("The river rose by less than 50 miles of marsh.", None, 50, "mile"),
    ("It was minus 20 degrees Celsius in Velm.", -20, -20, "celsius"),
    ("His fever rose to over 103F.", 103, None, "fahrenheit"),
    ("The ice was at -20 to -30 C in places.", -30, -20, "celsius"),
    ("The heat reached 95 F. Officials closed the school.", 95, 95, "fahrenheit"),
    ("Norland sent 12 F/A-18 jets to Velm.", 12, 12, "jet"),
    ("The 300 Sunni/Shiite leaders met.", 300, 300, "leader"),
    ("The book costs $ 26.95 A reader in Velm liked it.", 26.95, 26.95, "USD"),
    ("The talks lasted roughly two hours.", 2, 2, "hour"),
    ("The bridge is 90 years old.", 90, 90, "year of age"),
    ("The 45-year-old driver was unhurt.", 45, 45, "year of age"),
    ("Greater than 600 individuals applied.", 600, None, "person"),
    ("The quake killed 57.", 57, 57, "person"),
    ("The death toll has risen to 212.", 212, 212, "person"),
    ("The death toll ticked up to 44.", 44, 44, "person"),
    ("The death toll could go up to 900.", None, 900, "person"),
    ("There were 40 Norvian dead in Velm.", 40, 40, "person"),
    ("A crowd of 5,000 cheered.", 5000, 5000, "person"),
    ("They marched for two and a half hours.", 2.5, 2.5, "hour"),
    ("One hundred and twelve divers took part.", 112, 112, "diver"),
    ("She bought 3¾ acres.", 3.75, 3.75, "acre"),
    ("The harvest reached 8.4m tonnes.", 8.4e6, 8.4e6, "metric ton"),
    ("He swam in a 50m pool.", 50, 50, "metre"),
    ("The sails should arrive within a week to ten days.", 7, 10, "day"),
    ("Nearly 20 % -30 % of the crews fell ill.", 20, 30, "percent"),
    ("The repairs were spread over four years.", 4, 4, "year"),
    ("The wells pump 9,000 bpd of oil.", 9000, 9000, "barrel per day"),
    ("The buyer pays 2 crowns per Velm Rail share.", 2, 2, "crown per share"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), ONE, ids=[row[0] for row in ONE])
def test_one_figure(
    drafts_of: Made, text: str, low: float | None, high: float | None, unit: str
) -> None:
    (found,) = figures(drafts_of, text)
    assert found.unit == unit
    assert found.low == (None if low is None else pytest.approx(low))
    assert found.high == (None if high is None else pytest.approx(high))


NONE = [
    "The treaty was signed in 1987.",
    "The council meets on March 14.",
    "Guests arrive at 10:30 a.m.",
    "United beat Rovers 3-2 on Sunday.",
    "Article 5 of the treaty applies.",
    "The Group of 7 condemned the move.",
    "He met other Group of 20 member nations.",
    "A one-time ally of the mayor fled.",
    "I do not accept that for one single moment.",
    "Sailors between the ages of 56 and 65 stayed ashore.",
    "A Boeing 737 landed safely.",
    "Call 020 7946 0958 for tickets.",
    "No one answered the door.",
    "He lives at 10 Harbour Street.",
    "The F-16 flew over the bay in the 1990s.",
    "They met again on the 21st.",
    "The Nine Day War began in June.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure(drafts_of: Made, text: str) -> None:
    assert figures(drafts_of, text) == []


SPANS = [
    (
        "Officials said more than 4,200 Veltish conscripts crossed.",
        "more than 4,200 Veltish conscripts",
    ),
    ("It has massed an estimated 9,000 troops near Dorva.", "an estimated 9,000 troops"),
    ("As many as 300 Veltish sailors deserted.", "As many as 300 Veltish sailors"),
    ("At least $75 million of that is lost.", "At least $75 million"),
    ("Tickets cost 30 euros or more.", "30 euros or more"),
]


@pytest.mark.parametrize(("text", "span"), SPANS)
def test_span_reaches_from_the_bound_to_the_noun(drafts_of: Made, text: str, span: str) -> None:
    assert span in [f.text for f in figures(drafts_of, text)]


def test_counted_holds_what_makes_it_this_thing(drafts_of: Made) -> None:
    (found,) = figures(drafts_of, "The army keeps 9,000 reserve troops near the Orla river.")
    assert found.counted == "reserve troops kept by army near the Orla river"
    assert found.unit_text == "reserve troops"


def test_qualifier_is_the_words_of_the_bound(drafts_of: Made) -> None:
    (found,) = figures(drafts_of, "The fire drove out no fewer than 80 families.")
    assert (found.qualifier, found.low, found.high) == ("no fewer than", 80, None)


def test_list_shares_the_unit_of_its_last_member(drafts_of: Made) -> None:
    found = figures(drafts_of, "The shop sells two-, three- and four-seat boats.")
    assert [brief(f) for f in found] == [(n, n, "seat") for n in (2, 3, 4)]


def test_a_change_is_no_range(drafts_of: Made) -> None:
    found = figures(drafts_of, "Shares in the mill fell 12p to 340p.")
    assert [brief(f) for f in found] == [(12, 12, "penny"), (340, 340, "penny")]


def test_a_number_without_noun_counts_what_the_one_before_counts(drafts_of: Made) -> None:
    found = figures(drafts_of, "The plan offers 620 seats by lot and 240 by auction.")
    assert [brief(f) for f in found] == [(620, 620, "seat"), (240, 240, "seat")]


def test_same_text_twice_gives_the_same_figures(drafts_of: Made) -> None:
    text = "The flood hit 300 farms. Over 40 barns were lost."
    assert figures(drafts_of, text) == figures(drafts_of, text)
    assert len(figures(drafts_of, text)) == 2
