"""The two sides of a difference, each with the sentences around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.stages.corpus.variants.differences import Difference
from variorum.stages.corpus.variants.lexicon import words
from variorum.stages.corpus.variants.pairs import Pair
from variorum.stages.corpus.variants.sides import Side, folded
from variorum.syntax import Token


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a difference: its words and the characters they take (or would take). ``around``
    are the words of its sentences, ``alone`` those (folded) that they have more often than the
    sentences of the other side: the others only changed places."""

    side: Side
    tokens: tuple[Token, ...]
    start: int
    end: int
    around: tuple[Token, ...] = ()
    alone: frozenset[str] = frozenset()

    def is_alone(self, token: Token) -> bool:
        """Whether the other side has not this word, too, in another place."""
        return folded(token) in self.alone


def halves(d: Difference, pair: Pair, own: Side, other: Side) -> tuple[Half, Half]:
    """Both sides of a difference."""
    ours, theirs = (Counter(w) for w in pair.words)
    return (
        _half(own, pair.own, d.i, d.j, frozenset(ours - theirs)),
        _half(other, pair.other, d.k, d.m, frozenset(theirs - ours)),
    )


def _half(
    side: Side, tokens: Sequence[Token], first: int, last: int, alone: frozenset[str]
) -> Half:
    inside, around = tuple(tokens[first:last]), tuple(tokens)
    if inside:
        return Half(side, inside, inside[0].start, inside[-1].end, around, alone)
    end = tokens[-1].end if tokens else 0
    at = tokens[first].start if first < len(tokens) else end
    return Half(side, (), at, at, around, alone)


def is_number(token: Token) -> bool:
    """Whether a token is a number, in digits or words."""
    return any(c.isdigit() for c in token.text) or (
        token.pos == "NUM" and token.lower in words("numerals")
    )


def counts(h: Half, token: Token) -> bool:
    """Whether ``token`` is a number of hours, days or the like, which is no date."""
    tokens = h.side.parse.tokens
    after = [t.lower for t in tokens[token.i + 1 : token.i + 3]]
    if after and after[0] in ("-", "–"):
        del after[0]
    return is_number(token) and bool(after) and after[0] in words("spans")
