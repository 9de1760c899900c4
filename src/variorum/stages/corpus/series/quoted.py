"""Quotations that run on over several sentences, and whose they are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.records import Statement
from variorum.stages.corpus.series.voices import FIRST

MARK = re.compile(r"``|''|[“”\"]")
OPENS, CLOSES = frozenset({"``", "“"}), frozenset({"''", "”"})
LONGEST = 4000
"""Characters from an opening mark to the closing one, at most: what is longer was never closed."""
BETWEEN = 80
"""Characters of "…”, he said. “…" between two quotations of one speaker, at most."""
NEAR = 4
"""Characters by which what is quoted may begin beside the mark."""
SENTENCE = 500
"""Characters between a source and its quotation in one sentence, at most."""
SAID = re.compile(r"[^.!?]*[.]\s*")


class Quotations:
    """The quotations of a text, in order, each with its speaker or ``None``."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        self._spans = list(_stretches(text))
        self._starts = [start for start, _ in self._spans]
        self._ends = [end for _, end in self._spans]
        self._introduced: list[bool] = []
        self.speakers: list[str | None] = []
        beside = self._beside(statements)
        for k, span in enumerate(self._spans):
            ranked = [(_rank(text, span, s), s.id, n) for n, s in enumerate(beside[k])]
            first = beside[k][min(ranked)[-1]] if ranked else None
            source = first.source if first else None
            self._introduced.append(bool(source and source.start < span[0]))
            self.speakers.append(first.speaker if first else self._gone_on(text, k))

    def at(self, char: int) -> str | None:
        """Whose quotation a character stands in."""
        k = self._index(char)
        return None if k is None else self.speakers[k]

    def belongs_elsewhere(self, char: int, statement: Statement) -> bool:
        """Whether a character stands in a quotation that another introduced before ("Moll said: “…”"),
        where the source of ``statement`` only follows it ("His study shows …")."""
        k, source = self._index(char), statement.source
        if k is None or source is None or not self._introduced[k]:
            return False
        return source.start >= self._ends[k] and statement.speaker != self.speakers[k]

    def _index(self, char: int) -> int | None:
        k = bisect_right(self._starts, char) - 1
        return k if k >= 0 and char < self._ends[k] else None

    def _beside(self, statements: Sequence[Statement]) -> list[list[Statement]]:
        """The quoting statements by quotation whose source stands outside of it."""
        out: list[list[Statement]] = [[] for _ in self._spans]
        for s in statements:
            if s.kind == "indirect" or s.speaker is None or s.source is None:
                continue
            if s.source.text.lower() in FIRST:
                continue
            for c in s.content:
                low = bisect_left(self._ends, c.start + 1)
                for k in range(low, bisect_left(self._starts, c.end)):
                    if not self._spans[k][0] <= s.source.start < self._spans[k][1]:
                        out[k].append(s)
        return out

    def _gone_on(self, text: str, k: int) -> str | None:
        """The speaker of the quotation before, where only "he said." stands between."""
        if not k or self._spans[k][0] - self._spans[k - 1][1] > BETWEEN:
            return None
        between = text[self._spans[k - 1][1] : self._spans[k][0]]
        return self.speakers[k - 1] if SAID.fullmatch(between) and "\n" not in between else None


def _rank(text: str, quotation: tuple[int, int], s: Statement) -> tuple[bool, bool, int]:
    """What is said in one sentence with the opening or closing mark goes first ("said: “…", "…,” said
    Moll"), then what quotes the first words, then the earlier."""
    start, end = quotation
    at = s.source.start if s.source else start
    low, high = (at, start) if at < start else (max(start, end - NEAR), at)
    between = "." if high - low > SENTENCE else text[low:high]
    begins = any(abs(c.start - start) <= NEAR or c.start < start < c.end for c in s.content)
    return "." in between, not begins, min(c.start for c in s.content)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """From each opening mark to what closes it. A mark that opens a line in an open quotation goes on
    with it, as newspapers have it; one elsewhere shows that the last was never closed."""
    opened: int | None = None
    for mark in MARK.finditer(text):
        at, sort = mark.start(), mark.group()
        begins_line = text[max(0, at - NEAR) : at].rstrip(" ")[-1:] in ("", "\n")
        if sort in CLOSES or (sort == '"' and opened is not None and not begins_line):
            if opened is not None and mark.end() - opened <= LONGEST:
                yield opened, mark.end()
            opened = None
        elif opened is None or not begins_line:
            opened = at
