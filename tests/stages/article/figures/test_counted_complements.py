"""Complements that make the counted this thing: purposes, bodies of people, second objects, clauses where."""

from __future__ import annotations

from tests.stages.article.figures.test_golden import Made, figures

COUNTED = {
    "The council gave three reasons to close the mill.": "reasons to close the mill",
    "A crowd of 900 farmers gathered outside the town hall.": "farmers that gathered outside",
    "The fire killed a miner and three of his sons.": "sons killed by fire",
    "The navy freed or moved 40 sailors.": "sailors freed or moved by navy",
    "Dorva has a plan to release 12 sailors.": "sailors to be released",
    "Farmers marched on town halls in 30 towns.": "towns where Farmers marched on town halls",
    "Dorva quarantined 350 guests and employees.": "guests and employees quarantined",
    "They passed 12 mills, which had been burned down by rebels.": "mills burned down by rebels",
    "Only 9 percent had a boat.": "share that had a boat",
}


def test_counted_says_its_complements(drafts_of: Made) -> None:
    found = {f.counted or "" for f in figures(drafts_of, " ".join(COUNTED))}
    missing = [c for c in COUNTED.values() if not any(f.startswith(c) for f in found)]
    assert not missing, found
