"""``variorum timeline``: the days of the story."""

from __future__ import annotations

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, Since, Until
from variorum.views.cli.columns import legs
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def timeline(
    ledger: LedgerPath,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """The days of the story, and how many independent reports speak of each."""
    with open_ledger(ledger) as book:
        emit(
            book.timeline(since=since, until=until),
            [
                ("day", lambda t: t.date),
                ("reports", lambda t: legs(t.least or t.reports, t.reports)),
                ("articles", lambda t: len(t.articles)),
                ("what", lambda t: t.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
