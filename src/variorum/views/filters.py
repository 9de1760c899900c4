"""What the filters of a ledger let through."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.errors import UsageError
from variorum.records import Article, Statement


def days(article: Article) -> tuple[str | None, str | None]:
    """The first and last day on which the article may have been published."""
    return article.published_from or article.published, article.published_to or article.published


def days_said(statement: Statement, article: Article) -> tuple[str | None, str | None]:
    """The first and last day on which a statement may have been made: the day its text tells, else
    those of publication."""
    told = statement.said_on
    return (told, told) if told else days(article)


def has(name: str | None, wanted: str) -> bool:
    return name is not None and wanted.casefold() in name.casefold()


def holds(words: str | None, *texts: str | None) -> bool:
    if words is None:
        return True
    text = " ".join(t for t in texts if t).casefold()
    return all(w in text for w in words.casefold().split())


def within(first: str | None, last: str | None, since: str | None, until: str | None) -> bool:
    """Whether a day or range may lie between two days; an unknown one only where none is asked."""
    if since is None and until is None:
        return True
    if first is None or last is None:
        return False
    return (since is None or last[:10] >= since) and (until is None or first[:10] <= until)


def one_of(name: str, value: str | None, known: Sequence[str]) -> None:
    """Refuses a value that no row can have: that nothing is found would say something else."""
    if value is not None and value not in known:
        raise UsageError(f"no {name} {value!r}; choose from {', '.join(known)}")
