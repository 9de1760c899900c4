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
    if unit == to or unit not in conversions() or to not in conversions():
        return value
    (dimension, factor), (other, base) = conversions()[unit], conversions()[to]
    return value * factor / base if dimension == other else value
