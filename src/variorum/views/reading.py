"""What every read of a ledger is made of: its articles in order, names found by any spelling."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from types import TracebackType
from typing import Any, Self, cast

from variorum.errors import UsageError
from variorum.records import Article, Entity, Record
from variorum.store import Store
from variorum.views.filters import days, has, within
from variorum.views.rows import Rows


class Reading:
    """A ledger, open. Use as a context manager."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    @cached_property
    def _articles(self) -> dict[str, Article]:
        found = self._all("articles", Article)
        ordered = sorted(found, key=lambda a: (a.published or a.published_to or "9", a.key, a.id))
        return {a.id: a for a in ordered}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {i: n for n, i in enumerate(self._articles)}

    def _article_id(self, article: str) -> str:
        if article in self._articles:
            return article
        found = [a.id for a in self._articles.values() if a.key == article]
        if not found:
            raise UsageError(f"no article {article!r}; name its id or key as `articles` shows them")
        if len(found) > 1:
            raise UsageError(f"{len(found)} articles have the key {article!r}: {', '.join(found)}")
        return found[0]

    def _entities_named(self, name: str) -> frozenset[str]:
        found = self._all("entities", Entity)
        return frozenset(e.id for e in found if any(has(v, name) for v in (e.name, *e.variants)))

    def _entities_meant(self, name: str | None) -> frozenset[str]:
        """The entities of which this is a spelling or the id."""
        return self._entities_named(name) | {name} if name else frozenset()

    def _published(
        self, article: str, report: str | None, since: str | None, until: str | None
    ) -> bool:
        a = self._articles[article]
        return (report is None or a.report == report) and within(*days(a), since, until)

    def _all[R: Record](self, table: str, kind: type[R]) -> list[R]:
        return cast(list[R], list(self._store.rows(table)))

    def _of_articles[R: Record](
        self,
        table: str,
        kind: type[R],
        article: str | None,
        keep: Callable[[R], bool] = lambda record: True,
    ) -> Rows[R]:
        """Rows that belong to articles, in the order of those."""
        equal = {"article": self._article_id(article)} if article else {}
        records = cast(Iterable[R], self._store.rows(table, **equal))
        order = self._order
        found = sorted((r for r in records if keep(r)), key=lambda r: order[cast(Any, r).article])
        return Rows(kind, found)
