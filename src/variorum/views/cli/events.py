"""``variorum events``: what is said to have happened."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.errors import UsageError
from variorum.records import Event, Happening
from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, OfArticle, Since, Until
from variorum.views.cli.columns import legs, of_article
from variorum.views.cli.output import Column, emit
from variorum.views.queries import open_ledger


def events(
    ledger: LedgerPath,
    event: Annotated[
        str | None, typer.Option("--event", help="A PLOVER code, such as ASSAULT.")
    ] = None,
    status: Annotated[
        str | None,
        typer.Option("--status", help="asserted · denied · threatened · planned · hypothetical"),
    ] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", help="Who does it: any spelling, or an id.")
    ] = None,
    recipient: Annotated[
        str | None, typer.Option("--recipient", help="To whom: any spelling, or an id.")
    ] = None,
    joined: Annotated[
        bool,
        typer.Option(
            "--joined",
            help="One row a thing that happened, however many articles tell of it, with its legs.",
        ),
    ] = False,
    reports: Annotated[
        int | None,
        typer.Option(
            "--reports",
            min=1,
            metavar="N",
            help="With --joined: only what at least N reports tell.",
        ),
    ] = None,
    happening: Annotated[
        str | None,
        typer.Option(
            "--happening",
            metavar="ID",
            help="Every telling of one of the rows that --joined --json shows.",
        ),
    ] = None,
    article: OfArticle = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What is said to have happened, in PLOVER codes."""
    if reports is not None and not joined:
        raise UsageError("--reports counts the reports of what is joined: add --joined")
    if joined and happening is not None:
        raise UsageError("--happening shows what one row of --joined was joined from: name one")
    with open_ledger(ledger) as book:
        if joined:
            emit(
                book.happenings(
                    event=event,
                    status=status,
                    actor=actor,
                    recipient=recipient,
                    article=article,
                    since=since,
                    until=until,
                    most=reports,
                ),
                [
                    ("day", day),
                    ("legs", lambda h: legs(h.least, h.most)),
                    ("articles", lambda h: len(h.articles)),
                    *WHAT,
                    ("text", lambda h: h.text),
                ],
                as_json=as_json,
                as_csv=as_csv,
                limit=limit,
            )
            return
        if happening is not None:
            book.happening(happening)
        emit(
            book.events(
                event=event,
                status=status,
                actor=actor,
                recipient=recipient,
                happening=happening,
                article=article,
                since=since,
                until=until,
            ),
            [
                ("date", lambda e: e.date),
                *WHAT,
                of_article(book)[1],
                ("text", lambda e: e.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def day(happening: Happening) -> str | None:
    """The day that is named; with a tilde the first on which it was written of."""
    if happening.date:
        return happening.date
    return f"~{happening.first}" if happening.first else None


def code(told: Event | Happening) -> str:
    """The event with its mode: COERCE arrest."""
    return f"{told.event} {told.mode}" if told.mode else told.event


def party(words: str | None, country: str | None, sector: str | None) -> str:
    """An actor or recipient with its codes: Danish ships (DNK MIL)."""
    codes = " ".join(c for c in (country, sector) if c)
    return f"{words or '–'} ({codes})" if codes else words or "–"


WHAT: list[Column] = [
    ("event", code),
    ("status", lambda e: e.status),
    ("actor", lambda e: party(e.actor, e.actor_country, e.actor_sector)),
    ("recipient", lambda e: party(e.recipient, e.recipient_country, e.recipient_sector)),
]
"""What was done, and by whom to whom."""
