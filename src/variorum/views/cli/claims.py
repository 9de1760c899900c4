"""``variorum claims``: what is claimed, and on how many legs it stands."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.records import Claim
from variorum.views.cli.arguments import (
    AsCsv,
    AsJson,
    LedgerPath,
    Limit,
    OfArticle,
    OfReport,
    Since,
    Speaker,
    Until,
    Words,
)
from variorum.views.cli.columns import legs
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger

FEW = 3
"""Speakers and reasons that are named."""


def claims(
    ledger: LedgerPath,
    speaker: Speaker = None,
    reports: Annotated[
        int,
        typer.Option(
            "--reports",
            min=1,
            metavar="N",
            help="Only what at least N reports carry; 1 shows every claim.",
        ),
    ] = 2,
    article: OfArticle = None,
    report: OfReport = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """What is claimed, and on how many independent reports it stands."""
    with open_ledger(ledger) as book:
        found = book.claims(
            article=article,
            report=report,
            speaker=speaker,
            since=since,
            until=until,
            words=words,
            most=reports,
        )
        names = {s.id: s.speaker for s in book.statements()}
        names |= {f.id: f.attributed_to for f in book.figures()}
        emit(
            found,
            [
                ("legs", lambda c: legs(c.least, c.most)),
                ("by", lambda c: speakers(c, names)),
                ("why fewer", reasons),
                ("what", lambda c: c.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
            nothing=f"Nothing that {reports} or more reports carry."
            if reports > 1
            else "Nothing found.",
        )


def speakers(claim: Claim, names: dict[str, str | None]) -> str:
    """Who says it, in the order in which they were first heard."""
    found = dict.fromkeys(names.get(i) or "" for i in (*claim.statements, *claim.figures))
    told = [n for n in found if n] or ["–"]
    return ", ".join(told[:FEW]) + (" …" if len(told) > FEW else "")


def reasons(claim: Claim) -> str:
    """What binds the reports together; nothing where each stands by itself."""
    told = dict.fromkeys(tie.evidence for tie in claim.ties)
    return "; ".join([*told][:FEW]) + (" …" if len(told) > FEW else "")
