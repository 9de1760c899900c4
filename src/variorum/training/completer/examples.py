"""Marked figures as the completer reads them, with the words that their phrase needs.

A table with tabs, one figure a row: its article's key, its first and last character, and the characters of the
words that its phrase needs and of those that do no harm, as "120-134 150-160".
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from variorum.errors import ReadError
from variorum.models.completer.surroundings import LEARNT, Surroundings
from variorum.records import Draft
from variorum.stages.article.figures.completion.completing import tells, view
from variorum.stages.article.figures.find import found_by_rules

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked figure: characters of its article."""

    article: str
    start: int
    end: int
    needed: tuple[Range, ...]
    fine: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """``needed``: for each word that is read whether the phrase needs it, ``None`` where it may stand or not."""

    given: Surroundings
    needed: list[bool | None]


def marked(table: Path) -> list[Marked]:
    """The rows of a table. Raises :class:`ReadError`."""
    try:
        with table.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    except OSError as error:
        raise ReadError(f"cannot read {table}: {error.strerror}") from error
    return [
        Marked(
            row["article"],
            int(row["start"]),
            int(row["end"]),
            _ranges(row["needed"]),
            _ranges(row["fine"]),
        )
        for row in rows
    ]


def _ranges(cell: str) -> tuple[Range, ...]:
    pairs = (part.split("-") for part in cell.split())
    return tuple((int(first), int(last)) for first, last in pairs)


def examples(draft: Draft, rows: Iterable[Marked]) -> Iterator[Example]:
    """The marked figures of an article, as far as the rules find them and a word of them is read."""
    found = list(found_by_rules(draft))
    for row in rows:
        meant = [f for f in found if f.start < row.end and row.start < f.end]
        if not meant:
            continue
        figure = max(meant, key=lambda f: (min(f.end, row.end) - max(f.start, row.start), -f.start))
        given = view(draft.parse, figure, LEARNT)
        needed = [
            None
            if not tells(token) or _among(token.start, token.end, row.fine)
            else _among(token.start, token.end, row.needed)
            for token in given.tokens
        ]
        if any(needed):
            yield Example(given, needed)


def _among(start: int, end: int, ranges: Iterable[Range]) -> bool:
    return any(first < end and start < last for first, last in ranges)
