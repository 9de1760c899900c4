"""Sentences of an alignment beside the sentences they became."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from variorum.records import Alignment
from variorum.stages.corpus.variants.sides import Side, folded
from variorum.syntax import Token

LIKE = 0.3  # share of the shorter sentence's words
REACH = 12  # sentences to either side of where a sentence should stand
LONGEST = 160  # words that are compared one by one


@dataclass(frozen=True)
class Pair:
    """The words of one or more neighbouring sentences on either side; ``own_at`` and ``other_at``
    are the numbers of the first ones among the words of their articles."""

    own: tuple[Token, ...]
    other: tuple[Token, ...]
    own_at: int = 0
    other_at: int = 0

    @cached_property
    def words(self) -> tuple[list[str], list[str]]:
        """The words of both sides as spelling cannot change them."""
        return [folded(t) for t in self.own], [folded(t) for t in self.other]

    @cached_property
    def opcodes(self) -> list[tuple[str, int, int, int, int]]:
        """How the other side's words became the own side's, as :mod:`difflib` says it."""
        ours, theirs = self.words
        if ours == theirs:
            return [("equal", 0, len(ours), 0, len(theirs))]
        return list(SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes())

    @cached_property
    def counterpart(self) -> dict[int, int]:
        """For every word of the own side that the other has too, where it stands there."""
        return {
            i + n: k + n for tag, i, j, k, _ in self.opcodes if tag == "equal" for n in range(j - i)
        }


def pairs(alignment: Alignment, own: Side, other: Side) -> list[Pair]:
    """The sentences of ``alignment`` with those of the other article they go with. Two sentences that
    go with the same one stand together."""
    ours = _sentences(own, alignment.start, alignment.end)
    theirs = _sentences(other, alignment.other_start, alignment.other_end)
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
        out.append(Pair(tuple(mine), tuple(its), own.number(mine[0]), other.number(its[0])))
    return out


def _sentences(side: Side, start: int, end: int) -> list[list[Token]]:
    """The words of an alignment, sentence by sentence."""
    out: list[list[Token]] = []
    number = -1
    for token in side.tokens(start, end):
        if token.sentence != number:
            out.append([])
            number = token.sentence
        out[-1].append(token)
    return out


def _bag(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(map(folded, tokens))


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
