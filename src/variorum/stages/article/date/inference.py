"""The days an article may have been published on, out of what its own words say.

Every finding is a condition on the day. The days of the years in question that meet all conditions
are the answer; no condition, no year, no answer. A finding carries the words it rests on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.stages.article.date import readers
from variorum.stages.article.date.spellings import MONTH, WEEKDAY, day_of, month_number

Condition = Callable[[date], bool]

COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))[^\n\d]{0,40}(?:(?P<since>(?:19|20)\d\d)\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
YEARS_THING = re.compile(
    r"\b(?P<which>last|this|next) year[’']s (?P<thing>(?:[\w-]{1,30} ){0,3}[\w-]{1,30})",
    re.IGNORECASE,
)
THING_OF_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d) (?P<thing>(?:[\w-]{1,30} ){1,3}[\w-]{1,30})")
SINCE = re.compile(r"\bsince (?:[A-Z][a-z]{2,8} )?(?P<year>(?:19|20)\d\d)\b")
NEW_YEAR = re.compile(r"\b(?:in|of|after|into|early in|start of) the new year\b", re.IGNORECASE)
NEXT_YEAR = re.compile(r"\bnext year\b", re.IGNORECASE)
MONTH_DAY = re.compile(
    rf"\bon {WEEKDAY}(?:{MONTH} (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) {MONTH.replace('month', 'month2')})(?!\d)(?! ?,? ?\d{{4}})",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|had|said|told|took|held|began|met|[a-z]{3,15}ed)\b")
COMING = re.compile(
    r"\b(?:will|would|to be|scheduled|due|set|plans?|planned|expected|until|by|from|if|before|after)\b"
)
TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)
ON_WEEKDAY = re.compile(
    r"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", re.IGNORECASE
)
REPORTED = re.compile(
    r"\b(?:said|says|told|announced|confirmed|[a-z]{3,12}ed) (?:[a-z]{1,12} ){0,3}$"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AUTUMN = 10
"""The first month in which "the new year" is the one to come and "next year" is the same."""

RECENT = 183
"""Days after which a day is named with its year."""

CURRENT = 7
"""Days after which the picture beside a news report is an old one, and says so."""

MOST = 200_000
"""Characters of a text that are read for clues."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that prove something about the day, and the condition that they prove."""

    start: int
    end: int
    holds: Condition


@dataclass(frozen=True, slots=True)
class Inferred:
    """First and last possible day and the clues, in the order of the text."""

    first: date
    last: date
    clues: tuple[Clue, ...]


def infer(text: str, captions: Sequence[tuple[int, int]]) -> Inferred | None:
    """The range that the words of ``text`` prove; ``None`` where they prove no year."""
    body = text[:MOST]
    years, within = _first_range(body)
    within = [d for d in within if all(c.holds(d) for c in _since(body))]
    if not within:
        return None
    others = [*_since(body), *_turn_of_the_year(body), *_past_days(body, captions), *_weekday(body)]
    narrowing = [c for c in others if not all(c.holds(d) for d in within)]
    days = [d for d in within if all(c.holds(d) for c in narrowing)]
    if not days:  # the clues contradict each other: only the range that they rest on is left
        narrowing, days = [], within
    clues = sorted([*years, *narrowing], key=lambda c: (c.start, c.end))
    return Inferred(days[0], days[-1], tuple(clues))


def _first_range(text: str) -> tuple[list[Clue], list[date]]:
    """The days before the first comment of a reader, else the years that the words prove."""
    first = readers.earliest(readers.comments(text))
    if first is not None:
        comment, days = first
        within = readers.span_of(comment.first, days)
        return [Clue(comment.start, comment.end, lambda d: d in within)], within
    years = list(_years(text))
    return years, [d for d in _span_of(years) if all(c.holds(d) for c in years)]


def _span_of(years: list[Clue]) -> Iterator[date]:
    """The days of every year that a clue names."""
    for year in range(1900, 2101):
        first = date(year, 1, 1)
        if any(c.holds(first) for c in years):
            yield from (
                first + timedelta(days=k)
                for k in range(366)
                if (first + timedelta(days=k)).year == year
            )


def _in_year(year: int) -> Condition:
    return lambda d: d.year == year


def _years(text: str) -> Iterator[Clue]:
    """The year of publication: of the copyright, or of a thing that is called both next year's and
    by its year."""
    rights = list(COPYRIGHT.finditer(text))
    if rights:
        last = rights[-1]
        since, until = int(last["since"] or last["year"]), int(last["year"])
        yield Clue(*last.span(), lambda d: since <= d.year <= until)
    things: dict[str, re.Match[str]] = {}
    for match in YEARS_THING.finditer(text):
        for tail in _tails(match["thing"]):
            things.setdefault(tail, match)
    if not things:
        return
    for match in THING_OF_YEAR.finditer(text):
        for tail in _tails(match["thing"]):
            if tail in things:
                named = things[tail]
                step = {"last": 1, "this": 0, "next": -1}[named["which"].lower()]
                year = _in_year(int(match["year"]) + step)
                yield Clue(*named.span(), year)
                yield Clue(*match.span(), year)
                return


def _tails(thing: str) -> list[str]:
    """Every stretch of two words in ``defense budget to keep``."""
    words = thing.lower().split()
    return [" ".join(words[k : k + 2]) for k in range(len(words) - 1)]


def _since(text: str) -> Iterator[Clue]:
    """What has lasted since a year is told in that year or later."""
    latest = max(SINCE.finditer(text), key=lambda m: int(m["year"]), default=None)
    if latest is not None:
        year = int(latest["year"])
        yield Clue(*latest.span(), lambda d: d.year >= year)


def _turn_of_the_year(text: str) -> Iterator[Clue]:
    """Who speaks of the new year and of next year writes in the last months of the old one."""
    new, coming = NEW_YEAR.search(text), NEXT_YEAR.search(text)
    if new and coming:
        yield Clue(*new.span(), lambda d: d.month >= AUTUMN)


def _past_days(text: str, captions: Sequence[tuple[int, int]]) -> Iterator[Clue]:
    """A day of the year, told as past, lies not far before the publication; under a picture, within
    the week."""
    for match in MONTH_DAY.finditer(text):
        start, end = match.span()
        under_picture = any(s <= start < e for s, e in captions)
        before = re.split(r"[.;!?\n]", text[max(0, start - 160) : start])[-1]
        if not under_picture and (COMING.search(before) or not PAST.search(before)):
            continue
        month = month_number(match["month"] or match["month2"])
        number = int(match["day"] or match["day2"])
        if day_of(2000, month, number) is not None:
            yield Clue(start, end, _soon_after(month, number, CURRENT if under_picture else RECENT))


def _soon_after(month: int, number: int, days: int) -> Condition:
    def holds(day: date) -> bool:
        return any(
            named is not None and 0 <= (day - named).days <= days
            for named in (day_of(day.year, month, number), day_of(day.year - 1, month, number))
        )

    return holds


def _weekday(text: str) -> Iterator[Clue]:
    """The weekday of publication: the report speaks of today and of yesterday, and the only days
    it names as past are that weekday and the one before it."""
    if not TODAY.search(text) or not YESTERDAY.search(text):
        return
    named: dict[int, re.Match[str]] = {}
    reported: dict[int, re.Match[str]] = {}
    for match in ON_WEEKDAY.finditer(text):
        before = re.split(r"[.;!?\n]", text[max(0, match.start() - 120) : match.start()])[-1]
        number = WEEKDAYS.index(match[1].lower())
        named.setdefault(number, match)
        if REPORTED.search(before) and not COMING.search(before[-60:]):
            reported.setdefault(number, match)
    for number, match in reported.items():
        if named.keys() == {number, (number - 1) % 7}:
            yield Clue(*match.span(), _on_weekday(number))


def _on_weekday(number: int) -> Condition:
    return lambda d: d.weekday() == number
