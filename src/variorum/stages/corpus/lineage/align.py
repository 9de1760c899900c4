"""Which sentences of two articles say the same, by the word pairs they share.

A spun copy keeps 83 in 100 of its sentences at a containment of .4 or more; articles that have
nothing to do with each other keep none. Containment is taken in the shorter sentence, so that
sentences that were split or merged still meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.stages.corpus.lineage.words import Reading, Sentence

PAIRS = 0.35  # share of word pairs that makes a link …
WEAK_PAIRS = 0.15  # … or this one, where content words bear it out
CONTENT = 0.55
GAP_CONTENT = 0.25  # between two linked neighbours
SHARED = 3  # word pairs, at least
COMMON = 12  # sentences of one article with the same word pair: it tells nothing


@dataclass(frozen=True, slots=True)
class Link:
    """Sentence ``a`` of one article stands, as it is or changed, as sentence ``b`` of another.
    ``similarity`` is 0 to 1; 1 means that the words are the same."""

    a: int
    b: int
    similarity: float


def word_pairs(words: Sequence[int]) -> set[int]:
    """The pairs of neighbouring words, each as one number."""
    return {x << 32 | y for x, y in zip(words, words[1:], strict=False)}


class Index:
    """One article, ready to be compared with many."""

    def __init__(self, reading: Reading, function: frozenset[int]) -> None:
        self.reading = reading
        self.function = function
        self.pairs = [word_pairs(s.words) for s in reading.sentences]
        self.content = [frozenset(s.words) - function for s in reading.sentences]
        self.by_pair: dict[int, list[int]] = {}
        for n, pairs in enumerate(self.pairs):
            for pair in pairs:
                self.by_pair.setdefault(pair, []).append(n)

    @property
    def all_pairs(self) -> frozenset[int]:
        return frozenset(self.by_pair)

    def links(self, other: Index) -> list[Link]:
        """The links to ``other`` (its sentences are ``b``): for every sentence of either side the
        best of the other, and what stands in the gaps between linked neighbours."""
        found: dict[tuple[int, int], float] = {}
        for b, pairs in enumerate(other.pairs):
            hits: dict[int, int] = {}
            for pair in pairs:
                at = self.by_pair.get(pair)
                if at is not None and len(at) <= COMMON:
                    for a in at:
                        hits[a] = hits.get(a, 0) + 1
            for a, shared in hits.items():
                score = self._score(a, other, b, shared)
                if score:
                    found[a, b] = score
        chosen = _best(found)
        self._fill(other, chosen)
        return [Link(a, b, s) for (a, b), s in sorted(chosen.items(), key=lambda x: x[0][::-1])]

    def _score(self, a: int, other: Index, b: int, shared: int) -> float:
        x, y = self.reading.sentences[a].words, other.reading.sentences[b].words
        if x == y:
            return 1.0 if self.content[a] and shared >= SHARED else 0.0
        shortest = min(len(self.pairs[a]), len(other.pairs[b]))
        if shared < SHARED or shortest == 0:
            return 0.0
        common = len(self.content[a] & other.content[b])
        if common < 2:
            return 0.0
        pairs = shared / shortest
        content = common / max(1, min(len(self.content[a]), len(other.content[b])))
        if pairs >= PAIRS or (pairs >= WEAK_PAIRS and content >= CONTENT and common >= 3):
            return min(0.99, (pairs + content) / 2)
        return 0.0

    def _fill(self, other: Index, chosen: dict[tuple[int, int], float]) -> None:
        """Links an unlinked sentence whose neighbour is linked to the neighbour's neighbour."""
        of_b = {b: a for a, b in sorted(chosen)}
        taken = {a for a, _ in chosen}
        for step in (1, -1):
            numbers = range(len(other.pairs))
            for b in numbers if step == 1 else reversed(numbers):
                if b in of_b or b - step not in of_b:
                    continue
                a = of_b[b - step] + step
                if 0 <= a < len(self.pairs) and a not in taken:
                    score = self._in_gap(a, other, b)
                    if score:
                        chosen[a, b] = score
                        of_b[b] = a
                        taken.add(a)

    def _in_gap(self, a: int, other: Index, b: int) -> float:
        if self.reading.sentences[a].words == other.reading.sentences[b].words:
            return 1.0
        x, y = self.content[a], other.content[b]
        shared = len(x & y)
        content = shared / max(1, min(len(x), len(y)))
        return min(0.99, content) if content >= GAP_CONTENT and shared >= 2 else 0.0


def _best(found: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Of all possible links those that are the best of one of their ends, nearest in place first."""
    best_a: dict[int, tuple[float, int, int]] = {}
    best_b: dict[int, tuple[float, int, int]] = {}
    for (a, b), score in found.items():
        best_a[a] = max(best_a.get(a, (0.0, 0, 0)), (score, -abs(a - b), -b))
        best_b[b] = max(best_b.get(b, (0.0, 0, 0)), (score, -abs(a - b), -a))
    return {
        (a, b): score
        for (a, b), score in found.items()
        if best_a[a] == (score, -abs(a - b), -b) or best_b[b] == (score, -abs(a - b), -a)
    }


def covered(links: Sequence[Link], own: Index, other: Index, *, side: str) -> set[int]:
    """The sentences of ``own`` that descend from, or went into, ``other``: not those of which only a
    clause does. ``side`` says which end of the links is ``own``."""
    shares: dict[int, float] = {}
    for link in links:
        mine, theirs = (link.a, link.b) if side == "a" else (link.b, link.a)
        size = max(1, len(own.reading.sentences[mine].words))
        there = len(other.reading.sentences[theirs].words)
        shares[mine] = shares.get(mine, 0.0) + min(1.0, 1.25 * there / size)
    return {n for n, share in shares.items() if share >= 0.5}


def words_of(sentences: Sequence[Sentence], numbers: set[int]) -> int:
    """How many words these sentences have together."""
    return sum(len(sentences[n].words) for n in numbers)
