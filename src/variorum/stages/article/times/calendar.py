"""Calendar arithmetic on days, and days at the granularities of TIMEX3 values.

A *unit* is one of day, week, weekend, fortnight, month, quarter, half, season, year, decade,
century. Weeks are those of ISO 8601. Years outside 1 to 9999 do not exist: what would fall there
is ``None``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
MONTHS = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "season": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
SEASON_MONTH = {"WI": 1, "SP": 4, "SU": 7, "FA": 10}
VALUE = re.compile(
    r"(?P<y>\d{4})(?:-(?:(?P<m>\d\d)(?:-(?P<d>\d\d))?|Q(?P<q>[1-4])|H(?P<h>[12])"
    r"|(?P<s>SP|SU|FA|WI)|W(?P<w>\d\d)(?P<we>-WE)?))?(?:T.*)?$"
)


def shift(day: date, unit: str, n: int) -> date | None:
    """``day`` moved by ``n`` units; the last of a month where the day itself is not in it."""
    try:
        if unit in DAYS:
            return day + timedelta(days=DAYS[unit] * n)
        months = day.year * 12 + day.month - 1 + MONTHS[unit] * n
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def at(day: date | None, unit: str) -> str | None:
    """The TIMEX3 value of the unit that holds ``day``."""
    if day is None:
        return None
    year = f"{day.year:04d}"
    if unit in ("week", "weekend", "fortnight"):
        iso = day.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "weekend" else "")
    return {
        "day": day.isoformat(),
        "night": day.isoformat() + "TNI",
        "month": day.isoformat()[:7],
        "quarter": f"{year}-Q{(day.month + 2) // 3}",
        "half": f"{year}-H{(day.month + 5) // 6}",
        "year": year,
        "decade": year[:3],
        "century": year[:2],
    }.get(unit)


def read(value: str) -> tuple[date, str] | None:
    """The first day of a TIMEX3 date and its unit (a season's middle month stands for it);
    ``None`` for decades, centuries, references and what is unknown in part."""
    match = VALUE.match(value)
    if match is None:
        return None
    year = int(match["y"])
    try:
        if match["d"]:
            return date(year, int(match["m"]), int(match["d"])), "day"
        if match["m"]:
            return date(year, int(match["m"]), 1), "month"
        if match["q"]:
            return date(year, int(match["q"]) * 3 - 2, 1), "quarter"
        if match["h"]:
            return date(year, int(match["h"]) * 6 - 5, 1), "half"
        if match["s"]:
            return date(year, SEASON_MONTH[match["s"]], 1), "season"
        if match["w"]:
            return date.fromisocalendar(year, int(match["w"]), 1), "weekend" if match[
                "we"
            ] else "week"
        return date(year, 1, 1), "year"
    except ValueError:
        return None


def moved(value: str, unit: str, n: int) -> str | None:
    """``value`` moved by ``n`` units, at its own granularity: a year before 1989-Q3 is 1988-Q3."""
    point = read(value)
    if point is None:
        return None
    day, own = point
    there = shift(day, unit, n)
    if own == "season" and there is not None:
        return f"{there.year:04d}{value[4:7]}"
    return at(there, own)


def is_day(value: str) -> bool:
    point = read(value)
    return point is not None and point[1] == "day"


def choose(candidates: list[date], anchor: date, direction: int) -> date | None:
    """Of these days, the last that is not after ``anchor`` (direction -1), the first that is not
    before it (1), or the nearest (0; the earlier of two)."""
    past = [d for d in candidates if d <= anchor]
    coming = [d for d in candidates if d >= anchor]
    if direction < 0:
        return max(past, default=None)
    if direction > 0:
        return min(coming, default=None)
    return min(candidates, key=lambda d: (abs((d - anchor).days), d), default=None)
