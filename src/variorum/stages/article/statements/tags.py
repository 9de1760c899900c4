"""What the tagger says as attributions: a cue, the source it points to, and the content that points to it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

import numpy as np

from variorum.models.tagger.network import (
    BEGIN,
    CONTENT,
    CUE,
    INSIDE,
    OUTSIDE,
    SOURCE,
    Floats,
    Scores,
)
from variorum.models.tagger.pieces import BREAK, Pieces
from variorum.stages.article.statements.view import Range

LEAST_LINK = 0.2  # probability that content belongs to a cue; less is no link
LONG = 6  # pieces of content that make a cue of what they point to, though no tag says so


@dataclass(frozen=True, slots=True)
class Tagged:
    """An attribution as the tagger has it, in characters; ``cue`` is ``None`` for content that points to
    none. ``sure`` is how sure it is, 0 to 1: the geometric mean of what it gives the cue and what it gives
    content and link, which comes near the share that people mark alike (PolNeAR's development part: .97
    at .98, .63 at .74, .36 at .40)."""

    cue: Range | None
    source: Range | None
    content: tuple[Range, ...]
    sure: float


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces ``first`` to ``last`` (excluded) of one tag, and how sure they are, 0 to 1."""

    first: int
    last: int
    sure: float


def attributions(pieces: Pieces, scores: Scores) -> list[Tagged]:
    """The attributions of an article in order of their cues, then content that points to no cue. Cues that
    no content points to are none."""
    if not len(pieces):
        return []
    words = _words(pieces)
    tags = _by_word(scores.tags, words)
    cues, sources, contents = (_runs(tags[:, row], words) for row in (CUE, SOURCE, CONTENT))
    owned: dict[Run, list[tuple[Run, float]]] = {}
    loose = []
    for content in contents:
        cue, link = _best_cue(content, cues, scores, words)
        if cue is not None:
            owned.setdefault(cue, []).append((content, link))
        elif span := _chars(pieces, content.first, content.last):
            loose.append(Tagged(None, None, (span,), content.sure))
    out = []
    for cue, found in sorted(owned.items(), key=lambda o: o[0].first):
        source = _best_source(cue, sources, scores)
        size = sum(run.last - run.first for run, _ in found)
        sure = sum((run.last - run.first) * run.sure * link for run, link in found) / size
        spans = [span for run, _ in found if (span := _chars(pieces, run.first, run.last))]
        span = _chars(pieces, cue.first, cue.last)
        if span and spans:
            whose = _chars(pieces, source.first, source.last) if source else None
            out.append(Tagged(span, whose, tuple(sorted(spans)), sqrt(sure * cue.sure)))
    return out + loose


def _words(pieces: Pieces) -> list[int]:
    """The first piece of every word, and the number of pieces after the last."""
    return [k for k, begins in enumerate(pieces.begins) if begins or not k] + [len(pieces)]


def _by_word(tags: Floats, words: list[int]) -> Floats:
    """The mean of the log probabilities of each word's pieces: (words, 3, 3)."""
    sums: Floats = np.add.reduceat(tags, words[:-1], axis=0)
    sizes: Floats = np.diff(words).astype(np.float32)
    return sums / sizes[:, None, None]


def _runs(tags: Floats, words: list[int]) -> list[Run]:
    """The likeliest path through outside, begin and inside, as runs (Viterbi; nothing goes on that
    has not begun)."""
    rows: list[list[float]] = tags.tolist()
    back: list[tuple[int, int]] = []
    outside, begin, inside = 0.0, float("-inf"), float("-inf")
    for o, b, i in rows:
        going, came = (begin, BEGIN) if begin > inside else (inside, INSIDE)
        ended, left = (outside, OUTSIDE) if outside > going else (going, came)
        back.append((left, came))
        outside, begin, inside = ended + o, ended + b, going + i
    state = max((outside, OUTSIDE), (begin, BEGIN), (inside, INSIDE))[1]
    path = [OUTSIDE] * len(rows)
    for k in range(len(rows) - 1, -1, -1):
        path[k] = state
        state = back[k][state == INSIDE]
    out: list[Run] = []
    starts = [k for k, tag in enumerate(path) if tag == BEGIN]
    for k, after in pairwise([*starts, len(path)]):
        end = k + 1
        while end < after and path[end] == INSIDE:
            end += 1
        sure = sum(1 - np.exp(rows[w][OUTSIDE]) for w in range(k, end)) / (end - k)
        out.append(Run(words[k], words[end], float(sure)))
    return out


def _best_cue(
    content: Run, cues: list[Run], scores: Scores, words: list[int]
) -> tuple[Run | None, float]:
    """The cue that most of the content points to, and with which probability. Long content that points
    to a word which is tagged as no cue makes it one: a dash before a signature, a verb that is rare."""
    size = content.last - content.first
    owners = scores.owners(content.first, content.last)
    low = min(start for start, _ in owners)
    high = max(start + len(row) for start, row in owners)
    total = np.zeros(high - low, np.float32)
    for start, row in owners:
        total[start - low : start - low + len(row)] += row
    best, link = None, 0.0
    for k in range(bisect_right(cues, low, key=lambda c: c.last), len(cues)):
        cue = cues[k]
        if cue.first >= high:
            break
        mass = _mass(total, cue.first - low, cue.last - low) / size
        if mass > link:
            best, link = cue, mass
    if link >= LEAST_LINK:
        return best, link
    word = bisect_right(words, low + int(total.argmax())) - 1
    first, last = words[word], words[word + 1]
    mass = _mass(total, first - low, last - low) / size
    if size >= LONG and mass >= LEAST_LINK and not content.first <= first < content.last:
        return Run(first, last, mass), mass
    return None, link


def _mass(total: Floats, first: int, last: int) -> float:
    """What falls on ``first`` to ``last`` (excluded), of which a part may lie outside."""
    return float(total[max(0, first) : max(0, last)].sum())


def _best_source(cue: Run, sources: list[Run], scores: Scores) -> Run | None:
    """The source that the cue's first piece points to, unless "none" is likelier."""
    first, row = scores.speaker(cue.first)
    best, most = None, float(row[0])
    for k in range(bisect_right(sources, first, key=lambda s: s.last), len(sources)):
        source = sources[k]
        a, b = source.first - first + 1, source.last - first + 1
        if a >= len(row):
            break
        mass = float(row[max(1, a) : b].sum())
        if mass > most:
            best, most = source, mass
    return best


def _chars(pieces: Pieces, first: int, last: int) -> Range | None:
    """Characters of these pieces, without breaks between paragraphs at their ends."""
    while first < last and pieces.ids[first] == BREAK:
        first += 1
    while last > first and pieces.ids[last - 1] == BREAK:
        last -= 1
    return (pieces.starts[first], pieces.ends[last - 1]) if first < last else None
