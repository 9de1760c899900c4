"""``variorum variants``: details that differ between copies."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, OfArticle, OfReport
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def variants(
    ledger: LedgerPath,
    report: OfReport = None,
    article: OfArticle = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            help="number · date · name · negation · truncated · substituted · reattributed · "
            "quotation",
        ),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Details that differ between copies of one report."""
    with open_ledger(ledger) as book:
        keys = {a.id: a.key for a in book.articles()}
        emit(
            book.variants(report=report, article=article, kind=kind),
            [
                ("kinds", lambda v: ", ".join(v.kinds)),
                ("article", lambda v: keys[v.article]),
                ("other", lambda v: keys[v.other]),
                ("reads", lambda v: f"{v.text or '∅'} → {v.other_text or '∅'}"),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
