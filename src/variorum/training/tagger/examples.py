"""Marked articles as windows of labelled word pieces."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.models.tagger.pieces import FIRST, LAST, Pieces, Window, pieces, windows
from variorum.records import Span
from variorum.stages.article.statements.quotes import outer_quotes
from variorum.training.gold import Attribution

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
LENGTH = 256  # pieces of a window with its first and last mark
NONE = -100  # "not to be learnt here", as torch's cross entropy has it
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Labels:
    """What people marked, by piece. ``tags`` has a row each for cue, source and content; ``owner`` is, for
    pieces of content, the first piece of their cue; ``speaker`` is, for the first piece of a cue, the first
    piece of its source, or -1 where it has none. Both are ``NONE`` elsewhere."""

    tags: Ints
    owner: Ints
    speaker: Ints


def labels(found: Pieces, gold: Iterable[Attribution]) -> Labels:
    """The labels of an article's pieces."""
    n = len(found)
    tags = np.zeros((3, n), np.int64)
    owner, speaker = np.full(n, NONE, np.int64), np.full(n, NONE, np.int64)
    middles = (np.array(found.starts, np.int64) + np.array(found.ends, np.int64)) // 2
    starts, ends = np.array(found.starts), np.array(found.ends)

    def covered(span: tuple[int, int, str]) -> Ints:
        first = int(np.searchsorted(ends, span[0], "right"))
        last = int(np.searchsorted(starts, span[1], "left"))
        inside = np.arange(first, last)
        return inside[(middles[inside] >= span[0]) & (middles[inside] < span[1])]

    for g in gold:
        runs = [[r for s in part if len(r := covered(s))] for part in (g.cue, g.source, g.content)]
        for row, several in enumerate(runs):
            for run in several:
                if tags[row, run].any():
                    continue  # marked for another attribution already: a shared source
                tags[row, run] = INSIDE
                tags[row, run[0]] = BEGIN
        if not runs[0]:
            continue
        anchor = int(runs[0][0][0])
        for run in runs[2]:
            owner[run] = anchor
        speaker[anchor] = int(runs[1][0][0]) if runs[1] else -1
    return Labels(tags, owner, speaker)


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrays of ``b`` windows: ids and kinds (b, t), tags (b, 3, t), owner and speaker (b, t) as places in
    the window; 0, the first mark, is "none"."""

    ids: Ints
    kinds: Ints
    mask: Ints
    tags: Ints
    owner: Ints
    speaker: Ints


def batch(several: Sequence[tuple[Pieces, Labels, Window]]) -> Batch:
    b = len(several)
    out = Batch(
        np.zeros((b, LENGTH), np.int64),
        np.zeros((b, LENGTH), np.int64),
        np.zeros((b, LENGTH), np.int64),
        np.full((b, 3, LENGTH), NONE, np.int64),
        np.full((b, LENGTH), NONE, np.int64),
        np.full((b, LENGTH), NONE, np.int64),
    )
    for k, (found, marked, window) in enumerate(several):
        first, last = window.first, window.last
        n = last - first
        out.ids[k, : n + 2] = [FIRST, *found.ids[first:last], LAST]
        out.kinds[k, 1 : n + 1] = found.kinds[first:last]
        out.mask[k, : n + 2] = 1
        out.tags[k, :, 1 : n + 1] = marked.tags[:, first:last]
        for row, target in ((marked.owner, out.owner), (marked.speaker, out.speaker)):
            part = row[first:last]
            near = (part >= first) & (part < last)
            target[k, 1 : n + 1] = np.where(near, part - first + 1, NONE)
            target[k, 1 : n + 1][part == -1] = 0
    return out


def cut(found: Pieces, chance: random.Random) -> list[Window]:
    """The article's windows for one pass over the data: as in use, but of another length each time."""
    core = chance.randrange(190, LENGTH - 2 - 32 + 1)
    return windows(found, core, LENGTH - 2 - core)


def read(text: str, paragraphs: Sequence[Span]) -> Pieces:
    """The pieces of an article as the statements stage gives them to the tagger."""
    quoted = [(q.start, q.end) for q in outer_quotes(text, paragraphs)]
    return pieces(text, paragraphs, quoted)
