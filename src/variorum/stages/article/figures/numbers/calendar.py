"""Numbers that are part of a date or a time of day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from variorum.records import Time
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues, rows
from variorum.syntax import Token

CLOCK = re.compile(
    r"[ \u00a0]?(?:a\.?m\b\.?|p\.?m\b\.?|o['’]clock|GMT|UTC|BST|EST|EDT|PST|CET|hrs\b)|:\d\d",
    re.IGNORECASE,
)
FIRST_YEAR = 1000  # of a span of years
TWO_YEARS = re.compile(r"\d{4}\D{1,8}\d{4}")
YEARS = (1500, 2150)
LATE_YEARS = (1900, 2100)


@cache
def months() -> frozenset[str]:
    return frozenset(row[0] for row in rows("months.txt"))


class Calendar:
    """The dates and times of day of an article, to be asked whether a number is part of one."""

    def __init__(self, times: Sequence[Time]) -> None:
        points = sorted((t.start, t.end) for t in times if t.type in ("DATE", "TIME"))
        self._starts = [s for s, _ in points]
        self._ends = [e for _, e in points]

    def covers(self, start: int, end: int) -> bool:
        k = bisect_right(self._starts, start) - 1
        return k >= 0 and self._ends[k] >= end

    def holds_alone(self, start: int, end: int) -> bool:
        """Whether these characters and no more are a date."""
        k = bisect_right(self._starts, start) - 1
        return k >= 0 and self._starts[k] == start and self._ends[k] == end


def is_year(
    text: str, reading: Reading, number: Token, previous: Token | None, following: Token | None
) -> bool:
    digits = text[reading.number_start : reading.number_end]
    if reading.first is not None:
        first = FIRST_YEAR if number.name == "DATE" and TWO_YEARS.fullmatch(digits) else YEARS[0]
        return first <= reading.low <= (reading.high or 0) <= LATE_YEARS[1] and "," not in digits
    before = previous.lower if previous is not None else ""
    if before in ("'", "’", "‘") and len(digits) == 2:
        return True
    if len(digits) != 4 or not digits.isdigit() or not YEARS[0] <= reading.low <= YEARS[1]:
        dated = number.name == "DATE" and reading.low <= 31 and "." not in digits
        return before in ("a.d.", "ad", "bc") or (
            dated and (following is None or following.tag not in ("NNS", "NN", "JJ"))
        )
    if LATE_YEARS[0] <= reading.low <= LATE_YEARS[1]:
        plural = following is not None and following.tag in ("NNS", "NNPS")
        return (
            not plural
            or number.name == "DATE"
            or before in cues("before_year")
            or before.rstrip(".") in months()
        )
    return number.name == "DATE" or (
        before in cues("before_year") and (following is None or following.tag not in ("NNS", "JJ"))
    )


def is_day(reading: Reading, previous: Token | None, following: Token | None) -> bool:
    """Whether the number is a day of a month."""
    if not 1 <= reading.low <= 31:
        return False
    for token in (previous, following):
        if token is not None and token.lower.rstrip(".") in months() and token.text[0].isupper():
            return True
    return False
