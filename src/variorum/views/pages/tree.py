"""The tree of copies of a report as an inline SVG, from the earliest text on the left to the right.

An edge is labelled by what was done, and solid, dashed or dotted as its direction is known, inferred
or unknown. Copies of an original that is not in the ledger hang on a hollow node.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from variorum.records import Copy
from variorum.views.pages.site import ArticleLine
from variorum.views.pages.wording import clipped

COLUMN, ROW, LABEL = 260, 46, 158
NAME = 19
"""Pixels between generations, between rows, and for a name; letters of a name."""
DASHES = {"known": "none", "inferred": "6 4", "unknown": "1.5 4"}
LARGEST = 60
"""Beyond so many nodes a drawing helps nobody: the table of copies stands alone."""

MISSING = ""
"""The key of the original that is not in the ledger."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """An article in the drawing: its column (generation) and row; the edge that leads to it."""

    key: str
    parent: str | None
    copy: Copy | None
    column: int
    row: float


def nodes(articles: Sequence[str], copies: Mapping[str, Copy]) -> list[Node]:
    """Every article placed: children right of their parent, rows in the order of ``articles``."""
    children: dict[str, list[str]] = defaultdict(list)
    roots: list[str] = []
    members = set(articles)
    for key in articles:
        copy = copies.get(key)
        if copy is None:
            roots.append(key)
        elif copy.copy_of in members and not _loops(key, copies):
            children[str(copy.copy_of)].append(key)
        else:
            children[MISSING].append(key)
    if MISSING in children:
        roots.append(MISSING)
    placed: list[Node] = []
    bottom = 0.0

    def place(key: str, parent: str | None, column: int) -> float:
        nonlocal bottom
        rows = [place(child, key, column + 1) for child in children[key]]
        if rows:
            row = (rows[0] + rows[-1]) / 2
        else:
            row, bottom = bottom, bottom + 1
        placed.append(Node(key=key, parent=parent, copy=copies.get(key), column=column, row=row))
        return row

    for root in roots:
        place(root, None, 0)
    return sorted(placed, key=lambda n: (n.column, n.row))


def _loops(key: str, copies: Mapping[str, Copy]) -> bool:
    """Whether going from copy to original leads back to ``key``."""
    seen = {key}
    at = copies[key].copy_of
    while at is not None and at in copies:
        if at in seen:
            return True
        seen.add(at)
        at = copies[at].copy_of
    return at in seen


def svg(
    articles: Sequence[str],
    copies: Mapping[str, Copy],
    lines: Mapping[str, ArticleLine],
    compare: Mapping[str, str],
    root: str,
) -> Markup | None:
    """The drawing; ``compare`` has the address of the side-by-side page of a copy. ``None`` where
    there is nothing to draw or too much."""
    if not 1 < len(articles) <= LARGEST:
        return None
    drawn = nodes(articles, copies)
    spots = {n.key: (14 + n.column * COLUMN, 26 + n.row * ROW) for n in drawn}
    width = max(x for x, _ in spots.values()) + LABEL + 40
    height = max(y for _, y in spots.values()) + 32
    out = []
    for node in drawn:
        x, y = spots[node.key]
        if node.parent is not None and node.copy is not None:
            out.append(
                _edge(
                    spots[node.parent],
                    (x, y),
                    node.copy,
                    compare.get(node.key),
                    root,
                    _width(lines.get(node.parent)),
                )
            )
    for node in drawn:
        out.append(_node(spots[node.key], lines.get(node.key), root))
    frame = Markup('<svg class="tree" role="img" aria-label="Tree of copies; the table below has the same" viewBox="0 0 {} {}" width="{}">{}</svg>')  # fmt: skip
    return frame.format(width, round(height), width, Markup("").join(out))


def _edge(
    start: tuple[float, float],
    end: tuple[float, float],
    copy: Copy,
    href: str | None,
    root: str,
    label: float,
) -> Markup:
    """A line from the label of the original to the copy, with what was done written on it."""
    x1, y1 = start[0] + label, start[1]
    x2, y2 = end[0] - 9, end[1]
    bend = start[0] + LABEL + 14
    path = Markup(
        '<path class="edge" d="M{:.0f} {:.1f}H{:.0f}V{:.1f}H{:.0f}" stroke-dasharray="{}"/>'
    ).format(x1, y1, bend, y2, x2, DASHES[copy.direction])
    text = Markup('<text class="done" x="{:.0f}" y="{:.1f}">{}</text>').format(
        bend + 5, y2 - 5, copy.relation
    )
    if href:
        text = Markup('<a href="{}{}">{}</a>').format(root, href, text)
    return path + text


def _width(line: ArticleLine | None) -> float:
    """Where the name of a node ends, in pixels from the node, by a mean width of its letters."""
    return 22 + 7.2 * (len(clipped(line.outlet, NAME)) if line else len("an original that"))


def _node(spot: tuple[float, float], line: ArticleLine | None, root: str) -> Markup:
    x, y = spot
    if line is None:
        return Markup(
            '<circle class="node hollow" cx="{0:.0f}" cy="{1:.1f}" r="5.5"/>'
            '<text class="who" x="{2:.0f}" y="{1:.1f}">an original that</text>'
            '<text class="day" x="{2:.0f}" y="{3:.1f}">is not here</text>'
        ).format(x, y, x + 12, y + 14)
    return Markup(
        '<circle class="node" cx="{0:.0f}" cy="{1:.1f}" r="5.5"/><a href="{2}"><title>{3}</title>'
        '<text class="who" x="{4:.0f}" y="{1:.1f}">{5}</text></a>'
        '<text class="day" x="{4:.0f}" y="{6:.1f}">{7}</text>'
    ).format(
        x,
        y,
        root + line.href,
        escape(line.title),
        x + 12,
        clipped(line.outlet, NAME),
        y + 14,
        line.day,
    )
