"""What is SQLite's own: the full disk, the file's marks, foreign keys."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event

from tests.conftest import article
from variorum.errors import StoreError
from variorum.store import SQLiteStore


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "l"
    kept = article("Kept.", "0")
    with SQLiteStore(path, write=True) as store:
        store.replace_tables("k", {"articles": [kept]}, [])
    with SQLiteStore(path, write=True) as store:

        @event.listens_for(store._engine, "connect")
        def fill(connection: sqlite3.Connection, record: object) -> None:
            connection.execute("PRAGMA max_page_count=120")

        many = [article("x" * 4000 + str(n), str(n)) for n in range(500)]
        with pytest.raises(StoreError, match="free some space"):
            store.replace_tables("k2", {"articles": many}, [])
    with SQLiteStore(path) as store:
        assert list(store.rows("articles")) == [kept]
        assert store.build_key() == "k"


def test_the_file_says_what_it_is_and_is_written_ahead(tmp_path: Path) -> None:
    path = tmp_path / "l"
    SQLiteStore(path, write=True).close()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (0x7661726F,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert raw.execute("PRAGMA user_version").fetchone()[0] >= 1
        keys = raw.execute("PRAGMA foreign_key_list(statements)").fetchall()
        assert {k[2] for k in keys} == {"articles", "entities", "statements", "claims"}


def test_a_ledger_of_another_version_is_refused_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "l"
    SQLiteStore(path, write=True).close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version=999")
    with pytest.raises(StoreError, match="build it anew"):
        SQLiteStore(path)


def test_nothing_is_left_beside_a_closed_ledger(tmp_path: Path) -> None:
    SQLiteStore(tmp_path / "l", write=True).close()
    assert [p.name for p in tmp_path.iterdir()] == ["l"]
