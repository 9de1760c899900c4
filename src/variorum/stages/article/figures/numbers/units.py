"""Units of measure and currencies around a number, and what a rate is counted by."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from variorum.stages.article.figures.numbers.atoms import words
from variorum.stages.article.figures.numbers.numerals import Numeral
from variorum.stages.article.figures.numbers.written import (
    Kind,
    denominators,
    multiples,
    names,
    sign_ends,
    signs,
    symbols,
)
from variorum.stages.article.figures.tables import cues

WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
GAP = re.compile(r"[ \t\u00a0\u202f]{0,3}-?[ \t\u00a0\u202f]{0,3}")
RATE = re.compile(
    r"[ \t\u00a0]{0,3}(?:(?P<per>per[ -]|/[ ]?|[-–]per[-–])|(?P<each>an?[ ]|each[ ]|every[ ]|[-–] ?an? ?[-–] ?))[ ]{0,2}",
    re.IGNORECASE,
)
DEGREES = frozenset("CF")
INITIAL = re.compile(r"\. ?[A-Z]")
RELATIVE = re.compile(r"[ \u00a0](?:ago|earlier|later|before|after|from|on|old)\b", re.IGNORECASE)
BRACKETED = re.compile(r"[ \u00a0]?[(\[{<][ ]?([^\W\d_°][^\s()\[\]{}<>]{1,12}|°[CF])[ ]?[)\]}>]")
CODE = re.compile(r"[A-Zk][A-Z]{3}\b")
SCALE = re.compile(r"[ \u00a0]([a-z]+)\b")
INCHES = re.compile(r'["”″] ([a-z]+)')
SIGNED = re.compile(r"[ \u00a0]\d[\d.,]{0,12}[ \u00a0](?:[$€£¥]|cents?\b)")  # "10 $ 30 cent"
PART_NUMBER = re.compile(r"[-–]\d")
NAMED_SHARE = re.compile(r"(?:[A-Z][\w.&’'-]*[ ]){1,4}(?P<of>[a-z]+)\b")
FAR_RATE = 60
LONGEST_NAME = 4
MOST_LETTERS = 24


@dataclass(frozen=True, kw_only=True)
class Unit:
    """``name`` is the canonical unit; ``start`` to ``end`` what the text says of it (a currency sign
    may stand before the number); ``text`` is that, without the number between. ``factor`` is what a
    scale in the unit multiplies the number by ("120 MEUR")."""

    name: str
    kind: Kind
    start: int
    end: int
    text: str
    hyphenated: bool = False
    factor: float = 1.0


def currency_before(
    text: str, floor: int, start: int, scaled: bool = False
) -> tuple[str, int, float] | None:
    """The currency whose sign stands before character ``start``, where the sign begins, and what it
    multiplies the number by. A word in small letters ("dollar 22.5 million") is a sign only before
    a ``scaled`` number."""
    table = signs()
    begin = max(floor, start - 16)
    window = text[begin:start].replace("\u00a0", " ").rstrip()
    if not window or window[-1] not in sign_ends():
        return None
    for length in range(min(11, len(window)), 0, -1):
        sign = window[-length:]
        if sign not in table or (length > 3 and sign.isalpha() and sign.islower() and not scaled):
            continue
        at = len(window) - length
        if sign[0].isalpha() and at and (window[at - 1].isalnum() or window[at - 1] in "'’"):
            continue
        code, factor = table[sign]
        return code, begin + at, factor
    return None


def unit_after(text: str, number: Numeral, ceiling: int, priced: bool = False) -> Unit | None:
    """The measure or currency named right after ``number``; what lies beyond ``ceiling`` is not
    looked at. A ``priced`` number has its currency before it: a sign that more digits follow is
    theirs ("EUR 10 USD 12")."""
    end = number.end
    gap = GAP.match(text, end, ceiling)
    at = gap.end() if gap else end
    hyphen = "-" in text[end:at]
    bracket = BRACKETED.match(text, end, ceiling)
    if bracket is not None:
        inside = _symbol(text, number, bracket.start(1), bracket.end(1), priced)
        named = name_at(text, bracket.start(1), bracket.end(1))
        name, kind, stop = inside or named or ("", "measure", 0)
        if stop == bracket.end(1):
            return Unit(name=name, kind=kind, start=end, end=bracket.end(), text=bracket.group(1))
    if at - end <= 1:
        found = None if number.spelled else _symbol(text, number, at, ceiling, priced)
        if found is not None:
            name, kind, stop = found
            if at == end or hyphen or _free_symbol(text[at:stop], text, stop):
                return _multiplied(
                    text,
                    Unit(
                        name=name,
                        kind=kind,
                        start=at,
                        end=stop,
                        text=text[at:stop],
                        hyphenated=hyphen,
                    ),
                    number,
                )
        code = CODE.match(text, at, ceiling)
        if code is not None and code.group() in multiples():
            name, factor = multiples()[code.group()]
            stop = code.end()
            return Unit(
                name=name, kind="money", start=at, end=stop, text=code.group(), factor=factor
            )
    named = name_at(text, at, ceiling)
    if named is None:
        return None
    name, kind, stop = named
    said = text[at:stop]
    if said[0].isupper() and said.lower() in cues("small_letters"):
        return None  # "two Times reporters"
    if not hyphen and said.lower() in cues("only_hyphenated"):
        return None  # "two time zones"
    if name == "pound-mass" and number.scale >= 1e6 and said.lower().startswith("pound"):
        name, kind = "GBP", "money"
    return Unit(name=name, kind=kind, start=at, end=stop, text=said, hyphenated=hyphen)


def _symbol(
    text: str, number: Numeral, at: int, ceiling: int, priced: bool
) -> tuple[str, Kind, int] | None:
    """The symbol at character ``at``: canonical, kind, end."""
    inches = INCHES.match(text, at, ceiling)
    if inches is not None and inches.group(1) in cues("extent"):
        return "inch", "measure", at + 1
    table, pattern = symbols()
    found = pattern.match(text, at, ceiling)
    if found is None:
        return None
    symbol, stop = found.group(), found.end()
    if symbol == "s" and number.low % 10 == 0:  # "1990s"
        return None
    name, kind = table[symbol]
    beyond = text[stop : stop + 2]
    lettered = symbol[-1].isalpha()
    if priced and kind == "measure" and lettered:
        return None  # "$26.95 A miller writes …"
    if len(symbol) == 1 and symbol.isupper() and beyond[:1] == "/" and beyond[1:].isupper():
        return None  # "12 F/A jets"
    if (lettered and beyond[:1].isdecimal()) or (symbol.isalpha() and PART_NUMBER.match(beyond)):
        return None  # "3 USD50 cards", "24703 L-202"
    if kind == "money" and (priced or not lettered) and beyond.lstrip()[:1].isdecimal():
        return None if priced or not SIGNED.match(text, stop) else (name, kind, stop)
    scale = name_at(text, stop + 1, ceiling) if name == "degree" else None
    if scale is not None and scale[0] in ("celsius", "fahrenheit"):
        name, _, stop = scale
    return name, kind, stop


def _multiplied(text: str, unit: Unit, number: Numeral) -> Unit:
    """The unit with the scale that follows it ("75 USD million")."""
    if unit.kind != "money" or number.scale > 1:
        return unit
    word = SCALE.match(text, unit.end)
    known = words().get(word.group(1).lower()) if word else None
    if word is None or known is None or known[0] != "scale" or known[1] < 1000:
        return unit
    return replace(unit, end=word.end(), factor=known[1])


def _free_symbol(symbol: str, text: str, end: int) -> bool:
    """Whether a symbol may be parted from its digits by a space: a single letter is one only where
    it is no initial ("5 W. Harbour Street")."""
    if len(symbol) > 1 or not symbol.isalpha():
        return True
    initial = symbol.isupper() and symbol not in DEGREES and INITIAL.match(text, end)
    return not initial and symbol not in ("l", "s", "p")


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
    owned = NAMED_SHARE.match(text, link.end(), min(ceiling, link.end() + FAR_RATE))
    if owned is not None and link.group("per") and owned["of"] in denominators():
        return owned["of"], owned.end()  # "$2 per Velm Rail share"
    lower = word.group().lower().rstrip(".")
    stop = word.start() + len(lower)
    if lower in denominators() or (link.group("per") and "/" not in link.group()):
        return {"annum": "year", "capita": "person"}.get(lower, lower), stop
    if "/" in link.group():
        sign = symbols()[1].match(text, link.end(), ceiling)
        if sign:
            return symbols()[0][sign.group()][0], sign.end()
    return None
