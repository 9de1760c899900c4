"""The pages of a dossier: contexts as frozen dataclasses, pure functions of the ledger.

Templates lay them out and decide nothing else. :data:`SECTIONS` is the one list of what there is, in
the order in which the pages' navigation shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from variorum.views.pages import (
    about,
    articles,
    claims,
    days,
    disputes,
    entity,
    events,
    figures,
    groups,
    names,
    overview,
    places,
    report,
    reports,
)
from variorum.views.pages.page import Page
from variorum.views.pages.site import CLAIMS_PER_PAGE, DISPUTES_PER_PAGE, Site

__all__ = ["SECTIONS", "Page", "Section", "Site"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A part of the dossier: its first page, its pages, and how many records it shows. A section
    with nothing to show is left out of the navigation; ``files`` estimates its pages."""

    name: str
    href: str
    pages: Callable[[Site], Iterator[Page]]
    count: Callable[[Site], int]
    files: Callable[[Site], int]


SECTIONS: tuple[Section, ...] = (
    Section(name="Overview", href="index.html", pages=overview.pages, count=lambda s: 1, files=lambda s: 1),
    Section(name="Reports", href="reports.html", pages=lambda s: chain(reports.pages(s), report.pages(s)), count=lambda s: len(s.reports), files=lambda s: 1 + len(s.reports) + len(s.copies)),
    Section(name="Claims", href="claims.html", pages=claims.pages, count=lambda s: len(s.claim_order), files=lambda s: 1 + len(s.claim_order) // CLAIMS_PER_PAGE),
    Section(name="Statements", href="statements.html", pages=groups.pages, count=lambda s: len(s.statements), files=lambda s: 4 + len(s.by_speaker) + len(s.reports)),
    Section(name="Figures", href="figures.html", pages=figures.pages, count=lambda s: len(s.figures), files=lambda s: 1 + len(s.series) // figures.SERIES_PER_PAGE + len(s.figures) // figures.SINGLE_PER_PAGE),
    Section(name="Disputes", href="disputes.html", pages=disputes.pages, count=lambda s: len(s.disputes), files=lambda s: 1 + len(s.disputes) // DISPUTES_PER_PAGE),
    Section(name="Timeline", href="timeline.html", pages=days.pages, count=lambda s: len(s.timeline), files=lambda s: 1 + len(s.timeline) // days.PER_PAGE),
    Section(name="Names", href="names.html", pages=lambda s: chain(names.pages(s), entity.pages(s)), count=lambda s: len(s.entities), files=lambda s: 1 + len(s.entities) // names.PER_PAGE + 2 * len(about.with_page(s))),
    Section(name="Map", href="map.html", pages=places.pages, count=lambda s: len(s.mapped), files=lambda s: 1 + len(s.mapped) // places.PER_PAGE),
    Section(name="Events", href="events.html", pages=events.pages, count=lambda s: len(s.happenings), files=lambda s: 40 + len(s.happenings) // 2),
    Section(name="Articles", href="articles.html", pages=articles.pages, count=lambda s: len(s.articles), files=lambda s: 1 + len(s.articles)),
)  # fmt: skip
