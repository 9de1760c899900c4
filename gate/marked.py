"""Figures and events of Timeline17 that were marked by hand with what is right, and what share of an export agrees.

    python gate/marked.py figures EXPORT [--part made | held] [--wrong]
    python gate/marked.py events EXPORT [--part made | held] [--wrong]

EXPORT is a folder that ``variorum export`` wrote of those articles. A sheet names articles by their keys and
characters. Rules were made on the rows of the part "made"; those of "held" were never looked at: none of the
events are left that were not. ``--wrong`` prints the rows that are not right and what of them is missed.

What a figure counts is compared as ``marks.py`` tells. That is stricter than a reader: it misses
synonyms.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import marks
from judged import keys, table
from marks import OPEN, Row, among, counts, free_words, words

HERE = Path(__file__).parent / "marked"
FREE = free_words(HERE / "figures.tsv")
Found = Mapping[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A table of the export, and how one of its rows is compared with a marked one: the columns that are
    right, or ``None`` where the product says rightly or wrongly nothing."""

    table: str
    compared: Callable[[Row, Found | None], dict[str, bool] | None]


def names(found: object, marked: str) -> bool:
    """Whether one of the marked names is meant: a word of it that is not free stands in what was found."""
    wanted = [name.strip() for name in marked.split("|")]
    if found is None:
        return OPEN in wanted
    said = words(found)
    told = [word for word in said if word not in FREE] or said
    for name in wanted:
        its = words(name)
        if any(among(word, told) for word in [w for w in its if w not in FREE] or its):
            return True
    return False


def figure(row: Row, found: Found | None) -> dict[str, bool] | None:
    columns = ("value", "unit", "counted", "source")
    if row["figure"] == "n":
        return dict.fromkeys(columns, found is None)
    if found is None:
        return None
    ends = (_number(row["low"]), _number(row["high"]))
    unit = f"{found['unit'] or ''} {found['unit_text'] or ''}"
    return {
        "value": (found["low"], found["high"]) == ends,
        "unit": among((found["unit"] or OPEN).lower(), [row["unit"].lower(), *words(row["must"])])
        or (found["unit"] or OPEN) == row["unit"],
        "counted": counts(row, found["counted"], unit, found["text"], FREE).right,
        "source": names(found["attributed_to"], row["source"]),
    }


def event(row: Row, found: Found | None) -> dict[str, bool] | None:
    columns = ("event", "actor", "recipient")
    if found is None:
        return None
    if row["codes"] == "NONE":
        return dict.fromkeys(columns, False)
    said = found["event"] in row["codes"].split("/") and found["status"] in row["status"].split("/")
    return {
        "event": said,
        "actor": names(found["actor"], row["actor"]),
        "recipient": names(found["recipient"], row["recipient"]),
    }


SHEETS = {"figures": Sheet("figures", figure), "events": Sheet("events", event)}


def _number(cell: str) -> float | None:
    return None if cell == OPEN else float(cell)


def marked(name: str, part: str | None = None) -> list[dict[str, str]]:
    return marks.marked(HERE / f"{name}.tsv", part)


def overlapping(rows: Iterable[Found], start: int, end: int) -> Found | None:
    """The row that shares most characters with those."""
    shared = [(min(r["end"], end) - max(r["start"], start), -r["start"], r) for r in rows]
    best = max(shared, key=lambda s: s[:2], default=(0, 0, None))
    return best[2] if best[0] > 0 else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sheet", choices=sorted(SHEETS))
    parser.add_argument("export", type=Path)
    parser.add_argument("--part", choices=("made", "held"))
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    sheet, named = SHEETS[given.sheet], keys(given.export)
    there = defaultdict(list)
    for one in table(given.export, sheet.table):
        there[named[one["article"]]].append(one)
    right: Counter[str] = Counter()
    rows = silent = 0
    for row in marked(given.sheet, given.part):
        found = overlapping(there[row["article"]], int(row["start"]), int(row["end"]))
        compared = sheet.compared(row, found)
        if compared is None:
            silent += 1
            continue
        rows += 1
        right.update(column for column, good in compared.items() if good)
        right["all"] += all(compared.values())
        missed = [column for column, good in compared.items() if not good]
        if given.wrong and missed:
            print(row["article"], row["start"], row["end"], " ".join(missed))
    shares = "; ".join(f"{column} {n / max(1, rows):.3f}" for column, n in sorted(right.items()))
    print(f"{rows} rows, {silent} not read: {shares}")


if __name__ == "__main__":
    main()
