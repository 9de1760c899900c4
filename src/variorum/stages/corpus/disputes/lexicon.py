"""The readable word lists of the disputes stage (folder ``data``)."""

from __future__ import annotations

from functools import cache

from variorum.models.tables import rows

Ranks = tuple[frozenset[str], ...]


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one line of data/words.tsv."""
    return frozenset(dict(rows(__package__, "words.tsv"))[name].split())


@cache
def nouns() -> dict[str, Ranks]:
    """The acts that each noun of data/anaphors.tsv may stand for, best first."""
    out: dict[str, Ranks] = {}
    for words, acts in rows(__package__, "anaphors.tsv"):
        ranks = tuple(frozenset(rank.split("|")) for rank in acts.split())
        for word in words.split():
            out.setdefault(word, ranks)
            plural = word.removesuffix("y") + "ies" if word.endswith("ry") else word + "s"
            out.setdefault(plural, ranks)
    return out
