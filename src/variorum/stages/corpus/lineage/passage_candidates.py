"""Which pairs of articles may share a passage, whatever was done to its wording.

Of every piece of about two lines the rarest stems are taken, two by two: shuffling and a thesaurus
leave some pairs whole, and what three rare stems have in common in one place is hardly chance. Pairs
that stand in many reports make no candidates, so that the work grows with the number of articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from math import fsum, sqrt

import numpy as np
import numpy.typing as npt

from variorum.stages.corpus.lineage.candidates import HUBS, Pair
from variorum.stages.corpus.lineage.pieces import cut
from variorum.stages.corpus.lineage.stems import Stems
from variorum.stages.corpus.lineage.words import Reading

LEAST = 12  # words of a piece
RAREST = 8  # stems of a piece that are looked up, two by two
SHARED = 3  # pairs of stems (three stems) that two pieces must share …
ALIKE = 0.3  # … with this cosine
WORTH = 1.2  # stems in common, times how alike the pieces are, that are worth a search
WORTH_TOGETHER = 5.0  # … between articles of the same days
NEAREST = 24  # pairs of articles an article may ask for
AT_ONCE = 4_000_000  # pairs of stems sorted at once
READ_AT_ONCE = 2000  # articles

Ints = npt.NDArray[np.int64]


class _Table:
    """All pieces of all articles: ``article`` of every piece, its ``rarest`` stems (a row each, -1
    where there are fewer), and all its stems, ``stems[start[k] : start[k + 1]]``."""

    def __init__(self, readings: Sequence[Reading], stems: Stems, ties: Sequence[int]) -> None:
        of = np.array(stems.of, dtype=np.int32)
        owners, sizes, bags = [], [], []
        for k in range(0, len(readings), READ_AT_ONCE):
            owner, size, bag = _bags(readings[k : k + READ_AT_ONCE], of)
            owners.append(owner)
            sizes.append(size)
            bags.append(bag)
        self.article = np.concatenate(owners)
        self.stems = np.concatenate(bags)
        self.start = np.concatenate([[0], np.cumsum(np.concatenate(sizes))])
        self.spread = self._spread(len(stems.stems))
        self.total = len(readings)
        self.rarest = self._rarest(np.array(ties, dtype=np.uint64))

    def _spread(self, size: int) -> Ints:
        """In how many articles each stem stands."""
        owner = np.repeat(self.article, np.diff(self.start))
        once = np.unique(self.stems.astype(np.int64) << 32 | owner)
        return np.bincount(once >> 32, minlength=size)

    def _rarest(self, ties: npt.NDArray[np.uint64]) -> npt.NDArray[np.int32]:
        out = np.full((len(self.article), RAREST), -1, dtype=np.int32)
        step = 200_000
        for low in range(0, len(self.article), step):
            high = min(low + step, len(self.article))
            bag = self.stems[self.start[low] : self.start[high]]
            piece = np.repeat(np.arange(low, high), np.diff(self.start[low : high + 1]))
            known = self.spread[bag] >= 2
            bag, piece = bag[known], piece[known]
            order = np.lexsort((ties[bag], self.spread[bag], piece))
            bag, piece = bag[order], piece[order]
            place = _ranks(piece)
            kept = place < RAREST
            out[piece[kept], place[kept]] = bag[kept]
        return out

    def bag(self, piece: int) -> frozenset[int]:
        """All stems of a piece."""
        return frozenset(self.stems[self.start[piece] : self.start[piece + 1]].tolist())


def _bags(
    readings: Sequence[Reading], of: npt.NDArray[np.int32]
) -> tuple[Ints, Ints, npt.NDArray[np.int32]]:
    """The article of every piece, how many stems it has, and these."""
    owners: list[int] = []
    lengths: list[int] = []
    for reading in readings:
        for first, last in cut(reading, LEAST):
            owners.append(reading.number)
            lengths.append(int(reading.cuts[last + 1] - reading.cuts[first]))
    words = np.concatenate([r.words for r in readings])
    piece = np.repeat(np.arange(len(owners)), lengths)
    stems = of[words]
    kept = stems >= 0
    both = np.unique(piece[kept] << 32 | stems[kept])
    sizes = np.bincount(both >> 32, minlength=len(owners))
    return np.array(owners, dtype=np.int64), sizes, (both & 0xFFFFFFFF).astype(np.int32)


def _ranks(groups: npt.NDArray[np.integer]) -> Ints:
    """For every place in a sorted row how many equal ones stand before it."""
    new = np.flatnonzero(np.diff(groups, prepend=-1))
    return np.arange(len(groups)) - np.repeat(new, np.diff(np.append(new, len(groups))))


def by_passage(
    readings: Sequence[Reading],
    stems: Stems,
    ties: Sequence[int],
    home: Mapping[int, int],
    most: int,
    together: Callable[[int, int], bool],
) -> dict[Pair, float]:
    """Pairs of articles of different reports (``home`` gives an article's) that have rare stems in
    common in one place; for every two reports the pair that has most. What stands in more than
    ``most`` reports is boilerplate. ``ties`` orders stems that are equally rare; of articles that are
    ``together`` in time more is asked. With every pair the share of the shorter article's pieces that
    have their like in the other."""
    if not readings:
        return {}
    table = _Table(readings, stems, ties)
    report = np.array([home.get(n, n) for n in range(int(table.article.max(initial=0)) + 1)])
    found = [_meeting(*keys, table.article, report, most) for keys in _keys(table)]
    if not found:
        return {}
    pieces, counts = np.unique(np.concatenate(found), return_counts=True)
    return _chosen(table, pieces[counts >= SHARED], home, together)


def _keys(table: _Table) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of rare stems with the piece they stand in, so many at once that memory is bounded; the
    same pair always comes in the same turn."""
    rare = table.rarest.astype(np.int64)
    pairs = RAREST * (RAREST - 1) // 2
    turns = max(1, -(-len(rare) * pairs // AT_ONCE))
    for turn in range(turns):
        keys, pieces = [], []
        for x, y in combinations(range(RAREST), 2):
            low = np.minimum(rare[:, x], rare[:, y])
            high = np.maximum(rare[:, x], rare[:, y])
            here = np.flatnonzero((low >= 0) & ((low * 31 + high) % turns == turn))
            keys.append(low[here] << 32 | high[here])
            pieces.append(here)
        yield np.concatenate(keys), np.concatenate(pieces)


def _meeting(keys: Ints, pieces: Ints, article: Ints, report: Ints, most: int) -> Ints:
    """Pairs of pieces (as one number) of different reports that have a key in common."""
    order = np.lexsort((pieces, report[article[pieces]], keys))
    keys, pieces = keys[order], pieces[order]
    homes = report[article[pieces]]
    fresh = (np.diff(keys, prepend=-1) != 0) | (np.diff(homes, prepend=-1) != 0)
    kept = _ranks(np.cumsum(fresh)) < HUBS
    keys, pieces, homes, fresh = keys[kept], pieces[kept], homes[kept], fresh[kept]
    group = np.cumsum(np.diff(keys, prepend=-1) != 0) - 1
    reports = np.bincount(group, weights=fresh)[group]
    told = (reports >= 2) & (reports <= most)
    keys, pieces, homes = keys[told], pieces[told], homes[told]
    out = []
    for step in range(1, most * HUBS):
        same = keys[step:] == keys[:-step]
        if not same.any():
            break
        same &= homes[step:] != homes[:-step]
        x, y = pieces[:-step][same], pieces[step:][same]
        out.append(np.minimum(x, y) << 32 | np.maximum(x, y))
    return np.concatenate(out) if out else np.empty(0, dtype=np.int64)


def _chosen(
    table: _Table, pieces: Ints, home: Mapping[int, int], together: Callable[[int, int], bool]
) -> dict[Pair, float]:
    """The nearest pairs of articles of those that have alike pieces, with the share of such pieces in
    the shorter article."""
    rarity = np.log(1 + table.total / np.maximum(1, table.spread)) ** 2
    bags: dict[int, frozenset[int]] = {}
    norms: dict[int, float] = {}
    found: dict[Pair, dict[int, float]] = {}
    for both in pieces.tolist():
        x, y = both >> 32, both & 0xFFFFFFFF
        for piece in (x, y):
            if piece not in bags:
                bags[piece] = table.bag(piece)
                norms[piece] = sqrt(rarity[sorted(bags[piece])].sum())
        shared = sorted(bags[x] & bags[y])
        cosine = float(rarity[shared].sum()) / (norms[x] * norms[y])
        if cosine > ALIKE:
            a, b = int(table.article[x]), int(table.article[y])
            overlap = 2 * len(shared) / (len(bags[x]) + len(bags[y]))
            best = found.setdefault((a, b) if a < b else (b, a), {})
            piece = x if a < b else y
            best[piece] = max(best.get(piece, 0.0), len(shared) * cosine * overlap)
    best_of: dict[Pair, tuple[float, Pair]] = {}
    for pair, shown in found.items():
        weight = round(fsum(shown.values()), 6)
        if weight >= WORTH and (weight >= WORTH_TOGETHER or not together(*pair)):
            x, y = sorted(home[n] for n in pair)
            best_of[x, y] = min(best_of.get((x, y), (0.0, pair)), (-weight, pair))
    asked: dict[int, list[tuple[float, Pair]]] = {}
    for weight, pair in best_of.values():
        for end in pair:
            asked.setdefault(end, []).append((weight, pair))
    sizes = np.bincount(table.article)
    return {
        pair: len(found[pair]) / float(min(sizes[pair[0]], sizes[pair[1]]))
        for near in asked.values()
        for _, pair in sorted(near)[:NEAREST]
    }
