"""Names: who and what the articles name, with every spelling and role, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.records import Entity
from variorum.views.pages import paging, statements, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import Site, file_name

PER_PAGE = 300
KINDS = {
    "person": ("person", "people"),
    "organisation": ("organisation", "organisations"),
    "group": ("group", "groups"),
    "place": ("place", "places"),
    "event": ("event", "events"),
    "other": ("other name", "other names"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class NameRow:
    """An entity: how it is spelled and described, how often and where it is named. ``where`` has
    up to four articles (outlet, address); ``more`` counts the others."""

    anchor: str
    name: str
    kind: str
    spellings: str
    roles: str
    mentions: int
    reports: int
    statements: int
    statements_href: str | None
    where: tuple[tuple[str, str], ...]
    more: int
    place: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NamesPage:
    """``names.html`` and its followers: entities, most named first; ``kinds`` counts them in words."""

    rows: tuple[NameRow, ...]
    total: int
    kinds: tuple[str, ...]
    pager: paging.Pager


def entity_href(site: Site, entity: str | None) -> str | None:
    """Where an entity stands among the names."""
    position = site.name_order.get(entity or "")
    if position is None or entity is None:
        return None
    return f"{paging.href_of('names', position, PER_PAGE)}#entity-{file_name(entity)}"


def row(site: Site, entity: Entity) -> NameRow:
    """An entity as the table shows it."""
    places = site.mentioned.get(entity.id, {})
    articles = sorted((a for a in places if a in site.lines), key=site.place)
    said = site.by_speaker.get(entity.id, [])
    position = None
    if entity.latitude is not None and entity.longitude is not None:
        position = f"{entity.latitude:.3f}, {entity.longitude:.3f}"
    known = [f"GeoNames {entity.geonames}" if entity.geonames else "", entity.wikidata or "", position or ""]  # fmt: skip
    return NameRow(
        anchor=f"entity-{file_name(entity.id)}",
        name=entity.name,
        kind=entity.kind,
        spellings=wording.listed([v for v in entity.variants if v != entity.name], 8),
        roles=wording.listed(entity.roles, 4),
        mentions=sum(places.values()),
        reports=site.count_legs(articles),
        statements=len(said),
        statements_href=f"{statements.speaker_stem(entity.id)}.html" if said else None,
        where=tuple((site.lines[a].outlet, site.lines[a].href) for a in articles[:4]),
        more=max(0, len(articles) - 4),
        place=" · ".join(k for k in known if k),
    )


def pages(site: Site) -> Iterator[Page]:
    """The names."""
    keys = list(site.name_order)
    counts = {k: sum(e.kind == k for e in site.entities.values()) for k in KINDS}
    kinds = tuple(wording.plural(counts[k], *nouns) for k, nouns in KINDS.items() if counts[k])
    for href, chunk, pager in paging.split(keys, "names", PER_PAGE):
        rows = tuple(row(site, site.entities[k]) for k in chunk)
        context = NamesPage(rows=rows, total=len(keys), kinds=kinds, pager=pager)
        yield Page(href=href, template="names.html", title="Names", context=context)
