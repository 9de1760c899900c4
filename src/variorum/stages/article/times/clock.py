"""Times of day as the end of a TIMEX3 value: ``TNI``, ``T22:00``."""

from __future__ import annotations

from variorum.stages.article.times.numbers import number
from variorum.stages.article.times.words import classes


def of_part(word: str | None) -> str:
    """``TMO`` for ``morning`` … ; nothing for nothing."""
    if not word:
        return ""
    name = word.split()[-1]
    if name == "overnight":
        return "TNI"
    code = classes()["PART"].get(name) or classes()["PARTS"].get(name)
    return f"T{code}" if code else ""


def of_clock(word: str | None, half: str | None) -> str:
    """``T22:00`` for ``10`` and ``p.m.``; nothing where there is no such hour."""
    if not word:
        return ""
    named = classes()["CLOCKWORD"].get(word)
    if named:
        return f"T{named}"
    plain = len(word) == 4 and word.isdecimal()  # 0735, as agencies write it before GMT
    hours, _, rest = f"{word[:2]}:{word[2:]}".partition(":") if plain else word.partition(":")
    if plain and int(rest) > 59:
        return ""
    value = number(hours)
    if value is None or value != int(value) or not 0 <= value <= 24:
        return ""
    hour = int(value)
    late = half is not None and (half[0] == "p" or half in ("afternoon", "evening"))
    if half is not None and hour <= 12:
        hour = hour % 12 + (12 if late else 0)
    return f"T{hour:02d}:{rest[:2] or '00'}"
