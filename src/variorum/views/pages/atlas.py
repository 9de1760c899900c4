"""Which part of the Earth a story is in, and which of its places are drawn as one point."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.views.pages.outlines import Frame

WIDTH, HEIGHT = 960.0, 600.0
"""Pixels of a map; the page scales it down, never up."""
SHARE = 0.5
"""The share of all mentions of places that the story's own map must hold: a state that every other report
names once is not where the story is."""
LEAST, PAD = 9.0, 0.12
"""Degrees of longitude that a map has at least, and the room around its places as a share of it."""
WIDEST = 200.0
"""Degrees beyond which a map of the story is one of the world."""
SLICE = 1.5
"""Degrees from an edge within which places are left out together: at most 360 slices are."""
NEAR = 18.0
"""Pixels within which places are one point."""
WORLD = Frame(west=-170.0, east=190.0, south=-57.0, north=80.0, width=WIDTH, stretch=math.cos(math.radians(38)))  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place to be drawn: ``weight`` is how many independent reports name it, ``times`` how often they
    do."""

    id: str
    name: str
    longitude: float
    latitude: float
    weight: int
    times: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Cluster:
    """Places drawn as one point, where the first of them lies, which is that of most reports."""

    x: float
    y: float
    spots: tuple[Spot, ...]


def ranked(spots: Sequence[Spot]) -> list[Spot]:
    """Those of most reports first."""
    return sorted(spots, key=lambda s: (-s.weight, s.name.casefold(), s.id))


def story_frame(spots: Sequence[Spot]) -> Frame | None:
    """The part of the Earth where most of the story is: from the box around all places one side's outermost
    places are left out, again and again, where that makes it smaller by most for the mentions it loses, as
    long as :data:`SHARE` of all remain. ``None`` where that is the world, or there is no place."""
    if not spots:
        return None
    cut = _emptiest(sorted({s.longitude % 360 for s in spots}))
    places = [((s.longitude - cut) % 360, s.latitude, s.times) for s in spots]
    least = SHARE * sum(weight for _, _, weight in places)
    while True:
        box = _box(places)
        best: tuple[float, list[tuple[float, float, int]]] | None = None
        for axis, far in ((0, min), (0, max), (1, min), (1, max)):
            edge = far(p[axis] for p in places)
            kept = [p for p in places if abs(p[axis] - edge) > SLICE]
            weight = sum(p[2] for p in kept)
            if not kept or weight < least:
                continue
            lost = sum(p[2] for p in places) - weight
            gain = (_area(box) - _area(_box(kept))) / lost
            if best is None or gain > best[0]:
                best = (gain, kept)
        if best is None:
            return _framed(box[0] + cut, box[1] + cut, box[2], box[3])
        places = best[1]


def _box(places: Sequence[tuple[float, float, int]]) -> tuple[float, float, float, float]:
    """West, east, south and north of places."""
    xs, ys = [p[0] for p in places], [p[1] for p in places]
    return min(xs), max(xs), min(ys), max(ys)


def _emptiest(longitudes: Sequence[float]) -> float:
    """The middle of the widest gap between longitudes, where the Earth is cut open."""
    ends = [*longitudes, longitudes[0] + 360]
    gaps = [(b - a, a) for a, b in itertools.pairwise(ends)]
    wide, start = max(gaps, key=lambda g: (g[0], -g[1]))
    return start + wide / 2


def _area(box: Sequence[float]) -> float:
    """Square degrees, with some room at each side so that a line is no point."""
    return (box[1] - box[0] + 1) * (box[3] - box[2] + 1)


def _framed(west: float, east: float, south: float, north: float) -> Frame | None:
    """A frame around a box with room at its sides, as wide for its height as the page is."""
    middle = (south + north) / 2
    stretch = max(0.3, math.cos(math.radians(middle)))
    wide = max((east - west) * (1 + 2 * PAD), LEAST / stretch)
    tall = max((north - south) * (1 + 2 * PAD), LEAST * HEIGHT / WIDTH)
    wide = max(wide, tall * WIDTH / HEIGHT / stretch)
    tall = max(tall, wide * stretch * HEIGHT / WIDTH * 0.75)
    if wide > WIDEST:
        return None
    centre = (west + east) / 2
    centre = (centre + 180) % 360 - 180
    bottom, top = max(-85.0, middle - tall / 2), min(85.0, middle + tall / 2)
    return Frame(west=centre - wide / 2, east=centre + wide / 2, south=bottom, north=top, width=WIDTH, stretch=stretch)  # fmt: skip


def clusters(spots: Sequence[Spot], frame: Frame) -> list[Cluster]:
    """The places inside ``frame`` as points no nearer than :data:`NEAR`: each joins the first stronger
    one that is nearer, in a grid of that size. In the order of the strongest of each."""
    cells: dict[tuple[int, int], list[int]] = {}
    found: list[tuple[float, float, list[Spot]]] = []
    for spot in ranked(spots):
        if not frame.holds(spot.longitude, spot.latitude):
            continue
        x, y = frame.at(spot.longitude, spot.latitude)
        cell = int(x // NEAR), int(y // NEAR)
        around = sorted(
            k
            for a in (-1, 0, 1)
            for b in (-1, 0, 1)
            for k in cells.get((cell[0] + a, cell[1] + b), ())
        )
        near = next((k for k in around if math.dist((x, y), found[k][:2]) < NEAR), None)
        if near is None:
            cells.setdefault(cell, []).append(len(found))
            found.append((x, y, [spot]))
        else:
            found[near][2].append(spot)
    return [Cluster(x=x, y=y, spots=tuple(held)) for x, y, held in found]
