"""Families of copies: which comparisons join, who is at the root, who came from whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from variorum.records import Direction
from variorum.stages.corpus.lineage.compare import Comparison
from variorum.stages.corpus.lineage.direction import ENOUGH, Evidence, reworded_side, verdict

BETTER = 0.04  # by how much a copy must be nearer to another copy than to an earlier parent …
FEWER = 2  # … or, where it is as near, by how many words it must differ less from it
OWN = 0.06  # share of each that the other lacks, for both to come from a third


Between = Callable[[int, int], tuple[Comparison, list[Evidence]]]
"""The comparison of two articles and the evidence that the first is the source."""

Differing = Callable[[int, int], int]
"""How many words of the second article are not those of the first."""


@dataclass(frozen=True, slots=True)
class Descent:
    """``copy`` comes from ``source``, or both from an original that is not there (``shared``):
    ``reworded`` is then the one of them that is known to be farther from its words, and
    ``of_source`` says what keeps ``source`` from being the original."""

    copy: int
    source: int
    comparison: Comparison
    direction: Direction
    evidence: tuple[str, ...]
    shared: bool
    reworded: int | None = None
    of_source: tuple[str, ...] = ()


def flipped(found: Iterable[Evidence]) -> list[Evidence]:
    """The same evidence seen from the other side."""
    return [Evidence(-e.weight, e.words, e.stated) for e in found]


def descents(
    members: Iterable[int],
    joined: Mapping[tuple[int, int], Comparison],
    evidence: Mapping[tuple[int, int], list[Evidence]],
    dates: Mapping[int, str],
    differing: Differing,
) -> list[Descent]:
    """A tree over ``members``: every one but the root with its parent. ``joined`` and ``evidence`` are
    by (a, b) with a < b; members come in the order of their ids."""
    members = list(members)
    partners: dict[int, list[int]] = {m: [] for m in members}
    for a, b in sorted(joined):
        partners[a].append(b)
        partners[b].append(a)

    def between(a: int, b: int) -> tuple[Comparison, list[Evidence]]:
        pair = (a, b) if a < b else (b, a)
        return joined[pair], evidence[pair] if a < b else flipped(evidence[pair])

    def standing(m: int) -> float:
        """How much speaks for m as the source of those it was compared with, per comparison."""
        nets = [max(-4.0, min(4.0, verdict(between(m, p)[1])[0])) for p in partners[m]]
        return sum(nets) / max(1, len(nets))

    near = {m: sum(_nearness(between(m, p)[0], p) for p in partners[m]) for m in members}
    rank = sorted(members, key=lambda m: (-round(standing(m), 6), -round(near[m], 6), dates[m], m))
    place = {m: k for k, m in enumerate(rank)}
    parents = _settled(_parents(rank, partners, place, between, differing), joined, between)
    return [_descent(m, parents[m], between) for m in rank if m in parents]


def _parents(
    rank: list[int],
    partners: Mapping[int, list[int]],
    place: Mapping[int, int],
    between: Between,
    differing: Differing,
) -> dict[int, int]:
    """Everybody's parent: of those already in the tree the first in rank, unless a later one is
    clearly nearer, or as near and of more nearly the same words."""
    placed = {rank[0]}
    reachable = [(place[p], p) for p in partners[rank[0]]]
    heapify(reachable)
    parents: dict[int, int] = {}
    while reachable:
        _, m = heappop(reachable)
        if m in placed:
            continue
        known = sorted((p for p in partners[m] if p in placed), key=place.__getitem__)
        parent = known[0]
        for p in known[1:]:
            if _nearness(between(p, m)[0], m) > _nearness(between(parent, m)[0], m) + BETTER:
                parent = p
        parents[m] = _closest(m, parent, known, between, differing)
        placed.add(m)
        for p in partners[m]:
            if p not in placed:
                heappush(reachable, (place[p], p))
    return parents


def _closest(m: int, parent: int, known: list[int], between: Between, differing: Differing) -> int:
    """Of those that cover ``m`` as ``parent`` does, within ``BETTER``, the one that differs least from
    it word for word: who copies a copy keeps its small changes."""
    covering = _nearness(between(parent, m)[0], m)
    rivals = [
        p for p in known if p != parent and abs(_nearness(between(p, m)[0], m) - covering) <= BETTER
    ]
    if not rivals:
        return parent
    least = differing(parent, m)
    for p in rivals:
        words = differing(p, m)
        if words + FEWER <= least:
            parent, least = p, words
    return parent


def _settled(
    parents: dict[int, int], joined: Mapping[tuple[int, int], Comparison], between: Between
) -> dict[int, int]:
    """The same tree with parent and child changed over where the evidence between the two says so."""
    for m in sorted(parents):
        parent = parents.get(m)
        if parent is None or verdict(between(parent, m)[1])[0] > -ENOUGH:
            continue
        above = parents.get(parent)
        if above is None:
            del parents[m]
        elif tuple(sorted((m, above))) in joined:
            parents[m] = above
        else:
            continue
        parents[parent] = m
    return parents


def _descent(m: int, parent: int, between: Between) -> Descent:
    comparison, found = between(parent, m)
    net, direction = verdict(found)
    if farther := reworded_side(found):
        return Descent(
            m,
            parent,
            comparison,
            "inferred",
            tuple(e.words for e in found if e.weight > 0),
            shared=True,
            reworded=m if farther > 0 else parent,
            of_source=tuple(e.words for e in found if e.weight < 0),
        )
    own = min(1 - comparison.share_a, 1 - comparison.share_b)
    shared = direction == "unknown" and own > OWN
    told = tuple(e.words for e in found if e.weight * net > 0) if direction != "unknown" else ()
    return Descent(m, parent, comparison, direction, told, shared)


def _nearness(c: Comparison, copy: int) -> float:
    """How much of ``copy`` stands in the other article, and how unchanged."""
    share = c.share_a if copy == c.a else c.share_b
    return share * (0.85 * c.similarity + 0.15 * c.in_order)
