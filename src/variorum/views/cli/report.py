"""``variorum report``: a static dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from variorum.views.cli.arguments import LedgerPath
from variorum.views.cli.bars import Bars
from variorum.views.queries import open_ledger


def report(
    ledger: LedgerPath,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the pages go.")
    ],
    title: Annotated[
        str, typer.Option("--title", metavar="WORDS", help="What the pages are headed.")
    ] = "Dossier",
) -> None:
    """Write a dossier of pages that work offline; open its index.html in a browser."""
    from variorum.views.dossier import write_dossier

    with open_ledger(ledger) as book, Bars() as bars:
        index = write_dossier(book, output, bars.at, title=title)
    print(f"The dossier is at {index.resolve().as_uri()}")
