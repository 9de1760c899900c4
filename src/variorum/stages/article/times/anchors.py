"""The days an article's expressions may be counted from, and whether it tells of long ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from variorum.records import Article
from variorum.stages.article.times.grammar import Match
from variorum.stages.article.times.numbers import year_of
from variorum.stages.article.times.words import Words

MANY = 7
"""Stated years below which nothing is said of how an article tells its story."""

RARE = 1500
"""Words for each stated year above which the years are but asides."""

NEWSLIKE = 2
"""Weekdays, yesterdays and todays, in number and in a thousand words (one), above which a text is
news, however much history it tells."""

CHRONICLE = 3 * MANY
"""Stated years from which a text with hardly a weekday is a history of the last years too."""

DEICTIC = frozenset({"weekday", "deictic", "relative", "ago"})
"""Ways of saying a day that count from the day of publication."""


def day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def anchors(article: Article) -> list[date]:
    """The day of publication; the first and the last possible one where a range is known; none
    where nothing is."""
    known = day(article.published)
    if known is not None:
        return [known]
    first, last = day(article.published_from), day(article.published_to)
    return [first, last] if first is not None and last is not None else []


def narrative(words: Words, matches: Sequence[Match], ends: Sequence[date]) -> bool:
    """Whether most years that the text states lie well before its publication: a history, in which
    "October" is the October of the year that it tells of."""
    latest = ends[0].year if ends else None
    stated = []
    days = sum(m.rule.value in DEICTIC for m in matches)
    if days > NEWSLIKE and days * 1000 > len(words):
        return False
    for match in matches:
        if match.rule.value in ("date", "month", "year", "season") and (word := match.word("year")):
            found = year_of(word, latest)
            if found is not None:
                stated.append(found)
    if len(stated) < MANY or len(stated) * RARE < len(words):
        return False
    recent = 2 if len(stated) < CHRONICLE or days * 1000 > len(words) else 0
    old = sum(1 for y in stated if latest is None or y < latest - recent)
    return old * 10 >= len(stated) * 8
