"""The readable tables of the figures stage (folder ``data``)."""

from __future__ import annotations

from functools import cache

from variorum.models import tables


def rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table, without comments and empty lines."""
    return tables.rows(__package__, name)


@cache
def cues(role: str) -> frozenset[str]:
    """The words of ``cues.tsv`` that have this role."""
    return frozenset(word for name, word in rows("cues.tsv") if name == role)
