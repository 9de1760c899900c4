"""The offices of a person as lines: since when and until when the articles gave them, and to whom else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.models.countries import state_name
from variorum.records import Entity, Office
from variorum.views.pages import names, wording
from variorum.views.pages.site import ArticleLine, Site

STANDINGS = {"held": "", "former": "as former", "future": "as to come"}
OTHERS = 4
"""Other holders of an office beyond whom it is no office of one body: every third name is a spokesman."""
Holders = Mapping[tuple[str, str | None], Sequence[tuple[Entity, Office]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeRow:
    """An office: its state by name (may be empty), ``standing`` (empty: held), the days on which
    reports gave it, in how many reports, where it stands first, and who else is called so (name, address
    or ``None``, days)."""

    title: str
    country: str
    standing: str
    days: str
    reports: str
    line: ArticleLine | None
    href: str
    others: tuple[tuple[str, str | None, str], ...]


def holders(site: Site) -> Holders:
    """Who is given which office as one that is held, those of the earliest days first."""
    out: dict[tuple[str, str | None], list[tuple[Entity, Office]]] = defaultdict(list)
    for entity in site.entities.values():
        for office in entity.offices:
            if office.standing == "held":
                out[office.office, office.country].append((entity, office))
    for held in out.values():
        held.sort(key=lambda h: (h[1].first or "9999", h[1].last or "9999", h[0].id))
    return out


def rows(site: Site, entity: Entity, known: Holders) -> tuple[OfficeRow, ...]:
    """The offices of one person, in the order of their days."""
    return tuple(_row(site, entity, office, known) for office in entity.offices)


def _row(site: Site, entity: Entity, office: Office, known: Holders) -> OfficeRow:
    line = site.lines.get(office.article)
    return OfficeRow(
        title=wording.clipped(office.title, 100),
        country=state_name(office.country or "") or office.country or "",
        standing=STANDINGS[office.standing],
        days=days(office),
        reports=reports(office),
        line=line,
        href=f"{line.href}#name-{_first_name(site, entity, office)}" if line else "",
        others=tuple(
            (wording.clipped(e.name, 60), names.page_href(site, e.id), days(o))
            for e, o in others(entity, office, known)
        ),
    )


def others(entity: Entity, office: Office, known: Holders) -> list[tuple[Entity, Office]]:
    """Who else is given the same office, of the same state where one is named; nobody where it may be any
    body's (a president, a spokesman), or too many bear it."""
    if office.standing != "held" or not (office.country or " " in office.office):
        return []
    found = [h for h in known.get((office.office, office.country), ()) if h[0].id != entity.id]
    return found if len(found) <= OTHERS else []


def days(office: Office) -> str:
    """The first and the last day on which a report gave the office."""
    return wording.days(office.first, office.last) or "day not known"


def reports(office: Office) -> str:
    """In how many reports, and of how many of them no day is known."""
    counted = wording.plural(office.reports, "report")
    if office.undated and office.undated < office.reports:
        return f"{counted}, {office.undated:,} of them without a day"
    return counted


def _first_name(site: Site, entity: Entity, office: Office) -> int:
    """Where the name stands that the office is first given to."""
    named = site.named_in(entity.id)
    word = named.roles.get(" ".join(office.text.split()))
    if word and word.article == office.article:
        return word.start
    return named.articles.get(office.article, (0, office.start, office.end))[1]
