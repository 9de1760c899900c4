"""``variorum copies``: which article came from which."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, OfArticle, OfReport
from variorum.views.cli.columns import of_article
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


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
    """Which article came from which, and how it is known."""
    with open_ledger(ledger) as book:
        keys = {a.id: a.key for a in book.articles()}
        emit(
            book.copies(article=article, report=report, relation=relation),
            [
                *of_article(book),
                ("copy of", lambda c: keys.get(c.copy_of, "an original not here")),
                ("relation", lambda c: c.relation),
                ("share", lambda c: f"{c.coverage:.0%}"),
                ("direction", lambda c: c.direction),
                ("evidence", lambda c: "; ".join(c.evidence)),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
