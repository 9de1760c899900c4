"""Decisions in a ledger: carried out at once, kept by every build, undone without a trace."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests import toys
from variorum import deciding
from variorum.building import build_ledger
from variorum.errors import ReadError, StoreError, UsageError
from variorum.export import FORMATS
from variorum.options import StageOptions, load
from variorum.records import TABLES, Decision, Mention
from variorum.stage import Corpus, CorpusStage
from variorum.stages.corpus.entities import STAGE as ENTITIES
from variorum.store import open_store

RUNS: list[str] = []


def counted(corpus: Corpus, options: StageOptions) -> Corpus:
    """As the stage that groups, and counts its runs."""
    RUNS.append("group")
    return toys.group(corpus, options)


GROUP = CorpusStage(
    name="group",
    version=1,
    reads=toys.GROUP.reads,
    writes=toys.GROUP.writes,
    options=toys.GROUP.options,
    run=counted,
)
STAGES = (toys.LINES, toys.WORDS, toys.SHOUT, GROUP, ENTITIES)
REGISTRY = "tests.test_deciding:STAGES"
TEXTS = {"1": "Kranz spoke.", "2": "Krantz denied it.", "3": "Dorn did not.", "4": "Krants again."}


def build(ledger: Path, texts: dict[str, str], *settings: str, **more: Any) -> None:
    source = ledger.with_name("source.jsonl")
    source.write_text("".join(json.dumps({"id": k, "text": t}) + "\n" for k, t in texts.items()))
    options = load({s.name: s.options for s in STAGES}, settings=settings)
    build_ledger([source], ledger, options=options, registry=REGISTRY, **more)


def decide(ledger: Path, kind: str, name: str, other: str, **more: Any) -> Decision:
    return deciding.decide(ledger, kind, name, other, by="M. Holt", registry=REGISTRY, **more)  # type: ignore[arg-type]  # fmt: skip


def rows(ledger: Path) -> dict[str, list[str]]:
    with open_store(ledger) as store:
        return {t: [msgspec.json.encode(r).decode() for r in store.rows(t)] for t in TABLES}


def spoken(ledger: Path) -> dict[str, str | None]:
    """The name of what each article's mention is of."""
    with open_store(ledger) as store:
        names = {e.id: e.name for e in store.rows("entities")}  # type: ignore[attr-defined]
        found: list[Mention] = list(store.rows("mentions"))  # type: ignore[arg-type]
    return {m.text: names[m.entity or ""] for m in found}


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    build(tmp_path / "l", TEXTS, "shout.loud=false")
    return tmp_path / "l"


def test_a_decision_holds_at_once_and_only_what_rests_on_it_runs_again(ledger: Path) -> None:
    with open_store(ledger) as store:
        work = store.work_index()
    RUNS.clear()
    made = decide(ledger, "merge", "Kranz", "krantz", note="so she says")
    assert spoken(ledger) == {"Kranz": "Kranz", "Krantz": "Kranz", "Dorn": "Dorn", "Krants": "Krants"}  # fmt: skip
    assert (made.decided_by, made.note, made.kind) == ("M. Holt", "so she says", "merge")
    assert made.entity == made.about.entity
    with open_store(ledger) as store:
        assert store.work_index() == work
        # The options are those of the build: nothing is in capitals.
        assert {m.role for m in store.rows("mentions")} == set(spoken(ledger))  # type: ignore[attr-defined]
    assert RUNS == []


def test_it_survives_builds_with_further_articles_other_options_and_stages_redone(
    ledger: Path,
) -> None:
    decide(ledger, "merge", "Kranz", "Krantz")
    decide(ledger, "rename", "Dorn", "Pavel Dorn")
    held = rows(ledger)
    build(ledger, TEXTS, "shout.loud=false", redo=["lines", "entities"])
    assert rows(ledger) == held
    build(ledger, {"5": "Krantz left."}, "shout.loud=true")
    assert spoken(ledger)["Krantz"] == "Kranz"
    assert spoken(ledger)["Dorn"] == "Pavel Dorn"
    grown = rows(ledger)
    other = ledger.with_name("other")
    build(other, {"5": "Krantz left."} | dict(reversed(TEXTS.items())))
    file = ledger.with_name("decisions.jsonl")
    with open_store(ledger) as store:
        FORMATS[0].write(file, Decision, list(store.rows("decisions")))
    assert len(deciding.take(other, file, registry=REGISTRY)) == 2
    assert rows(other) == grown
    assert deciding.take(other, file, registry=REGISTRY) == []


def test_undone_it_leaves_no_trace(ledger: Path) -> None:
    before = rows(ledger)
    one = decide(ledger, "merge", "Kranz", "Krantz")
    two = decide(ledger, "split", "Kranz", "Krantz", to="Dorn")
    assert spoken(ledger)["Krantz"] == "Dorn"
    assert deciding.undo(ledger, one.id, registry=REGISTRY) == one
    assert spoken(ledger)["Krantz"] == "Krantz"
    with open_store(ledger) as store:
        assert [d.entity for d in store.rows("decisions")] == [None]  # type: ignore[attr-defined]
    deciding.undo(ledger, two.id, registry=REGISTRY)
    assert rows(ledger) == before


def test_what_makes_no_sense_is_refused_and_changes_nothing(ledger: Path) -> None:
    before = ledger.read_bytes()
    for kind, name, other, more, told in (
        ("merge", "Kransz", "Dorn", {}, "no name 'Kransz'.*near it are: .*Kranz"),
        ("merge", "Kra", "Dorn", {}, "near it are: .*Kranz"),  # a piece of a name names nobody
        ("merge", "Kranz", "kranz", {}, "is Kranz already"),
        ("rename", "Kranz", " ", {}, "needs letters"),
        ("rename", "Kranz", "Kranz", {}, "called 'Kranz' already"),
        ("split", "Kranz", "Dorn", {}, "not written 'Dorn', but 'Kranz'"),
        ("split", "Kranz", "Kranz", {"article": "3"}, "not written 'Kranz' in 3, but nothing"),
        ("split", "Kranz", "Kranz", {}, "nothing to split off"),
        ("rename", "Kranz", "K", {"article": "1"}, "is for split"),
        ("join", "Kranz", "Dorn", {}, "there are merge, split, rename"),
    ):
        with pytest.raises(UsageError, match=told):
            decide(ledger, kind, name, other, **more)
    with pytest.raises(UsageError, match="no decision 'd-1'; none was made"):
        deciding.undo(ledger, "d-1", registry=REGISTRY)
    bad = ledger.with_name("bad.jsonl")
    bad.write_text("{}\n")
    with pytest.raises(ReadError, match="no list of decisions"):
        deciding.take(ledger, bad, registry=REGISTRY)
    with pytest.raises(StoreError, match="there is no ledger"):
        decide(ledger.with_name("none"), "merge", "a", "b")
    assert not ledger.with_name("none").exists()
    assert ledger.read_bytes() == before


def test_names_of_several_are_told_apart_by_their_ids(ledger: Path) -> None:
    decide(ledger, "rename", "Krants", "Dorn")
    with pytest.raises(UsageError, match="2 names match 'Dorn', name the id of one") as error:
        decide(ledger, "rename", "Dorn", "Pavel Dorn")
    first = str(error.value).rsplit(": ")[-1].split()[0]
    assert decide(ledger, "rename", first, "Pavel Dorn").entity == first


def test_a_ledger_that_is_not_up_to_date_is_left_alone(ledger: Path) -> None:
    with open_store(ledger, write=True) as store:
        store.forget(["shout"])
    with pytest.raises(StoreError, match="bring it up to date first: variorum build"):
        decide(ledger, "merge", "Kranz", "Krantz")
    build(ledger, TEXTS, "shout.loud=false")
    assert rows(ledger)["decisions"] == []
