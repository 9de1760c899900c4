"""The tables of the room: words of sectors, bodies, contexts, CAMEO codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from variorum.models import tables
from variorum.models.gazetteer import spelling

FORMER = frozenset({"former", "ex", "ousted", "late", "deposed"})


def _rows(name: str) -> list[list[str]]:
    return tables.rows(__package__, name)


@cache
def _sectors() -> dict[str, tuple[str, bool]]:
    """Sector and whether it is a strong word, by word."""
    return {
        word: (code, strength == "strong")
        for code, strength, words in reversed(_rows("sectors.tsv"))
        for word in words.split()
    }


@cache
def _bodies() -> dict[str, tuple[str, str | None]]:
    return {
        spelling(name): (code, None if state == "-" else state)
        for code, state, names in _rows("bodies.tsv")
        for name in names.split("|")
    }


@cache
def _contexts() -> dict[str, str]:
    return {
        lemma: context
        for context, lemmas in reversed(_rows("contexts.tsv"))
        for lemma in lemmas.split()
    }


@cache
def _cameo() -> dict[tuple[str, str | None, str | None], str]:
    return {
        (event, None if mode == "-" else mode, None if context == "-" else context): code
        for event, mode, context, code in _rows("cameo.tsv")
    }


def body(name: str) -> tuple[str, str | None] | None:
    """Sector and state of a body that is known by this name."""
    return _bodies().get(spelling(name))


def sector(words: Sequence[str]) -> str | None:
    """The PLOVER sector of a phrase of which ``words`` are the lemmas in lower case, its head the
    last. Of strong words the one nearest the head counts, else the nearest weak one."""
    weak: str | None = None
    for word in reversed(words):
        found = _sectors().get(word) or _sectors().get(word.removesuffix("s"))
        if found is None:
            continue
        if found[1]:
            out = FORMER.intersection(words) and found[0] == "GOV"
            return "ELI" if out else found[0]
        weak = weak or found[0]
    return weak


def context(telling: Iterable[str], around: Iterable[str]) -> str | None:
    """The PLOVER context of an event told with the lemmas ``telling`` in a sentence that has those
    ``around``: the one with most of them, those that tell it counting thrice; of equals the first
    of the table. One word of the sentence alone is not enough."""
    known = _contexts()
    votes: dict[str, int] = {}
    for weight, lemmas in ((3, telling), (1, around)):
        for lemma in lemmas:
            if (found := known.get(lemma)) is not None:
                votes[found] = votes.get(found, 0) + weight
    order = dict.fromkeys(reversed(known.values()))
    best = max(order, key=lambda c: votes.get(c, 0))
    return best if votes.get(best, 0) > 1 else None


def cameo(event: str, mode: str | None, about: str | None) -> str | None:
    """The CAMEO code of a PLOVER event."""
    table = _cameo()
    for key in ((event, mode, about), (event, mode, None), (event, None, about)):
        if key in table:
            return table[key]
    return table.get((event, None, None))
