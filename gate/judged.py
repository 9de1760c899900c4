"""Rows of a ledger that were judged by hand against their sentences, and what share of them was right.

    python gate/judged.py articles ARTICLES.jsonl        # those whose figures or events were judged
    python gate/judged.py articles ARTICLES.jsonl --seed 7   # 200 others, drawn with that seed
    python gate/judged.py draw SHEET EXPORT              # rows of their export, still to be judged
    python gate/judged.py score SHEET EXPORT             # what the sheet in judged/ says of an export

What a right figure is stands in judged/figures.md; of figures the sheet holds what two readers both signed.

SHEET is figures, series, entities or events; EXPORT a folder that ``variorum export`` wrote. A sheet names
articles by their keys and characters and holds no text but the product's own few words; a judgement is
``y``, ``n`` or, where the product rightly or wrongly gives nothing that need be judged, ``-``. ``score``
counts a row that the product now reads otherwise as wrong until it is judged again, and prints it.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent / "judged"
SEED = 20261124
ARTICLES, ROWS = 200, {"figures": 200, "series": 100, "entities": 200, "events": 200}
Row = dict[str, str]


@dataclass(frozen=True)
class Sheet:
    """The columns that say which row it is, those that say what the product reads, the judgements, which
    must all be ``y`` for a row to be right, and further ones that are counted by themselves."""

    place: tuple[str, ...]
    read: tuple[str, ...]
    judged: tuple[str, ...]
    rows: Callable[[Path], list[Row]]
    besides: tuple[str, ...] = ()


def table(export: Path, name: str) -> list[dict]:  # type: ignore[type-arg]
    with (export / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def keys(export: Path) -> dict[str, str]:
    return {a["id"]: a["key"] for a in table(export, "articles")}


def figures(export: Path) -> list[Row]:
    named = keys(export)
    return [
        {
            "article": named[f["article"]],
            "start": str(f["start"]),
            "end": str(f["end"]),
            **{k: _word(f[k]) for k in SHEETS["figures"].read},
        }
        for f in table(export, "figures")
    ]


def series(export: Path) -> list[Row]:
    """Those of more than two points; their place is that of each figure."""
    named = keys(export)
    at = {f["id"]: f"{named[f['article']]}:{f['start']}" for f in table(export, "figures")}
    return [
        {
            "figures": " ".join(sorted(at[f] for f in s["figures"])),
            "counted": _word(s["counted"]),
            "unit": _word(s["unit"]),
        }
        for s in table(export, "series")
        if len(s["figures"]) > 2
    ]


def entities(export: Path) -> list[Row]:
    """Those with several variants."""
    return [
        {
            "variants": " | ".join(sorted(map(_word, e["variants"]))),
            "name": _word(e["name"]),
            "kind": e["kind"],
        }
        for e in table(export, "entities")
        if len(e["variants"]) > 1
    ]


def events(export: Path) -> list[Row]:
    named = keys(export)
    names = {e["id"]: e["name"] for e in table(export, "entities")}
    return [
        {
            "article": named[e["article"]],
            "start": str(e["start"]),
            "end": str(e["end"]),
            **{k: _word(names.get(e[k], e[k])) for k in SHEETS["events"].read},
        }
        for e in table(export, "events")
    ]


SHEETS = {
    "figures": Sheet(
        ("article", "start", "end"),
        ("low", "high", "qualifier", "unit", "counted", "attributed_to"),
        ("value", "unit_right", "counted_right", "source_right"),
        figures,
    ),
    "series": Sheet(("figures",), ("counted", "unit"), ("one_thing",), series),
    "entities": Sheet(("variants",), ("name", "kind"), ("one_thing",), entities),
    "events": Sheet(
        ("article", "start", "end"),
        ("event", "mode", "actor", "recipient", "place", "date"),
        ("event_right", "actor_right", "recipient_right"),
        events,
        besides=("place_right", "date_right"),
    ),
}


def _word(value: object) -> str:
    """A cell of a sheet; ``-`` for what the product leaves open."""
    return "-" if value is None else " ".join(str(value).split())


def drawn(rows: list[Row], number: int, seed: int = SEED) -> list[Row]:
    """``number`` of the rows, the same whatever their order."""
    rows = sorted(rows, key=lambda row: list(row.values()))
    return random.Random(seed).sample(rows, min(number, len(rows)))


def scored(sheet: Sheet, judged: list[Row], found: list[Row]) -> tuple[dict[str, float], list[Row]]:
    """The share of judged rows that are right by each judgement and by all and are read as they were, and
    the rows read otherwise now."""
    now = {tuple(row[c] for c in sheet.place): row for row in found}
    kept: list[Row] = []
    changed: list[Row] = []
    for row in judged:
        same = now.get(tuple(row[c] for c in sheet.place))
        read_so = same is not None and all(same[c] == row[c] for c in sheet.read)
        (kept if read_so else changed).append(row)
    shares = {
        c: sum(row[c] == "y" for row in kept) / max(1, sum(row[c] != "-" for row in judged))
        for c in sheet.judged + sheet.besides
    }
    right = sum(all(row[c] == "y" for c in sheet.judged) for row in kept)
    return {"right": right / len(judged)} | shares, changed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("articles")
    command.add_argument("source", type=Path)
    command.add_argument("--seed", type=int)
    for name in ("draw", "score"):
        command = commands.add_parser(name)
        command.add_argument("sheet", choices=sorted(SHEETS))
        command.add_argument("export", type=Path)
        if name == "draw":
            command.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    if given.command == "articles":
        judged_before = set((HERE / "articles.txt").read_text(encoding="utf-8").split())
        with given.source.open(encoding="utf-8") as lines:
            keyed = {str(json.loads(line)["id"]): line for line in lines}
        chosen = sorted(judged_before & keyed.keys())
        if given.seed is not None:
            others = sorted(keyed.keys() - judged_before)
            chosen = random.Random(given.seed).sample(others, min(ARTICLES, len(others)))
        sys.stdout.writelines(keyed[key] for key in chosen)
        return
    sheet = SHEETS[given.sheet]
    found = sheet.rows(given.export)
    columns = (*sheet.place, *sheet.read, *sheet.judged, *sheet.besides)
    if given.command == "draw":
        writer = csv.DictWriter(
            sys.stdout, columns, delimiter="\t", restval="", lineterminator="\n"
        )
        writer.writeheader()
        writer.writerows(drawn(found, ROWS[given.sheet], given.seed))
        return
    with (HERE / f"{given.sheet}.tsv").open(encoding="utf-8", newline="") as lines:
        judged = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    shares, changed = scored(sheet, judged, found)
    for row in changed:
        print("read otherwise now:", " ".join(row[c] for c in sheet.place))
    shares["changed"] = len(changed) / len(judged)
    print("; ".join(f"{name} {share:.3f}" for name, share in shares.items()))


if __name__ == "__main__":
    main()
