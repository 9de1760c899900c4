"""``variorum figures``: what is counted, who says so and as of when."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import (
    AsCsv,
    AsJson,
    LedgerPath,
    Limit,
    OfArticle,
    OfReport,
    Since,
    Until,
    Words,
)
from variorum.views.cli.columns import amount, of_article
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def figures(
    ledger: LedgerPath,
    unit: Annotated[str | None, typer.Option("--unit", help="Only of this unit.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Who says so.")] = None,
    series: Annotated[str | None, typer.Option("--series", help="Only of this series.")] = None,
    article: OfArticle = None,
    report: OfReport = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Figures: what is counted, who says so and as of when."""
    with open_ledger(ledger) as book:
        emit(
            book.figures(
                unit=unit,
                source=source,
                series=series,
                article=article,
                report=report,
                since=since,
                until=until,
                words=words,
            ),
            [
                ("as of", lambda f: f.as_of),
                ("value", amount),
                ("unit", lambda f: f.unit),
                ("source", lambda f: f.attributed_to),
                of_article(book)[1],
                ("what", lambda f: f.counted or f.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
