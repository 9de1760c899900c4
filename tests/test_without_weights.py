"""A network's weights missing or damaged: the build says so and goes on, or refuses."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from tests.commands import Called, variorum
from variorum.models.completer import network as completers
from variorum.models.networks import digest, weights
from variorum.models.tagger import network as taggers
from variorum.stages.article.figures.completion import completing
from variorum.stages.article.statements import tagged

Build = Callable[[Path, Path], Called]


@dataclass(frozen=True)
class Packaged:
    """A network that comes with the package: the module that loads it, the one that names it to the stage, what
    empties its cache, a command that lists the stage's rows, and words that stand there without it too."""

    network: ModuleType
    stage: ModuleType
    forget: Callable[[], None]
    listed: str
    found: str

    @property
    def name(self) -> str:
        return str(self.network.NAME)


TAGGER = Packaged(
    taggers,
    tagged,
    taggers.tagger.cache_clear,
    "statements",
    "that the plant in Szczecin would stay closed",
)
COMPLETER = Packaged(
    completers,
    completing,
    completers.completer.cache_clear,
    "figures",
    '"counted":"crews sent home by plant"',
)
BOTH = pytest.mark.parametrize("packaged", [TAGGER, COMPLETER], ids=lambda p: p.name, indirect=True)


@pytest.fixture
def packaged(request: pytest.FixtureRequest) -> Packaged:
    found: Packaged = request.param
    return found


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(
        "Mayor Ilse Brandt said that the plant in Szczecin would stay closed.\n"
        "The plant sent home 12 crews.\n"
    )
    return file


@pytest.fixture
def build(packaged: Packaged, article: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """``build(weights, ledger)``: ``variorum build`` of ``article`` with the weights of a folder."""

    def run(folder: Path, ledger: Path) -> Called:
        for module in (packaged.network, packaged.stage):
            monkeypatch.setattr(module, "packaged", lambda: folder)
        packaged.forget()
        try:
            return ordinary(article, ledger)
        finally:
            monkeypatch.undo()
            packaged.forget()

    return run


def ordinary(article: Path, ledger: Path) -> Called:
    """A build with the weights that came with the package."""
    return variorum("build", article, "-o", ledger, "-w", 1)


@BOTH
def test_without_weights_the_build_works_by_rules_and_says_so(
    packaged: Packaged, build: Build, tmp_path: Path
) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    done = build(empty, tmp_path / "a.ledger")
    assert done.returncode == 0, done.stderr
    assert "by rules alone" in done.stderr
    assert str(weights(empty, packaged.name)) in done.stderr
    listed = variorum(packaged.listed, tmp_path / "a.ledger", "--json")
    assert packaged.found in listed.stdout


def test_with_its_weights_the_build_has_nothing_to_say(article: Path, tmp_path: Path) -> None:
    done = ordinary(article, tmp_path / "b.ledger")
    assert done.returncode == 0
    assert "rules alone" not in done.stderr


@BOTH
def test_damaged_weights_are_refused_before_any_work(
    packaged: Packaged, build: Build, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    shutil.copy(str(digest(packaged.network.packaged(), packaged.name)), folder)
    weights(folder, packaged.name).write_bytes(b"half a network")
    done = build(folder, tmp_path / "c.ledger")
    assert done.returncode == 1
    assert "is damaged" in done.stderr
    assert "Traceback" not in done.stderr


@BOTH
def test_weights_that_come_later_are_used_for_what_the_rules_had_done(
    packaged: Packaged, build: Build, article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    ledger = tmp_path / "d.ledger"
    assert build(empty, ledger).returncode == 0
    again = ordinary(article, ledger)
    assert "1 worked on" in again.stdout, again.stdout + again.stderr
