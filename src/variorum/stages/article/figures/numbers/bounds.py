"""The words that bound a number: "more than", "up to", "an estimated", "or so"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from variorum.stages.article.figures.tables import cues, rows
from variorum.syntax import Parse

Bound = Literal["min", "max", "about"]

PREPOSITIONS = frozenset(
    {
        "about",
        "over",
        "under",
        "around",
        "near",
        "below",
        "above",
        "beyond",
        "some",
        "minimum",
        "maximum",
    }
)
MOST_LINKS = 4
REACH = 48


@dataclass(frozen=True)
class Qualifier:
    """Characters ``start`` to ``end`` bound the number beside them; ``bound`` is the strongest."""

    start: int
    end: int
    bound: Bound | None


@cache
def _before() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Last word → (phrase, bound), longest phrase first."""
    table: dict[str, list[tuple[str, str]]] = {}
    for bound, place, phrase in rows("qualifiers.tsv"):
        if place == "before":
            table.setdefault(phrase.rsplit(" ", 1)[-1], []).append((phrase, bound))
    return {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in table.items()}


@cache
def _after() -> tuple[Mapping[str, Bound], re.Pattern[str]]:
    table = {phrase: bound for bound, place, phrase in rows("qualifiers.tsv") if place == "after"}
    ordered = sorted(table, key=lambda p: (-len(p), p))
    alternatives = "|".join(re.escape(p).replace(r"\ ", r"\s{1,3}") for p in ordered)
    return table, re.compile(r"[ \u00a0]{0,2}(" + alternatives + r")(?!\w|-called)", re.IGNORECASE)  # type: ignore[return-value]


LAST = re.compile(r"(\w[\w.]*|[^\w\s])[ \t\u00a0\u202f-]{0,3}$")


def before(text: str, floor: int, start: int) -> Qualifier | None:
    """The qualifier that ends where a number begins at ``start``; chains ("as many as about") are
    taken whole and the outermost minimum or maximum decides."""
    begin, taken, bound, words = start, start, None, ""
    filled = False
    for _ in range(MOST_LINKS):
        hit = _phrase_before(text, floor, begin)
        if hit is None:
            break
        phrase, kind, at = hit
        if filled and phrase in PREPOSITIONS:
            break
        if kind == "filler":
            filled = filled or phrase in ("a", "an", "as", "the")
            begin = at
            continue
        begin = taken = at
        words = phrase
        if bound is None or kind != "about":
            bound = kind
    if not words or (words in PREPOSITIONS and _governed(text, floor, taken)):
        return None
    return Qualifier(taken, start, bound)  # type: ignore[arg-type]


def during(parse: Parse, unit: str | None, mark: Qualifier) -> bool:
    """Whether "over" before a span of time says in what time something was ("piled up over 12 days"),
    not that the span is longer ("took over 12 days")."""
    over = parse.token_at(mark.start)
    if over is None or over.lower != "over" or unit not in cues("span_of_time") or not over.i:
        return False
    verb = parse.tokens[over.i - 1]
    if verb.tag == "RP":
        verb = parse.tokens[verb.head]  # "piled up over 12 days"
    if verb.sentence != over.sentence or verb.pos not in ("VERB", "NOUN", "PROPN", "NUM", "ADV"):
        return False
    return verb.lemma.lower() not in cues("lasting")


def _governed(text: str, floor: int, start: int) -> bool:
    """Whether a verb before a preposition takes it as its own: "built around five points"."""
    word = LAST.search(text[max(floor, start - REACH) : start])
    return word is not None and word.group(1).lower() in cues("before_preposition")


def _phrase_before(text: str, floor: int, start: int) -> tuple[str, str, int] | None:
    base = max(floor, start - REACH)
    window = text[base:start]
    last = LAST.search(window)
    if last is None:
        return None
    table = _before()
    stripped = window[: last.end(1)]
    low = stripped.lower().replace("\u00a0", " ")
    for key in {
        last.group(1).lower(),
        last.group(1).lower().rstrip("."),
        last.group(1).lower() + "-",
    }:
        for phrase, kind in table.get(key, ()):
            tail = phrase.rstrip("-")
            if phrase.endswith("-") and window[last.end(1) : last.end(1) + 1] != "-":
                continue
            if low.endswith(tail):
                at = len(low) - len(tail)
                if at and low[at - 1].isalnum() and tail[0].isalnum():
                    continue
                return phrase, kind, base + at
    return None


def after(text: str, end: int, ceiling: int) -> Qualifier | None:
    """The qualifier that begins where a number, or its unit, ends."""
    table, pattern = _after()
    found = pattern.match(text, end, ceiling)
    if found is None:
        return None
    phrase = " ".join(found.group(1).lower().split())
    return Qualifier(found.start(1), found.end(), table[phrase])
