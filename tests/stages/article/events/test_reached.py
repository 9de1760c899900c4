"""Who is acted on where the verb's own object does not say it: beside it, behind it, told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    # harmed
    ("The gang threatened to slaughter the inhabitants of the city.", "THREATEN",
     "the inhabitants of the city"),
    ("The general vowed to crush the revolt.", "THREATEN", "the revolt"),
    ("Rebel fighters seized some tanks from Dravian army units on Monday.", "COERCE",
     "Dravian army units"),
    ("Rebels captured the town of Oberau from government forces on Monday.", "ASSAULT",
     "government forces"),
    ("Dravia continued to bombard rebel forces, launching raids on Monday.", "ASSAULT",
     "rebel forces"),
    ("The alliance conducted airstrikes targeting rebel camps.", "ASSAULT", "rebel camps"),
    ("Rebels took control of Oberau on the coast road.", "ASSAULT", "Oberau"),
    ("Protesters, police clash in capital updated: Mon Feb 14 2011", "ASSAULT", "Protesters"),
    ("A man who fled the town was shot by a sniper.", "ASSAULT", "A man"),
    ("A Norvian air strike killed his youngest son, President Thar said.", "ASSAULT",
     "his youngest son"),
    ("Rebels captured 17 British and French nationals.", "COERCE", "17 British and French nationals"),
    # retold
    ("Norvia condemned the attack, calling Dravia barbaric.", "ACCUSE", "Dravia"),
    ("Norvia criticized such moves, accusing Dravia of theft.", "ACCUSE", "Dravia"),
    ("Dravia requested the return of the two jets on Monday. Norvia rejected the request.", "REJECT",
     "Dravia"),
    ("Dravian warplanes bombed a hospital on Monday. Norvia condemned the attack.", "ACCUSE",
     "Dravian warplanes"),
    ("Dravian forces shelled the port, and Norvia condemns this.", "ACCUSE", "Dravian forces"),
    # yielded and voiced
    ("The dictatorship yielded to peaceful protests.", "CONCEDE", "peaceful protests"),
    ("The president bowed to one of the protesters' demands.", "CONCEDE", "the protesters"),
    ("Norvia lifted sanctions imposed on Dravia in May.", "CONCEDE", "Dravia"),
    ("Norvia supplied the rebels arms.", "AID", "the rebels"),
    ("The ministry rejected rebel claims that it had lied.", "REJECT", "rebel"),
    ("The assembly approved a Dravian request to send envoys.", "CONCEDE", "Dravian"),
    ("The president supports a Dravian move to send advisers.", "SUPPORT", "Dravian"),
    ("Norvia condemned the repression unleashed by Dravian police.", "ACCUSE", "Dravian police"),
    ("The leaders expressed support for the democratic uprisings.", "SUPPORT",
     "the democratic uprisings"),
    ("The court found Paul Thar guilty of murder.", "ACCUSE", "Paul Thar"),
    ("Norvia expressed concern about the flow of money and the Dravian government's crackdown on "
     "protesters.", "ACCUSE", "the Dravian government"),
    ("The minister criticized international media for lies.", "ACCUSE", "international media"),
    ("Soldiers refused to shoot at the demonstrators.", "REJECT", "the demonstrators"),
    ("Norvia attended the NATO meeting on Monday.", "CONSULT", "NATO"),
    ("The envoy will meet both sides on Monday, the minister said.", "AGREE", "both sides"),
    ("The coalition is not arming rebel forces.", "AID", "rebel forces"),
    ("The envoy voiced concern about mistreatment of journalists by the Norvian authorities.", "ACCUSE",
     "the Norvian authorities"),
    ("The premier made an offer of aid on Sunday. The council said that Norvia had rejected its offer.",
     "REJECT", "The council"),
    # wanted
    ("Protesters called for the resignation of President Paul Thar.", "REQUEST",
     "President Paul Thar"),
    ("Protesters demanded an end to President Paul Thar's rule.", "REQUEST", "President Paul Thar"),
    ("The premier talked on Sunday with Dravian envoy Paul Thar, appealing for a truce.", "REQUEST",
     "Dravian envoy Paul Thar"),
    ("Norvia demanded immediate action by the Dravian government.", "REQUEST",
     "the Dravian government"),
    ("Norvia called for calm among the protesters.", "REQUEST", "the protesters"),
    ("Norvia demanded an apology from the presenter.", "REQUEST", "the presenter"),
    ("Norvia called for an end to Dravian attacks.", "REQUEST", "Dravian"),
    ("Foreign ministers of Norvia called Tuesday for the army to be more aggressive.", "REQUEST", "the army"),
    # marched
    ("Protesters marched in Oberau on Monday, calling for President Paul Thar's resignation.",
     "PROTEST", "President Paul Thar"),
    ("Protesters marched in Oberau, demanding that Paul Thar resign.", "PROTEST", "Paul Thar"),
    ("Dravians protested Norvian military action on Monday.", "PROTEST", "Norvian"),
    ("Workers went on strike on Monday to demand higher wages from the government.", "PROTEST",
     "the government"),
    # whose doing is told, who can give, who is named beside
    ("The premier praised the speed with which Dravian officials acted.", "SUPPORT",
     "Dravian officials"),
    ("The minister criticized the way the Dravian army handled the crisis.", "ACCUSE",
     "the Dravian army"),
    ("Norvians oppose the Dravian presence.", "REJECT", "Dravian"),
    ("Norvia accused the Dravians of not backing a NATO-run operation.", "SUPPORT", "NATO"),
    ("The Foreign Ministry said that two Dravians have sought its help in leaving the country.",
     "REQUEST", "The Foreign Ministry"),
    ("The president criticized his political mentor, Anna Holm.", "ACCUSE", "Anna Holm"),
    ("The agency called for the lenders it oversees to halt the sales.", "REQUEST", "the lenders"),
    ("The authorities refused to renew the visas of most of its foreign employees.", "REJECT",
     "its foreign employees"),
    ("President Paul Thar fled on Monday. Rebel officials rejected any idea of talks with him.",
     "REJECT", "President Paul Thar"),
    ("The assembly approved a request to accredit rebel envoys.", "CONCEDE", "rebel envoys"),
    ("The premier paid a visit to the Dravian capital.", "CONSULT", "the Dravian capital"),
    ("The premier blamed the riots sweeping Dravia on the rebels.", "ACCUSE", "the rebels"),
    ("Rebels have taken control of all of Oberau, residents said.", "ASSAULT", "all of Oberau"),
    ("Norvia's government extended loans to newly created entities.", "AID", "newly created entities"),
    ("The group did not provide any funding for either Paul Moll or the council.", "AID",
     "either Paul Moll or the council"),
    ("Responding to the crisis, the agency is launching a $52 million emergency operation to provide "
     "food assistance to 3.4 million people in Norvia, it said in a statement.", "AID",
     "3.4 million people in Norvia"),
    ("The general vowed to retaliate with death to invaders.", "THREATEN", "invaders"),
    # told at the verb beside
    ("President Anna Holm wrote to Dravian leaders urging support for the mission.", "REQUEST",
     "Dravian leaders"),
    ("The envoy spoke to his Dravian counterpart, Paul Thar, seeking help.", "REQUEST",
     "his Dravian counterpart"),
    ("Norvia is helping the rebels, and has promised to expand aid.", "AGREE", "the rebels"),
    ("Norvia recognized the rebel council on Monday and pledged ten million dollars.", "AGREE",
     "the rebel council"),
    ("Brandt and his deputy, Karl Moll, have denounced Paul Thar and requested that he stop leading "
     "Norvia.", "REQUEST", "Paul Thar"),
    ("Six soldiers were killed by rockets fired by rebels on the coastal road.", "ASSAULT",
     "Six soldiers"),
    ("The union said foreign journalists reported that they had been arrested.", "COERCE",
     "foreign journalists"),
    # nobody
    ("The army declared a state of emergency in Oberau on Monday.", "COERCE", None),
    ("Dravian jets carried out air raids ten miles from Thorn, in the town of Oberau.", "ASSAULT",
     None),
    ("Norvia moved six warships from Lisbon on Monday.", "MOBILIZE", None),
    ("Norvia sent troops to lead the peace mission.", "MOBILIZE", None),
    ("Police fired water cannons with force and without warning.", "ASSAULT", None),
    ("The envoy urged action to stop the fighting.", "REQUEST", None),
    ("Thousands of protesters hit the streets of Oberau on Monday.", "PROTEST", None),
    ("Rebel fighters seized ground in the west.", "COERCE", None),
    ("The mayor will convene a summit in Oberau on Monday.", "CONSULT", None),
    ("Protesters are unhappy with troops, whose commanders promised not to use force.", "AGREE", None),
    ("Norvia probed the assassination of the former premier Paul Thar.", "ACCUSE", None),
    ("The union condemned Paul Thar's arrest.", "ACCUSE", None),
    ("The office expressed concern about the safety of journalists in Dravia.", "ACCUSE", None),
    ("The president will end a two-decade-long state of emergency.", "AGREE", None),
    ("The speaker proposed two resolutions on the Norvian mission.", "REQUEST", None),
    ("The ministers called for new authority to wind down firms.", "REQUEST", None),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every sentence, read together."""
    drafts = drafts_of(*(text for text, _, _ in CASES), until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "recipient"), CASES)
def test_reached(
    events: dict[str, list[Event]], text: str, code: str, recipient: str | None
) -> None:
    found = [e for e in events[text] if e.event == code]
    assert found, [e.event for e in events[text]]
    assert found[0].recipient == recipient


def test_who_yields_power_yields_it_to_somebody(drafts_of: Drafts) -> None:
    (draft,) = drafts_of(
        "President Paul Thar agreed to yield power to Norvia's vice president.", until="events"
    )
    assert {e.recipient for e in draft.events} == {"Norvia's vice president"}


def test_she_is_no_man_and_they_are_not_the_body_that_reports(drafts_of: Drafts) -> None:
    texts = ["The policeman shouted. Later the rebels killed her.",
             "The Norvian government said they were killed in the airstrikes that hit a villa.",
             "The police said they were attacked by rebels on Monday.",
             "The rebels who threatened Norvia and threatened unrest in that country have fled."]  # fmt: skip
    shouted, told, attacked, threatened = drafts_of(*texts, until="events")
    assert shouted.events == told.events == ()
    assert [e.recipient for e in attacked.events] == ["The police"]
    assert [e.recipient for e in threatened.events] == ["Norvia", "Norvia"]


def test_day_before_a_name_and_day_of_a_crime(drafts_of: Drafts) -> None:
    killed, charged = drafts_of(
        "Norvia said Sunday Paul Thar's youngest son was killed in an air strike.",
        "Paul Thar was charged with the murder of ten people in Oberau on November 5.",
        until="events",
    )
    assert [e.recipient for e in killed.events if e.event == "ASSAULT"] == [
        "Paul Thar's youngest son"
    ]
    assert [e.date for e in charged.events if e.event == "ACCUSE"] == [None]


@pytest.mark.parametrize("text", ["", ",,, ; ( ) --", "to " * 400 + "Norvia", "the attack. " * 200])
def test_hostile_text_has_no_part(drafts_of: Drafts, text: str) -> None:
    assert all(e.recipient is None for e in drafts_of(text, until="events")[0].events)
