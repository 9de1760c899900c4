"""Charts of series as SVG, drawn by vl-convert (the extra ``charts``) from Vega-Lite specifications.

A point is a report, labelled by its source; an open bound is a dashed end without a cap; copies are
faint ticks; nothing joins the points, because nothing was measured between them. Colours are those of
the page (``currentColor`` and the accent), so that light and dark both work. The same data give the
same SVG.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from markupsafe import Markup, escape

WIDTH, HEIGHT = 400, 190
"""Pixels of the plot; the page scales it down on narrow screens, never up."""

TEXT, ACCENT = "#000001", "#000002"
"""Colours that stand for the page's own in the specification."""

LINK = "https://dossier.invalid/"
CHARACTER, LINE = 5.7, 12.0
"""Mean width of a character and height of a line of an 11-pixel label."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One report's figure: the ISO day it holds for, bounds (``None``: open), the source, the
    address of the evidence, and the days of the copies that repeat it. ``altered``: a copy has
    another value than its report; drawn hollow, for it is no leg of its own."""

    day: str
    low: float | None
    high: float | None
    label: str
    href: str
    altered: bool = False
    copies: tuple[str, ...] = ()

    @property
    def at(self) -> float | None:
        """Where the mark stands: the value, the known bound, or the middle of a range."""
        if self.low is not None and self.high is not None:
            return (self.low + self.high) / 2
        return self.low if self.low is not None else self.high


def available() -> bool:
    """Whether charts can be drawn."""
    return importlib.util.find_spec("vl_convert") is not None


def series_chart(name: str, points: Sequence[Point], root: str) -> Markup | None:
    """The SVG of a series, links starting with ``root``; ``None`` where nothing can be drawn."""
    drawn = [p for p in points if p.at is not None and _millis(p.day) is not None]
    if not available() or len({p.day for p in drawn}) < 2:
        return None
    import vl_convert

    svg = vl_convert.vegalite_to_svg(specification(drawn))
    return _dressed(str(svg), name, root)


def specification(points: Sequence[Point]) -> dict[str, Any]:
    """The Vega-Lite specification of a chart of ``points``."""
    xs = [m for p in points for d in (p.day, *p.copies) if (m := _millis(d)) is not None]
    ys = [v for p in points for v in (p.low, p.high) if v is not None]
    pad = max((max(xs) - min(xs)) * 0.06, 36e6)
    left, right = min(xs) - pad, max(xs) + pad
    spread = max(ys) - (0 if min(ys) <= max(ys) / 2 else min(ys)) or abs(max(ys)) or 1
    bottom = min(0, *ys) if min(ys) <= max(ys) / 2 else min(ys) - spread * 0.3
    top = max(ys) + spread * 0.3
    x = {"field": "x", "type": "quantitative", "title": None, "scale": {"domain": [left, right], "nice": False, "zero": False}}  # fmt: skip
    y = {"field": "y", "type": "quantitative", "title": None, "scale": {"domain": [bottom, top], "nice": False, "zero": False}}  # fmt: skip
    x_axis = {"values": _ticks(sorted({m for p in points if (m := _millis(p.day)) is not None})), "labelExpr": _label_format(right - left), "grid": False}  # fmt: skip
    y_axis = {"tickCount": 4, "format": ",~r" if top >= 10 else ",~g", "domain": False, "ticks": False}  # fmt: skip
    rows = _apart([_row(p, spread) for p in points], (right - left) / WIDTH)
    shared = {"x": {**x, "axis": x_axis}, "y": {**y, "axis": y_axis}}
    link = {"href": {"field": "href"}}

    def layer(mark: dict[str, Any], data: Iterable[dict[str, Any]], **more: Any) -> dict[str, Any]:
        return {"mark": {"aria": False, **mark}, "data": {"values": list(data)}, "encoding": {**shared, **more}}  # fmt: skip

    ticks = [
        {"x": _millis(d), "y": p.at} for p in points for d in p.copies if _millis(d) is not None
    ]
    labels = _labels(rows, (left, right), (bottom, top))
    y2 = {"y2": {"field": "y2"}}
    layers = [
        layer({"type": "tick", "color": TEXT, "opacity": 0.45, "orient": "vertical", "size": 9, "thickness": 1}, ticks),  # fmt: skip
        layer({"type": "rule", "color": ACCENT, "strokeWidth": 2}, ({**r, "y": r["low"], "y2": r["high"]} for r in rows if r["shape"] == "range"), **y2),  # fmt: skip
        layer({"type": "rule", "color": ACCENT, "strokeWidth": 2, "strokeDash": [2, 3]}, ({**r, "y2": r["end"]} for r in rows if r["shape"] == "open"), **y2),  # fmt: skip
        layer({"type": "tick", "color": ACCENT, "opacity": 1, "orient": "horizontal", "size": 11, "thickness": 2.5}, (r for r in rows if r["shape"] == "open" and not r["altered"]), **link),  # fmt: skip
        layer({"type": "point", "filled": True, "color": ACCENT, "opacity": 1, "size": 62}, (r for r in rows if r["shape"] != "open" and not r["altered"]), **link),  # fmt: skip
        layer({"type": "point", "filled": False, "color": ACCENT, "opacity": 1, "size": 52, "strokeWidth": 1.6}, (r for r in rows if r["altered"]), **link),  # fmt: skip
    ]
    for (dx, dy, align), data in labels.items():
        layers.append(
            layer({"type": "text", "color": TEXT, "fontSize": 11, "align": align, "dx": dx, "dy": dy}, data, text={"field": "label"}),  # fmt: skip
        )
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": HEIGHT,
        "padding": 4,
        "background": None,
        "layer": layers,
        "config": {
            "view": {"stroke": None},
            "axis": {"labelColor": TEXT, "labelFontSize": 11, "gridColor": TEXT, "gridOpacity": 0.13, "domainColor": TEXT, "domainOpacity": 0.5, "tickColor": TEXT, "tickOpacity": 0.5},  # fmt: skip
        },
    }


def _row(point: Point, spread: float) -> dict[str, Any]:
    """A point as data: ``end`` is where the dashed line of an open bound stops."""
    at = point.at or 0.0
    closed = point.low is not None and point.high is not None
    shape = "open" if not closed else "exact" if point.low == point.high else "range"
    end = at + spread * (0.16 if point.high is None else -0.16)
    return {"x": _millis(point.day), "y": at, "low": point.low, "high": point.high, "end": end, "shape": shape, "label": point.label, "href": LINK + point.href, "altered": point.altered}  # fmt: skip


def _apart(rows: list[dict[str, Any]], pixel: float) -> list[dict[str, Any]]:
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


def _labels(
    rows: Sequence[dict[str, Any]], xs: tuple[float, float], ys: tuple[float, float]
) -> dict[Placement, list[dict[str, Any]]]:
    """Labels by where they stand beside their point: the first place that is free. A label with
    no free place is left out: the table beside the chart has it."""
    taken: list[tuple[float, float, float, float]] = []
    spots = []
    for row in rows:
        px = (row["x"] - xs[0]) / (xs[1] - xs[0]) * WIDTH
        py = HEIGHT - (row["y"] - ys[0]) / (ys[1] - ys[0]) * HEIGHT
        spots.append((px, py))
        taken.append((px - 6, py - 6, px + 6, py + 6))
    out: dict[Placement, list[dict[str, Any]]] = {place: [] for place in PLACES}
    for k, (row, (px, py)) in enumerate(zip(rows, spots, strict=True)):
        width = len(row["label"]) * CHARACTER
        for place in PLACES:
            dx, dy, align = place
            left = px + dx - (width if align == "right" else width / 2 if align == "center" else 0)
            box = (left, py + dy - LINE / 2, left + width, py + dy + LINE / 2)
            inside = box[0] >= 0 and box[2] <= WIDTH + 4 and box[1] >= -4 and box[3] <= HEIGHT
            others = (t for j, t in enumerate(taken) if j != k)
            if inside and not any(_cross(box, t) for t in others):
                taken.append(box)
                out[place].append(row)
                break
    return {place: data for place, data in out.items() if data}


def _cross(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _ticks(days: Sequence[float], limit: int = 5) -> list[float]:
    """Days to label on the axis: the measured ones, thinned out to keep them apart."""
    apart = (days[-1] - days[0]) / limit
    out = [days[0]]
    for value in days[1:-1]:
        if value - out[-1] >= apart and days[-1] - value >= apart:
            out.append(value)
    return [*out, days[-1]]


def _label_format(span: float) -> str:
    pattern = "%-d %b" if span < 200 * 864e5 else "%b %Y"
    return f"utcFormat(datum.value, '{pattern}')"


def _millis(iso: str) -> float | None:
    """Milliseconds since 1970 of an ISO day, at noon UTC; ``None`` where it is none."""
    try:
        d = date.fromisoformat(iso[:10])
    except ValueError:
        return None
    return datetime(d.year, d.month, d.day, 12, tzinfo=UTC).timestamp() * 1000


def _dressed(svg: str, name: str, root: str) -> Markup:
    """The SVG with the page's colours, fonts and addresses, scaled by the page."""
    svg = re.sub(r' xmlns:xlink="[^"]*"| font-family="[^"]*"| aria-[a-z]+="[^"]*"| role="[^"]*"', "", svg)
    svg = svg.replace(f'"{TEXT}"', '"currentColor"')
    svg = svg.replace(f'fill="{ACCENT}"', 'class="accent-fill"')
    svg = svg.replace(f'stroke="{ACCENT}"', 'class="accent-line"')
    svg = svg.replace(f'xlink:href="{LINK}', f'href="{escape(root)}')
    label = escape(f"Chart of {name} by day; the table beside it has the same figures")
    return Markup(svg.replace('<svg class="marks"', "<svg").replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1))  # noqa: S704 - vl-convert escapes texts; the rest is ours
