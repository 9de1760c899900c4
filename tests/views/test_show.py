"""The story at a glance, as the terminal shows it."""

from __future__ import annotations

from io import StringIO
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
from rich.console import Console

from variorum.views.cli import show


def test_counts_and_offices_stand_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {
        "a": SimpleNamespace(name="Berg", statements=946, legs="185 to 231 reports", about="mayor"),
        "b": SimpleNamespace(name="Moll", statements=2, legs="1 report", about="pilot"),
    }
    monkeypatch.setattr(show.ways, "speakers", lambda site: list(rows))
    monkeypatch.setattr(show.groups, "speaker", lambda site, key: rows[key])
    console = Console(file=StringIO(), width=120)
    show._speakers(console, Mock())
    berg, moll = console.file.getvalue().splitlines()[-2:]
    assert berg.split("  ")[-2:] == ["946 statements in 185 to 231 reports", "mayor"]
    assert berg.index("mayor") == moll.index("pilot")
