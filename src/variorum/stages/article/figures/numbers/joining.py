"""Numbers in a row, and two of them that are one figure: ranges, shares, dollars and their cents."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.stages.article.figures.numbers.numerals import numerals
from variorum.stages.article.figures.numbers.reading import (
    BETWEEN,
    BETWEEN_AGES,
    FROM,
    Reading,
    free,
    single,
)
from variorum.stages.article.figures.tables import cues

DASH = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?")
TO = re.compile(r"[ \u00a0]{0,2}(?:-[ ]?)?(?:to|up to|through|until)[ \u00a0-]{1,2}", re.IGNORECASE)
AND = re.compile(r"[ \u00a0]{1,2}and[ \u00a0]{1,2}", re.IGNORECASE)
OR = re.compile(r"[ \u00a0]{1,2}or[ \u00a0]{1,2}", re.IGNORECASE)
OUT_OF = re.compile(r"[ ]{1,2}(?:in|out of)(?:[ ]every)?[ ]{1,2}", re.IGNORECASE)
HUNDREDTHS = frozenset({"cent", "penny", "sen"})
COIN_LINKS = frozenset({" ", " and ", ", "})
DOZEN = ["a", "dozen"]
IN = re.compile(r"[ \u00a0]?in\b\.?")
ENDED = re.compile(r"[ \u00a0]?(?:[.,;:!?)”\"](?!\d)|$)")
ENDED_OR_MORE = re.compile(r"[ \u00a0]?(?:[.,;:!?)”\"](?!\d)|more\b|$)")
A_SPAN = re.compile(
    r"\b(?P<lead>an?|last|past|next|another)[ ](?P<unit>[a-z]+)[ ](?P<link>to|or)[ ]$",
    re.IGNORECASE,
)
FRAMING = frozenset({"last", "past", "next"})
DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 360, "decade": 3600}
NEAREST_GUESS = 2.0  # of "20 or 30", the larger to the smaller
WIDEST = 4.0  # of a change that is told as a range, the larger end to the smaller
LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]{1,2}$")


def readings(text: str, start: int, end: int) -> list[Reading]:
    """Every number between two characters with its unit; ranges are one reading."""
    found = [n for n in numerals(text, start, end) if n.spelled or free(text, n, start)]
    singles: list[Reading] = []
    for k, numeral in enumerate(found):
        floor = max(found[k - 1].end, singles[-1].end) if k else start
        ceiling = found[k + 1].start if k + 1 < len(found) else end
        singles.append(single(text, numeral, floor, min(end, max(ceiling, numeral.end))))
    out: list[Reading] = []
    for reading in singles:
        joined = None
        if out:
            joined = (
                _joined(text, out[-1], reading, start)
                or _by_dozen(text, out[-1], reading)
                or _coins(text, out[-1], reading)
            )
            reading = _after_feet(text, out[-1], reading)
        if joined is None:
            out.append(_from_one(text, reading, out[-1].end if out else start))
        else:
            out[-1] = joined
    return out


def _joined(text: str, first: Reading, second: Reading, floor: int) -> Reading | None:
    """Two readings that are the ends of one range, as one; or a share ("one in three")."""
    if first.first is not None or first.high is None or second.high is None:
        return None
    high = second.high
    between = text[first.end : second.start]
    if len(between) > 12:
        return None
    parted = first.unit in (None, "percent") and between.isspace()
    if parted and 0 < first.low < -second.low:
        sign = text[second.start : second.start + 1]  # "75 -300mm", "20 % -30 %"
        high = -high
        between, second = sign, replace(second, low=high, high=high)
    if OUT_OF.fullmatch(between):
        return _share(first, second)
    ranged = DASH.fullmatch(between) or TO.fullmatch(between) or _either(first, second, between)
    if not ranged and not (AND.fullmatch(between) and _between(text, floor, first.start)):
        return None
    if first.unit and second.unit and TO.fullmatch(between) and _changes(text, floor, first.start):
        return None  # "fell 12p to 340p"
    if (
        not first.unit
        and not second.unit
        and TO.fullmatch(between)
        and second.low > WIDEST * first.low
        and _changes(text, floor, first.start)
    ):
        return None  # "rose by 14 to 212"
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
    separator = between.strip().lower()
    priced = first.kind == second.kind == "money" and DASH.fullmatch(between)
    same = first.kind == "measure" and first.unit == second.unit and TO.fullmatch(between)
    cold = low < 0 and TO.fullmatch(between)  # "-20 to -30 F"
    if high < low and (moved or same or cold or (priced and low < 2 * high)):
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


def _between(text: str, floor: int, start: int) -> bool:
    """Whether "between" or "between the ages of" stands before character ``start``."""
    window = max(floor, start - 24)
    return bool(BETWEEN.search(text, window, start) or BETWEEN_AGES.search(text, window, start))


def _from_one(text: str, reading: Reading, floor: int) -> Reading:
    """The span of time whose lower end is but "a": "a week to ten days", "a week or two"."""
    if reading.kind == "bare" and reading.numeral.spelled and reading.low == reading.high == 2:
        return _or_two(text, reading, floor)
    if reading.kind != "measure" or reading.first is not None or reading.low != reading.high:
        return reading
    lead = A_SPAN.search(text, max(floor, reading.start - 20), reading.start)
    if lead is None or lead["lead"].lower() in FRAMING:
        return reading
    if lead["unit"].lower() not in DAYS or reading.unit not in DAYS:
        return reading
    low = DAYS[lead["unit"].lower()] / DAYS[reading.unit]
    if low != int(low) or not low < reading.low:
        return reading
    first = replace(reading.numeral, start=lead.start(), end=lead.end("unit"), low=low, high=low)
    return replace(
        reading, start=lead.start(), low=low, separator=lead["link"].lower(), first=first
    )


def _or_two(text: str, reading: Reading, floor: int) -> Reading:
    """One or two of a measure that is named before: "a week or two", "the last decade or two"."""
    lead = A_SPAN.search(text, max(floor, reading.start - 20), reading.start)
    unit = lead["unit"].lower() if lead is not None else ""
    if (
        lead is None
        or lead["link"].lower() != "or"
        or unit not in cues("span_of_time") | cues("far")
    ):
        return reading
    start = lead.start("unit") if lead["lead"].lower() in FRAMING else lead.start()
    first = replace(reading.numeral, start=start, end=lead.end("unit"), low=1.0, high=1.0)
    return replace(
        reading,
        start=start,
        low=1.0,
        unit=unit,
        unit_text=lead["unit"],
        kind="measure",
        separator="or",
        first=first,
    )


def _either(first: Reading, second: Reading, between: str) -> bool:
    """Whether two numbers are the ends of a guess: "20 or 30", "five or six days"."""
    return (
        OR.fullmatch(between) is not None
        and first.kind == "bare"
        and (second.kind in ("bare", "measure") or _sums(first, second))
        and first.numeral.kind == second.numeral.kind == "cardinal"
        and first.numeral.spelled == second.numeral.spelled
        and 1 <= first.low < second.low <= NEAREST_GUESS * first.low
        and (first.low > 1 or first.numeral.spelled)
        and not first.separator
    )


def _sums(first: Reading, second: Reading) -> bool:
    """Whether two numbers are large sums of one currency: "a billion or a billion and a half dollars"."""
    large = min(first.numeral.scale, second.numeral.scale) > 1
    return large and second.start == second.number_start


def _changes(text: str, floor: int, start: int) -> bool:
    """Whether the word before character ``start`` tells of a rise or fall."""
    before = LAST_WORD.search(text, max(floor, start - 16), start)
    return before is not None and before.group(1).lower() in cues("change")


def _coins(text: str, first: Reading, second: Reading) -> Reading | None:
    """Money with its hundredths: "three dollars and fifty cents", "15 dollars 50"."""
    pounds = first.unit == "pound-mass" and second.unit == "penny"
    if (
        (first.kind != "money" and not pounds)
        or first.first is not None
        or second.first is not None
        or first.unit in HUNDREDTHS
        or " per " in (first.unit or "")
    ):
        return None
    if first.low != int(first.low) or not 0 < second.low < 100 or second.low != int(second.low):
        return None
    if first.numeral.scale > 1 or first.high != first.low or second.high != second.low:
        return None
    between = text[first.end : second.start].replace("\u00a0", " ")
    if second.unit in HUNDREDTHS:
        if second.start != second.number_start or between not in COIN_LINKS:
            return None
    elif (
        second.kind != "bare"
        or between not in (" ", " and ")
        or first.end <= first.number_end
        or not (ENDED if between == " and " else ENDED_OR_MORE).match(text, second.end)
    ):
        return None
    value = first.low + (second.low if first.low >= 0 else -second.low) / 100
    return replace(
        first,
        end=second.end,
        number_end=second.number_end,
        low=value,
        high=value,
        unit="GBP" if pounds else first.unit,
        kind="money",
    )


def _by_dozen(text: str, first: Reading, second: Reading) -> Reading | None:
    """ "64 cents a dozen" is a rate."""
    said = text[second.start : second.end].lower().split()
    if first.kind != "money" or " per " in (first.unit or "") or said != DOZEN:
        return None
    if not text[first.end : second.start].isspace():
        return None
    unit_text = f"{first.unit_text} {' '.join(said)}"
    return replace(first, end=second.end, unit=f"{first.unit} per dozen", unit_text=unit_text)


def _after_feet(text: str, first: Reading, second: Reading) -> Reading:
    """The inches after feet, in "6 ft 2 in" too."""
    if first.unit != "foot" or second.kind != "bare" or text[first.end : second.start].strip(" ,-"):
        return second
    word = IN.match(text, second.end)
    if word is None or not 0 < second.low < 12:
        return second
    return replace(
        second, end=word.end(), unit="inch", unit_text=word.group().strip(), kind="measure"
    )


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
