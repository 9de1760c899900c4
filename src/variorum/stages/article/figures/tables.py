"""The readable tables of the figures stage (folder ``data``)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table, without comments and empty lines."""
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    return [
        [cell.strip() for cell in line.split("\t")]
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    ]


@cache
def cues(role: str) -> frozenset[str]:
    """The words of ``cues.tsv`` that have this role."""
    return frozenset(word for name, word in rows("cues.tsv") if name == role)
