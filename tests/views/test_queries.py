"""Filters of a ledger's tables, and rows as sequences and frames."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from tests.views.sample import story
from variorum.errors import MissingExtraError, UsageError
from variorum.records import TABLES
from variorum.views.queries import Ledger


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return story()


def ids(rows: Any) -> list[str]:
    return [r.id for r in rows]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["s-1", "s-2", "s-3", "s-4", "s-5", "s-6", "s-7", "s-8"]),
        ({"speaker": "amburg"}, ["s-2", "s-5"]),  # a variant's spelling finds the entity
        ({"speaker_id": "e-feld"}, ["s-3"]),
        ({"act": "deny"}, ["s-3"]),
        ({"kind": "direct", "report": "r-1"}, ["s-2", "s-5"]),
        ({"article": "own.txt"}, ["s-6", "s-7"]),  # by key
        ({"article": "a-3"}, ["s-6", "s-7"]),  # by id
        ({"since": "2024-03-06"}, ["s-4", "s-5", "s-6", "s-7"]),  # both ends included, none undated
        ({"since": "2024-03-06", "until": "2024-03-06"}, ["s-4", "s-5"]),
        ({"words": "leave TOWN"}, ["s-2"]),
        ({"about": "the county office"}, []),  # what others say, and only where a text names it
        ({"speaker": "nobody of that name"}, []),
    ],
)
def test_statements_are_filtered(ledger: Ledger, filters: dict[str, str], found: list[str]) -> None:
    assert ids(ledger.statements(**filters)) == found


@pytest.mark.parametrize(
    ("table", "filters", "count"),
    [
        ("articles", {"outlet": "daily"}, 1),
        ("articles", {"since": "2024-03-07", "until": "2024-03-07"}, 1),
        ("articles", {"words": "ammonia treated"}, 2),
        ("figures", {"source": "county office"}, 3),
        ("figures", {"unit": "kilometre"}, 2),
        ("figures", {"series": "n-1", "since": "2024-03-05"}, 2),
        ("copies", {"relation": "identical"}, 0),
        ("copies", {"report": "r-1", "relation": "reordered"}, 1),
        ("alignments", {"article": "a-2", "other": "agency.txt"}, 3),
        ("variants", {"kind": "number"}, 1),
        ("variants", {"article": "a-1"}, 3),  # either side
        ("series", {"words": "treated"}, 1),
        ("mentions", {"entity": "e-amberg"}, 2),
        ("entities", {"kind": "place"}, 1),
        ("entities", {"name": "Amburg"}, 1),
        ("events", {"event": "aid"}, 3),
        ("events", {"status": "denied"}, 1),
        ("events", {"happening": "h-1"}, 2),
        ("events", {"recipient": "Jonas Feld"}, 2),  # by its entity
        ("pairs", {"actor": "Karg"}, 1),
        ("pairs", {"actor": "e-karg", "recipient": "the county office"}, 0),
        ("happenings", {"event": "aid", "most": 2}, 1),
        ("happenings", {"article": "copy.html"}, 1),
        ("happenings", {"recipient": "karg"}, 1),  # any spelling of the entity
        ("happenings", {"recipient": "e-karg"}, 1),  # or its id
        ("happenings", {"until": "2024-03-06"}, 1),  # by the day that is named, else written on
        ("happenings", {"report": "r-3", "status": "denied"}, 1),
        ("disputes", {"speaker": "Karg"}, 1),
        ("disputes", {"relation": "denial", "words": "pipe"}, 1),
        ("timeline", {"since": "2024-03-06"}, 1),
        ("reports", {"origin": "rna"}, 1),
        ("noise", {"article": "a-2"}, 1),
        ("times", {"article": "a-1"}, 2),
        ("failures", {}, 1),
    ],
)
def test_tables_are_filtered(
    ledger: Ledger, table: str, filters: dict[str, str], count: int
) -> None:
    assert len(getattr(ledger, table)(**filters)) == count


def test_a_happening_and_its_tellings(ledger: Ledger) -> None:
    assert ledger.happening("h-1").events == ("v-1", "v-2")
    with pytest.raises(UsageError, match="no happening 'h-9'"):
        ledger.happening("h-9")
    with pytest.raises(UsageError, match="no status 'rumoured'"):
        ledger.events(status="rumoured")


def test_rows_stand_in_the_order_of_publication_and_text(ledger: Ledger) -> None:
    assert ids(ledger.articles()) == ["a-1", "a-2", "a-3", "a-4"]  # the undated one last
    assert ids(ledger.reports())[0] == "r-1"  # most articles first
    assert [t.date for t in ledger.timeline()] == ["2024-03-05", "2024-03-07"]


def test_an_article_that_is_not_there_is_named(ledger: Ledger) -> None:
    assert ledger.article("own.txt").id == "a-3"
    with pytest.raises(UsageError, match="no article 'nowhere'"):
        ledger.statements(article="nowhere")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_turns_into_frames(ledger: Ledger, table: str) -> None:
    rows = ledger.table(table)
    fields = list(TABLES[table].__struct_fields__)
    for frame in (rows.to_polars(), rows.to_pandas()):
        assert list(frame.columns) == fields
        assert len(frame) == len(rows)
    assert list(rows[:0].to_polars().columns) == fields


def test_rows_are_sequences(ledger: Ledger) -> None:
    rows = ledger.statements()
    assert rows[0].id == "s-1"
    assert ids(rows[2:4]) == ["s-3", "s-4"]
    assert rows[:2] == ledger.statements()[:2]
    assert repr(rows) == "<8 rows of Statement>"
    assert rows.to_dicts()[2]["cue"]["text"] == "denied"


def test_a_missing_extra_is_named(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'variorum\[pandas\]'"):
        ledger.statements().to_pandas()
