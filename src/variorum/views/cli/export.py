"""``variorum export``: every table of a ledger into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from variorum.errors import UsageError
from variorum.export import FORMATS
from variorum.records import TABLES
from variorum.views.cli.arguments import LedgerPath
from variorum.views.queries import open_ledger

_NAMES = " · ".join(f.name for f in FORMATS)


def export(
    ledger: LedgerPath,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the files go.")
    ],
    format: Annotated[str, typer.Option("--format", "-f", help=_NAMES)] = "jsonl",
) -> None:
    """Write every table of a ledger into a folder, one file a table."""
    chosen = next((f for f in FORMATS if f.name == format), None)
    if chosen is None:
        raise UsageError(f"no format {format!r}; there are {_NAMES}")
    with open_ledger(ledger) as book:
        output.mkdir(parents=True, exist_ok=True)
        for name, kind in TABLES.items():
            chosen.write(output / f"{name}{chosen.suffix}", kind, book.table(name))
    print(f"{len(TABLES)} tables in {output}")
