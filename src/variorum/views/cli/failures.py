"""``variorum failures``: what could not be taken."""

from __future__ import annotations

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def failures(
    ledger: LedgerPath,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What could not be read or worked on, and why."""
    with open_ledger(ledger) as book:
        emit(
            book.failures(),
            [
                ("key", lambda f: f.key),
                ("where", lambda f: f.uri),
                ("stage", lambda f: f.stage),
                ("error", lambda f: f.error),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
            nothing="No failures.",
        )
