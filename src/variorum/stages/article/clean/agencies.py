"""Which news agency a text comes from, by its dateline, its small print or its own reporters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from variorum.stages.article.clean.lexicon import agencies
from variorum.stages.article.clean.lines import Line

DATELINE = re.compile(r"[^()\"]{0,70}?\(([^()]{2,40})\)\s*(?:[-–—:]|--)?\s")
HEAD = 120
"""Characters within which a dateline ends."""


def agency_named(name: str) -> str | None:
    """The agency that signs with ``name``."""
    name = name.strip(" .,()[]-–—")
    found = agencies()
    return found.get(name) or found.get(name.removeprefix("the ").removeprefix("The "))


def agency_of_dateline(line: Line) -> str | None:
    """The agency of "BRUSSELS (AP) —" or "(Reuters) -" at the beginning of a line."""
    match = DATELINE.match(line.text, 0, HEAD)
    if not match:
        return None
    before = line.text[: match.start(1) - 1].strip()
    if (
        before
        and not before.split(",")[0].replace(" ", "").replace("-", "").replace(".", "").isalpha()
    ):
        return None
    words = before.split(",")[0].split()
    if len(words) > 4 or not all(word[0].isupper() for word in words):
        return None
    return agency_named(match[1].split("/")[0].split(",")[0])


def agency_of_text(straightened: str, lines: Sequence[Line]) -> str | None:
    """The agency that the text says it comes from: by a dateline, else by its copyright line, else
    by what "an AFP reporter" saw."""
    for line in lines[:40]:
        if found := agency_of_dateline(line):
            return found
    for pattern in (_copyright(), _reporters()):
        if match := pattern.search(straightened):
            return agency_named(match[1])
    return None


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))[\s©,\d()Cc-]{{0,16}}(?:[Tt]he )?({_names()})\b"
    )


@cache
def _reporters() -> re.Pattern[str]:
    people = "reporters?|correspondents?|journalists?|photographers?|writers?|teams?"
    return re.compile(
        rf"\b({_names()}) (?:{people}) (?:saw|see|heard|witnessed|in|at|on|there|said|counted)\b"
    )


def _names() -> str:
    return "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True))
