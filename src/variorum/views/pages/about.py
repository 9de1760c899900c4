"""What a ledger has on an entity: what it said, what was said of it, its figures, events and reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records import Entity, Figure, Happening, Statement
from variorum.views.pages import happenings, statements
from variorum.views.pages.site import Site, first_character

Repeated = tuple[Statement, Sequence[Statement]]
"""A statement, and those of copies of its report that repeat it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gathered:
    """All that there is on an entity, the latest first: statements with those of copies that repeat
    them, happenings, and the articles that name it by report."""

    said: Sequence[Repeated]
    about: Sequence[Repeated]
    deeds: Sequence[Happening]
    where: Sequence[Sequence[str]]


def with_page(site: Site) -> list[Entity]:
    """The entities that have a page, most named first."""
    return [site.entities[k] for k in site.name_order if site.has_page(k)]


def by_source(site: Site) -> dict[str, list[Figure]]:
    """The figures that each entity gives: in a statement of its own, or by a name that is its alone."""
    owners: dict[str, set[str]] = defaultdict(set)
    for entity in site.entities.values():
        for name in {entity.name.casefold(), *(v.casefold() for v in entity.variants)}:
            owners[name].add(entity.id)
    out: dict[str, list[Figure]] = defaultdict(list)
    for figure in site.figures.values():
        statement = site.statements.get(figure.statement or "")
        owner = statement.speaker_id if statement else None
        named = owners.get((figure.attributed_to or "").casefold(), set())
        if owner is None and len(named) == 1:
            owner = next(iter(named))
        if owner and figure.article in site.lines:
            out[owner].append(figure)
    return dict(out)


def gathered(site: Site, entity: str) -> Gathered:
    """All that there is on an entity."""
    return Gathered(
        said=_newest(site, site.by_speaker.get(entity, ())),
        about=_newest(site, [site.statements[s] for s in site.named_in(entity).about]),
        deeds=happenings.newest(site, site.happenings_of.get(entity, ())),
        where=_by_report(site, entity),
    )


def _newest(site: Site, said: Sequence[Statement]) -> list[Repeated]:
    """Statements once a report, the latest first, those of no known day last."""
    order = sorted(said, key=lambda s: (site.place(s.article), first_character(s), s.id))
    gathered = list(reversed(statements.once_a_report(site, order)))
    return sorted(gathered, key=lambda one: statements.day_of(site, one[0]), reverse=True)


def _by_report(site: Site, entity: str) -> list[list[str]]:
    """The articles that name an entity, gathered by report, the latest report first."""
    out: dict[str, list[str]] = {}
    for article in sorted((a for a in site.named_in(entity).articles if a in site.lines), key=site.place):  # fmt: skip
        out.setdefault(site.legs[article], []).append(article)
    dated = {leg: (site.articles[a[0]].published or "")[:10] for leg, a in out.items()}
    return [out[leg] for leg in sorted(out, key=lambda leg: dated[leg], reverse=True)]
