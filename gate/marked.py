"""Figures and events of Timeline17 that were marked by hand with what is right, and what share of an export agrees.

    python gate/marked.py figures EXPORT [--part made | held] [--wrong]
    python gate/marked.py events EXPORT [--part made | held] [--wrong]

EXPORT is a folder that ``variorum export`` wrote of those articles. A sheet names articles by their keys and
characters. Rules were made on the rows of the part "made"; those of "held" were never looked at. ``--wrong``
prints the rows that are not right and what of them is missed.

What a figure counts is right if its words hold every idea that it needs (``must``: groups parted by ``;``, of
whose words, parted by ``|``, one has to be there) and at most one word that stands neither there nor in ``may``.
That is stricter than a reader: it misses synonyms.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judged import keys, table

HERE = Path(__file__).parent / "marked"
FREE = frozenset((HERE / "free_words.txt").read_text(encoding="utf-8").split())
"""Words that may stand anywhere."""
ENDINGS = ("ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e", "ly")
STEM = 6  # letters by which two forms of a word are told to be of one
EXTRA = 1  # words that nobody marked and may stand
OPEN = "-"
Row = Mapping[str, str]
Found = Mapping[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A table of the export, and how one of its rows is compared with a marked one: the columns that are
    right, or ``None`` where the product says rightly or wrongly nothing."""

    table: str
    compared: Callable[[Row, Found | None], dict[str, bool] | None]


def words(text: object) -> list[str]:
    plain = re.sub(r"\s?['’]s\b", "", str(text or "").lower())
    return re.findall(r"[a-z0-9][a-z0-9.&-]*", plain)


def parts(found: Iterable[str]) -> list[str]:
    """Words, and the parts of those that a hyphen joins."""
    return [part for word in found for part in (word, *word.split("-")) if part]


def stem(word: str) -> str:
    word = word.strip(".-")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word[:STEM]


def alike(one: str, other: str) -> bool:
    """Whether two words are forms of one."""
    a, b = stem(one), stem(other)
    short = min(len(a), len(b))
    return one == other or a == b or (short >= 4 and a[:short] == b[:short])


def among(word: str, others: Iterable[str]) -> bool:
    return any(alike(word, other) for other in others)


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


def counts(row: Row, found: Found) -> bool:
    """Whether what the figure counts is said as it needs to be."""
    said = parts(words(found["counted"]))
    unit = parts(words(found["unit"]) + words(found["unit_text"]))
    free = [*parts(words(row["may"])), *unit]
    if row["counted"] == OPEN:
        return all(word in FREE or among(word, free) for word in said)
    groups = [
        [re.split(r"[ -]+", word.strip().lower()) for word in group.split("|") if word.strip()]
        for group in row["must"].split(";")
        if group.strip(" -")
    ]
    free += parts(
        words(row["counted"]) + words(row["must"].replace("|", " ")) + words(found["text"])
    )

    def met(group: list[list[str]], by: list[str]) -> bool:
        return any(all(among(part, by) for part in word) for word in group)

    whole = all(met(g, said) or (k == 0 and met(g, unit)) for k, g in enumerate(groups))
    extra = [word for word in words(found["counted"]) if word not in FREE and not among(word, free)]
    extra = [word for word in extra if not all(among(part, free) for part in word.split("-"))]
    return bool(said) and whole and len(extra) <= EXTRA


def figure(row: Row, found: Found | None) -> dict[str, bool] | None:
    columns = ("value", "unit", "counted", "source")
    if row["figure"] == "n":
        return dict.fromkeys(columns, found is None)
    if found is None:
        return None
    ends = (_number(row["low"]), _number(row["high"]))
    return {
        "value": (found["low"], found["high"]) == ends,
        "unit": among((found["unit"] or OPEN).lower(), [row["unit"].lower(), *words(row["must"])])
        or (found["unit"] or OPEN) == row["unit"],
        "counted": counts(row, found),
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
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in rows if part in (None, row["part"])]


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
