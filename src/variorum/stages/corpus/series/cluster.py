"""Figures of one thing joined: candidates from shared keys and near values, then a union that keeps
every cluster of one owner, one place and a plausible spread of values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import msgspec

from variorum.models.union import Union
from variorum.records import Passage
from variorum.stages.corpus.series.describe import Description, weeks_of
from variorum.stages.corpus.series.tables import countries, cues, known_kinds

NEIGHBOURS = 12
VAGUE_REACH = 10.0
LARGE = 100.0
VERY_SURE = 2.5
CLOSE = 1.5
FEW, FEW_WEEKS = 50.0, 2  # small counts are of one event, and its news is short
SOME, SOME_WEEKS = 1000.0, 8
COMMON_SHARE = 0.75
OWNER, PLACE, NAME, WORD = 1.0, 1.0, 0.75, 0.5
MATTER, SETTING, AROUND = 1.0, 0.75, 0.25
OF_MATTER, OF_SETTING = 1.5, 1.25  # needed of amounts of one stuff, of one event's people
GROWN, GROWTH = 3.0, 2.5  # from this weight on amounts may lie this much further apart
STILL = 1.25  # how far two accounts of one distance may lie apart
COPIED = 10.0


@dataclass
class Cluster:
    """What the members of a cluster have in common."""

    members: list[int]
    low: float | None
    high: float | None
    owners: frozenset[str]
    places: frozenset[str]
    items: dict[tuple[str, str | None, str | None], float]


def clusters(
    described: Sequence[Description], ratio: float, weeks: int, copied: Mapping[str, frozenset[str]]
) -> list[list[int]]:
    """Groups of indices into ``described`` (ordered by figure id) that count one thing. ``copied``
    holds, for a figure, the figures that stand at its place in copies of its article."""
    edges = sorted(
        {
            (-round(score, 4), described[i].figure.id, described[j].figure.id, i, j)
            for i, j in set(_candidates(described, copied))
            if (score := _score(described[i], described[j], ratio, weeks, copied)) > 0
        }
    )
    joined = Union[int]()
    state = {
        i: Cluster(
            [i],
            None if d.vague else d.value,
            None if d.vague else d.value,
            d.owners,
            d.places,
            _item(d),
        )
        for i, d in enumerate(described)
    }

    for minus, _, _, i, j in edges:
        a, b = sorted((joined.home(i), joined.home(j)))
        d = described[i]
        grown = GROWTH if -minus >= GROWN and d.matter else 1.0
        still = d.kind.removeprefix("measure:") in cues("extent")
        most = min(ratio, STILL) if still else ratio * grown * 2
        if a == b or not _fits(state[a], state[b], most):
            continue
        joined.join(a, b)
        state[a] = _merged(state[a], state.pop(b))
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


def _score(
    a: Description, b: Description, ratio: float, weeks: int, copied: Mapping[str, frozenset[str]]
) -> float:
    """How sure it is that two figures count one thing; 0 where something speaks against it."""
    if b.figure.id in copied.get(a.figure.id, ()) and a.part == b.part:
        return COPIED
    if a.kind != b.kind or a.part != b.part:
        return 0.0
    if not _compatible(a.owners, b.owners) or not _compatible(a.places, b.places):
        return 0.0
    if a.matter and b.matter and a.matter != b.matter:
        return 0.0
    apart = max(a.value, b.value) / min(a.value, b.value)
    measured = a.kind.startswith(("measure", "percent", "money"))
    few = max(a.value, b.value) < FEW and not measured
    reach = min(weeks, FEW_WEEKS if few else SOME_WEEKS if max(a.value, b.value) < SOME else weeks)
    if a.weeks is not None and b.weeks is not None and abs(a.weeks - b.weeks) > reach:
        return 0.0
    weight = _shared(a, b)
    grown = ratio * GROWTH if weight >= GROWN and a.matter else ratio
    if a.kind.removeprefix("measure:") in cues("extent"):
        grown = min(ratio, STILL)
    if apart > (VAGUE_REACH if a.vague or b.vague else grown):
        return 0.0
    if weight < _needed(a, b, apart, few, measured):
        return 0.0
    return weight + (1.0 if a.value == b.value else 0.0) + 1.0 / apart


def _shared(a: Description, b: Description) -> float:
    """How much two figures have in common."""
    owners, places = a.owners & b.owners, a.places & b.places
    names = (a.names & b.names) - owners - places
    weight = OWNER * len(owners) + PLACE * len(places) + NAME * min(2, len(names))
    weight += WORD * min(3, len(a.words & b.words)) + AROUND * min(2, len(a.around & b.around))
    if a.matter and a.matter == b.matter:
        weight += MATTER
    if a.matter or a.kind in cues("single"):
        elsewhere = names | places | owners | lands()
        if (a.setting & b.setting) - elsewhere:
            weight += SETTING
    return weight


def _item(d: Description) -> dict[tuple[str, str | None, str | None], float]:
    """The value of a small count by its article, day and source, who count one thing once: "five
    vehicles near Velm, two near Orla" are two things."""
    measured = d.kind.startswith(("measure", "percent", "money"))
    if d.value >= FEW or d.kind in known_kinds() or measured:
        return {}
    return {(d.figure.article, d.figure.as_of, d.figure.attributed_to): d.value}


@cache
def lands() -> frozenset[str]:
    """The names of all countries, as owners and places are called by them."""
    return frozenset(countries().values())


def _needed(a: Description, b: Description, apart: float, few: bool, measured: bool) -> float:
    """The weight from which two figures are of one thing."""
    shares = bool(a.owners & b.owners or a.places & b.places)
    same = a.value == b.value
    if a.matter and a.matter == b.matter:
        return OF_MATTER
    known = lands()
    near = bool((a.setting & b.setting) - known) and not (a.places ^ b.places) - known
    if a.kind in cues("single") and near:
        return OF_SETTING
    needed = 1.5 if not measured else 2.0
    if same and a.value >= LARGE and not measured:
        needed = COMMON_SHARE
    if shares and a.kind in known_kinds() and apart <= CLOSE and not few and not measured:
        needed = min(needed, PLACE)
    if few or (not shares and not same):
        needed = max(needed, 2.0)
    if a.kind == "person" and not same:
        needed = max(needed, VERY_SURE)  # people of any kind: the noun tells nothing
    return needed


def _compatible(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a or not b or bool(a & b)


def _fits(a: Cluster, b: Cluster, most: float) -> bool:
    """Whether two clusters may be one: no second owner or place, no other item of a list, no
    value more than ``most`` times another."""
    if not _compatible(a.owners, b.owners) or not _compatible(a.places, b.places):
        return False
    if any(a.items[key] != b.items[key] for key in a.items.keys() & b.items.keys()):
        return False
    lows = [v for v in (a.low, b.low) if v is not None]
    highs = [v for v in (a.high, b.high) if v is not None]
    return not lows or max(highs) / min(lows) <= most


def _merged(a: Cluster, b: Cluster) -> Cluster:
    lows = [v for v in (a.low, b.low) if v is not None]
    highs = [v for v in (a.high, b.high) if v is not None]
    return Cluster(
        members=a.members + b.members,
        low=min(lows) if lows else None,
        high=max(highs) if highs else None,
        owners=(a.owners & b.owners) or a.owners or b.owners,
        places=(a.places & b.places) or a.places or b.places,
        items=a.items | b.items,
    )


def counterparts(
    described: Sequence[Description], passages: Sequence[Passage]
) -> dict[str, frozenset[str]]:
    """For every figure those of the same class that stand at its place in a passage that another
    article shares with its own, of its report or not."""
    by_article: dict[str, list[Description]] = defaultdict(list)
    for d in described:
        by_article[d.figure.article].append(d)
    out: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        here = _inside(by_article.get(passage.article, ()), passage.start, passage.end)
        there = _inside(by_article.get(passage.other, ()), passage.other_start, passage.other_end)
        for a in here:
            for alike in (_same_kind, _same_unit):
                matching = [b for b in there if alike(a, b)]
                rivals = [c for c in here if alike(a, c)]
                # in order, so that two figures of a class do not cross
                if matching and len(matching) == len(rivals):
                    b = matching[rivals.index(a)]
                    out[a.figure.id].add(b.figure.id)
                    out[b.figure.id].add(a.figure.id)
                    break
    return {key: frozenset(found) for key, found in out.items()}


def of_copies(
    described: Sequence[Description], copied: Mapping[str, frozenset[str]]
) -> list[Description]:
    """The same descriptions; a figure whose article tells no day is of the first day that the same
    figure has in a copy."""
    days = {d.figure.id: (d.figure.as_of, d.value) for d in described}
    out = []
    for d in described:
        told = sorted(
            day
            for other in copied.get(d.figure.id, ())
            for day, value in (days[other],)
            if day is not None and value == d.value
        )
        if d.figure.as_of is None and told:
            dated = msgspec.structs.replace(d.figure, as_of=told[0])
            out.append(replace(d, figure=dated, weeks=weeks_of(told[0])))
        else:
            out.append(d)
    return out


def _same_kind(a: Description, b: Description) -> bool:
    return a.kind == b.kind


def _same_unit(a: Description, b: Description) -> bool:
    """What is done to the counted may be told in words that put them in another class."""
    return a.figure.unit == b.figure.unit and a.value == b.value


def _inside(described: Sequence[Description], start: int, end: int) -> list[Description]:
    found = [d for d in described if start <= d.figure.start and d.figure.end <= end]
    return sorted(found, key=lambda d: (d.figure.start, d.figure.id))
