"""Whether a difference between two copies changes when something was."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.records import Time
from variorum.stages.corpus.variants.halves import Half, counts, is_number
from variorum.stages.corpus.variants.lexicon import synonyms, words
from variorum.syntax import Token


def date(a: Half, b: Half) -> bool | None:
    """Whether a date differs; ``False`` where both sides name the same, ``None`` where none does."""
    here = [_values(h.side.times.touching(h.start, h.end)) if h.tokens else set() for h in (a, b)]
    telling = [_telling(h) for h in (a, b)]
    if not any(telling):
        return None
    if all(telling) and _said(a) and _said(a) == _said(b):
        return False
    if any(here):
        moved = _within(here[0], _around(b)) and _within(here[1], _around(a))
        if moved:
            return False
        return True if all(here) or not (a.tokens and b.tokens) else None
    if all(telling):
        return any(h.is_alone(t) for h in (a, b) for t in h.tokens if _tells(t))
    return None


def _values(times: Iterable[Time]) -> set[str]:
    """The days and hours that are named; "now" is none."""
    return {t.value for t in times if not t.value.endswith("_REF")}


def _around(h: Half) -> set[str]:
    """The days and hours that the sentences around name."""
    if not h.around:
        return set()
    return _values(h.side.times.touching(h.around[0].start, h.around[-1].end))


def _within(values: set[str], others: set[str]) -> bool:
    return all(any(_same(x, y) for y in others) for x in values)


def _same(x: str, y: str) -> bool:
    """Whether two values are one; a day is the same with or without its hour."""
    if x == y:
        return True
    return x[:1].isdigit() and ("T" in x) != ("T" in y) and x.split("T")[0] == y.split("T")[0]


def _said(h: Half) -> set[str]:
    """The words and numbers that say when; "the following week" is the next."""
    return {
        synonyms().get(t.lower, t.lower)
        for t in h.tokens
        if _tells(t) or any(c.isdigit() for c in t.text)
    }


def _tells(token: Token) -> bool:
    return token.lower in words("calendar") or token.lower in words("deictic")


def _telling(h: Half) -> bool:
    """Whether a word of this half says when."""
    placed = h.side.times.touching(h.start, h.end) if h.tokens else []
    for t in h.tokens:
        if counts(h, t) or _is_counted(h, t):
            continue
        if t.lower in words("calendar") or (
            t.lower in words("deictic") and (placed or _unit(h, t))
        ):
            return True
        if placed and any(c.isdigit() for c in t.text):
            return True
    return False


def _is_counted(h: Half, token: Token) -> bool:
    """Whether ``token`` is the unit behind a number of hours, days or the like."""
    before = h.side.parse.tokens[max(0, token.i - 2) : token.i]
    return token.lower in words("spans") and any(is_number(t) and counts(h, t) for t in before)


def _unit(h: Half, token: Token) -> bool:
    """Whether a day, week or the like stands after ``token``."""
    tokens = h.side.parse.tokens
    return token.i + 1 < len(tokens) and tokens[token.i + 1].lower in words("calendar")
