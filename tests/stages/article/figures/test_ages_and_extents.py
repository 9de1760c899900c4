"""Whose an age is, and what is so long, high or far."""

from __future__ import annotations

import pytest

from tests.stages.article.figures.test_golden import Made, figures

AGES = """\
A 14-year-old was diagnosed with river fever in Orla.
The victims include a 6-year-old.
Naji Moll studied law in Velm. The 45-year-old from Orla never doubted it.
According to Faisal Al-Moll, 32, the gate was shut.
Two brothers, ages 5 and 3, were found.
Ida Weber wrote plays for years. She died at age 91.
Karl Weber rules Dorva. He is 82.
A 13-year-old pupil was taken ill.
Hanna Berg, a 39-year-old Dane, bakes bread.
Most of those who fell ill were between 20 and 50 years of age.
Jan Moll, who will turn 69 in March, bought the bank.
An 11-year-old girl from Velm who had visited Orla as well as a man from Dorva were ill.
Jodi Moll's first story sold well. She wrote it at age 8.
The 9-year-old boy was hurt at the gate.
Dorva repealed its 96-year-old state-of-the-art laws.
"""
WHOSE = [
    (14, "person diagnosed with river fever in Orla"),
    (6, "one of victims"),
    (45, "Naji Moll"),
    (32, "Faisal Al-Moll"),
    (5, "brothers"),
    (91, "Ida Weber"),
    (82, "Karl Weber"),
    (13, "pupil taken ill"),
    (39, "Hanna Berg"),
    (20, "those who fell ill"),
    (69, "Jan Moll"),
    (8, "Jodi Moll"),
    (9, "boy hurt at the gate"),
    (96, "state-of-the-art laws"),
    (11, "girl from Velm who had visited Orla"),
]


@pytest.fixture(scope="module")
def aged(drafts_of: Made) -> dict[float | None, str | None]:
    return {f.low: f.counted for f in figures(drafts_of, AGES) if f.unit == "year of age"}


@pytest.mark.parametrize(("low", "counted"), WHOSE)
def test_age_is_of_a_person(aged: dict[float | None, str | None], low: float, counted: str) -> None:
    assert aged[low] == counted


EXTENTS = """\
The mill has tunnels 30 km (20 miles) long.
The engineer put the height of the walls at four meters.
He runs mills located 14 miles apart.
There must be seven feet between one person and another.
Rebels advanced 9 miles north from Velm.
The soldiers said they had been pushed back a further 25 km to the outskirts of Orla.
The rain made the river rise six meters.
The post lies 12 km outside the town of Velm.
The city is the nearest to the coast, but is still 130 miles from the capital.
Fights broke out near Harbour Square, one-third of a mile from Weber Square.
Rebels took Velm, an oil port about 40 km (26 miles) up the coast west of Orla.
Ninety miles east of Orla, in the small town of Velm, there are no fences.
The rebels had advanced beyond Velm, by about 31 kilometers, to the town of Orla.
We stopped one last time about five kilometers east of Velm.
Forces loyal to Moll shelled the city of Velm from 41 kilometers away.
The depot held an 11-meter (33-foot) rocket.
The town lies at an elevation of 2,300 m.
The passengers within 1 metre of the couple were named.
Planes carried out raids 45 minutes from Velm.
They were ruined by uncontrollable events thousands of miles away.
Planes struck outside Orla. The town is the key to the port of Sund 150 km north up the coast.
Guards left the harbour in Orla. Fights broke out on the road to the port of Velm, 70 km (43 miles) further west.
The union condemned the raids, including a bomb said to have exploded on Monday 340 metres from the port.
Dorva launched another raid earlier, 52 km southeast of Orla.
The 8-foot-2-inch student slept.
"""
LONG = [
    (30, "length of tunnels"),
    (20, "length of tunnels"),
    (4, "height of the walls"),
    (14, "distance between mills"),
    (7, "distance between one person and another"),
    (9, "distance Rebels advanced north from Velm"),
    (25, "distance soldiers were pushed back to the outskirts of Orla"),
    (6, "rise of river"),
    (12, "distance of post from town of Velm"),
    (130, "distance of city from capital"),
    (0.3333, "distance of Harbour Square from Weber Square"),
    (40, "distance of Velm from Orla"),
    (26, "distance of Velm from Orla"),
    (90, "distance of small town of Velm from Orla"),
    (31, "distance rebels advanced beyond Velm"),
    (5, "distance from Velm where we stopped"),
    (41, "distance from which forces loyal to Moll shelled city of Velm"),
    (33, "rocket"),
    (2300, "elevation of town"),
    (1, "distance of passengers from couple"),
    (45, "distance of raids from Velm"),
    (150, "distance of Sund from town of Orla"),
    (70, "distance of Velm from Orla"),
    (43, "distance of Velm from Orla"),
    (340, "distance of bomb from port"),
    (52, "distance of raid from Orla"),
    (8, "student"),
    (2000, "distance of uncontrollable events away"),
]


@pytest.fixture(scope="module")
def far(drafts_of: Made) -> dict[float | None, str | None]:
    return {f.low and round(f.low, 4): f.counted for f in figures(drafts_of, EXTENTS)}


@pytest.mark.parametrize(("low", "counted"), LONG)
def test_extent_is_of_what_is_long_or_gone(
    far: dict[float | None, str | None], low: float, counted: str
) -> None:
    assert far[low] == counted
