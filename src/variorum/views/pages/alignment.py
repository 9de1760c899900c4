"""Two texts side by side: what was kept, changed, moved, added and cut.

Rows follow the copy from top to bottom. Words the copy left out stand where the other text has them,
after the last passage that precedes them there; so does a note of every passage that moved away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from markupsafe import Markup, escape

from variorum.offsets import trimmed
from variorum.records import Noise, Passage
from variorum.views.pages.marks import paragraphs
from variorum.views.pages.paragraphs import Paragraphs
from variorum.views.pages.word_marks import DELETED, INSERTED, beside, worded
from variorum.views.pages.wording import clipped

RowKind = Literal["kept", "changed", "moved", "left", "added", "cut", "noise"]
NOTHING = Markup("")
CHANGES = {"reworded": "reworded", "translated": "translated"}
"""What a changed passage is called, where its relation says more than that it was changed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of the comparison: the other text on the left, the copy on the right; ``done`` says
    in words what happened to it. Of a moved passage ``place`` says where its other place is, and
    ``href`` leads there; ``anchor`` is its own. ``left_at`` and ``right_at`` are paragraphs.
    ``words`` counts those of what was cut or added."""

    kind: RowKind
    done: str = ""
    place: str = ""
    href: str = ""
    anchor: str = ""
    left: Markup = NOTHING
    right: Markup = NOTHING
    left_at: str = ""
    right_at: str = ""
    words: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """One of the two texts with its paragraphs numbered; what has no number is no part of the
    report."""

    text: str
    numbers: Paragraphs

    @classmethod
    def of(cls, text: str, noise: Sequence[Noise] = (), title: str | None = None) -> Side:
        """The text with its paragraphs numbered."""
        return cls(text=text, numbers=Paragraphs(text, noise, title))


def rows(copy: Side, other: Side, aligned: Sequence[Passage]) -> list[Row]:
    """The comparison of ``copy`` with ``other`` by what is ``aligned``."""
    kept = _apart(aligned)
    stay = _in_order(kept)
    anchors = [k for k in range(len(kept)) if k in stay]
    starts = [kept[k].other_start for k in anchors]
    follows: dict[int, list[tuple[int, Row]]] = {}

    def after(at: int, row: Row) -> None:
        """``row`` goes behind the passage that precedes character ``at`` of the other text."""
        before = bisect_right(starts, at)
        follows.setdefault(anchors[before - 1] if before else -1, []).append((at, row))

    for start, end in _gaps(other.text, [(p.other_start, p.other_end) for p in kept]):
        for at, row in _cut(other, start, end):
            after(at, row)
    for k, p in enumerate(kept):
        if k not in stay:
            after(p.other_start, _gone(copy, other, p, k))
    out = [row for _, row in sorted(follows.get(-1, ()), key=lambda f: f[0])]
    at = 0
    for k, p in enumerate(kept):
        out += _added(copy, at, p.start)
        out += _corresponding(copy, other, p, None if k in stay else k)
        out += [row for _, row in sorted(follows.get(k, ()), key=lambda f: f[0])]
        at = p.end
    return out + list(_added(copy, at, len(copy.text)))


def _corresponding(copy: Side, other: Side, p: Passage, moved: int | None) -> Iterator[Row]:
    """A passage line by line; ``moved`` is its number where it stands elsewhere than in the other."""
    old, new = other.text[p.other_start : p.other_end], copy.text[p.start : p.end]
    for n, (a, b, c, d) in enumerate(beside(old, new)):
        left, right = worded(old[a:b], new[c:d])
        same = Markup("<") not in left and Markup("<") not in right
        first = moved is not None and n == 0
        yield Row(
            kind="moved" if moved is not None else "kept" if same else "changed",
            done="" if same else CHANGES.get(p.relation, "changed"),
            place=f"moved from {_place(other, p.other_start, p.other_end)}" if first else "",
            href=f"#from-{moved}" if first else "",
            anchor=f"moved-{moved}" if first else "",
            left=left,
            right=right,
            left_at=other.numbers.label(p.other_start + a, p.other_start + b),
            right_at=copy.numbers.label(p.start + c, p.start + d),
        )


def _place(side: Side, start: int, end: int) -> str:
    return side.numbers.label(start, end) or "the head"


def _gone(copy: Side, other: Side, p: Passage, k: int) -> Row:
    """The place in the other text that a moved passage left."""
    return Row(
        kind="left",
        place=f"moved to {_place(copy, p.start, p.end)}",
        href=f"#moved-{k}",
        anchor=f"from-{k}",
        left=escape(clipped(other.text[p.other_start : p.other_end], 70)),
        left_at=other.numbers.label(p.other_start, p.other_end),
    )


def _apart(aligned: Sequence[Passage]) -> list[Passage]:
    """Passages in the order of the copy, none overlapping another in it."""
    out: list[Passage] = []
    for p in sorted(aligned, key=lambda p: (p.start, -p.end, p.other_start)):
        if not out or p.start >= out[-1].end:
            out.append(p)
    return out


def _in_order(kept: Sequence[Passage]) -> set[int]:
    """The passages that stand in the same order in both texts: of all such runs the one with most
    characters, so that the few that moved are said to have moved. (A Fenwick tree of maxima.)"""
    places = {start: k for k, start in enumerate(sorted({p.other_start for p in kept}), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)
    back: list[int] = []
    for k, p in enumerate(kept):
        at = places[p.other_start] - 1
        most = (0, -1)
        while at:
            most = max(most, tree[at], key=lambda t: t[0])
            at -= at & -at
        back.append(most[1])
        mine = (most[0] + p.end - p.start, k)
        at = places[p.other_start]
        while at < len(tree):
            tree[at] = max(tree[at], mine, key=lambda t: t[0])
            at += at & -at
    end = max(tree, key=lambda t: t[0])[1]
    out: set[int] = set()
    while end >= 0:
        out.add(end)
        end = back[end]
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


def _stretches(side: Side, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The lines of a stretch, those together that are paragraphs, headline or neither, with what
    they are in words (empty: paragraphs)."""
    a, b = trimmed(side.text, start, end)
    found = [(a + s, a + e) for s, e in paragraphs(side.text[a:b])]
    for what, lines in groupby(found, key=lambda line: _what(side, line)):
        held = list(lines)
        left, right = trimmed(side.text, held[0][0], held[-1][1])
        if any(c.isalnum() for c in side.text[left:right]):
            yield left, right, what


def _what(side: Side, line: tuple[int, int]) -> str:
    if side.numbers.within(*line):
        return ""
    return "headline" if line == side.numbers.headline else "not part of the report"


def _added(copy: Side, start: int, end: int) -> Iterator[Row]:
    for a, b, what in _stretches(copy, start, end):
        text = copy.text[a:b]
        if what:
            yield Row(kind="noise", done=what, right=escape(text))
        else:
            at = copy.numbers.label(a, b)
            words = len(text.split())
            yield Row(
                kind="added", done="added", right=INSERTED.format(text), right_at=at, words=words
            )


def _cut(other: Side, start: int, end: int) -> Iterator[tuple[int, Row]]:
    """What the copy left out, each stretch with where it begins."""
    for a, b, what in _stretches(other, start, end):
        text = other.text[a:b]
        if what:
            yield a, Row(kind="noise", done=what, left=escape(text))
        else:
            at, words = other.numbers.label(a, b), len(text.split())
            yield a, Row(kind="cut", done="cut", left=DELETED.format(text), left_at=at, words=words)
