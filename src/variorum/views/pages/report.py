"""One report: which text came from which, what was done to it, and where the copies read differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Report
from variorum.views.pages import compare, mixture, paging, reports, tree, ways
from variorum.views.pages.apparatus import Apparatus, apparatus, sigla
from variorum.views.pages.family import MISSING, Family, Fold, alike, drawing
from variorum.views.pages.page import Page
from variorum.views.pages.site import ArticleLine, Site, file_name

COPIES_PER_PAGE = 200
FOLDED_SHOWN = 1000
MIXED_SHOWN = 12
INDENTED = 6
"""Generations that a list indents further than the one before."""

SENTENCES = 25
"""Sentences of the apparatus that are shown; the others can be unfolded."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """A row of the tree as a list, an article below what it descends from: ``depth`` is its
    generation. ``parent`` is the letter of the text it descends from (empty: it is a copy of an
    original that is not there, or no copy); ``entered`` are the readings that entered with it.
    Of identical copies that are one row, ``folded`` has letter and article of each; ``line`` of
    ``None`` is the original that is not there."""

    anchor: str
    depth: int
    siglum: str
    line: ArticleLine | None
    copy: compare.CopyItem | None
    parent: str
    entered: tuple[tuple[str, str], ...]
    folded: tuple[tuple[str, ArticleLine], ...]
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MixedArticle:
    """An article of the report that took passages over from other reports."""

    line: ArticleLine
    mixture: mixture.Mixture


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportPage:
    """``reports/<id>.html`` and, for large families, its followers with further ``members``;
    drawing, apparatus and passages stand on the first alone. ``mixed`` are articles that took passages
    from other reports, ``takers`` those of other reports that took passages from here. ``statements``
    counts those of all its articles."""

    report: reports.ReportLine
    index_href: str
    statements: int
    statements_href: str
    drawing: Markup | None
    folds: bool
    members: tuple[Member, ...]
    pager: paging.Pager
    apparatus: Apparatus | None
    shown_sentences: int
    mixed: tuple[MixedArticle, ...]
    more_mixed: int
    takers: tuple[ArticleLine, ...]
    more_takers: int


def pages(site: Site) -> Iterator[Page]:
    """A page a report, and a page a copy with the texts side by side."""
    for position, report in enumerate(reports.ranked(site)):
        yield from _report(site, report, paging.href_of("reports", position, reports.PER_PAGE))


def family_of(site: Site, report: Report) -> Family:
    """The tree of a report, originals first, then in the order of days."""
    members = sorted(
        (a for a in report.articles if a in site.articles),
        key=lambda a: (a in site.copied, site.place(a)),
    )
    return Family(members, {a: c for a in members if (c := compare.descent(site, a))})


def _report(site: Site, report: Report, index: str) -> Iterator[Page]:
    family = family_of(site, report)
    folds = alike(family, {v.entered for v in site.variants.get(report.id, ()) if v.entered})
    folded = {key for fold in folds for key in fold.keys}
    walked = [key for _, key in family.walk() if key != MISSING]
    named = sorted(walked, key=folded.__contains__)  # those that are read most have short letters
    letters = dict(zip(named, sigla(len(named)), strict=True))
    items: dict[str, compare.CopyItem] = {}
    for key in walked:
        for excerpt in compare.excerpts(site, key):
            if beside := compare.excerpt_page(site, excerpt):
                yield beside
        if key in family.copies:
            compared = compare.page(site, family.copies[key])
            if compared:
                yield compared[0]
            items[key] = compared[1] if compared else compare.copy_item(site, family.copies[key], None)  # fmt: skip
    noted = apparatus(site, report, letters)
    shown = reports.line(site, report)
    members = list(_members(site, family, folds, items, letters, noted, shown.href))
    mixed = [(a, m) for a in walked if (m := mixture.mixture(site, site.articles[a]))]
    takers = site.takers.get(report.id, [])
    for href, chunk, pager in paging.split(members, reports.stem(report), COPIES_PER_PAGE):
        first = pager.index == 0
        yield Page(
            href=href,
            template="report.html",
            title=shown.title,
            context=ReportPage(
                report=shown,
                index_href=f"{index}#{shown.anchor}",
                statements=sum(len(site.statements_in.get(a, ())) for a in walked),
                statements_href=f"{ways.report_stem(report.id)}.html",
                drawing=_drawn(site, report, family, folds, items, letters, noted, members) if first else None,
                folds=any(m.folded for m in members),
                members=tuple(chunk),
                pager=pager,
                apparatus=noted if first else None,
                shown_sentences=SENTENCES,
                mixed=tuple(MixedArticle(line=site.lines[a], mixture=m) for a, m in mixed[:MIXED_SHOWN]) if first else (),
                more_mixed=max(0, len(mixed) - MIXED_SHOWN),
                takers=tuple(site.lines[a] for a in takers[:MIXED_SHOWN]) if first else (),
                more_takers=max(0, len(takers) - MIXED_SHOWN),
            ),
        )  # fmt: skip


def _members(
    site: Site,
    family: Family,
    folds: Sequence[Fold],
    items: Mapping[str, compare.CopyItem],
    letters: Mapping[str, str],
    noted: Apparatus,
    first: str,
) -> Iterator[Member]:
    """The rows of the list: the tree from top to bottom, identical copies of one text in one row;
    ``first`` is the page that has the apparatus."""
    heads = {fold.keys[0]: fold for fold in folds}
    hidden = {key for fold in folds for key in fold.keys}
    for depth, key in family.walk():
        fold = heads.get(key)
        if key in hidden and not fold:
            continue
        held = fold.keys if fold else ()
        yield Member(
            anchor=_row_anchor(key),
            depth=min(depth, INDENTED),
            siglum="" if fold else letters.get(key, ""),
            line=site.lines.get(key),
            copy=items.get(key),
            parent=letters.get(family.parents.get(key, ""), ""),
            entered=tuple(
                (f"{first}#{anchor}", words) for anchor, words in noted.entered.get(key, ())
            ),
            folded=tuple((letters[k], site.lines[k]) for k in held[:FOLDED_SHOWN]),
            count=len(held),
        )


def _row_anchor(key: str) -> str:
    return f"copy-{file_name(key)}" if key else "missing"


def _drawn(
    site: Site,
    report: Report,
    family: Family,
    folds: Sequence[Fold],
    items: Mapping[str, compare.CopyItem],
    letters: Mapping[str, str],
    noted: Apparatus,
    members: Sequence[Member],
) -> Markup | None:
    positions = {m.anchor: k for k, m in enumerate(members)}

    def listed(fold: Fold) -> str:
        anchor = _row_anchor(fold.keys[0])
        page = paging.href_of(reports.stem(report), positions[anchor], COPIES_PER_PAGE)
        return f"../{page}#{anchor}"

    labels = tree.Labels(
        lines=site.lines,
        sigla=letters,
        compare={key: i.compare for key, i in items.items() if i.compare},
        entered={
            key: tree.Entered(
                count=len(held), href=f"#{held[0][0]}", words="; ".join(words for _, words in held[:6])
            )
            for key, held in noted.entered.items()
        },
        listed=listed,
        days=lambda fold: reports.days_of(site, fold.keys),
    )  # fmt: skip
    return tree.svg(family, drawing(family, folds), labels, "../")
