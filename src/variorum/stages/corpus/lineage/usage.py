"""Which word pairs other articles use: the measure of strange wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from variorum.models.union import Union
from variorum.stages.corpus.lineage.align import Index, word_pairs
from variorum.stages.corpus.lineage.compare import Comparison
from variorum.stages.corpus.lineage.letters import Hashes
from variorum.stages.corpus.lineage.words import Reading

SAMPLE = 3000  # articles; more tell nothing new
ENOUGH_PAIRS = 30
SEEN = 0.05  # share of pairs that must be found elsewhere for the corpus to be able to tell
SEVERAL = -1  # reports

Sides = tuple[frozenset[int], frozenset[int]]


def own_pairs(c: Comparison, a: Index, b: Index) -> Sides | None:
    """The word pairs that only one side has in the sentences that changed; ``None`` where they are too
    few to tell."""
    ours: set[int] = set()
    theirs: set[int] = set()
    for link in c.links:
        if link.similarity < 1.0:
            x = word_pairs(a.reading.sentences[link.a].words, a.function)
            y = word_pairs(b.reading.sentences[link.b].words, b.function)
            ours |= x - y
            theirs |= y - x
    sides = frozenset(ours - theirs), frozenset(theirs - ours)
    return sides if min(map(len, sides)) >= ENOUGH_PAIRS else None


class Usage:
    """In articles of which report the asked-for word pairs stand (``union`` has the reports)."""

    def __init__(
        self, readings: Sequence[Reading], union: Union[int], wanted: Iterable[frozenset[int]]
    ) -> None:
        asked = np.array(sorted(set().union(*wanted)), np.uint64)
        self._where: dict[int, int] = {}
        step = max(1, len(readings) // SAMPLE)
        for reading in readings[::step] if asked.size else ():
            report = union.home(reading.number)
            for pair in _among(asked, reading):
                if self._where.setdefault(pair, report) != report:
                    self._where[pair] = SEVERAL

    def familiar(self, sides: Sides | None, report: int) -> tuple[float, float] | None:
        """The share of each side's pairs that articles of other reports use; ``None`` where there are
        too few to tell."""
        if sides is None:
            return None
        shares = [
            sum(self._where.get(p, report) != report for p in side) / len(side) for side in sides
        ]
        return (shares[0], shares[1]) if max(shares) >= SEEN else None


def _among(asked: Hashes, reading: Reading) -> list[int]:
    """Those of the ``asked`` word pairs that stand in a sentence of ``reading``."""
    words = reading.words.astype(np.uint64)
    pairs = words[:-1] << np.uint64(32) | words[1:]
    place = np.minimum(np.searchsorted(asked, pairs), asked.size - 1)
    met = asked[place] == pairs
    met[reading.cuts[1:-1] - 1] = False  # from one sentence to the next
    found: list[int] = pairs[met].tolist()
    return found
