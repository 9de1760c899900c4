"""Figures that stand at one place of two copies, or of a passage that two articles share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec

from variorum.records import Passage
from variorum.stages.corpus.series.describe import Description
from variorum.stages.corpus.series.when import weeks_of


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
