"""A difference with so much around it that a reader understands it: "live interview", not "live"."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.corpus.variants.differences import Difference
from variorum.stages.corpus.variants.pairs import Pair
from variorum.stages.corpus.variants.sides import Side
from variorum.syntax import Token

NEAR = 4  # words between a modifier and its head
AROUND = 2  # words on either side of a gap
MOST = 14  # words a phrase may grow to
LONGEST = 200  # characters
INSIDE = ("amod", "compound", "nummod", "det", "poss", "nmod", "neg", "advmod", "quantmod")


def phrase(
    d: Difference, pair: Pair, own: Side, other: Side
) -> tuple[tuple[int, int], tuple[int, int]]:
    """The characters on either side that show the difference: widened to the names, times and
    figures it touches, to the head of a modifier, and by a few words where words are missing."""
    i, j = _widened(d.i, d.j, pair.own, own)
    k, m = _widened(d.k, d.m, pair.other, other)
    there = pair.counterpart
    back = {y: x for x, y in there.items()}
    mapped = [there[n] for n in (*range(i, d.i), *range(d.j, j)) if n in there]
    mirrored = [back[n] for n in (*range(k, d.k), *range(d.m, m)) if n in back]
    k, m = min([k, *mapped]), max([m, *(n + 1 for n in mapped)])
    i, j = min([i, *mirrored]), max([j, *(n + 1 for n in mirrored)])
    if max(j - i - (d.j - d.i), m - k - (d.m - d.k)) > MOST:
        i, j, k, m = d.i, d.j, d.k, d.m
    return _chars(pair.own, i, j), _chars(pair.other, k, m)


def _widened(first: int, last: int, tokens: Sequence[Token], side: Side) -> tuple[int, int]:
    if first == last:
        return max(0, first - AROUND), min(len(tokens), last + AROUND)
    at = {t.i: n for n, t in enumerate(tokens)}
    low, high = first, last
    for n in range(first, last):
        token = tokens[n]
        head = at.get(token.head)
        if head is not None and token.dep in INSIDE and abs(head - n) <= NEAR:
            low, high = min(low, head), max(high, head + 1)
        if token.pos in ("NOUN", "PROPN"):
            for child in side.parse.children(token.i, *INSIDE):
                place = at.get(child.i)
                if place is not None and abs(place - n) <= NEAR:
                    low, high = min(low, place), max(high, place + 1)
    start, end = tokens[first].start, tokens[last - 1].end
    for places in (side.times, side.figures, side.mentions):
        for found in places.touching(start, end):
            inside = [n for n, t in enumerate(tokens) if found.start <= t.start < found.end]
            if inside:
                low, high = min(low, inside[0]), max(high, inside[-1] + 1)
    return low, high


def _chars(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The characters of these words, cut after a word where there are too many."""
    if first >= last:
        at = tokens[first].start if first < len(tokens) else (tokens[-1].end if tokens else 0)
        return at, at
    start, end = tokens[first].start, tokens[first].end
    for token in tokens[first + 1 : last]:
        if token.end - start > LONGEST:
            break
        end = token.end
    return start, min(end, start + LONGEST)
