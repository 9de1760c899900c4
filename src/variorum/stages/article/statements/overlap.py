"""Statements that overlap: the same words found twice, and statements reported in others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.records import Statement
from variorum.stages.article.statements.view import Range

if TYPE_CHECKING:
    from variorum.stages.article.statements.stage import Reading

BLOCK = 200  # characters; only statements that share a block are compared
SAME = 0.7  # share of characters in common, of all that either has


def shared(a: tuple[Range, ...], b: tuple[Range, ...]) -> float:
    """Characters in common over characters in either, 0 to 1; both in order, without overlaps."""
    common, i, j = 0, 0, 0
    while i < len(a) and j < len(b):
        common += max(0, min(a[i][1], b[j][1]) - max(a[i][0], b[j][0]))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    either = sum(e - s for s, e in a) + sum(e - s for s, e in b) - common
    return common / either if either else 0.0


def without_doubles(readings: list[Reading]) -> list[Reading]:
    """The readings less those whose content a surer one has too."""
    kept: list[Reading] = []
    near: dict[int, list[Reading]] = {}
    for reading in sorted(readings, key=lambda r: (-r.confidence, r.cue.i)):
        blocks = {k for s, e in reading.content for k in range(s // BLOCK, e // BLOCK + 1)}
        rivals = {r.cue.i: r for k in blocks for r in near.get(k, ())}
        if any(_double(reading, rival) for rival in rivals.values()):
            continue
        kept.append(reading)
        for k in blocks:
            near.setdefault(k, []).append(reading)
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


def outermost(statements: list[Statement]) -> dict[str, str]:
    """For every statement whose cue lies in another's content, the id of the narrowest such one."""
    out: dict[str, str] = {}
    holders = sorted(
        ((p.start, p.end, s.id) for s in statements for p in s.content),
        key=lambda h: (h[0], -h[1], h[2]),
    )
    stack: list[tuple[int, int, str]] = []
    k = 0
    for s in sorted(statements, key=lambda s: (s.cue.start if s.cue else 0, s.id)):
        at = s.cue.start if s.cue else 0
        while k < len(holders) and holders[k][0] <= at:
            stack.append(holders[k])
            k += 1
        while stack and stack[-1][1] <= at:
            stack.pop()
        for start, end, holder in reversed(stack):
            if start <= at < end and holder != s.id:
                out[s.id] = holder
                break
    return out
