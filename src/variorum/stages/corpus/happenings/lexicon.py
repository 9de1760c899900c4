"""The tables of the room: words of sectors, bodies, contexts, CAMEO codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from variorum.models import tables
from variorum.models.gazetteer import spelling

OFFICES = frozenset({"secretary", "attorney", "director", "governor", "consul", "inspector"})
"""Of whom "general" makes no soldier."""
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
def _order() -> tuple[str, ...]:
    return tuple(context for context, _ in _rows("contexts.tsv"))


@cache
def _cameo() -> dict[tuple[str, str | None, str | None], str]:
    return {
        (event, None if mode == "-" else mode, None if context == "-" else context): code
        for event, mode, context, code in _rows("cameo.tsv")
    }


def body(name: str) -> tuple[str, str | None] | None:
    """Sector and state of a body that is known by this name."""
    return _bodies().get(spelling(name))


class Sector(NamedTuple):
    """A PLOVER sector, and whether a word settles it by itself."""

    code: str
    strong: bool


def sector(words: Sequence[str]) -> Sector | None:
    """The sector of a phrase of which ``words`` are the lemmas in lower case, its head the last.
    Of strong words the one nearest the head counts, else the nearest weak one; a government's
    forces are forces, and who was in government is of the elites."""
    weak: Sector | None = None
    for k in range(len(words) - 1, -1, -1):
        word = words[k]
        if word == "general" and k and words[k - 1] in OFFICES:
            continue
        found = _sectors().get(word) or _sectors().get(word.removesuffix("s"))
        if found is None:
            continue
        code, strong = found
        if strong and code == "GOV":
            if FORMER.intersection(words):
                return Sector("ELI", True)
            return weak if weak and weak.code != "GOV" else Sector(code, True)
        if strong:
            return Sector(code, True)
        weak = weak or Sector(code, False)
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
    most = max(votes.values(), default=0)
    return next((c for c in _order() if votes.get(c) == most), None) if most > 1 else None


def cameo(event: str, mode: str | None, about: str | None) -> str | None:
    """The CAMEO code of a PLOVER event."""
    table = _cameo()
    for key in ((event, mode, about), (event, mode, None), (event, None, about)):
        if key in table:
            return table[key]
    return table.get((event, None, None))
