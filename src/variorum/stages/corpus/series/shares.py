"""Figures that are a share of a larger one in their sentence: "80 barns burned, 30 of them in Velm"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.stages.corpus.series.describe import Description
from variorum.stages.corpus.series.tables import cues
from variorum.syntax import Parse


def marked(described: Sequence[Description], parses: Mapping[str, Parse]) -> list[Description]:
    """The same descriptions, in the same order; those that a word such as "including" or "of them"
    makes a share of a larger count of the same class before them, or whose span holds the whole
    ("two of the three mills"), are parts."""
    groups: dict[tuple[str, int, str], list[Description]] = defaultdict(list)
    for d in sorted(
        described, key=lambda d: d.figure.article
    ):  # each long parse is put together once
        token = parses[d.figure.article].token_at(d.figure.start)
        if token is not None:
            groups[d.figure.article, token.sentence, d.kind].append(d)
    shares: set[str] = set()
    for (article, _, _), group in groups.items():
        ordered = sorted(group, key=lambda d: (d.figure.start, d.figure.id))
        shares.update(d.figure.id for d in ordered if any(_within(o, d) for o in ordered))
        for k, d in enumerate(ordered[1:], 1):
            whole = max(ordered[:k], key=lambda w: w.value)
            between = parses[article].between(whole.figure.end, d.figure.end + 10)
            if whole.value > d.value and any(t.lower in cues("share") for t in between):
                shares.add(d.figure.id)
    return [replace(d, part=True) if d.figure.id in shares else d for d in described]


def _within(inner: Description, outer: Description) -> bool:
    """Whether one figure's span lies in the other's longer one."""
    a, b = inner.figure, outer.figure
    return b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end)
