"""Reports: which text came from which, what was done to it, and where the copies read differently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Report
from variorum.views.pages import compare, paging, tree, wording
from variorum.views.pages.apparatus import ApparatusEntry, apparatus, sigla
from variorum.views.pages.page import Page
from variorum.views.pages.site import ArticleLine, Site, file_name

PER_PAGE = 100
COPIES_SHOWN = 200
SENTENCES = 25
"""Sentences of the apparatus that are shown; the others can be unfolded."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportLine:
    """A report as lists name it: its earliest article, and how many others carry it."""

    anchor: str
    href: str
    title: str
    origin: str
    origin_by: str | None
    days: str
    articles: int
    outlets: str
    variants: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportsPage:
    """``reports.html``: the reports, most copied first, then by day."""

    reports: tuple[ReportLine, ...]
    total: int
    articles: int
    pager: paging.Pager


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportPage:
    """``reports/<id>.html``. ``members`` pairs letters with articles for the apparatus."""

    report: ReportLine
    index_href: str
    drawing: Markup | None
    members: tuple[tuple[str, ArticleLine], ...]
    more_members: int
    copies: tuple[compare.CopyItem, ...]
    more_copies: int
    apparatus: tuple[ApparatusEntry, ...]
    folded: tuple[ApparatusEntry, ...]
    more_variants: int


def line(site: Site, report: Report) -> ReportLine:
    """A report as lists name it."""
    members = [site.articles[a] for a in report.articles if a in site.articles]
    members.sort(key=lambda a: (wording.sort_day(a), a.id))
    first = members[0]
    known = [str(a.published) for a in members if wording.parsed_day(a.published)]
    # An article that is nobody's copy stands for the report better than an earlier copy.
    original = next((a for a in members if a.id not in site.copied), first)
    outlets = list(dict.fromkeys(site.lines[a.id].outlet for a in members))
    return ReportLine(
        anchor=f"report-{file_name(report.id)}",
        href=f"reports/{file_name(report.id)}.html",
        title=site.lines[original.id].title,
        origin=report.origin or site.lines[original.id].outlet,
        origin_by=report.origin_by,
        days=wording.days(min(known), max(known)) if known else site.lines[first.id].day,
        articles=len(members),
        outlets=wording.listed(outlets, 5),
        variants=len(site.variants.get(report.id, ())),
    )


def ranked(site: Site) -> list[Report]:
    """Reports by the number of articles, then in the order of days."""
    filled = [r for r in site.reports.values() if any(a in site.articles for a in r.articles)]
    return sorted(
        filled,
        key=lambda r: (-len(r.articles), min(map(site.place, r.articles)), r.id),
    )


def pages(site: Site) -> Iterator[Page]:
    """The index, a page a report, and a page a copy with the texts side by side."""
    order = ranked(site)
    for href, chunk, pager in paging.split(order, "reports", PER_PAGE):
        context = ReportsPage(
            reports=tuple(line(site, r) for r in chunk),
            total=len(order),
            articles=len(site.articles),
            pager=pager,
        )
        yield Page(href=href, template="reports.html", title="Reports", context=context)
    for position, report in enumerate(order):
        yield from _report(site, report, paging.href_of("reports", position, PER_PAGE))


def _report(site: Site, report: Report, index: str) -> Iterator[Page]:
    members = sorted(
        (a for a in report.articles if a in site.articles),
        key=lambda a: (a in site.copied, site.place(a)),
    )
    main = {a: c for a in members if (c := compare.main_copy(site, a))}
    items: list[compare.CopyItem] = []
    for key in members:
        if key not in main:
            continue
        compared = compare.page(site, main[key])
        if compared:
            yield compared[0]
        items.append(compared[1] if compared else compare.copy_item(site, main[key], None))
    beside = {i.line.id: i.compare for i in items if i.compare}
    letters = dict(zip(members, sigla(len(members)), strict=True))
    entries, more = apparatus(site, report, letters)
    shown = line(site, report)
    context = ReportPage(
        report=shown,
        index_href=f"{index}#{shown.anchor}",
        drawing=tree.svg(members, main, site.lines, beside, "../"),
        members=tuple((letters[a], site.lines[a]) for a in members[:COPIES_SHOWN]),
        more_members=max(0, len(members) - COPIES_SHOWN),
        copies=tuple(items[:COPIES_SHOWN]),
        more_copies=max(0, len(items) - COPIES_SHOWN),
        apparatus=tuple(entries[:SENTENCES]),
        folded=tuple(entries[SENTENCES:]),
        more_variants=more,
    )
    yield Page(href=shown.href, template="report.html", title=shown.title, context=context)
