"""Articles as sentences of word numbers: all that the comparison of texts needs.

Sentences are cut by a few plain rules rather than taken from the parse: copies are cut alike, and the
parse of an article that resembles nothing is never asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from hashlib import blake2b
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from variorum.stages.corpus.lineage import letters
from variorum.stages.corpus.lineage.letters import Hashes, Kinds, Places

LONGEST = 80
"""Words after which a sentence without an end is cut, so that no comparison grows without bound."""

TOGETHER = 1 << 16  # characters read at once, or a little more

CLOSERS = 3  # marks that may stand between the end of a sentence and the space after it


Numbers = NDArray[np.uint32]
Spots = NDArray[np.int32]
Spans = Sequence[tuple[int, int]]


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Characters ``start`` to ``end`` of an article and the numbers of the words that stand there."""

    start: int
    end: int
    words: tuple[int, ...]


class Raw(NamedTuple):
    """An article without its noise, as it is read: the hash of every word with the characters ``first``
    to ``last`` it stands on; sentence k stands on the characters ``starts[k]`` to ``ends[k]`` and has
    the words ``cuts[k]`` to ``cuts[k + 1]``."""

    words: Hashes
    first: Places
    last: Places
    cuts: Spots
    starts: Spots
    ends: Spots

    def digest(self) -> bytes:
        """A hash of the words, then one of how they are cut into sentences."""
        words = blake2b(self.words.tobytes(), digest_size=SAME_WORDS).digest()
        return words + blake2b(self.cuts.tobytes(), digest_size=8).digest()


SAME_WORDS = 16
"""Bytes at the front of a digest that are equal where all words are, however they are cut."""


class Reading:
    """An article (by its number) as it is kept: ``words`` are the numbers of all its words, the rest is
    as in :class:`Raw`."""

    def __init__(
        self, number: int, words: Numbers, cuts: Spots, starts: Spots, ends: Spots
    ) -> None:
        self.number = number
        self.words = words
        self.cuts = cuts
        self.starts = starts
        self.ends = ends

    @property
    def length(self) -> int:
        """How many words it has."""
        return int(self.words.size)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Ten times the size of the rest: ask it of a :meth:`copy` that is not held on to."""
        words = self.words.tolist()
        cuts = self.cuts.tolist()
        spans = zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        return tuple(
            Sentence(start, end, tuple(words[cuts[k] : cuts[k + 1]]))
            for k, (start, end) in enumerate(spans)
        )

    def copy(self) -> Reading:
        return Reading(self.number, self.words, self.cuts, self.starts, self.ends)


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list in ``data``; lines that begin with ``#`` are remarks."""
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return frozenset(
        w for line in text.splitlines() if not line.startswith("#") for w in line.split()
    )


@cache
def _abbreviations() -> Hashes:
    return np.sort(np.concatenate([_hashes(w) for w in word_list("abbreviations.txt")]))


def _hashes(text: str) -> Hashes:
    return letters.words(*letters.looked_up(text))[0]


class Vocabulary:
    """Numbers for words. Nothing but equality may depend on a number before :meth:`sort`: till then
    they are given in the order in which words are met."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._numbers: dict[int, int] = {}
        function = [self.numbers(w) for w in sorted(word_list("function_words.txt"))]
        self.function = frozenset(np.concatenate(function).tolist())

    def numbers(self, text: str) -> Numbers:
        """The words of ``text``."""
        return self._numbered(text, *letters.words(*letters.looked_up(text)))

    def reading(self, number: int, text: str, raw: Raw) -> Reading:
        """The article ``text``, read as ``raw``, with its words as numbers."""
        words = self._numbered(text, raw.words, raw.first, raw.last)
        return Reading(number, words, raw.cuts, raw.starts, raw.ends)

    def _numbered(self, text: str, hashes: Hashes, first: Places, last: Places) -> Numbers:
        distinct, place, back = np.unique(hashes, return_index=True, return_inverse=True)
        met = distinct.tolist()
        numbers = list(map(self._numbers.get, met))
        if None in numbers:
            for k, at in enumerate(place.tolist()):
                if numbers[k] is None:
                    numbers[k] = self._numbers[met[k]] = len(self.words)
                    self.words.append(letters.spelt(text[first[at] : last[at]]))
        found: Numbers = np.array(numbers, np.uint32)[back]
        return found

    def sort(self, readings: Iterable[Reading]) -> None:
        """Numbers the words of these readings (all that were made with it) by the alphabet: a number
        then does not depend on the order in which articles came."""
        hashes = list(self._numbers)  # in the order of their numbers
        order = sorted(range(len(hashes)), key=lambda n: (self.words[n], hashes[n]))
        place = np.empty(len(order), np.uint32)
        place[order] = np.arange(len(order), dtype=np.uint32)
        for reading in readings:
            reading.words = place[reading.words]
        self.words = [self.words[n] for n in order]
        self._numbers = {hashes[n]: k for k, n in enumerate(order)}
        self.function = frozenset(place[sorted(self.function)].tolist())


def read(texts: Sequence[str], noise: Sequence[Spans]) -> Iterator[Raw]:
    """Every text, in order, without its noise, which comes in order of start. Texts are read by the
    score: arrays are at their best with some ten thousand characters."""
    begin = 0
    size = 0
    for end, text in enumerate(texts, 1):
        size += len(text) + 1
        if size >= TOGETHER or end == len(texts):
            yield from _read_joined(texts[begin:end], noise[begin:end])
            begin, size = end, 0


def _read_joined(texts: Sequence[str], noise: Sequence[Spans]) -> Iterator[Raw]:
    """These texts, read as the lines of one."""
    begins = np.cumsum([0, *(len(t) + 1 for t in texts)])
    offsets = begins.tolist()
    spans = [(s + at, e + at) for at, own in zip(offsets, noise, strict=False) for s, e in own]
    whole = _read("\n".join(texts), spans)
    sentences = np.searchsorted(whole.starts, begins)
    words = whole.cuts[sentences].tolist()
    for (a, b), (i, j), at in zip(
        pairwise(sentences.tolist()), pairwise(words), offsets, strict=False
    ):
        yield Raw(
            whole.words[i:j],
            whole.first[i:j] - at,
            whole.last[i:j] - at,
            whole.cuts[a : b + 1] - np.int32(i),
            whole.starts[a:b] - np.int32(at),
            whole.ends[a:b] - np.int32(at),
        )


def _read(text: str, noise: Spans) -> Raw:
    kinds, small = letters.looked_up(text)
    hashes, first, last = letters.words(kinds, small)
    starts, ends = _pieces(kinds, hashes, last)
    cuts = np.concatenate([np.searchsorted(first, starts), [hashes.size]])
    full = np.flatnonzero(np.diff(cuts))
    if noise:
        spans = zip(starts[full].tolist(), ends[full].tolist(), strict=True)
        full = full[np.fromiter((not x for x in _noisy(spans, noise)), np.bool_, full.size)]
    ink = np.flatnonzero(kinds & letters.SPACE == 0)
    begin = ink[np.searchsorted(ink, starts[full])]
    end = ink[np.searchsorted(ink, ends[full]) - 1] + 1
    low, high = cuts[full], cuts[full + 1]
    if full.size and (high - low).max() > LONGEST:
        low, high, begin, end = _cut(low, high, begin, end, first, last)
    sizes = high - low
    if sizes.sum() < hashes.size:
        kept = _inside(hashes.size, low, high)
        hashes, first, last = hashes[kept], first[kept], last[kept]
    return Raw(
        hashes,
        first,
        last,
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32),
        begin.astype(np.int32),
        end.astype(np.int32),
    )


def _inside(size: int, low: Places, high: Places) -> NDArray[np.bool_]:
    """Which of ``size`` places lie in one of these ranges, which do not overlap."""
    steps = np.zeros(size + 1, np.int64)
    np.add.at(steps, low, 1)
    np.add.at(steps, high, -1)
    return np.cumsum(steps[:-1]) > 0


def _pieces(kinds: Kinds, words: Hashes, last: Places) -> tuple[Places, Places]:
    """Where sentences begin and end: at the end of a line, or at . ! ? that no abbreviation explains."""
    at = np.flatnonzero(kinds & letters.END != 0)
    padded = np.concatenate([kinds, np.zeros(CLOSERS + 3, np.uint16)])
    ends = at + 1
    for _ in range(CLOSERS):
        ends += padded[ends] & letters.CLOSER != 0
    spaced = padded[ends] & letters.SPACE != 0
    at, ends = at[spaced], ends[spaced]
    following = ends + 1
    following += padded[following] & letters.OPENER != 0
    goes_on = padded[following] & letters.LOWER != 0
    stop = padded[at] & letters.STOP != 0
    goes_on |= stop & (_abbreviated(at, words, last) | _initial(at, padded))
    lines = np.flatnonzero(kinds & letters.BREAK != 0) + 1
    cuts = np.sort(np.concatenate([[0], ends[~goes_on], lines, [kinds.size]]))
    return cuts[:-1], cuts[1:]


def _abbreviated(at: Places, words: Hashes, last: Places) -> NDArray[np.bool_]:
    """Whether an abbreviation ends at each of these places."""
    if not words.size:
        return np.zeros(at.size, np.bool_)
    before = np.minimum(np.searchsorted(last, at), words.size - 1)
    known = _abbreviations()
    place = np.minimum(np.searchsorted(known, words[before]), known.size - 1)
    found: NDArray[np.bool_] = (last[before] == at) & (known[place] == words[before])
    return found


def _initial(at: Places, padded: Kinds) -> NDArray[np.bool_]:
    """Whether a single capital stands before each of these places."""
    alone = padded[at - 2] & (letters.SPACE | letters.OPENER) != 0
    found: NDArray[np.bool_] = (padded[at - 1] & letters.UPPER != 0) & (alone | (at == 1))
    return found


def _noisy(sentences: Iterable[tuple[int, int]], noise: Spans) -> Iterable[bool]:
    """Whether noise covers half or more of the characters of each sentence."""
    at = 0
    for start, end in sentences:
        while at < len(noise) and noise[at][1] <= start:
            at += 1
        covered = 0
        for k in range(at, len(noise)):
            if noise[k][0] >= end:
                break
            covered += max(0, min(end, noise[k][1]) - max(start, noise[k][0]))
        yield covered * 2 >= max(1, end - start)


def _cut(
    low: Places, high: Places, begin: Places, end: Places, first: Places, last: Places
) -> tuple[Places, Places, Places, Places]:
    """The sentences with those that are none of a newspaper cut: words by the half, each piece on the
    characters of its words."""
    rows: list[tuple[int, int, int, int]] = []
    step = LONGEST // 2
    for a, b, x, y in zip(*(v.tolist() for v in (low, high, begin, end)), strict=True):
        if b - a <= LONGEST:
            rows.append((a, b, x, y))
            continue
        for k in range(a, b, step):
            m = min(k + step, b)
            rows.append((k, m, int(first[k]), int(last[m - 1])))
    columns = np.array(rows, np.int64).T
    return columns[0], columns[1], columns[2], columns[3]
