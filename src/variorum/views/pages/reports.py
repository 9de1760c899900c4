"""Reports: which text came from which, the variants as a critical apparatus, two texts side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Copy, Passage, Report, Variant
from variorum.views.pages import alignment, paging, tree, wording
from variorum.views.pages.page import Page
from variorum.views.pages.sentence import Mark, marked, sentence_bounds
from variorum.views.pages.site import ArticleLine, Certainty, Site, file_name

PER_PAGE = 100
COPIES_SHOWN = 200
VARIANTS_SHOWN = 150


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
class Reading:
    """What one copy has in place of the lemma: its siglum, words, kinds and address."""

    siglum: str
    outlet: str
    text: str
    kinds: str
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApparatusEntry:
    """A lemma (the words of the earlier text, in their sentence) and the readings that differ."""

    siglum: str
    lemma: str
    href: str
    sentence: Markup
    readings: tuple[Reading, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportsPage:
    """``reports.html``: the reports, most copied first, then by day."""

    reports: tuple[ReportLine, ...]
    total: int
    articles: int
    pager: paging.Pager


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportPage:
    """``reports/<id>.html``. ``sigla`` pairs letters with articles for the apparatus."""

    report: ReportLine
    drawing: Markup | None
    members: tuple[tuple[str, ArticleLine], ...]
    more_members: int
    copies: tuple[CopyItem, ...]
    more_copies: int
    apparatus: tuple[ApparatusEntry, ...]
    more_variants: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ComparePage:
    """``compare/<article>.html``: a copy on the right, what it is compared with on the left."""

    copy: CopyItem
    other: ArticleLine
    report_href: str | None
    rows: tuple[alignment.Row, ...]
    shared: int


def line(site: Site, report: Report) -> ReportLine:
    """A report as lists name it."""
    members = [site.articles[a] for a in report.articles if a in site.articles]
    members.sort(key=lambda a: (wording.sort_day(a), a.id))
    first = members[0]
    known = [a.published for a in members if wording.parsed_day(a.published)]
    # An article that is nobody's copy stands for the report better than an earlier copy.
    original = next((a for a in members if a.id not in site.copies), first)
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


def main_copy(site: Site, article: str) -> Copy | None:
    """The descent of an article that weighs most, where it has several."""
    return max(site.copies.get(article, ()), key=lambda c: (c.coverage, c.copy_of or ""), default=None)


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


def sigla(count: int) -> list[str]:
    """A, B, … Z, AA, AB, …: the letters that stand for articles in an apparatus."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [(letters[k // 26 - 1] if k >= 26 else "") + letters[k % 26] if k < 702 else str(k) for k in range(count)]  # fmt: skip


def apparatus(site: Site, report: Report, letters: dict[str, str]) -> tuple[list[ApparatusEntry], int]:
    """The variants of a report gathered by lemma, and how many are left out."""
    found = site.variants.get(report.id, ())
    groups: dict[tuple[str, int, int], list[Variant]] = {}
    for v in found[:VARIANTS_SHOWN]:
        groups.setdefault((v.other, v.other_start, v.other_end), []).append(v)
    out = []
    order = {key: k for k, key in enumerate(letters)}
    for (other, start, end), variants in sorted(
        groups.items(), key=lambda g: (order.get(g[0][0], 0), g[0][1], g[0][2])
    ):
        if other not in site.articles:
            continue
        text = site.articles[other].text
        left, right = sentence_bounds(text, start, end)
        out.append(
            ApparatusEntry(
                siglum=letters.get(other, "?"),
                lemma=wording.clipped(text[start:end], 160),
                href=f"{site.lines[other].href}#c{start}",
                sentence=marked(text, left, right, (Mark(start=start, end=end, kind="hit"),)),
                readings=tuple(
                    Reading(
                        siglum=letters.get(v.article, "?"),
                        outlet=site.lines[v.article].outlet,
                        text=wording.clipped(v.text, 160),
                        kinds=wording.listed(v.kinds),
                        href=f"{site.lines[v.article].href}#c{v.start}",
                    )
                    for v in variants
                    if v.article in site.articles
                ),
            )
        )
    return out, len(found) - min(len(found), VARIANTS_SHOWN)


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
    return compare_href(copy.article) if partner(site, copy, passages) else None


def _compare(site: Site, copy: Copy) -> tuple[Page, CopyItem] | None:
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
    for report in order:
        yield from _report(site, report)


def _report(site: Site, report: Report) -> Iterator[Page]:
    members = sorted((a for a in report.articles if a in site.articles), key=site.place)
    main = {a: c for a in members if (c := main_copy(site, a))}
    items: list[CopyItem] = []
    for key in members:
        if key not in main:
            continue
        compared = _compare(site, main[key])
        if compared:
            yield compared[0]
        items.append(compared[1] if compared else copy_item(site, main[key], None))
    compare = {i.line.id: i.compare for i in items if i.compare}
    letters = dict(zip(members, sigla(len(members)), strict=True))
    entries, more = apparatus(site, report, letters)
    shown = line(site, report)
    context = ReportPage(
        report=shown,
        drawing=tree.svg(members, main, site.lines, compare, "../"),
        members=tuple((letters[a], site.lines[a]) for a in members[:COPIES_SHOWN]),
        more_members=max(0, len(members) - COPIES_SHOWN),
        copies=tuple(items[:COPIES_SHOWN]),
        more_copies=max(0, len(items) - COPIES_SHOWN),
        apparatus=tuple(entries),
        more_variants=more,
    )
    yield Page(href=shown.href, template="report.html", title=shown.title, context=context)
