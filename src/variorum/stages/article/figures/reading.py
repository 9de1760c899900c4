"""A number with the unit, currency and sign around it, and ranges of two of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from variorum.stages.article.figures.numerals import Numeral, numerals
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.units import Unit, currency_before, rate_after, unit_after

DASH = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?")
TO = re.compile(r"[ \u00a0]{0,2}(?:-[ ]?)?(?:to|up to|through|until)[ \u00a0-]{1,2}", re.IGNORECASE)
AND = re.compile(r"[ \u00a0]{1,2}and[ \u00a0]{1,2}", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|from both)[ \u00a0]{1,2}(?:the[ ])?$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|between)[ \u00a0]{1,2}$", re.IGNORECASE)
MINUS = re.compile(r"(?:(?<![\w\d])minus[ -]{1,2}|(?:(?<=[\s($£€])|^)[-−])$", re.IGNORECASE)
OLD = re.compile(r"[ \u00a0-]{1,3}(?P<old>olds?\b)|[ \u00a0]{1,2}(?P<of>of[ ]age\b)", re.IGNORECASE)
YO = re.compile(r"[ ]?(?:yo|y/o)\b")
AGED = re.compile(r"\b(?:aged?|ages?|age[ ]of)[ ]{1,2}$", re.IGNORECASE)
OUT_OF = re.compile(r"[ ]{1,2}(?:in|out of)(?:[ ]every)?[ ]{1,2}", re.IGNORECASE)
LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]{1,2}$")
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


def readings(text: str, start: int, end: int) -> list[Reading]:
    """Every number between two characters with its unit; ranges are one reading."""
    found = [n for n in numerals(text, start, end) if n.spelled or _free(text, n, start)]
    singles: list[Reading] = []
    for k, numeral in enumerate(found):
        floor = found[k - 1].end if k else start
        ceiling = found[k + 1].start if k + 1 < len(found) else end
        singles.append(_single(text, numeral, floor, min(end, max(ceiling, numeral.end))))
    out: list[Reading] = []
    for reading in singles:
        joined = _joined(text, out[-1], reading, start) if out else None
        if joined is None:
            out.append(reading)
        else:
            out[-1] = joined
    return out


def _free(text: str, numeral: Numeral, floor: int) -> bool:
    """Whether no letter is glued to the left of the digits but a currency's ("RM120", not "cm2")."""
    before = text[numeral.start - 1 : numeral.start] if numeral.start > floor else ""
    return not before.isalpha() or currency_before(text, floor, numeral.start) is not None


def _single(text: str, numeral: Numeral, floor: int, ceiling: int) -> Reading:
    start, low, high = numeral.start, numeral.low, numeral.high
    minus = MINUS.search(text, max(floor, start - 7), start)
    negative = minus is not None and not numeral.spelled
    money = currency_before(text, floor, minus.start() if minus and negative else start)
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
    after = unit_after(text, numeral, ceiling)
    if money is not None and (after is None or after.kind == "money" or after.name == "metre"):
        code, at = money
        sign = "".join(text[at:start].split())
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
    if plural or word in ("people", "children", "users"):
        return numeral
    value = numeral.low / numeral.scale
    return replace(numeral, end=numeral.end - 1, low=value, high=value, scale=1.0, letter=False)


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
    """The reading with what its unit is counted by: "$70 a barrel" is USD per barrel."""
    rate = rate_after(text, reading.end, ceiling)
    if rate is None or reading.unit is None or " per " in reading.unit:
        return reading
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


def _joined(text: str, first: Reading, second: Reading, floor: int) -> Reading | None:
    """Two readings that are the ends of one range, as one; or a share ("one in three")."""
    if first.first is not None or first.high is None or second.high is None:
        return None
    between = text[first.end : second.start]
    if len(between) > 12:
        return None
    if OUT_OF.fullmatch(between):
        return _share(first, second)
    ranged = DASH.fullmatch(between) or TO.fullmatch(between)
    if not ranged and not (
        AND.fullmatch(between) and BETWEEN.search(text, max(floor, first.start - 14), first.start)
    ):
        return None
    if first.unit and second.unit and TO.fullmatch(between) and _changes(text, floor, first.start):
        return None  # "fell 12p to 340p"
    unit = second.unit or (first.unit if first.kind == "money" else None)
    if (
        first.unit
        and unit != first.unit
        and second.unit
        and second.unit.split(" ")[0] != first.unit
    ):
        return None
    moved = FROM.search(text, max(floor, first.start - 14), first.start) and TO.fullmatch(between)
    if (
        first.unit
        and second.unit is None
        and first.kind != "money"
        and not (moved and first.kind == "measure")
    ):
        return None
    low = first.low
    bare = first.numeral.scale == 1.0 and second.numeral.scale > 1.0
    if bare and first.numeral.base < second.low / second.numeral.scale and first.kind != "measure":
        low = first.low * second.numeral.scale
    high = second.high
    separator = between.strip().lower()
    if high < low and moved:
        low, high = high, low  # "from 90 to 70" spans what lies between
    if not high > low or (high < 0 and separator in "-–—"):
        return None
    return replace(
        second,
        start=first.start,
        number_start=first.number_start,
        low=low,
        high=high,
        unit=unit if second.unit or not first.unit else first.unit,
        unit_text=second.unit_text or first.unit_text,
        kind=second.kind if second.unit else first.kind,
        separator=separator or "-",
        first=first.numeral,
    )


def _changes(text: str, floor: int, start: int) -> bool:
    """Whether the word before character ``start`` tells of a rise or fall."""
    before = LAST_WORD.search(text, max(floor, start - 16), start)
    return before is not None and before.group(1).lower() in cues("change")


def _share(first: Reading, second: Reading) -> Reading | None:
    """ "one in three" is a third: two small whole numbers without a unit of their own."""
    if first.unit or second.unit or first.kind == "part" or second.kind == "part":
        return None
    if not 0 < first.low < second.low <= 100 or first.low > 9 or second.low != int(second.low):
        return None
    value = first.low / second.low
    return replace(
        second,
        start=first.start,
        number_start=first.number_start,
        low=value,
        high=value,
        kind="part",
        first=first.numeral,
        separator="in",
    )
