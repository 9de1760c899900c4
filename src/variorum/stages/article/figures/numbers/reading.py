"""A number with the unit, currency and sign around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import isfinite

from variorum.stages.article.figures.numbers.atoms import rounded
from variorum.stages.article.figures.numbers.numerals import Numeral
from variorum.stages.article.figures.numbers.units import (
    Unit,
    currency_before,
    rate_after,
    unit_after,
)

BETWEEN = re.compile(r"\b(?:between|from both)[ \u00a0]{1,2}(?:the[ ])?$", re.IGNORECASE)
BETWEEN_AGES = re.compile(r"\bbetween[ ]{1,2}(?:the[ ])?ages[ ](?:of[ ])?$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|between)[ \u00a0]{1,2}$", re.IGNORECASE)
MINUS = re.compile(r"(?:(?<![\w\d])minus[ -]{1,2}|(?:(?<=[\s($£€])|^)[-−])$", re.IGNORECASE)
OLD = re.compile(r"[ \u00a0-]{1,3}(?P<old>olds?\b)|[ \u00a0]{1,2}(?P<of>of[ ]age\b)", re.IGNORECASE)
YO = re.compile(r"[ ]?(?:yo|y/o)\b")
AGED = re.compile(
    r"\b(?:the[ ])?(?:aged?|ages?|age[ ]of)[ ]{1,2}(?:(?:about|around|nearly|over|under|some)[ ])?$",
    re.IGNORECASE,
)
OF_AN_AGE = re.compile(
    r"\b(?:people|persons|those|anyone|children|kids|men|women|adults|patients)[ ]"
    r"(?:aged[ ])?(?:over|under|above|below|of|older[ ]than|younger[ ]than)[ ]$"
    r"|\b(?:he|she)[ ](?:is|was)(?:[ ](?:only|just))?[ ](?:over[ ]|under[ ])?$",
    re.IGNORECASE,
)
AGE_REACH = 32
ASIDE = re.compile(r"[ \u00a0](?:\([^\s()][^()]{0,24}\)|-LRB-[ ][^()-]{1,24} -RRB-|more)(?=[ /])")
AGES = frozenset({"year", "month", "week", "day"})


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Characters ``start`` to ``end`` hold the number (``number_start`` to ``number_end``) and what
    belongs to it; ``unit`` is canonical, ``unit_text`` as written, ``None`` for a bare number."""

    start: int
    end: int
    number_start: int
    number_end: int
    low: float
    high: float | None
    numeral: Numeral
    unit: str | None = None
    unit_text: str | None = None
    kind: str = "bare"  # bare, measure, money, age, part
    hyphenated: bool = False
    separator: str = ""  # what stands between the ends of a range
    first: Numeral | None = None  # the lower end of a range as written
    rate_end: int | None = None


def free(text: str, numeral: Numeral, floor: int) -> bool:
    """Whether no letter is glued to the left of the digits but a currency's ("RM120", not "cm2")."""
    before = text[numeral.start - 1 : numeral.start] if numeral.start > floor else ""
    return not before.isalpha() or currency_before(text, floor, numeral.start) is not None


def single(text: str, numeral: Numeral, floor: int, ceiling: int) -> Reading:
    """A number with what stands around it, as far as the numbers before (``floor``) and after it
    (``ceiling``) leave it."""
    start, low, high = numeral.start, numeral.low, numeral.high
    minus = MINUS.search(text, max(floor, start - 7), start)
    negative = minus is not None and not numeral.spelled
    scaled = numeral.scale >= 1000
    money = currency_before(text, floor, minus.start() if minus and negative else start, scaled)
    if minus and negative:
        start = minus.start()
        low, high = -low, -low
    if money is None and numeral.letter and text[numeral.end - 1] in "mt":
        numeral = _unit_or_scale(text, numeral)
        low, high = (-numeral.low, -numeral.low) if negative else (numeral.low, numeral.high)
    base = Reading(
        start=start,
        end=numeral.end,
        number_start=numeral.start,
        number_end=numeral.end,
        low=low,
        high=high,
        numeral=numeral,
        kind="part" if numeral.kind == "part" else "bare",
    )
    after = unit_after(text, numeral, ceiling, money is not None)
    factor = after.factor if after is not None else 1.0
    factor *= money[2] if money is not None else 1.0
    if factor != 1 and isfinite(low * factor):
        numeral = replace(numeral, scale=numeral.scale * factor)
        high = None if high is None else rounded(high * factor)
        base = replace(base, low=rounded(low * factor), high=high, numeral=numeral)
    if money is not None and (after is None or after.kind == "money" or after.name == "metre"):
        code, at, _ = money
        sign = " ".join(text[at:start].split())
        end = numeral.end
        if after is not None and after.kind == "money":
            end, code = after.end, after.name if after.name not in ("cent", "penny") else code
        return _rated(
            text, replace(base, start=at, end=end, unit=code, unit_text=sign, kind="money"), ceiling
        )
    if after is None:
        yo = YO.match(text, numeral.end)
        if yo:
            return replace(
                base,
                end=yo.end(),
                unit="year of age",
                unit_text=text[numeral.end : yo.end()].strip(),
                kind="age",
            )
        return base
    return _with_unit(text, base, after, ceiling)


def _unit_or_scale(text: str, numeral: Numeral) -> Numeral:
    """ "8.4m tonnes" are millions, "a 50m pool" metres, "a 20t lorry" tonnes: a letter is a scale
    where a plural follows."""
    following = re.compile(r"[ \u00a0]([a-z]+)").match(text, numeral.end)
    word = following.group(1) if following else ""
    plural = (
        len(word) > 3 and word.endswith("s") and word not in ("across", "less", "this", "towards")
    )
    if plural or word in ("people", "children", "more", "fewer"):
        return numeral
    value = numeral.low / numeral.scale
    end = numeral.end - 1 - (text[numeral.end - 2] in " \u00a0")
    return replace(numeral, end=end, low=value, high=value, scale=1.0, letter=False)


def _with_unit(text: str, base: Reading, unit: Unit, ceiling: int) -> Reading:
    reading = replace(
        base,
        end=unit.end,
        unit=unit.name,
        unit_text=unit.text,
        kind=unit.kind,
        hyphenated=unit.hyphenated,
    )
    if unit.name in AGES:
        old = OLD.match(text, unit.end, ceiling)
        if old:
            return replace(
                reading,
                end=old.end(),
                unit=f"{unit.name} of age",
                unit_text=text[unit.start : old.end()],
                kind="age",
            )
    return _rated(text, reading, ceiling)


def _rated(text: str, reading: Reading, ceiling: int) -> Reading:
    """The reading with what its unit is counted by: "$70 a barrel" is USD per barrel; between the
    two the amount may stand in another currency ("C$6 (US$4.46) per share"), or "more"."""
    if reading.unit is None or " per " in reading.unit:
        return reading
    rate = rate_after(text, reading.end, ceiling)
    if rate is None:
        aside = ASIDE.match(text, reading.end)
        rate = rate_after(text, aside.end(), len(text)) if aside else None
        if rate is None or aside is None:
            return reading
        said = text[aside.end() : rate[1]].strip()
        return replace(
            reading, unit=f"{reading.unit} per {rate[0]}", unit_text=f"{reading.unit_text} {said}"
        )
    by, stop = rate
    return replace(
        reading,
        end=stop,
        unit=f"{reading.unit} per {by}",
        unit_text=f"{reading.unit_text}{_link(text, reading.end)}{text[reading.end : stop].strip()}",
        rate_end=stop,
    )


def _link(text: str, end: int) -> str:
    return " " if text[end : end + 1].isspace() else ""
