"""Where copies say the same: alignments seen from either side, and statements by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.offsets import turned
from variorum.records import Copy, Passage, Statement

WORD = re.compile(r"\w+")
REACH = 20_000
"""Characters that a statement may take from its beginning to its end."""
MANY = 200
"""Statements of a passage that are looked at for each of the other article."""


class Copies:
    """The alignments of a corpus, and who was copied from whom."""

    def __init__(self, passages: Iterable[Passage], copies: Iterable[Copy]) -> None:
        self._sources = {c.article: c.copy_of for c in copies if c.copy_of}
        self._of: dict[str, list[Passage]] = defaultdict(list)
        for p in passages:
            self._of[p.article].append(p)
            self._of[p.other].append(turned(p))
        for found in self._of.values():
            found.sort(key=lambda p: (p.start, p.end, p.other, p.other_start))

    def of(self, article: str) -> Sequence[Passage]:
        """What is aligned with an article, in its order; the other article's text is on the far side."""
        return self._of.get(article, ())

    def above(self, article: str) -> set[str]:
        """What ``article`` was copied from, and what that was; a circle ends where it closes."""
        found: set[str] = set()
        while (above := self._sources.get(article)) and above not in found:
            found.add(above)
            article = above
        return found

    def below(self, article: str) -> set[str]:
        """The aligned articles that were copied from ``article``."""
        others = {p.other for p in self.of(article)}
        return {other for other in others if article in self.above(other)}


def by_article(statements: Iterable[Statement]) -> Mapping[str, list[Statement]]:
    """The statements with content, by article, in the order of the text."""
    out: dict[str, list[Statement]] = defaultdict(list)
    for s in statements:
        if s.content:
            out[s.article].append(s)
    for group in out.values():
        group.sort(key=lambda s: (s.content[0].start, s.id))
    return out


def touching(group: Sequence[Statement], start: int, end: int) -> Sequence[Statement]:
    """The statements of one article, in order, whose content touches these characters."""
    last = bisect_left(group, end, key=lambda s: s.content[0].start)
    first = bisect_left(group, start - REACH, key=lambda s: s.content[0].start)
    return [s for s in group[first:last] if s.content[-1].end > start]


def opposite(s: Statement, p: Passage, group: Sequence[Statement]) -> Sequence[Statement]:
    """The statements of the other article in a passage; of very many, those about as far into it as
    ``s`` is: the sentences of a passage keep their order."""
    there = touching(group, p.other_start, p.other_end)
    if len(there) <= MANY:
        return there
    share = (s.content[0].start - p.start) / max(1, p.end - p.start)
    middle = round(min(1.0, max(0.0, share)) * len(there))
    first = max(0, min(middle - MANY // 2, len(there) - MANY))
    return there[first : first + MANY]


def words(s: Statement) -> set[str]:
    """The words of a statement's content, short ones left out."""
    return {w for c in s.content for w in WORD.findall(c.text.casefold()) if len(w) > 2}
