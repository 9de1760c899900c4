"""Bylines: "By JANE DOE and RICHARD ROE – Associated Press", "Jane Doe | Reuters"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from variorum.stages.article.clean.agencies import agency_named

LONGEST = 200
BY = re.compile(
    r"(?:written |story |words |reported |article |report )?(?:by|author|authors|byline)\s*:?\s+",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s*(?:,|;|\||/|&|\s–\s|\s—\s|\s-\s|\s--\s|\band\b|\bwith\b|\bfor\b|\bof\b)\s*")
TAIL = re.compile(r"(?:\s+(?:–|—|-|--)\s+|\s*\|\s*)([^|–—]{2,60})$")
"""What stands behind the last dash or bar of a byline."""
HOUSE = re.compile(r"[A-Z][\w'’-]{2,30}")
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,4}")
PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "der",
        "di",
        "du",
        "van",
        "von",
        "den",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "da",
        "dos",
        "das",
        "e",
        "y",
        "of",
    ]
)
ROLE = re.compile(
    r"(?:.{0,40}\b(?:writers?|reporters?|correspondents?|editors?|staff|bureau|desk|team|chief|columnist|"
    r"contributors?|producer|analyst|journalist|agency|agencies|news|service|press|newsroom|special to.{1,40}|in [A-Z].{1,40}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Byline:
    """Who a byline names."""

    authors: tuple[str, ...]
    agency: str | None


def byline(line: str, signatures: Collection[str] = ()) -> Byline | None:
    """The names of a byline; ``None`` where the line is none. Every part of the line must be a
    name, a role or an agency, so that "By Friday, three bridges had fallen" is not one.
    ``signatures`` are names that sign the text elsewhere."""
    if len(line) > LONGEST or len(line.split()) > 25:
        return None
    marked = BY.match(line)
    rest = line[marked.end() :] if marked else line
    authors: list[str] = []
    agency = None
    if marked and (tail := TAIL.search(rest)):
        house = tail[1].strip(" .")
        if house in signatures:
            agency, rest = house, rest[: tail.start()]
        elif HOUSE.fullmatch(house) and not agency_named(house):
            # One name is nobody's whole name: the writer's house, be it agency or paper.
            rest = rest[: tail.start()]
            if not any(_is_name(part) for part in PARTS.split(rest)):
                return None
    for part in PARTS.split(rest.strip(" .")):
        if not part:
            continue
        if named := agency_named(part) or (part if marked and part in signatures else None):
            agency = agency or named
        elif ROLE.fullmatch(part):
            continue
        elif _is_name(part):
            authors.append(part.title() if part.isupper() else part)
        else:
            return None
    if not (authors or agency) or not (marked or (authors and agency)):
        return None
    return Byline(authors=tuple(dict.fromkeys(authors)), agency=agency)


def _is_name(part: str) -> bool:
    words = part.split()
    return (
        NAME.fullmatch(part) is not None
        and words[0].lower() not in ("the", "a", "an", "this", "that", "its", "our")
        and all(word[0].isupper() or word.lower() in PARTICLES for word in words)
    )
