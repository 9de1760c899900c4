"""Figures of one thing joined: candidates from shared keys and near values, then a union, surest
first, in which nothing speaks against any two members and most of them are alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.models.union import Union
from variorum.stages.corpus.series.agree import (
    FEW,
    STILL,
    VAGUE_REACH,
    alike,
    apart,
    in_reach,
    measured,
    ratio_of,
    same_value,
    still,
)
from variorum.stages.corpus.series.describe import Description
from variorum.stages.corpus.series.likeness import Likeness
from variorum.stages.corpus.series.tables import cues, known_kinds

NEIGHBOURS = 12
GROWTH = 2.5  # amounts of one stuff may lie this much further apart
SPREAD = 2.0  # all values of a thing may lie this much further apart than two of them
COPIED = 10.0
REPRINTED = 0.75  # sentences so alike are the same one, whenever it is printed
MOST = 24  # members of a cluster that a newcomer is held against
SHARE = 0.34  # of the pairs of two clusters that must be alike for them to be one


@dataclass
class Cluster:
    """Members that stand for the others, all members, and the bounds of the measured values."""

    members: list[int]
    shown: list[int]
    low: float | None
    high: float | None
    items: dict[tuple[str, str | None, str | None], float] = field(default_factory=dict)


@dataclass
class Joiner:
    """Figures (ordered by their ids) and what holds between two of them."""

    described: Sequence[Description]
    ratio: float
    weeks: int
    copied: Mapping[str, frozenset[str]]

    def __post_init__(self) -> None:
        self.likeness = Likeness.of(self.described)
        self._alike: dict[tuple[int, int], bool] = {}

    def copies(self, i: int, j: int) -> bool:
        a, b = self.described[i], self.described[j]
        return b.figure.id in self.copied.get(a.figure.id, ())

    def score(self, i: int, j: int) -> float:
        """How sure it is that two figures count one thing; 0 where it is not."""
        a, b = self.described[i], self.described[j]
        if self.copies(i, j):
            well = _copied_well(a, b) and (same_value(a, b) or self.near(a, b))
            return COPIED + self.likeness(i, j) if well else 0.0
        if a.kind != b.kind or apart(a, b) or not self.alike(i, j):
            return 0.0
        reprinted = a.value == b.value and self.likeness(i, j) >= REPRINTED
        if not reprinted and not self.near(a, b):
            return 0.0
        return self.likeness(i, j) + same_value(a, b) + 1.0 / ratio_of(a, b)

    def near(self, a: Description, b: Description) -> bool:
        """Whether value and time of two figures may be those of one thing."""
        most = self.ratio * (GROWTH if a.matter and a.matter == b.matter and not a.part else 1.0)
        if still(a):
            most = min(self.ratio, STILL)
        if a.vague or b.vague:
            most = VAGUE_REACH
        return ratio_of(a, b) <= most and in_reach(a, b, self.weeks)

    def alike(self, i: int, j: int) -> bool:
        key = (i, j) if i < j else (j, i)
        if key not in self._alike:
            a, b = self.described[i], self.described[j]
            self._alike[key] = alike(a, b, self.likeness(i, j))
        return self._alike[key]

    def fits(self, a: Cluster, b: Cluster, most: float) -> bool:
        """Whether two clusters may be one."""
        lows = [v for v in (a.low, b.low) if v is not None]
        highs = [v for v in (a.high, b.high) if v is not None]
        if lows and max(highs) / min(lows) > most:
            return False
        if any(a.items[key] != b.items[key] for key in a.items.keys() & b.items.keys()):
            return False
        pairs = [(i, j) for i in a.shown for j in b.shown]
        of_copies = [self.copies(i, j) for i, j in pairs]
        told = self.described
        if any(
            apart(told[i], told[j]) and not (copy and _copied_well(told[i], told[j]))
            for (i, j), copy in zip(pairs, of_copies, strict=True)
        ):
            return False
        good = sum(copy or self.alike(i, j) for (i, j), copy in zip(pairs, of_copies, strict=True))
        return good >= SHARE * len(pairs)


def _copied_well(a: Description, b: Description) -> bool:
    """Whether figures at one place of two copies are of one thing: a text that is printed anew each
    day with other numbers, and an addition beside a total, are not."""
    if a.part != b.part:
        return False
    same = same_value(a, b)
    return same or not apart(a, b)


def clusters(
    described: Sequence[Description], ratio: float, weeks: int, copied: Mapping[str, frozenset[str]]
) -> list[list[int]]:
    """Groups of indices into ``described`` (ordered by figure id) that count one thing. ``copied``
    holds, for a figure, the figures that stand at its place in copies of its article."""
    joiner = Joiner(described, ratio, weeks, copied)
    edges = sorted(
        {
            (-round(score, 4), described[i].figure.id, described[j].figure.id, i, j)
            for i, j in set(_candidates(described, copied))
            if (score := joiner.score(i, j)) > 0
        }
    )
    joined = Union[int]()
    state = {
        i: Cluster([i], [i], None if d.vague else d.value, None if d.vague else d.value, _item(d))
        for i, d in enumerate(described)
    }
    for *_, i, j in edges:
        a, b = sorted((joined.home(i), joined.home(j)))
        if a == b:
            continue
        d = described[i]
        spread = ratio * SPREAD * (GROWTH if d.matter and not d.part else 1.0)
        if not joiner.fits(state[a], state[b], min(ratio, STILL) if still(d) else spread):
            continue
        joined.join(a, b)
        state[a] = _merged(described, state[a], state.pop(b))
    return [sorted(c.members) for _, c in sorted(state.items()) if len(c.members) > 1]


def _candidates(
    described: Sequence[Description], copied: Mapping[str, frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Pairs that share a class and a key and lie near each other in value, once for every key: in
    every bucket each figure meets its neighbours in order of value only, so that the cost stays
    linear."""
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, d in enumerate(described):
        keys = d.owners | d.places | d.names | d.words
        for key in sorted(keys | ({d.matter} if d.matter else frozenset())):
            buckets[d.kind, key].append(i)
        if d.kind in cues("single"):
            for key in sorted(d.setting):
                buckets[d.kind, key].append(i)
    for _, inside in sorted(buckets.items()):
        ordered = sorted(inside, key=lambda i: (described[i].value, described[i].figure.id))
        for at, i in enumerate(ordered):
            for j in ordered[at + 1 : at + 1 + NEIGHBOURS]:
                yield (i, j) if i < j else (j, i)
    place = {d.figure.id: i for i, d in enumerate(described)}
    for i, d in enumerate(described):
        for other in sorted(copied.get(d.figure.id, ())):
            if other in place and other != d.figure.id:
                yield min(i, place[other]), max(i, place[other])


def _item(d: Description) -> dict[tuple[str, str | None, str | None], float]:
    """The value of a small count by its article, day and source, who count one thing once: "five
    vehicles near Velm, two near Orla" are two things."""
    if d.value >= FEW or d.kind in known_kinds() or measured(d):
        return {}
    return {(d.figure.article, d.figure.as_of, d.figure.attributed_to): d.value}


def _merged(described: Sequence[Description], a: Cluster, b: Cluster) -> Cluster:
    """One cluster of two; of members that say the very same one stands for all."""
    lows = [v for v in (a.low, b.low) if v is not None]
    highs = [v for v in (a.high, b.high) if v is not None]
    seen: dict[object, int] = {}
    for i in (*a.shown, *b.shown):
        d = described[i]
        seen.setdefault((d.value, d.where, d.owners, d.words, d.around, d.names, d.days), i)
    return Cluster(
        members=a.members + b.members,
        shown=list(seen.values())[:MOST],
        low=min(lows) if lows else None,
        high=max(highs) if highs else None,
        items=a.items | b.items,
    )
