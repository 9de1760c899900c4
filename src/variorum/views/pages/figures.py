"""Figures: what was counted, by whom, as of when, in how many independent reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose

from markupsafe import Markup

from variorum import dates
from variorum.models.measures import converted
from variorum.records import Figure, Series
from variorum.views import charts
from variorum.views.pages import legs, paging, wording
from variorum.views.pages.page import Page
from variorum.views.pages.sentence import around
from variorum.views.pages.site import ArticleLine, Site, file_name

CHARTS = 40
SERIES_PER_PAGE = 40
SINGLE_PER_PAGE = 200
POINTS = 120
"""Points of a chart; beyond so many it is a cloud that nobody can read."""
ROUNDED = 0.06
"""What values of two units may differ by that one was worked out and rounded from the other."""
ROWS, FOLDED = 10, 150
"""Rows of a series' table that are shown, and that can be unfolded; further ones are counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureItem:
    """A figure as tables show it. ``altered`` says that a copy has another value than its report;
    ``also`` counts the copies that repeat it; ``when`` is the day
    it holds for where the text tells, else the day of publication (``dated`` false)."""

    anchor: str
    href: str
    value: str
    words: str
    counted: str
    source: str
    when: str
    dated: bool
    altered: bool
    line: ArticleLine
    sentence: Markup
    also: tuple[tuple[str, str], ...]
    legs: legs.Legs | None
    cite: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SeriesItem:
    """A series: ``unit`` where it is percent or a currency; its points (one a report and value), a chart where there is one to draw, and the
    sources in words. ``drawn_in`` is the unit of the chart where the figures have several. ``rest`` can be unfolded; ``more`` counts what the
    table leaves out."""

    anchor: str
    name: str
    unit: str | None
    legs: str
    items: tuple[FigureItem, ...]
    rest: tuple[FigureItem, ...]
    more: int
    chart: Markup | None
    drawn_in: str | None
    sources: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FiguresPage:
    """``figures.html`` and its followers: series in the order of :func:`ranked`. ``charts_missing`` says
    that the extra that draws charts is not installed."""

    series: tuple[SeriesItem, ...]
    total: int
    single: int
    charts_missing: bool
    pager: paging.Pager


@dataclass(frozen=True, kw_only=True, slots=True)
class SinglesPage:
    """``figures/single.html``: figures that belong to no series, in the order of days."""

    items: tuple[FigureItem, ...]
    total: int
    pager: paging.Pager


def figure_href(site: Site, figure: Figure) -> str:
    """The address of a figure: where it stands in its article."""
    return site.record_href(figure.article, "figure", figure.id)


def item(
    site: Site, figure: Figure, copies: Sequence[Figure] = (), altered: bool = False
) -> FigureItem:
    """A figure, the ``copies`` that repeat it within its report, and whether a copy altered it."""
    article, line = site.articles[figure.article], site.lines[figure.article]
    others = {c.article: c for c in reversed(copies) if c.article != figure.article}
    return FigureItem(
        anchor=f"figure-{file_name(figure.id)}",
        href=figure_href(site, figure),
        value=wording.bound(figure),
        words=wording.clipped(figure.text, 60),
        counted=wording.counted(figure),
        source=site.figure_source(figure),
        when=dates.day(figure.as_of) if figure.as_of else line.day,
        dated=figure.as_of is not None,
        altered=altered,
        line=line,
        sentence=around(article, figure.start, figure.end),
        also=tuple((site.lines[a].outlet, figure_href(site, c)) for a, c in others.items()),
        legs=legs.of_record(site, figure),
        cite=citation(site, figure),
    )


def citation(site: Site, figure: Figure) -> str:
    """A figure as a text would cite it: number, source, outlet, day and headline."""
    line = site.lines[figure.article]
    said = f"{wording.bound(figure)} {wording.counted(figure)}"
    source = site.figure_source(figure)
    return f"{said}, according to {source} ({line.outlet}, {line.day}, “{line.title}”)"


def points(site: Site, series: Series) -> list[tuple[Figure, list[Figure]]]:
    """The figures of a series, one a report, value and source; copies gathered under the first."""
    out: dict[tuple[object, ...], tuple[Figure, list[Figure]]] = {}
    known = [site.figures[k] for k in series.figures if k in site.figures]
    for figure in sorted(known, key=lambda f: _descent(site, f)):
        leg = site.legs.get(figure.article, figure.article)
        key = (leg, figure.low, figure.high)
        if key in out:
            out[key][1].append(figure)
        else:
            out[key] = (figure, [])
    return sorted(
        out.values(), key=lambda p: (when(site, p[0]) or "9999", p[0].article, p[0].start)
    )


def _descent(site: Site, figure: Figure) -> tuple[bool, int, int, str]:
    """What orders the figures of one report: originals before copies, then by day and place, so that
    a copy that altered a value or has no day never speaks for its report."""
    line = site.lines.get(figure.article)
    return bool(line and line.is_copy), site.place(figure.article), figure.start, figure.id


def when(site: Site, figure: Figure) -> str:
    """The ISO day (or month) a figure holds for; the day of publication where the text tells none;
    empty where that is not known to the day either."""
    return (figure.as_of or site.articles[figure.article].published or "")[:10]


def ranked(site: Site) -> list[Series]:
    """Series whose figures differ before those that repeat one; then by the number of independent reports,
    of figures, and by name."""
    legs: dict[str, set[str]] = defaultdict(set)
    for figure in site.figures.values():
        if figure.series:
            legs[figure.series].add(site.legs.get(figure.article, figure.article))
    return sorted(
        (s for s in site.series.values() if len(s.figures) > 1),
        key=lambda s: (
            not _differs(site, s),
            -len(legs[s.id]),
            -len(s.figures),
            s.counted.casefold(),
            s.id,
        ),
    )


def _differs(site: Site, series: Series) -> bool:
    """Whether a series holds more than one value: one that every page of an outlet repeats is no news."""
    first, *others = (figure for figure, _ in points(site, series))
    return any(not same(series, first, figure) for figure in others)


def series_item(site: Site, series: Series, page: str, draw: bool) -> SeriesItem:
    """A series as ``page`` shows it; ``draw`` asks for a chart."""
    found = points(site, series)
    altered = altered_in(site, [f for f, _ in found])
    items = tuple(item(site, f, rest, f.id in altered) for f, rest in found[: ROWS + FOLDED])
    chart = None
    if draw and len({when(site, f) for f, _ in found}) > 1:
        chart = charts.series_chart(
            series.counted,
            [_point(site, series, f, rest, f.id in altered) for f, rest in found[:POINTS]],
            root="../" * page.count("/"),
        )
    least, most = legs.together(site, [f for f, _ in found])
    names = {i.source.casefold(): i.source for i in reversed(items)}
    return SeriesItem(
        anchor=f"series-{file_name(series.id)}",
        name=series.counted,
        unit=series.unit if wording.is_measure(series.unit) else None,
        legs=wording.legs(least, most),
        items=items[:ROWS],
        rest=items[ROWS:],
        more=len(found) - len(items),
        chart=chart,
        drawn_in=series.unit if len({f.unit for f, _ in found}) > 1 else None,
        sources=wording.listed([names[k] for k in sorted(names)], 8),
    )


def altered_in(site: Site, figures: Sequence[Figure]) -> set[str]:
    """Figures of copies where an article of the same report that is no copy has another value."""
    firsts = {site.legs.get(f.article) for f in figures if f.article not in site.copied}
    return {
        f.id for f in figures if f.article in site.copied and site.legs.get(f.article) in firsts
    }


def bounds(series: Series, figure: Figure) -> tuple[float | None, float | None]:
    """The low and high end of a figure in the unit of its series."""
    low, high = (
        None if v is None else converted(v, figure.unit, series.unit)
        for v in (figure.low, figure.high)
    )
    return low, high


def _point(
    site: Site, series: Series, figure: Figure, copies: Sequence[Figure], altered: bool
) -> charts.Point:
    low, high = bounds(series, figure)
    return charts.Point(
        day=when(site, figure),
        low=low,
        high=high,
        label=wording.clipped(site.figure_source(figure).removesuffix(" (no source named)"), 26),
        href=figure_href(site, figure),
        altered=altered,
        copies=tuple(when(site, c) for c in copies),
    )


def same(series: Series, a: Figure, b: Figure) -> bool:
    """Whether two figures are one, but for units: three miles are five kilometres."""
    if a.unit == b.unit:
        return (a.low, a.high) == (b.low, b.high)
    ends = zip(bounds(series, a), bounds(series, b), strict=True)
    return all(
        v is w is None or (v is not None and w is not None and isclose(v, w, rel_tol=ROUNDED))
        for v, w in ends
    )


def series_href(position: int, series: Series) -> str:
    """Where the series at this position of :func:`ranked` stands."""
    return f"{paging.href_of('figures', position, SERIES_PER_PAGE)}#series-{file_name(series.id)}"


def pages(site: Site) -> Iterator[Page]:
    """The series, then the figures that stand alone."""
    order = ranked(site)
    gathered = {f for s in order for f in s.figures}
    single = sorted(
        (f for f in site.figures.values() if f.id not in gathered),
        key=lambda f: (site.place(f.article), f.start, f.id),
    )
    drawn = 0
    for href, chunk, pager in paging.split(order, "figures", SERIES_PER_PAGE):
        items = tuple(series_item(site, s, href, drawn < CHARTS) for s in chunk)
        drawn += len(chunk)
        yield Page(
            href=href,
            template="figures.html",
            title="Figures",
            context=FiguresPage(
                series=items,
                total=len(order),
                single=len(single),
                charts_missing=not charts.available(),
                pager=pager,
            ),
        )
    if single:
        for href, part, pager in paging.split(single, "figures/single", SINGLE_PER_PAGE):
            yield Page(
                href=href,
                template="singles.html",
                title="Figures that stand alone",
                context=SinglesPage(
                    items=tuple(item(site, f) for f in part), total=len(single), pager=pager
                ),
            )
