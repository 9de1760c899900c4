"""How a ledger leaves: one file an output format and the one visible list of them."""

from variorum.export import csv, jsonl
from variorum.export.base import ExportFormat

FORMATS: tuple[ExportFormat, ...] = (jsonl.FORMAT, csv.FORMAT)

__all__ = ["FORMATS", "ExportFormat"]
