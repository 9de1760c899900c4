"""Values counted from the publication, or from what the text spoke of before: last week, two days earlier."""

from __future__ import annotations

from datetime import date

from variorum.stages.article.times import calendar
from variorum.stages.article.times.calendar import is_day, read
from variorum.stages.article.times.candidates import UNKNOWN, month_of, named, read_day, step
from variorum.stages.article.times.clock import of_clock, of_part
from variorum.stages.article.times.durations import UNIT_OF, period_value
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import VAGUE, number
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.stated import date_

NEW_YEAR_IS_NEXT = 3
"""Up to this month "the new year" is the one that has begun."""


SHORT = frozenset({"second", "minute", "hour"})
"""Units of which the day counted from says too little: "an hour later" is a length of time."""


def deictic(match: Match, scene: Scene) -> str | None:
    word = match.word("day") or ""
    n = int(named("DEICTIC", word) or 0)
    if word in ("last", "past", "overnight"):
        n = -1
    n += (match.word("after") is not None) - (match.word("before") is not None)
    part = "night" if word in ("tonight", "overnight") else match.word("part")
    if word == "last" and part == "night":
        part = "night"
    day = calendar.shift(scene.anchor, "day", n) if scene.anchor else None
    tail = of_part(part) or of_clock(match.word("clock"), match.word("half"))
    return (day.isoformat() if day else UNKNOWN["day"]) + tail


def relative(match: Match, scene: Scene) -> str | None:
    unit = match.word("unit") or ""
    if match.word("month"):
        day = read_day(date_(match, scene))
        return calendar.at(day, "week") or UNKNOWN["week"]
    rel = match.word("rel") or ""
    n = (step(rel) or 0) * (2 if rel.startswith(("before ", "after ")) else 1)
    if scene.anchor is None:
        return UNKNOWN[unit]
    return calendar.at(calendar.shift(scene.anchor, unit, n), unit)


def period(match: Match, scene: Scene) -> str | None:
    """The quarter that a report on results speaks of, or the one a year before it."""
    stated = match.word("year")
    known = scene.period(within=40)
    if stated and known:
        return f"{stated}{known[4:]}"
    if stated:
        return stated
    ago = match.word("ago")
    if known is None and ago:
        return calendar.at(calendar.shift(scene.base, "year", -1), "year") if scene.base else "XXXX"
    if known is None:
        return (
            calendar.at(calendar.shift(scene.base, "quarter", -1), "quarter")
            if scene.base
            else UNKNOWN["quarter"]
        )
    if not ago:
        return known
    return calendar.moved(known, "year", -1)


def theunit(match: Match, scene: Scene) -> str | None:
    unit = match.word("unit") or "year"
    if scene.base is None:
        return UNKNOWN.get(unit)
    return calendar.at(scene.base, unit)


def newyear(match: Match, scene: Scene) -> str | None:
    name = match.word("month")
    base = scene.base
    tail = f"-{month_of(name):02d}" if name else ""
    if base is None:
        return f"XXXX{tail}"
    return f"{base.year + (base.month > NEW_YEAR_IS_NEXT):04d}{tail}"


def following(match: Match, scene: Scene) -> str | None:
    n = step(match.word("rel")) or 0
    unit = match.word("unit") or "day"
    part = match.word("part") or ("night" if unit == "night" else None)
    unit = "day" if unit == "night" else unit
    base = scene.day_before() if unit == "day" else scene.before() or scene.base
    if n == 0 and unit == "day" and part is None and (month := scene.month_just_said()):
        return f"{month}-XX"
    if base is None and unit == "day" and scene.narrative:
        base = scene.before()
    if base is None:
        if match.word("rel") == "that":
            return None  # "trades made that day": no day in particular
        return UNKNOWN[unit] + of_part(part)
    scene.counted = base
    value = calendar.at(calendar.shift(base, unit, n), unit)
    return value + of_part(part) if value else None


def back(match: Match, n: float, unit: str, base: date) -> str | None:
    """The value ``n`` units from ``base`` (negative: before it), at the granularity of the unit."""
    if unit in SHORT:
        return base.isoformat()
    if n != int(n):
        n, unit = (
            n * {"year": 12, "decade": 10, "century": 100}.get(unit, 1),
            {"year": "month", "decade": "year", "century": "year"}.get(unit, unit),
        )
    elif unit in ("decade", "century"):
        n, unit = n * (10 if unit == "decade" else 100), "year"
    if abs(n) > 9999 * 12:
        return None
    there = calendar.shift(base, unit, int(n))
    return calendar.at(there, "week" if unit == "fortnight" else unit)


def ago(match: Match, scene: Scene) -> str | None:
    count = number(match.word("count") or "a")
    unit = UNIT_OF.get(match.word("unit") or "", "")
    if count is None or not unit:
        return None
    if count == VAGUE:
        return "PAST_REF"
    if unit == "year" and count == 1 and (known := scene.period(within=1)):
        return calendar.moved(known, "year", -1)
    if scene.anchor is None:
        return UNKNOWN.get(unit, "PAST_REF")
    return back(match, -count, unit, scene.anchor)


def around(match: Match, scene: Scene) -> str | None:
    """ "Two days after Christmas", "three days after the vote" of which the text told the day; else
    the distance alone, for the day of an event is not guessed."""
    count = number(match.word("count") or "a")
    unit = UNIT_OF.get(match.word("unit") or "", "")
    if count is None or not unit:
        return None
    base = scene.event
    exact = base is not None and (is_day(base) or unit in ("year", "decade", "century"))
    point = read(base) if base is not None and exact else None
    if point is not None and count != VAGUE and unit not in SHORT:
        way = -1 if match.word("way") == "before" else 1
        scene.counted = point[0]
        return back(match, way * count, unit, point[0])
    return None if match.word("count") is None else period_value(match)


def earlier(match: Match, scene: Scene) -> str | None:
    count = number(match.word("count") or "a")
    unit = UNIT_OF.get(match.word("unit") or "", "")
    way = 1 if (match.word("way") or "").startswith(("later", "afterward")) else -1
    if count is None or not unit:
        return None
    if count == VAGUE:
        return "PAST_REF" if way < 0 else "FUTURE_REF"
    if unit == "year" and count == 1 and way < 0 and (known := scene.period(within=2)):
        return calendar.moved(known, "year", -1)
    if unit in SHORT:
        return period_value(match)
    base = scene.day_before() if unit == "day" else scene.before()
    if (
        unit == "year"
        and way < 0
        and not scene.narrative
        and base
        and scene.base
        and base.year < scene.base.year
    ):
        base = (
            None  # spoken of already: results are compared with one year, not with ever older ones
        )
    base = base or scene.base
    if base is None:
        return UNKNOWN.get(unit)
    scene.counted = base
    return back(match, way * count, unit, base)
