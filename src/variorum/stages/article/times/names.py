"""Names that hold a date or a length of time and tell none: October 6 Bridge, 60 Minutes, a 1987 Ford."""

from __future__ import annotations

from itertools import pairwise

from variorum.stages.article.times.place import Place
from variorum.stages.article.times.tense import lexicon
from variorum.stages.article.times.words import SHAPES, Word

BETWEEN = 2
"""Words of a name between its date and what it names: 17 February *Martyrs* Brigade."""

DAYS = SHAPES["DAYNUM"] + SHAPES["NTH"]
"""Codes of the numbers that a day may have."""

OWNED = frozenset({"a", "the", "his", "her", "their", "its", "my", "our", "whose"})
"""Words before a car that are not before what happened in a year."""


def in_a_name(place: Place) -> bool:
    """Whether the day, stated without a year, is part of what a thing is called, as in "the October
    6 bridge" and "6th of October City". What was done on a day ("the Sept. 11 attacks", "the May 1
    bridge collapse") is no such thing."""
    parts = place.match.parts
    if parts.keys() & {"year", "relyear", "part", "edge"}:
        return False
    first = 1
    if "day" not in parts:  # the month alone, once the day is known to be no day
        after, before = place.word(1), place.lower(-2 if place.lower(-1) == "of" else -1)
        behind = after is not None and after.code in DAYS
        if not behind and not before[:1].isdecimal():
            return False
        first += behind
    for k in range(first, first + BETWEEN + 1):
        word = place.word(k)
        if word is None or not word.text[0].isalpha():
            return False
        if word.lower in lexicon("called.txt"):
            sure = word.text[0].isupper() and place.lower(-1) != "on"  # "on May 9 City officials"
            return sure or not _goes_on(place, k)
        if not word.text[0].isupper():
            return False
    return False


def _goes_on(place: Place, k: int) -> bool:
    """Whether the word ``k`` after the date only says of what kind the noun behind it is, or has
    something of its own behind it ("the May 1 bridge collapse", "the May 1 movement of troops")."""
    word = place.word(k)
    token = place.parse.token_at(word.start) if word else None
    head = place.parse.tokens[token.head] if token is not None else None
    behind = token is not None and head is not None and head.i > token.i
    return place.lower(k + 1) == "of" or (behind and head is not None and head.pos == "NOUN")


def model(place: Place) -> bool:
    """Whether the year is that of a make, as in "a 1987 Chevrolet"."""
    before, after = place.word(-1), place.word(1)
    if after is None or before is None or place.match.last - place.match.first != 1:
        return False
    if before.code != SHAPES["POSS"] and before.lower not in OWNED:  # "in 2011 Ford sold"
        return False
    return after.text[0].isupper() and after.lower in lexicon("makes.txt")


def titled(place: Place, unit: Word) -> bool:
    """Part of a name, as in "60 Minutes": a capital letter after a number."""
    if not unit.text.istitle():
        return False
    near = place.words[max(0, place.match.first - 1) : place.match.last]
    return any(b.start == unit.start and a.code in "abcdw" for a, b in pairwise(near))
