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
    up to four articles (outlet, address); ``more`` counts the others; ``href`` is its page."""

    anchor: str
    name: str
    href: str | None
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


def page_stem(entity: str) -> str:
    """The address of an entity's page, without its number and ending."""
    return f"names/{file_name(entity)}"


def page_href(site: Site, entity: str | None) -> str | None:
    """The page of an entity; ``None`` where it has none."""
    return f"{page_stem(entity)}.html" if entity and site.has_page(entity) else None


def entity_href(site: Site, entity: str | None) -> str | None:
    """Where an entity leads: to its page, else to where it stands among the names."""
    position = site.name_order.get(entity or "")
    if position is None or entity is None:
        return None
    listed = f"{paging.href_of('names', position, PER_PAGE)}#entity-{file_name(entity)}"
    return page_href(site, entity) or listed


def row(site: Site, entity: Entity) -> NameRow:
    """An entity as the table shows it."""
    named = site.named_in(entity.id)
    articles = sorted((a for a in named.articles if a in site.lines), key=site.place)
    said = site.by_speaker.get(entity.id, [])
    position = wording.position(entity.latitude, entity.longitude, entity.radius)
    known = [f"GeoNames {entity.geonames}" if entity.geonames else "", entity.wikidata or "", position]  # fmt: skip
    return NameRow(
        anchor=f"entity-{file_name(entity.id)}",
        name=wording.clipped(entity.name, 120),
        href=page_href(site, entity.id),
        kind=entity.kind,
        spellings=wording.listed(
            [wording.clipped(v, 80) for v in entity.variants if v != entity.name], 8
        ),
        roles=wording.listed([wording.clipped(r, 80) for r in entity.roles], 4),
        mentions=named.times,
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
