"""JSON Lines: one record a line, absent values null."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from variorum.export.base import ExportFormat
from variorum.records import Record


def write(path: Path, kind: type[Record], records: Sequence[Record]) -> None:
    encoder = msgspec.json.Encoder()
    with path.open("wb") as out:
        for record in records:
            out.write(encoder.encode(record))
            out.write(b"\n")


FORMAT = ExportFormat(
    name="jsonl", suffix=".jsonl", help="JSON Lines, one record a line", write=write
)
