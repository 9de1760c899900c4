"""What the ways of working out a value share: steps, stated years, the candidate that is meant."""

from __future__ import annotations

from datetime import date, timedelta

from variorum.stages.article.times import calendar
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import year_of
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.words import classes

UNKNOWN = {
    "day": "XXXX-XX-XX", "night": "XXXX-XX-XXTNI", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}  # fmt: skip
"""What is written where the day counted from is not known."""

NARRATIVE_STEP = 30
"""Days that a history has gone on, as a rule, when it names the next day without a year."""

LEAP_YEAR = 2000
"""A year that has every day, to try days in whose year is not known."""

FAR, NEAR = 300, 66
"""Days: a tense misread is likelier than a date FAR away where another is NEAR."""


def named(kind: str, word: str | None) -> int | str | None:
    """The value ``data/words.toml`` gives a word in a class."""
    return classes()[kind].get(word) if word else None


def step(word: str | None) -> int | None:
    """-1, 0 or 1 for ``last``, ``this``, ``the following`` …"""
    last = word.split()[-1] if word else None
    for kind in ("RELATIVE", "FOLLOWING"):
        value = named(kind, last)
        if value is not None:
            return int(value)
    return {"latest": -1}.get(last or "")


def month_of(word: str) -> int:
    name = word.split()[0]
    kinds = (classes()[kind] for kind in ("MONTH", "ABBREVIATED", "FOREIGN"))
    return next(int(kind[name]) for kind in kinds if name in kind)


def stated_year(match: Match, scene: Scene) -> int | None:
    """The year that the expression itself states, outright or as ``last year``."""
    if (text := match.word("year") or scene.year_ahead) is not None:
        return year_of(text, scene.anchor.year if scene.anchor else None)
    relative = match.word("relyear")
    if relative is None:
        return None
    counted = relative.split()[-1] in ("previous", "following", "that")
    base = (scene.before() if counted else None) or scene.base
    n = step(relative)
    return base.year + n if base is not None and n is not None else None


UNSAID = 110
"""Days ahead beyond which a day without a year that no word calls coming has been ("Feb. 24 -" in a chronology)."""


def settle(candidates: list[date], scene: Scene) -> date | None:
    """The candidate that tense and the day counted from point at."""
    base = scene.base
    if base is None:
        return None
    if scene.narrative and scene.said:
        aim = base + timedelta(days=NARRATIVE_STEP)
        return min(candidates, key=lambda d: (abs((d - aim).days), d), default=None)
    chosen = calendar.choose(candidates, base, scene.direction)
    nearest = calendar.choose(candidates, base, 0)
    if chosen is None or nearest is None:
        return nearest
    if scene.direction == 0 and (nearest - base).days > UNSAID:
        return calendar.choose(candidates, base, -1)
    return (
        nearest if abs((chosen - base).days) > FAR and abs((nearest - base).days) < NEAR else chosen
    )


def days(month: int, day: int, base: date | None) -> list[date]:
    """This day of the year in the years around ``base``, where the calendar has it."""
    out = []
    for year in (base.year - 1, base.year, base.year + 1) if base else (LEAP_YEAR,):
        try:
            out.append(date(year, month, day))
        except ValueError:
            continue
    return out


def read_day(value: str | None) -> date | None:
    point = calendar.read(value) if value else None
    return point[0] if point and point[1] == "day" else None
