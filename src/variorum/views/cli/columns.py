"""Columns that several commands print."""

from __future__ import annotations

from variorum.records import Article, Figure
from variorum.views.cli.output import Column, number
from variorum.views.queries import Ledger


def of_article(book: Ledger) -> list[Column]:
    """The day and key of the article a row stands in."""
    articles = {a.id: a for a in book.articles()}
    return [
        ("day", lambda r: day(articles[r.article])),
        ("article", lambda r: articles[r.article].key),
    ]


def day(article: Article) -> str:
    """The day an article was published, or the range it lies in."""
    if article.published:
        return article.published[:10]
    first, last = article.published_from, article.published_to
    if first and last:
        whole_year = first[4:] == "-01-01" and last == f"{first[:4]}-12-31"
        return first[:4] if whole_year else f"{first}–{last}"
    return "undated"


def legs(least: int, most: int) -> str:
    """On how many legs something stands: 3, or 2–4 where that is not certain."""
    return str(most) if least >= most else f"{least}–{most}"


def amount(figure: Figure) -> str:
    """The value with its bound: 120,000; ≥ 500,000; ≤ 50; 200–999."""
    if figure.low is None and figure.high is None:
        return "–"
    if figure.low is None:
        return f"≤ {number(figure.high or 0.0)}"
    if figure.high is None:
        return f"≥ {number(figure.low)}"
    if figure.low == figure.high:
        return number(figure.low)
    return f"{number(figure.low)}–{number(figure.high)}"
