"""Builds: what is new, what is redone, what is kept, what fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests import toys
from variorum.building import BuildResult, build_ledger
from variorum.errors import OptionError, ReadError
from variorum.options import load
from variorum.store import open_store

GROUPS = {s.name: s.options for s in toys.STAGES}


def write(path: Path, texts: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps({"id": k, "text": t}) + "\n" for k, t in texts.items()))
    return path


def build(source: Path | list[Path], ledger: Path, *settings: str, **more: Any) -> BuildResult:
    return build_ledger(
        source if isinstance(source, list) else [source],
        ledger,
        options=load(GROUPS, settings=settings),
        registry="tests.toys:STAGES",
        **more,
    )


def test_a_second_build_does_nothing_and_says_so(tmp_path: Path) -> None:
    source = write(tmp_path / "s.jsonl", {"1": "One line.", "2": "One more.", "3": "Three."})
    first = build(source, tmp_path / "l")
    assert (first.articles, first.new, first.reports, first.changed) == (3, 3, 2, True)
    before = (tmp_path / "l").read_bytes()
    second = build(source, tmp_path / "l")
    assert (second.new, second.redone, second.changed) == (0, 0, False)
    assert (tmp_path / "l").read_bytes() == before


def test_new_articles_are_added_and_only_they_are_worked_on(tmp_path: Path) -> None:
    build(write(tmp_path / "a.jsonl", {"1": "One line."}), tmp_path / "l")
    more = build(write(tmp_path / "b.jsonl", {"2": "One more.", "3": "Two."}), tmp_path / "l")
    assert (more.articles, more.new, more.redone, more.reports) == (3, 2, 2, 2)


def test_a_changed_option_redoes_what_depends_on_it(tmp_path: Path) -> None:
    source = write(tmp_path / "s.jsonl", {"1": "one line."})
    build(source, tmp_path / "l")
    again = build(source, tmp_path / "l", "shout.loud=false")
    assert (again.new, again.redone, again.changed) == (0, 1, True)
    with open_store(tmp_path / "l") as store:
        assert [m.role for m in store.rows("mentions")] == ["one"]  # type: ignore[attr-defined]
        recipes = store.work_index()
    build(source, tmp_path / "l", "shout.loud=true")
    with open_store(tmp_path / "l") as store:
        changed = store.work_index()
        assert [m.role for m in store.rows("mentions")] == ["ONE"]  # type: ignore[attr-defined]
    (old,), (new,) = recipes.values(), changed.values()
    assert {s for s in old if old[s] != new[s]} == {"shout"}


def test_a_stage_can_be_redone(tmp_path: Path) -> None:
    source = write(tmp_path / "s.jsonl", {"1": "one line."})
    build(source, tmp_path / "l")
    again = build(source, tmp_path / "l", redo=["words"])
    assert (again.redone, again.changed) == (1, True)
    with pytest.raises(OptionError, match="no stage 'nothing' to redo; there are lines, words"):
        build(source, tmp_path / "l", redo=["nothing"])


def test_an_article_that_changed_is_worked_on_again(tmp_path: Path) -> None:
    source = tmp_path / "s.jsonl"
    source.write_text('{"id": "1", "text": "One.", "url": "https://a.example/1"}\n')
    build(source, tmp_path / "l")
    source.write_text('{"id": "1", "text": "One.", "url": "https://a.example/1", "outlet": "A"}\n')
    again = build(source, tmp_path / "l")
    assert (again.articles, again.new, again.redone) == (1, 1, 1)


def test_failures_are_rows_and_the_rest_goes_on(tmp_path: Path) -> None:
    source = write(tmp_path / "s.jsonl", {"1": "One line.", "2": "BOOM", "3": "Two."})
    with (tmp_path / "s.jsonl").open("a") as out:
        out.write('{"id": "4", "text": \n')
    result = build(source, tmp_path / "l")
    assert (result.articles, result.failures) == (3, 3)
    with open_store(tmp_path / "l") as store:
        told = [(f.key, f.stage) for f in store.rows("failures")]  # type: ignore[attr-defined]
        assert sorted(stage for _, stage in told) == ["read", "shout", "words"]
        assert {key for key, stage in told if stage != "read"} == {"2"}
        assert store.count("mentions") == 2
    assert not build(source, tmp_path / "l").changed


def test_a_mended_source_takes_its_failures_away(tmp_path: Path) -> None:
    source = tmp_path / "s.jsonl"
    source.write_text('{"id": "1", "text": "One."}\n{"id": \n')
    assert build(source, tmp_path / "l").failures == 1
    source.write_text('{"id": "1", "text": "One."}\n{"id": "2", "text": "Two."}\n')
    mended = build(source, tmp_path / "l")
    assert (mended.articles, mended.failures) == (2, 0)


def test_a_source_with_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReadError, match="nothing to read in"):
        build(tmp_path / "empty", tmp_path / "l")
    assert not (tmp_path / "l").exists()
    source = write(tmp_path / "s.jsonl", {"1": "One line."})
    result = build([tmp_path / "empty", source], tmp_path / "l")
    assert (result.articles, result.failures) == (1, 1)


def test_workers_share_the_work(tmp_path: Path) -> None:
    texts = {str(n): f"w{n % 7} text {n}\nSecond line {n % 5}." for n in range(150)}
    source = write(tmp_path / "s.jsonl", texts)
    build(source, tmp_path / "one")
    build(source, tmp_path / "two", workers=2)
    with open_store(tmp_path / "one") as one, open_store(tmp_path / "two") as two:
        for table in ("articles", "mentions", "reports"):
            assert list(one.rows(table)) == list(two.rows(table))
