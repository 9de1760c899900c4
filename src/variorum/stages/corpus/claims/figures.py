"""Figures of one claim: one value of one thing on one day."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from variorum.models.union import Union
from variorum.records import Figure, Passage

LAG = 2
"""Days between two figures that are of one day: what happened in the evening is told the day after,
and again the day after that."""


def claims_something(figure: Figure) -> bool:
    """Whether a figure counts or measures something; a bare number by itself does not."""
    return bool(figure.unit or figure.counted or figure.series)


def figure_groups(
    figures: Sequence[Figure],
    of_statement: Mapping[str, int],
    denied: Iterable[str],
    passages: Iterable[Passage],
) -> list[list[int]]:
    """Places in ``figures`` that are one claim. ``of_statement`` is the claim of each statement, as a
    number; ``denied`` are statements that deny what they say."""
    union = Union[int]()
    against = frozenset(denied)
    asserted = [f.statement not in against for f in figures]
    for pairs in (
        _of_series(figures, asserted),
        _of_statements(figures, of_statement),
        _of_places(figures, passages),
    ):
        for a, b in pairs:
            if asserted[a] == asserted[b]:
                union.join(a, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for k, figure in enumerate(figures):
        if claims_something(figure):
            groups[union.home(k)].append(k)
    return list(groups.values())


def one_value(a: Figure, b: Figure) -> bool:
    """Whether two figures tell one value: "40", "at least 40", "about 40", not "up to 40"."""
    if (a.low, a.high) == (b.low, b.high):
        return True
    shared = ({a.low, a.high} & {b.low, b.high}) - {None}
    opposed = (a.low is None and b.high is None) or (a.high is None and b.low is None)
    return bool(shared) and not opposed and _overlap(a, b)


def _overlap(a: Figure, b: Figure) -> bool:
    return (a.low is None or b.high is None or a.low <= b.high) and (
        b.low is None or a.high is None or b.low <= a.high
    )


def _of_series(figures: Sequence[Figure], asserted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Figures of one series and value, each of the day of the one before or hardly later; one
    without a day goes with the first."""
    same: dict[tuple[str, float, bool], list[int]] = defaultdict(list)
    for k, figure in enumerate(figures):
        if figure.series:
            for bound in {figure.low, figure.high} - {None}:
                same[figure.series, bound or 0.0, asserted[k]].append(k)
    for found in same.values():
        ordered = sorted(found, key=lambda k: (figures[k].as_of or "9", figures[k].id))
        for a, b in pairwise(ordered):
            if one_value(figures[a], figures[b]) and _one_day(figures[a].as_of, figures[b].as_of):
                yield a, b
        if figures[ordered[-1]].as_of is None and one_value(
            figures[ordered[0]], figures[ordered[-1]]
        ):
            yield ordered[0], ordered[-1]


def _one_day(a: str | None, b: str | None) -> bool:
    if a is None or b is None or a == b:
        return a == b
    try:
        return abs((date.fromisoformat(b[:10]) - date.fromisoformat(a[:10])).days) <= LAG
    except ValueError:  # a month, a year, a week
        return False


def _of_statements(
    figures: Sequence[Figure], of_statement: Mapping[str, int]
) -> Iterator[tuple[int, int]]:
    """Figures of one value and unit in statements that say alike."""
    first: dict[tuple[int, str | None, float | None, float | None], int] = {}
    for k, figure in enumerate(figures):
        claim = of_statement.get(figure.statement or "")
        if claim is not None:
            yield first.setdefault((claim, figure.unit, figure.low, figure.high), k), k


def _of_places(figures: Sequence[Figure], passages: Iterable[Passage]) -> Iterator[tuple[int, int]]:
    """Figures of one value and unit at one place of two texts, in order."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for k in sorted(range(len(figures)), key=lambda k: (figures[k].start, figures[k].id)):
        by_article[figures[k].article].append(k)
    starts = {a: [figures[k].start for k in found] for a, found in by_article.items()}

    def within(article: str, start: int, end: int) -> list[int]:
        at = starts.get(article, [])
        return by_article.get(article, [])[bisect_left(at, start) : bisect_left(at, end)]

    for p in passages:
        there: dict[tuple[str | None, float | None, float | None], list[int]] = defaultdict(list)
        for n in reversed(within(p.other, p.other_start, p.other_end)):
            there[figures[n].unit, figures[n].low, figures[n].high].append(n)
        for k in within(p.article, p.start, p.end):
            found = there.get((figures[k].unit, figures[k].low, figures[k].high))
            if found:
                yield k, found.pop()
