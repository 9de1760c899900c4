"""Lines of a text, and the sentences of a line, as spans."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from variorum.offsets import trimmed

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
BREAK = re.compile(
    r"(?<=[.!?…\"')\]])(?<!\s[A-Z]\.)(?<!\([A-Z]\.)\s+(?=[A-Z0-9\"'(\[©]|[-–—]{1,3}\s?[A-Z])"
)
TERMINAL = re.compile(r"[.!?…:;][\"')\]]*$|[\"')\]]$|\.\s?\"$|''$")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the text, trimmed and not empty. ``text`` has straightened quotation marks."""

    start: int
    end: int
    text: str

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as a sentence does."""
        return TERMINAL.search(self.text, max(0, len(self.text) - 6)) is not None


def lines_of(text: str, straightened: str, end: int | None = None) -> list[Line]:
    """The lines of ``text`` up to ``end``, in order."""
    out = []
    for match in LINE.finditer(text, 0, len(text) if end is None else end):
        start, end = trimmed(text, match.start(), match.end())
        if start < end:
            out.append(Line(start=start, end=end, text=straightened[start:end]))
    return out


def sentences_of(line: Line) -> list[tuple[int, int]]:
    """Start and end, in the text, of what looks like the sentences of ``line``."""
    cuts = [
        (0, 0),
        *((m.start(), m.end()) for m in BREAK.finditer(line.text)),
        (len(line.text),) * 2,
    ]
    return [(line.start + here[1], line.start + there[0]) for here, there in pairwise(cuts)]
