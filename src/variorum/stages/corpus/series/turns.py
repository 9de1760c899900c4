"""Whose turn it is in a transcript or interview that marks its turns: "MOLL : Twelve ships lay there"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records import Statement

FEWEST = 2  # marks from which a text is taken for a transcript
MARK = re.compile(
    r"(?:^|(?<=-- )|(?<=[.?!] ))(?P<name>[A-Z][A-Z.'’-]+(?:[ ][A-Z][A-Z.'’-]+){0,3})"
    r"(?P<title>[ ]?,[^\n:]{1,160}|[ ]?(?:-LRB-|\()[^\n:]{1,40}(?:-RRB-|\)))?[ ]?:[ ]",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Turns:
    """The first characters of the turns of a text, in order, and who speaks in each."""

    starts: tuple[int, ...]
    speakers: tuple[str, ...]

    def at(self, char: int) -> str | None:
        """Who speaks at a character, or ``None`` before the first turn."""
        k = bisect_right(self.starts, char) - 1
        return self.speakers[k] if k >= 0 else None


def turns_of(text: str, statements: Sequence[Statement]) -> Turns:
    """The turns of a text, none where it marks fewer than :data:`FEWEST`. A speaker is called as the
    statements of that mark call them, or another statement by somebody of that last name."""
    marks = list(MARK.finditer(text))
    if len(marks) < FEWEST:
        return Turns((), ())
    names: dict[str, str] = {}
    for by_mark in (False, True):  # what a mark's own statement says overrides the last name
        for statement in sorted(statements, key=lambda s: s.id):
            if statement.speaker is None or statement.anonymous:
                continue
            source = statement.source
            if by_mark and (source is None or not source.text.isupper()):
                continue
            if statement.speaker.isupper() and "," in statement.speaker:
                continue  # the mark's own words with the office
            key = source.text if by_mark and source is not None else statement.speaker
            names[_last(key)] = statement.speaker
    return Turns(
        tuple(m.start("name") for m in marks),
        tuple(names.get(_last(m["name"]), m["name"].title()) for m in marks),
    )


def _last(name: str) -> str:
    words = re.sub(r"[^\w\s'’-].*", "", name).split()
    return words[-1].upper() if words else ""
