"""The days of a story as a strip: a dot an article, filled where it is the first of its report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from variorum import dates
from variorum.views.pages import wording

WIDTH, DOTS, STEP = 960, 9, 10
MOST_DAYS, MOST_COLUMNS = 62, 240


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A day, week or month: its label (and the month or year it is in), its articles, the reports
    that begin in it, an address."""

    month: str
    label: str
    full: str
    articles: int
    firsts: int
    href: str | None


def columns(days: Mapping[date, tuple[int, int]], hrefs: Mapping[date, str]) -> tuple[Column, ...]:
    """A column for every day from the first to the last, also where nothing appeared; for weeks,
    months or years where days would be too many. ``days`` has articles and first reports."""
    if not days:
        return ()
    first, last = min(days), max(days)
    span = (last - first).days + 1
    unit = "day" if span <= MOST_DAYS else "week" if span <= MOST_DAYS * 7 else "month" if span <= MOST_DAYS * 30 else "year"  # fmt: skip
    totals: dict[date, tuple[int, int]] = {}
    where: dict[date, str] = {}
    for d in sorted(days):
        start = _start(d, unit)
        known = totals.get(start, (0, 0))
        totals[start] = (known[0] + days[d][0], known[1] + days[d][1])
        if d in hrefs:
            where.setdefault(start, hrefs[d])
    out: list[Column] = []
    at, end = _start(first, unit), _start(last, unit)
    while len(out) < MOST_COLUMNS:
        articles, firsts = totals.get(at, (0, 0))
        month, label, full = _worded(at, unit)
        out.append(
            Column(
                month=month,
                label=label,
                full=full,
                articles=articles,
                firsts=firsts,
                href=where.get(at),
            )
        )
        if at >= end:
            break
        at = _next(at, unit)
    return tuple(out)


def _worded(at: date, unit: str) -> tuple[str, str, str]:
    """What stands under a column, on the line below it, and in its title."""
    month, full = dates.MONTHS[at.month - 1], dates.day(at.isoformat())
    if unit == "year":
        return "", str(at.year), str(at.year)
    if unit == "month":
        return str(at.year), month[:3], f"{month} {at.year}"
    return month, str(at.day), full if unit == "day" else f"week of {full}"


def _start(d: date, unit: str) -> date:
    if unit == "week":
        return d - timedelta(days=d.weekday())
    if unit == "month":
        return d.replace(day=1)
    return d.replace(month=1, day=1) if unit == "year" else d


def _next(d: date, unit: str) -> date:
    if unit == "day":
        return d + timedelta(days=1)
    return _start(d + timedelta(days={"week": 7, "month": 32, "year": 370}[unit]), unit)


def svg(cols: tuple[Column, ...]) -> Markup:
    """The strip. More articles than dots fit are drawn in proportion, and said so in the title."""
    most = max((c.articles for c in cols), default=0)
    scale = max(1, -(-most // DOTS))
    step = min(36.0, WIDTH / max(1, len(cols)))
    height = min(DOTS, -(-most // scale)) * STEP
    every = max(1, round(24 / step))
    out, under, month, room = [], [], "", 0.0
    for k, c in enumerate(cols):
        x = k * step + step / 2
        dots = -(-c.articles // scale)
        filled = min(dots, -(-c.firsts // scale))
        marks = Markup("").join(
            Markup('<circle class="{}" cx="{:.1f}" cy="{:.0f}" r="3.4"/>').format(
                "first" if j < filled else "copy", x, height - STEP / 2 - j * STEP + 2
            )
            for j in range(dots)
        )
        if c.month and c.month != month and x >= room:
            month, room = c.month, x + 8 * len(c.month)
            under.append(
                Markup('<text class="month" x="{:.1f}" y="{}">{}</text>').format(
                    x - 4, height + 34, c.month
                )
            )
        label = Markup('<text x="{:.1f}" y="{}">{}</text>').format(x, height + 19, c.label)
        said = f"{c.full}: {wording.plural(c.articles, 'article')}, {wording.plural(c.firsts, 'new report')}"
        group = Markup("<title>{}</title>{}{}").format(said, marks, label if k % every == 0 else "")
        base = Markup('<line x1="{0:.1f}" x2="{1:.1f}" y1="{2}" y2="{2}"/>').format(
            k * step + 1, (k + 1) * step - 1, height + 5
        )
        wrap = Markup('<a href="{}">{}</a>').format(c.href, group) if c.href else Markup("<g>{}</g>").format(group)  # fmt: skip
        out.append(base + wrap)
    width = max(step * len(cols), 120)
    return Markup('<svg class="strip" viewBox="0 0 {0:.0f} {1}" width="{0:.0f}" role="img" aria-label="Articles by day">{2}</svg>').format(width, height + (40 if under else 26), Markup("").join(out + under))  # fmt: skip


def scale_of(cols: tuple[Column, ...]) -> int:
    """How many articles a dot stands for."""
    return max(1, -(-max((c.articles for c in cols), default=0) // DOTS))
