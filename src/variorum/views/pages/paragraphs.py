"""Paragraphs of an article by number, as pages name them: the lines that are neither its headline nor
noise alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from variorum.records import Noise
from variorum.views.pages.marks import paragraphs


class Paragraphs:
    """The numbered paragraphs of a text, from 1; ``headline`` is the line that repeats ``title``, where
    one stands before them."""

    def __init__(self, text: str, noise: Sequence[Noise] = (), title: str | None = None) -> None:
        spans = sorted((n.start, n.end) for n in noise)
        self.spans: list[tuple[int, int]] = [
            line for line in paragraphs(text) if not _covered(text, line, spans)
        ]
        self.headline: tuple[int, int] | None = None
        if self.spans and title and _said(text[slice(*self.spans[0])]) == _said(title):
            self.headline = self.spans.pop(0)
        self._starts = [start for start, _ in self.spans]

    def number_of(self, start: int) -> int | None:
        """The number of the paragraph that begins at this character, if one does."""
        at = bisect_right(self._starts, start)
        return at if at and self._starts[at - 1] == start else None

    def within(self, start: int, end: int) -> range:
        """The numbers of the paragraphs that share characters with ``start`` to ``end``."""
        first = bisect_right(self._starts, start)
        if not first or self.spans[first - 1][1] <= start:
            first += 1
        last = bisect_right(self._starts, max(start, end - 1))
        return range(first, max(first, last + 1))

    def label(self, start: int, end: int) -> str:
        """The paragraphs of a span as “¶3” or “¶3–5”; empty where it lies in none."""
        return worded(self.within(start, end))

    def share(self, number: int, spans: Iterable[tuple[int, int]]) -> float:
        """How much of a paragraph these spans, which do not overlap, cover: 0 to 1."""
        left, right = self.spans[number - 1]
        return sum(max(0, min(right, e) - max(left, s)) for s, e in spans) / (right - left)


def worded(numbers: Sequence[int]) -> str:
    """Numbers in order as “¶1, 3–5”."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] + 1 == n:
            runs[-1].append(n)
        else:
            runs.append([n])
    said = (f"{r[0]}–{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)
    return "¶" + ", ".join(said) if runs else ""


def _said(line: str) -> str:
    return " ".join(line.split()).casefold()


def _covered(text: str, line: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether every letter and digit of a line lies in one of ``spans``."""
    start, end = line
    at = bisect_right(spans, (start, end))
    near = [s for s in spans[max(0, at - 8) : at + 8] if s[0] < end and start < s[1]]
    if not near:
        return False
    bare = list(text[start:end])
    for s, e in near:
        for k in range(max(s, start), min(e, end)):
            bare[k - start] = " "
    return not any(c.isalnum() for c in bare)
