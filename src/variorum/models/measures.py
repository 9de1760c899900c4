"""Units of measure that convert: 50 miles and 80 kilometres are one length."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from variorum.models.tables import rows


@cache
def conversions() -> Mapping[str, tuple[str, float]]:
    """Unit of measure → its dimension and how much of the dimension's base it is."""
    return {
        unit: (dimension, float(factor))
        for unit, dimension, factor in rows("variorum.models", "conversions.tsv")
    }


def converted(value: float, unit: str | None, to: str | None) -> float:
    """``value`` of ``unit`` in ``to``; as it is where the two do not convert."""
    known, wanted = conversions().get(unit or ""), conversions().get(to or "")
    if unit == to or known is None or wanted is None or known[0] != wanted[0]:
        return value
    return value * known[1] / wanted[1]
