"""Broken, huge and hostile input through the command line: a clear message or a row of
``failures``, an exit code, and nothing lost."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.commands import Called, variorum

GOOD = "Mayor Ilse Kranz said on Tuesday that the river was safe. More than 40 people were treated."


def build(source: Path, ledger: Path) -> Called:
    return variorum("build", source, "-o", ledger, "-w", 1)


def rows(command: str, ledger: Path) -> list[dict[str, object]]:
    done = variorum(command, ledger, "--json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_bad_file_is_a_row_and_the_good_one_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    (folder / "empty.txt").write_text("")
    (folder / "blank.txt").write_text(" \n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "huge.txt").write_bytes(b"A sentence of news. " * 2_500_000)
    (folder / "page.html").write_text("<html><head><title>x</title></head><body></body></html>")
    lines = [json.dumps({"id": str(n), "text": f"{GOOD} {n}"}) for n in range(9)]
    lines[6] = '{"id": "6", "text": '
    (folder / "rows.jsonl").write_text("\n".join(lines))
    (folder / "table.csv").write_text("id,headline\n1,No text column\n")
    (folder / "late.jsonl").write_text(
        json.dumps({"id": "late", "text": GOOD + " Late.", "published": "9999-12-31"})
    )
    (folder / "latin.txt").write_bytes("Übergröße – the mayor’s café said".encode("cp1252"))
    (folder / "wide.txt").write_bytes(GOOD.encode("utf-16"))
    ledger = tmp_path / "ledger"
    done = build(folder, ledger)
    assert done.returncode == 3, done.stderr
    assert "variorum failures" in done.stderr
    failed = {
        str(f["uri"]).split("/")[1].split(":")[0].split("#")[0]: f for f in rows("failures", ledger)
    }
    assert set(failed) == {
        "empty.txt",
        "blank.txt",
        "binary.txt",
        "huge.txt",
        "page.html",
        "rows.jsonl",
        "table.csv",
    }
    assert "line 7" in str(failed["rows.jsonl"])
    assert "larger than" in str(failed["huge.txt"]["error"])
    assert all(len(str(f["error"])) > 10 for f in failed.values())
    kept = {a["key"]: a for a in rows("articles", ledger)}
    assert {"good.txt", "latin.txt", "wide.txt", "late", "0", "8"} <= set(kept)
    assert len(kept) == 12
    assert kept["wide.txt"]["text"] == GOOD
    assert "café" in str(kept["latin.txt"]["text"])
    assert kept["late"]["published"] is None
    again = build(folder, ledger)
    assert again.returncode == 3
    assert "Nothing new" in again.stdout


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["build", "{tmp}/empty", "-o", "{tmp}/l"], 1, "nothing to read in"),
        (["build", "{tmp}/absent.txt", "-o", "{tmp}/l"], 1, "absent.txt"),
        (["build", "{tmp}/good.txt", "-o", "{tmp}/text"], 1, "name another file"),
        (["build", "{tmp}/good.txt", "-o", "{tmp}/empty"], 1, "is a folder"),
        (["build", "{tmp}/good.txt", "-o", "{tmp}/foreign"], 1, "is no ledger"),
        (["build", "{tmp}/good.txt"], 2, "--output"),
        (["build", "{tmp}/good.txt", "-o", "{tmp}/l", "--set", "date"], 2, "stage.option=value"),
        (["build", "{tmp}/good.txt", "-o", "{tmp}/l", "--redo", "magic"], 2, "no stage 'magic'"),
        (["build", "{tmp}/good.txt", "-o", "{tmp}/l", "--options", "{tmp}/no"], 2, "cannot read"),
        (["show", "{tmp}/absent"], 1, "there is no ledger"),
        (["show", "{tmp}/text"], 1, "name another file"),
        (["statements", "{tmp}/foreign"], 1, "is no ledger"),
        (["export", "{tmp}/absent", "-o", "{tmp}/x"], 1, "there is no ledger"),
        (["report", "{tmp}/absent", "-o", "{tmp}/x"], 1, "there is no ledger"),
        (["nonsense"], 2, "nonsense"),
    ],
    ids=lambda v: " ".join(v) if isinstance(v, list) else None,
)
def test_a_wrong_call_says_what_to_do(
    args: list[str], code: int, says: str, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "text").write_text("This is an article, not a ledger. " * 100)
    with sqlite3.connect(tmp_path / "foreign") as other:
        other.execute("CREATE TABLE mine (x)")
    before = {p: p.read_bytes() for p in (tmp_path / "text", tmp_path / "foreign")}
    done = variorum(*(a.format(tmp=tmp_path) for a in args))
    assert done.returncode == code, done.stderr
    assert says in " ".join(done.stderr.split()), done.stderr
    assert "Traceback" not in done.stderr
    assert {p: p.read_bytes() for p in before} == before


def test_a_file_that_vanishes_or_is_closed_to_us(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    done = build(folder, tmp_path / "ledger")
    assert done.returncode == 3, done.stderr
    assert [a["key"] for a in rows("articles", tmp_path / "ledger")] == ["good.txt"]
    assert any("gone.txt" in str(f["uri"]) for f in rows("failures", tmp_path / "ledger"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs root")
def test_a_full_disk_is_told_and_the_build_goes_on_when_there_is_room(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip(f"cannot mount a small disk here: {mounted.stderr.decode().strip()}")
    source = tmp_path / "rows.jsonl"
    source.write_text(
        "\n".join(json.dumps({"id": str(n), "text": f"{GOOD} {n}. " * 40}) for n in range(60))
    )
    try:
        full = build(source, disk / "ledger")
        assert full.returncode == 1
        assert "free some space" in full.stderr
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        after = build(source, disk / "ledger")
        assert after.returncode == 0, after.stderr
        assert len(rows("articles", disk / "ledger")) == 60
    finally:
        subprocess.run(["umount", str(disk)], check=False)
