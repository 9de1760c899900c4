"""The tree of copies: what hangs from what, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from variorum.records import Alignment, Article, Copy

Bond = Literal["copied", "either", "shared"]
"""``copied``: the lower article was copied from the upper one; ``either``: one of them from the other;
``shared``: both come from an original that is not there."""


class Stemma:
    """The copies of one report, each hanging from another but for the one on top."""

    def __init__(
        self, articles: Iterable[Article], alignments: Iterable[Alignment], copies: Iterable[Copy]
    ) -> None:
        self._dates = {a.id: (a.published or "")[:10] for a in articles}
        rows: dict[str, Copy] = {}
        for c in sorted(copies, key=lambda c: (c.article, c.copy_of or "")):
            if c.article in self._dates and (c.copy_of is None or c.copy_of in self._dates):
                rows.setdefault(c.article, c)
        self.parent: dict[str, str] = {}
        for a in sorted(alignments, key=lambda a: (a.article, a.other)):
            copy = rows.get(a.article)
            if copy is None or copy.copy_of in (None, a.other):
                self.parent.setdefault(a.article, a.other)
        for article in sorted(self.parent):  # no circles
            if article in self.above(article):
                del self.parent[article]
        self._rows = rows

    @cached_property
    def children(self) -> dict[str, list[str]]:
        """What hangs from each article, in order of ids."""
        out: dict[str, list[str]] = {}
        for child, parent in sorted(self.parent.items()):
            out.setdefault(parent, []).append(child)
        return out

    def above(self, article: str) -> list[str]:
        """What an article hangs from, and what that does, up to the top."""
        found: list[str] = []
        while (parent := self.parent.get(article)) and parent not in found:
            found.append(parent)
            article = parent
        return found

    def bond(self, child: str) -> Bond:
        """How an article is bound to what it hangs from."""
        row = self._rows.get(child)
        if row is None:
            return "either"
        if row.copy_of is None:
            return "shared"
        return "either" if row.direction == "unknown" else "copied"

    def is_same(self, child: str) -> bool:
        """Whether an article has the words of what it hangs from throughout."""
        row = self._rows.get(child)
        return row is not None and row.relation == "identical" and row.coverage == 1.0

    def is_rewritten(self, child: str) -> bool:
        """Whether an article's words were replaced throughout."""
        row = self._rows.get(child)
        return row is not None and row.relation in ("reworded", "translated")

    def earliest(self, articles: Iterable[str]) -> str | None:
        """The one that was published days before the others; None where dates do not tell."""
        found = sorted(articles, key=lambda a: (self._dates.get(a) or "9999", a))
        days = [self._dates.get(a) or "" for a in found]
        if len(found) == 1 or (all(days) and days[0] < days[1]):
            return found[0]
        return None
