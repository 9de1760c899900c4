"""The paragraphs of a text: lines, each trimmed, none empty, none too long to parse."""

from __future__ import annotations

import re

from variorum.records import trimmed

LINE = re.compile(r"[^\r\n\x85\u2028\u2029]+")


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every paragraph of ``text``, in order, in characters."""
    out = []
    for match in LINE.finditer(text):
        start, end = trimmed(text, match.start(), match.end())
        if start < end:
            out.append((start, end))
    return out
