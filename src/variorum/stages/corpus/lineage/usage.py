"""Which word pairs other articles use: the measure of strange wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.stages.corpus.lineage.align import Index, word_pairs
from variorum.stages.corpus.lineage.compare import Comparison
from variorum.stages.corpus.lineage.words import Reading

SAMPLE = 3000  # articles; more tell nothing new
ENOUGH_PAIRS = 30
SEEN = 0.05  # share of pairs that must be found elsewhere for the corpus to be able to tell


def own_pairs(c: Comparison, a: Index, b: Index) -> tuple[frozenset[int], frozenset[int]]:
    """The word pairs that only one side has in the sentences that changed."""
    ours: set[int] = set()
    theirs: set[int] = set()
    for link in c.links:
        if link.similarity < 1.0:
            ours |= a.pairs[link.a] - b.pairs[link.b]
            theirs |= b.pairs[link.b] - a.pairs[link.a]
    return frozenset(ours - theirs), frozenset(theirs - ours)


class Usage:
    """In which articles the asked-for word pairs stand."""

    def __init__(
        self,
        readings: Sequence[Reading],
        function: frozenset[int],
        wanted: Iterable[frozenset[int]],
    ) -> None:
        asked: set[int] = set().union(*wanted)
        self._where: dict[int, set[int]] = {}
        step = max(1, len(readings) // SAMPLE)
        for reading in readings[::step] if asked else ():
            found: set[int] = set()
            for sentence in reading.sentences:
                found |= asked & word_pairs(sentence.words, function)
            for pair in found:
                self._where.setdefault(pair, set()).add(reading.number)

    def familiar(
        self, ours: frozenset[int], theirs: frozenset[int], family: frozenset[int]
    ) -> tuple[float, float] | None:
        """The share of each side's pairs that articles outside ``family`` use; ``None`` where there
        are too few to tell."""
        if min(len(ours), len(theirs)) < ENOUGH_PAIRS:
            return None
        shares = tuple(
            sum(bool(self._where.get(p, family) - family) for p in side) / len(side)
            for side in (ours, theirs)
        )
        return (shares[0], shares[1]) if max(shares) >= SEEN else None
