"""``variorum search``: paragraphs that hold all the words."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def search(
    ledger: LedgerPath,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for.")],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many.")] = 20,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Find the paragraphs that hold all the words, best first."""
    with open_ledger(ledger) as book:
        hits = book.search(" ".join(words), limit=limit)
        articles = {a.id: a for a in book.articles()}
        emit(
            hits,
            [
                ("day", lambda h: articles[h.article].published),
                ("article", lambda h: articles[h.article].key),
                ("at", lambda h: h.start),
                ("text", lambda h: h.text),
            ],
            as_json=as_json,
            as_csv=as_csv,
        )
