"""The tree of a report: who descends from whom, in which order, and what a drawing folds away."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.records import Copy

MISSING = ""
"""The key of the original that is not in the ledger."""

LARGEST, DEEPEST = 24, 5
"""Nodes of a drawing, and generations after the first: beyond, branches are folded."""

ALIKE = 3
"""So many identical copies of one text are one node."""


class Family:
    """The articles of a report as a forest: ``roots`` and the ``children`` of each, in the order of
    ``articles``. Copies of an original that is not there are children of :data:`MISSING`; so is
    whatever descends from itself, which a sound ledger does not hold."""

    def __init__(self, articles: Sequence[str], copies: Mapping[str, Copy]) -> None:
        members = set(articles)
        self.copies = {a: copies[a] for a in articles if a in copies}
        parents = {a: c.copy_of for a, c in self.copies.items() if c.copy_of in members}
        looped = _looped(parents)
        self.parents: dict[str, str] = {}
        self.children: dict[str, list[str]] = defaultdict(list)
        self.roots: list[str] = []
        for key in articles:
            if key not in self.copies:
                self.roots.append(key)
                continue
            parent = MISSING if key in looped else parents.get(key) or MISSING
            self.parents[key] = parent
            self.children[parent].append(key)
        if MISSING in self.children:
            self.roots.append(MISSING)

    def walk(self) -> Iterator[tuple[int, str]]:
        """Every key with its generation, each before its children."""
        waiting = [(0, key) for key in reversed(self.roots)]
        while waiting:
            depth, key = waiting.pop()
            yield depth, key
            waiting += ((depth + 1, child) for child in reversed(self.children.get(key, ())))

    def sizes(self) -> dict[str, int]:
        """How many articles each branch has, its own included."""
        out: dict[str, int] = {}
        for _, key in reversed(list(self.walk())):
            own = key != MISSING
            out[key] = own + sum(out[child] for child in self.children.get(key, ()))
        return out


def _looped(parents: Mapping[str, str | None]) -> set[str]:
    """The articles that are their own ancestors."""
    out: set[str] = set()
    done: set[str] = set()
    for key in parents:
        path: dict[str, int] = {}
        at: str | None = key
        while at is not None and at in parents and at not in done:
            if at in path:
                out.update(list(path)[path[at] :])
                break
            path[at] = len(path)
            at = parents[at]
        done.update(path)
    return out


@dataclass(frozen=True, kw_only=True, slots=True)
class Fold:
    """Copies of one text that a drawing shows as one node: identical ones (``alike``), or branches
    that there is no room for. ``keys`` are their heads, ``count`` all articles in them; ``parent`` is
    ``None`` for texts that descend from none."""

    parent: str | None
    keys: tuple[str, ...]
    count: int
    alike: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """What is drawn of a family: the keys that have a node of their own, and the folds."""

    shown: frozenset[str]
    folds: tuple[Fold, ...]


def alike(family: Family, apart: Collection[str] = ()) -> list[Fold]:
    """The identical copies of each text that nothing descends from, but for those to be kept
    ``apart``, where they are enough to be one node."""
    out = []
    for parent, children in family.children.items():
        same = [
            c
            for c in children
            if family.copies[c].relation == "identical"
            and not family.children.get(c)
            and c not in apart
        ]
        if len(same) >= ALIKE:
            out.append(Fold(parent=parent, keys=tuple(same), count=len(same), alike=True))
    return out


def drawing(family: Family, folds: Sequence[Fold] = (), largest: int = LARGEST) -> Drawing:
    """The largest branches up to ``largest`` nodes, each with the way that leads to it; identical
    copies in the ``folds`` given."""
    hidden = {key for fold in folds for key in fold.keys}
    sizes = family.sizes()
    order = {key: k for k, (_, key) in enumerate(family.walk())}
    waiting = [(-sizes[key], order[key], 0, key) for key in family.roots]
    heapq.heapify(waiting)
    shown: set[str] = set()
    while waiting and len(shown) < largest:
        _, _, depth, key = heapq.heappop(waiting)
        shown.add(key)
        if depth < DEEPEST:
            for child in family.children.get(key, ()):
                if child not in hidden:
                    heapq.heappush(waiting, (-sizes[child], order[child], depth + 1, child))
    kept = [fold for fold in folds if fold.parent in shown]
    parents = sorted(shown, key=order.__getitem__)
    for parent, children in [
        (None, family.roots),
        *((p, family.children.get(p, ())) for p in parents),
    ]:
        rest = [c for c in children if c not in shown and c not in hidden]
        count = sum(sizes[c] for c in rest)
        if count == 1:
            shown.update(rest)
        elif rest:
            kept.append(Fold(parent=parent, keys=tuple(rest), count=count, alike=False))
    return Drawing(shown=frozenset(shown), folds=tuple(kept))
