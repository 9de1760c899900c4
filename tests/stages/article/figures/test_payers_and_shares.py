"""What costs or pays an amount of money, and what is said of those a percentage is of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stages.article.figures.test_golden import Made, figures
from variorum.stages.article.figures.money.payers import _of
from variorum.stages.article.figures.sound import sound

MONEY = [
    ("The move froze the bank account of Orla, worth $13 million.", "bank account of Orla"),
    ("The fund has seen little of the $31 million it asked for.", "money asked for"),
    (
        "The minister warned that capital flows could shrink after falling below $21 billion.",
        "capital flows",
    ),
    ("The war has cost the country $9 billion.", "cost of war to country"),
    ("Velm Rail was worth $310 million.", "worth of Velm Rail"),
    (
        "The fund recently received $11 billion more from Dorva.",
        "money received by fund from Dorva",
    ),
    ("The banks said that they had repaid a total of $66 billion.", "money repaid by banks"),
    ("Silver was steady after rising as high as $36 an ounce.", "Silver"),
    ("It won an 85 million pound ($136 million) deal.", "deal"),
    ("Dorva has spent $3 million to help its mills.", "money spent by Dorva to help its mills"),
    ("The bank said its losses were $24 million.", "losses of bank"),
    ("The bank lost $12 million, or about 7 million pounds.", "loss of bank"),
    (
        "The six members of the league have $2 trillion of reserves.",
        "reserves of members of the league",
    ),
    ("He drew up a plan with a cost of $9 million.", "cost of plan"),
    (
        "Orla Rail said it will seek $7 million in relief funds.",
        "relief funds that will be sought by Orla Rail",
    ),
    ("The town voted $15 million in aid to farmers.", "aid to farmers voted by town"),
    ("There is $50 million for the arts council.", "money for arts council"),
    ("Dorva has an option to seek $8 million more.", "money sought by Dorva"),
    ("Most people in Dorva live on less than $2 a day.", "income of Most people in Dorva"),
    (
        "Orla wrote down the value of the mills by $5 million.",
        "write-down of value of the mills",
    ),
    ("Billions of dollars worth of timber were traded daily.", "timber traded"),
    ("Some $3 million in aid was sent to Velm.", "aid sent to Velm"),
    (
        "Dorva has billions of dollars of arms, energy and timber contracts.",
        "arms, energy and timber contracts of Dorva",
    ),
    (
        '"I need about $2 billion and we hope to get it," Moll told reporters.',
        "money needed by Moll",
    ),
    ("Dorva has been at war. It spent $3 million on boats.", "money spent by Dorva on boats"),
    (
        "Orla agreed to buy trains next year, which have a list price of $15 million.",
        "list price of trains",
    ),
    (
        "The bank sent $3 million in tents to help the farmers.",
        "tents sent by bank to help the farmers",
    ),
    ("Velm Rail said its sales fell by $3 million.", "fall of sales of Velm Rail"),
    ("The war has brought the debt up to $3 million.", "debt"),
]


@pytest.mark.parametrize(("text", "counted"), MONEY)
def test_money_is_of_what_costs_or_who_pays(drafts_of: Made, text: str, counted: str) -> None:
    found = [f for f in figures(drafts_of, text) if len(f.unit or "") == 3 or "per" in f.unit]
    assert {f.counted for f in found} == {counted}


SHARES = [
    ("Karl Weber got almost 90 percent of the vote.", "vote won by Karl Weber"),
    (
        "Only 47 percent of voters believed the bridge was safe.",
        "voters who believed the bridge was safe",
    ),
    ("Some 80 percent of farmers did not vote for him.", "farmers that did not vote for him"),
    ("Of those costs, 60 percent were for fuel.", "costs that were for fuel"),
    (
        "Moderate inflation in the neighborhood of 4 percent makes saving easier.",
        "Moderate inflation",
    ),
    ("The rain degraded the roads by 30 percent.", "degradation of roads"),
    ("Velm Rail, which reported a 40 percent rise in profit, fell.", "rise in profit of Velm Rail"),
    (
        "Since peaking at 10 percent of output, the public debt has fallen.",
        "public debt as share of output",
    ),
    ("He announced measures worth 2 percent of output.", "measures as share of output"),
    (
        "Just under half of those surveyed felt the bridge was a risk.",
        "those surveyed who felt the bridge was a risk",
    ),
    (
        "Some 83 percent of those asked said they believed the war will hurt Dorvan farmers by tightening"
        " credit and reducing trade even below the forecast.",
        "those asked who believed the war will hurt Dorvan farmers by tightening credit",
    ),
    ("Half of those who live in Velm are farmers.", "those who live in Velm who are farmers"),
    (
        "Light crude, easier to refine than other types, accounted for 25 percent of shipments.",
        "Light crude as share of shipments",
    ),
    ("Dorvan ships comprise two-thirds of the fleet.", "Dorvan ships as share of fleet"),
    ("Dorva says its debt is 40 percent of output.", "debt of Dorva as share of output"),
    ("Moll votes with his party 95 percent of the time.", "time Moll votes with his party"),
    ("She is right more than 90 percent of the time.", "time is right"),
    (
        "Moll said the 16 percent cut to the ministry would hurt.",
        "cut to the ministry that would hurt",
    ),
    (
        "Velm Timber, which has estimated it makes 40 percent of Dorva's paper, closed.",
        "Dorva's paper made by Velm Timber",
    ),
    (
        "The Bank of Orla announced a cut in its interest rate, pushing it down to 2 percent.",
        "interest rate of Bank of Orla",
    ),
]


@pytest.mark.parametrize(("text", "counted"), SHARES)
def test_share_is_told_with_its_clause(drafts_of: Made, text: str, counted: str) -> None:
    assert [f.counted for f in figures(drafts_of, text)] == [counted]


AGAIN = [
    ("Debt rose from 71 percent of output to 115 percent.", ["Debt as share of output"] * 2),
    (
        "Oil accounts for 95 percent of exports and about half of revenue.",
        ["Oil as share of exports", "Oil as share of revenue"],
    ),
    ("Silver added $2.50 an ounce to $34 an ounce.", ["gain of Silver", "Silver"]),
    ("Dorva sold mills worth $9 million (up from only $4 million).", ["mills", "mills"]),
    (
        "To counter the crisis, the bank plans to ramp up lending to its developing towns to about $33"
        " million next year, almost a 50 percent increase over this year.",
        ["lending", "increase of lending"],
    ),
    (
        "Velm Rail fell 34 percent; Orla Mills, 32 percent.",
        ["fall of Velm Rail", "fall of Orla Mills"],
    ),
    (
        "Some 80 percent of the farmers stayed while 4 percent left the valley.",
        ["farmers that stayed", "farmers that left the valley"],
    ),
    ("Sales surged 24 percent, compared with 15 percent in Velm.", ["rise of Sales"] * 2),
    ("Dorva is an exporter, pumping 1.6 million barrels a day.", ["pumped by Dorva"]),
    (
        "They hold Velm on the coast 200 km (130 miles) from the capital.",
        ["distance of Velm from capital"] * 2,
    ),
    ("They unveiled this 66-foot tall, 28-foot wide clock.", ["height of clock", "width of clock"]),
    (
        "The chance of rain was 43 percent for five days, versus 28 percent in Orla.",
        ["chance of rain", "chance of rain"],
    ),
    ("Deaths were 12 times higher than in Velm.", ["Deaths higher than in Velm"]),
    ("Dorva will cut the bank rate from 2.5 percent to 1.5 percent.", ["bank rate"]),
]


@pytest.mark.parametrize(("text", "counted"), AGAIN)
def test_amounts_of_one_sentence(drafts_of: Made, text: str, counted: list[str]) -> None:
    assert [f.counted for f in figures(drafts_of, text) if f.unit != "day"] == counted


@given(st.text(max_size=60), st.text(max_size=20))
def test_owner_stands_behind_any_phrase(phrase: str, owner: str) -> None:
    assert owner.strip() in _of(phrase, owner)
    assert sound(phrase, "money") != ""
