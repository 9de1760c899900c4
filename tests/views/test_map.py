"""The map: what it shows of the Earth, which places are one point, and where points lead."""

from __future__ import annotations

import itertools
import math
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.views.parish import parish
from tests.views.sample import HOSTILE
from variorum.records import Entity
from variorum.views.pages import atlas, map_drawing, outlines, places
from variorum.views.pages.atlas import WORLD, Cluster, Spot
from variorum.views.pages.site import Site


def spot(name: str, latitude: float, longitude: float, weight: int = 1) -> Spot:
    return Spot(id=f"e-{name}", name=name, latitude=latitude, longitude=longitude, weight=weight, times=weight)  # fmt: skip


TOWNS = [
    spot("Kall", 60.5, 9.2, 20), spot("Tarn", 60.9, 9.9, 12), spot("Sund", 59.8, 10.6, 9),
    spot("Vik", 61.2, 8.1, 7), spot("Washington", 38.9, -77.0, 6), spot("Suva", -18.1, 178.4, 2),
]  # fmt: skip


def test_the_outlines_are_lines_on_the_earth() -> None:
    found = outlines.outlines()
    assert sum(o.land for o in found) > 500 < len(found)
    for outline in found:
        assert -90 <= outline.south <= outline.north <= 90
        assert outline.east - outline.west < 360
        assert not outline.land or math.dist(outline.points[0], outline.points[-1]) < 0.06
    # No line leaps around the Earth where it crosses the antimeridian.
    leaps = (abs(a[0] - b[0]) for o in found for a, b in itertools.pairwise(o.points))
    assert max(leaps) < 30  # the 49th parallel is one step


def test_the_story_is_where_most_of_its_mentions_are() -> None:
    frame = atlas.story_frame(TOWNS)
    assert frame is not None
    held = {s.name for s in TOWNS if frame.holds(s.longitude, s.latitude)}
    assert {"Kall", "Tarn", "Sund"} <= held <= {"Kall", "Tarn", "Sund", "Vik"}
    assert 5 < frame.east - frame.west < 40
    assert 0.4 < frame.height / frame.width < 1


def test_a_story_across_the_antimeridian_is_not_torn() -> None:
    frame = atlas.story_frame([spot("Suva", -18.1, 178.4), spot("Lau", -18.2, -178.8)])
    assert frame is not None
    assert frame.east - frame.west < 30
    (ax, _), (bx, _) = frame.at(178.4, -18.1), frame.at(-178.8, -18.2)
    assert 0 < ax < bx < frame.width
    assert "M" in outlines.paths(frame)[0]  # islands on both sides


def test_a_story_everywhere_is_the_world_and_one_nowhere_is_none() -> None:
    everywhere = [spot(f"p{k}", (k * 37) % 100 - 40, (k * 71) % 360 - 180) for k in range(60)]
    assert atlas.story_frame(everywhere) is None
    assert atlas.story_frame([]) is None
    pole = atlas.story_frame([spot("Pole", 90.0, 0.0)])
    assert pole is not None
    assert pole.north <= 90


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.integers(1, 50)),
        min_size=1,
        max_size=25,
    )
)
def test_any_places_have_a_frame_and_points_in_any_order(
    given_places: list[tuple[float, float, int]],
) -> None:
    found = [spot(f"{k:02}", *p) for k, p in enumerate(given_places)]
    turned = random.Random(3).sample(found, len(found))
    frame = atlas.story_frame(found)
    assert frame == atlas.story_frame(turned)
    for shown in (WORLD, frame) if frame else (WORLD,):
        points = atlas.clusters(found, shown)
        assert points == atlas.clusters(turned, shown)
        inside = [s.id for s in found if shown.holds(s.longitude, s.latitude)]
        assert sorted(s.id for c in points for s in c.spots) == sorted(inside)
        for a, b in itertools.combinations(points, 2):
            assert math.dist((a.x, a.y), (b.x, b.y)) >= atlas.NEAR


def test_outlines_end_at_the_frame() -> None:
    frame = atlas.story_frame(TOWNS)
    assert frame is not None
    land, borders = outlines.paths(frame)
    for data, room in ((land, 5.0), (borders, 400.0)):
        for part in data.split("M")[1:]:
            x, y, *numbers = (float(n) for n in re.findall(r"-?[\d.]+", part))
            for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
                x, y = x + dx, y + dy
                assert -room <= x <= frame.width + room
                assert -room <= y <= frame.height + room
    assert len(land) < 60_000


def test_labels_hide_neither_each_other_nor_stronger_points() -> None:
    points = [
        map_drawing.Drawn(cluster=Cluster(x=80 + 37 * k % 800, y=60 + 91 * k % 300, spots=(spot(f"Town number {k}", 0, 0),)), reports=90 - k, href="x")
        for k in range(60)
    ]  # fmt: skip
    svg = map_drawing.drawing(WORLD, points, name="n", about="d", key="k")
    labels = re.findall(r'<text class="wide" x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]*)', svg)  # fmt: skip
    assert 10 < len(labels) <= 40
    boxes = []
    for x, y, anchor, text in labels:
        width = len(text) * map_drawing.CHARACTER * 13
        left = float(x) - {"start": 0, "middle": width / 2, "end": width}[anchor]
        boxes.append((left, float(y) - 11, left + width, float(y) + 2))
    for a, b in itertools.combinations(boxes, 2):
        assert a[2] <= b[0] + 0.2 or b[2] <= a[0] + 0.2 or a[3] <= b[1] + 0.2 or b[3] <= a[1] + 0.2
    radii = [float(r) for r in re.findall(r'class="spot"[^>]* r="([\d.]+)"', svg)]
    assert radii == sorted(radii, reverse=True)  # the small ones lie on top and can be hit
    assert min(radii) >= map_drawing.SMALLEST


@pytest.fixture(scope="module")
def page() -> places.MapPage:
    (first,) = places.pages(Site(parish()))
    assert isinstance(first.context, places.MapPage)
    return first.context


def test_a_point_of_several_places_leads_to_them_in_the_table(page: places.MapPage) -> None:
    assert [(r.name, r.near, r.reports, r.times) for r in page.rows] == [("Kall", "", 1, 2), ("Lake Tarn", "Kall", 1, 2)]  # fmt: skip
    assert page.rows[1].href == "names/e-tarn.html"
    assert page.story is not None
    assert '<a href="map.html#place-e-kall"><title>Kall and 1 place near it: 1 report</title>' in page.story  # fmt: skip
    assert 'role="group" aria-labelledby="story-title" aria-describedby="story-desc"' in page.story
    assert page.world is not None
    assert '<rect class="inset"' in page.world


def test_hostile_names_are_words_on_the_map() -> None:
    some = [Entity(id="e-tarn", name=HOSTILE + "x" * 10_000, kind="place", latitude=89.9, longitude=-180.0), Entity(id="e-kall", name="\u202eא", kind="place", latitude=float("nan"), longitude=9.0)]  # fmt: skip
    (found,) = places.pages(Site(parish(entities=some)))
    context = found.context
    assert isinstance(context, places.MapPage)
    assert HOSTILE not in f"{context.story}{context.world}"
    assert len(context.rows[0].name) <= 100
