"""``variorum pairs``: who did something to whom."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def pairs(
    ledger: LedgerPath,
    actor: Annotated[
        str | None, typer.Option("--actor", help="Who does it: any spelling, or an id.")
    ] = None,
    recipient: Annotated[
        str | None, typer.Option("--recipient", help="To whom: any spelling, or an id.")
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Who did something to whom: words and deeds for and against, by PLOVER's quad classes."""
    with open_ledger(ledger) as book:
        emit(
            book.pairs(actor=actor, recipient=recipient),
            [
                ("words for", lambda p: p.verbal_cooperation),
                ("deeds for", lambda p: p.material_cooperation),
                ("words against", lambda p: p.verbal_conflict),
                ("deeds against", lambda p: p.material_conflict),
                ("not done", lambda p: p.open),
                ("reports", lambda p: p.reports),
                ("who", lambda p: p.actor),
                ("to whom", lambda p: p.recipient),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
