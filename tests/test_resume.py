"""A build that is killed and run again ends in the same rows; so does one in another order."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec
import psutil
import pytest

from tests.commands import variorum
from variorum.records import TABLES
from variorum.store import open_store

MOMENTS = 10
SEED = 20240305

NAMES = ("Ilse Kranz", "Pavel Dorn", "Anna Wirth", "Tomas Beran", "Ruth Adler", "Jan Sykora")
OFFICES = ("Mayor", "Director", "Minister", "Spokeswoman", "Inspector", "Deputy")
SAYINGS = (
    "“There is no danger to the river,” {who} said. “We will publish every measurement.”",
    "{who} denied on Tuesday that {n} litres of acid had reached the water.",
    "{who} told reporters that more than {n} people had been treated since Monday.",
    "“Nobody warned us,” said {who}, who demanded that the plant be closed.",
    "According to {who}, the leak at the works in Breslin cost about ${n} million last year.",
    "{who} accused the owners of hiding the leak, and rejected their offer of {n} euros.",
)


def story(articles: int) -> list[dict[str, str]]:
    """Articles about one leak, some of them copies of others in another order."""
    chance = random.Random(SEED)
    out: list[dict[str, str]] = []
    for k in range(articles):
        if k % 3 == 2:
            lines = out[k - 1]["text"].split("\n")
            chance.shuffle(lines)
            text = "\n".join(lines)
        else:
            text = "\n".join(
                chance.choice(SAYINGS).format(
                    who=f"{chance.choice(OFFICES)} {chance.choice(NAMES)}",
                    n=chance.randrange(20, 900),
                )
                for _ in range(8)
            )
        out.append({"id": f"s{k}", "text": text, "published": f"2024-03-{5 + k % 9:02d}"})
    return out


def write(path: Path, rows: Iterable[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows))
    return path


def started(source: Path, ledger: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "variorum", "build", str(source), "-o", str(ledger)]
    return subprocess.Popen(
        [*command, "-w", str(workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finished(source: Path, ledger: Path, workers: int = 1) -> None:
    run = started(source, ledger, workers)
    _, errors = run.communicate(timeout=300)
    assert run.returncode == 0, errors.decode()


def finished_here(source: Path, ledger: Path) -> None:
    """The same in this process, which has its models already."""
    done = variorum("build", source, "-o", ledger, "-w", 1)
    assert done.returncode == 0, done.stderr


def everything(ledger: Path) -> dict[str, list[str]]:
    """Every row of every table, in order."""
    with open_store(ledger) as store:
        return {
            table: [msgspec.json.encode(r).decode() for r in store.rows(table)] for table in TABLES
        }


@pytest.fixture(scope="module")
def undisturbed(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, dict[str, list[str]], float]:
    """The source, the rows of its undisturbed build, and the seconds that took."""
    folder = tmp_path_factory.mktemp("undisturbed")
    source = write(folder / "story.jsonl", story(30))
    begun = time.monotonic()
    finished(source, folder / "ledger")
    rows = everything(folder / "ledger")
    assert rows["statements"]
    assert rows["copies"]
    return source, rows, time.monotonic() - begun


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_killed_at_any_moment_and_run_again(
    moment: int, undisturbed: tuple[Path, dict[str, list[str]], float], tmp_path: Path
) -> None:
    source, rows, seconds = undisturbed
    ledger = tmp_path / "ledger"
    run = started(source, ledger, workers=1 + moment % 2)
    time.sleep(random.Random(SEED + moment).uniform(0.1, 1.0) * seconds)
    os.killpg(run.pid, signal.SIGKILL)
    run.communicate()
    finished_here(source, ledger)
    assert everything(ledger) == rows


def test_a_killed_build_leaves_no_workers_behind(
    undisturbed: tuple[Path, dict[str, list[str]], float], tmp_path: Path
) -> None:
    run = started(undisturbed[0], tmp_path / "ledger", workers=2)
    main, workers = psutil.Process(run.pid), []
    while run.poll() is None and len(workers) < 2:
        time.sleep(0.05)
        workers = [
            p for p in main.children(recursive=True) if "spawn_main" in " ".join(p.cmdline())
        ]
    os.kill(run.pid, signal.SIGKILL)  # the one process, not its group
    run.wait()  # its pipes stay open as long as a worker lives
    _, alive = psutil.wait_procs(workers, timeout=30)
    for process in alive:
        process.kill()
    assert len(workers) == 2
    assert alive == []


def test_order_of_input_and_number_of_workers_do_not_matter(
    undisturbed: tuple[Path, dict[str, list[str]], float], tmp_path: Path
) -> None:
    _, rows, _ = undisturbed
    shuffled = story(30)
    random.Random(SEED).shuffle(shuffled)
    # The file has the same name: it is part of where an article comes from.
    source = write(tmp_path / "story.jsonl", shuffled)
    finished(source, tmp_path / "ledger", workers=2)
    assert everything(tmp_path / "ledger") == rows


def test_article_by_article_or_all_at_once(
    undisturbed: tuple[Path, dict[str, list[str]], float], tmp_path: Path
) -> None:
    _, rows, _ = undisturbed
    everyone = story(30)
    for part in (everyone[20:], everyone[:1], everyone[1:20]):
        finished_here(write(tmp_path / "story.jsonl", part), tmp_path / "ledger")
    assert everything(tmp_path / "ledger") == rows
