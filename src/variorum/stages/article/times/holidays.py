"""Days with a name: fixed ones, those on a weekday of a month, and those counted from Easter."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from variorum.stages.article.times import calendar
from variorum.stages.article.times.candidates import UNKNOWN, settle, stated_year, step
from variorum.stages.article.times.clock import of_part
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.words import table

EASTER, ORTHODOX = "easter", "orthodox"
GREGORIAN = 1583
"""The first year of which the Western rule for Easter holds."""


@cache
def rules() -> dict[str, str]:
    return dict(table("holidays.tsv"))


def holiday(match: Match, scene: Scene) -> str | None:
    rule = rules().get((match.word("holiday") or "").replace("’", "'"))
    if rule is None:
        return None
    unit, part = match.word("unit"), of_part(match.word("part"))
    stated = stated_year(match, scene)
    base, n = scene.base, step(match.word("rel"))
    if stated is not None:
        found = on(rule, stated)
    elif base is None:
        fixed = rule.count("-") == 1 and rule[0].isdecimal() and not unit
        return (f"XXXX-{rule}" if fixed else UNKNOWN[unit or "day"]) + part
    else:
        years = [y for y in (base.year - 1, base.year, base.year + 1) if MINYEAR <= y <= MAXYEAR]
        candidates = [d for y in years if (d := on(rule, y)) is not None]
        others = [d for d in candidates if d != base]
        found = calendar.choose(others, base, n) if n else settle(candidates, scene)
    if found is None:
        return None
    if unit == "weekend" and found.isoweekday() <= 2:  # Monday's holiday ends its weekend
        found -= timedelta(days=found.isoweekday())
    return (calendar.at(found, unit or "day") or "") + part


def on(rule: str, year: int) -> date | None:
    """The day of this year: ``12-25``; ``11-4-4``, the fourth Thursday of November (``-1``: the
    last), ``+1`` the day after it; ``easter-2``, two days before Easter."""
    name, _, days = rule.partition("+") if "+" in rule else (rule, "", "0")
    try:
        for kind in (EASTER, ORTHODOX):
            if name.startswith(kind):
                sunday = easter(year) if kind == EASTER else orthodox_easter(year)
                return sunday + timedelta(days=int(name[len(kind) :] or 0) + int(days))
        month, day, *nth = name.split("-", 2)
        if not nth:
            return date(year, int(month), int(day))
        first = date(year, int(month), 1)
        at = first + timedelta(days=(int(day) - first.isoweekday()) % 7)
        matching = [d for k in range(5) if (d := at + timedelta(weeks=k)).month == at.month]
        return matching[int(nth[0]) - (int(nth[0]) > 0)] + timedelta(days=int(days))
    except (ValueError, OverflowError):
        return None


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (Anonymous Gregorian algorithm, Nature, 1876)."""
    if year < GREGORIAN:
        raise ValueError(year)
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches, in the Gregorian calendar (Meeus, Astronomical
    Algorithms, 1991, chapter 8)."""
    if year < GREGORIAN:
        raise ValueError(year)
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    between = year // 100 - year // 400 - 2  # days from the Julian to the Gregorian calendar
    return date(year, month, day + 1) + timedelta(days=between)
