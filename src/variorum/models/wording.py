"""What two statements have in common: stems of their words, how telling each is, and who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import log

from variorum.records import Statement
from variorum.syntax import Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
MOST_STEMS = 60
"""Stems kept of one statement."""


def _lines(file: str) -> list[str]:
    text = (files("variorum.models") / "data" / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one line of data/wording.tsv."""
    rows = (line.split("\t") for line in _lines("wording.tsv"))
    return frozenset({row[0]: row[1].split() for row in rows}[name])


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(_lines("suffixes.txt"))


@cache
def stem(lemma: str) -> str:
    """``lemma`` without the endings of data/suffixes.txt; four letters at least are left. A noun and its
    verb come together ("rejection", "reject"), more than inflection alone would bring: the stems
    of words as they stand, which tell what was copied, are in the lineage stage (``stems``), and
    finding passages with these instead was measured to be worse (see there)."""
    for suffix in _suffixes():
        if lemma.endswith(suffix) and len(lemma) - len(suffix) >= 4:
            return lemma[: -len(suffix)]
    return lemma


def tells(token: Token) -> bool:
    """Whether a word says something of what is spoken about."""
    return (
        token.pos in CONTENT
        and token.text[0].isalnum()
        and token.lemma.lower() not in words_of("empty")
    )


def stems_of(
    tokens: Iterable[Token], entities: Mapping[tuple[int, int], str] | None = None
) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of the telling words, and those of them that are no names. ``entities`` maps the
    characters of a name to its entity, which stands for all its spellings."""
    every: dict[str, bool] = {}
    for token in tokens:
        if tells(token):
            known = entities.get((token.start, token.end)) if entities else None
            found = known or stem(token.lemma.lower())
            is_name = token.pos in ("PROPN", "NUM") or token.name in NAMES
            every[found] = every.get(found, False) or not is_name
            if len(every) >= MOST_STEMS:
                break
    return frozenset(every), frozenset(s for s, plain in every.items() if plain)


def denies(tokens: Iterable[Token]) -> bool:
    """Whether a cue's words themselves say that something is denied or rejected."""
    return any(
        t.lemma.lower() in words_of("denial")
        or stem(t.lemma.lower()) in ("deny", "denial", "reject")
        for t in tokens
    )


def speaker_key(statement: Statement) -> str:
    """What tells one speaker from another: the entity, or the name as it stands; nothing where
    that is a pronoun or nobody in particular."""
    return statement.speaker_id or name_key(statement.speaker)


@cache
def name_key(name: str | None) -> str:
    """A name's words in lower case; nothing where they are a pronoun or nobody in particular."""
    words = re.sub(r"[^\w]+", " ", (name or "").lower()).split()
    if not words or words[0] in words_of("nobody"):
        return ""
    return "" if len(words) == 1 and words[0] in words_of("pronoun") else " ".join(words)


class Weights:
    """How telling a stem is: the logarithm of how many of ``sets`` there are over those that have
    it."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self.counts: dict[str, int] = {}
        number = 0
        for stems in sets:
            number += 1
            for found in stems:
                self.counts[found] = self.counts.get(found, 0) + 1
        self._n = max(1, number)
        self.most = log(1 + self._n)
        """The weight of a stem that one set alone has."""
        self._known: dict[str, float] = {}

    def of(self, found: str) -> float:
        weight = self._known.get(found)
        if weight is None:
            weight = self._known[found] = log(1 + self._n / self.counts.get(found, 1))
        return weight

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Cosine of two sets of stems under these weights, 0 to 1."""
        shared = sum(self.of(s) ** 2 for s in sorted(a & b))
        if not shared:
            return 0.0
        na = sum(self.of(s) ** 2 for s in sorted(a)) ** 0.5
        nb = sum(self.of(s) ** 2 for s in sorted(b)) ** 0.5
        return float(shared / (na * nb))
