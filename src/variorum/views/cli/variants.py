"""``variorum variants``: details that differ between copies."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.records import Variant
from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit, OfArticle, OfReport
from variorum.views.cli.output import emit
from variorum.views.queries import open_ledger


def variants(
    ledger: LedgerPath,
    report: OfReport = None,
    article: OfArticle = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            help="number · date · name · negation · truncated · substituted · reattributed · "
            "quotation",
        ),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Details that differ between copies of one report, and where each reading entered."""
    with open_ledger(ledger) as book:
        keys = {a.id: a.key for a in book.articles()}
        emit(
            book.variants(report=report, article=article, kind=kind),
            [
                ("kinds", lambda v: ", ".join(v.kinds)),
                ("article", lambda v: keys[v.article]),
                ("entered", lambda v: "unknown" if v.entered is None else "here" if v.entered == v.article else keys[v.entered]),
                ("carried", lambda v: max(1, len(v.carried))),
                ("reads", reads),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )  # fmt: skip


def reads(variant: Variant) -> str:
    """What the article has in place of what the other has: 45 ← 40, or 45 | 40 where it is not known
    which came first."""
    between = "|" if variant.entered is None else "←"
    return f"{variant.text or '∅'} {between} {variant.other_text or '∅'}"
