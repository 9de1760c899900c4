"""On how many independent legs something stands: an interval with its reasons.

As many reports as carry it are the most. They are fewer where reports hang together: they have it from
the same source or occasion, one took the passage from the other, both began at one outlet or agency, or
nothing tells where they have it from. All that any such tie binds together, through however many steps,
is one; what is left is the least that is certain. The truth lies between the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from variorum.models.sources import UNKNOWN, Called, Source
from variorum.models.union import Union
from variorum.records import Passage, Tie, TieKind

MANY = 40
"""Sources of one thing whose names are compared with all others."""
FEW = 3
"""Spellings of a source that are shown."""
UNDATED = "9"
"""Sorts after every ISO day."""


class Place(NamedTuple):
    """Characters ``start`` to ``end`` of an article."""

    article: str
    start: int
    end: int


class Carrier(msgspec.Struct, frozen=True):
    """One place where a report carries it. ``source`` is whom it has it from there (``UNKNOWN``:
    it does not say); ``occasions`` are keys of when and where it was said, with words for them;
    ``traced``: one can tell where the report has it from."""

    report: str
    place: Place
    day: str | None = None
    source: Source = UNKNOWN
    occasions: tuple[tuple[str, str], ...] = ()
    traced: bool = True


class Legs(msgspec.Struct, frozen=True):
    """At least ``least`` and at most ``most`` of ``reports`` (the earliest first) are independent;
    ``ties`` say what makes the difference."""

    reports: tuple[str, ...]
    least: int
    most: int
    ties: tuple[Tie, ...]


class Surroundings:
    """What is known of reports apart from what they carry: where each began (``origins``, report to
    agency or outlet) and which passages one took from another."""

    def __init__(self, origins: Mapping[str, str | None], passages: Iterable[Passage]) -> None:
        self.origins = origins
        self._taken: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for p in passages:
            self._taken[p.article].append((p.start, p.end, p.other))
            self._taken[p.other].append((p.other_start, p.other_end, p.article))
        for rows in self._taken.values():
            rows.sort()

    def partners(self, place: Place) -> set[str]:
        """The articles that share a passage with this place, in either direction."""
        return {
            other
            for start, end, other in self._taken.get(place.article, ())
            if start < place.end and place.start < end
        }


def legs(carriers: Iterable[Carrier], around: Surroundings) -> Legs:
    """The legs of what ``carriers`` carry. Neither their order nor a further carrier like one that
    is there makes a difference."""
    first: dict[str, str] = {}
    ordered = sorted(carriers, key=lambda c: (c.day or UNDATED, c.place))
    for carrier in ordered:
        first.setdefault(carrier.report, carrier.day or UNDATED)
    reports = tuple(sorted(first, key=lambda r: (first[r], r)))
    if len(reports) < 2:
        return Legs(reports, len(reports), len(reports), ())
    rank = {r: k for k, r in enumerate(reports)}
    ties: list[Tie] = []
    for kind, bound in (
        ("source", _named(ordered)),
        ("occasion", _occasions(ordered)),
        ("passage", _passages(ordered, around)),
        ("outlet", _origins(reports, around)),
        ("unknown", _untraced(ordered, reports)),
    ):
        ties += _ties(kind, bound, rank)  # type: ignore[arg-type]
    return Legs(reports, left(reports, ties), len(reports), tuple(ties))


def _ties(
    kind: TieKind, bound: Sequence[tuple[frozenset[str], str]], rank: Mapping[str, int]
) -> list[Tie]:
    """A tie for every set of two reports or more that is no part of another of its kind."""
    words: dict[frozenset[str], str] = {}
    for reports, evidence in bound:
        if len(reports) > 1:
            words.setdefault(reports, evidence)
    whole = [r for r in words if not any(r < other for other in words)]
    whole.sort(key=lambda r: (sorted(rank[x] for x in r), words[r]))
    return [
        Tie(kind=kind, reports=tuple(sorted(r, key=rank.__getitem__)), evidence=words[r])
        for r in whole
    ]


def _gathered(pairs: Iterable[tuple[str, str, str]]) -> list[tuple[frozenset[str], str]]:
    """(key, words, report) as the reports of each key, in the order of keys."""
    reports: dict[str, set[str]] = defaultdict(set)
    words: dict[str, str] = {}
    for key, told, report in pairs:
        reports[key].add(report)
        words.setdefault(key, told)
    return [(frozenset(reports[key]), words[key]) for key in sorted(reports)]


def _named(carriers: Sequence[Carrier]) -> list[tuple[frozenset[str], str]]:
    """The reports of each source. Where a name holds all words of another's ("NATO", "NATO officials"),
    or a role does ("NATO spokesman"), the two may be one."""
    sources = sorted(
        {c.source for c in carriers if c.source.known}, key=lambda s: (len(s.name), s.name, s.key)
    )
    called = [Called(s) for s in sources]
    home: dict[Source, int] = {}
    for k, source in enumerate(sources):
        same = (
            n
            for n, other in enumerate(sources[: min(k, MANY)])
            if source.key == other.key or called[k].may_be(called[n])
        )
        home[source] = home.get(sources[n], n) if (n := next(same, None)) is not None else k
    names: dict[int, list[str]] = defaultdict(list)
    for source in sources:
        if source.name not in names[home[source]]:
            names[home[source]].append(source.name)
    return _gathered(
        (str(home[c.source]), f"from {'; '.join(names[home[c.source]][:FEW])}", c.report)
        for c in carriers
        if c.source.known
    )


def _occasions(carriers: Sequence[Carrier]) -> list[tuple[frozenset[str], str]]:
    return _gathered((key, told, c.report) for c in carriers for key, told in c.occasions)


def _passages(
    carriers: Sequence[Carrier], around: Surroundings
) -> list[tuple[frozenset[str], str]]:
    report_of = {c.place.article: c.report for c in carriers}
    pairs = {
        frozenset({c.report, report_of[other]})
        for c in carriers
        for other in around.partners(c.place)
        if other in report_of
    }
    joined: list[frozenset[str]] = []
    for pair in pairs:
        touching = [g for g in joined if g & pair]
        joined = [g for g in joined if not g & pair] + [pair.union(*touching)]
    return [
        (g, "one has the passage from the other" if len(g) == 2 else "they share the passage")
        for g in joined
    ]


def _origins(reports: Sequence[str], around: Surroundings) -> list[tuple[frozenset[str], str]]:
    told = ((r, around.origins.get(r)) for r in reports)
    return _gathered((o.casefold(), f"all from {o}", r) for r, o in told if o)


def _untraced(
    carriers: Sequence[Carrier], reports: Sequence[str]
) -> list[tuple[frozenset[str], str]]:
    """Reports that nowhere name a source may have it from the source of any other: they add
    nothing that is certain, and count as one with the earliest of those."""
    traced = {c.report for c in carriers if c.traced}
    lost = [r for r in reports if r not in traced]
    if not lost:
        return []
    known = next((r for r in reports if r in traced), None)
    told = "does not name its source" if len(lost) == 1 else "do not name their sources"
    evidence = f"{len(lost)} of them {told}"
    return [(frozenset(lost if known is None else [*lost, known]), evidence)]


def left(reports: Collection[str], ties: Iterable[Tie]) -> int:
    """How many of ``reports`` are left when all that a tie binds together is one."""
    joined = Union[str]()
    counted = frozenset(reports)
    for tie in ties:
        bound = [r for r in tie.reports if r in counted]
        for other in bound[1:]:
            joined.join(bound[0], other)
    return len({joined.home(r) for r in reports})
