"""The ``mod`` of a TIMEX3 expression: START, MID, END, APPROX, MORE_THAN …"""

from __future__ import annotations

from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.words import Words, classes

PHRASES = {
    "more than": "MORE_THAN", "fewer than": "LESS_THAN", "less than": "LESS_THAN", "under": "LESS_THAN",
    "just over": "MORE_THAN", "just under": "LESS_THAN", "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS",
    "within": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS",
}  # fmt: skip


STRETCH = frozenset({"the", "last", "past", "next", "coming", "this"})


def stretches(match: Match, words: Words) -> bool:
    """Whether "over" stands for "during", as in "over the past two years"."""
    return (
        match.word("approx") == "over"
        and match.last - match.first > 1
        and words[match.first + 1].lower in STRETCH
    )


def modifier(match: Match, words: Words) -> str | None:
    """What the words say of how exact the expression is, or of the part of it that they mean."""
    edge = match.word("edge")
    if edge is not None:
        return str(classes()["EDGE"][edge])
    if match.word("end") is not None:
        return "END"
    bound = match.word("approx")
    if bound is not None and not stretches(match, words):
        return PHRASES.get(bound) or str(classes()["BOUND"].get(bound, "APPROX"))
    last = [w.lower for w in words[max(match.first, match.last - 2) : match.last]]
    if last == ["or", "so"]:
        return "APPROX"
    if last == ["or", "more"]:
        return "EQUAL_OR_MORE"
    opening = words[match.first].lower
    if opening == "post":
        return "AFTER"
    return "BEFORE" if opening == "pre" else None
