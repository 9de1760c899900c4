"""Passages that two articles of different reports have in common, with what shows that they have."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from variorum.stages.corpus.lineage.bounds import AROUND, Row, Stretch, bounds, characters
from variorum.stages.corpus.lineage.pieces import Piece, Pieces
from variorum.stages.corpus.lineage.seeds import Likeness, Seed
from variorum.stages.corpus.lineage.summaries import Summary, summaries
from variorum.stages.corpus.lineage.words import Reading

LEAST_WORDS = 20
"""A passage shorter than this on either side shows no descent."""

WORTH = 0.6
"""Evidence (see :func:`_shown`) from which the bounds of a region are looked for."""

VERBATIM = 0.65
REST, STEEP_REST = 0.13, 80.0
"""Two reports of one event come to speak alike by themselves. More evidence is asked for, the more
alike what stands beside the passages is, and for passages less alike than ``VERBATIM`` the more alike
the whole articles are:"""

ENOUGH, WHOLE, STEEP_WHOLE = 1.8, 0.17, 60.0
SURELY, SURE_WHOLE, STEEP_SURE = 3.0, 0.12, 200.0
"""… and still more between articles of the same days."""

MOST, CLOSE = 0.4, 0.5
"""What makes up so much of both articles, without making one a copy, must be as alike as this."""

RELATED = 0.18
"""Likeness of the rest of an article to another from which on it is no guest that sums the other up."""

UNRELATED = 0.1
"""Likeness of the other words up to which two articles are of different matters: what both quote,
one has from the other."""

_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]?|''[^'\n]+(?:'(?!')[^'\n]+)*(?:'')?")


@dataclass(frozen=True, slots=True)
class Region:
    """Words ``a`` of one article that stand, as they are or changed, as words ``b`` of another.

    ``shared`` counts the stems that both sides have, ``plain`` those that one has outside quotation
    marks; ``alike`` is the overlap of their stems and ``in_order`` the share of neighbouring words of
    the shorter side that are neighbours in the other (both 0 to 1). ``sure`` is what shows descent
    even between reports of the same days."""

    a: Stretch
    b: Stretch
    shared: int
    plain: int
    alike: float
    in_order: float
    sure: bool = False

    def share(self, words_a: int, words_b: int) -> float:
        """How much of one of the articles, of so many words, it makes up: the smaller share."""
        return min((self.a.end - self.a.first) / words_a, (self.b.end - self.b.first) / words_b)

    def turned(self) -> Region:
        """The region seen from the other article."""
        return Region(self.b, self.a, self.shared, self.plain, self.alike, self.in_order, self.sure)


class Searched:
    """One article, ready to be searched for passages."""

    def __init__(self, reading: Reading, text: str, stem_of: Sequence[int]) -> None:
        self.row = Row(reading, stem_of)
        self.text = text
        self._reading = reading

    @cached_property
    def pieces(self) -> Pieces:
        """Its pieces: a passage that is known needs none."""
        return Pieces(self._reading, self.row.stems)

    @cached_property
    def quoted(self) -> list[bool]:
        """Whether each word stands inside quotation marks; a quotation ends with its paragraph."""
        spans = [m.span() for m in _QUOTED.finditer(self.text)]
        starts = [s for s, _ in spans]
        out: list[bool] = []
        for n, sentence in enumerate(self.row.sentences):
            low = max(0, bisect_right(starts, sentence.start) - 1)
            high = bisect_left(starts, sentence.end)
            near = [x for x in spans[low:high] if x[1] > sentence.start]
            if near:
                places = self.row.places(self.text, n)
                out += [any(s <= p[0] and p[1] <= e for s, e in near) for p in places]
            else:
                out += [False] * len(sentence.words)
        return out

    def outside(self, inside: Sequence[Stretch]) -> set[int]:
        """The stems of an article outside these stretches."""
        out: set[int] = set()
        at = 0
        for s in sorted(inside, key=lambda s: s.first):
            out.update(self.row.stems[at : s.first])
            at = max(at, s.end)
        out.update(self.row.stems[at:])
        return out - {-1}

    def around(self, numbers: Sequence[int]) -> tuple[Stretch, Stretch]:
        """The words of these pieces and all between, and as far as they may reach."""
        pieces: list[Piece] = self.pieces.pieces
        low, high = min(numbers), max(numbers)
        wide = max(0, low - AROUND), min(len(pieces) - 1, high + AROUND)
        return (
            self.row.stretch(pieces[low].first, pieces[high].last),
            self.row.stretch(pieces[wide[0]].first, pieces[wide[1]].last),
        )

    def characters(self, stretch: Stretch) -> tuple[int, int]:
        return characters(self.text, self.row, stretch)


def passages(a: Searched, b: Searched) -> list[Region]:
    """What one of two articles of different reports took from the other."""
    like = Likeness(a.pieces, b.pieces)
    seeds = like.seeds()
    found = [_region(a, b, region) for region in like.regions(seeds)]
    summed_up = _summed_up(a, b, like, seeds)
    regions = _apart([r for r in found if r is not None], summed_up)
    if not regions:
        return []
    rest = _alike(like, a.outside([r.a for r in regions]), b.outside([r.b for r in regions]))
    whole = _alike(like, a.outside([]), b.outside([]))
    sizes = len(a.row.words), len(b.row.words)
    out = []
    for r in regions:
        if r in summed_up:
            out.append(r)
            continue
        shown = _shown(r, related=rest > UNRELATED)
        if r.alike < CLOSE and r.share(*sizes) > MOST:
            continue
        # Where a passage makes up much of two articles these are alike because of it.
        beside = whole * (1 - r.share(*sizes))
        if shown >= _needed(r, rest, beside, (ENOUGH, WHOLE, STEEP_WHOLE)):
            needed = _needed(r, rest, whole, (SURELY, SURE_WHOLE, STEEP_SURE))
            out.append(replace(r, sure=shown >= needed))
    return out


def _alike(like: Likeness, x: Collection[int], y: Collection[int]) -> float:
    """The likeness of two sets of stems."""
    return like.cosine(dict.fromkeys(x, 1), dict.fromkeys(y, 1))


def _needed(r: Region, rest: float, whole: float, measure: tuple[float, float, float]) -> float:
    """The evidence asked for."""
    enough, unlike, steep = measure
    if r.alike > VERBATIM:
        return enough + STEEP_REST * max(0.0, rest - REST)
    return enough + steep * max(0.0, whole - unlike)


def _shown(r: Region, *, related: bool) -> float:
    """How much speaks for descent: the stems in common, where the two sides have little else. Reports
    of one event have its quotations in common, whoever wrote them."""
    return (r.plain if related else r.shared) * r.alike**2


def _region(a: Searched, b: Searched, seeds: list[Seed]) -> Region | None:
    at, wide_a = a.around([s.a for s in seeds])
    there, wide_b = b.around([s.b for s in seeds])
    if _shown(measured(a, b, at, there), related=False) < WORTH:
        return None
    at, there = bounds(a.row, b.row, at, there, (wide_a, wide_b))
    if min(at.end - at.first, there.end - there.first) < LEAST_WORDS:
        return None
    return measured(a, b, at, there)


def measured(a: Searched, b: Searched, at: Stretch, there: Stretch) -> Region:
    """The region of two stretches."""
    x, y = _stems(a, at), _stems(b, there)
    both = x & y
    size = x.total() + y.total()
    alike = 2 * both.total() / max(1, size)
    words = a.row.words[at.first : at.end], b.row.words[there.first : there.end]
    pairs = [Counter(pairwise(w)) for w in words]
    order = (pairs[0] & pairs[1]).total() / max(1, min(p.total() for p in pairs))
    plain = [
        (_stems(s, t, plain=True) & other).total() for s, t, other in ((a, at, y), (b, there, x))
    ]
    return Region(at, there, both.total(), min(plain), alike, order)


def _stems(side: Searched, at: Stretch, *, plain: bool = False) -> Counter[int]:
    """The stems of a stretch; with ``plain`` those outside quotation marks."""
    stems = side.row.stems[at.first : at.end]
    if plain:
        quoted = side.quoted[at.first : at.end]
        stems = [s for s, q in zip(stems, quoted, strict=True) if not q]
    return Counter(s for s in stems if s >= 0)


def _summed_up(a: Searched, b: Searched, like: Likeness, seeds: Sequence[Seed]) -> list[Region]:
    """Summaries of the one in the other."""
    there = [Seed(s.b, s.a, s.cosine) for s in seeds]
    found = [_summary(a, b, like, s) for s in summaries(a.pieces, b.pieces, seeds)]
    turned = [_summary(b, a, like, s) for s in summaries(b.pieces, a.pieces, there)]
    return [r for r in found if r] + [r.turned() for r in turned if r]


def _summary(own: Searched, other: Searched, like: Likeness, s: Summary) -> Region | None:
    short, _ = own.around(range(s.first, s.last + 1))
    long, _ = other.around(range(s.low, s.high + 1))
    if _alike(like, own.outside([short]), other.outside([])) > RELATED:
        return None
    return Region(short, long, s.shared, s.shared, s.share, 0.0)


def _apart(found: Sequence[Region], summed_up: Sequence[Region]) -> list[Region]:
    """The regions without those that stand in a summary, and of two that overlap on both sides the
    one that shares most."""
    kept: list[Region] = list(summed_up)
    for region in sorted(found, key=lambda r: (-r.shared * r.alike, r.a.first, r.b.first)):
        if not any(_meet(region.a, k.a) and _meet(region.b, k.b) for k in kept):
            kept.append(region)
    return sorted(kept, key=lambda r: (r.b.first, r.a.first))


def _meet(x: Stretch, y: Stretch) -> bool:
    """Whether most of the shorter of two stretches stands in the other."""
    common = min(x.end, y.end) - max(x.first, y.first)
    return 2 * common > min(x.end - x.first, y.end - y.first)
