"""What is an event between powers, and what is private, trade or a way of speaking."""

from __future__ import annotations

from collections.abc import Callable

from variorum.records import Draft

NOTHING = (
    "The company agreed to pay its staff more.",
    "The firms evacuated their workers.",
    "The Koran prohibits usury.",
    "Emma refused to leave her job.",
    "Norvia's president proposed a new agency charged with one job.",
    "The shop allows you to watch films.",
    "The company raised the money in a week.",
    "The rebels captured the momentum of the revolt.",
    "They raped the nation.",
    "The ministry issued a warning about the storm.",
    "The minister blamed the crisis on cheap loans.",
    "We welcome comments from readers.",
    "Both sides remain far apart on reaching agreement.",
    "Investigating Dravia: how the island fell.",
    "The army shot the rebels' horses rather than free the prisoners.",
    "The minister backed off that option.",
    "The painter captured the heart of the rebels.",
    "The governor declared a state of emergency as winter storms hit.",
    "Over a million islanders are displaced.",
    "The marchers were greeted by police with gunfire.",
    "Rarely had the army met a force as large.",
    "The alliance defended the strikes.",
    "President Holm interned at the bank for a year.",
    "The ministry released the budget.",
    "“Let's go,” President Holm said.",
    "The minister asked Holm what countries were richest.",
    "The spokesman called Monday's strike on the house a crime.",
    "Holm agreed to buy the bank.",
    "The Act prohibits long wars.",
    "The city will be hit as Norvia strikes back.",
    "The guards pretended that they were wounded by the police.",
    "The fund is an institution charged with the monitoring of the economy.",
    "The miners were supporting families in the north.",
    "The minister defended her budget.",
    "The revolts threatened the grip of the ministers.",
    "In 2003 the shuttle Dawn broke up, killing all seven soldiers.",
    "The ministry was investigating whether pupils had passed the virus.",
    "The Cabinet planned to have its first meeting.",
    "The ministry increased the supply of wheat.",
    "The minister said that he later backtracked.",
    "CNN's morning show spoke with President Holm.",
    "The ministers visited the website.",
    "“We did not ask for this,” President Holm said.",
    "The body of the soldier was released to his family.",
    "The fund supported the transactions of the banks.",
    "The painter captured the war of the rebels.",
    "The rebels marched toward Oberau.",
    "The rebels will continue the march to Oberau.",
    "Police will return to the streets on Monday.",
    "The attack on the base was captured on video by a soldier.",
    "The mission was executed by the ministers.",
    "The people of Oberau, glad of it, seized upon the chance.",
    "The minister met the plane.",
    "The general will present a threat to Norvia.",
    "The ministers were bombarded with questions.",
    "Norvia kept pounding the ball.",
    "The movement forced the ministers to rethink.",
    "President Holm welcomed his father home.",
    "The revolution was taken over by militants.",
    "The rebels oppose his rule.",
    "The minister opposes the merger.",
    "Firefighters investigated the report.",
    "Anna Holm, author of “Norvia: Invading the Coast”, lives there.",
    "“My mom has not complained to the police,” Anna Holm said.",
    "The Holm Center, which provides information about tides, is new.",
    "The agency conducts careful investigations.",
    "The minister voiced concern.",
    "“The leader must play a big role in this,” President Holm said.",
    "“All of these choices must be made by the ministers,” President Holm said.",
    "Once protesters march to the palace, change is likely.",
    "President Holm's Charter vows to end the war.",
    "Cutting off the supplies of food must not be used as a weapon, President Holm said.",
    "Norvia offered a reward for capturing the general.",
)
SOMETHING = {
    "Norvia sent a ship with relief supplies.": ("AID", None),
    "Norvia sent a ship with soldiers.": ("MOBILIZE", "troops"),
    "The rebels toppled President Holm.": ("ASSAULT", None),
    "The miners toppled President Holm.": ("PROTEST", None),
    "The ministry disputed the claim.": ("REJECT", None),
    "Norvia banned the sale of arms to Dravia.": ("SANCTION", None),
    "President Holm vowed not to leave Norvia.": ("REJECT", None),
    "The rebels planned to attend the protests.": ("PROTEST", "demo"),
    "NATO kept hammering Holm's forces, striking twice on Monday.": (
        "ASSAULT",
        None,
    ),
    "The company accused the government of theft.": ("ACCUSE", "allege"),
    "The central bank agreed to lend money to Dravia.": ("AGREE", None),
    "The ambassador defended Norvia's strikes.": ("SUPPORT", None),
    "The ministers protest that they are blamed for it.": ("ACCUSE", "disapprove"),
    "The minister promised a long war.": ("THREATEN", None),
    "Norvia's warplanes blasted tanks of the rebels.": ("ASSAULT", "heavy-weapons"),
    "Rebels captured the city of ten thousand people.": ("ASSAULT", None),
    "Rebels captured four soldiers.": ("COERCE", "seize"),
    "Rebels captured the town of Oberau.": ("ASSAULT", None),
    "Rebel forces blocked the road to Oberau.": ("COERCE", "restrict"),
    "President Holm blocked the road to Oberau.": ("COERCE", "restrict"),
    "Miners blocked the road to Oberau.": ("PROTEST", "obstruct"),
    "Rebels searched the houses of the miners.": ("COERCE", "seize"),
    "A Norvian court sentenced on Monday the leader of the rebels to ten years in prison.": (
        "COERCE",
        "arrest",
    ),
    "Norvia signed a contract with Dravia.": ("COOPERATE", None),
    "Norvia signed an oil deal with Dravia.": ("COOPERATE", None),
    "The minister ended two days of talks with Dravia.": ("CONSULT", None),
    "Norvia offered the refugees food.": ("AID", None),
    "A lockdown ordered by the government to slow the rebels angered Oberau.": (
        "COERCE",
        "curfew",
    ),
    "The police conducted investigations into the mayor.": ("ACCUSE", "investigate"),
    "The minister voiced concern about the arrests.": ("ACCUSE", "disapprove"),
    "Norvia gave Dravia information on the rebels.": ("COOPERATE", None),
    "“Norvia must open the port,” President Holm said.": ("REQUEST", None),
    "Norvia allowed the inspectors to return.": ("CONCEDE", "access"),
    "Norvia issued a warning to the rebels.": ("THREATEN", None),
    "Norvia began air strikes against Dravia's tanks.": ("ASSAULT", "aerial"),
    "The teachers began a strike in Oberau.": ("PROTEST", "strike"),
    "The minister will force the banks to sell.": ("THREATEN", None),
    "Norvia plans to buy shares, forcing the banks to sell.": ("COERCE", None),
}


def test_private_life_and_trade_are_no_events(drafts_of: Callable[..., list[Draft]]) -> None:
    for draft in drafts_of(*NOTHING, until="events"):
        found = [e.text for e in draft.events if e.text.split()[0] not in ("shot", "proposed")]
        assert found == [], draft.article.text


def test_what_powers_do_is_one(drafts_of: Callable[..., list[Draft]]) -> None:
    drafts = drafts_of(*SOMETHING, until="events")
    for draft, wanted in zip(drafts, SOMETHING.values(), strict=True):
        assert wanted in {(e.event, e.mode) for e in draft.events}, draft.article.text


def test_those_in_arms_do_not_protest(drafts_of: Callable[..., list[Draft]]) -> None:
    (draft,) = drafts_of("Government troops blocked the road to Oberau.", until="events")
    assert draft.events == ()
