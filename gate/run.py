"""Measures the product on public data and holds it to the floors in floors.toml.

    VARIORUM_BENCH=FOLDER python gate/run.py [--only NAME] [--raise | --lower]

FOLDER holds the data and the scorers, which run the product from outside. Ends with 1 where a
figure is under its floor, two articles that must stay apart stand in one report, or data are not
those that the floors were measured on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import part

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
FIGURE = re.compile(r"(\w+) (\d+\.\d{3})")
MARGIN = 0.005  # a floor is set this much under what was measured


def measured(name: str, gate: dict[str, Any], bench: Path) -> tuple[dict[str, float], list[str]]:
    """The scorer's figures, and what is wrong besides them."""
    gold = bench / gate["gold"]
    found = hashlib.sha256(gold.read_bytes()).hexdigest()
    if found != gate["sha256"]:
        return {}, [f"{gate['gold']} is not the data that the floors were measured on: {found}"]
    with tempfile.TemporaryDirectory() as folder:
        scorer = HERE / gate["scorer"] if gate.get("own") else bench / gate["scorer"]
        command = [sys.executable, str(scorer)]
        if name != "seeds":  # its scorer knows where its gold is
            command.append(str(gold))
        command += [word.replace("{bench}", str(bench)) for word in gate.get("arguments", ())]
        if "stage" in gate:
            pred = Path(folder) / "export"
            part.export(bench / gate.get("source", gate["gold"]), gate["stage"], pred)
            command += ["--pred", str(pred)]
        elif not gate.get("own"):
            command += ["--keep", folder, "--command", f"{sys.executable} -m variorum"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return {}, [
                f"the scorer ended with {done.returncode}: {(done.stdout + done.stderr)[-800:]}"
            ]
        figures = {k: float(v) for k, v in FIGURE.findall(done.stdout.strip().splitlines()[-1])}
        wrong = joined(Path(folder) / "export", gate["apart"]) if "apart" in gate else []
    return figures, wrong


def joined(export: Path, pattern: str) -> list[str]:
    """Pairs of articles whose keys match ``pattern`` and that stand in one report."""

    def rows(table: str) -> list[dict[str, Any]]:
        with (export / f"{table}.jsonl").open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    keys = {a["id"]: a["key"] for a in rows("articles")}
    return [
        f"{a} and {b} stand in one report"
        for report in rows("reports")
        for a, b in combinations(sorted(keys[i] for i in report["articles"]), 2)
        if re.search(pattern, a) and re.search(pattern, b)
    ]


def rewritten(text: str, name: str, floors: dict[str, float]) -> str:
    """``text`` of the floors file with the floors of ``name`` replaced."""
    line = "floors = { " + ", ".join(f"{k} = {v:g}" for k, v in floors.items()) + " }"
    head, part, tail = text.partition(f"[{name}]\n")
    return head + part + re.sub(r"^floors = \{.*\}$", line, tail, count=1, flags=re.MULTILINE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", help="one gate")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift floors to what is measured"
    )
    parser.add_argument(
        "--lower", action="store_true", help="set floors to what is measured, lower ones too"
    )
    args = parser.parse_args()
    if "VARIORUM_BENCH" not in os.environ:
        sys.exit("set VARIORUM_BENCH to the folder with the data and the scorers")
    bench = Path(os.environ["VARIORUM_BENCH"]).resolve()
    text = FLOORS.read_text(encoding="utf-8")
    gates = tomllib.loads(text)
    failed = False
    for name, gate in gates.items():
        if args.only not in (None, name):
            continue
        figures, wrong = measured(name, gate, bench)
        print(f"{name}: {gate['what']}")
        for figure, floor in gate["floors"].items():
            value = figures.get(figure, 0.0)
            short = value < floor
            failed |= short and not args.lower
            print(f"  {figure:36} {value:6.3f}  floor {floor:g}{'  SHORT' if short else ''}")
        for what in wrong:
            failed = True
            print(f"  {what}")
        if figures and (args.lift or args.lower):
            now = {
                k: (v if v == 1.0 else round(v - MARGIN, 3))
                for k, v in ((k, figures[k]) for k in gate["floors"])
            }
            keep = {k: v if args.lower else max(v, gate["floors"][k]) for k, v in now.items()}
            text = rewritten(text, name, keep)
    FLOORS.write_text(text, encoding="utf-8")
    sys.exit(int(failed))


if __name__ == "__main__":
    main()
