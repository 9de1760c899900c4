"""Units of measure and currencies around a number, and what a rate is counted by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from variorum.stages.article.figures.numerals import Numeral
from variorum.stages.article.figures.tables import rows

Kind = Literal["measure", "money"]

WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
GAP = re.compile(r"[ \t\u00a0\u202f]{0,3}-?[ \t\u00a0\u202f]{0,3}")
RATE = re.compile(
    r"[ \t\u00a0]{0,3}(?:(?P<per>per[ -]|/[ ]?|[-–]per[-–])|(?P<each>an?[ ]|each[ ]|every[ ]|[-–] ?an? ?[-–] ?))[ ]{0,2}",
    re.IGNORECASE,
)
INITIAL = re.compile(r"\. ?[A-Z]")
RELATIVE = re.compile(r"[ \u00a0](?:ago|earlier|later|before|after|from|on|old)\b", re.IGNORECASE)
LONGEST_NAME = 4
MOST_LETTERS = 24


@dataclass(frozen=True, kw_only=True)
class Unit:
    """``name`` is the canonical unit; ``start`` to ``end`` what the text says of it (a currency sign
    may stand before the number); ``text`` is that, without the number between."""

    name: str
    kind: Kind
    start: int
    end: int
    text: str
    hyphenated: bool = False


def plural(word: str) -> str:
    """The regular plural of a unit's last word."""
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeou":
        return word[:-1] + "ies"
    return word + "s"


def _spellings(cell: str) -> Iterator[str]:
    for name in filter(None, (n.strip() for n in cell.split(","))):
        one, slash, many = name.partition("/")
        yield one
        yield many if slash else plural(one)


@cache
def names() -> Mapping[str, tuple[str, Kind]]:
    """Lower-case spelled-out names → canonical unit and kind. Codes such as ``EUR`` are among
    them; measures win over currencies ("pound")."""
    table: dict[str, tuple[str, Kind]] = {}
    for code, _, after in currency_rows():
        for name in _spellings(after):
            if name[:1].isalpha() and not name.isupper() and len(name) > 1:
                table.setdefault(name.lower(), (code, "money"))
    for unit, spelled, _ in unit_rows():
        for name in _spellings(spelled):
            table[name.lower()] = (unit, "measure")
    return table


@cache
def symbols() -> tuple[Mapping[str, tuple[str, Kind]], re.Pattern[str]]:
    """Symbols that follow digits (case as written, and in lower case where that is unambiguous)
    with their units, and the pattern that finds them."""
    table: dict[str, tuple[str, Kind]] = {}
    for unit, _, signs in unit_rows():
        for sign in filter(None, (s.strip() for s in signs.split(","))):
            table.setdefault(sign, (unit, "measure"))
    for code, _, after in currency_rows():
        for sign in filter(None, (s.strip() for s in after.split(","))):
            if sign.isupper() or not sign[:1].isalpha() or sign == "p":
                table.setdefault(sign, (code, "money"))
    folded: dict[str, set[tuple[str, Kind]]] = {}
    for sign, what in table.items():
        folded.setdefault(sign.lower(), set()).add(what)
        folded.setdefault(sign.upper(), set()).add(what)
        folded.setdefault(sign.capitalize(), set()).add(what)
    for sign, found in folded.items():
        if len(sign) > 1 and len(found) == 1:
            table.setdefault(sign, next(iter(found)))
    ordered = sorted(table, key=lambda s: (-len(s), s))
    return table, re.compile("(?:" + "|".join(map(re.escape, ordered)) + r")(?![^\W_])")


@cache
def signs() -> Mapping[str, str]:
    """What may stand before a number → currency code. A sign that has letters may be parted from
    its "$" by a space, as agencies' systems do ("HK $5"); "A $" may begin a sentence and may not."""
    table: dict[str, str] = {}
    for code, before, _ in currency_rows():
        for sign in filter(None, (s.strip() for s in before.split(","))):
            table.setdefault(sign, code)
            if sign.endswith("$") and len(sign) > 1 and sign != "A$":
                table.setdefault(sign[:-1] + " $", code)
    return table


@cache
def denominators() -> frozenset[str]:
    return frozenset(row[0] for row in rows("denominators.txt"))


def unit_rows() -> list[tuple[str, str, str]]:
    return [_three(row) for row in rows("units.tsv")]


def currency_rows() -> list[tuple[str, str, str]]:
    return [_three(row) for row in rows("currencies.tsv")]


def _three(row: list[str]) -> tuple[str, str, str]:
    first, second, third = [*row, "", ""][:3]
    return first, second, third


def currency_before(text: str, floor: int, start: int) -> tuple[str, int] | None:
    """The currency whose sign stands before character ``start``, and where the sign begins."""
    table = signs()
    window = text[max(floor, start - 16) : start].replace("\u00a0", " ").rstrip()
    begin = max(floor, start - 16)
    if not window or not (window[-1] in "$€£¥₽₴₺₪₹฿₱₫₩₦₡₸₿₾=." or window[-1].isalpha()):
        return None
    for length in range(min(11, len(window)), 0, -1):
        sign = window[-length:]
        if sign not in table:
            continue
        at = len(window) - length
        if sign[0].isalpha() and at and (window[at - 1].isalnum() or window[at - 1] in "'’"):
            continue
        return table[sign], begin + at
    return None


def unit_after(text: str, number: Numeral, ceiling: int) -> Unit | None:
    """The measure or currency named right after ``number``; what lies beyond ``ceiling`` is not
    looked at."""
    end = number.end
    gap = GAP.match(text, end, ceiling)
    at = gap.end() if gap else end
    hyphen = "-" in text[end:at]
    table, pattern = symbols()
    if not number.spelled and at - end <= 1:
        found = pattern.match(text, at, ceiling)
        decade = found is not None and found.group() == "s" and number.low % 10 == 0  # "1990s"
        if (
            found
            and not decade
            and (at == end or hyphen or _free_symbol(found.group(), text, found.end()))
        ):
            name, kind = table[found.group()]
            stop = found.end()
            scale = name_at(text, stop + 1, ceiling) if name == "degree" else None
            if scale is not None and scale[0] in ("celsius", "fahrenheit"):
                name, _, stop = scale
            return Unit(
                name=name, kind=kind, start=at, end=stop, text=text[at:stop], hyphenated=hyphen
            )
    named = name_at(text, at, ceiling)
    if named is None:
        return None
    name, kind, stop = named
    said = text[at:stop]
    if name == "pound-mass" and number.scale >= 1e6 and said.lower().startswith("pound"):
        name, kind = "GBP", "money"
    return Unit(name=name, kind=kind, start=at, end=stop, text=said, hyphenated=hyphen)


def _free_symbol(symbol: str, text: str, end: int) -> bool:
    """Whether a symbol may be parted from its digits by a space: a single letter is one only where
    it is no initial ("5 W. Harbour Street")."""
    if len(symbol) > 1 or not symbol.isalpha():
        return True
    return not INITIAL.match(text, end) and symbol not in ("l", "s", "p")


def name_at(text: str, at: int, ceiling: int) -> tuple[str, Kind, int] | None:
    """The unit spelled out at character ``at``, longest name first: canonical, kind, end."""
    table = names()
    ends: list[tuple[str, int]] = []
    spelled, position = "", at
    for _ in range(LONGEST_NAME):
        word = WORD.match(text, position, min(ceiling, position + MOST_LETTERS))
        if word is None:
            break
        spelled = f"{spelled} {word.group().lower()}" if spelled else word.group().lower()
        ends.append((spelled, word.end()))
        if spelled.endswith("."):
            ends.append((spelled[:-1], word.end() - 1))
        gap = GAP.match(text, word.end(), ceiling)
        position = gap.end() if gap else word.end()
        if position == word.end():
            break
    for spelled, end in reversed(ends):
        for form in (spelled, spelled.replace("-", " ")):
            if form in table:
                return (*table[form], end)
    return None


def rate_after(text: str, end: int, ceiling: int) -> tuple[str, int] | None:
    """What a rate that ends its unit at ``end`` is counted by ("a barrel", "per sq m") and where
    that ends."""
    link = RATE.match(text, end, ceiling)
    if link is None:
        return None
    named = name_at(text, link.end(), ceiling)
    if named is not None:
        name, _, stop = named
        if link.group("each") and RELATIVE.match(text, stop):
            return None  # "down from 300 a week earlier"
        return name, stop
    word = WORD.match(text, link.end(), min(ceiling, link.end() + MOST_LETTERS))
    if word is None:
        if "/" in link.group():
            sign = symbols()[1].match(text, link.end(), ceiling)
            return (symbols()[0][sign.group()][0], sign.end()) if sign else None
        return None
    lower = word.group().lower().rstrip(".")
    stop = word.start() + len(lower)
    if lower in denominators() or (link.group("per") and "/" not in link.group()):
        return {"annum": "year", "capita": "person"}.get(lower, lower), stop
    if "/" in link.group():
        sign = symbols()[1].match(text, link.end(), ceiling)
        if sign:
            return symbols()[0][sign.group()][0], sign.end()
    return None
