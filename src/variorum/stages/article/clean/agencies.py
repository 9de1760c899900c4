"""Which news agency a text comes from, by its dateline, its small print or its own reporters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from variorum.models.gazetteer import gazetteer
from variorum.stages.article.clean.lexicon import agencies
from variorum.stages.article.clean.lines import Line

DATELINE = re.compile(r"[^()\"]{0,70}?\(([^()]{2,40})\)\s*(?:[-–—:]|--)?\s")
HEAD = 120
"""Characters within which a dateline ends."""
DASHES = ("-", "–", "—")
UNLISTED = re.compile(r"[A-Z][A-Za-z0-9]{1,24}")
CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|"
    r"september|october|november|december",
    re.IGNORECASE,
)
HOLDER = re.compile(
    r"(?:copyright|©|\(c\))[\s©,()c-]{0,8}(?:(?:19|20)\d\d)[\s,-]{1,3}(?:by )?(?:the )?"
    r"((?-i:[A-Z])[\w-]{1,30}(?: (?!All\b)(?-i:[A-Z])[\w-]{1,30}){0,3})(?=[.,;\s]|$)",
    re.IGNORECASE,
)
"""Who holds the copyright: "Copyright 2024 Nordpress." """
PEOPLE = "(?:reporters?|correspondents?|journalists?|photographers?|writers?|staff|teams?)"


def agency_named(name: str) -> str | None:
    """The agency that signs with ``name``."""
    name = name.strip(" .,()[]-–—")
    found = agencies()
    return found.get(name) or found.get(name.removeprefix("the ").removeprefix("The "))


def agency_of_dateline(line: Line) -> str | None:
    """The agency of "BRUSSELS (AP) —" or "(Reuters) -" at the beginning of a line. One that is in no
    list is known by its form: a single name in brackets between the place and a dash."""
    match = DATELINE.match(line.text, 0, HEAD)
    if not match:
        return None
    place = line.text[: match.start(1) - 1].split(",")[0].strip()
    words = place.split()
    if words and not place.replace(" ", "").replace("-", "").replace(".", "").isalpha():
        return None
    if len(words) > 4 or not all(word[0].isupper() for word in words):
        return None
    name = match[1].split("/")[0].split(",")[0].strip()
    if named := agency_named(name):
        return named
    by_form = (
        words
        and (place.isupper() or name.isupper())
        and line.text[: match.end()].rstrip().endswith(DASHES)
        and UNLISTED.fullmatch(name)
        and not CALENDAR.fullmatch(name)
    )
    return name if by_form else None


def agency_of_text(straightened: str, lines: Sequence[Line]) -> str | None:
    """The agency that the text says it comes from: by a dateline, else by its copyright line, else
    by what "an AFP reporter" saw."""
    for line in lines[:40]:
        if (found := agency_of_dateline(line)) and not _is_place(found, straightened):
            return found
    for pattern in (_copyright(), _reporters()):
        if match := pattern.search(straightened):
            return agency_named(match[1])
    for holder in _holders(straightened):
        if re.search(rf"\b{re.escape(holder)} {PEOPLE}\b", straightened):
            return holder
    return None


def signatures(straightened: str, lines: Sequence[Line]) -> frozenset[str]:
    """Names that sign the text in its datelines or as holders of its copyright: where a byline ends
    in one of them, that is who the writer works for."""
    datelines = {name for line in lines[:40] if (name := agency_of_dateline(line))}
    return frozenset(
        n for n in {*datelines, *_holders(straightened)} if not _is_place(n, straightened)
    )


def _holders(straightened: str) -> list[str]:
    """Who holds the copyright of the text, by its first few such lines."""
    return [match[1] for match in islice(HOLDER.finditer(straightened), 5)]


def _is_place(name: str, straightened: str) -> bool:
    """Whether a name in no list of agencies is that of a place, known or one that the text is
    about: "VELL (Ostmark) —", "in Ostmark"."""
    if agency_named(name):
        return False
    return (
        gazetteer().knows(name)
        or re.search(rf"\b(?:in|near|across|throughout) {re.escape(name)}\b", straightened)
        is not None
    )


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))[\s©,\d()Cc-]{{0,16}}(?:[Tt]he )?({_names()})\b"
    )


@cache
def _reporters() -> re.Pattern[str]:
    return re.compile(
        rf"\b({_names()}) {PEOPLE} (?:saw|see|heard|witnessed|in|at|on|there|said|counted)\b"
    )


def _names() -> str:
    return "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True))
