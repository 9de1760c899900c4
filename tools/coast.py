"""Writes views/data/outlines.tsv: coasts and borders between states, for the dossier's maps.

python tools/coast.py countries-50m.json

The JSON is Natural Earth's map of states at 1:50 million (public domain) as TopoJSON, as the npm package
world-atlas carries it (`npm pack world-atlas`). An arc that two states share is a border, one that a state has
alone is coast; arcs are thinned before they are joined, so that neighbours keep meeting.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parent.parent / "src" / "variorum" / "views" / "data" / "outlines.tsv"
UNIT = 100
HEAD = f"""\
# Coasts and borders between states: Natural Earth, 1:50 million (public domain, naturalearthdata.com), thinned; by way
# of the npm package world-atlas 2.0.2 (ISC). Borders are those that Natural Earth draws, as they are in fact held.
# land or border <tab> longitudes and latitudes in 1/{UNIT} degree, each but the first the step from the one before, as
# in Google's encoded polylines: twice the number (of a negative one all bits turned), in groups of five bits from the
# lowest, each but the last with 32 added, as the character at 63 more
"""
THIN = 0.012  # degrees that a line may move
SMALL = 0.004  # square degrees: islands below are left out unless nothing else is near
ANTARCTIC = -60.0
Point = tuple[float, float]


def decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs as degrees: TopoJSON has steps of whole numbers, scaled and moved. One that crosses the
    antimeridian goes on beyond 180 degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        out.append(beside(points, points[0]))
    return out


def beside(points: Sequence[Point], start: Point) -> list[Point]:
    """The points, each turned around the Earth to lie beside the one before, the first beside ``start``."""
    out, at = [], start[0]
    for x, y in points:
        at = x - 360 * round((x - at) / 360)
        out.append((at, y))
    return out


def thinned(points: Sequence[Point]) -> list[Point]:
    """The points that matter (Douglas and Peucker 1973); first and last stay."""
    keep, stack = {0, len(points) - 1}, [(0, len(points) - 1)]
    if points[0] == points[-1] and len(points) > 3:  # a ring: two halves
        far = max(range(len(points)), key=lambda k: abs(points[k][0] - points[0][0]) + abs(points[k][1] - points[0][1]))  # fmt: skip
        keep.add(far)
        stack = [(0, far), (far, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        (ax, ay), (bx, by) = points[a], points[b]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0
        best, at = 0.0, a
        for k in range(a + 1, b):
            off = abs((bx - ax) * (ay - points[k][1]) - (ax - points[k][0]) * (by - ay)) / length
            if off > best:
                best, at = off, k
        if best > THIN:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [points[k] for k in sorted(keep)]


def numbers(arcs: Any) -> Iterator[int]:
    """The arcs that a geometry names; a negative number is an arc backwards."""
    if isinstance(arcs, int):
        yield arcs if arcs >= 0 else ~arcs
    else:
        for inner in arcs:
            yield from numbers(inner)


def area(ring: Sequence[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))) / 2


def rings(topology: dict[str, Any], arcs: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """The outlines of land and of what is no land within it."""
    out: list[list[Point]] = []
    for shape in topology["objects"]["land"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in itertools.chain.from_iterable(polygons):
            points: list[Point] = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += beside(arc, points[-1])[1:] if points else arc
            out.append(points)
    return [r for r in out if max(y for _, y in r) > ANTARCTIC]


def worth(all_rings: list[list[Point]]) -> list[list[Point]]:
    """The rings without the smallest, but for the largest in each cell of two degrees."""
    lonely: set[tuple[int, int]] = set()
    out = []
    for ring in sorted(all_rings, key=area, reverse=True):
        cell = (round(ring[0][0] / 2), round(ring[0][1] / 2))
        if len(ring) > 3 and (area(ring) >= SMALL or cell not in lonely):
            out.append(ring)
        lonely.add(cell)
    return out


def line(kind: str, points: Sequence[Point]) -> str:
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in points]
    steps = [whole[0]]
    steps += [(bx - ax, by - ay) for (ax, ay), (bx, by) in itertools.pairwise(whole) if (ax, ay) != (bx, by)]  # fmt: skip
    return f"{kind}\t{''.join(map(encoded, itertools.chain.from_iterable(steps)))}\n"


def encoded(number: int) -> str:
    left, out = ~(number << 1) if number < 0 else number << 1, ""
    while left >= 32:
        out, left = out + chr((left & 31 | 32) + 63), left >> 5
    return out + chr(left + 63)


def main() -> None:
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = [thinned(a) for a in decoded(topology)]
    held = Counter(
        n for g in topology["objects"]["countries"]["geometries"] for n in set(numbers(g["arcs"]))
    )
    land = [line("land", r) for r in worth(rings(topology, arcs))]
    borders = [line("border", arcs[n]) for n in sorted(held) if held[n] > 1]
    TABLE.write_text(HEAD + "".join(land + borders), encoding="utf-8")
    print(f"{len(land)} coasts and {len(borders)} borders, {TABLE.stat().st_size} bytes in {TABLE}")


if __name__ == "__main__":
    main()
