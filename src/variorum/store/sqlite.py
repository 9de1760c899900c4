"""A ledger in one SQLite file: write-ahead log, foreign keys, full-text search."""

from __future__ import annotations

import fcntl
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from itertools import batched
from pathlib import Path
from typing import IO, Any

import msgspec
from sqlalchemy import Connection, Engine, create_engine, delete, event, func, select, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from variorum.errors import StoreError
from variorum.packing import WorkRow
from variorum.records import Article, Failure, Record
from variorum.store import tables as t
from variorum.store.base import Hit, Store

APPLICATION_ID = 0x7661726F  # "varo": what `file` and PRAGMA application_id show
MANY = 500  # keys a statement asks for at once; SQLite allows 32,766 variables
ROWS = 2000  # rows an insert takes at once
SEARCH = text(
    "CREATE VIRTUAL TABLE search USING fts5("
    "text, article UNINDEXED, start UNINDEXED, end UNINDEXED, "
    "tokenize='unicode61 remove_diacritics 2')"
)


class SQLiteStore(Store):
    """The ledger in the file ``path``. ``write=False`` refuses what is no ledger and never
    changes one; ``write=True`` makes the file where there is none, and is for one build at a time."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        self._lock = _locked(path) if write else None
        try:
            self._engine = _engine(path, write=write)
            with self._transaction("open") as connection:
                _check_or_make(connection, path, write=write)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        if engine := getattr(self, "_engine", None):
            engine.dispose()
        if self._lock is not None:
            Path(self._lock.name).unlink(missing_ok=True)
            self._lock.close()
            self._lock = None

    @contextmanager
    def _transaction(self, doing: str) -> Iterator[Connection]:
        """One transaction; what goes wrong in the database is told as what was being done."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except (OperationalError, DatabaseError) as error:
            raise StoreError(_advice(self.path, doing, str(error.orig))) from error

    # The input

    def add_articles(self, articles: Iterable[Article]) -> int:
        changed = 0
        for batch in batched(articles, MANY):
            packed = {a.id: msgspec.msgpack.encode(a) for a in batch}
            digests = {i: blake2b(p, digest_size=8).hexdigest() for i, p in packed.items()}
            with self._transaction("keep articles") as connection:
                query = select(t.INPUTS.c.article, t.INPUTS.c.digest)
                query = query.where(t.INPUTS.c.article.in_(list(packed)))
                known = {i: digest for i, digest in connection.execute(query)}  # noqa: C416
                rows = [
                    {"article": i, "digest": digests[i], "record": zlib.compress(p, 1)}
                    for i, p in packed.items()
                    if known.get(i) != digests[i]
                ]
                if rows:
                    _upsert(connection, t.INPUTS, rows)
                changed += len(rows)
        return changed

    def article_digests(self) -> dict[str, str]:
        columns = (t.INPUTS.c.article, t.INPUTS.c.digest)
        with self._transaction("list articles") as connection:
            found = connection.execute(select(*columns).order_by(t.INPUTS.c.article))
            return {i: digest for i, digest in found}  # noqa: C416

    def given_articles(self, ids: Sequence[str]) -> dict[str, Article]:
        found = self._by_key(t.INPUTS.c.article, t.INPUTS.c.record, ids)
        return {
            i: msgspec.msgpack.decode(zlib.decompress(p), type=Article) for i, p in found.items()
        }

    def set_read_failures(self, source: str, failures: Iterable[Failure]) -> None:
        with self._transaction("keep failures") as connection:
            connection.execute(delete(t.READ_FAILURES).where(t.READ_FAILURES.c.source == source))
            rows = [{"source": source, "record": msgspec.msgpack.encode(f)} for f in failures]
            if rows:
                connection.execute(insert(t.READ_FAILURES), rows)

    def read_failures(self) -> list[Failure]:
        with self._transaction("read failures") as connection:
            found = connection.execute(select(t.READ_FAILURES.c.record)).scalars().all()
        failures = {msgspec.msgpack.decode(r, type=Failure) for r in found}
        return sorted(failures, key=lambda f: (f.uri or "", f.key or "", f.error))

    # The work

    def work_index(self) -> dict[str, dict[str, str]]:
        out: dict[str, dict[str, str]] = {}
        columns = (t.WORK.c.article, t.WORK.c.stage, t.WORK.c.recipe)
        with self._transaction("look for earlier work") as connection:
            for article, stage, recipe in connection.execute(select(*columns)):
                out.setdefault(article, {})[stage] = recipe
        return out

    def load_work(self, ids: Sequence[str]) -> dict[str, dict[str, WorkRow]]:
        out: dict[str, dict[str, WorkRow]] = {}
        with self._transaction("load earlier work") as connection:
            for keys in batched(ids, MANY):
                query = select(t.WORK).where(t.WORK.c.article.in_(keys))
                for article, stage, recipe, slots, failures in connection.execute(query):
                    row = WorkRow(article, stage, recipe, zlib.decompress(slots), failures)
                    out.setdefault(article, {})[stage] = row
        return out

    def save_work(self, rows: Iterable[WorkRow]) -> None:
        packed = [
            {**msgspec.structs.asdict(row), "slots": zlib.compress(row.slots, 1)} for row in rows
        ]
        if packed:
            with self._transaction("keep work") as connection:
                _upsert(connection, t.WORK, packed)

    def load_parses(self, keys: Sequence[str]) -> dict[str, bytes]:
        found = self._by_key(t.PARSES.c.key, t.PARSES.c.parse, keys)
        return {k: zlib.decompress(p) for k, p in found.items()}

    def save_parses(self, parses: Mapping[str, bytes]) -> None:
        rows = [{"key": k, "parse": zlib.compress(p, 1)} for k, p in sorted(parses.items())]
        if rows:
            with self._transaction("keep parses") as connection:
                _upsert(connection, t.PARSES, rows)

    def load_corpus_work(self, stage: str) -> tuple[str, bytes] | None:
        query = select(t.CORPUS_WORK).where(t.CORPUS_WORK.c.stage == stage)
        with self._transaction("load earlier work") as connection:
            row = connection.execute(query).first()
        return (row.key, zlib.decompress(row.slots)) if row else None

    def save_corpus_work(self, stage: str, key: str, slots: bytes) -> None:
        row = {"stage": stage, "key": key, "slots": zlib.compress(slots, 1)}
        with self._transaction("keep work") as connection:
            _upsert(connection, t.CORPUS_WORK, [row])

    def load_memo(self, stage: str, recipe: str) -> dict[str, bytes]:
        query = select(t.MEMO.c.key, t.MEMO.c.value)
        query = query.where(t.MEMO.c.stage == stage, t.MEMO.c.recipe == recipe)
        with self._transaction("load earlier work") as connection:
            return {k: zlib.decompress(v) for k, v in connection.execute(query)}

    def save_memo(
        self, stage: str, recipe: str, new: Mapping[str, bytes], unused: Iterable[str]
    ) -> None:
        ours = t.MEMO.c.stage == stage
        with self._transaction("keep work") as connection:
            connection.execute(delete(t.MEMO).where(ours, t.MEMO.c.recipe != recipe))
            for keys in batched(sorted(unused), MANY):
                connection.execute(delete(t.MEMO).where(ours, t.MEMO.c.key.in_(keys)))
            for batch in batched(sorted(new.items()), ROWS):
                rows = [
                    {"stage": stage, "key": k, "recipe": recipe, "value": zlib.compress(v, 1)}
                    for k, v in batch
                ]
                _upsert(connection, t.MEMO, rows)

    def forget(self, stages: Iterable[str]) -> None:
        names = list(stages)
        with self._transaction("forget work") as connection:
            connection.execute(delete(t.MEMO).where(t.MEMO.c.stage.in_(names)))
            connection.execute(delete(t.WORK).where(t.WORK.c.stage.in_(names)))
            connection.execute(delete(t.CORPUS_WORK).where(t.CORPUS_WORK.c.stage.in_(names)))

    # The tables

    def build_key(self) -> str | None:
        return self._meta("build")

    def settings(self) -> str | None:
        return self._meta("settings")

    def _meta(self, name: str) -> str | None:
        with self._transaction("look") as connection:
            query = select(t.META.c.value).where(t.META.c.name == name)
            return connection.execute(query).scalar()

    def replace_tables(
        self,
        build_key: str,
        tables: Mapping[str, Sequence[Record]],
        paragraphs: Iterable[tuple[str, int, int, str]],
        settings: str = "{}",
    ) -> None:
        with self._transaction("write the tables") as connection:
            for table in reversed(t.RECORD_TABLES.values()):
                connection.execute(delete(table))
            for name, table in t.RECORD_TABLES.items():
                for batch in batched(enumerate(tables.get(name, ())), ROWS):
                    connection.execute(insert(table), [t.to_row(n, r) for n, r in batch])
            # Emptying a full-text table takes its words out one by one; a new one takes no time.
            connection.execute(text("DROP TABLE search"))
            connection.execute(SEARCH)
            add = text("INSERT INTO search(text, article, start, end) VALUES (:t, :a, :s, :e)")
            for found in batched(paragraphs, ROWS):
                rows = [{"a": a, "s": s, "e": e, "t": words} for a, s, e, words in found]
                connection.execute(add, rows)
            told = {"build": build_key, "settings": settings}
            _upsert(connection, t.META, [{"name": n, "value": v} for n, v in told.items()])

    def rows(self, table: str, **equal: Any) -> Iterator[Record]:
        source = t.RECORD_TABLES[table]
        query = select(source).order_by(source.c.n)
        for name, value in equal.items():
            query = query.where(source.c[name] == value)
        with self._transaction(f"read {table}") as connection:
            for row in connection.execute(query).mappings():
                yield t.from_row(table, dict(row))

    def count(self, table: str) -> int:
        with self._transaction(f"count {table}") as connection:
            query = select(func.count()).select_from(t.RECORD_TABLES[table])
            return connection.execute(query).scalar_one()

    def search(self, words: str, limit: int) -> list[Hit]:
        terms = " ".join('"' + w.replace('"', '""') + '"' for w in words.split())
        if not terms:
            return []
        query = text(
            "SELECT article, start, end, text, bm25(search) AS rank FROM search "
            "WHERE search MATCH :terms ORDER BY rank, article, start LIMIT :limit"
        )
        with self._transaction("search") as connection:
            found = connection.execute(query, {"terms": terms, "limit": limit}).mappings()
            return [Hit(**{str(k): v for k, v in row.items()}) for row in found]

    def _by_key(self, key: Any, value: Any, wanted: Sequence[str]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        with self._transaction("load earlier work") as connection:
            for keys in batched(wanted, MANY):
                for k, v in connection.execute(select(key, value).where(key.in_(keys))):
                    out[k] = v
        return out


def _upsert(connection: Connection, table: Any, rows: list[dict[str, Any]]) -> None:
    statement = insert(table)
    keys = [c.name for c in table.primary_key]
    rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    change: Callable[..., Any] = (
        statement.on_conflict_do_update if rest else statement.on_conflict_do_nothing
    )
    connection.execute(change(index_elements=keys, **({"set_": rest} if rest else {})), rows)


def _engine(path: Path, *, write: bool) -> Engine:
    if not write and not path.is_file():
        raise StoreError(
            f"there is no ledger {path}; make one with: variorum build SOURCE… -o {path}"
        )
    if path.is_dir():
        raise StoreError(f"{path} is a folder; name a file for the ledger")
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=NullPool,
        json_serializer=lambda value: msgspec.json.encode(value).decode(),
        json_deserializer=msgspec.json.decode,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN leaves out table definitions
        if write and _is_ours(connection):
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA busy_timeout=5000")
        connection.execute("PRAGMA synchronous=NORMAL")
        if not write:
            connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _is_ours(connection: Any) -> bool:
    """Whether the file is a ledger, or nothing yet: the mark of somebody else's is left alone."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    holds = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return bool(mark == APPLICATION_ID or not holds)


def _check_or_make(connection: Connection, path: Path, *, write: bool) -> None:
    """Refuses a database that is no ledger or of another version; makes the tables of a new one."""
    found = connection.exec_driver_sql("PRAGMA application_id").scalar()
    version = connection.exec_driver_sql("PRAGMA user_version").scalar()
    empty = not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    if found == APPLICATION_ID and version == t.SCHEMA_VERSION:
        return
    if found == APPLICATION_ID:
        raise StoreError(
            f"{path} is a ledger of version {version}; this variorum reads version "
            f"{t.SCHEMA_VERSION}: build it anew from its sources, into another file"
        )
    if not empty or not write:
        raise StoreError(f"{path} is no ledger (an SQLite database of something else, or empty)")
    t.metadata.create_all(connection)
    connection.execute(SEARCH)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={t.SCHEMA_VERSION}")


def _locked(path: Path) -> IO[bytes]:
    """Holds off a second build; the system lets go when this process ends, however it ends."""
    lock = path.with_name(path.name + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = lock.open("ab")
    except OSError as error:
        raise StoreError(
            f"cannot write into {path.parent}: {error.strerror}; name a ledger elsewhere"
        ) from error
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        held.close()
        raise StoreError(
            f"another build is writing {path}; wait for it to end, or stop it"
        ) from None
    return held


def _advice(path: Path, doing: str, reason: str) -> str:
    advice = "nothing of the ledger was changed"
    if "full" in reason:
        advice = "free some space and run the same command again: it goes on where it stopped"
    elif "not a database" in reason or "malformed" in reason:
        advice = "name another file, or move this one away"
    elif "locked" in reason:
        advice = "another program is writing it; try again when it is done"
    return f"cannot {doing} of {path}: {reason}; {advice}"
