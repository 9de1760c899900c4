"""What a count takes from the words around it: who was counted before, what befell them, what carries them, and in
which period."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures

COUNTED = [
    # who did it, behind "which" and before "said it"
    ("Old men recalled the 1957 flood that killed 900 people.", "people killed by 1957 flood"),
    ("They found a new strain of fever that killed 41 goats.", "goats killed by new strain of fever"),
    ("He deplored the raid, which he said killed 33 sheep.", "sheep killed by raid"),
    ("Dorva said it destroyed 14 barges near Velm.", "barges destroyed by Dorva near Velm"),
    ("Rockets fell on the quay, destroying 27 sheds.", "sheds destroyed by Rockets"),
    ("She was beaten and robbed by 16 men.", "men that had beaten and robbed her"),
    # what the counted say of themselves, and who they are
    ("Eleven guards said they heard shots near the mill.", "guards that said they heard shots near the mill"),
    ("There are millions of farmers who could lose a harvest.", "farmers who could lose a harvest"),
    ("They spoke of 45 widows still dependent on grain aid.", "widows still dependent on grain aid"),
    ("They fed 52 miners whose huts had burned down.", "miners fed whose huts had burned down"),
    # the period that tells one count from another
    ("Marsh fever kills 60 farmers every year.", "farmers killed by Marsh fever every year"),
    ("Dorva fired 71 shells in the past month.", "shells fired by Dorva in the past month"),
    # what comes on top
    ("Another 83 mules were sold.", "more mules sold"),
    ("A further 94 oxen were sold.", "further oxen sold"),
    # those lent, and what befell them all
    ("Nine sailors were killed and 19 were wounded.", "sailors wounded"),
    ("One sailor was killed and 18 were wounded.", "sailors wounded"),
    ("Twelve mills have been closed, eight in Velm and four in Orla.", "mills closed in Orla"),
    # what carries or holds them
    ("A Dorvan ferry left Velm with 210 people on board.", "people on board Dorvan ferry"),
    ("They stopped a train packed with 320 pilgrims.", "pilgrims in train"),
    # where
    ("Seven countries have reported 1,310 cases.", "cases in Seven countries"),
    ("Tests confirmed the fever in 1,420 horses.", "horses with fever confirmed"),
    ("Marsh fever has been confirmed in 15 ports.", "ports with Marsh fever confirmed"),
    ("Norway has 12 cases and Peru 34 cases.", "cases in Peru"),
    ("Peru: 2 deaths, at least 39 infections.", "infections in Peru"),
    ("In Velm, the ministry puts the toll at 173.", "toll in Velm"),
    ("In Velm, 13 sailors were wounded in a blast.", "sailors wounded in a blast in Velm"),
    ("They told of a rise, with 21 bodies and 40 wounded in Oslo.", "bodies in Oslo"),
    ("Peru has many more cases. There were 204 new cases today.", "new cases in Peru"),
    # what happened meanwhile
    ("Some 23 guards were killed when a shell hit the mill.", "guards killed when a shell hit the mill"),
    # which two
    ("Oslo lies west of Lima. The front runs between the two towns.", "towns Oslo and Lima"),
    ("He praised its two largest ports, Velm and Orla.", "largest ports Velm and Orla praised"),
    ("They sent aid to Peru, as the fever killed 86 farmers there.", "farmers killed by fever in Peru"),
    # words that hold no longer
    ("Some 17 miners were arrested, most of them boys.", "miners arrested"),
    ("They saw 45 sheds packed with flour, rice and oil.", "sheds packed with flour"),
    ("Some 12 miners were killed trying to save a mill.", "miners killed trying to save a mill"),
    ("Thousands gathered in the square.", "people who gathered in the square"),
    ("A nine-man Dorva Assembly budget committee met.", "Dorva Assembly budget committee that met"),
    # how bad it was, who did it and to whom, before a comma, behind a date or a bracket
    ("In Oslo 26 miners were burned and 31 miners were slightly wounded.", "miners slightly wounded in Oslo"),
    ("The blast left two young guards dead in a mill.", "young guards left dead in a mill by blast"),
    ("-LRB- Update 3 p.m. Oslo , 8 a.m. ET -RRB- Norway has sent 12 tugs to Peru .", "tugs sent by Norway to Peru"),
    (
        "About 40 miners came out to show support for the mayor of Orla, who had been arrested, a guard said.",
        "miners that came out to show support for the mayor of Orla",
    ),
    ("The storm killed 12 sailors in Peru, with most of them at sea.", "sailors in Peru killed by storm"),
    (
        "A spill killed 14 goats worldwide, with those in barns most likely to die.",
        "goats killed by spill worldwide",
    ),
    (
        "Guards said 19 miners were injured during clashes that broke out Friday in Lima, outside the mill.",
        "miners injured during clashes in Lima",
    ),
    (
        "Peru reported nine deaths so far confirmed by its own clinics.",
        "deaths so far confirmed by its own clinics in Peru",
    ),
    ("A group of 135 sheltering near Lima has asked for bread.", "people in group sheltering near Lima"),
    (
        "They had seen sporadic outbreaks of goat flu, as well as SARS in 2003 which killed 44 people.",
        "people killed by SARS",
    ),
    ("The number of fever cases in Peru has reached 5,251, with 61 having died.", "people having died in Peru"),
    ("The clerk has been seeking warrants for 16 guards.", "guards clerk has been seeking warrants for"),
    (
        "The clerk, Ida Moll, who has sought warrants for 17 guards, left Velm.",
        "guards Ida Moll sought warrants for",
    ),
    ("There were three great coal floods in the 19th century.", "great coal floods in the 19th century"),
    ("They stayed in Lima for three nights.", "time they stayed in Lima"),
    ("Her fever spiked to 39 degrees.", "fever"),
    # what it was before
    ("The fever is now in 11 towns, up from 10 yesterday.", "towns yesterday"),
    (
        "About 135 million farmers are now covered by cheap insurance, up from 78 million two years ago.",
        "farmers covered by cheap insurance two years ago",
    ),
    # what is counted in quotes, in brackets, and tagged as a verb
    ('Orla has 40 cases of fever, with another 70 "probable" cases in Velm.', "more probable cases in Velm"),
    ("The firms that cut jobs are Alder (1,500 jobs), Orla Bank (720) and Birch (400).", "jobs of Orla Bank"),
    (
        "The league has estimated fever makers could produce up to 4.9 billion pandemic flu shots a year in a best-case scenario, leaving some towns unprotected.",
        "pandemic flu shots that could be produced by fever makers in a best-case scenario",
    ),
    ("The tug saved a few hundred of the many thousands who would leave Velm.", "people saved by tug"),
    # what is counted next is not part of it
    ("They reported 2,140 cases including 125 deaths.", "cases"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_counted_takes_what_stands_around_it(drafts_of: Made, text: str, counted: str) -> None:
    assert counted in {f.counted for f in figures(drafts_of, text)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        ", -- : ; two",
        "Two " * 400,
        "killed 12 " * 300,
        "in the past " * 300 + "12 men died.",
        "12 men, " * 300,
        "a: 1 death, " * 200,
    ],
)
def test_any_text_is_read(drafts_of: Made, text: str) -> None:
    for found in figures(drafts_of, text):
        assert found.counted is None or any(c.isalpha() for c in found.counted)
