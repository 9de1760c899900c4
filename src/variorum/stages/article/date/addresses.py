"""Dates in the addresses of articles: /2022/01/29/, /2022/jan/29/, 2022-01-29, 20220129, /2022/01/."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from variorum.stages.article.date.spellings import Reading, day_of, month_number

NAMES = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
FULL = (
    re.compile(
        r"(?<!\d)(?P<year>\d{4})(?P<mark>[-/_.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)"
    ),
    re.compile(
        rf"/(?P<year>\d{{4}})/(?P<month>{NAMES})[a-z]{{0,6}}/(?P<day>\d{{1,2}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d{4})(?!\d)"),
)
MONTHLY = re.compile(rf"/(?P<year>\d{{4}})/(?P<month>\d\d|{NAMES})[a-z]{{0,6}}/", re.IGNORECASE)
ADDRESS = re.compile(r"\bhttps?://[^\s<>\"']{4,2000}")
LONGEST = 2000


def find(address: str) -> Reading | None:
    """The day, else the month, that an address names."""
    path = address[:LONGEST]
    for form in FULL:
        for match in form.finditer(path):
            day = day_of(int(match["year"]), _month(match["month"]), int(match["day"]))
            if day is not None:
                return Reading(day, day, day.isoformat(), *match.span())
    for match in MONTHLY.finditer(path):
        first = day_of(int(match["year"]), _month(match["month"]), 1)
        if first is not None:
            last = date(first.year, first.month, monthrange(first.year, first.month)[1])
            return Reading(first, last, None, *match.span())
    return None


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else month_number(text)
