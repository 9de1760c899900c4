"""The days an article's expressions may be counted from, and whether it tells of long ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from variorum.records import Article
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import year_of
from variorum.stages.article.times.words import Words

MANY = 8
"""Stated years below which nothing is said of how an article tells its story."""

RARE = 400
"""Words for each stated year above which the years are but asides."""


def day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def anchors(article: Article) -> list[date | None]:
    """The first and the last possible day of publication, then ``None``; only ``None`` where
    nothing is known."""
    known = day(article.published)
    first, last = known or day(article.published_from), known or day(article.published_to)
    if first is None or last is None:
        return [None]
    return [first, last, None]


def narrative(text: str, words: Words, matches: Sequence[Match], ends: Sequence[date | None]) -> bool:
    """Whether most years that the text states lie well before its publication: a history, in which
    "October" is the October of the year that it tells of."""
    latest = ends[0].year if ends[0] else None
    stated = []
    for match in matches:
        if match.rule.value in ("date", "month", "year", "season") and (word := match.word("year")):
            found = year_of(word, latest)
            if found is not None:
                stated.append(found)
    if len(stated) < MANY or len(stated) * RARE < len(words):
        return False
    old = sum(1 for y in stated if latest is None or y < latest - 2)
    return old * 10 >= len(stated) * 8
