"""What an output format does: writes every table of a ledger into a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.records import Record


@dataclass(frozen=True, kw_only=True)
class ExportFormat:
    """``write(path, kind, records)`` writes one table to ``path``, whose suffix is ``suffix``."""

    name: str
    suffix: str
    help: str
    write: Callable[[Path, type[Record], Sequence[Record]], None]
