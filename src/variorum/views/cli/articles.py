"""``variorum articles``: every article."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import (
    AsCsv,
    AsJson,
    LedgerPath,
    Limit,
    OfReport,
    Since,
    Until,
    Words,
)
from variorum.views.cli.columns import day
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def articles(
    ledger: LedgerPath,
    outlet: Annotated[str | None, typer.Option("--outlet", help="Only of this outlet.")] = None,
    report: OfReport = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """The articles in the order of their publication."""
    with open_ledger(ledger) as book:
        emit(
            book.articles(outlet=outlet, report=report, since=since, until=until, words=words),
            [
                ("day", day),
                ("article", lambda a: a.key),
                ("outlet", lambda a: a.outlet or a.agency),
                ("report", lambda a: a.report),
                ("title", lambda a: a.title or a.text[:200]),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
