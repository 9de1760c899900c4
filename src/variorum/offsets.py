"""Arithmetic of characters: every offset is of code points, ends are excluded."""

from __future__ import annotations

from collections.abc import Iterable


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
