"""The map: where the places of the story are, each point leading to the sentences that name it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.views.pages import atlas, map_drawing, paging, wording
from variorum.views.pages.atlas import Cluster, Spot
from variorum.views.pages.names import page_stem
from variorum.views.pages.outlines import Frame
from variorum.views.pages.page import Page
from variorum.views.pages.site import Site, file_name

PER_PAGE = 250


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceRow:
    """A place: ``near`` is the stronger one that it shares a point of the map with (empty: none)."""

    anchor: str
    name: str
    href: str
    near: str
    reports: int
    times: int
    position: str
    geonames: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class MapPage:
    """``map.html`` and its followers: the maps (on the first), and the places in the order of points,
    those of most reports first. ``inside`` counts the places on the map of the story."""

    story: Markup | None
    world: Markup | None
    rows: tuple[PlaceRow, ...]
    total: int
    inside: int
    unmapped: int
    pager: paging.Pager


def spots(site: Site) -> list[Spot]:
    """The places that are drawn, those of most reports first."""
    return atlas.ranked(
        [
            Spot(
                id=key,
                name=site.entities[key].name,
                longitude=site.entities[key].longitude or 0.0,
                latitude=site.entities[key].latitude or 0.0,
                weight=reports,
                times=site.named_in(key).times,
            )
            for key, reports in site.mapped.items()
        ]
    )


def pages(site: Site) -> Iterator[Page]:
    """The map and the table of its places."""
    found = spots(site)
    frame = atlas.story_frame(found)
    inner = atlas.clusters(found, frame) if frame else []
    drawn = {s.id for c in inner for s in c.spots}
    outer = atlas.clusters(found, atlas.WORLD)
    rest = atlas.clusters([s for s in found if s.id not in drawn], atlas.WORLD)
    grouped = [*inner, *rest]
    shown = {s.id for c in grouped for s in c.spots}
    lone = [Cluster(x=0, y=0, spots=(s,)) for s in found if s.id not in shown]
    rows = [row for cluster in (*grouped, *lone) for row in _rows(site, cluster)]
    where = {r.anchor: paging.href_of("map", k, PER_PAGE) for k, r in enumerate(rows)}
    story = world = None
    if frame:
        story = _map(site, frame, inner, where, "story", None)
    if outer:
        world = _map(site, atlas.WORLD, outer, where, "world", frame)
    unmapped = sum(e.kind == "place" and e.id not in site.mapped for e in site.entities.values())
    for href, chunk, pager in paging.split(rows, "map", PER_PAGE):
        first = pager.index == 0
        context = MapPage(
            story=story if first else None,
            world=world if first else None,
            rows=tuple(chunk),
            total=len(rows),
            inside=len(drawn),
            unmapped=unmapped,
            pager=pager,
        )
        yield Page(href=href, template="map.html", title="Map", context=context)


def _map(
    site: Site,
    frame: Frame,
    clusters: Sequence[Cluster],
    where: dict[str, str],
    key: str,
    inset: Frame | None,
) -> Markup:
    points = [_drawn(site, c, where) for c in clusters]
    named = wording.listed([wording.clipped(p.cluster.spots[0].name, 40) for p in points], 6)
    count = sum(len(c.spots) for c in clusters)
    return map_drawing.drawing(
        frame,
        points,
        name="Where the story is" if key == "story" else "The places in the world",
        about=f"{wording.plural(count, 'place')} at {wording.plural(len(points), 'point')}, most named first: {named}. The table below has the same places.",
        key=key,
        inset=inset,
    )


def _drawn(site: Site, cluster: Cluster, where: dict[str, str]) -> map_drawing.Drawn:
    """A point leads to the page of its place, one of several to where they stand in the table."""
    first = cluster.spots[0]
    alone = len(cluster.spots) == 1
    reports = first.weight
    if not alone:
        reports = site.count_legs(a for s in cluster.spots for a in site.named_in(s.id).articles)
    anchor = _anchor(first)
    href = f"{page_stem(first.id)}.html" if alone else f"{where[anchor]}#{anchor}"
    return map_drawing.Drawn(cluster=cluster, reports=reports, href=href)


def _anchor(spot: Spot) -> str:
    return f"place-{file_name(spot.id)}"


def _rows(site: Site, cluster: Cluster) -> Iterator[PlaceRow]:
    for spot in cluster.spots:
        entity = site.entities[spot.id]
        yield PlaceRow(
            anchor=_anchor(spot),
            name=wording.clipped(spot.name, 100),
            href=f"{page_stem(spot.id)}.html",
            near="" if spot is cluster.spots[0] else wording.clipped(cluster.spots[0].name, 60),
            reports=spot.weight,
            times=site.named_in(spot.id).times,
            position=wording.position(entity.latitude, entity.longitude, entity.radius),
            geonames=entity.geonames,
        )
