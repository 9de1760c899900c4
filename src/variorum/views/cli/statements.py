"""``variorum statements``: who said what."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.records import Statement
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
from variorum.views.cli.columns import of_article
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def statements(
    ledger: LedgerPath,
    speaker: Speaker = None,
    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar="NAME",
            help="Only what others say of this name: any spelling, or an id.",
        ),
    ] = None,
    act: Annotated[
        str | None,
        typer.Option(
            "--act",
            help="state · deny · demand · accuse · warn · reject · propose · promise · ask",
        ),
    ] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="direct · indirect · mixed")] = None,
    article: OfArticle = None,
    report: OfReport = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--day",
            metavar="DATE",
            help="Only of this day (YYYY-MM-DD): said or, where the text does not tell, published.",
        ),
    ] = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Who said what."""
    with open_ledger(ledger) as book:
        emit(
            book.statements(
                speaker=speaker,
                about=about,
                act=act,
                kind=kind,
                article=article,
                report=report,
                day=day,
                since=since,
                until=until,
                words=words,
            ),
            [
                *of_article(book),
                ("speaker", lambda s: s.speaker),
                ("act", lambda s: s.act),
                ("what", _content),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )


def _content(statement: Statement) -> str:
    return " … ".join(c.text for c in statement.content)
