"""A map as SVG: outlines, points sized by reports, and labels that hide nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.views.pages import wording
from variorum.views.pages.atlas import Cluster
from variorum.views.pages.outlines import Frame, paths

SMALLEST, LARGEST = 3.5, 17.0
"""Radii of points, in pixels; their areas are as their reports."""
CHARACTER = 0.56
"""Mean width of a character in a label, as a share of its height."""
FIRST = 8
"""Points whose names may hide others that fewer reports name."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawn:
    """A point of a map: its cluster, how many independent reports name any of its places, and where it
    leads."""

    cluster: Cluster
    reports: int
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Lettering:
    """Labels for one width of screen: a class, the height of letters and how many there may be."""

    name: str
    size: float
    most: int


LETTERINGS = (Lettering(name="wide", size=13, most=40), Lettering(name="narrow", size=29, most=9))
SMALLER = (
    Lettering(name="wide small", size=17, most=24),
    Lettering(name="narrow", size=29, most=7),
)


def drawing(
    frame: Frame,
    points: Sequence[Drawn],
    *,
    name: str,
    about: str,
    key: str,
    inset: Frame | None = None,
) -> Markup:
    """The map of ``frame``; ``key`` begins the ids in it, ``inset`` is a frame to be marked on it, which
    says that the map is the smaller one of two."""
    land, borders = paths(frame)
    most = max((p.reports for p in points), default=1)
    radii = [radius(p.reports, most) for p in points]
    parts = [
        Markup('<title id="{0}-title">{1}</title><desc id="{0}-desc">{2}</desc>').format(key, name, about),
        Markup('<path class="land" d="{}"/><path class="border" d="{}"/>').format(land, borders),
    ]  # fmt: skip
    if inset:
        (left, top), (right, bottom) = frame.at(inset.west, inset.north), frame.at(inset.east, inset.south)  # fmt: skip
        if left < right:
            parts.append(Markup('<rect class="inset" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(left, top, right - left, bottom - top))  # fmt: skip
    order = sorted(range(len(points)), key=lambda k: (-radii[k], k))
    parts += [_point(points[k], radii[k]) for k in order]
    for lettering in SMALLER if inset else LETTERINGS:
        parts += _labels(points, radii, frame, lettering)
    return Markup(
        '<svg class="map" viewBox="0 0 {0:.0f} {1:.0f}" role="group" aria-labelledby="{2}-title" aria-describedby="{2}-desc">{3}</svg>'
    ).format(frame.width, frame.height, key, Markup("").join(parts))


def radius(reports: int, most: int) -> float:
    """The radius of a point: areas are as numbers of reports, none too small to be hit."""
    return max(SMALLEST, LARGEST * math.sqrt(reports / max(1, most)))


def words(point: Drawn) -> str:
    """A point in words: its places and how many reports name them."""
    first, *rest = point.cluster.spots
    near = f" and {wording.plural(len(rest), 'place')} near it" if rest else ""
    return f"{wording.clipped(first.name, 60)}{near}: {wording.plural(point.reports, 'report')}"


def _point(point: Drawn, r: float) -> Markup:
    x, y = point.cluster.x, point.cluster.y
    several = len(point.cluster.spots) > 1
    ring = Markup('<circle class="ring" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>').format(x, y, r + 2.5)
    return Markup(
        '<a href="{}"><title>{}</title>{}<circle class="spot" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/></a>'
    ).format(point.href, words(point), ring if several else "", x, y, r)


def _labels(
    points: Sequence[Drawn], radii: Sequence[float], frame: Frame, lettering: Lettering
) -> list[Markup]:
    """The names of the first points that have room: to the right, left, above or below."""
    taken: list[Box] = []
    out: list[Markup] = []
    circles = [
        (p.cluster.x - r, p.cluster.y - r, p.cluster.x + r, p.cluster.y + r)
        for p, r in zip(points, radii, strict=True)
    ]
    for k, point in enumerate(points):
        if len(out) == lettering.most:
            break
        text = wording.clipped(point.cluster.spots[0].name, 26)
        width, gap = len(text) * CHARACTER * lettering.size, radii[k] + 4
        x, y, half = point.cluster.x, point.cluster.y, lettering.size / 2
        for dx, dy, anchor, left in (
            (gap, 0.0, "start", x + gap), (-gap, 0.0, "end", x - gap - width),
            (0.0, -gap - half, "middle", x - width / 2), (0.0, gap + half, "middle", x - width / 2),
        ):  # fmt: skip
            box = (left, y + dy - half, left + width, y + dy + half)
            fits = box[0] >= 2 and box[1] >= 2 and box[2] <= frame.width - 2 and box[3] <= frame.height - 2  # fmt: skip
            # The first names matter more than the small points that they stand on.
            heeded = [c for j, c in enumerate(circles[: 3 * lettering.most]) if j != k and (j < k or k >= FIRST or radii[j] >= LARGEST * 0.4)]  # fmt: skip
            hides = any(_cross(box, c) for c in (*taken, *heeded))
            if fits and not hides:
                taken.append(box)
                out.append(
                    Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(lettering.name, x + dx, y + dy + lettering.size * 0.34, anchor, text)
                )  # fmt: skip
                break
    return out


def _cross(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
