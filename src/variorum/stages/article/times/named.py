"""Values of what a calendar names: Monday, October, last summer, the third quarter."""

from __future__ import annotations

from datetime import date

from variorum.stages.article.times import calendar
from variorum.stages.article.times.candidates import (
    UNKNOWN,
    days,
    month_of,
    named,
    read_day,
    settle,
    stated_year,
    step,
)
from variorum.stages.article.times.clock import of_clock, of_part
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import ordinal
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.stated import date_
from variorum.stages.article.times.words import classes


def month(match: Match, scene: Scene) -> str | None:
    number_ = month_of(match.word("month") or "")
    year = stated_year(match, scene)
    if year is not None:
        return f"{year:04d}-{number_:02d}"
    base, n = scene.base, step(match.word("rel"))
    if base is None:
        return f"XXXX-{number_:02d}"
    if match.word("rel") == "this":
        return f"{base.year:04d}-{number_:02d}"
    if n:
        first = base.replace(day=1)
        found = [d for d in days(number_, 1, base) if (d > first if n > 0 else d < first)]
        return calendar.at(calendar.choose(found, first, n), "month")
    if scene.narrative and scene.said and len(scene.said[-1][0]) == 4:
        return f"{base.year:04d}-{number_:02d}"
    candidates = days(number_, 1, base)
    if base.month == number_:
        return calendar.at(base, "month")
    return calendar.at(settle(candidates, scene), "month")


def weekday(match: Match, scene: Scene) -> str | None:
    number_ = int(named("WEEKDAY", match.word("weekday")) or 0)
    part = "morning" if match.word("early") else match.word("part")
    tail = of_part(part) or of_clock(match.word("clock"), match.word("half"))
    if scene.base is None:
        return f"XXXX-WXX-{number_}{tail}"
    found = _weekday(number_, match, scene, scene.base)
    if found is not None and (eve := match.word("eve")) is not None:
        found = calendar.shift(found, "day", -1 if eve == "before" else 1)
    return found.isoformat() + tail if found else None


def _weekday(number_: int, match: Match, scene: Scene, base: date) -> date | None:
    rel, week = match.word("rel"), match.word("week")
    if week is not None:
        monday = calendar.shift(base, "day", -base.weekday())
        return (
            calendar.shift(monday, "day", number_ - 1 + 7 * (step(week) or 0)) if monday else None
        )
    n = step(rel)
    if rel and rel not in classes()["RELATIVE"]:
        base = scene.counted = scene.day_before() or base
    elif rel == "this":
        return calendar.shift(base, "day", number_ - base.isoweekday())
    if match.word("before") and (day := scene.day_before()):
        base, n = day, -1
        scene.counted = day
    past = (base.isoweekday() - number_) % 7
    if n is None:
        if scene.narrative:
            return calendar.shift(base, "day", 7 - (past or 7))
        direction = scene.direction
        return calendar.shift(base, "day", (7 - past) % 7 if direction > 0 else -past)
    return calendar.shift(base, "day", -(past or 7) if n < 0 else 7 - past)


def weekdays(match: Match, scene: Scene) -> str | None:
    word = match.word("weekday")
    number_ = named("WEEKDAYS", word) or named("WEEKDAY", word)
    return f"XXXX-WXX-{number_}{of_part(match.word('part'))}"


def months(match: Match, scene: Scene) -> str | None:
    return f"XXXX-{month_of(match.word('month') or ''):02d}"


def season(match: Match, scene: Scene) -> str | None:
    code = named("SEASON", match.word("season"))
    if code is None:
        return None
    stated = stated_year(match, scene)
    if stated is not None:
        return f"{stated:04d}-{code}"
    base, n = scene.base, step(match.word("rel"))
    if base is None:
        return f"XXXX-{code}"
    middle = calendar.SEASON_MONTH[str(code)]
    candidates = days(middle, 15, base)
    if n == 0 and match.word("rel") == "this":
        return f"{base.year:04d}-{code}"
    if n:
        found = calendar.choose([d for d in candidates if abs((d - base).days) > 45], base, n)
    else:
        found = settle(candidates, scene)
    return f"{found.year:04d}-{code}" if found else None


def quarter(match: Match, scene: Scene) -> str | None:
    nth = ordinal(match.word("nth") or "")
    if nth is None or not 1 <= nth <= 4:
        return None
    stated = stated_year(match, scene)
    if stated is not None:
        return f"{stated:04d}-Q{nth}"
    base = scene.base
    if base is None:
        return f"XXXX-Q{nth}"
    candidates = days(nth * 3 - 1, 15, base)
    begun = [d for d in candidates if (base - d).days > -45]
    nearest = calendar.choose(candidates, base, 0)
    # Results are told, and even announced as to come, of the quarter that has just ended.
    found = nearest if scene.direction >= 0 else max(begun, default=nearest)
    value = calendar.at(found, "quarter")
    return calendar.moved(value, "year", -1) if value and match.word("ago") else value


def half(match: Match, scene: Scene) -> str | None:
    word = match.word("nth") or ""
    which = (
        2
        if word in ("last", "latter", "second", "late", "2nd", "h2", "2h")
        else 1
        if word in ("first", "1st", "early", "h1", "1h")
        else None
    )
    if which is None:
        return None
    stated = stated_year(match, scene) or (scene.base.year if scene.base else None)
    return f"{stated:04d}-H{which}" if stated else f"XXXX-H{which}"


def weekend(match: Match, scene: Scene) -> str | None:
    if match.word("month"):
        day = read_day(date_(match, scene))
        return calendar.at(day, "weekend") or UNKNOWN["weekend"]
    base, n = scene.base, step(match.word("rel"))
    if base is None:
        return UNKNOWN["weekend"]
    if n is None:
        n = 0 if base.weekday() >= 5 or scene.direction > 0 else -1
    elif n < 0 and match.word("rel") == "past" and base.weekday() >= 5:
        n = 0
    return calendar.at(calendar.shift(base, "week", n), "weekend")
