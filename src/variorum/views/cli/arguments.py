"""Arguments and options that several commands share, with one help text each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LedgerPath = Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to read.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON record a line, all fields.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV with all fields.")]
Limit = Annotated[
    int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="At most N rows.")
]
OfArticle = Annotated[
    str | None, typer.Option("--article", metavar="ID", help="Only of this article (id or key).")
]
OfReport = Annotated[
    str | None, typer.Option("--report", metavar="ID", help="Only of this report's articles.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="From this day on (YYYY-MM-DD).")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Up to this day (YYYY-MM-DD).")
]
Words = Annotated[
    str | None, typer.Option("--words", metavar="WORDS", help="Only rows that hold these words.")
]
Speaker = Annotated[
    str | None, typer.Option("--speaker", metavar="NAME", help="Any spelling of the speaker.")
]
