"""The units of measure and currencies, as tables from how they are written to what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from variorum.stages.article.figures.tables import cues, rows

Kind = Literal["measure", "money"]


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
            if sign.isupper() or not sign[:1].isalpha() or len(sign) == 1:
                table.setdefault(sign, (code, "money"))
    folded: dict[str, set[tuple[str, Kind]]] = {}
    for sign, what in table.items():
        folded.setdefault(sign.lower(), set()).add(what)
        folded.setdefault(sign.upper(), set()).add(what)
        folded.setdefault(sign.capitalize(), set()).add(what)
    for sign, found in folded.items():
        if len(sign) > 1 and len(found) == 1 and sign.lower() not in cues("no_code"):
            table.setdefault(sign, next(iter(found)))
    ordered = sorted(table, key=lambda s: (-len(s), s))
    return table, re.compile("(?:" + "|".join(map(re.escape, ordered)) + r")(?![^\W_])")


@cache
def signs() -> Mapping[str, tuple[str, float]]:
    """What may stand before a number → currency code and what its number is multiplied by. A sign
    that has letters may be parted from its "$" by a space, as agencies' systems do ("HK $5"); "A $"
    may begin a sentence and may not. Signs of two letters and more are known in small letters too."""
    table: dict[str, tuple[str, float]] = {}
    for code, before, _ in currency_rows():
        for sign in filter(None, (s.strip() for s in before.split(","))):
            forms = {sign, sign.lower()} if sign[1:2].isalpha() and sign[-1] == "$" else {sign}
            if sign == "C$":
                forms.add("c$")
            for form in sorted(forms):
                table.setdefault(form, (code, 1.0))
                if form.endswith("$") and len(form) > 1 and form != "A$":
                    table.setdefault(form[:-1] + " $", (code, 1.0))
    for sign, found in multiples().items():
        table.setdefault(sign, found)
    return table


@cache
def multiples() -> Mapping[str, tuple[str, float]]:
    """Codes with a letter for thousands, millions or billions before them, as companies of northern
    Europe write them ("MSEK 60", "120 MEUR") → code and factor."""
    codes = [code for code, _, _ in currency_rows() if len(code) == 3 and code.isupper()]
    factors = {"K": 1e3, "k": 1e3, "M": 1e6, "B": 1e9}
    return {letter + code: (code, factor) for letter, factor in factors.items() for code in codes}


@cache
def sign_ends() -> frozenset[str]:
    """The last characters of signs that may stand before a number."""
    return frozenset(sign[-1] for sign in signs())


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
