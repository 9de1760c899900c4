"""The tables of a small invented training set, its rows counted by hand."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

import variorum.stages.article.statements as room
from variorum.stages.article.statements.lexicon import lexicon
from variorum.training.cues import Tables, learn, main
from variorum.training.gold import read

MARKED = (
    # source, cue and content as people marked them, or nothing
    ("Brandt said that the dam held.", ("Brandt", "said", "that the dam held")),
    ("Kovacs said that the gate leaked.", ("Kovacs", "said", "that the gate leaked")),
    ("Moreau said that the road was open.", None),
    # what was marked is one word of the five that hang from the cue
    ("Moreau said that the river was low.", ("Moreau", "said", "low")),
    ("Brandt hoped that the rain would stop.", ("Brandt", "hoped", "that the rain would stop")),
    ("The agency denied that the water was bad.", ("The agency", "denied", "the water was bad")),
    ("The company denied that it knew of the leak.", None),
    ("The company denied the report.", None),
    ("The workers closed the gate.", None),
    ("The mayor mentioned the report.", ("The mayor", "mentioned", "the report")),
    # no source was marked; the cue is enough to count
    ("The mayor mentioned the storm.", ("", "mentioned", "the storm")),
)
CUES = """
*/v	obj	4	2
*/v	that	7	4
-/v	that	1	1
deny/v	that	2	1
mention/v	obj	2	2
say/v	that	4	2
"""
"""Of all verbs with "that", seven: said ×4 (two reported), denied ×2 (one), hoped. Hope, reported once, has
no row and stands alone in the rest; deny, reported once too, tells an act and so has one. Objects: denied
and closed (never reported, so that the rest has no row of them), mentioned ×2."""


def rows() -> list[str]:
    made = []
    for number, (text, marked) in enumerate(MARKED):
        parts = dict(zip(("source", "cue", "content"), marked, strict=True)) if marked else {}
        places = {
            part: [[text.index(words), text.index(words) + len(words), words]] if words else []
            for part, words in parts.items()
        }
        made.append(
            json.dumps(
                {"id": f"invented-{number}", "text": text, "gold": [places] if marked else []}
            )
        )
    return made


def tables(folder: Path, lines: list[str]) -> Tables:
    path = folder / "train.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return learn(read(path))


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return tables(tmp_path_factory.mktemp("training"), rows())


def test_rows_are_what_one_counts_by_hand(learnt: Tables) -> None:
    lines = learnt.files()["cues.tsv"].splitlines()
    assert "(11 articles)" in lines[1]
    assert [line for line in lines if line[0] != "#"] == CUES.split("\n")[1:-1]


def test_contexts_are_named_in_order_and_weigh_as_they_should(learnt: Tables) -> None:
    names = list(learnt.weights)
    assert names[0] == "rate"
    assert names[1:] == sorted(names[1:])
    assert {"source person", "source body", "pattern that", "pattern obj", "form past"} < set(names)
    assert learnt.weights["pattern obj"] > learnt.weights["pattern that"]


@pytest.mark.parametrize("turn", [1, 4])
def test_the_order_of_the_rows_changes_nothing(learnt: Tables, tmp_path: Path, turn: int) -> None:
    lines = rows()
    assert tables(tmp_path, lines[:turn:-1] + lines[: turn + 1]).files() == learnt.files()


def test_the_command_writes_both_files(learnt: Tables, tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text("\n".join(rows()), encoding="utf-8")
    assert main([str(path), "--out", str(tmp_path / "made")]) == 0
    for name, text in learnt.files().items():
        assert (tmp_path / "made" / name).read_bytes() == text.encode()


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "train.jsonl"
    path.write_text('{"id": "a", "text": "The dam held."}', encoding="utf-8")
    assert main([str(path), "--out", str(tmp_path / "made")]) == 1
    assert "line 1" in capsys.readouterr().err
    assert not (tmp_path / "made").exists()


def test_the_stage_reads_files_in_the_form_that_is_written() -> None:
    read_by_stage = lexicon()
    again = Tables(read_by_stage.counts, read_by_stage.contexts, 840).files()
    for name, text in again.items():
        assert files(room).joinpath("data", name).read_text(encoding="utf-8") == text
    assert list(read_by_stage.counts) == sorted(read_by_stage.counts)
