"""Readable tables: rows of cells with tabs between them, comments after ``#`` at a line's beginning."""

from __future__ import annotations

from importlib.resources import files


def rows(package: str, name: str) -> list[list[str]]:
    """The rows of the table ``data/<name>`` of ``package``, without comments and empty lines."""
    text = (files(package) / "data" / name).read_text(encoding="utf-8")
    return [
        [cell.strip() for cell in line.split("\t")]
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    ]
