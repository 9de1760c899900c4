"""Dates as people and machines write them, read into ISO form.

A reading holds the first and the last day that the words allow: the same day twice for a full date,
the month or the year for less. The time of day is kept where its distance from UTC is known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files

FIRST_YEAR, LAST_YEAR = 1600, 2100
"""Outside of these years no newspaper was or will be printed that anybody reads here."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?\s?,?\s{0,3})?"
)
YEAR = r"(?P<year>\d{4})(?!\d)"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
TIME = (
    r"(?:(?:\s{0,3}[,;|])?\s{0,3}(?:t|at\s|-\s)?\s{0,3}(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"(?:\s?(?P<half>[ap])\.?m\.?)?\s{0,2}(?P<zone>z\b|[+-]\d\d:?\d\d|\(?[a-z]{2,4}\)?(?![a-z]))?)?"
)
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d-]){YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d){TIME}",
        rf"(?<![\d/]){YEAR}/(?P<number>\d{{1,2}})/(?P<day>\d{{1,2}})(?!\d){TIME}",
        r"(?<!\d)(?P<year>\d{4})(?P<number>\d\d)(?P<day>\d\d)(?:t(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>z|[+-]\d\d:?\d\d)?)?(?!\d)",
        rf"{WEEKDAY}(?<!\d){DAY}\s{{0,2}}(?:of\s)?[-\s]?{MONTH},?[-\s]{{0,2}}{YEAR}{TIME}",
        rf"{WEEKDAY}\b{MONTH}\s{{0,2}}{DAY}\s{{0,2}},?\s{{0,2}}{YEAR}{TIME}",
        rf"{WEEKDAY}\b{MONTH}\s{{1,2}}{DAY}\s\d\d:\d\d:\d\d\s(?:[a-z]{{3,4}}\s)?{YEAR}",
        rf"(?<![\d.])(?P<day>\d{{1,2}})\.(?P<number>\d{{1,2}})\.{YEAR}{TIME}",
        rf"(?<![\d/])(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/{YEAR}{TIME}",
    )
)
"""Full dates; a search anywhere in a short text."""

PARTIAL = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){YEAR}-(?P<number>\d\d)$",
        rf"^{MONTH},?\s{{0,2}}{YEAR}$",
        rf"^{YEAR}$",
    )
)
EPOCH = re.compile(r"^(?P<seconds>\d{10})(?P<milli>\d{3})?$")
LONGEST = 120
"""Characters in which a date that was given is looked for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a spelling says: the first and last day, ISO text where it is a full date, and the
    characters it was read from."""

    first: date
    last: date
    iso: str | None
    start: int
    end: int

    def text(self, text: str) -> str:
        """Its words in the text it was read from."""
        return text[self.start : self.end]


@cache
def table(name: str) -> dict[str, str]:
    """A two-column table of ``data``."""
    raw = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in raw.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def month_number(name: str) -> int:
    return next(k for k, m in enumerate(MONTHS, start=1) if m.startswith(name.lower()[:3]))


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, if the calendar has it and it lies in the years of newspapers."""
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def find(text: str, start: int = 0, end: int | None = None) -> Reading | None:
    """The first full date in ``text[start:end]``, by place; of two at one place the longer."""
    for first, last in _around_years(text, start, len(text) if end is None else end):
        found = _readings(text, first, last)
        if found:
            return found[0]
    return None


def every(text: str, start: int, end: int) -> list[Reading]:
    """All full dates in ``text[start:end]``, by place, none overlapping."""
    out: list[Reading] = []
    for first, last in _around_years(text, start, end):
        for reading in _readings(text, first, last):
            if not out or reading.start >= out[-1].end:
                out.append(reading)
    return out


def _readings(text: str, start: int, end: int) -> list[Reading]:
    found = (_reading(m) for form in FORMS for m in form.finditer(text, start, end))
    return sorted((r for r in found if r is not None), key=lambda r: (r.start, -r.end))


BEFORE_YEAR, AFTER_YEAR = 48, 64
"""Characters before and after the digits of a year that may belong to the same date."""


def _around_years(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches in which a full date may stand, in order, none overlapping."""
    first = last = -1
    for match in FOUR.finditer(text, start, end):
        a, b = max(start, match.start() - BEFORE_YEAR), min(end, match.end() + AFTER_YEAR)
        if a > last:
            if last > 0:
                yield first, last
            first = a
        last = b
    if last > 0:
        yield first, last


FOUR = re.compile(r"\d{4}")


def given(text: str) -> Reading | None:
    """What an input gave as the date, in whatever spelling; ``None`` where it is no date."""
    words = text.strip()[:LONGEST]
    epoch = EPOCH.match(words)
    if epoch:
        moment = datetime.fromtimestamp(int(epoch["seconds"]), UTC)
        day = moment.date()
        iso = moment.isoformat()
        return (
            Reading(day, day, iso, 0, len(words)) if FIRST_YEAR <= day.year <= LAST_YEAR else None
        )
    full = find(words)
    if full is not None:
        return full
    for form in PARTIAL:
        match = form.search(words)
        if match is None:
            continue
        parts = match.groupdict()
        year = int(parts["year"])
        number = parts.get("number")
        month = int(number) if number else month_number(parts["month"]) if parts.get("month") else 0
        first = day_of(year, month or 1, 1)
        if first is None:
            return None
        last = first.replace(month=month or 12, day=monthrange(year, month or 12)[1])
        return Reading(first, last, None, *match.span())
    return None


def _reading(match: re.Match[str]) -> Reading | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if parts.get("one"):
        day = _unordered(year, int(parts["one"]), int(parts["two"]))
    else:
        month = month_number(parts["month"]) if parts.get("month") else int(parts["number"])
        day = day_of(year, month, int(parts["day"]))
    if day is None:
        return None
    moment = _moment(day, parts)
    start, end = match.span()
    while end > start and match.string[end - 1] in " ,|(":
        end -= 1
    return Reading(day, day, moment or day.isoformat(), start, end)


def _unordered(year: int, one: int, two: int) -> date | None:
    """29/01/2022 and 01/29/2022; 03/04/2022 may be two days, which is none."""
    found = {d for d in (day_of(year, one, two), day_of(year, two, one)) if d}
    return found.pop() if len(found) == 1 else None


def _moment(day: date, parts: dict[str, str | None]) -> str | None:
    """The date-time with its offset; ``None`` where there is no time or its offset is not known."""
    hour, minute, zone = parts.get("hour"), parts.get("minute"), parts.get("zone")
    if not hour or not minute or not zone:
        return None
    name = zone.strip("()").lower()
    offset = table("zones.tsv").get(name, name)
    if not re.fullmatch(r"[+-]\d\d:?\d\d", offset):
        return None
    offset = offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
    hours = int(hour)
    if parts.get("half"):
        hours = hours % 12 + (12 if (parts["half"] or "").lower() == "p" else 0)
    text = f"{day.isoformat()}T{hours:02d}:{minute}:{parts.get('second') or '00'}{offset}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if abs(moment.utcoffset() or timedelta()) > timedelta(hours=14):
        return None
    return moment.isoformat()
