"""What every store must do. A new store is tested by standing in STORES."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import article
from tests.strategies import TABLE_KINDS, record_of
from variorum.errors import StoreError
from variorum.packing import WorkRow
from variorum.records import Failure, Record, Report
from variorum.store import SQLiteStore, Store

STORES: dict[str, Callable[..., Store]] = {"sqlite": SQLiteStore}

pytestmark = pytest.mark.parametrize("make", STORES.values(), ids=STORES)


def test_articles_are_kept_once_and_noticed_when_changed(make, tmp_path: Path) -> None:
    one, two = article("One.", "1"), article("Two.", "2")
    with make(tmp_path / "l", write=True) as store:
        assert store.add_articles([one, two]) == 2
        assert store.add_articles([two]) == 0
        changed = msgspec.structs.replace(two, outlet="Daily")
        before = store.article_digests()
        assert store.add_articles([changed]) == 1
        after = store.article_digests()
        assert list(after) == sorted(after)
        assert before[one.id] == after[one.id]
        assert before[two.id] != after[two.id]
        assert store.given_articles([two.id]) == {two.id: changed}


def test_work_is_kept_by_article_and_stage_and_can_be_forgotten(make, tmp_path: Path) -> None:
    rows = [WorkRow("a", "clean", "r1", b"x" * 900, b""), WorkRow("a", "date", "r2", b"y", b"f")]
    with make(tmp_path / "l", write=True) as store:
        store.save_work(rows)
        store.save_work([WorkRow("a", "clean", "r3", b"z", b"")])
        assert store.work_index() == {"a": {"clean": "r3", "date": "r2"}}
        assert store.load_work(["a", "b"])["a"]["date"] == rows[1]
        store.save_corpus_work("lineage", "k", b"slots")
        assert store.load_corpus_work("lineage") == ("k", b"slots")
        store.forget(["clean", "lineage"])
        assert store.work_index() == {"a": {"date": "r2"}}
        assert store.load_corpus_work("lineage") is None


def test_a_memo_is_kept_by_stage_and_recipe(make, tmp_path: Path) -> None:
    with make(tmp_path / "l", write=True) as store:
        store.save_memo("lineage", "r1", {f"k{n}": bytes([n % 256]) for n in range(3000)}, ())
        store.save_memo("variants", "r1", {"k1": b"other"}, ())
        assert len(store.load_memo("lineage", "r1")) == 3000
        store.save_memo("lineage", "r1", {"new": b""}, [f"k{n}" for n in range(2999)])
        assert store.load_memo("lineage", "r1") == {"k2999": b"\xb7", "new": b""}
        assert store.load_memo("lineage", "r2") == {}
        store.save_memo("lineage", "r2", {"k": b"v"}, ())
        assert store.load_memo("lineage", "r1") == {}
        store.forget(["lineage"])
        assert store.load_memo("lineage", "r2") == {}
        assert store.load_memo("variants", "r1") == {"k1": b"other"}


def test_parses_are_found_by_key(make, tmp_path: Path) -> None:
    with make(tmp_path / "l", write=True) as store:
        store.save_parses({f"k{n}": bytes([n % 256]) for n in range(1200)})
        assert store.load_parses(["k1", "k1199", "none"]) == {"k1": b"\x01", "k1199": b"\xaf"}


def test_what_could_not_be_read_is_kept_by_source(make, tmp_path: Path) -> None:
    one, two = (Failure(uri=u, stage="read", error="empty") for u in ("one.txt", "two.txt"))
    with make(tmp_path / "l", write=True) as store:
        store.set_read_failures("here", [two, one])
        store.set_read_failures("there", [one])
        assert store.read_failures() == [one, two]
        store.set_read_failures("here", [])
        assert store.read_failures() == [one]


@pytest.mark.parametrize(("table", "kind"), TABLE_KINDS, ids=lambda v: v if v is str else "")
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_every_record_survives_the_store(
    make,
    table: str,
    kind: type[Record],
    data: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    records = data.draw(st.lists(record_of(kind), max_size=4))
    if "id" in kind.__struct_fields__:
        records = [msgspec.structs.replace(r, id=f"x{n}") for n, r in enumerate(records)]
    home = article("The home of every span.", "home")
    point = {n: home.id for n in ("article", "other") if n in kind.__struct_fields__}
    if table == "variants":
        point["report"] = "r"
    records = [msgspec.structs.replace(r, **point) for r in records]
    tables: dict[str, list[Record]] = {"articles": [home], "reports": [Report(id="r", articles=())]}
    tables[table] = records
    if table not in ("articles", "reports") or not records:
        tables.setdefault(table, records)
    path = tmp_path_factory.mktemp("store") / "l"
    with make(path, write=True) as store:
        store.replace_tables("key", tables, [])
        assert list(store.rows(table)) == records
        assert store.count(table) == len(records)
    with make(path) as store:
        assert list(store.rows(table)) == records
        assert store.build_key() == "key"


def test_tables_are_replaced_as_a_whole_or_not_at_all(make, tmp_path: Path) -> None:
    one = article("One.", "1")
    path = tmp_path / "l"
    with make(path, write=True) as store:
        store.replace_tables("first", {"articles": [one]}, [(one.id, 0, 4, "One.")])
        lost = Report(id="r", articles=())
        orphan = msgspec.structs.replace(one, id="a-2", report="nowhere")
        with pytest.raises(StoreError):
            store.replace_tables("second", {"articles": [orphan], "reports": [lost]}, [])
        assert store.build_key() == "first"
        assert list(store.rows("articles")) == [one]
        assert store.count("reports") == 0
        assert [h.text for h in store.search("one", 5)] == ["One."]


def test_rows_are_filtered_by_column(make, tmp_path: Path) -> None:
    found = [article(f"Text {n}.", str(n)) for n in range(3)]
    with make(tmp_path / "l", write=True) as store:
        store.replace_tables("k", {"articles": found}, [])
        assert list(store.rows("articles", key="1")) == [found[1]]


def test_search_takes_words_in_any_case_and_no_syntax(make, tmp_path: Path) -> None:
    one = article("“Über-leak” at Müller’s plant: 40 treated.", "1")
    with make(tmp_path / "l", write=True) as store:
        store.replace_tables("k", {"articles": [one]}, [(one.id, 0, len(one.text), one.text)])
        assert len(store.search("PLANT muller", 5)) == 1
        for words in ('"', "a OR", "NEAR(", "*", "text:plant", "-", "   ", "plant NOT leak"):
            store.search(words, 5)
        assert store.search("plant absent", 5) == []


def test_one_build_at_a_time(make, tmp_path: Path) -> None:
    with make(tmp_path / "l", write=True), pytest.raises(StoreError, match="another build"):
        make(tmp_path / "l", write=True)
    with make(tmp_path / "l", write=True) as store:
        assert store.build_key() is None


def test_a_reader_sees_the_ledger_while_it_is_written(make, tmp_path: Path) -> None:
    one, two = article("One.", "1"), article("Two.", "2")
    with make(tmp_path / "l", write=True) as store:
        store.replace_tables("k", {"articles": [one]}, [])
        with make(tmp_path / "l") as reader:
            rows = reader.rows("articles")
            first = next(rows)
            store.replace_tables("k2", {"articles": [two]}, [])
            assert (first, list(rows)) == (one, [])
            assert list(reader.rows("articles")) == [two]


@pytest.mark.parametrize("what", ["absent", "text", "folder", "foreign"])
def test_what_is_no_ledger_is_refused_with_advice(make, what: str, tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "l"
    if what == "text":
        path.write_text("This is an article, not a ledger. " * 100)
    elif what == "folder":
        path.mkdir()
    elif what == "foreign":
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE mine (x)")
    before = path.read_bytes() if path.is_file() else None
    for write in (False, True):
        if what == "absent" and write:
            continue
        with pytest.raises(StoreError, match=r"\w+.*(;|\()"):
            make(path, write=write)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_the_folder_of_a_new_ledger_is_made(make, tmp_path: Path) -> None:
    make(tmp_path / "a" / "b" / "l", write=True).close()
    with pytest.raises(StoreError):
        make(tmp_path / "c" / "l")
    assert not (tmp_path / "c").exists()


def test_a_reader_changes_nothing(make, tmp_path: Path) -> None:
    with make(tmp_path / "l", write=True) as store:
        store.replace_tables("k", {}, [])
    with make(tmp_path / "l") as reader, pytest.raises(StoreError):
        reader.add_articles([article("One.", "1")])
