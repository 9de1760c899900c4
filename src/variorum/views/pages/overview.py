"""The first page: how many articles and reports, which days, who says most, what moved, what is
disputed; every number leads to its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from variorum import dates
from variorum.records import Figure, Series
from variorum.views.pages import (
    articles,
    claims,
    disputes,
    figures,
    groups,
    paging,
    reports,
    strip,
    ways,
    wording,
)
from variorum.views.pages.page import Page
from variorum.views.pages.site import UNSETTLED, Site

SPEAKERS, MOVED, DISPUTES, CLAIMS, REPORTS, FAILURES = 7, 6, 4, 4, 6, 100
BY_NAME = 12
"""How many outlets are named before the rest is counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moved:
    """A series whose value changed: first and last point, and what lies between in number."""

    name: str
    href: str
    first: figures.FigureItem
    last: figures.FigureItem
    reports: int
    points: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FailureRow:
    """An input that could not be taken, the stage that refused it, and why."""

    what: str
    stage: str
    error: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OverviewPage:
    """``index.html``. Counts are of the whole ledger; ``more_…`` say what the lists leave out."""

    articles: int
    report_count: int
    copies: int
    days: str
    undated: int
    outlets: tuple[tuple[str, int], ...]
    more_outlets: int
    statement_count: int
    figure_count: int
    dispute_count: int
    speakers: tuple[groups.Group, ...]
    more_speakers: int
    moved: tuple[Moved, ...]
    series_count: int
    top_disputes: tuple[disputes.DisputeItem, ...]
    top_claims: tuple[claims.ClaimItem, ...]
    claim_count: int
    strip: Markup
    per_dot: int
    top_reports: tuple[reports.ReportLine, ...]
    failures: tuple[FailureRow, ...]
    more_failures: int


def moved(site: Site) -> list[Moved]:
    """Series in which at least two reports give different values, most reported first."""
    out = []
    for position, series in enumerate(figures.ranked(site)):
        found = _ends(site, series)
        if found:
            first, last, points = found
            out.append(
                Moved(
                    name=wording.clipped(series.counted, 60),
                    href=figures.series_href(position, series),
                    first=figures.item(site, first),
                    last=figures.item(site, last),
                    reports=site.count_legs(
                        site.figures[f].article for f in series.figures if f in site.figures
                    ),
                    points=points,
                )
            )
        if len(out) == MOVED:
            break
    return out


def _exact(figure: Figure) -> bool:
    """Whether neither end is open: of one day's figures the exact one is shown."""
    return figure.low is not None and figure.high is not None


def _ends(site: Site, series: Series) -> tuple[Figure, Figure, int] | None:
    """The earliest and latest figure of different reports and values, and the number of points;
    values that only a copy gives are left out."""
    dated = [f for f, _ in figures.points(site, series) if figures.when(site, f)]
    found = [f for f in dated if f.id not in figures.altered_in(site, dated)]
    if not found:
        return None
    first = found[0]
    latest = sorted(found, key=lambda f: (figures.when(site, f), _exact(f)), reverse=True)
    for last in latest:
        legs = site.legs.get(first.article), site.legs.get(last.article)
        if legs[0] != legs[1] and not figures.same(series, first, last):
            return first, last, len(found)
    return None


def _strip(site: Site) -> tuple[strip.Column, ...]:
    seen: set[str] = set()
    counts: dict[date, tuple[int, int]] = {}
    hrefs: dict[date, str] = {}
    for position, article in enumerate(site.articles.values()):
        d = dates.parsed_day(article.published)
        if d is None:
            continue
        leg = site.legs[article.id]
        known = counts.get(d, (0, 0))
        counts[d] = (known[0] + 1, known[1] + (leg not in seen))
        seen.add(leg)
        hrefs.setdefault(
            d, f"{paging.href_of('articles', position, articles.PER_PAGE)}#on-{d.isoformat()}"
        )
    return strip.columns(counts, hrefs)


def pages(site: Site) -> Iterator[Page]:
    """The first page."""
    outlets = Counter(line.outlet for line in site.lines.values()).most_common()
    outlets.sort(key=lambda o: (-o[1], o[0].casefold()))
    keys = [k for k in ways.speakers(site) if k != UNSETTLED]
    failures = tuple(site.ledger.failures())
    ordered = disputes.ranked(site)
    cols = _strip(site)
    context = OverviewPage(
        articles=len(site.articles),
        report_count=site.count_legs(site.articles),
        copies=len(site.copied),
        days=wording.days(*site.span_of_days()),
        undated=sum(line.certainty != "known" for line in site.lines.values()),
        outlets=tuple(outlets[:BY_NAME]),
        more_outlets=max(0, len(outlets) - BY_NAME),
        statement_count=len(site.statements),
        figure_count=len(site.figures),
        dispute_count=len(ordered),
        speakers=tuple(groups.speaker(site, k) for k in keys[:SPEAKERS]),
        more_speakers=max(0, len(keys) - SPEAKERS),
        moved=tuple(moved(site)),
        series_count=len(figures.ranked(site)),
        top_disputes=tuple(disputes.item(site, d) for d in ordered[:DISPUTES]),
        top_claims=tuple(
            claims.item(site, site.claims[k]) for k in list(site.claim_order)[:CLAIMS]
        ),
        claim_count=len(site.claim_order),
        strip=strip.svg(cols),
        per_dot=strip.scale_of(cols),
        top_reports=tuple(reports.line(site, r) for r in reports.ranked(site)[:REPORTS]),
        failures=tuple(
            FailureRow(what=f.key or f.uri or "unnamed", stage=f.stage, error=f.error)
            for f in failures[:FAILURES]
        ),
        more_failures=max(0, len(failures) - FAILURES),
    )
    yield Page(href="index.html", template="index.html", title="Overview", context=context)
