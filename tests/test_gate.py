"""The quality floors, measured on public data where they are at hand."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

GATE = Path(__file__).parent.parent / "gate"
GATES = tomllib.loads((GATE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.bench
@pytest.mark.skipif(
    "VARIORUM_BENCH" not in os.environ,
    reason="set VARIORUM_BENCH to the folder with the benchmark data to hold the quality floors",
)
@pytest.mark.parametrize("name", GATES)
def test_the_floor_holds(name: str) -> None:
    command = [sys.executable, str(GATE / "run.py"), "--only", name]
    done = subprocess.run(command, capture_output=True, text=True)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_floor_can_be_rewritten_without_touching_its_neighbours() -> None:
    sys.path.insert(0, str(GATE))
    try:
        from run import rewritten  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    text = (GATE / "floors.toml").read_text(encoding="utf-8")
    changed = tomllib.loads(rewritten(text, "times", {"value_f": 0.75}))
    assert changed["times"]["floors"] == {"value_f": 0.75}
    assert {k: v for k, v in changed.items() if k != "times"} == {
        k: v for k, v in GATES.items() if k != "times"
    }
