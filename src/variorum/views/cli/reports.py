"""``variorum reports``: the independent reports."""

from __future__ import annotations

from typing import Annotated

import typer

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
    """The independent reports, those with most copies first."""
    with open_ledger(ledger) as book:
        titles = {a.id: a.title or a.text[:200] for a in book.articles()}
        keys = {a.id: a.key for a in book.articles()}
        emit(
            book.reports(origin=origin),
            [
                ("report", lambda r: r.id),
                ("articles", lambda r: len(r.articles)),
                ("origin", lambda r: r.origin),
                ("carried by", lambda r: ", ".join(keys[a] for a in r.articles)),
                ("title", lambda r: titles[r.articles[0]]),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
