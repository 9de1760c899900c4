"""``variorum copies``: which article came from which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer

from variorum.records import Article, Copy, Record
from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, OfArticle, OfReport
from variorum.views.cli.columns import day
from variorum.views.cli.output import Column, emit
from variorum.views.pages.family import MISSING, Family
from variorum.views.queries import Ledger, open_ledger
from variorum.views.rows import Rows


class Line(Record, frozen=True, kw_only=True):
    """A line of the trees: an article (``None``: an original that is not there) so many generations
    down; ``across``: what it took passages from belongs to another report."""

    article: Article | None
    depth: int
    copy: Copy | None = None
    across: bool = False


COLUMNS: list[Column] = [
    ("article", lambda line: name(line)),
    ("day", lambda line: day(line.article) if line.article else ""),
    ("relation", lambda line: line.copy.relation if line.copy else ""),
    ("share", lambda line: f"{line.copy.coverage:.0%}" if line.copy else ""),
    ("direction", lambda line: line.copy.direction if line.copy else ""),
    ("evidence", lambda line: evidence(line)),
]


def copies(
    ledger: LedgerPath,
    article: OfArticle = None,
    report: OfReport = None,
    relation: Annotated[
        str | None,
        typer.Option(
            "--relation",
            help="identical · edited · excerpt · reordered · reworded · translated",
        ),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Which article came from which, each below its source, and how it is known."""
    with open_ledger(ledger) as book:
        found = book.copies(article=article, report=report, relation=relation)
        lines = list(trees(book, found))
        wanted = set(found)
        rows = Rows(Copy, (line.copy for line in lines if line.copy in wanted and line.copy))
        emit(
            rows if as_json or as_csv else Rows(Line, lines),
            COLUMNS,
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def name(line: Line) -> str:
    """The key of an article behind lines that lead to it from its source."""
    lead = "└" + "─" * (line.depth - 1) + " " if line.depth else ""
    return lead + (line.article.key if line.article else "(not here)")


def evidence(line: Line) -> str:
    """How the descent is known; that two reports stay two where one took passages from the other."""
    known = line.copy.evidence if line.copy else ()
    return "; ".join(["passages of another report", *known] if line.across else known)


def trees(book: Ledger, found: Sequence[Copy]) -> Iterator[Line]:
    """The copies ``found`` with all that they descend from, each below what it came from, those of
    the largest reports first; at the end what took passages from other reports."""
    articles = {a.id: a for a in book.articles()}
    legs = {a.id: a.report for a in articles.values()}

    def own(copy: Copy) -> bool:
        return copy.copy_of not in legs or legs[copy.copy_of] == legs[copy.article]

    wanted = {c.article for c in found if own(c)}
    descents: dict[str | None, dict[str, Copy]] = defaultdict(dict)
    for copy in book.copies():
        best = descents[legs[copy.article]].get(copy.article)
        if own(copy) and (best is None or copy.coverage > best.coverage):
            descents[legs[copy.article]][copy.article] = copy
    order = {a: k for k, a in enumerate(articles)}
    reports = {legs[a] for a in wanted}
    for report in book.reports():
        if report.id in reports:
            members = sorted(report.articles, key=order.__getitem__)
            yield from _tree(Family(members, descents[report.id]), articles, wanted)
    for copy in found:
        if not own(copy) and copy.copy_of:
            yield Line(article=articles[copy.copy_of], depth=0)
            yield Line(article=articles[copy.article], depth=1, copy=copy, across=True)


def _tree(family: Family, articles: Mapping[str, Article], wanted: set[str]) -> Iterator[Line]:
    """The lines of one report that lead to what is wanted."""
    shown: set[str] = set()
    for _, key in family.walk():
        at = key if key in wanted else None
        while at is not None and at not in shown:
            shown.add(at)
            at = family.parents.get(at)
    for depth, key in family.walk():
        if key in shown:
            article = None if key == MISSING else articles[key]
            yield Line(article=article, depth=depth, copy=family.copies.get(key))
