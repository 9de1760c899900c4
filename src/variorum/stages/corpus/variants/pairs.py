"""Sentences of a passage beside the sentences they became."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records import Passage
from variorum.stages.corpus.variants.sides import Side
from variorum.syntax import Token

LIKE = 0.3  # share of the shorter sentence's words
REACH = 12  # sentences to either side of where a sentence should stand
LONGEST = 160  # words that are compared one by one


@dataclass(frozen=True, slots=True)
class Pair:
    """The words of one or more neighbouring sentences on either side."""

    own: tuple[Token, ...]
    other: tuple[Token, ...]


def pairs(passage: Passage, own: Side, other: Side) -> list[Pair]:
    """The sentences of ``passage`` with those of the other article they go with. Two sentences that
    go with the same one stand together."""
    ours = _sentences(own, passage.start, passage.end)
    theirs = _sentences(other, passage.other_start, passage.other_end)
    words = [_bag(s) for s in theirs]
    groups: dict[int, list[int]] = {}
    for n, sentence in enumerate(ours):
        k = _partner(_bag(sentence), words, n * len(theirs) // max(1, len(ours)))
        if k is not None:
            groups.setdefault(k, []).append(n)
    out = []
    taken: set[int] = set()
    for k, group in sorted(groups.items()):
        run = _neighbours(group)
        tail = _tail(k, run, ours, theirs, groups, taken)
        taken.add(tail)
        mine = [t for n in run for t in ours[n]][:LONGEST]
        its = [t for m in range(k, tail + 1) for t in theirs[m]][:LONGEST]
        out.append(Pair(tuple(mine), tuple(its)))
    return out


def _sentences(side: Side, start: int, end: int) -> list[list[Token]]:
    """The words of a passage, sentence by sentence."""
    out: list[list[Token]] = []
    number = -1
    for token in side.tokens(start, end):
        if token.sentence != number:
            out.append([])
            number = token.sentence
        out[-1].append(token)
    return out


def _bag(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.lower for t in tokens)


def _partner(bag: frozenset[str], words: Sequence[frozenset[str]], place: int) -> int | None:
    """The sentence most like this one near where it should stand."""
    best: tuple[float, int, int] | None = None
    for k in range(max(0, place - REACH), min(len(words), place + REACH + 1)):
        shortest = min(len(bag), len(words[k]))
        share = len(bag & words[k]) / shortest if shortest else 0.0
        if share >= LIKE and (best is None or (share, -abs(k - place), -k) > best):
            best = (share, -abs(k - place), -k)
    return None if best is None else -best[2]


def _neighbours(group: list[int]) -> list[int]:
    """The first run of neighbouring numbers in ``group``."""
    run = [group[0]]
    for n in group[1:]:
        if n != run[-1] + 1:
            break
        run.append(n)
    return run


def _tail(
    k: int,
    run: list[int],
    ours: Sequence[Sequence[Token]],
    theirs: Sequence[Sequence[Token]],
    groups: dict[int, list[int]],
    taken: set[int],
) -> int:
    """``k``, or the sentence after it where that one is the rest of the same sentence of ours."""
    after = k + 1
    if len(run) > 1 or after >= len(theirs) or after in groups or after in taken:
        return k
    rest = _bag(ours[run[0]]) - _bag(theirs[k])
    bag = _bag(theirs[after])
    return after if bag and len(rest & bag) >= 0.5 * len(bag) else k
