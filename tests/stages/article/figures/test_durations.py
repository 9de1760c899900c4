"""What goes on for so long, or lies so much time off: golden cases with invented sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.stages.article.figures.test_golden import Made

GOES_ON = [
    ("The insurgents held the port of Velm for six days.", "time insurgents held port of Velm"),
    (
        "Anna Weber, the miller who was detained for 12 days, wrote a book.",
        "time Anna Weber was detained",
    ),
    (
        "He was taken from a village and held against his will for two days.",
        "time he was held against his will",
    ),
    (
        "Velm, an old town in the west that has been under siege for six weeks, is empty.",
        "time Velm has been under siege",
    ),
    ("After three decades in the senate, Moll went home.", "Moll's time in senate"),
    ("The prisoners face 20 years in prison.", "time prisoners face in prison"),
    ("She caught a cold after spending six months drawing maps.", "time spent drawing maps"),
    ("People had to wait seven days before applying for a visa.", "time before applying for visa"),
]
TIME_OFF = [
    ("The rebels who left Norvia two weeks ago have set up camp.", "time since rebels left Norvia"),
    ("Two years later, the mill was sold to a bank.", "time until mill was sold to bank"),
    (
        "Three days after the fall of the governor, crowds gathered.",
        "time after fall of the governor",
    ),
    ("It is six weeks since the union raised its dues.", "time since union raised dues"),
    ("The dams will reopen in three weeks.", "time until dams will reopen"),
    ("The elections must be held within 60 days.", "time within which elections must be held"),
    ("He asked the envoy to leave the country in 24 hours.", "time for envoy to leave country"),
    ("After ten minutes, the army showed up.", "time until army showed up"),
]
SINCE = [
    ("Dorva suffered the worst flood in 30 years.", "time since worse flood"),
    ("Output fell to levels not seen in 20 years.", "time since such levels of output"),
    ("It was the first public vote in 12 years.", "time since last public vote"),
]
TERMS = [
    ("Weber said nobody would end his 41-year rule.", "Weber's rule"),
    ("Crowds demand an end to Governor Weber's 30-year-rule.", "Governor Weber's rule"),
    ("Shares of Velm Rail fell on Monday, hitting three-year lows.", "lows of Shares of Velm Rail"),
    ("Drivers with 15 years' experience earn more.", "experience of drivers"),
    ("Within 15 minutes of the call, the doctor came.", "time from call"),
    ("Dorva saw 52 straight months of growth.", "growth seen by Dorva"),
    ("The protesters seek the ouster of Weber after 42 years of ruling Dorva.", "ruling Dorva"),
]
MORE = [
    (
        "The sailors were named. They had been in the hold for nine days.",
        "time they had been in hold",
    ),
    ("Moll asked him to leave the hall in ten minutes.", "time to leave hall"),
    ("In the nine days since the vote, nobody came.", "time since vote"),
    (
        "Moll rules Dorva, and he spent his five years at the bank alone.",
        "time Moll spent at bank alone",
    ),
    ("The alarm in place for nine years was sold.", "alarm in place"),
    (
        "Captives were held in Velm for two years, as the paper said on Monday.",
        "time captives were held in Velm",
    ),
    (
        "The union has raised no dues for one year or even three years.",
        "time union has raised no dues",
    ),
    ("It took the rebels five days to retake Velm.", "time to retake Velm"),
    ("The storm will take 36 hours to reach Dorva.", "time storm will take to reach Dorva"),
    ("It took two years to drain the mine.", "time to drain mine"),
    ("Teaching a crew to sail is expected to take six months.", "time for teaching crew to sail"),
    ("The army was deployed for the first time in 20 years.", "time since army was last deployed"),
    ("Copper jumped to its highest in ten years.", "time since copper was higher"),
    ("Output fell 2 percent, the steepest drop in 34 years.", "time since steeper drop of output"),
    ("He stopped working two years ago.", "time since he stopped working"),
    (
        "The crew will be ready to start mending the roof in two weeks' time.",
        "time until crew will be ready to start mending roof",
    ),
    (
        "The FDA has been waiting for the results for three months.",
        "time FDA has been waiting for results",
    ),
    (
        "They lived in Velm, where the loyalists had put up resistance for two months.",
        "time loyalists had put up resistance in Velm",
    ),
]
NONE = [
    ("Dorva lists its key mills in the past five days.", None),
    ("In the last 24 hours, fewer cases were reported.", None),
    ("Sales fell in the first four months of the year.", None),
]


FRAMED = [
    (
        "Dorva has flown 12 sorties in the past six days.",
        "time in which Dorva has flown 12 sorties",
    ),
    ("The mill closed in the past three months.", "time in which mill closed"),
    ("The union met after the events of the past two weeks.", "time of events"),
    (
        "In each of the past four weeks, farmers have filed claims for aid.",
        "time in which farmers have filed claims for aid",
    ),
    (
        "No new cases were found in Velm in the past two days.",
        "time in which no new cases were found in Velm",
    ),
    ("Dorva bought loans issued in the past two years.", "time in which loans were issued"),
    ("Ida Weber spent much of the past two decades in Velm.", "time Ida Weber spent in Velm"),
    (
        "Ida Weber has lived most of the last three decades in Velm.",
        "time Ida Weber has lived in Velm",
    ),
    ("They sang of Jan Moll's first 100 days in office.", "Jan Moll's time in office"),
    ("What has the town learned in the past 12 years, since the flood?", "time since flood"),
    (
        "Weber named a deputy for the first time in his 30 years in power.",
        "Weber's time in power",
    ),
    ("Moll leads the council after Weber's four decades in power.", "Weber's time in power"),
    (
        "Danish planes destroyed the bridge over a 24-hour period.",
        "period in which Danish planes destroyed bridge",
    ),
    ("The news helped push wheat prices to 30-month highs.", "highs of wheat prices"),
    ("Shops gained from a rise in demand to a three-year high.", "high of demand"),
]
APART = [
    ("With seven weeks until the vote, the senators went home.", "time until vote"),
    ("Ten years from now the port will be rebuilt.", "time until port will be rebuilt"),
    (
        "The permit came two days after the flood in Velm.",
        "time from flood in Velm to permit",
    ),
    (
        "The fall of Weber came three weeks after crowds seized the port.",
        "time after crowds seized port until fall of Weber",
    ),
    ("The last declaration of war was 70 years ago.", "time since last declaration of war"),
    (
        "Dorva will lift the ban after protests in Velm two weeks ago.",
        "time since protests in Velm",
    ),
    (
        "Three of the sailors were arrested six weeks ago.",
        "time since three of sailors were arrested",
    ),
    (
        "Many of the farmers have been waiting for ten days.",
        "time many of farmers have been waiting",
    ),
    ("Everything will be over in 48 hours.", "time until everything will be over"),
    (
        "A student who has not been able to find a job for five years spoke.",
        "time student has not been able to find job",
    ),
    ("We took ten days from the first case to warn the country.", "time to warn country"),
]
LATER = [
    (
        "In May 1990 Dorva lifted the ban. The crown restored trade two years later.",
        "time from Dorva lifted ban until crown restored trade",
    ),
    (
        "The mill was named in a report published on May 3. Two days later, riots broke out in Velm.",
        "time from report until riots broke out in Velm",
    ),
    (
        "Three years later, Dorva is still waiting for aid.",
        "time after which Dorva is waiting for aid",
    ),
    ("Four months on, the rebels lack boats.", "time after which rebels lack boats"),
    ("Dorva holds a vote every four years.", "time after which Dorva holds vote"),
    (
        "Dorva did not learn of the flood until two days after Velm shut its port.",
        "time after Velm shut port until Dorva did learn of flood",
    ),
    (
        "President Otto Moll will lift Norway's state of emergency following protests in Oslo two weeks ago.",
        "time since protests in Oslo",
    ),
    (
        "Two weeks ago at a meeting of the union, Norway, Sweden and Denmark issued their own letter.",
        "time since meeting of the union",
    ),
    ("I want to see a vote every four years.", "time after which to see vote"),
]
SO_LONG = [
    ("The crew fell two weeks behind schedule.", "time crew fell behind schedule"),
    ("The owners slipped three months behind on dues.", "time owners slipped behind on dues"),
    ("The storm was two hours long.", "length of storm"),
    ("The bank was two days from collapse.", "time until collapse"),
    ("You saw guests two days in a row.", "time you saw guests"),
    ("The work of five hours vanished.", "work"),
    ("Moll shot down the 30 years long emergency law.", "emergency law"),
    ('The three-day "quiet period" is over.', "quiet period"),
    (
        "Crowds rose against Moll's 41-year rule marked by raids that had emptied the towns.",
        "Moll's rule",
    ),
    ("He waited a week or two in Velm.", "time he waited in Velm"),
]
CLAUSES = [
    ("This should be promised for two years.", "time this should be promised"),
    (
        "In the last two years it was a fight between brothers.",
        "time in which it was fight between brothers",
    ),
    (
        "It is six weeks since the board raised the alert to level five.",
        "time since board raised alert to level five",
    ),
    (
        "The port that rebels took five days to retake from Dorva is quiet.",
        "time rebels took to retake port from Dorva",
    ),
    ("Moll kept his promise to step down after 12 years in power.", "Moll's time in power"),
    ("Mr. Moll has led the bank for ten years.", "time Moll has led bank"),
    (
        "For eight months, members of Velm's so-called Green Union chose major holy days to protest in towns.",
        "time members of Velm's so-called Green Union chose major holy days to protest in towns",
    ),
    (
        "And half of the Danes have filed new claims for jobless benefits in each of the past four weeks.",
        "time in which half of the Danes have filed new claims for jobless benefits",
    ),
    ("Over the last decade or two, Dorva has seen floods.", "time in which Dorva has seen floods"),
    (
        "Dorva was not ready for war for two years.",
        "time Dorva was not ready for war",
    ),
    (
        "Moll gave a review of what the crew has mended in five days.",
        "time in which crew has mended",
    ),
    (
        "Another $40 million was spent over the next three weeks.",
        "time in which $40 million was spent",
    ),
    (
        "The crown, which seems to be reacting to events in the last 72 hours, is silent.",
        "time of events",
    ),
]


@pytest.mark.parametrize("cases", [LATER, SO_LONG, CLAUSES])
def test_time_is_told_of_what_is_before_or_behind_it(
    drafts_of: Made, cases: Sequence[tuple[str, str | None]]
) -> None:
    drafts = drafts_of(*(text for text, _ in cases), until="figures")
    assert [d.figures[-1].counted for d in drafts] == [counted for _, counted in cases]


@pytest.mark.parametrize("cases", [GOES_ON, TIME_OFF, SINCE, TERMS, MORE, NONE, FRAMED, APART])
def test_time_is_of_what_its_clause_tells(
    drafts_of: Made, cases: Sequence[tuple[str, str | None]]
) -> None:
    drafts = drafts_of(*(text for text, _ in cases), until="figures")
    assert [d.figures[-1].counted for d in drafts] == [counted for _, counted in cases]


RESOLVED = [
    (
        "Anna Weber won the vote in Velm. She has ruled Dorva for six years.",
        "time Anna Weber has ruled Dorva",
    ),
    (
        "Anna Weber met Ida Moll in Velm on a ship. They sang. She stayed for two days.",
        "time she stayed",
    ),
    (
        "Ida Weber spoke. Otto Moll appointed her to the bank, where she served for six years.",
        "time she served in bank",
    ),
    ("Otto Moll rules Dorva. Crowds threaten to end his 20-year rule.", "Otto Moll's rule"),
    ("Otto Moll and Jan Weber met in Dorva. A man sold his 20-year lease.", "man's lease"),
]


def test_pronoun_takes_the_name_that_is_clear(drafts_of: Made) -> None:
    drafts = drafts_of(*(text for text, _ in RESOLVED), until="figures")
    assert [d.figures[-1].counted for d in drafts] == [counted for _, counted in RESOLVED]
