"""A copy beside what it is best compared with, passage by passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records import Copy, Passage
from variorum.views.pages import alignment
from variorum.views.pages.page import Page
from variorum.views.pages.site import ArticleLine, Certainty, Site, file_name


@dataclass(frozen=True, kw_only=True, slots=True)
class CopyItem:
    """A copy: from what, what was done, how much of it, how sure, and the words for the evidence."""

    line: ArticleLine
    origin: ArticleLine | None
    relation: str
    coverage: int
    direction: Certainty
    evidence: str
    compare: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ComparePage:
    """``compare/<article>.html``: a copy on the right, what it is compared with on the left."""

    copy: CopyItem
    other: ArticleLine
    report_href: str | None
    rows: tuple[alignment.Row, ...]
    shared: int


def main_copy(site: Site, article: str) -> Copy | None:
    """The descent of an article that weighs most, where it has several."""
    return max(
        site.copies.get(article, ()), key=lambda c: (c.coverage, c.copy_of or ""), default=None
    )


def partner(site: Site, copy: Copy, passages: Sequence[Passage]) -> str | None:
    """What a copy is best compared with: its original, else the article that shares most text."""
    if copy.copy_of in site.articles:
        return copy.copy_of
    shared: dict[str, int] = {}
    for p in passages:
        if p.other in site.articles:
            shared[p.other] = shared.get(p.other, 0) + p.end - p.start
    return min(shared, key=lambda k: (-shared[k], k), default=None)


def copy_item(site: Site, copy: Copy, compare: str | None) -> CopyItem:
    """A copy as tables show it."""
    return CopyItem(
        line=site.lines[copy.article],
        origin=site.lines.get(copy.copy_of or ""),
        relation=copy.relation,
        coverage=round(copy.coverage * 100),
        direction=copy.direction,
        evidence="; ".join(copy.evidence),
        compare=compare,
    )


def compare_href(article: str) -> str:
    """The page that shows a copy side by side."""
    return f"compare/{file_name(article)}.html"


def turned(p: Passage) -> Passage:
    """The same passage seen from its other side."""
    return Passage(
        article=p.other, start=p.other_start, end=p.other_end, other=p.article, other_start=p.start,
        other_end=p.end, relation=p.relation, similarity=p.similarity,
    )  # fmt: skip


def _passages(site: Site, article: str) -> list[Passage]:
    """What an article shares with others of its report, seen from it."""
    leg = site.legs.get(article)
    return [p for p in site.ledger.passages(article=article) if site.legs.get(p.other) == leg]


def compare_of(site: Site, copy: Copy, passages: Sequence[Passage]) -> str | None:
    """The page that shows a copy side by side, where there is one."""
    leg = site.legs.get(copy.article)
    own = [p for p in passages if site.legs.get(p.other) == leg]
    return compare_href(copy.article) if partner(site, copy, own) else None


def page(site: Site, copy: Copy) -> tuple[Page, CopyItem] | None:
    passages = _passages(site, copy.article)
    other = partner(site, copy, passages)
    if other is None:
        return None
    pairs = [p for p in passages if p.other == other]
    pairs = pairs or [turned(p) for p in _passages(site, other) if p.other == copy.article]
    shown = copy_item(site, copy, compare_href(copy.article))
    rows = alignment.rows(site.articles[copy.article].text, site.articles[other].text, pairs)
    context = ComparePage(
        copy=shown,
        other=site.lines[other],
        report_href=site.report_href(copy.article),
        rows=tuple(rows),
        shared=len(pairs),
    )
    title = f"{site.lines[copy.article].outlet} beside {site.lines[other].outlet}"
    return Page(href=compare_href(copy.article), template="compare.html", title=title, context=context), shown  # fmt: skip
