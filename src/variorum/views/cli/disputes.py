"""``variorum disputes``: statements that stand against each other."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.records import Dispute
from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, Speaker, Words
from variorum.views.cli.columns import legs
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def disputes(
    ledger: LedgerPath,
    speaker: Speaker = None,
    relation: Annotated[
        str | None,
        typer.Option("--relation", help="denial · contradiction · rejection · retraction"),
    ] = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Statements that stand against each other."""
    with open_ledger(ledger) as book:
        emit(
            book.disputes(speaker=speaker, relation=relation, words=words),
            [
                ("first", lambda d: d.first),
                ("last", lambda d: d.last),
                ("relation", lambda d: d.relation),
                ("sides", sides),
                ("about", lambda d: d.topic),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def sides(dispute: Dispute) -> str:
    """The parties with what they do and on how many reports it stands: Russia denies (1–2)."""
    counted = zip(dispute.sides, dispute.least or dispute.reports, dispute.reports, strict=True)
    return " · ".join(
        f"{s.speaker or 'somebody'} {s.position} ({legs(least, most)})"
        for s, least, most in counted
    )
