"""Which sentences of two articles say the same, by the word pairs they share.

A spun copy keeps 83 in 100 of its sentences at a containment of .4 or more; articles that have
nothing to do with each other keep none. Containment is taken in the shorter sentence, so that
sentences that were split or merged still meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

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

    def turned(self) -> Link:
        """The link seen from the other article."""
        return Link(self.b, self.a, self.similarity)


def word_pairs(words: Sequence[int], function: frozenset[int]) -> set[int]:
    """The pairs of neighbouring words, each as one number, without those of two ``function`` words."""
    return {x << 32 | y for x, y in pairwise(words) if x not in function or y not in function}


class Index:
    """One article, ready to be compared with many: what only alignment needs is made when it is."""

    def __init__(self, reading: Reading, function: frozenset[int]) -> None:
        self.reading = reading
        self.function = function

    @cached_property
    def pairs(self) -> list[set[int]]:
        """The word pairs of every sentence."""
        return [word_pairs(s.words, self.function) for s in self.reading.sentences]

    @cached_property
    def content(self) -> list[frozenset[int]]:
        """The content words of every sentence."""
        return [frozenset(s.words) - self.function for s in self.reading.sentences]

    @cached_property
    def by_pair(self) -> dict[int, list[int]]:
        """The sentences of every word pair."""
        out: dict[int, list[int]] = {}
        for n, pairs in enumerate(self.pairs):
            for pair in pairs:
                out.setdefault(pair, []).append(n)
        return out

    @cached_property
    def repeated(self) -> set[int]:
        """The word pairs of more than one sentence."""
        return {pair for pair, at in self.by_pair.items() if len(at) > 1}

    @cached_property
    def single(self) -> dict[tuple[int, ...], int]:
        """The sentences that say something, but for those that stand there twice."""
        count = Counter(s.words for s in self.reading.sentences)
        return {
            s.words: n
            for n, s in enumerate(self.reading.sentences)
            if count[s.words] == 1 and len(s.words) >= SHARED and self.pairs[n]
        }

    def _kept(self, other: Index) -> dict[int, int]:
        """The sentences that both have word for word, once."""
        return {a: other.single[w] for w, a in self.single.items() if w in other.single}

    def links(self, other: Index) -> list[Link]:
        """The links to ``other`` (its sentences are ``b``): for every sentence of either side the
        best of the other, and what stands in the gaps between linked neighbours."""
        found: dict[tuple[int, int], float] = {}
        ours, theirs = self.by_pair, other.by_pair
        shared_pairs = ours.keys() & theirs.keys()
        kept = self._kept(other)
        if 2 * len(kept) > len(self.pairs):
            # Near copies: what stands in nothing but a sentence that was kept tells no more.
            found.update(dict.fromkeys(kept.items(), 1.0))
            left = (p for a, p in enumerate(self.pairs) if a not in kept)
            shared_pairs &= self.repeated.union(other.repeated, *left)
        hits: dict[tuple[int, int], int] = {}
        for pair in shared_pairs:
            at, there = ours[pair], theirs[pair]
            if len(at) <= COMMON and len(there) <= COMMON:
                for a in at:
                    for b in there:
                        hits[a, b] = hits.get((a, b), 0) + 1
        for (a, b), shared in hits.items():
            if shared >= SHARED or self._same(a, other, b):
                score = self._score(a, other, b, shared)
                if score:
                    found[a, b] = score
        chosen = _best(found)
        self._fill(other, chosen)
        return [Link(a, b, s) for (a, b), s in sorted(chosen.items(), key=lambda x: x[0][::-1])]

    def _same(self, a: int, other: Index, b: int) -> bool:
        """Whether two sentences are the same word for word and say something."""
        words = self.reading.sentences[a].words
        return len(words) >= SHARED and words == other.reading.sentences[b].words

    def _score(self, a: int, other: Index, b: int, shared: int) -> float:
        if self._same(a, other, b):
            return 1.0
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
        of_b: dict[int, int] = {}
        for a, b in sorted(chosen, key=lambda x: (chosen[x], x)):
            of_b[b] = a
        taken = {a for a, _ in chosen}
        for step in (1, -1):
            numbers = range(len(other.pairs))
            for b in numbers if step == 1 else reversed(numbers):
                if b in of_b or b - step not in of_b:
                    continue
                a = of_b[b - step] + step
                if not 0 <= a < len(self.pairs) or a in taken:
                    continue
                # Closed on the far side as well: one sentence stands where one other stood.
                closed = of_b.get(b + step) == a + step
                score = self._in_gap(a, other, b, closed=closed)
                if score:
                    chosen[a, b] = score
                    of_b[b] = a
                    taken.add(a)

    def _in_gap(self, a: int, other: Index, b: int, *, closed: bool) -> float:
        x, y = self.reading.sentences[a].words, other.reading.sentences[b].words
        if x == y:
            return 1.0
        shared = len(self.content[a] & other.content[b])
        content = shared / max(1, min(len(self.content[a]), len(other.content[b])))
        alike = 0.5 <= len(x) / len(y) <= 2.0
        if (content >= GAP_CONTENT and shared >= 2) or (closed and alike and shared):
            return min(0.99, content)
        return 0.0


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
