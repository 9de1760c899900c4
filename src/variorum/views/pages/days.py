"""The timeline: what happened on which day, and how many independent reports say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum import dates
from variorum.records import TimelineEntry
from variorum.views.pages import legs, paging, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import ArticleLine, Site, file_name

PER_PAGE = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryItem:
    """What one article says happened on a day. ``others`` are further articles that speak of the
    day: outlet and address; ``more`` counts those left out."""

    anchor: str
    href: str
    text: str
    line: ArticleLine
    legs: legs.Legs
    articles: int
    others: tuple[tuple[str, str], ...]
    more: int
    cite: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DayItem:
    """A day and its entries."""

    anchor: str
    date: str
    label: str
    entries: tuple[EntryItem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TimelinePage:
    """``timeline.html`` and its followers: days in order."""

    days: tuple[DayItem, ...]
    total: int
    first: str
    last: str
    pager: paging.Pager


def day_anchor(date: str) -> str:
    """The anchor of a day on the timeline."""
    return f"day-{date[:10]}"


def _entry(site: Site, entry: TimelineEntry) -> EntryItem:
    line = site.lines[entry.article]
    others = [a for a in entry.articles if a != entry.article and a in site.lines]
    paragraph = site.articles[entry.article].text.rfind("\n", 0, entry.start) + 1
    said = wording.clipped(entry.text, 420)
    return EntryItem(
        anchor=f"on-{file_name(entry.date)}-{file_name(entry.article)}-{entry.start}",
        href=f"{line.href}#p{paragraph}",
        text=said,
        line=line,
        legs=legs.counted(
            site, entry.least, entry.reports, entry.ties, articles=len(others) + 1, href=None
        ),
        articles=len(others) + 1,
        others=tuple((site.lines[a].outlet, site.lines[a].href) for a in others[:4]),
        more=max(0, len(others) - 4),
        cite=f"{wording.quoted(said)} ({line.outlet}, {line.day}, “{line.title}”)",
    )


def entries(site: Site) -> list[TimelineEntry]:
    """The entries whose articles are here, by day, the weightiest of a day first."""
    known = [t for t in site.timeline if t.article in site.articles]
    return sorted(known, key=lambda t: (t.date, -t.weight, t.article, t.start))


def pages(site: Site) -> Iterator[Page]:
    """The timeline."""
    known = entries(site)
    for href, chunk, pager in paging.split(known, "timeline", PER_PAGE):
        by_day: dict[str, list[EntryItem]] = {}
        for entry in chunk:
            by_day.setdefault(entry.date, []).append(_entry(site, entry))
        days = tuple(
            DayItem(anchor=day_anchor(d), date=d, label=dates.day(d), entries=tuple(found))
            for d, found in by_day.items()
        )
        context = TimelinePage(
            days=days,
            total=len(known),
            first=dates.day(known[0].date) if known else "",
            last=dates.day(known[-1].date) if known else "",
            pager=pager,
        )
        yield Page(href=href, template="timeline.html", title="Timeline", context=context)
