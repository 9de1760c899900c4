"""The readable tables of the figures stage (folder ``data``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from variorum.models import tables


def rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table, without comments and empty lines."""
    return tables.rows(__package__, name)


@cache
def cues(role: str) -> frozenset[str]:
    """The words of ``cues.tsv`` that have this role."""
    return frozenset(word for name, word in rows("cues.tsv") if name == role)


@cache
def slips() -> Mapping[str, str]:
    """Noun → unit, where its lemma is that of another word ("corps" for "corpses")."""
    return {row[0]: row[1] for row in rows("slips.tsv")}


@cache
def nouns(role: str) -> frozenset[str]:
    """The nouns above what is counted that have a role, from ``nouns.tsv``."""
    return frozenset(noun for known, noun in rows("nouns.tsv") if known == role)
