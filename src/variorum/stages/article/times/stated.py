"""Values of dates that the words state: 29 January 2022, 1998, the 1990s, the third century."""

from __future__ import annotations

from datetime import date

from variorum.stages.article.times.candidates import (
    days,
    month_of,
    named,
    read_day,
    settle,
    stated_year,
)
from variorum.stages.article.times.clock import of_part
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import ordinal, year_of
from variorum.stages.article.times.scene import Scene


def iso(match: Match, scene: Scene) -> str | None:
    try:
        return date.fromisoformat((match.word("date") or "").replace("/", "-")).isoformat()
    except ValueError:
        return None


def slashed(match: Match, scene: Scene) -> str | None:
    """Month first, as American papers write; day first where that alone is a date."""
    a, b, y = (match.word("date") or "").split("/")
    year = year_of(y if len(y) == 4 else f"'{y}", scene.anchor.year if scene.anchor else None)
    for month, day in ((a, b), (b, a)):
        try:
            return date(year or 0, int(month), int(day)).isoformat()
        except ValueError:
            continue
    return None


def dotted(match: Match, scene: Scene) -> str | None:
    """Day first, as it is written with dots wherever it is."""
    day, month, year = (int(part) for part in (match.word("date") or "").split("."))
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def another(match: Match, scene: Scene) -> str | None:
    """The 5 of "March 3 to 5" and the 3 of "3 and 4 May": a day of the month beside it."""
    day = ordinal(match.word("day") or "")
    coming = scene.coming
    beside = scene.said[-1][0] if scene.said else ""
    try:
        if coming is not None and {"month", "day"} <= coming.parts.keys():
            month = month_of(coming.word("month") or "")
            year = scene.year_ahead and year_of(scene.year_ahead, None)
            found = date(year, month, day or 0) if year else None
            found = found or settle(days(month, day or 0, scene.base), scene)
            return found.isoformat() if found else f"XXXX-{month:02d}-{day:02d}"
        if day is None or len(beside) < len("XXXX-03-05"):
            return None
        known = read_day(beside[:10])
        return known.replace(day=day).isoformat() if known else None
    except ValueError:
        return None


def date_(match: Match, scene: Scene) -> str | None:
    month = month_of(match.word("month") or "")
    day = ordinal(match.word("day") or "")
    if day is None or not 1 <= day <= 31:
        return None
    year = stated_year(match, scene)
    if year is None:
        around = days(month, day, scene.base)
        if not around:
            return None
        found = settle(around, scene)
        value = found.isoformat() if found else f"XXXX-{month:02d}-{day:02d}"
    else:
        try:
            value = date(year, month, day).isoformat()
        except ValueError:
            return None
    return value + of_part(match.word("part"))


def year(match: Match, scene: Scene) -> str | None:
    found = stated_year(match, scene)
    return f"{found:04d}" if found else None


def bc(match: Match, scene: Scene) -> str | None:
    """``BC0480``, ``BC0480-08``, ``BC0480-SU``, and ``BC04`` for the fifth century."""
    if (word := match.word("nth")) is not None:
        nth = ordinal(word)
        return f"BC{nth - 1:02d}" if nth else None
    text = match.word("year") or ""
    if not text.isdecimal() or len(text) > 4:
        return None
    if (name := match.word("month")) is not None:
        return f"BC{int(text):04d}-{month_of(name):02d}"
    season = named("SEASON", match.word("season"))
    return f"BC{int(text):04d}" + (f"-{season}" if season else "")


def years(match: Match, scene: Scene) -> str | None:
    return (match.word("span") or "")[:4]


def decade(match: Match, scene: Scene) -> str | None:
    word = named("DECADEWORD", match.word("word"))
    if word is not None:
        return f"19{word}"
    digits = "".join(c for c in match.word("decade") or "" if c.isdecimal())
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}" if digits else None


def century(match: Match, scene: Scene) -> str | None:
    nth = ordinal(match.word("nth") or "")
    return f"{nth - 1:02d}" if nth and nth <= 21 else None
