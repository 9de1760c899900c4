"""Contents that say alike: candidates from pairs of telling stems, then what they share and whether
anything in them differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from variorum.models.wording import Weights
from variorum.stages.corpus.claims.sayings import DAY, VALUE, Content

FULL = 3
"""Stems of a content that can be told from others."""
PLAIN = 2
"""Stems that are no names among those shared: of the same people much can be said."""
RAREST = 5
"""Stems of a content by which it is looked up."""
NEIGHBOURS = 24
"""Contents of one list that each of them is compared with."""
FINE = 1000
"""Steps in which weights are counted: whole numbers add up alike in any order."""
FOUR, TELLING = 4, 2.2
"""Stems that what two sources say must share, and what those must weigh together, in stems that stand
in one report alone: four or five that are seldom."""
SLIGHT = 0.4
"""Likeness below which nothing else is looked at."""
HELD = 0.9
"""Share of the shorter of two contents of one source that is enough where the longer says more."""


class Likeness(NamedTuple):
    """How alike two contents are, 0 to 1, said by anybody and by one and the same source."""

    anybody: float
    one_source: float


NOT_ALIKE = Likeness(0.0, 0.0)


class Lexicon:
    """Stems as numbers, the most telling first: those in the fewest reports."""

    def __init__(self, reports: Iterable[frozenset[str]]) -> None:
        weights = Weights(reports)
        self.stems = sorted(weights.counts, key=lambda s: (weights.counts[s], s))
        self.steps = [round(FINE * weights.of(s)) for s in self.stems]
        """What each weighs, in steps."""
        self.enough = round(TELLING * FINE * weights.most)
        self._number = {s: k for k, s in enumerate(self.stems)}

    def numbers(self, stems: Iterable[str]) -> frozenset[int]:
        known = self._number
        return frozenset([known[s] for s in stems])

    def mass(self, numbers: Iterable[int]) -> int:
        steps = self.steps
        return sum([steps[n] for n in numbers])


class Comparer:
    """Compares contents; what is asked more than once of one is kept."""

    def __init__(self, contents: Sequence[Content], lexicon: Lexicon) -> None:
        self.contents = contents
        self._lexicon = lexicon
        self._stems = [lexicon.numbers(c.stems) for c in contents]
        self._mass = [lexicon.mass(s) for s in self._stems]

    def alike(self, k: int, n: int) -> Likeness:
        """How alike two contents are (by their places): the weighted share of stems that both have
        (Dice). Nothing where they differ in stance, negation, number, day or names."""
        a, b = self.contents[k], self.contents[n]
        if a.stance != b.stance or a.negated != b.negated or a.whole != b.whole:
            return NOT_ALIKE
        shared = self._stems[k] & self._stems[n]
        if len(shared) < FULL:
            return NOT_ALIKE
        common = self._lexicon.mass(shared)
        lesser = min(self._mass[k], self._mass[n])
        share = 2 * common / (self._mass[k] + self._mass[n])
        enough = common >= self._lexicon.enough and len(shared) >= FOUR
        within = common / lesser if enough else 0.0
        own = max(share, within if within >= HELD else 0.0)
        if own < SLIGHT:
            return NOT_ALIKE
        words = frozenset([self._lexicon.stems[s] for s in shared])
        ours, theirs = frozenset(a.stems) - words, frozenset(b.stems) - words
        if len(words.difference(a.names)) < PLAIN or _differ(ours, theirs, a, b):
            return NOT_ALIKE
        free = a.whole and not (a.bound or b.bound) and enough
        if free and not _numbers(ours) and not _numbers(theirs) and _in_order(a, b, words):
            return Likeness(share, own)
        return Likeness(0.0, own)

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs of contents that share two of their most telling stems; of what stands in many
        contents only those near each other in the order of their stems."""
        size, many = len(self._lexicon.stems), len(self.contents)
        places = []  # of a pair of stems and a content that has them, as one number
        for k, stems in enumerate(self._stems):
            if len(stems) >= FULL:
                telling = sorted(stems)[:RAREST]
                for i, one in enumerate(telling):
                    places += [(one * size + other) * many + k for other in telling[i + 1 :]]
        places.sort()
        found: set[tuple[int, int]] = set()
        last, having = -1, [0]
        for place in places:
            pair, k = divmod(place, many)
            if pair != last:
                last, having = pair, [k]
            else:
                found.update([(a, k) for a in having[-NEIGHBOURS:]])
                having.append(k)
        return sorted(found)


def _differ(ours: frozenset[str], theirs: frozenset[str], a: Content, b: Content) -> bool:
    """Whether each of two contents has a number, a day or a name that the other has not."""
    return any(
        any(s.startswith(mark) for s in ours) and any(s.startswith(mark) for s in theirs)
        for mark in (VALUE, DAY)
    ) or (not ours.isdisjoint(a.names) and not theirs.isdisjoint(b.names))


def _numbers(stems: frozenset[str]) -> bool:
    return any(s.startswith(VALUE) for s in stems)


def _in_order(a: Content, b: Content, shared: frozenset[str]) -> bool:
    """Whether the names that both have stand in one order: who does what to whom."""
    names = shared.intersection(a.names)
    return len(names) < 2 or _order(a, names) == _order(b, names)


def _order(content: Content, names: frozenset[str]) -> list[str]:
    return list(dict.fromkeys(s for s in content.stems if s in names))
