"""Quotation marks of all kinds, paired: where quoted words begin and end.

Marks are paired inside a paragraph. A quotation that is still open at a paragraph's end goes on in the
next one if that begins with an opening mark, as style books have it; else it ends with its paragraph.
An apostrophe is no mark: nothing opens or closes between two letters, and a single mark closes only
what a single mark opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from variorum.records import Span

OPENING = {
    "“": "double",
    "„": "double",
    "«": "double",
    "``": "double",
    "‘": "single",
    "‹": "single",
}
CLOSING = {"”": "double", "»": "double", "’": "single", "›": "single"}
STRAIGHT = {'"': "double", "''": "double", "'": "single"}
MARK = re.compile("[“„«‘‹”»’›\"'`]")
BEFORE_OPENING = frozenset("([{—–-/:;,")
LONGEST_SINGLE = 600  # characters; beyond it a single mark was an apostrophe after all


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters ``start`` to ``end`` (excluded) of quoted words with their marks. ``closed`` is
    false where the closing mark is missing; ``follows`` is true for a paragraph that goes on with
    the quotation of the paragraph before it."""

    start: int
    end: int
    closed: bool = True
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    weight: str
    may_open: bool
    may_close: bool


def outer_quotes(text: str, paragraphs: Iterable[Span]) -> list[Quote]:
    """The quotations of ``text`` that lie in no other one, in order."""
    out: list[Quote] = []
    running = False
    for paragraph in paragraphs:
        found, running = _of_paragraph(text, paragraph, running)
        out += found
    return out


def _of_paragraph(text: str, paragraph: Span, running: bool) -> tuple[list[Quote], bool]:
    """The outer quotations of one paragraph and whether the last one is still open."""
    out: list[Quote] = []
    open_marks: list[Mark] = []
    marks = _marks(text, paragraph.start, paragraph.end)
    singles = _next_singles(marks)
    for k, mark in enumerate(marks):
        top = open_marks[-1] if open_marks else None
        if (
            top
            and mark.may_close
            and mark.weight == top.weight
            and not _apostrophe(marks, k, singles, text)
        ):
            open_marks.pop()
            if not open_marks:
                out.append(Quote(top.start, mark.end, True, _follows(running, top, paragraph)))
        elif mark.may_close and any(m.weight == mark.weight for m in open_marks):
            if mark.weight == "double":  # closes it together with unclosed inner ones
                while open_marks[-1].weight != "double":
                    open_marks.pop()
                top = open_marks.pop()
                if not open_marks:
                    out.append(Quote(top.start, mark.end, True, _follows(running, top, paragraph)))
        elif mark.may_open:
            if top and top.weight == mark.weight:  # its own closing mark was lost
                if len(open_marks) == 1 and mark.weight == "double":
                    end = len(text[top.start : mark.start].rstrip()) + top.start
                    out.append(Quote(top.start, end, False, _follows(running, top, paragraph)))
                open_marks.pop()
            if mark.weight == "double" or _closes_later(marks, k, singles):
                open_marks.append(mark)
    still = next((m for m in open_marks if m.weight == "double"), None)
    if still:
        out.append(Quote(still.start, paragraph.end, False, _follows(running, still, paragraph)))
    return out, still is not None


def _follows(running: bool, mark: Mark, paragraph: Span) -> bool:
    return running and mark.start == paragraph.start


def _marks(text: str, start: int, end: int) -> list[Mark]:
    """Everything in ``text`` from ``start`` to ``end`` that may open or close a quotation."""
    out: list[Mark] = []
    i = start
    for match in MARK.finditer(text, start, end):
        if match.start() < i:  # the rest of a mark of two characters
            continue
        i = match.start()
        key = _key(text, i, start, end)
        if not key:
            i += 1
            continue
        stop = i + len(key)
        before = text[i - 1] if i > start else " "
        after = text[stop] if stop < end else " "
        opens = not after.isspace() and (
            before.isspace() or before in BEFORE_OPENING or before in OPENING or before in STRAIGHT
        )
        closes = not before.isspace() and not (
            len(key) == 1 and before.isalnum() and after.isalnum()
        )
        if key in STRAIGHT:
            weight = STRAIGHT[key]
            closes = closes or (weight == "double" and after.isspace())
            out.append(Mark(i, stop, weight, opens, closes and not (opens and after.isalnum())))
        elif key in OPENING:
            weight = OPENING[key]
            out.append(Mark(i, stop, weight, weight == "double" or opens, False))
        else:
            weight = CLOSING[key]
            out.append(Mark(i, stop, weight, False, weight == "double" or closes))
        i = stop
    return out


def _key(text: str, i: int, start: int, end: int) -> str:
    """The mark at character ``i``, or nothing. Of three apostrophes the outer two are one mark."""
    char = text[i]
    if char in "'`" and i + 1 < end and text[i + 1] == char:
        three = i + 2 < end and text[i + 2] == char
        if three and i > start and not text[i - 1].isspace():
            return char if char == "'" else ""
        return char * 2
    return char if char in OPENING or char in CLOSING or char in STRAIGHT else ""


def _next_singles(marks: list[Mark]) -> list[tuple[int, int]]:
    """For every mark the numbers of the next single mark and of the next one that may close; the
    number of marks where there is none."""
    out = [(0, 0)] * len(marks)
    following = closing = len(marks)
    for k in range(len(marks) - 1, -1, -1):
        out[k] = (following, closing)
        if marks[k].weight == "single":
            following = k
            closing = k if marks[k].may_close else closing
    return out


def _closes_later(marks: list[Mark], k: int, singles: list[tuple[int, int]]) -> bool:
    """Whether a single mark closes within a reasonable length: else it is an apostrophe."""
    later = singles[k][1]
    return later < len(marks) and marks[later].start - marks[k].end <= LONGEST_SINGLE


def _apostrophe(marks: list[Mark], k: int, singles: list[tuple[int, int]], text: str) -> bool:
    """Whether a closing single mark is a plural's possessive ("the allies’ reply"): an ``s`` before,
    a lower-case word after, and another closing mark before the next opening one."""
    mark = marks[k]
    if mark.weight != "single" or text[mark.start - 1] not in "sS":
        return False
    rest = text[mark.end : mark.end + 2]
    if len(rest) < 2 or not rest[0].isspace() or not rest[1].islower():
        return False
    later = singles[k][0]
    if later == len(marks) or marks[later].start - mark.end > LONGEST_SINGLE:
        return False
    return marks[later].may_close and not marks[later].may_open
