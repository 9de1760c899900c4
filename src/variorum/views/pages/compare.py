"""A copy beside what it is best compared with, passage by passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.offsets import turned
from variorum.records import Alignment, Copy, Passage
from variorum.views.pages import alignment, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import ArticleLine, Certainty, Site, file_name

EXCERPTS = 8
"""Articles of other reports that an article is shown beside, at most."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CopyItem:
    """A copy: from what, what was done, how much of it in percent, how sure, and the words for the
    evidence."""

    line: ArticleLine
    origin: ArticleLine | None
    relation: str
    coverage: str
    direction: Certainty
    evidence: str
    compare: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ComparePage:
    """``compare/<article>.html``: a copy on the right, what it is compared with on the left.
    ``excerpt`` says that they are of two reports, and only passages were taken over; ``moved`` and
    ``cut`` count the passages that moved and the words that were left out."""

    copy: CopyItem
    other: ArticleLine
    report_href: str | None
    excerpt: bool
    rows: tuple[alignment.Row, ...]
    moved: int
    cut: int


def descent(site: Site, article: str) -> Copy | None:
    """From what an article descends within its report, with most of its words."""
    own = (c for c in site.copies.get(article, ()) if site.within_report(c))
    return max(own, key=lambda c: (c.coverage, c.copy_of or ""), default=None)


def excerpts(site: Site, article: str) -> list[Copy]:
    """From which articles of other reports an article took passages over, most first: those that have
    a page of their own."""
    others = [c for c in site.copies.get(article, ()) if not site.within_report(c)]
    others.sort(key=lambda c: (-c.coverage, site.place(c.copy_of or ""), c.copy_of or ""))
    return others[:EXCERPTS]


def partner(site: Site, copy: Copy, aligned: Sequence[Alignment]) -> str | None:
    """What a copy is best compared with: its original, else the article that shares most text."""
    if copy.copy_of in site.articles:
        return copy.copy_of
    shared: dict[str, int] = {}
    for p in aligned:
        if p.other in site.articles:
            shared[p.other] = shared.get(p.other, 0) + p.end - p.start
    return min(shared, key=lambda k: (-shared[k], k), default=None)


def copy_item(site: Site, copy: Copy, compare: str | None) -> CopyItem:
    """A copy as tables show it."""
    return CopyItem(
        line=site.lines[copy.article],
        origin=site.lines.get(copy.copy_of or ""),
        relation=copy.relation,
        coverage=wording.percent(copy.coverage),
        direction=copy.direction,
        evidence="; ".join(copy.evidence),
        compare=compare,
    )


def compare_href(article: str) -> str:
    """The page that shows a copy side by side."""
    return f"compare/{file_name(article)}.html"


def excerpt_href(article: str, other: str) -> str:
    """The page that shows what an article took from one of another report."""
    return f"compare/{file_name(article)}-from-{file_name(other)}.html"


def compare_of(site: Site, copy: Copy, aligned: Sequence[Alignment]) -> str | None:
    """The page that shows a copy side by side, where there is one."""
    return compare_href(copy.article) if partner(site, copy, aligned) else None


def page(site: Site, copy: Copy) -> tuple[Page, CopyItem] | None:
    """The page of a copy within its report; ``None`` where there is nothing to compare it with."""
    aligned = site.ledger.alignments(article=copy.article)
    other = partner(site, copy, aligned)
    if other is None:
        return None
    pairs = [p for p in aligned if p.other == other]
    pairs = pairs or [turned(p) for p in site.ledger.alignments(article=other, other=copy.article)]
    shown = copy_item(site, copy, compare_href(copy.article))
    return _page(site, shown, other, pairs, excerpt=False), shown


def excerpt_page(site: Site, copy: Copy) -> Page | None:
    """The page of an article beside one of another report from which it took passages over."""
    other = copy.copy_of
    if other is None or other not in site.articles:
        return None
    taken = [p for p in site.passages.get(copy.article, ()) if p.other == other]
    shown = copy_item(site, copy, excerpt_href(copy.article, other))
    return _page(site, shown, other, taken, excerpt=True)


def _page(
    site: Site, shown: CopyItem, other: str, pairs: Sequence[Passage], *, excerpt: bool
) -> Page:
    rows = alignment.rows(_side(site, shown.line.id), _side(site, other), pairs)
    context = ComparePage(
        copy=shown,
        other=site.lines[other],
        report_href=site.report_href(shown.line.id),
        excerpt=excerpt,
        rows=tuple(rows),
        moved=sum(bool(r.anchor) and r.kind == "moved" for r in rows),
        cut=sum(r.words for r in rows if r.kind == "cut"),
    )
    title = f"{shown.line.outlet} beside {site.lines[other].outlet}"
    return Page(href=str(shown.compare), template="compare.html", title=title, context=context)


def _side(site: Site, article: str) -> alignment.Side:
    found = site.articles[article]
    return alignment.Side(text=found.text, numbers=site.paragraphs(found))
