"""How the gate measures days of publication that were withheld."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

GATE = Path(__file__).parent.parent / "gate"
ROWS = [
    ("a", "2024-03-07", "The dam of Velm By Jane Doe | March 7, 2024; 2:09 PM The dam held."),
    ("b", "2024-03-01", "The dam held.\nMarch 9, 2024 at 7:59 pm | Reply | So it did."),
    ("c", "2024-03-07", "The mayor spoke on Tuesday."),
]
"""A stated day; a range of a week that misses the true day by one; nothing that tells."""


def test_withheld_days_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(GATE))
    import withheld  # type: ignore[import-not-found]

    gold = tmp_path / "gold.jsonl"
    rows = [json.dumps({"id": i, "date": day, "text": text}) for i, day, text in ROWS]
    gold.write_text("\n".join(rows), encoding="utf-8")
    assert withheld.figures(withheld.sampled(gold, 3, 1)) == {
        "answered": 2 / 3,
        "near": 1 / 2,
        "holds": 1 / 2,
        "inferred": 1 / 2,
    }
    assert withheld.sampled(gold, 2, 1) == withheld.sampled(gold, 2, 1)
