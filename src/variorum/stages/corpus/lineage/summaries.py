"""A passage of one article that sums up another: what stands close together in it comes from places
all over the other.

A summary is told from an article of which several passages were taken by its sources: each of its
sentences draws on another place, where passages keep together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.stages.corpus.lineage.pieces import Pieces
from variorum.stages.corpus.lineage.seeds import GAP, Seed, near

LONGER = 3.0  # times longer than its summary is what was summed up
FAR = 1_000_000  # pieces
PLACES = 3  # that a summary must draw on
NEXT = 3  # pieces from one another that are one place
SCATTERED = 0.5  # places for every piece that has its like
STEMS, SHARE = 15, 0.5  # of the summary that must stand in the places it draws on
GUEST = 0.34  # of its article that a summary may make up
ALL = 0.5  # of the pieces of an article from which on all of it is summed up


@dataclass(frozen=True, slots=True)
class Summary:
    """Pieces ``first`` to ``last`` of one article sum up pieces ``low`` to ``high`` of another.
    ``shared`` stems, a ``share`` of the summary's, stand in the places that it draws on."""

    first: int
    last: int
    low: int
    high: int
    shared: int
    share: float


def summaries(own: Pieces, other: Pieces, seeds: Sequence[Seed]) -> list[Summary]:
    """Where ``own`` (side a of the seeds) sums up ``other``."""
    found = (_summary(own, other, group) for group in near(list(seeds), GAP, FAR))
    return [s for s in found if s is not None]


def _summary(own: Pieces, other: Pieces, group: Sequence[Seed]) -> Summary | None:
    first, last = min(s.a for s in group), max(s.a for s in group)
    low, high = min(s.b for s in group), max(s.b for s in group)
    words = _words(own, first, last)
    if words > GUEST * own.reading.length or _words(other, low, high) < LONGER * words:
        return None
    best: dict[int, Seed] = {}
    for seed in sorted(group, key=lambda s: (s.cosine, -s.b)):
        best[seed.a] = seed
    drawn_on = sorted({s.b for s in best.values()})
    places = 1 + sum(y - x > NEXT for x, y in pairwise(drawn_on))
    if places < max(PLACES, SCATTERED * len(best)):
        return None
    told = set().union(*(p.stems for p in own.pieces[first : last + 1]))
    shared = told & set().union(*(other.pieces[s.b].stems for s in group))
    share = len(shared) / max(1, len(told))
    if len(shared) < STEMS or share < SHARE:
        return None
    if high - low + 1 >= ALL * len(other.pieces):
        low, high = 0, len(other.pieces) - 1
    return Summary(first, last, low, high, len(shared), share)


def _words(pieces: Pieces, first: int, last: int) -> int:
    """How many words pieces ``first`` to ``last`` have."""
    cuts = pieces.reading.cuts
    return int(cuts[pieces.pieces[last].last + 1] - cuts[pieces.pieces[first].first])
