"""``variorum names``: people, organisations and places."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit
from variorum.views.cli.entities import print_entities
from variorum.views.cli.output import Column


def names(
    ledger: LedgerPath,
    kind: Annotated[
        str | None,
        typer.Option("--kind", help="person · organisation · place · group · event · other"),
    ] = None,
    name: Annotated[str | None, typer.Option("--name", help="Any spelling.")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """People, organisations and places, most mentioned first."""
    columns: list[Column] = [
        ("kind", lambda e: e.kind),
        ("roles", lambda e: ", ".join(e.roles)),
    ]
    print_entities(ledger, kind, name, limit, as_json, as_csv, columns)
