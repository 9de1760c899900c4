"""Ages that a verb tells: "Ida Moll, who will turn 69 in March"."""

from __future__ import annotations

import re

from variorum.stages.article.figures.numbers.reading import Reading

REACH = 12  # characters before a number that may tell of a birthday
OLDEST = 120
TURNS = re.compile(r"\b(?:turn|turns|turned|turning)[ \u00a0]{1,2}$", re.IGNORECASE)
BIRTHDAY = re.compile(
    r"[ \u00a0]?(?:[.,;:)]|-RRB-|--|$|(?:on|in|this|next|last|today|yesterday|tomorrow|and|when|while)\b)"
)


def turns(text: str, reading: Reading, floor: int) -> bool:
    """Whether a bare number is the age that somebody turns; "turned 40 people away" tells none."""
    if reading.kind != "bare" or reading.first is not None or reading.numeral.spelled:
        return False
    if not 0 < reading.low <= OLDEST or reading.low != int(reading.low):
        return False
    if not TURNS.search(text, max(floor, reading.start - REACH), reading.start):
        return False
    return BIRTHDAY.match(text, reading.number_end) is not None
