"""Pieces of two articles that speak alike, drawn together into regions.

Two pieces are seeds where the cosine and the overlap of their stems pass a third; seeds that lie near
one another on both sides are one region; a region whose two sides are not alike as a whole is taken
apart at smaller gaps. (The scheme of Sanchez-Perez, Sidorov and Gelbukh, 2014.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, log, sqrt
from operator import attrgetter

from variorum.stages.corpus.lineage.pieces import Piece, Pieces

ALIKE = 0.27  # cosine and overlap of two seeds
WHOLE = 0.34  # cosine of the two sides of a region
GAP, LEAST_GAP = 4, 2  # pieces between two seeds of a region
CROWDED = 24  # pairs of pieces with the same stem: it tells nothing of where they correspond
SHARED = 2  # stems that tell, at least


@dataclass(frozen=True, slots=True)
class Seed:
    """Piece ``a`` of one article and piece ``b`` of the other."""

    a: int
    b: int
    cosine: float


class Likeness:
    """Two articles with the weight of every stem: how few of their pieces have it."""

    def __init__(self, a: Pieces, b: Pieces) -> None:
        self.a, self.b = a, b
        total = len(a.pieces) + len(b.pieces)
        squares = [log(total / max(1, n)) ** 2 + 1e-9 for n in range(total + 1)]
        at, there = a.where, b.where
        self.weights = {
            s: squares[len(x) + (len(there[s]) if s in there else 0)] for s, x in at.items()
        }
        for s, x in there.items():
            if s not in at:
                self.weights[s] = squares[len(x)]

    def norm(self, stems: Mapping[int, int]) -> float:
        """The length of a bag of stems."""
        weights = self.weights
        return sqrt(fsum([n * n * weights[s] for s, n in stems.items()])) or 1.0

    def cosine(self, x: Mapping[int, int], y: Mapping[int, int]) -> float:
        """How alike two bags of stems are, 0 to 1."""
        weights = self.weights
        dot = fsum([x[s] * y[s] * weights[s] for s in x.keys() & y.keys()])
        return dot / (self.norm(x) * self.norm(y))

    def seeds(self) -> list[Seed]:
        """All pairs of pieces that are alike."""
        weights = self.weights
        told: dict[tuple[int, int], int] = {}
        for stem in self.a.where.keys() & self.b.where.keys():
            at, there = self.a.where[stem], self.b.where[stem]
            if len(at) * len(there) <= CROWDED:
                for i in at:
                    for j in there:
                        told[i, j] = told.get((i, j), 0) + 1
        norms: tuple[dict[int, float], dict[int, float]] = ({}, {})
        out = []
        for (i, j), count in told.items():
            if count < SHARED:
                continue
            x, y = self.a.pieces[i].stems, self.b.pieces[j].stems
            shared = x.keys() & y.keys()
            if 2 * len(shared) <= ALIKE * (len(x) + len(y)):
                continue
            for n, stems, known in ((i, x, norms[0]), (j, y, norms[1])):
                if n not in known:
                    known[n] = self.norm(stems)
            dot = fsum([x[s] * y[s] * weights[s] for s in shared])
            cosine = dot / (norms[0][i] * norms[1][j])
            if cosine > ALIKE:
                out.append(Seed(i, j, cosine))
        return sorted(out, key=lambda s: (s.a, s.b))

    def whole(self, seeds: Iterable[Seed]) -> float:
        """How alike the two sides of a region are."""
        seeds = list(seeds)
        x = _bag(self.a.pieces, [s.a for s in seeds])
        y = _bag(self.b.pieces, [s.b for s in seeds])
        return self.cosine(x, y)

    def regions(self, found: list[Seed]) -> list[list[Seed]]:
        """The seeds of every region."""
        out = []
        todo = [(region, GAP) for region in near(found, GAP, GAP)]
        while todo:
            region, gap = todo.pop()
            if self.whole(region) >= WHOLE:
                out.append(region)
            elif gap > LEAST_GAP:
                todo += [(part, gap - 1) for part in near(region, gap - 1, gap - 1)]
        return sorted(out, key=lambda r: (r[0].a, r[0].b, len(r)))


def _bag(pieces: Sequence[Piece], numbers: Sequence[int]) -> Counter[int]:
    """The stems of these pieces and all between."""
    return Counter(s for p in pieces[min(numbers) : max(numbers) + 1] for s in p.row)


def near(seeds: list[Seed], gap_a: int, gap_b: int) -> list[list[Seed]]:
    """``seeds`` parted where more than so many pieces lie between two neighbours on either side."""
    todo, done = [seeds] if seeds else [], []
    while todo:
        group = todo.pop()
        parts = [
            part
            for run in _parted(sorted(group, key=_place_a), gap_a, _place_a)
            for part in _parted(sorted(run, key=_place_b), gap_b, _place_b)
        ]
        if len(parts) == 1:
            done.append(sorted(parts[0], key=_places))
        else:
            todo += parts
    return done


_place_a, _place_b, _places = attrgetter("a"), attrgetter("b"), attrgetter("a", "b")


def _parted(seeds: Sequence[Seed], gap: int, place: Callable[[Seed], int]) -> list[list[Seed]]:
    out = [[seeds[0]]]
    for x, y in pairwise(seeds):
        if place(y) - place(x) > gap + 1:
            out.append([])
        out[-1].append(y)
    return out
