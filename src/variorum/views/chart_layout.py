"""Where points of one day and the labels of points stand in a chart, so that none hides another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

WIDTH, HEIGHT = 400, 190
"""Pixels of the plot; the page scales it down on narrow screens, never up."""

CHARACTER, LINE = 5.7, 12.0
"""Mean width of a character and height of a line of an 11-pixel label."""


def apart(rows: list[dict[str, Any]], pixel: float) -> list[dict[str, Any]]:
    """The same rows; those of one day stand side by side, 12 pixels apart, around their day."""
    by_day: dict[float, list[dict[str, Any]]] = {}
    for row in rows:
        by_day.setdefault(row["x"], []).append(row)
    step = 12 * pixel
    return [
        {**row, "x": x + (k - (len(group) - 1) / 2) * min(step, 60 * pixel / len(group))}
        for x, group in by_day.items()
        for k, row in enumerate(group)
    ]


Placement = tuple[int, int, str]
PLACES: tuple[Placement, ...] = ((9, 0, "left"), (-9, 0, "right"), (0, -12, "center"), (0, 13, "center"))  # fmt: skip


def labels(
    named: Sequence[dict[str, Any]],
    rows: Sequence[dict[str, Any]],
    xs: tuple[float, float],
    ys: tuple[float, float],
) -> dict[Placement, list[dict[str, Any]]]:
    """The labels of ``named`` by where they stand beside their point: the first place that hides
    no point of ``rows`` and no other label. A label with no free place is left out: the table
    beside the chart has it."""

    def pixel(row: dict[str, Any]) -> tuple[float, float]:
        x = (row["x"] - xs[0]) / (xs[1] - xs[0]) * WIDTH
        return x, HEIGHT - (row["y"] - ys[0]) / (ys[1] - ys[0]) * HEIGHT

    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in map(pixel, rows)]
    out: dict[Placement, list[dict[str, Any]]] = {place: [] for place in PLACES}
    for row in named:
        x, y = pixel(row)
        width = len(row["label"]) * CHARACTER
        own = (x - 6, y - 6, x + 6, y + 6)
        for place in PLACES:
            dx, dy, align = place
            left = x + dx - (width if align == "right" else width / 2 if align == "center" else 0)
            box = (left, y + dy - LINE / 2, left + width, y + dy + LINE / 2)
            inside = box[0] >= 0 and box[2] <= WIDTH + 4 and box[1] >= -4 and box[3] <= HEIGHT
            if inside and not any(_cross(box, t) for t in taken if t != own):
                taken.append(box)
                out[place].append(row)
                break
    return {place: data for place, data in out.items() if data}


def _cross(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
