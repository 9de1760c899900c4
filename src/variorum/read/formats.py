"""The one visible registry of input formats."""

from variorum.read.base import Format
from variorum.read.csv import FORMAT as CSV
from variorum.read.html import FORMAT as HTML
from variorum.read.jsonl import FORMAT as JSON_LINES
from variorum.read.jsonl import LIST_FORMAT as JSON
from variorum.read.plain import FORMAT as TEXT

FORMATS: tuple[Format, ...] = (TEXT, HTML, JSON_LINES, JSON, CSV)


def suffixes() -> str:
    """All suffixes that are read, as a message lists them."""
    return ", ".join(suffix for each in FORMATS for suffix in each.suffixes)
