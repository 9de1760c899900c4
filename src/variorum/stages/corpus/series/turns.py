"""Whose turn it is in a transcript or interview that marks its turns: "MOLL : Twelve ships lay there"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records import Statement

FEWEST = 2  # marks from which a text is taken for a transcript
MARK = re.compile(
    r"(?:^|(?<=-- )|(?<=[.?!] )|(?<=-RRB- )|(?<=\) ))(?P<name>[A-Z][A-Z.'’-]+(?:[ ][A-Z][A-Z.'’-]+){0,3})"
    r"(?P<title>[ ]?,[^\n:]{1,160}(?:\.[ ]?\n[ ]?[A-Z][A-Z ,.]{1,80})?|[ ]?(?:-LRB-|\()[^\n:]{1,40}(?:-RRB-|\)))?[ ]?:[ ]",
    re.MULTILINE,
)
LABEL = re.compile(
    r"(?:^|(?<=[.?!:] ))(?P<name>[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{0,30}){0,2})(?P<title>) ?: ",
    re.MULTILINE,
)
"""A mark that is not in capitals; it counts where two or more are used by turns."""
FIRST_OR_SECOND = re.compile(r"\b(?:I|me|my|we|us|our|you|your)\b|\?", re.IGNORECASE)
BESIDE_NAME = (",", "RRB-", ")")
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
    was lost between a question and the asker's next mark, the one asked has the turn, unless the asker is
    unidentified."""
    marks = _marks(text)
    again = len({m["name"] for m in marks}) < len(marks)
    if len(marks) < FEWEST or not (again or _speaks(text, marks)):
        return Turns((), ())
    names: dict[str, str] = {}
    own = _namesakes(marks)
    for by_mark in (False, True):  # what a mark's own statement says overrides the last name
        for statement in sorted(statements, key=lambda s: s.id):
            if statement.speaker is None or statement.anonymous:
                continue
            source = statement.source
            if by_mark and (source is None or not source.text.isupper()):
                continue
            if statement.speaker.isupper() and any(x in statement.speaker for x in BESIDE_NAME):
                continue  # the mark's own words with the office, or with the bracket before it
            key = source.text if by_mark and source is not None else statement.speaker
            names[_last(key)] = statement.speaker
    speakers = [
        _in_small(m["name"] if m["name"] in own else names.get(_last(m["name"]), m["name"]))
        for m in marks
    ]
    starts, who = [], []
    for k, mark in enumerate(marks):
        starts.append(mark.start("name"))
        who.append(speakers[k])
        known = mark["name"].split()[0].upper() != "UNIDENTIFIED"  # two of those are two people
        if known and k + 1 < len(marks) and speakers[k + 1] == speakers[k]:
            answer = _answer(text, mark.end(), marks[k + 1].start())
            other = _asked(text[mark.end() : answer], speakers[:k], speakers[k]) if answer else None
            if answer and other:
                starts.append(answer)
                who.append(other)
    return Turns(tuple(starts), tuple(who))


def _marks(text: str) -> list[re.Match[str]]:
    """The marks of turns in capitals, and those in small letters where two speakers at least have two
    turns each."""
    marks, labels = list(MARK.finditer(text)), list(LABEL.finditer(text))
    times = Counter(m["name"] for m in labels)
    again = [m for m in labels if times[m["name"]] >= FEWEST]
    if len({m["name"] for m in again}) < FEWEST or not _speaks(text, again):
        return marks
    taken = {m.start("name") for m in marks}
    return sorted([*marks, *(m for m in again if m.start("name") not in taken)], key=_start)


def _namesakes(marks: Sequence[re.Match[str]]) -> frozenset[str]:
    """The full names of marks whose last name another mark's full name has, too."""
    full = {m["name"] for m in marks if " " in m["name"]}
    shared = Counter(_last(name) for name in full)
    return frozenset(name for name in full if shared[_last(name)] > 1)


def _start(mark: re.Match[str]) -> int:
    return mark.start("name")


def _speaks(text: str, marks: Sequence[re.Match[str]]) -> bool:
    """Whether most of what follows marks speaks of I or you, as people who talk do; headings such as
    "AFRICA : …" do not."""
    ends = [*(m.start() for m in marks[1:]), len(text)]
    told = sum(
        FIRST_OR_SECOND.search(text, m.end(), end) is not None
        for m, end in zip(marks, ends, strict=True)
    )
    return 2 * told > len(marks)


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
