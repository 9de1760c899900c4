"""Words of a text as temporal grammar sees them: one code character a word, by class.

A text becomes a *code*, a string with one character a word: each word that any rule knows has a
character of its own, each shape of a number has one, everything else is ``x``. Rules are regular
expressions over codes (see :mod:`.grammar`), so that a text is scanned once in linear time however
many rules there are.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import overload

UNKNOWN = "x"
BREAK = "y"
SHAPES = {
    "HOURNUM": "a",  # 1 to 12
    "DAYNUM": "ab",  # 1 to 31
    "NUMERAL": "abcdw",  # any number
    "YEAR": "d",  # 1000 to 2099, four digits
    "CLOCK": "e",  # 10:30
    "ISODATE": "f",  # 2022-01-29
    "DOTDATE": "n",  # 29.01.2022
    "SLASHDATE": "g",  # 1/29/98
    "SPAN": "h",  # 1990-91
    "DECADENUM": "i",  # 1990s, '90s
    "SHORTYEAR": "j",  # '98
    "NTH": "k",  # 1st
    "POSS": "l",  # 's
    "AMPM": "m",  # p.m.
    "QUARTER": "q",  # Q3, 3Q
    "HALFYEAR": "r",  # H1, 1H
    "COMMA": ",",
    "DOT": ".",
    "SLASH": "/",
    "DASH": "-",
    "OPEN": "(",
    "CLOSE": ")",
    "APOS": "'",
}
"""Codes of words by their shape; a name may stand for several."""

TOKEN = re.compile(
    r"""
    (?=[\d'’‘])(?:
      (?P<iso>(?<![\w/-])\d{4}(?P<bar>[-/])\d{2}(?P=bar)\d{2}(?![\w-]))
      | (?P<dotdate>(?<![\w.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\w))
      | (?P<slash>(?<![\w/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\w/]))
      | (?P<clock>\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\w)(?!:\d))
      | (?P<span>\b(?:1[0-9]|20)\d\d[-–—/]\d\d\b(?![-/\d]))
      | (?P<decade>(?:\b1\d|\b20|['’‘])\d0['’]?s\b)
      | (?P<short>['’‘]\d\d\b(?!['’\w]))
    )
  | (?P<nth>\b\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<quarter>\b(?-i:Q[1-4]|[1-4]Q)\b)
  | (?P<halfyear>\b(?-i:H[12]|[12]H)\b)
  | (?P<number>\d+(?:[.,:]\d+)*)
  | (?P<ampm>(?<![\w.])[ap](?:\.\ ?m\b\.?|m\b))
  | (?P<poss>['’]s\b)
  | (?P<word>[^\W\d_]+)
  | (?P<break>\n[ \t\r]*\n)
  | (?P<mark>(?P<one>[^\w\s])(?P=one)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
SHAPE_CODES = {
    "iso": "f", "slash": "g", "clock": "e", "span": "h", "decade": "i", "short": "j", "nth": "k",
    "poss": "l", "ampm": "m", "break": BREAK, "dotdate": "n", "quarter": "q", "halfyear": "r",
}  # fmt: skip
MARKS = {
    ",": ",",
    ".": ".",
    "/": "/",
    "-": "-",
    "–": "-",
    "—": "-",
    "(": "(",
    ")": ")",
    "'": "'",
    "’": "'",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark: characters ``start`` to ``end`` of the text, its ``code``."""

    start: int
    end: int
    text: str
    code: str

    @property
    def lower(self) -> str:
        return self.text.lower()


class Words(Sequence[Word]):
    """The words of one text, made when asked for; ``code`` holds one character a word."""

    def __init__(self, text: str, spans: list[tuple[int, int]], code: str) -> None:
        self.text = text
        self.spans = spans
        self.code = code

    def __len__(self) -> int:
        return len(self.spans)

    @overload
    def __getitem__(self, k: int) -> Word: ...
    @overload
    def __getitem__(self, k: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, k: int | slice) -> Word | tuple[Word, ...]:
        if isinstance(k, slice):
            return tuple(self[i] for i in range(*k.indices(len(self.spans))))
        start, end = self.spans[k]
        return Word(start, end, self.text[start:end], self.code[k])


@cache
def classes() -> dict[str, dict[str, int | str]]:
    """``data/words.toml``: the words of every class and the value each carries there."""
    raw = files(__package__).joinpath("data", "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


def table(name: str) -> Iterator[tuple[str, str]]:
    """The rows of a two-column table in ``data``, comments left out."""
    raw = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    for line in raw.splitlines():
        if line and not line.startswith("#"):
            left, _, right = line.partition("\t")
            yield left, right


class Codes:
    """The code character of every word that rules know."""

    def __init__(self, literals: Iterable[str]) -> None:
        known = {word for members in classes().values() for word in members}
        known.update(literals)
        self.of_word = {word: chr(0x100 + k) for k, word in enumerate(sorted(known))}
        self.of_class = {
            **SHAPES,
            **{n: "".join(self.of_word[w] for w in m) for n, m in classes().items()},
        }

    def words(self, text: str) -> Words:
        """The words of ``text``. A hyphen inside a word is no word of its own: ``third-quarter`` is
        two words, ``1990-91`` one."""
        spans: list[tuple[int, int]] = []
        codes: list[str] = []
        for match in TOKEN.finditer(text):
            kind = match.lastgroup
            found = match.group()
            if kind == "word":
                code = self.of_word.get(found.lower(), UNKNOWN)
            elif kind == "number":
                code = _number_code(found)
            elif kind == "mark":
                if found == "-" and _inside_word(text, match.start()):
                    continue
                code = MARKS.get(found[0], UNKNOWN)
            else:
                code = SHAPE_CODES[kind or ""]
            spans.append(match.span())
            codes.append(code)
        return Words(text, spans, "".join(codes))


def _number_code(number: str) -> str:
    if not number.isascii() or not number.isdigit() or len(number) > 4:
        return "w"
    value = int(number)
    if len(number) == 4:
        return "d" if 1000 <= value <= 2099 else "w"
    if 1 <= value <= 12 and len(number) <= 2:
        return "a"
    return "b" if 1 <= value <= 31 else "c"


def _inside_word(text: str, at: int) -> bool:
    """Whether the hyphen at ``at`` joins two words, at least one of them of letters."""
    if at == 0 or at + 1 >= len(text):
        return False
    before, after = text[at - 1], text[at + 1]
    return before.isalnum() and after.isalnum() and (before.isalpha() or after.isalpha())
