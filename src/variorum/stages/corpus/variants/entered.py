"""In which article a reading took the place of another.

Where an article is known to be a copy of the other, its reading came in with it. Where two come from
an original that is not there, or where it is not known which of them copied the other, a third settles
it: a reading that stands in another branch of the tree stood in the original, and the reading that one
article has alone is the younger one (the rule of textual criticism that readings are weighed by
branches, not by copies). A row whose other side is the younger one is turned about.

Siblings that share a reading against what all of them copied have it from one of them or from a copy
that is not there: it counts as entered in the one that was published days before the others, else
nowhere. A mere word that was replaced in a text rewritten throughout is a chance meeting.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from variorum.offsets import turned
from variorum.records import Variant
from variorum.stages.corpus.variants.readings import Found, Reading, Readings

WITNESSES = 24
"""Other branches that are asked, at most."""


def placed(row: Found, readings: Readings) -> Variant:
    """The variant with where it entered and who carries it."""
    variant, stemma = row.variant, readings.stemma
    if stemma.parent.get(variant.article) != variant.other:
        return msgspec.structs.replace(variant, carried=readings.carried(row))
    if stemma.bond(variant.article) == "copied":
        entered, younger = _sharers_first(row, readings), variant
    else:
        entered, younger = _settled(row, readings)
    carried = readings.carried(row, other=younger is not variant)
    return msgspec.structs.replace(younger, entered=entered, carried=carried)


def _sharers_first(row: Found, readings: Readings) -> str | None:
    """The earliest of the copies of one article that share this reading."""
    variant, reading = row.variant, readings.own(row)
    if variant.kinds == ("substituted",) and readings.stemma.is_rewritten(variant.article):
        return variant.article
    sharers = {
        r.variant.article
        for r in readings.beside(row)
        if r.variant.other == variant.other and readings.own(r) == reading
    }
    return readings.stemma.earliest(sharers | {variant.article})


def _settled(row: Found, readings: Readings) -> tuple[str | None, Variant]:
    """Where the younger of two readings entered, as third articles show, and the row with that
    reading as its own."""
    variant, stemma = row.variant, readings.stemma
    ours, theirs = readings.own(row), readings.other(row)
    above = stemma.parent.get(variant.other)
    if above and stemma.bond(variant.other) == "copied":
        older = readings.neighbour(variant.other, row.other, above)
        if older == theirs:
            return variant.article, variant
        return (variant.other, _turned(variant)) if older == ours else (None, variant)
    votes = _votes(row, readings)
    if votes[theirs] and not votes[ours]:
        return variant.article, variant
    if votes[ours] and not votes[theirs]:
        return variant.other, _turned(variant)
    return None, variant


def _votes(row: Found, readings: Readings) -> Counter[Reading | None]:
    """What other branches from the original that is not there read."""
    variant, stemma = row.variant, readings.stemma
    votes: Counter[Reading | None] = Counter()
    for article, place in ((variant.other, row.other), (variant.article, row.own)):
        branches = [c for c in stemma.children.get(article, ()) if c != variant.article]
        above = stemma.parent.get(article)
        if above and article == variant.other and stemma.bond(article) == "shared":
            branches.append(above)
        shared = [b for b in branches if b == above or stemma.bond(b) == "shared"]
        votes.update(readings.neighbour(article, place, b) for b in shared[:WITNESSES])
    return votes


def _turned(v: Variant) -> Variant:
    """The same variant seen from the other article."""
    return msgspec.structs.replace(turned(v), text=v.other_text, other_text=v.text)
