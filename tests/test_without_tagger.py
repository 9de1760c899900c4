"""The tagger's weights missing or damaged: the build says so and goes on, or refuses."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import Called, variorum
from variorum.models.tagger import network
from variorum.models.tagger.network import DIGEST, WEIGHTS, packaged
from variorum.stages.article.statements import tagged

Build = Callable[[Path, Path], Called]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text("Mayor Ilse Brandt said that the plant in Szczecin would stay closed.\n")
    return file


@pytest.fixture
def build(article: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """``build(weights, ledger)``: ``variorum build`` of ``article`` with the weights of a folder."""

    def run(weights: Path, ledger: Path) -> Called:
        for module in (network, tagged):
            monkeypatch.setattr(module, "packaged", lambda: weights)
        network.tagger.cache_clear()
        try:
            return ordinary(article, ledger)
        finally:
            monkeypatch.undo()
            network.tagger.cache_clear()

    return run


def ordinary(article: Path, ledger: Path) -> Called:
    """A build with the weights that came with the package."""
    return variorum("build", article, "-o", ledger, "-w", 1)


def test_without_weights_the_build_works_by_rules_and_says_so(build: Build, tmp_path: Path) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    done = build(empty, tmp_path / "a.ledger")
    assert done.returncode == 0, done.stderr
    assert "by rules alone" in done.stderr
    assert str(empty / WEIGHTS) in done.stderr
    listed = variorum("statements", tmp_path / "a.ledger", "--json")
    assert "that the plant in Szczecin would stay closed" in listed.stdout


def test_with_its_weights_the_build_has_nothing_to_say(article: Path, tmp_path: Path) -> None:
    done = ordinary(article, tmp_path / "b.ledger")
    assert done.returncode == 0
    assert "rules alone" not in done.stderr


def test_damaged_weights_are_refused_before_any_work(build: Build, tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    shutil.copy(str(packaged().joinpath(DIGEST)), folder / DIGEST)
    (folder / WEIGHTS).write_bytes(b"half a network")
    done = build(folder, tmp_path / "c.ledger")
    assert done.returncode == 1
    assert "is damaged" in done.stderr
    assert "Traceback" not in done.stderr


def test_weights_that_come_later_are_used_for_what_the_rules_had_done(
    build: Build, article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    ledger = tmp_path / "d.ledger"
    assert build(empty, ledger).returncode == 0
    again = ordinary(article, ledger)
    assert "1 worked on" in again.stdout, again.stdout + again.stderr
