"""Datelines: "OSLO, June 5 (Reuters) -", "Oslo, Norway (CNN) --", also in the tokens of a treebank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ZONE = r"(?:[ECMP][SD]T|GMT|UTC|BST|W?EST|CES?T|EES?T|MSK|IST|JST|HKT|SGT)\b"
NAME = rf"(?!{ZONE})[A-Z][\w'’.-]*"
CAPITALS = rf"(?!{ZONE})[A-Z][A-Z'’.-]+"
INSIDE = "".join(
    rf"(?<!\b{word}[ ])" for word in ("in", "on", "at", "of", "to", "from", "the", "and")
)
PLACES = (
    rf"{CAPITALS}(?:(?:[ ]|\\?/){CAPITALS}){{0,3}}(?:[ ]?,[ ]{NAME}(?:[ ]{NAME}){{0,2}})?",
    rf"{NAME}(?:[ ]{NAME}){{0,2}}[ ]?,[ ]{NAME}(?:[ ]{NAME})?|{INSIDE}{NAME}(?:[ ]{NAME})?",
)
"""A place in capitals is told from the headline before it."""
DAY = r"""(?:
    [ ]?,?[ ](?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}\.?)(?:[ ]?,?[ ]\d{4})?
)?"""
SIGNED = re.compile(r"\(\s*([A-Z][^()]{1,30})\)\s*(?:--?|[–—])\s(?=\s*[\"'“‘]?\s*[A-Z\d])")
BEFORE = [re.compile(rf"(?<!\S)(?:{place}){DAY}\s+$", re.VERBOSE) for place in PLACES]
STAMPED = re.compile(r"[ ]\|[ ]")
STAMP = [re.compile(rf"(?<!\S)(?:{place})[ ]\|[ ]$", re.VERBOSE) for place in PLACES]
WIDEST = 80
"""Characters that a dateline's place and day, or a stamp's place, may take up."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """It begins with its place, where it names one, and ends behind its dash."""

    start: int
    end: int
    agency: str


def datelines(text: str, end: int) -> Iterator[Dateline]:
    """The datelines among the first ``end`` characters."""
    for signed in SIGNED.finditer(text, 0, end):
        start = _before(BEFORE, text, signed.start())
        yield Dateline(signed.start() if start is None else start, signed.end(), signed[1].strip())


def stamps(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Places before a stamp of day and hour, with the bar: "OSLO | Fri Jun 5, 2009 5:03 pm BST"."""
    for bar in STAMPED.finditer(text, 0, end):
        if (start := _before(STAMP, text, bar.end())) is not None:
            yield start, bar.end()


def _before(patterns: list[re.Pattern[str]], text: str, end: int) -> int | None:
    found = (p.search(text, max(0, end - WIDEST), end) for p in patterns)
    return next((match.start() for match in found if match), None)
