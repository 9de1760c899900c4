"""The room's word lists, read once a process."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from variorum.records import EntityKind


def _lines(file: str) -> list[str]:
    text = (files("variorum.stages.article.names") / "data" / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@cache
def titles() -> frozenset[str]:
    """Words that stand before persons' names, lower case, without a full stop."""
    return frozenset(w.casefold() for w in _lines("titles.txt"))


@cache
def kinds() -> dict[str, EntityKind]:
    """Names of known kind, lower case."""
    allowed: dict[str, EntityKind] = {
        "organisation": "organisation",
        "group": "group",
        "place": "place",
        "other": "other",
    }
    rows = (line.split("\t") for line in _lines("kinds.tsv"))
    return {name.casefold(): allowed[kind] for name, kind in rows}


@cache
def nameless() -> frozenset[str]:
    """Capitalised words that name nobody and nothing, lower case."""
    return frozenset(w.casefold() for w in _lines("nameless.txt"))


@cache
def institutions() -> frozenset[tuple[str, ...]]:
    """Common nouns of a state's bodies, as tuples of lower-case words."""
    return frozenset(tuple(line.casefold().split()) for line in _lines("institutions.txt"))


@cache
def modifiers() -> frozenset[str]:
    """Words that may stand between a state's adjective and the noun of a body, lower case."""
    return frozenset(_lines("modifiers.txt"))


@cache
def words(file: str) -> frozenset[str]:
    """A list of lower-case words, one a line."""
    return frozenset(_lines(file))


def is_title(word: str) -> bool:
    """Whether ``word`` is a title that stands before a person's name."""
    return word.casefold().removesuffix(".") in titles()
