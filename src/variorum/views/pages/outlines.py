"""Coasts and borders, from the packaged table, cut to a frame and drawn as paths."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

Point = tuple[float, float]
UNIT = 100
"""Steps of the table to a degree."""
STEP = 1.0
"""Pixels below which a line's next point is left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """A ring of land, or a line between two states, as longitudes and latitudes; ``west`` to ``north``
    is the box around it."""

    land: bool
    points: tuple[Point, ...]
    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """A rectangle of the Earth in degrees and the ``width`` in pixels it is drawn at: equirectangular,
    true to scale at its middle latitude. ``east`` may lie beyond 180."""

    west: float
    east: float
    south: float
    north: float
    width: float
    stretch: float

    @property
    def scale(self) -> float:
        """Pixels a degree of latitude."""
        return self.width / ((self.east - self.west) * self.stretch)

    @property
    def height(self) -> float:
        """Pixels from north to south."""
        return (self.north - self.south) * self.scale

    def at(self, longitude: float, latitude: float) -> Point:
        """Where a place is drawn; its longitude is turned into the frame where it can be."""
        turned = longitude + 360 * ((self.west - longitude) // 360 + 1)
        shown = turned if turned <= self.east else longitude
        return self._at(shown, latitude)

    def _at(self, longitude: float, latitude: float) -> Point:
        return (longitude - self.west) * self.stretch * self.scale, (self.north - latitude) * self.scale  # fmt: skip

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a place is drawn at all."""
        x, y = self.at(longitude, latitude)
        return 0 <= x <= self.width and 0 <= y <= self.height


@cache
def outlines() -> tuple[Outline, ...]:
    """The packaged outlines."""
    table = resources.files("variorum.views").joinpath("data", "outlines.tsv")
    out = []
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, steps = line.split("\t")
        numbers = list(_decoded(steps))
        xs = [x / UNIT for x in itertools.accumulate(numbers[::2])]
        ys = [y / UNIT for y in itertools.accumulate(numbers[1::2])]
        out.append(
            Outline(
                land=kind == "land",
                points=tuple(zip(xs, ys, strict=True)),
                west=min(xs),
                east=max(xs),
                south=min(ys),
                north=max(ys),
            )
        )
    return tuple(out)


def _decoded(text: str) -> Iterator[int]:
    """The numbers of a line of the table, whose head says how they are written."""
    number = shift = 0
    for character in text:
        bits = ord(character) - 63
        number |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            yield ~(number >> 1) if number & 1 else number >> 1
            number = shift = 0


def paths(frame: Frame) -> tuple[str, str]:
    """The land and the borders inside ``frame`` as the data of two SVG paths."""
    land: list[str] = []
    borders: list[str] = []
    for outline in outlines():
        for turn in (-360.0, 0.0, 360.0):
            if (
                outline.east + turn < frame.west
                or outline.west + turn > frame.east
                or outline.north < frame.south
                or outline.south > frame.north
            ):
                continue
            drawn = [frame._at(x + turn, y) for x, y in outline.points]
            if outline.land:
                land += _path(_clipped(drawn, frame), "z")
            else:
                for part in _inside(drawn, frame):
                    borders += _path(part, "")
    return "".join(land), "".join(borders)


def _path(points: Sequence[Point], end: str) -> list[str]:
    """Points as path data with whole steps of a tenth pixel; too small a shape is none."""
    kept: list[Point] = []
    for k, (x, y) in enumerate(points):
        last = k == len(points) - 1 and not end
        if last or not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= STEP:
            kept.append((round(x, 1), round(y, 1)))
    if len(kept) < (3 if end else 2):
        return []
    steps = [f"{bx - ax:.1f} {by - ay:.1f}" for (ax, ay), (bx, by) in itertools.pairwise(kept)]
    return [
        f"M{kept[0][0]:.1f} {kept[0][1]:.1f}l{' '.join(steps)}{end}".replace(".0", "").replace(
            " -", "-"
        )
    ]


def _clipped(points: Sequence[Point], frame: Frame) -> Sequence[Point]:
    """A ring cut to the frame, side by side (Sutherland and Hodgman 1974), with a margin that hides
    the cuts."""
    margin = 4.0
    sides: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
        (0, -margin, float.__ge__),
        (0, frame.width + margin, float.__le__),
        (1, -margin, float.__ge__),
        (1, frame.height + margin, float.__le__),
    )
    ring = list(points)
    for axis, bound, inside in sides:
        if all(inside(p[axis], bound) for p in ring):
            continue
        cut: list[Point] = []
        for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            if inside(a[axis], bound):
                cut.append(a)
            if inside(a[axis], bound) != inside(b[axis], bound):
                t = (bound - a[axis]) / (b[axis] - a[axis])
                cut.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        ring = cut
        if not ring:
            break
    return ring


def _inside(points: Sequence[Point], frame: Frame) -> list[list[Point]]:
    """The parts of a line that are near the frame; the picture's edge cuts what is left."""
    parts: list[list[Point]] = [[]]
    for a, b in itertools.pairwise(points):
        outside = (
            max(a[0], b[0]) < 0 or min(a[0], b[0]) > frame.width
            or max(a[1], b[1]) < 0 or min(a[1], b[1]) > frame.height
        )  # fmt: skip
        if outside:
            if parts[-1]:
                parts.append([])
            continue
        if not parts[-1]:
            parts[-1].append(a)
        parts[-1].append(b)
    return [p for p in parts if p]
