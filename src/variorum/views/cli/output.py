"""How commands print rows: an aligned table for people, JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from variorum.errors import UsageError
from variorum.export.csv import cell
from variorum.records import Record
from variorum.views.rows import Rows

Column = tuple[str, Callable[[Any], object]]
"""A heading and what stands under it for a record."""

NARROW = 100
GAP = 2
LEAST = 6
BIAS = 24
"""So many characters more than any other column the last one keeps: it holds the words."""


def terminal() -> Console:
    """Standard output: as wide as the terminal, 100 columns where there is none."""
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=NARROW, no_color=True)
    return console


def emit(
    rows: Rows[Any],
    columns: Sequence[Column],
    *,
    as_json: bool = False,
    as_csv: bool = False,
    limit: int | None = None,
    nothing: str = "Nothing found.",
) -> None:
    """Prints ``rows``. The last column takes the room that is left and is cut at a word."""
    if as_json and as_csv:
        raise UsageError("--json and --csv exclude each other")
    shown = rows[:limit] if limit else rows
    if as_json:
        for record in shown:
            print(msgspec.json.encode(record).decode())
        return
    if as_csv:
        _write_csv(shown)
        return
    console = terminal()
    if not shown:
        print(nothing, file=sys.stderr)
        return
    console.print(_table(shown, columns, console.width))
    if len(shown) < len(rows):
        print(f"… and {len(rows) - len(shown)} more (--limit {len(rows)})", file=sys.stderr)


def _table(rows: Sequence[Record], columns: Sequence[Column], width: int) -> Table:
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="bold")
    cells = [[plain(value(r)) for _, value in columns] for r in rows]
    natural = [
        max(len(heading), *(len(row[k]) for row in cells)) for k, (heading, _) in enumerate(columns)
    ]
    widths = fitted(natural, width)
    for (heading, _), w in zip(columns, widths, strict=True):
        table.add_column(heading, width=w, no_wrap=True)
    for row in cells:
        table.add_row(*(Text(cut(c, w)) for c, w in zip(row, widths, strict=True)))
    return table


def fitted(natural: Sequence[int], width: int) -> list[int]:
    """Widths of columns that fit ``width`` together: the widest give way first, none below a few
    characters, so that days and counts stay whole; the last one takes what is left."""
    widths = list(natural)
    spare = width - GAP * (len(widths) - 1)
    last = len(widths) - 1
    while sum(widths) > spare and (wide := [k for k, w in enumerate(widths) if w > LEAST]):
        widths[max(wide, key=lambda k: (widths[k] - (BIAS if k == last else 0), k))] -= 1
    return widths


def plain(value: object) -> str:
    """``value`` on one line; control characters, which could steer a terminal, are left out."""
    if value is None:
        return "–"
    if isinstance(value, float):
        value = number(value)
    return " ".join("".join(c if c.isprintable() else " " for c in str(value)).split())


def number(value: float) -> str:
    """A figure as people write it: 120,000; 3.5."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.10g}"


def cut(text: str, width: int) -> str:
    """``text`` cut at a word so that it fits into ``width`` columns, with an ellipsis."""
    if len(text) <= width:
        return text
    head = text[: width - 1]
    space = head.rfind(" ")
    return (head[:space] if space > width // 2 else head).rstrip(" ,;:–-") + "…"


def _write_csv(rows: Rows[Any]) -> None:
    writer = csv.writer(sys.stdout)
    writer.writerow(rows.kind.__struct_fields__)
    for record in rows.to_dicts():
        writer.writerow([cell(record[name]) for name in rows.kind.__struct_fields__])
