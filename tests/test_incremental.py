"""A ledger that grows holds what a ledger made at once holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from tests import toys
from tests.stages.corpus.lineage.test_scale import telling
from variorum.building import build_ledger
from variorum.options import StageOptions, load
from variorum.records import TABLES, Draft
from variorum.stage import ArticleStage
from variorum.stages.corpus.lineage import STAGE as LINEAGE
from variorum.stages.corpus.lineage.corpus import Work
from variorum.store import open_store


def nothing(drafts: Sequence[Draft], options: StageOptions) -> list[Draft]:
    """No article has noise."""
    return [msgspec.structs.replace(d, noise=()) for d in drafts]


QUIET = ArticleStage(
    name="quiet",
    version=1,
    reads=frozenset({"article"}),
    writes=frozenset({"noise"}),
    options=StageOptions,
    run=nothing,
)
STAGES = (toys.LINES, toys.WORDS, QUIET, LINEAGE)


def build(folder: Path, ledger: str, texts: dict[str, str], *settings: str) -> Path:
    source = folder / "source.jsonl"
    source.write_text("".join(json.dumps({"id": k, "text": t}) + "\n" for k, t in texts.items()))
    options = load({s.name: s.options for s in STAGES}, settings=settings)
    build_ledger(
        [source], folder / ledger, options=options, registry="tests.test_incremental:STAGES"
    )
    return folder / ledger


def test_a_grown_ledger_is_the_one_made_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {f"t{k}": telling(k % 4, k) for k in range(30)}
    compared: list[set[str]] = []
    compare = Work._compare

    def counting(self: Work, pair: tuple[int, int], share: float):  # type: ignore[no-untyped-def]
        compared.append({self.articles[n].key for n in pair})
        return compare(self, pair, share)

    monkeypatch.setattr(Work, "_compare", counting)
    build(tmp_path, "grown", dict(list(texts.items())[:29]))
    compared.clear()
    grown = build(tmp_path, "grown", {"t29": texts["t29"]})
    assert compared
    assert all("t29" in pair for pair in compared)
    whole = build(tmp_path, "whole", texts)
    with open_store(grown) as one, open_store(whole) as two:
        for table in TABLES:
            assert list(one.rows(table)) == list(two.rows(table)), table
        memo = [
            {(k, v) for k, v in store.load_memo("lineage", recipe(store)).items()}
            for store in (one, two)
        ]
        assert memo[0] == memo[1] != set()


def recipe(store) -> str:  # type: ignore[no-untyped-def]
    """The recipe that the memo of the lineage is kept under."""
    from sqlalchemy import select

    from variorum.store import tables as t

    with store._transaction("look") as connection:
        return connection.execute(select(t.MEMO.c.recipe)).scalars().first()


def test_other_options_begin_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {f"t{k}": telling(k % 4, k) for k in range(8)}
    ledger = build(tmp_path, "l", texts)
    with open_store(ledger) as store:
        first = recipe(store)
    build(tmp_path, "l", texts, "lineage.boilerplate_reports=5")
    with open_store(ledger) as store:
        assert recipe(store) != first
        assert store.load_memo("lineage", first) == {}
