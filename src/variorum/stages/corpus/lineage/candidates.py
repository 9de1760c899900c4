"""Which pairs of articles are worth comparing as wholes: those near in wording.

MinHash over word triples in 64 bands of 2 rows finds whole copies down to a Jaccard similarity of
about .1 (narrower bands lose three in four of those that were spun). Pairs are found band by band, by
sorting: of a million articles nothing is held but 512 bytes each. Of a crowded bucket not all pairs are
made, and a pair that agrees in one band and next to nowhere else is chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from variorum.stages.corpus.lineage.letters import Hashes
from variorum.stages.corpus.lineage.words import Raw

BANDS, ROWS = 64, 2
SIZE = BANDS * ROWS
SEED = 20170
SHINGLE = 3  # words
HUBS = 4  # members of a crowded bucket that all others are compared with
CROWDED = 12
CHANCE = 3  # places in which the sketches of two unrelated articles agree that share a band
TOGETHER = 512  # pairs looked at at once
MANY = 1 << 22  # pairs held before they are looked at

HALF = np.uint64(32)
BASE, MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)

Pair = tuple[int, int]
Sketches = NDArray[np.uint32]
"""One row of ``SIZE`` numbers an article."""

Pairs = NDArray[np.uint64]
"""Two rows each: the lower in the upper half of the number."""


def word_hashes(words: Iterable[str]) -> list[int]:
    """A number for every word, the same in every run."""
    return [
        int.from_bytes(blake2b(w.encode("utf-8", "surrogatepass"), digest_size=8).digest())
        for w in words
    ]


def shingles(row: Hashes) -> Hashes:
    """The hashes of all runs of ``SHINGLE`` words with these hashes (of the whole where there are
    fewer)."""
    if row.size < SHINGLE:
        row = np.concatenate([row, np.zeros(SHINGLE - row.size, np.uint64)])
    last = row.size - SHINGLE + 1
    mixed = row[:last] + np.uint64(1)
    for k in range(1, SHINGLE):
        mixed *= BASE
        mixed += row[k : last + k]
    mixed ^= mixed >> HALF
    mixed *= MIX
    return mixed ^ mixed >> HALF


def sketches(articles: Sequence[Raw]) -> Sketches:
    """The MinHash sketches of these articles; ask for some hundred at once."""
    hashes = [shingles(a.words) for a in articles]
    offsets = np.cumsum([0, *(h.size for h in hashes)], dtype=np.uint64)
    flat = np.concatenate(hashes) if hashes else np.empty(0, np.uint64)
    found = RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, SIZE, SEED)
    return np.array(found.to_rows(), np.uint32).reshape(len(articles), SIZE)


def by_wording(sketches: Sketches) -> NDArray[np.int64]:
    """The pairs of rows, lower first and in order, that share a MinHash band and agree in more than
    that. Of a crowded bucket all rows are paired with its first few."""
    found = np.empty(0, np.uint64)
    waiting: list[Pairs] = []
    for band in range(BANDS):
        waiting.append(_of_band(sketches[:, ROWS * band : ROWS * (band + 1)]))
        if band == BANDS - 1 or sum(p.size for p in waiting) > MANY:
            new = np.setdiff1d(np.concatenate(waiting), found)
            found = np.union1d(found, new[_more_than_chance(sketches, new)])
            waiting = []
    return _ends(found)


def _ends(pairs: Pairs) -> NDArray[np.int64]:
    return np.stack([pairs >> HALF, pairs & np.uint64(0xFFFFFFFF)], axis=1).astype(np.int64)


def _of_band(columns: Sketches) -> Pairs:
    """The pairs of rows whose two numbers are the same."""
    keys = columns[:, 0].astype(np.uint64) << HALF | columns[:, 1]
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])) if keys.size else order
    sizes = np.diff(np.append(starts, keys.size))
    out = []
    few = (sizes > 1) & (sizes <= CROWDED)
    for apart in range(1, CROWDED):
        wide = few & (sizes > apart)
        lower = _members(starts[wide], sizes[wide] - apart)
        out.append(_joined(order[lower], order[lower + apart]))
    many = sizes > CROWDED
    for hub in range(HUBS):
        first, rest = starts[many] + hub, sizes[many] - hub - 1
        out.append(_joined(np.repeat(order[first], rest), order[_members(first + 1, rest)]))
    return np.concatenate(out)


def _members(starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """The places of all groups that begin at ``starts``, one after the other."""
    before = np.cumsum(sizes) - sizes
    places: NDArray[np.int64] = np.arange(sizes.sum()) + np.repeat(starts - before, sizes)
    return places


def _joined(lower: NDArray[np.int64], higher: NDArray[np.int64]) -> Pairs:
    return lower.astype(np.uint64) << HALF | higher.astype(np.uint64)


def _more_than_chance(sketches: Sketches, pairs: Pairs) -> NDArray[np.bool_]:
    """Whether the sketches of each pair agree in more places than unrelated ones do."""
    out = np.empty(pairs.size, np.bool_)
    ends = _ends(pairs)
    for at in range(0, pairs.size, TOGETHER):
        some = ends[at : at + TOGETHER]
        alike = sketches[some[:, 0]] == sketches[some[:, 1]]
        out[at : at + TOGETHER] = np.count_nonzero(alike, axis=1) > CHANCE
    return out
