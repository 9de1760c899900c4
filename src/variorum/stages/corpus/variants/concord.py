"""Which words of a copy are which of the article it hangs from, as runs of words that both have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from variorum.stages.corpus.variants.pairs import Pair
from variorum.stages.corpus.variants.sides import Side, folded

Place = tuple[int, int]
"""The words of an article from the first to the last (excluded); an empty one is a gap."""

MOST = 16
"""Words by which a place may grow on its way into another article."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article as spelling cannot change them; ``last`` says (1) of each whether it
    ends its sentence."""

    folded: tuple[str, ...]
    last: bytes


def words_of(side: Side) -> Words:
    """The words of an article."""
    own = side.words
    after = [t.sentence for t in own[1:]]
    last = bytes(t.sentence != n for t, n in zip(own, [*after, -1], strict=True))
    return Words(tuple(folded(t) for t in own), last)


Block = tuple[int, int, int]
"""First word here, first word there, number of words."""


class Concord:
    """The words of one article (here) in another (there)."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._blocks: list[Block] = []
        for here, there, size in sorted(blocks):
            last = self._blocks[-1] if self._blocks else (-1, -1, 0)
            if here < last[0] + last[2]:
                continue  # a sentence that went into two: the first will do
            if here == last[0] + last[2] and there == last[1] + last[2]:
                self._blocks[-1] = (last[0], last[1], last[2] + size)
            else:
                self._blocks.append((here, there, size))
        self._starts = [b[0] for b in self._blocks]

    def turned(self) -> Concord:
        """The same seen from there."""
        return Concord((there, here, size) for here, there, size in self._blocks)

    def word(self, n: int) -> int | None:
        """Where word ``n`` stands there."""
        k = bisect_right(self._starts, n) - 1
        if k < 0:
            return None
        here, there, size = self._blocks[k]
        return there + n - here if n < here + size else None

    def same(self, place: Place, here: Words, there: Words) -> Place | None:
        """The place there, where it reads the same; a gap is the same where no words came in."""
        i, j = place
        if i < j:
            first, last = self.word(i), self.word(j - 1)
            if first is None or last is None or last - first != j - 1 - i:
                return None
            return first, last + 1
        before = self.word(i - 1) if i else None
        after = self.word(i) if i < len(here.folded) else None
        if i and not here.last[i - 1]:
            return (after, after) if before is not None and before + 1 == after else None
        # Between two sentences, which may stand apart there.
        if before is not None and not there.last[before]:
            return None
        if after is not None:
            return (after, after) if not after or there.last[after - 1] else None
        return None if before is None else (before + 1, before + 1)

    def around(self, place: Place, here: Words, there: Words) -> Place | None:
        """The place there, whatever it reads, by the words on either side of it in its sentence."""
        i, j = place
        same = self.same(place, here, there)
        if same is not None:
            return same
        before = self.word(i - 1) if i and not here.last[i - 1] else None
        after = self.word(j) if j < len(here.folded) and (not j or not here.last[j - 1]) else None
        left = None if before is None else before + 1
        right = after
        if left is None and right is not None and (not i or here.last[i - 1]):
            left = right
            while left and not there.last[left - 1]:
                left -= 1
        elif right is None and left is not None and (j and here.last[j - 1]):
            right = left
            while right < len(there.folded) and (right == left or not there.last[right - 1]):
                right += 1
        if left is None or right is None or not 0 <= right - left <= j - i + MOST:
            return None
        return left, right


def blocks(pair: Pair) -> list[Block]:
    """What both sides of a pair have, the own side here."""
    return [
        (pair.own_at + i, pair.other_at + k, j - i)
        for tag, i, j, k, _ in pair.opcodes
        if tag == "equal"
    ]
