"""The tagger's weights missing or damaged: the build says so and goes on, or refuses."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from variorum.models.tagger.network import DIGEST, WEIGHTS, packaged

PATCHED = (
    "import sys; from pathlib import Path; from variorum.models.tagger import network; "
    "folder = Path(sys.argv.pop(1)); network.packaged = lambda: folder; "
    "from variorum.views.cli import main; main()"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text("Mayor Ilse Brandt said that the plant in Szczecin would stay closed.\n")
    return file


def build(weights: Path, article: Path, ledger: Path) -> subprocess.CompletedProcess[str]:
    """``variorum build`` with the weights of another folder."""
    command = [
        sys.executable,
        "-c",
        PATCHED,
        str(weights),
        "build",
        str(article),
        "-o",
        str(ledger),
    ]
    return subprocess.run(command, capture_output=True, text=True)


def test_without_weights_the_build_works_by_rules_and_says_so(
    article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    done = build(empty, article, tmp_path / "a.ledger")
    assert done.returncode == 0, done.stderr
    assert "by rules alone" in done.stderr
    assert str(empty / WEIGHTS) in done.stderr
    listed = subprocess.run(
        [sys.executable, "-m", "variorum", "statements", str(tmp_path / "a.ledger"), "--json"],
        capture_output=True,
        text=True,
    )
    assert "that the plant in Szczecin would stay closed" in listed.stdout


def test_with_its_weights_the_build_has_nothing_to_say(article: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "variorum", "build", str(article), "-o", str(tmp_path / "b.ledger")],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert "rules alone" not in done.stderr


def test_damaged_weights_are_refused_before_any_work(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    shutil.copy(str(packaged().joinpath(DIGEST)), folder / DIGEST)
    (folder / WEIGHTS).write_bytes(b"half a network")
    done = build(folder, article, tmp_path / "c.ledger")
    assert done.returncode == 1
    assert "is damaged" in done.stderr
    assert "Traceback" not in done.stderr


def test_weights_that_come_later_are_used_for_what_the_rules_had_done(
    article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    ledger = tmp_path / "d.ledger"
    assert build(empty, article, ledger).returncode == 0
    again = subprocess.run(
        [sys.executable, "-m", "variorum", "build", str(article), "-o", str(ledger)],
        capture_output=True,
        text=True,
    )
    assert "1 worked on" in again.stdout, again.stdout + again.stderr
