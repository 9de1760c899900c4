"""``variorum series``: what was counted more than once, drawn over its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from variorum import dates
from variorum.records import Figure, Series
from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, Words
from variorum.views.cli.output import cut, emit, plain, terminal
from variorum.views.filters import holds
from variorum.views.pages import figures, legs, wording
from variorum.views.pages.site import Site
from variorum.views.queries import open_ledger

AXIS = 24
"""Characters from the lowest value of a series to the highest."""

SHOWN, ROWS = 20, 24
"""Series drawn where no limit is given, and points of each."""

Bounds = tuple[float | None, float | None]


def series(
    ledger: LedgerPath,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What was counted more than once: a chart of each series, those whose figures differ first. A point
    is a report, ━ a range, ╶ an open end; a hollow point is a copy's that altered its report."""
    with open_ledger(ledger) as book:
        if as_json or as_csv:
            emit(book.series(words=words), [], as_json=as_json, as_csv=as_csv, limit=limit)
            return
        site = Site(book)
        found = [s for s in figures.ranked(site) if holds(words, s.counted)]
        if not found:
            emit(book.series(words=words)[:0], [])
            return
        console = terminal()
        for one in found[: limit or SHOWN]:
            for line in chart(site, one, console.width):
                console.print(line)
            console.print()
        rest = len(found) - (limit or SHOWN)
        if rest > 0:
            Console(stderr=True, highlight=False).print(
                f"… and {rest} more (--limit {len(found)})", soft_wrap=True
            )


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A point as a line of text shows it."""

    day: str
    bounds: Bounds
    value: str
    source: str
    copies: int
    altered: bool


def chart(site: Site, series: Series, width: int) -> Iterator[Text]:
    """The lines of a series: its name and legs, then a line a point in the order of days."""
    points = figures.points(site, series)
    altered = figures.altered_in(site, [f for f, _ in points])
    least, most = legs.together(site, [f for f, _ in points])
    unit = f" in {series.unit}" if wording.is_measure(series.unit) else ""
    count = f"  {wording.legs(least, most)}"
    name = cut(plain(series.counted), max(20, width - len(unit) - len(count)))
    yield Text.assemble((name, "bold"), unit, (count, "dim"))
    rows = [_row(site, series, f, copies, f.id in altered) for f, copies in points[:ROWS]]
    low, high = extent([r.bounds for r in rows])
    days = max(len(r.day) for r in rows)
    values = max(len(r.value) for r in rows)
    for row in rows:
        axis = drawn(row.bounds, low, high, hollow=row.altered)
        also = f" and {wording.plural(row.copies, 'copy', 'copies')}" if row.copies else ""
        line = f"  {row.day:<{days}}  {axis}  {row.value:>{values}}  {row.source}{also}"
        yield Text(cut(line, width))
    if len(points) > ROWS:
        yield Text(f"  … and {len(points) - ROWS} more points", style="dim")


def _row(
    site: Site, series: Series, figure: Figure, copies: Sequence[Figure], altered: bool
) -> Row:
    when = figures.when(site, figure)
    return Row(
        day=dates.day(when) if when else "no day",
        bounds=figures.bounds(series, figure),
        value=cut(plain(wording.bound(figure)), 32),
        source=plain(site.figure_source(figure)),
        copies=len({c.article for c in copies} - {figure.article}),
        altered=altered,
    )


def extent(bounds: Sequence[Bounds]) -> tuple[float, float]:
    """The ends of the axis: from nothing, unless all values lie close together far from it."""
    known = [v for ends in bounds for v in ends if v is not None] or [0.0]
    low, high = min(known), max(known)
    return (min(0.0, low) if low <= high / 2 else low - (high - low) * 0.3), high


def drawn(bounds: Bounds, low: float, high: float, *, hollow: bool) -> str:
    """A point or range on an axis of ``AXIS`` characters."""
    ends = [None if v is None else _place(v, low, high) for v in bounds]
    known = [e for e in ends if e is not None]
    cells = ["·"] * AXIS
    if not known:
        return "".join(cells)
    first, last = known[0], known[-1]
    cells[first : last + 1] = ["━"] * (last + 1 - first)
    if ends[1] is None:
        cells[first + 1 : first + 4] = ["╶"] * len(cells[first + 1 : first + 4])
    if ends[0] is None:
        begin = max(0, last - 3)
        cells[begin:last] = ["╶"] * (last - begin)
    for end in {first, last}:
        cells[end] = "○" if hollow else "●"
    return "".join(cells)


def _place(value: float, low: float, high: float) -> int:
    return round((value - low) / (high - low) * (AXIS - 1)) if high > low else AXIS // 2
