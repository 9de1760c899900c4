"""Which pairs of articles are worth comparing: near in wording, or with rare words or a passage in common.

Three nets. MinHash over word triples in 64 bands of 2 rows finds whole copies down to a Jaccard
similarity of about .1 (narrower bands lose three in four of those that were spun). Words that few
articles have (names, numbers) find copies whose word order is gone. Fingerprints of sentences find
one passage inside long articles. What stands nearly everywhere makes no pair in any of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from heapq import nsmallest
from itertools import combinations
from operator import eq

from rensa import RMinHash

from variorum.stages.corpus.lineage.words import Reading

BANDS, ROWS = 64, 2
SEED = 20170
MASK = (1 << 64) - 1
HUBS = 4  # members of a crowded bucket that all others are compared with
CROWDED = 12
RARE = 24  # articles that may have a word in common that is still rare
RARE_SHARED = 6
NEAREST = 24  # pairs an article may ask for by rare words
FINGERPRINT = 5  # words

TRACE = 2  # places of two sketches that agree

Pair = tuple[int, int]
Sketch = array[int]


def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def word_hashes(words: Iterable[str]) -> list[int]:
    """A number for every word, the same in every run."""
    return [_hash(w) for w in words]


def shingles(words: Sequence[int], hashes: Sequence[int], size: int) -> list[int]:
    """The hashes of all runs of ``size`` words (the whole where there are fewer)."""
    row = [hashes[w] for w in words]
    if len(row) < size:
        row += [0] * (size - len(row))
    # The hash of a tuple of whole numbers is fast and, unlike that of a text, the same in every run.
    return [hash(run) & MASK for run in zip(*(row[k:] for k in range(size)), strict=False)]


def sketches(readings: Sequence[Reading], hashes: Sequence[int]) -> dict[int, Sketch]:
    """The MinHash sketch of every article that has words."""
    full = [r for r in readings if r.length]
    sets = [shingles([w for s in r.sentences for w in s.words], hashes, 3) for r in full]
    matrix = RMinHash.digest_matrix_from_token_hash_sets(sets, num_perm=BANDS * ROWS, seed=SEED)
    rows = matrix.to_rows() if full else []
    return {r.number: array("I", row) for r, row in zip(full, rows, strict=True)}


def by_wording(sketched: Mapping[int, Sketch]) -> set[Pair]:
    """Pairs that share a MinHash band. Of a crowded band all are paired with its first few."""
    buckets: dict[tuple[int, int, int], list[int]] = {}
    for number, row in sketched.items():
        for band in range(BANDS):
            key = (band, row[ROWS * band], row[ROWS * band + 1])
            buckets.setdefault(key, []).append(number)
    pairs: set[Pair] = set()
    for members in buckets.values():
        if len(members) > 1:
            pairs.update(_paired(members))
    return pairs


def _paired(members: Sequence[int]) -> Iterable[Pair]:
    if len(members) <= CROWDED:
        return combinations(members, 2)
    return ((hub, m) for k, hub in enumerate(members[:HUBS]) for m in members[k + 1 :])


def by_rare_words(readings: Sequence[Reading], sketched: Mapping[int, Sketch]) -> set[Pair]:
    """Pairs that share at least six words few articles have, and a trace of wording; the nearest few
    of every article."""
    where: dict[int, list[int]] = {}
    for reading in readings:
        for word in {w for s in reading.sentences for w in s.words}:
            where.setdefault(word, []).append(reading.number)
    shared: dict[Pair, int] = {}
    for numbers in where.values():
        if 2 <= len(numbers) <= RARE:
            for pair in combinations(numbers, 2):
                shared[pair] = shared.get(pair, 0) + 1
    near: dict[int, list[tuple[int, Pair]]] = {}
    for pair, count in shared.items():
        if count >= RARE_SHARED and _trace(sketched[pair[0]], sketched[pair[1]]):
            for end in pair:
                near.setdefault(end, []).append((-count, pair))
    return {pair for found in near.values() for _, pair in sorted(found)[:NEAREST]}


def _trace(x: Sketch, y: Sketch) -> bool:
    """Whether two sketches agree in more places than chance would have it."""
    same: int = sum(map(eq, x, y))
    return same >= TRACE


def by_passage(
    readings: Sequence[Reading], hashes: Sequence[int], home: Mapping[int, int], most: int
) -> set[Pair]:
    """Pairs of articles of different reports (``home`` gives an article's) that share a sentence; for
    every two reports the pair that shares most. A sentence of more than ``most`` reports is
    boilerplate."""
    where: dict[int, dict[int, list[int]]] = {}
    for reading in readings:
        report = home[reading.number]
        for mark in sorted(_fingerprints(reading, hashes)):
            at = where.setdefault(mark, {}).setdefault(report, [])
            if len(at) < HUBS:
                at.append(reading.number)
    shared: dict[Pair, dict[Pair, int]] = {}
    for homes in where.values():
        if 2 <= len(homes) <= most:
            for x, y in combinations(sorted(homes), 2):
                counts = shared.setdefault((x, y), {})
                for a in homes[x]:
                    for b in homes[y]:
                        pair = (a, b) if a < b else (b, a)
                        counts[pair] = counts.get(pair, 0) + 1
    return {min(counts, key=lambda p: (-counts[p], p)) for counts in shared.values()}


def _fingerprints(reading: Reading, hashes: Sequence[int]) -> set[int]:
    """The two smallest hashes of every sentence's word runs: where one word was changed, one of them
    stays more often than not."""
    marks: set[int] = set()
    for sentence in reading.sentences:
        if len(sentence.words) >= FINGERPRINT + 2:
            marks.update(nsmallest(2, set(shingles(sentence.words, hashes, FINGERPRINT))))
    return marks
