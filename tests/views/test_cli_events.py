"""``variorum events``: single tellings, what they were joined into, and what may not be asked."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from tests.views.sample import story
from variorum.errors import UsageError
from variorum.views.cli import app, events


@pytest.fixture(autouse=True)
def ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    book = story()
    monkeypatch.setattr(events, "open_ledger", lambda path: book)


def printed(*arguments: str) -> list[str]:
    result = CliRunner().invoke(app, ["events", "x.ledger", *arguments])
    if isinstance(result.exception, UsageError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return [" ".join(line.split()) for line in result.stdout.splitlines()]


def test_every_telling_is_a_row_with_its_status() -> None:
    head, *rows = printed()
    assert head == "date event status actor recipient article text"
    assert len(rows) == 6
    assert [r.split()[2] for r in printed("--status", "denied")[1:]] == ["denied"]


def test_what_is_joined_is_one_row_with_its_legs() -> None:
    head, first, second, *rest = printed("--joined")
    assert len(rest) == 3
    assert head == "day legs articles event status actor recipient text"
    assert first.startswith("2024-03-05 1 2 AID medical asserted – people")
    assert second.startswith("~2024-03-07 1–2 1 AID denied – Sixty people")
    assert len(printed("--joined", "--reports", "2")) == 2


def test_the_tellings_of_one_happening() -> None:
    assert len(printed("--happening", "h-1")) == 3
    with pytest.raises(UsageError, match="no happening 'h-9'"):
        printed("--happening", "h-9")


@pytest.mark.parametrize("asked", [("--reports", "2"), ("--joined", "--happening", "h-1")])
def test_what_does_not_go_together_is_refused(asked: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        printed(*asked)
