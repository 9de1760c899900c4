"""Where a passage begins and ends: to the sentence where sentences agree, else to the word.

Inside a passage most words have their like on the other side, outside few do. Both shares are
measured, every word speaks for "inside" or "outside" with the logarithm of how much likelier it is
there, and the stretch is taken for which most is spoken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from variorum.stages.corpus.lineage.words import Reading

AROUND = 3  # pieces beyond its seeds to which a passage may reach
ROUNDS = 2
LOOSE_WORDS = 3  # of a sentence, that the bounds may take in or leave out
LOOSE_SHARE = 0.25
RARELY = 0.02, 0.97  # shares are never taken to be 0 or 1

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’‘`´][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``first`` up to ``end`` of a :class:`Row`."""

    first: int
    end: int


class Row:
    """All words of an article in a row, with the sentence that each stands in."""

    def __init__(self, reading: Reading, stem_of: Sequence[int]) -> None:
        self.sentences = reading.sentences
        self.words = reading.words.tolist()
        self.stems = [stem_of[w] for w in self.words]
        self.begins = reading.cuts.tolist()

    def places(self, text: str, sentence: int) -> list[tuple[int, int]]:
        """The characters of every word of a sentence; where they cannot be told those of the whole."""
        s = self.sentences[sentence]
        found = [m.span() for m in _WORD.finditer(text, s.start, s.end)]
        return found if len(found) == len(s.words) else [(s.start, s.end)] * len(s.words)

    def sentence(self, word: int) -> int:
        """The number of the sentence in which a word stands."""
        return bisect_right(self.begins, word) - 1

    def stretch(self, first: int, last: int) -> Stretch:
        """The words of sentences ``first`` to ``last``."""
        return Stretch(self.begins[first], self.begins[last + 1])


def bounds(
    a: Row, b: Row, at: Stretch, there: Stretch, wide: tuple[Stretch, Stretch]
) -> tuple[Stretch, Stretch]:
    """The stretches of ``a`` and ``b`` that correspond, within ``wide``, begun from ``at`` and ``there``."""
    for _ in range(ROUNDS):
        at = _fitted(a, b, at, there, wide[0])
        there = _fitted(b, a, there, at, wide[1])
    return at, there


def _fitted(own: Row, other: Row, at: Stretch, there: Stretch, wide: Stretch) -> Stretch:
    """The stretch of ``own`` within ``wide`` that stands in ``there``."""
    words = other.words[there.first : there.end]
    stems = set(other.stems[there.first : there.end])
    pairs = set(pairwise(words))
    row = own.words[wide.first : wide.end]
    next_too = [*map(pairs.__contains__, pairwise(row)), False]
    hits = [
        s in stems if s >= 0 else x or y
        for s, x, y in zip(
            own.stems[wide.first : wide.end], next_too, [False, *next_too[:-1]], strict=True
        )
    ]
    inner = hits[at.first - wide.first : at.end - wide.first]
    inside = _share(sum(inner), len(inner))
    outside = _share(sum(hits) - sum(inner), len(hits) - len(inner))
    outside = min(max(outside, 0.08), inside / 2)
    yes, no = log(inside / outside), log((1 - inside) / (1 - outside))
    best = total = 0.0
    first = start = wide.first
    end = wide.first
    for k, hit in enumerate(hits):
        if total <= 0:
            total, start = 0.0, wide.first + k
        total += yes if hit else no
        if total > best:
            best, first, end = total, start, wide.first + k + 1
    return _to_sentences(own, Stretch(first, end)) if best > 0 else at


def _share(part: int, of: int) -> float:
    return min(RARELY[1], max(RARELY[0], part / max(1, of)))


def _to_sentences(row: Row, s: Stretch) -> Stretch:
    """The bounds moved to those of the sentence that they nearly meet."""
    first, end = s.first, s.end
    low, high, loose = _sentence_of(row, first)
    if first - low <= loose:
        first = low
    elif high - first <= loose and high < end:
        first = high
    low, high, loose = _sentence_of(row, end - 1)
    if high - end <= loose:
        end = high
    elif end - low <= loose and low > first:
        end = low
    return Stretch(first, end)


def _sentence_of(row: Row, word: int) -> tuple[int, int, float]:
    """Where the sentence of a word begins and ends, and how many of its words do not matter."""
    n = row.sentence(word)
    low, high = row.begins[n], row.begins[n + 1]
    return low, high, max(LOOSE_WORDS, LOOSE_SHARE * (high - low))


def characters(text: str, row: Row, s: Stretch) -> tuple[int, int]:
    """The characters of a stretch."""
    n = row.sentence(s.first)
    m = row.sentence(s.end - 1)
    start, end = row.sentences[n].start, row.sentences[m].end
    if s.first > row.begins[n]:
        start = row.places(text, n)[s.first - row.begins[n]][0]
    if s.end < row.begins[m + 1]:
        end = row.places(text, m)[s.end - 1 - row.begins[m]][1]
    return start, end
