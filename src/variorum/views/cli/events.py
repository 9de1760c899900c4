"""``variorum events``: what is said to have happened."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, OfArticle, Since, Until
from variorum.views.cli.columns import of_article
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def events(
    ledger: LedgerPath,
    event: Annotated[
        str | None, typer.Option("--event", help="A PLOVER code, such as ASSAULT.")
    ] = None,
    actor: Annotated[str | None, typer.Option("--actor", help="Who does it.")] = None,
    recipient: Annotated[str | None, typer.Option("--recipient", help="To whom.")] = None,
    article: OfArticle = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What is said to have happened, in PLOVER codes."""
    with open_ledger(ledger) as book:
        emit(
            book.events(
                event=event,
                actor=actor,
                recipient=recipient,
                article=article,
                since=since,
                until=until,
            ),
            [
                ("date", lambda e: e.date),
                ("event", lambda e: e.event),
                ("actor", lambda e: e.actor),
                ("recipient", lambda e: e.recipient),
                of_article(book)[1],
                ("text", lambda e: e.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
