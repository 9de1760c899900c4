"""Whether two figures are the same quantity, be it in other units: some 10 miles, about 16 kilometres."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.records import Figure
from variorum.stages.corpus.variants.lexicon import Measure, measures

ROUNDED = 0.05
"""Share by which a converted quantity may be off: whoever converts, rounds."""

_DECIMALS = re.compile(r"\d[.](\d{1,6})(?!\d)")


def same_quantities(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether every figure of either side is one of the other."""
    return all(any(_same(x, y) for y in theirs) for x in ours) and all(
        any(_same(x, y) for x in ours) for y in theirs
    )


def converted(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether the sides measure the same in different units."""
    return any(_units(x, y) is not None for x in ours for y in theirs)


def _same(x: Figure, y: Figure) -> bool:
    units = _units(x, y)
    if units is None:
        return (x.low, x.high) == (y.low, y.high)
    slack = max(_half_step(x) * units[0].factor, _half_step(y) * units[1].factor)
    for a, b in ((x.low, y.low), (x.high, y.high)):
        if a is None or b is None:
            if a is not b:
                return False
            continue
        here, there = (v * u.factor + u.added for v, u in zip((a, b), units, strict=True))
        if abs(here - there) > max(slack, ROUNDED * max(abs(here), abs(there))):
            return False
    return True


def _units(x: Figure, y: Figure) -> tuple[Measure, Measure] | None:
    """The units of two figures, where they are two of one dimension."""
    if x.unit == y.unit:
        return None
    here, there = measures().get(x.unit or ""), measures().get(y.unit or "")
    return (here, there) if here and there and here.dimension == there.dimension else None


def _half_step(figure: Figure) -> float:
    """Half of what the last digit that is written stands for, at most a half."""
    decimals = _DECIMALS.search(figure.text)
    return 0.5 * 10.0 ** -len(decimals[1]) if decimals else 0.5
