"""The days that readers' comments below an article carry: none is older than the article itself."""

from __future__ import annotations

import re
from datetime import date

from variorum.stages.article.date.spellings import Reading, every

MOST = 60_000
"""Characters of a text in which comments are looked for."""

SOON = 3
"""Days within which the first of several readers comments. With these two numbers the range held the
day of all of 47 news articles and blog entries with comments, on which they were chosen."""

LATER = 7
"""The same where hardly anybody does."""

SEVERAL = 3

AFTER = re.compile(
    r"(?:\s?(?:at|,|-)?\s?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?[^|\n]{0,12})?"
    r"\s?(?:\|\s?(?:report abuse|reply|flag)|permalink|report abuse|reply\b)",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"(?:posted by\b[^.\n]{0,50}\||\bat \d{1,2}[:.]\d\d\s?(?:[ap]m)?\s?on)\s?$", re.IGNORECASE
)
BEFORE_LENGTH = 70
SIGN = re.compile(r"\b(?:comments?|reply|report abuse|posted by|permalink|wrote)\b", re.IGNORECASE)


def comments(text: str) -> list[Reading]:
    """The dates of the comments, in the order of the text."""
    if SIGN.search(text, 0, MOST) is None:
        return []
    return [
        found
        for found in every(text, 0, min(len(text), MOST))
        if AFTER.match(text, found.end)
        or BEFORE.search(text[max(0, found.start - BEFORE_LENGTH) : found.start])
    ]


def earliest(found: list[Reading]) -> tuple[Reading, int] | None:
    """The first comment and the number of days before it in which the article appeared."""
    if not found:
        return None
    first = min(found, key=lambda reading: (reading.first, reading.start))
    return first, SOON if len(found) >= SEVERAL else LATER


def span_of(first: date, days: int) -> list[date]:
    """The days up to ``first``."""
    return [date.fromordinal(first.toordinal() - k) for k in range(days, -1, -1)]
