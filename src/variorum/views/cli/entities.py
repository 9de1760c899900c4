"""Entities as rows, most mentioned first: what the commands for names and places share."""

from __future__ import annotations

from pathlib import Path

from variorum.views.cli.output import Column, emit
from variorum.views.queries import open_ledger
from variorum.views.rows import Rows


def print_entities(
    ledger: Path,
    kind: str | None,
    name: str | None,
    limit: int | None,
    as_json: bool,
    as_csv: bool,
    columns: list[Column],
) -> None:
    """Prints the entities of a kind or name with ``columns`` and their other spellings."""
    with open_ledger(ledger) as book:
        counts: dict[str, int] = {}
        for m in book.mentions():
            if m.entity:
                counts[m.entity] = counts.get(m.entity, 0) + 1
        found = book.entities(kind=kind, name=name)
        ordered = sorted(found, key=lambda e: (-counts.get(e.id, 0), e.id))
        emit(
            Rows(found.kind, ordered),
            [
                ("name", lambda e: e.name),
                ("mentions", lambda e: counts.get(e.id, 0)),
                *columns,
                ("also", lambda e: ", ".join(v for v in e.variants if v != e.name)),
            ],
            as_json=as_json,
            as_csv=as_csv,
            limit=limit,
        )
