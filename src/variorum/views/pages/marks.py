"""Text cut at the boundaries of everything that is marked in it, so that marks may overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from markupsafe import Markup

from variorum.offsets import trimmed

ORDER = (
    "passage",
    "taken",
    "noise",
    "content",
    "source",
    "cue",
    "event",
    "variant",
    "figure",
    "time",
    "name",
)
"""Kinds from the outermost element to the innermost."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Highlight:
    """A record's characters. ``anchor`` becomes the id of the first piece; ``href`` makes it a
    link; ``before`` and ``after`` are markup that is written where it begins and ends."""

    start: int
    end: int
    kind: str
    anchor: str | None = None
    href: str | None = None
    before: str = ""
    after: str = ""


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of every line of the text that is not empty."""
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def highlighted(text: str, highlights: Sequence[Highlight]) -> list[tuple[int, int, Markup]]:
    """Every line with its start and end and its markup. Each character of the text stands there
    once, escaped, inside one element a kind of record that covers it."""
    lines = paragraphs(text)
    cuts = {len(text), *(c for line in lines for c in line)}
    opens: dict[int, list[tuple[int, Highlight]]] = defaultdict(list)
    closes: dict[int, list[tuple[int, Highlight]]] = defaultdict(list)
    for k, given in enumerate(highlights):
        # Line ends are not shown: a mark that began or ended with one would be lost.
        start, end = trimmed(text, max(0, given.start), min(len(text), given.end))
        if start < end:
            whole = (start, end) == (given.start, given.end)
            h = given if whole else replace(given, start=start, end=end)
            cuts.update((start, end))
            opens[start].append((k, h))
            closes[end].append((k, h))
    used: set[str] = set()
    active: dict[str, dict[int, Highlight]] = {kind: {} for kind in ORDER}
    points = sorted(cuts)
    # Plain strings until the end: making every piece a Markup takes four times as long.
    pieces: list[tuple[int, str]] = []
    for a, b in zip(points, [*points[1:], len(text)], strict=True):
        after = "".join(h.after for _, h in closes.get(a, ()))
        if after:  # a mark's end belongs to the text before it, also at the end of a line
            pieces.append((max(0, a - 1), after))
        for k, h in closes.get(a, ()):
            active[h.kind].pop(k, None)
        begun = [h for _, h in opens.get(a, ())]
        for k, h in opens.get(a, ()):
            active[h.kind][k] = h
        if b > a:
            before = "".join(h.before for h in begun)
            piece = _wrapped(text[a:b], active, begun, used)
            left = {h.anchor for h in begun if h.anchor} - used
            used |= left
            ids = "".join(f'<span id="{escape(i)}"></span>' for i in sorted(left))
            pieces.append((a, ids + before + piece))
    return _by_line(lines, pieces)


def _wrapped(
    text: str,
    active: dict[str, dict[int, Highlight]],
    begun: Sequence[Highlight],
    used: set[str],
) -> str:
    """One piece inside the elements of all kinds that are active, with the ids of the records that
    begin with it: one an element, and each id once."""
    out = escape(text)
    for kind in reversed(ORDER):
        if not active[kind]:
            continue
        h = next(reversed(active[kind].values()))
        named = next(
            (x.anchor for x in begun if x.kind == kind and x.anchor and x.anchor not in used), None
        )
        if named:
            used.add(named)
        name = f' id="{escape(named)}"' if named else ""
        if h.href:
            out = f'<a class="k-{kind}"{name} href="{escape(h.href)}">{out}</a>'
        else:
            out = f'<span class="k-{kind}"{name}>{out}</span>'
    return out


def _by_line(
    lines: Sequence[tuple[int, int]], pieces: Sequence[tuple[int, str]]
) -> list[tuple[int, int, Markup]]:
    out = []
    k = 0
    for start, end in lines:
        held = []
        while k < len(pieces) and pieces[k][0] < start:
            k += 1
        while k < len(pieces) and pieces[k][0] < end:
            held.append(pieces[k][1])
            k += 1
        out.append((start, end, Markup("".join(held))))  # noqa: S704 - every piece is escaped above
    return out
