"""The pieces numbers are made of: runs of digits, fractions and number words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from variorum.stages.article.figures.tables import rows

ATOM = re.compile(
    r"(?P<word>[^\W\d_]+)|"  # first, since most of a text is words
    r"(?P<fraction>(?<![\d/⁄])\d{1,3}[/⁄]\d{1,3}(?![\d/⁄]))"
    r"|(?P<spaced>\d{1,3}(?:(?:,[ ]|[ ],)000)+(?!\d))"
    r"|(?P<comma>(?<![\d,.])\d{1,3},\d{1,2}(?![\d,.]\d|\d))"
    r"|(?P<digits>\d{1,3}(?:[,\u00a0\u202f]\d{2,3}){0,8}[,\u00a0\u202f]\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<glyph>[½⅓⅔¼¾⅛⅜⅝⅞])"
)
FOLD = "fold"
MOST_PARTS = 1000
DIGITS = 15  # what a float holds of a decimal number
MOST_DIGITS = 40  # a longer run of digits is no quantity


@dataclass(frozen=True)
class Atom:
    """Characters ``start`` to ``end`` are a number of this ``kind`` (those of ``numbers.tsv``, or
    ``digits``)."""

    start: int
    end: int
    kind: str
    value: float


@cache
def words() -> Mapping[str, tuple[str, float]]:
    """Number word → its kind and value."""
    return {word: (kind, float(value)) for word, kind, value in rows("numbers.tsv")}


def rounded(value: float) -> float:
    """A product as the text has it: 16.4 million is 16,400,000, not a billionth less."""
    return float(f"{value:.{DIGITS}g}")


def atoms_of(text: str, start: int, end: int) -> list[Atom]:
    """The pieces of numbers between two characters of ``text``, in order."""
    out = []
    known = words()
    for match in ATOM.finditer(text, start, end):
        raw, kind = match.group(), match.lastgroup
        if kind == "word":
            raw = raw.lower()
            if raw not in known and not raw.endswith(FOLD):
                continue
        if kind == "word" or kind == "glyph":
            atom = _named(raw, match.start())
            if atom is not None:
                out.append(atom)
        elif kind == "fraction":
            top, bottom = (int(n) for n in re.split("[/⁄]", raw))
            if 0 < top < bottom <= MOST_PARTS:
                out.append(Atom(match.start(), match.end(), "glyph", top / bottom))
        elif kind == "comma":  # "1,5 million", as most of Europe writes it
            value = float(raw.replace(",", "."))
            out.append(Atom(match.start(), match.end(), "digits", value))
        elif len(raw) <= MOST_DIGITS:
            value = float(re.sub("[, \u00a0\u202f]", "", raw))
            out.append(Atom(match.start(), match.end(), "digits", value))
    return out


def _named(word: str, start: int) -> Atom | None:
    """The piece a word is; of "sixfold" the "six"."""
    known = words().get(word)
    if known is None and word.endswith(FOLD):
        word = word[: -len(FOLD)]
        known = words().get(word)
        if known is not None and known[0] not in ("small", "tens", "scale"):
            return None
    return Atom(start, start + len(word), *known) if known is not None else None
