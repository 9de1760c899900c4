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
    r"(?P<title>[ ]?,[^\n:]{1,160}(?:\.[ ]?\n[ ]?[A-Z][A-Z ,.]{1,80})?|[ ]?(?:-LRB-|\()[^\n:]{1,40}(?:-RRB-|\)))?[ ]?:[ ]",
    re.MULTILINE,
)
LONGEST_ACRONYM = 3
CALLED = re.compile(r", ([A-Z][a-z]+) ?\?$")


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
    statements of that mark call them, or another statement by somebody of that last name. Where a mark
    was lost between a question and the asker's next mark, the one asked has the turn."""
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
    speakers = [_in_small(names.get(_last(m["name"]), m["name"])) for m in marks]
    starts, who = [], []
    for k, mark in enumerate(marks):
        starts.append(mark.start("name"))
        who.append(speakers[k])
        if k + 1 < len(marks) and speakers[k + 1] == speakers[k]:
            answer = _answer(text, mark.end(), marks[k + 1].start())
            other = _asked(text[mark.end() : answer], speakers[:k], speakers[k]) if answer else None
            if answer and other:
                starts.append(answer)
                who.append(other)
    return Turns(tuple(starts), tuple(who))


def _answer(text: str, start: int, end: int) -> int | None:
    """Where an answer begins whose mark was lost: what follows the last question of a turn, where the
    one who asks has the next mark, too."""
    asked = text.rfind("?", start, end)
    if asked < 0 or not any(c.isalpha() for c in text[asked + 1 : end]):
        return None
    return asked + 1


def _asked(question: str, before: Sequence[str], asker: str) -> str | None:
    """Who is asked: whom the question calls by first name, else whoever else spoke last."""
    others = list(dict.fromkeys(name for name in reversed(before) if name != asker))
    called = CALLED.search(question)
    named = [n for n in others if called and n.split()[0] == called[1]]
    return next(iter([*named, *(others if called is None else ())]), None)


def _in_small(name: str) -> str:
    return name.title() if name.isupper() and len(name) > LONGEST_ACRONYM else name


def _last(name: str) -> str:
    words = re.sub(r"[^\w\s'’-].*", "", name).split()
    return words[-1].upper() if words else ""
