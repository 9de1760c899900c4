"""Lengths of time as TIMEX3 periods: ``P3D``, ``PT2H``, ``PXY``."""

from __future__ import annotations

from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import VAGUE, number
from variorum.stages.article.times.words import classes

UNIT_OF: dict[str, str] = {
    **{k: str(v) for k, v in classes()["UNIT"].items()},
    **{k: str(v) for k, v in classes()["UNITS"].items()},
}
SIGNS = {
    "second": ("PT", "S"), "minute": ("PT", "M"), "hour": ("PT", "H"), "day": ("P", "D"),
    "night": ("P", "D"), "week": ("P", "W"), "weekend": ("P", "WE"), "fortnight": ("P", "W"),
    "month": ("P", "M"), "quarter": ("P", "Q"), "year": ("P", "Y"), "decade": ("P", "Y"),
    "century": ("P", "Y"), "morning": ("P", "D"), "afternoon": ("P", "D"), "evening": ("P", "D"),
}  # fmt: skip
TIMES = {"fortnight": 2, "decade": 10, "century": 100}
HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}
"""Half of a unit, in the next smaller one."""


def period_value(match: Match, other: bool = False) -> str | None:
    """The period that ``count`` and ``unit`` of the match make; a plural without a count is PX."""
    word = (match.word("unit") or "").split()
    if not word:
        return None
    name = word[0]
    unit = UNIT_OF.get(name, name)
    if unit not in SIGNS:
        return None
    text = match.word("count")
    plural = name in classes()["UNITS"]
    count = (
        number(text.split(" to ")[0].split(" or ")[0].split(" - ")[0].strip())
        if text
        else VAGUE
        if plural
        else 1.0
    )
    if count is None:
        return None
    if match.word("half"):
        count += 0.5
    if other:
        count = 2.0
    start, sign = SIGNS[unit]
    if count == VAGUE:
        return f"{start}X{'E' if unit == 'decade' else 'C' if unit == 'century' else sign}"
    count *= TIMES.get(unit, 1)
    whole = int(count)
    if count == whole:
        return f"{start}{whole}{sign}"
    if count - whole == 0.5 and unit in HALVES:
        return f"{start}{f'{whole}{sign}' if whole else ''}{HALVES[unit]}".replace("PTT", "PT")
    return f"{start}{count:g}{sign}"
