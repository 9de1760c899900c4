"""Units that convert."""

from __future__ import annotations

import pytest

from variorum.models.measures import converted


@pytest.mark.parametrize(
    ("value", "unit", "to", "found"),
    [
        (50, "mile", "kilometre", 80.4672),
        (200, "kilogram", "metric ton", 0.2),
        (3, "mile", "kilogram", 3),
        (3, "boat", "mile", 3),
        (3, None, "mile", 3),
        (3, "boat", "boat", 3),
    ],
)
def test_values_convert_within_a_dimension(
    value: float, unit: str | None, to: str | None, found: float
) -> None:
    assert converted(value, unit, to) == pytest.approx(found)
