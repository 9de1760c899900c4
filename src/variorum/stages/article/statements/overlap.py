"""Statements that overlap: the same words found twice, and statements reported in others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from variorum.records import Statement
from variorum.stages.article.statements.view import Range

if TYPE_CHECKING:
    from variorum.stages.article.statements.readings import Reading

BLOCK = 200  # characters; only statements that share a block are compared
SAME = 0.7  # share of characters in common, of all that either has


def common(a: tuple[Range, ...], b: tuple[Range, ...]) -> int:
    """Characters in common; both in order, without overlaps."""
    found, i, j = 0, 0, 0
    while i < len(a) and j < len(b):
        found += max(0, min(a[i][1], b[j][1]) - max(a[i][0], b[j][0]))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return found


def size(content: tuple[Range, ...]) -> int:
    """Characters of it, without overlaps."""
    return sum(e - s for s, e in content)


def shared(a: tuple[Range, ...], b: tuple[Range, ...]) -> float:
    """Characters in common over characters in either, 0 to 1; both in order, without overlaps."""
    both = common(a, b)
    either = size(a) + size(b) - both
    return both / either if either else 0.0


class Contents:
    """Readings, to be asked for those whose content may share characters with another's."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._near: dict[int, list[Reading]] = {}
        for reading in readings:
            self.add(reading)

    def add(self, reading: Reading) -> None:
        for block in _blocks(reading):
            self._near.setdefault(block, []).append(reading)

    def near(self, reading: Reading) -> list[Reading]:
        """Each once, in order of their blocks."""
        found = {id(r): r for block in _blocks(reading) for r in self._near.get(block, ())}
        return list(found.values())


def _blocks(reading: Reading) -> list[int]:
    return sorted({k for s, e in reading.content for k in range(s // BLOCK, e // BLOCK + 1)})


def without_doubles(readings: list[Reading]) -> list[Reading]:
    """The readings less those whose content a surer one has too."""
    kept: list[Reading] = []
    known = Contents()
    for reading in sorted(readings, key=lambda r: (-r.confidence, r.cue.i)):
        if not any(_double(reading, rival) for rival in known.near(reading)):
            kept.append(reading)
            known.add(reading)
    return kept


def _double(a: Reading, b: Reading) -> bool:
    if a.cue.source_span != b.cue.source_span and _holds(a, b):
        return False  # "Smith said the board warned …": both said it
    return shared(a.content, b.content) >= SAME


def _holds(a: Reading, b: Reading) -> bool:
    """Whether the source of one is named in the content of the other."""
    return any(
        x.cue.source_span is not None and any(s <= x.cue.source_span[0] < e for s, e in y.content)
        for x, y in ((a, b), (b, a))
    )


def in_order(statement: Statement) -> tuple[int, int, int]:
    """Statements stand in the order of their content, those of the same words in that of their cues."""
    return statement.content[0].start, statement.content[-1].end, _cue(statement)


def _cue(statement: Statement) -> int:
    return statement.cue.start if statement.cue else 0


def outermost(statements: list[Statement]) -> dict[str, str]:
    """For every statement whose cue lies in another's content, the id of the narrowest such one."""
    out: dict[str, str] = {}
    holders = sorted(
        ((p.start, p.end, _cue(s), s.id) for s in statements for p in s.content),
        key=lambda h: (h[0], -h[1], h[2]),
    )
    stack: list[tuple[int, int, str]] = []
    k = 0
    for s in sorted(statements, key=lambda s: (_cue(s), in_order(s))):
        at = _cue(s)
        while k < len(holders) and holders[k][0] <= at:
            start, end, _, holder = holders[k]
            stack.append((start, end, holder))
            k += 1
        while stack and stack[-1][1] <= at:
            stack.pop()
        for start, end, holder in reversed(stack):
            if start <= at < end and holder != s.id:
                out[s.id] = holder
                break
    return out
