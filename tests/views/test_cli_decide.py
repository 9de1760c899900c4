"""``variorum decide``: what was decided as rows, what is done with what is asked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner

import variorum
from tests.views.sample import ledger_of
from variorum.errors import UsageError
from variorum.records import Article, Called, Decision, Entity
from variorum.views.cli import app, decide, show

LUND = Called(name="Ida Lund", kind="person", entity="e-lund")
KALL = Called(name="Ada Kall", kind="person", entity="e-kall")
SIGNED: dict[str, Any] = {"about": LUND, "decided_by": "Holt", "decided_on": "2024-05-07T10:00:00Z"}
MADE = [
    Decision(id="d-1", kind="merge", other_name=KALL, entity="e-lund", note="a slip", **SIGNED),
    Decision(id="d-2", kind="split", variant="Lund", only_in="a-3", other_name=KALL, **SIGNED),
    Decision(id="d-3", kind="rename", new_name="Ida L.", entity="e-lund", **SIGNED),
]


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    calls: list[tuple[Any, ...]] = []

    def decided(ledger: Any, *names: str, progress: Any, **more: Any) -> Decision:
        calls.append((*names, more))
        return MADE[0]

    monkeypatch.setattr(decide, "open_ledger", lambda path: ledger_of(decisions=MADE))
    monkeypatch.setattr(variorum, "decide", decided)
    monkeypatch.setattr(variorum, "undo", decided)
    monkeypatch.setattr(variorum, "take_decisions", lambda *a, **k: [decided(*a, **k)])
    return calls


def printed(*arguments: str) -> list[str]:
    result = CliRunner().invoke(app, ["decide", "x.ledger", *arguments])
    if isinstance(result.exception, UsageError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return [" ".join(line.split()) for line in result.stdout.splitlines()]


def test_every_decision_is_a_row_that_says_whether_it_holds() -> None:
    assert printed() == printed("list")
    assert printed() == [
        "id day by now decided",
        "d-1 2024-05-07 Holt holds “Ada Kall” is “Ida Lund”: a slip",
        "d-2 2024-05-07 Holt matches nothing now “Lund” in a-3 is not “Ida Lund”, but “Ada Kall”",
        "d-3 2024-05-07 Holt holds “Ida Lund” is called “Ida L.”",
    ]
    assert [json.loads(line)["id"] for line in printed("--json")] == ["d-1", "d-2", "d-3"]


def test_what_is_decided_is_passed_on_and_shown(asked: list[tuple[Any, ...]]) -> None:
    _, row = printed("merge", "Lund", "Kall", "--by", "Holt", "--note", "a slip")
    assert row.startswith("d-1 2024-05-07 Holt holds")
    printed("split", "Lund", "L.", "--to", "Kall", "--article", "a-3", "--by", "Holt")
    assert printed("undo", "d-1") == ["Undone: “Ada Kall” is “Ida Lund” (d-1)."]
    assert json.loads(printed("take", "d.jsonl", "--json")[0])["id"] == "d-1"
    none = {"article": None, "to": None}
    assert asked == [
        ("merge", "Lund", "Kall", {"by": "Holt", "note": "a slip", **none}),
        ("split", "Lund", "L.", {"by": "Holt", "note": None, "article": "a-3", "to": "Kall"}),
        ("d-1", {}),
        ("d.jsonl", {}),
    ]
    printed("rename", "Lund", "Ida")
    assert asked[-1][-1]["by"]  # who is logged in


@pytest.mark.parametrize("names", [("merge", "Lund"), ("undo",), ("rename", "a", "b", "c")])
def test_too_few_or_too_many_names_are_told_with_the_usage(names: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match=f"used so: variorum decide LEDGER {names[0]} [A-Z]"):
        printed(*names)


def test_the_story_at_a_glance_says_what_was_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    lund = Entity(id="e-lund", name="Ida L.", kind="person", variants=("Ida Lund", "Ada Kall"))
    article = Article(id="a-1", key="1", text="Ida Lund spoke.", published="2024-05-06")
    book = ledger_of(articles=[article], entities=[lund], decisions=MADE)
    monkeypatch.setattr(show, "open_ledger", lambda path: book)
    whole, one = (
        " ".join(CliRunner().invoke(app, ["show", "x.ledger", *name]).stdout.split())
        for name in ([], ["Ida Lund"])
    )
    assert "3 decisions on names: variorum decide x.ledger list" in whole
    assert "decided “Ada Kall” joined with “Ida Lund” by decision of Holt on 7 May 2024" in one
