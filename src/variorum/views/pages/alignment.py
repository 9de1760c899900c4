"""Two texts of one report side by side: what was kept, changed, moved, added and cut.

Rows follow the copy from top to bottom. Words the copy left out stand where the other text has them,
after the last passage that precedes them there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from markupsafe import Markup, escape

from variorum.records import Passage, trimmed

RowKind = Literal["kept", "changed", "moved", "added", "cut"]
WORDS = re.compile(r"(?:\w+(?:[’'.,-]\w+)*|[^\w\s])\s*|\s+")
DELETED, INSERTED = Markup("<del>{}</del>"), Markup("<ins>{}</ins>")
MOST_WORDS = 3000
"""Longer passages are shown whole, without marks inside: word by word they take too long."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of the comparison: the other text on the left, the copy on the right; ``done`` says
    in words what happened to it."""

    kind: RowKind
    done: str
    left: Markup
    right: Markup


def rows(text: str, other: str, passages: Sequence[Passage]) -> list[Row]:
    """The comparison of ``text`` (the copy) with ``other`` by the ``passages`` they share."""
    kept = _apart(passages)
    stay = _in_order([p.other_start for p in kept])
    cuts = _gaps(other, [(p.other_start, p.other_end) for p in kept])
    follows: dict[int, list[tuple[int, int]]] = {}
    for start, end in cuts:
        before = [k for k, p in enumerate(kept) if p.other_end <= start and k in stay]
        follows.setdefault(max(before, default=-1), []).append((start, end))
    out = [_cut(other, s, e) for s, e in follows.get(-1, [])]
    at = 0
    for k, p in enumerate(kept):
        out += _added(text, at, p.start)
        left, right = worded(other[p.other_start : p.other_end], text[p.start : p.end])
        same = Markup("<") not in left and Markup("<") not in right
        kind: RowKind = "moved" if k not in stay else "kept" if same else "changed"
        done = "" if kind == "kept" else "moved, changed" if kind == "moved" and not same else kind
        out.append(Row(kind=kind, done=done, left=left, right=right))
        out += [_cut(other, s, e) for s, e in follows.get(k, [])]
        at = p.end
    return out + _added(text, at, len(text))


def worded(old: str, new: str) -> tuple[Markup, Markup]:
    """Both texts escaped, with ``del`` around what only the old has, ``ins`` what only the new."""
    a, b = WORDS.findall(old), WORDS.findall(new)
    if old == new or len(a) + len(b) > MOST_WORDS:
        return escape(old), escape(new)
    left, right = [], []
    for kind, i, j, k, m in SequenceMatcher(None, _keys(a), _keys(b), autojunk=False).get_opcodes():
        gone, come = "".join(a[i:j]), "".join(b[k:m])
        plain = kind == "equal" or not (gone.strip() or come.strip())
        left.append(escape(gone) if plain or not gone else _marked(DELETED, gone))
        right.append(escape(come) if plain or not come else _marked(INSERTED, come))
    return Markup("").join(left), Markup("").join(right)


def _marked(element: Markup, text: str) -> Markup:
    """``text`` in an element, the white space behind it outside."""
    words = text.rstrip()
    return element.format(words) + escape(text[len(words) :])


def _keys(words: list[str]) -> list[str]:
    """Words as they are compared: without the white space behind, all quotation marks alike."""
    marks = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"}
    return ["".join(marks.get(c, c) for c in w.strip()) for w in words]


def _apart(passages: Sequence[Passage]) -> list[Passage]:
    """Passages in the order of the copy, none overlapping another in it."""
    out: list[Passage] = []
    for p in sorted(passages, key=lambda p: (p.start, -p.end, p.other_start)):
        if not out or p.start >= out[-1].end:
            out.append(p)
    return out


def _in_order(values: Sequence[int]) -> set[int]:
    """Positions of a longest increasing run: what stands in the same order in both texts."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int | None] = []
    for k, value in enumerate(values):
        at = bisect_left(tails, value)
        tails[at:] = [value, *tails[at + 1 :]]
        ends[at:] = [k, *ends[at + 1 :]]
        back.append(ends[at - 1] if at else None)
    out: set[int] = set()
    at_end = ends[-1] if ends else None
    while at_end is not None:
        out.add(at_end)
        at_end = back[at_end]
    return out


def _gaps(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of ``text`` with a word in them that no span covers."""
    edges = [(0, 0), *sorted(spans), (len(text), len(text))]
    out, reach = [], 0
    for (_, end), (start, _) in pairwise(edges):
        reach = max(reach, end)
        a, b = trimmed(text, min(reach, start), start)
        if any(c.isalnum() for c in text[a:b]):
            out.append((a, b))
    return out


def _added(text: str, start: int, end: int) -> list[Row]:
    a, b = trimmed(text, start, end)
    if not any(c.isalnum() for c in text[a:b]):
        return []
    return [
        Row(
            kind="added",
            done="added",
            left=Markup(""),
            right=INSERTED.format(text[a:b]),
        )
    ]


def _cut(other: str, start: int, end: int) -> Row:
    return Row(
        kind="cut",
        done="cut",
        left=DELETED.format(other[start:end]),
        right=Markup(""),
    )
