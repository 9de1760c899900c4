"""Articles as pieces of about a sentence, each a bag of stems: what passages are looked for with.

A line of a list or a heading says too little alone; it is put to what follows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.stages.corpus.lineage.words import Reading

LEAST = 6  # words


@dataclass(frozen=True, slots=True)
class Piece:
    """Sentences ``first`` to ``last`` of a reading, their stems and how often each stands there."""

    first: int
    last: int
    row: Sequence[int]
    stems: Mapping[int, int]


def cut(reading: Reading, least: int) -> list[tuple[int, int]]:
    """First and last sentence of every piece: pieces have ``least`` words or more (what is left at the
    end goes to the last)."""
    out: list[tuple[int, int]] = []
    first = words = 0
    sizes = np.diff(reading.cuts).tolist()
    for n, size in enumerate(sizes):
        words += size
        if words >= least:
            out.append((first, n))
            first, words = n + 1, 0
    if first < len(sizes):
        begin = out.pop()[0] if out else first
        out.append((begin, len(sizes) - 1))
    return out


class Pieces:
    """One article, ready to be searched for the passages of many. ``stems`` are those of its words."""

    def __init__(self, reading: Reading, stems: Sequence[int]) -> None:
        self.reading = reading
        self.pieces: list[Piece] = []
        self.where: dict[int, list[int]] = {}
        cuts = reading.cuts.tolist()
        for n, (first, last) in enumerate(cut(reading, LEAST)):
            row = [s for s in stems[cuts[first] : cuts[last + 1]] if s >= 0]
            bag = Counter(row)
            self.pieces.append(Piece(first, last, row, bag))
            for stem in bag:
                self.where.setdefault(stem, []).append(n)
