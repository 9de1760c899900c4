"""CSV for spreadsheets: a column a field, spans and lists as JSON."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from variorum.export.base import ExportFormat
from variorum.records import Record


def cell(value: Any) -> Any:
    """``value`` for a spreadsheet. A text that it would run as a formula is kept from it."""
    if isinstance(value, dict | list | tuple):
        return msgspec.json.encode(value).decode()
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value


def write(path: Path, kind: type[Record], records: Sequence[Record]) -> None:
    fields = list(kind.__struct_fields__)
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(fields)
        for record in records:
            values = msgspec.to_builtins(record)
            rows.writerow([cell(values[name]) for name in fields])


FORMAT = ExportFormat(
    name="csv", suffix=".csv", help="CSV for spreadsheets; spans and lists as JSON", write=write
)
