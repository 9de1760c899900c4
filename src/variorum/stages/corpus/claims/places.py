"""What stands at the same place of two texts of which one was taken from the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from variorum.records import Passage
from variorum.stages.corpus.claims.sayings import Saying

ALIKE = 0.5
"""Share of the stems of the shorter of two contents that the other must hold."""
REACH = 25
"""Statements before and after the same place among which a changed one is sought."""


def beside(said: Sequence[Saying], passages: Iterable[Passage]) -> Iterator[tuple[int, int]]:
    """Pairs of sayings (by their places in ``said``) at one place of an alignment or passage: in the
    same words, else those that share most. What copying changed in them stays one claim."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for k, s in enumerate(said):
        by_article[s.article.id].append(k)
    starts = {a: [said[k].start for k in found] for a, found in by_article.items()}

    def within(article: str, start: int, end: int) -> list[int]:
        at = starts.get(article, [])
        found = by_article.get(article, [])[bisect_left(at, start) : bisect_right(at, end)]
        return [k for k in found if said[k].start < end]

    for p in passages:
        here = within(p.article, p.start, p.end)
        there = within(p.other, p.other_start, p.other_end)
        if here and there:
            yield from _matched(said, here, there)


def _matched(
    said: Sequence[Saying], here: Sequence[int], there: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Each of ``here`` with one of ``there``: first those of the same words, in order; then what is
    most alike and stands about as far on."""
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for m in reversed(range(len(there))):
        same[_words(said[there[m]])].append(m)
    rest = []
    for i, k in enumerate(here):
        found = same.get(_words(said[k]))
        if found:
            yield k, there[found.pop()]
        else:
            rest.append(i)
    left = sorted(m for found in same.values() for m in found)
    for i in rest:
        one, middle = said[here[i]].content, i * len(there) // len(here)
        near = left[bisect_left(left, middle - REACH) : bisect_right(left, middle + REACH)]
        shares = [(_share(one.stems, said[there[m]].content.stems), -m) for m in near]
        share, minus = max(shares, default=(0.0, 0))
        if share >= ALIKE and said[there[-minus]].content.stance == one.stance:
            yield here[i], there[-minus]


def _words(s: Saying) -> tuple[str, ...]:
    return (s.content.stance, *(c.text for c in s.statement.content))


def _share(a: Sequence[str], b: Sequence[str]) -> float:
    """The share of the stems of the shorter that the longer has; one alone is not enough."""
    ours, theirs = frozenset(a), frozenset(b)
    shared = len(ours & theirs)
    return (
        shared / min(len(ours), len(theirs)) if shared > 1 or (shared and ours == theirs) else 0.0
    )
