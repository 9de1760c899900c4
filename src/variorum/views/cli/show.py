"""``variorum show``: the story at a glance, in the terminal."""

from __future__ import annotations

import typer

from variorum.views.cli.arguments import LedgerPath
from variorum.views.queries import open_ledger


def show(ledger: LedgerPath) -> None:
    """The story at a glance: articles, reports, days, who speaks, what moved, what is disputed."""
    with open_ledger(ledger) as book:
        typer.echo(f"{len(book.articles())} articles")
