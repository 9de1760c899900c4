"""``variorum reports``: the independent reports."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.records import Article, Report
from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def reports(
    ledger: LedgerPath,
    origin: Annotated[str | None, typer.Option("--origin", help="Agency or outlet.")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """The independent reports, those with most copies first, and where each comes from."""
    with open_ledger(ledger) as book:
        articles = {a.id: a for a in book.articles()}
        order = {a: k for k, a in enumerate(articles)}

        def earliest(report: Report) -> Article:
            return articles[min(report.articles, key=order.__getitem__)]

        emit(
            book.reports(origin=origin),
            [
                ("report", lambda r: r.id),
                ("articles", lambda r: len(r.articles)),
                ("origin", lambda r: r.origin or "not known"),
                ("known by", lambda r: r.origin_by),
                ("title", lambda r: earliest(r).title or earliest(r).text[:200]),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
