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

from variorum.views.chart_layout import HEIGHT, WIDTH, apart, labels

TEXT, ACCENT = "#000001", "#000002"
"""Colours that stand for the page's own in the specification."""

LINK = "https://dossier.invalid/"


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
    rows = apart([_row(p, spread) for p in points], (right - left) / WIDTH)
    shared = {"x": {**x, "axis": x_axis}, "y": {**y, "axis": y_axis}}
    link = {"href": {"field": "href"}}

    def layer(mark: dict[str, Any], data: Iterable[dict[str, Any]], **more: Any) -> dict[str, Any]:
        return {"mark": {"aria": False, **mark}, "data": {"values": list(data)}, "encoding": {**shared, **more}}  # fmt: skip

    ticks = [
        {"x": _millis(d), "y": p.at} for p in points for d in p.copies if _millis(d) is not None
    ]
    # One source for all is named under the chart; its name at every point would say nothing.
    named = rows if len({p.label for p in points}) > 1 else []
    placed = labels(named, rows, (left, right), (bottom, top))
    y2 = {"y2": {"field": "y2"}}
    layers = [
        layer(
            {
                "type": "tick",
                "color": TEXT,
                "opacity": 0.45,
                "orient": "vertical",
                "size": 9,
                "thickness": 1,
            },
            ticks,
        ),
        layer(
            {"type": "rule", "color": ACCENT, "strokeWidth": 2},
            ({**r, "y": r["low"], "y2": r["high"]} for r in rows if r["shape"] == "range"),
            **y2,
        ),
        layer(
            {"type": "rule", "color": ACCENT, "strokeWidth": 2, "strokeDash": [2, 3]},
            ({**r, "y2": r["end"]} for r in rows if r["shape"] == "open"),
            **y2,
        ),
        layer(
            {
                "type": "tick",
                "color": ACCENT,
                "opacity": 1,
                "orient": "horizontal",
                "size": 11,
                "thickness": 2.5,
            },
            (r for r in rows if r["shape"] == "open" and not r["altered"]),
            **link,
        ),
        layer(
            {"type": "point", "filled": True, "color": ACCENT, "opacity": 1, "size": 62},
            (r for r in rows if r["shape"] != "open" and not r["altered"]),
            **link,
        ),
        layer(
            {
                "type": "point",
                "filled": False,
                "color": ACCENT,
                "opacity": 1,
                "size": 52,
                "strokeWidth": 1.6,
            },
            (r for r in rows if r["altered"]),
            **link,
        ),
    ]
    for (dx, dy, align), data in placed.items():
        layers.append(
            layer(
                {"type": "text", "color": TEXT, "fontSize": 11, "align": align, "dx": dx, "dy": dy},
                data,
                text={"field": "label"},
            ),
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
            "axis": {
                "labelColor": TEXT,
                "labelFontSize": 11,
                "gridColor": TEXT,
                "gridOpacity": 0.13,
                "domainColor": TEXT,
                "domainOpacity": 0.5,
                "tickColor": TEXT,
                "tickOpacity": 0.5,
            },
        },
    }


def _row(point: Point, spread: float) -> dict[str, Any]:
    """A point as data: ``end`` is where the dashed line of an open bound stops."""
    at = point.at or 0.0
    closed = point.low is not None and point.high is not None
    shape = "open" if not closed else "exact" if point.low == point.high else "range"
    end = at + spread * (0.16 if point.high is None else -0.16)
    return {"x": _millis(point.day), "y": at, "low": point.low, "high": point.high, "end": end, "shape": shape, "label": point.label, "href": LINK + point.href, "altered": point.altered}  # fmt: skip


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
    """Milliseconds since 1970 of an ISO day at noon UTC, of a month in its middle; ``None`` where
    it is neither."""
    try:
        d = date.fromisoformat(iso + "-15" if len(iso) == 7 else iso[:10])
    except ValueError:
        return None
    return datetime(d.year, d.month, d.day, 12, tzinfo=UTC).timestamp() * 1000


def _dressed(svg: str, name: str, root: str) -> Markup:
    """The SVG with the page's colours, fonts and addresses, scaled by the page."""
    svg = re.sub(
        r' xmlns:xlink="[^"]*"| font-family="[^"]*"| aria-[a-z]+="[^"]*"| role="[^"]*"', "", svg
    )
    svg = svg.replace(f'"{TEXT}"', '"currentColor"')
    svg = svg.replace(f'fill="{ACCENT}"', 'class="accent-fill"')
    svg = svg.replace(f'stroke="{ACCENT}"', 'class="accent-line"')
    svg = svg.replace(f'xlink:href="{LINK}', f'href="{escape(root)}')
    label = escape(f"Chart of {name} by day; the table beside it has the same figures")
    svg = svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
    return Markup(svg)  # noqa: S704 - vl-convert escapes texts; the rest is ours
