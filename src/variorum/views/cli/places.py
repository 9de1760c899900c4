"""``variorum places``: places with their coordinates."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.views.cli.arguments import AsCsv, AsJson, LedgerPath, Limit
from variorum.views.cli.entities import print_entities
from variorum.views.cli.output import Column


def places(
    ledger: LedgerPath,
    name: Annotated[str | None, typer.Option("--name", help="Any spelling.")] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Places with their coordinates, most mentioned first."""
    columns: list[Column] = [
        ("latitude", lambda e: e.latitude and f"{e.latitude:.3f}"),
        ("longitude", lambda e: e.longitude and f"{e.longitude:.3f}"),
        ("± km", lambda e: e.radius),
        ("GeoNames", lambda e: e.geonames),
    ]
    print_entities(ledger, "place", name, limit, as_json, as_csv, columns)
