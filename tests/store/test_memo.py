"""What a stage keeps from run to run."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.store import SQLiteStore
from variorum.store.memo import StoredMemo


def test_what_was_used_is_kept_and_the_rest_dropped(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "l", write=True) as store:
        first = StoredMemo(store, "lineage", "r")
        first.update({"a": b"1", "b": b"2", "c": b"3"})
        first.save()
        second = StoredMemo(store, "lineage", "r")
        assert second["a"] == b"1"
        assert second.get("none") is None
        second["d"] = b"4"
        second["b"] = b"5"
        assert sorted(second) == ["a", "b", "c", "d"]
        second.save()
        assert store.load_memo("lineage", "r") == {"a": b"1", "b": b"5", "d": b"4"}


def test_another_recipe_begins_with_nothing(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "l", write=True) as store:
        old = StoredMemo(store, "lineage", "r")
        old["a"] = b"1"
        old.save()
        new = StoredMemo(store, "lineage", "r2")
        assert len(new) == 0
        new["b"] = b"2"
        new.save()
        assert store.load_memo("lineage", "r") == {}


def test_what_is_taken_out_is_gone(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "l", write=True) as store:
        memo = StoredMemo(store, "lineage", "r")
        memo.update({"a": b"1", "b": b"2"})
        memo.save()
        memo = StoredMemo(store, "lineage", "r")
        del memo["a"]
        assert memo["b"] == b"2"
        with pytest.raises(KeyError):
            memo["a"]
        memo.save()
        assert store.load_memo("lineage", "r") == {"b": b"2"}


def test_a_stage_that_asks_for_none_reads_and_writes_none(tmp_path: Path, monkeypatch) -> None:
    with SQLiteStore(tmp_path / "l", write=True) as store:
        for name in ("load_memo", "save_memo"):
            monkeypatch.setattr(store, name, None)
        StoredMemo(store, "series", "r").save()
