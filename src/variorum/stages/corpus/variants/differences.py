"""Where two sentences differ word by word, spelling and style left aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.stages.corpus.variants.pairs import Pair


@dataclass(frozen=True, slots=True)
class Difference:
    """Words ``i`` to ``j`` of the pair's own side stand where ``k`` to ``m`` of the other stand; the
    ends are excluded, an empty range says that words are missing."""

    i: int
    j: int
    k: int
    m: int


def differences(pair: Pair) -> list[Difference]:
    """The differing stretches of a pair, words that only moved left out; two stretches that one
    preposition parts are one."""
    ours, theirs = pair.words
    if ours == theirs:
        return []
    # Words that both sides have only changed places, unless one says them more often.
    often, there = Counter(ours), Counter(theirs)
    moved = {w for w, n in often.items() if n == there[w]}
    out: list[Difference] = []
    for tag, i, j, k, m in pair.opcodes:
        if tag == "equal" or _same_letters(ours[i:j], theirs[k:m]):
            continue
        if moved.issuperset(ours[i:j]) and moved.issuperset(theirs[k:m]):
            continue
        last = out[-1] if out else None
        if (
            last is not None
            and i - last.j == 1
            and pair.own[last.j].pos in ("ADP", "PART", "CCONJ")
            and _changed(last)
            and _changed(Difference(i, j, k, m))
        ):
            out[-1] = Difference(last.i, j, last.k, m)
            continue
        out.append(Difference(i, j, k, m))
    return out


def _changed(d: Difference) -> bool:
    return d.i < d.j and d.k < d.m


def _same_letters(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the same letters are only parted otherwise: well known, well-known."""
    return "".join(ours) == "".join(theirs)
