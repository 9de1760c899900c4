"""The tree of copies of a report as an inline SVG, from the earliest text on the left to the right.

An edge is labelled by what was done, and solid, dashed or dotted as its direction is known, inferred
or unknown, which stands below it in words. Copies of an original that is not in the ledger hang from
a hollow node. A diamond on an edge leads to the readings that entered there; a double node stands
for many copies.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Copy
from variorum.views.pages.family import MISSING, Drawing, Family, Fold
from variorum.views.pages.site import ArticleLine
from variorum.views.pages.wording import clipped, plural

COLUMN, ROW, LABEL = 272, 50, 160
NAME = 19
"""Pixels between generations, between rows, and for a name; letters of a name."""

TALL = 8
"""Rows of children beyond which a text stands beside the first of them."""

DASHES = {"known": "none", "inferred": "6 4", "unknown": "1.5 4"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Entered:
    """Readings that entered with a copy: how many, the address of the first, and all in words."""

    count: int
    href: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Labels:
    """What a drawing names and leads to: articles, their letters, the pages that show copies side by
    side, where folded copies are listed, and the readings that entered."""

    lines: Mapping[str, ArticleLine]
    sigla: Mapping[str, str]
    compare: Mapping[str, str]
    entered: Mapping[str, Entered]
    listed: Callable[[Fold], str]
    days: Callable[[Fold], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """An article, or a fold, in the drawing: its column (generation) and row."""

    key: str
    fold: Fold | None
    parent: str | None
    column: int
    row: float


def nodes(family: Family, drawn: Drawing) -> list[Node]:
    """Everything that is drawn, placed: children right of their parent, rows in the order of the
    family, folds below their sisters."""
    folds: dict[str | None, list[Fold]] = {}
    for fold in drawn.folds:
        folds.setdefault(fold.parent, []).append(fold)
    placed: list[Node] = []
    bottom = 0.0

    def add(fold: Fold, column: int) -> float:
        nonlocal bottom
        row, bottom = bottom, bottom + 1
        placed.append(Node(key=fold.keys[0], fold=fold, parent=fold.parent, column=column, row=row))
        return row

    def place(key: str, parent: str | None, column: int) -> float:
        nonlocal bottom
        children = [c for c in family.children.get(key, ()) if c in drawn.shown]
        rows = [place(child, key, column + 1) for child in children]
        rows += [add(fold, column + 1) for fold in folds.get(key, ())]
        if rows:  # in their middle, but never out of sight of the first
            row = (rows[0] + rows[-1]) / 2 if rows[-1] - rows[0] <= TALL else rows[0]
        else:
            row, bottom = bottom, bottom + 1
        placed.append(Node(key=key, fold=None, parent=parent, column=column, row=row))
        return row

    for root in family.roots:
        if root in drawn.shown:
            place(root, None, 0)
    for fold in folds.get(None, ()):
        add(fold, 0)
    return sorted(placed, key=lambda n: (n.column, n.row))


def svg(family: Family, drawn: Drawing, labels: Labels, root: str) -> Markup | None:
    """The drawing; ``None`` where there is nothing to draw."""
    if len(family.copies) + len(family.roots) < 2:
        return None
    placed = nodes(family, drawn)
    spots = {n.key: (14 + n.column * COLUMN, 26 + n.row * ROW) for n in placed}
    width = max(x for x, _ in spots.values()) + LABEL + 44
    height = max(y for _, y in spots.values()) + 34
    out = []
    for node in placed:
        if node.parent is not None:
            room = _width(labels, node.parent)
            out.append(_edge(spots[node.parent], spots[node.key], node, family, labels, root, room))
    for node in placed:
        spot = spots[node.key]
        out.append(_fold(spot, node.fold, labels) if node.fold else _node(spot, node.key, labels, root))  # fmt: skip
    frame = Markup('<svg class="tree" role="img" aria-label="Tree of copies; the list below has the same" viewBox="0 0 {} {:.0f}" width="{}">{}</svg>')  # fmt: skip
    return frame.format(width, height, width, Markup("").join(out))


def _edge(
    start: tuple[float, float],
    end: tuple[float, float],
    node: Node,
    family: Family,
    labels: Labels,
    root: str,
    label: float,
) -> Markup:
    """A line from the label of the original to the copy: above it what was done, below it how sure
    the direction is, and a diamond where readings entered."""
    copies = [family.copies[k] for k in (node.fold.keys if node.fold else (node.key,))]
    direction = _least_sure(copies)
    relations = {c.relation for c in copies}
    x1, y1 = start[0] + label, start[1]
    x2, y2 = end[0] - 9, end[1]
    bend = start[0] + LABEL + 14
    path = Markup(
        '<path class="edge" d="M{:.0f} {:.1f}H{:.0f}V{:.1f}H{:.0f}" stroke-dasharray="{}"/>'
    ).format(x1, y1, bend, y2, x2, DASHES[direction])
    done = Markup('<text class="done" x="{:.0f}" y="{:.1f}">{}</text>').format(
        bend + 5, y2 - 5, relations.pop() if len(relations) == 1 else "in several ways"
    )
    href = None if node.fold else labels.compare.get(node.key)
    if href:
        done = Markup('<a href="{}{}">{}</a>').format(root, href, done)
    sure = Markup('<text class="sure" x="{:.0f}" y="{:.1f}">{}</text>').format(
        bend + 5, y2 + 13, direction
    )
    entered = None if node.fold else labels.entered.get(node.key)
    return path + done + sure + (_mark(x2 - 13, y2, entered) if entered else Markup(""))


def _least_sure(copies: list[Copy]) -> str:
    found = {c.direction for c in copies}
    return next((d for d in ("unknown", "inferred") if d in found), "known")


def _mark(x: float, y: float, entered: Entered) -> Markup:
    """A diamond on the edge with the number of readings that entered there."""
    return Markup(
        '<a class="entered" href="{0}"><title>{1}</title>'
        '<path d="M{2:.0f} {3:.1f}l6 -6l6 6l-6 6z"/>'
        '<text x="{4:.0f}" y="{5:.1f}">{6}</text></a>'
    ).format(entered.href, entered.words, x - 6, y, x, y - 9, entered.count)


def _width(labels: Labels, key: str) -> float:
    """Where the name of a node ends, in pixels from the node, by a mean width of its letters."""
    return min(LABEL + 4, 22 + 7.4 * len(_name(labels, key) if key != MISSING else "an original that"))  # fmt: skip


def _name(labels: Labels, key: str) -> str:
    letter = labels.sigla.get(key, "")
    return f"{letter} {clipped(labels.lines[key].outlet, NAME - len(letter))}".strip()


def _fold(spot: tuple[float, float], fold: Fold, labels: Labels) -> Markup:
    """A node that stands for many copies, with the way to where they are listed."""
    x, y = spot
    what = "identical" if fold.alike else "further"
    said = plural(fold.count, f"{what} text" if fold.parent is None else f"{what} copy", f"{what} texts" if fold.parent is None else f"{what} copies")  # fmt: skip
    return Markup(
        '<circle class="node many" cx="{0:.0f}" cy="{1:.1f}" r="7.5"/><circle class="node" cx="{0:.0f}" cy="{1:.1f}" r="4"/>'
        '<a href="{2}"><text class="who" x="{3:.0f}" y="{1:.1f}">and {4}</text></a>'
        '<text class="day" x="{3:.0f}" y="{5:.1f}">{6}</text>'
    ).format(x, y, labels.listed(fold), x + 13, said, y + 14, labels.days(fold))


def _node(spot: tuple[float, float], key: str, labels: Labels, root: str) -> Markup:
    x, y = spot
    if key == MISSING:
        return Markup(
            '<circle class="node hollow" cx="{0:.0f}" cy="{1:.1f}" r="5.5"/>'
            '<text class="who" x="{2:.0f}" y="{1:.1f}">an original that</text>'
            '<text class="day" x="{2:.0f}" y="{3:.1f}">is not here</text>'
        ).format(x, y, x + 12, y + 14)
    line = labels.lines[key]
    return Markup(
        '<circle class="node" cx="{0:.0f}" cy="{1:.1f}" r="5.5"/><a href="{2}"><title>{3}</title>'
        '<text class="who" x="{4:.0f}" y="{1:.1f}">{5}</text></a>'
        '<text class="day {6}" x="{4:.0f}" y="{7:.1f}">{8}</text>'
    ).format(
        x,
        y,
        root + line.href,
        line.title,
        x + 12,
        _name(labels, key),
        line.certainty,
        y + 14,
        clipped(line.day, 30),
    )
