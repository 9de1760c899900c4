"""The readable word lists of the disputes stage (folder ``data``)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Ranks = tuple[frozenset[str], ...]


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one line of data/words.tsv."""
    text = files(__package__).joinpath("data/words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return frozenset({row[0]: row[1].split() for row in rows}[name])


@cache
def nouns() -> dict[str, Ranks]:
    """The acts that each noun of data/anaphors.tsv may stand for, best first."""
    text = files(__package__).joinpath("data/anaphors.tsv").read_text(encoding="utf-8")
    out: dict[str, Ranks] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words, acts = line.split("\t")
            ranks = tuple(frozenset(rank.split("|")) for rank in acts.split())
            for word in words.split():
                out.setdefault(word, ranks)
                out.setdefault(
                    word.removesuffix("y") + "ies" if word.endswith("ry") else word + "s", ranks
                )
    return out
