"""Arithmetic of characters: every offset is of code points, ends are excluded."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from variorum.records import Passage, Variant


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def overlaps(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether ``start`` to ``end`` shares a character with one of ``spans``."""
    return any(start < e and s < end for s, e in spans)


def turned[Row: Passage | Variant](row: Row) -> Row:
    """``row`` with its two sides' characters exchanged: seen from the other article."""
    return msgspec.structs.replace(
        row,
        article=row.other,
        start=row.other_start,
        end=row.other_end,
        other=row.article,
        other_start=row.start,
        other_end=row.end,
    )
