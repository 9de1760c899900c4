"""The paragraphs of a text: what is parsed in one piece.

A paragraph is a line, or several where the text is hard-wrapped (RFC 3676 calls such lines
"fixed"): a line that is broken inside a sentence goes on in the next. None is longer than
``LONGEST``; noise that is no language (headers, boilerplate) is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from variorum.offsets import trimmed
from variorum.stages.article.clean.lines import Line

LONGEST = 20_000
WIDEST = 110
"""Characters of the longest line that a hard-wrapped text may have."""
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s")
SPACE = re.compile(r"\s")
BULLET = re.compile(r"[•·▪*–—-]\s|\d+[.)]\s")


def paragraph_spans(
    text: str, lines: Sequence[Line], left_out: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """Start and end of every paragraph, in order. ``left_out`` is in order, without overlaps."""
    out: list[tuple[int, int]] = []
    for start, end in _joined(text, lines):
        for s, e in _without(start, end, left_out):
            s, e = trimmed(text, s, e)
            while e - s > LONGEST:
                cut = _cut(text, s)
                out.append(trimmed(text, s, cut))
                s, _ = trimmed(text, cut, e)
            if s < e:
                out.append((s, e))
    return out


def _joined(text: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    wrapped = _wrap_width(text, lines)
    out: list[tuple[int, int]] = []
    for k, line in enumerate(lines):
        before = lines[k - 1] if k else None
        if before and wrapped and _goes_on(text, before, line, wrapped):
            out[-1] = (out[-1][0], line.end)
        else:
            out.append((line.start, line.end))
    return out


def _goes_on(text: str, before: Line, line: Line, width: int) -> bool:
    """Whether ``line`` carries on the paragraph of the line before: it had no room there."""
    if _gap(text, before, line) or BULLET.match(line.text):
        return False
    first = line.text.split(maxsplit=1)[0]
    return len(before.text) + 1 + len(first) > width or (
        line.text[0].islower() and not before.ends_sentence
    )


def _wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The width that a text is hard-wrapped at, or 0 where it is not: all its lines are short, and
    of those that have a next one right below many break off inside a sentence."""
    widths = [len(line.text) for line in lines]
    if len(lines) < 3 or max(widths) > WIDEST:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if not _gap(text, a, b)]
    broken = sum(b.text[0].islower() and not a.ends_sentence for a, b in pairs)
    return max(widths) - 2 if broken * 4 >= len(pairs) > 0 else 0


def _gap(text: str, before: Line, line: Line) -> bool:
    """Whether an empty line stands between."""
    return (
        len(re.findall(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text[before.end : line.start])) > 1
    )


def _without(start: int, end: int, left_out: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of a paragraph without the spans of ``left_out``, which are in order."""
    pieces = []
    k = bisect_right(left_out, start, key=lambda span: span[1])
    while k < len(left_out) and left_out[k][0] < end:
        pieces.append((start, max(start, left_out[k][0])))
        start = min(end, left_out[k][1])
        k += 1
    return [*pieces, (start, end)]


def _cut(text: str, start: int) -> int:
    """Where to cut a paragraph that is too long: behind a sentence, else at white space, else
    anywhere; in the second half of what may be taken."""
    low, high = start + LONGEST // 2, start + LONGEST
    for pattern in (SENTENCE_END, SPACE):
        cut = 0
        for match in pattern.finditer(text, low, high):
            cut = match.end()
        if cut:
            return cut
    return high
