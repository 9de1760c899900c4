"""What every copy of a report reads at a place where two of them differ.

A place is followed through the tree by the words around it. Where an article reads the same as the
one it hangs from, nothing is compared again, and what siblings read is looked up by the place on top
of the tree, so the work grows with the alignments and with what is found, not with all pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.records import Variant
from variorum.stages.corpus.variants.concord import Block, Concord, Place, Words
from variorum.stages.corpus.variants.stemma import Stemma

Reading = tuple[str, ...]
"""The words that stand at a place; none where they are missing."""


@dataclass(frozen=True, slots=True)
class Found:
    """A variant with the places of its words in both articles."""

    variant: Variant
    own: Place
    other: Place


Top = tuple[str, Place]
"""The uppermost article that has a place, and where it stands there."""


class Readings:
    """The readings of one report. ``words`` holds the articles that are not word for word another's,
    ``joints`` the common words of each article (here) and what it hangs from (there)."""

    def __init__(
        self,
        stemma: Stemma,
        words: Mapping[str, Words],
        joints: Mapping[str, Iterable[Block]],
        found: Iterable[Found],
    ) -> None:
        self.stemma = stemma
        self._words = words
        self._up = {child: Concord(blocks) for child, blocks in joints.items()}
        self._down = {child: concord.turned() for child, concord in self._up.items()}
        self._at: dict[Top, list[Found]] = {}
        self._top_of: dict[Top, Top] = {}
        self._carried: dict[tuple[Top, Reading], tuple[str, ...]] = {}
        for row in found:
            self._at.setdefault(self._top(row), []).append(row)

    def own(self, row: Found) -> Reading:
        """What the article of a variant reads."""
        return self._reading(row.variant.article, row.own)

    def other(self, row: Found) -> Reading:
        """What the other article reads."""
        return self._reading(row.variant.other, row.other)

    def _reading(self, article: str, place: Place) -> Reading:
        return self._words[article].folded[place[0] : place[1]]

    def beside(self, row: Found) -> list[Found]:
        """The variants at the same place, the row itself among them."""
        return self._at[self._top(row)]

    def _top(self, row: Found) -> Top:
        start = (row.variant.other, row.other)
        if start not in self._top_of:
            article, place = start
            for parent in self.stemma.above(article):
                concord = self._up.get(article)
                at = concord and concord.around(place, self._words[article], self._words[parent])
                if not at:
                    break
                article, place = parent, at
            self._top_of[start] = article, place
        return self._top_of[start]

    def neighbour(self, article: str, place: Place, beside: str) -> Reading | None:
        """What ``beside``, which hangs from ``article`` or holds it, reads at this place of
        ``article``; None where it has no such place."""
        up = self.stemma.parent.get(article) == beside
        concord = self._up.get(article) if up else self._down.get(beside)
        if concord is None:
            return None
        at = concord.around(place, self._words[article], self._words[beside])
        return None if at is None else self._reading(beside, at)

    def carried(self, row: Found, *, other: bool = False) -> tuple[str, ...]:
        """The articles that read what the article (or the other one) of a variant does, in order of
        their ids."""
        top = self._top(row)
        reading = self.other(row) if other else self.own(row)
        if (top, reading) not in self._carried:
            self._carried[top, reading] = self._having(top, reading)
        return self._carried[top, reading]

    def _having(self, top: Top, reading: Reading) -> tuple[str, ...]:
        reached: dict[str, Place] = {}
        if self._reading(*top) == reading:
            reached[top[0]] = top[1]
        for row in self._at[top]:
            if self.own(row) == reading:
                reached.setdefault(row.variant.article, row.own)
            if self.other(row) == reading:
                reached.setdefault(row.variant.other, row.other)
        same: set[str] = set()
        waiting = list(reached)
        while waiting:
            article = waiting.pop()
            place, here = reached[article], self._words[article]
            around = [(child, self._down.get(child)) for child in self._hanging(article)]
            if parent := self.stemma.parent.get(article):
                around.append((parent, self._up.get(article)))
            for neighbour, concord in around:
                if neighbour in reached:
                    continue
                if concord is None:
                    if self.stemma.is_same(neighbour):
                        same.add(neighbour)
                    continue
                at = concord.same(place, here, self._words[neighbour])
                if at is not None:
                    reached[neighbour] = at
                    waiting.append(neighbour)
        return tuple(sorted({*reached, *same}))

    def _hanging(self, article: str) -> list[str]:
        return self.stemma.children.get(article, [])
