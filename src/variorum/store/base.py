"""What a store of ledgers can do, whatever the database.

A ledger holds two things: the *tables* of :data:`variorum.records.TABLES`, which people read and
which are replaced as a whole in one transaction; and the *work*, results of single stages under the
key they were made with, from which a build goes on after it was stopped.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from variorum.packing import WorkRow
from variorum.records import Article, Failure, Record


class Hit(Record, frozen=True, kw_only=True):
    """A paragraph that holds the words searched for; ``rank`` is better the lower it is (BM25)."""

    article: str
    start: int
    end: int
    text: str
    rank: float


class Store(ABC):
    """A ledger, open. Use as a context manager."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Lets go of the database; the store cannot be used after."""

    # The input

    @abstractmethod
    def add_articles(self, articles: Iterable[Article]) -> int:
        """Keeps articles as they were read, by id, and says how many were new or different."""

    @abstractmethod
    def article_digests(self) -> dict[str, str]:
        """Every article's id with a hash of all that was read of it, in order of ids."""

    @abstractmethod
    def given_articles(self, ids: Sequence[str]) -> dict[str, Article]:
        """The articles as they were read."""

    @abstractmethod
    def set_read_failures(self, source: str, failures: Iterable[Failure]) -> None:
        """What could not be read of ``source``, instead of what could not be read before."""

    @abstractmethod
    def read_failures(self) -> list[Failure]:
        """What could not be read of all sources."""

    # The work

    @abstractmethod
    def work_index(self) -> dict[str, dict[str, str]]:
        """For every article, the recipe under which each stage's result is kept."""

    @abstractmethod
    def load_work(self, ids: Sequence[str]) -> dict[str, dict[str, WorkRow]]:
        """The results kept for these articles, by article and stage."""

    @abstractmethod
    def save_work(self, rows: Iterable[WorkRow]) -> None:
        """Keeps results, in one transaction, instead of earlier ones of the same stages."""

    @abstractmethod
    def load_parses(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The parses kept under these keys; keys without one are absent."""

    @abstractmethod
    def save_parses(self, parses: Mapping[str, bytes]) -> None:
        """Keeps parses under their keys, in one transaction."""

    @abstractmethod
    def load_corpus_work(self, stage: str) -> tuple[str, bytes] | None:
        """The key and packed slots of a corpus stage's last result."""

    @abstractmethod
    def save_corpus_work(self, stage: str, key: str, slots: bytes) -> None:
        """Keeps a corpus stage's result instead of the one before."""

    @abstractmethod
    def load_memo(self, stage: str, recipe: str) -> dict[str, bytes]:
        """What a corpus stage kept of its last run under ``recipe``, by key."""

    @abstractmethod
    def save_memo(
        self, stage: str, recipe: str, new: Mapping[str, bytes], unused: Iterable[str]
    ) -> None:
        """Keeps ``new`` beside what is there, less the keys ``unused`` and all that was kept under
        another recipe, in one transaction."""

    @abstractmethod
    def forget(self, stages: Iterable[str]) -> None:
        """Drops the results of these stages and what they kept of them, so that the next build makes
        them again."""

    # The tables

    @abstractmethod
    def build_key(self) -> str | None:
        """The key of the build that the tables hold; ``None`` before the first."""

    @abstractmethod
    def settings(self) -> str | None:
        """The options of the build that the tables hold, as it gave them; ``None`` before the first."""

    @abstractmethod
    def replace_tables(
        self,
        build_key: str,
        tables: Mapping[str, Sequence[Record]],
        paragraphs: Iterable[tuple[str, int, int, str]],
        settings: str = "{}",
    ) -> None:
        """Puts these rows in place of all there are, in one transaction: readers see the earlier
        ledger or the later, never one between. ``paragraphs`` (article, start, end, text) are what
        full-text search looks through."""

    @abstractmethod
    def rows(self, table: str, **equal: Any) -> Iterator[Record]:
        """The records of a table in their order, those whose columns equal ``equal``."""

    @abstractmethod
    def count(self, table: str) -> int:
        """How many records a table has."""

    @abstractmethod
    def search(self, words: str, limit: int) -> list[Hit]:
        """The paragraphs that hold all the words, best first."""
