"""Reports: the list of them, most copied first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum import dates
from variorum.records import Report
from variorum.views.pages import paging, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import Site, file_name

PER_PAGE = 100


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


def line(site: Site, report: Report) -> ReportLine:
    """A report as lists name it."""
    members = [site.articles[a] for a in report.articles if a in site.articles]
    members.sort(key=lambda a: (wording.sort_day(a), a.id))
    first = members[0]
    # An article that is nobody's copy stands for the report better than an earlier copy.
    original = next((a for a in members if a.id not in site.copied), None)
    outlets = list(dict.fromkeys(site.lines[a.id].outlet for a in members))
    return ReportLine(
        anchor=f"report-{file_name(report.id)}",
        href=f"{stem(report)}.html",
        title=site.lines[(original or first).id].title,
        origin=report.origin or (site.lines[original.id].outlet if original else "not known"),
        origin_by=report.origin_by,
        days=days_of(site, [a.id for a in members]) or site.lines[first.id].day,
        articles=len(members),
        outlets=wording.listed(outlets, 5),
        variants=len(site.variants.get(report.id, ())),
    )


def days_of(site: Site, articles: Sequence[str]) -> str:
    """The first to the last known day of articles; empty where none is known."""
    days = [site.articles[a].published for a in articles]
    known = [str(d) for d in days if dates.parsed_day(d)]
    return wording.days(min(known), max(known)) if known else ""


def stem(report: Report) -> str:
    return f"reports/{file_name(report.id)}"


def ranked(site: Site) -> list[Report]:
    """Reports by the number of articles, then in the order of days."""
    filled = [r for r in site.reports.values() if any(a in site.articles for a in r.articles)]
    return sorted(
        filled,
        key=lambda r: (-len(r.articles), min(map(site.place, r.articles)), r.id),
    )


def pages(site: Site) -> Iterator[Page]:
    """The pages of the list."""
    order = ranked(site)
    for href, chunk, pager in paging.split(order, "reports", PER_PAGE):
        context = ReportsPage(
            reports=tuple(line(site, r) for r in chunk),
            total=len(order),
            articles=len(site.articles),
            pager=pager,
        )
        yield Page(href=href, template="reports.html", title="Reports", context=context)
