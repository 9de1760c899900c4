"""Sayings of one claim: the same content said again, then contents that are alike to one in the
middle of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise

from variorum.models.union import Union
from variorum.stages.corpus.claims.alike import FULL, Comparer, Lexicon
from variorum.stages.corpus.claims.options import Options
from variorum.stages.corpus.claims.sayings import Content, Saying

BOILERPLATE = 8
"""Reports in which a sentence stands that is part of what an outlet puts under all its texts."""
WORD = re.compile(r"[^\W_]+")
QUOTED = 6
"""Words that nobody says twice by chance."""
MANY = 60
"""Units of one content of which each is compared with those of another."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Sayings that are one without any doubt: one content again and again, or one place of several
    copies. ``days`` are the first and the last as numbers; where none has a day, they fit everywhere."""

    contents: frozenset[int]
    sources: frozenset[str]
    reports: frozenset[str]
    days: tuple[int, int] | None

    def near(self, other: Unit, days: int) -> bool:
        if self.days is None or other.days is None:
            return True
        return self.days[0] - other.days[1] <= days and other.days[0] - self.days[1] <= days


class Units:
    """All units by their places; most of them are one saying, of which nothing is ever asked."""

    def __init__(
        self, said: Sequence[Saying], of_saying: Sequence[int], pairs: Iterable[tuple[int, int]]
    ) -> None:
        self._said, self._of_saying = said, of_saying
        union = Union[int]()
        for a, b in pairs:
            union.join(a, b)
        groups: dict[int, list[int]] = {}
        for k in range(len(said)):
            groups.setdefault(union.home(k), []).append(k)
        self.members = list(groups.values())
        self.having: dict[int, list[int]] = {}
        """The units of each content."""
        for unit, sayings in enumerate(self.members):
            for content in {of_saying[k] for k in sayings}:
                self.having.setdefault(content, []).append(unit)
        self._known: dict[int, Unit] = {}

    def __getitem__(self, unit: int) -> Unit:
        known = self._known.get(unit)
        if known is None:
            sayings = [self._said[k] for k in self.members[unit]]
            days = [d for s in sayings if (d := _ordinal(s.day)) is not None]
            known = self._known[unit] = Unit(
                contents=frozenset(self._of_saying[k] for k in self.members[unit]),
                sources=frozenset(s.source for s in sayings if s.source),
                reports=frozenset(s.report for s in sayings),
                days=(min(days), max(days)) if days else None,
            )
        return known


def groups(
    said: Sequence[Saying], beside: Iterable[tuple[int, int]], options: Options
) -> list[list[int]]:
    """Places in ``said`` that are one claim. ``beside`` are pairs of sayings at one place of two
    texts of which one was taken from the other."""
    contents, of_saying = _numbered(said)
    stems: dict[str, set[str]] = defaultdict(set)
    for s in said:
        stems[s.report].update(s.content.stems)
    comparer = Comparer(contents, Lexicon(frozenset(found) for found in stems.values()))
    again = _again(said, of_saying, contents, options.days)
    units = Units(said, of_saying, chain(again, _requoted(said), beside))
    return [
        sorted(k for unit in star for k in units.members[unit])
        for star in _stars(units, _edges(units, comparer, options))
    ]


def _numbered(said: Sequence[Saying]) -> tuple[list[Content], list[int]]:
    """The distinct contents in an order of their own, and for every saying the place of its."""
    met: dict[Content, int] = {}
    first = [met.setdefault(s.content, len(met)) for s in said]
    listed = list(met)
    order = sorted(range(len(listed)), key=lambda k: _rank(listed[k]))
    place = {k: n for n, k in enumerate(order)}
    return [listed[k] for k in order], [place[k] for k in first]


def _rank(c: Content) -> tuple[tuple[str, ...], str, bool, bool, bool, tuple[str, ...]]:
    return c.stems, c.stance, c.negated, c.whole, c.bound, c.names


def _ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None


def _again(
    said: Sequence[Saying], of_saying: Sequence[int], contents: Sequence[Content], days: int
) -> Iterator[tuple[int, int]]:
    """Sayings of one content, of one source or such as anybody can say, each within some days of
    the one before, one without a day like the first; in one report whenever."""
    same: dict[tuple[int, str], list[int]] = defaultdict(list)
    for k, s in enumerate(said):
        content = contents[of_saying[k]]
        if len(set(content.stems)) < FULL:
            continue
        free = content.whole and not content.bound
        if free or s.source:
            same[of_saying[k], "" if free else s.source].append(k)
    for found in same.values():
        if len(found) < 2:
            continue
        within: dict[str, int] = {}
        for k in found:
            yield within.setdefault(said[k].report, k), k
        if len(within) > BOILERPLATE and _unchanged([said[k] for k in found]):
            continue
        if len(within) < 2:
            continue
        dated = sorted((d, k) for k in found if (d := _ordinal(said[k].day)) is not None)
        yield from ((a, b) for (x, a), (y, b) in pairwise(dated) if y - x <= days)
        first = dated[0][1] if dated else found[0]
        yield from ((first, k) for k in found if _ordinal(said[k].day) is None)


def _requoted(said: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Sayings of one source with one quotation in them, word for word: one may quote more besides."""
    same: dict[tuple[str, str, tuple[str, ...]], list[int]] = defaultdict(list)
    for k, s in enumerate(said):
        for part in s.statement.content if s.source and s.statement.kind != "indirect" else ():
            words = tuple(WORD.findall(part.text.casefold()))
            if len(words) >= QUOTED:
                same[s.source, s.content.stance, words].append(k)
    for found in same.values():
        yield from pairwise(found)


def _unchanged(found: Sequence[Saying]) -> bool:
    """Whether all have the same words to the letter; a quotation may, being famous."""
    words = {tuple(c.text for c in s.statement.content) for s in found}
    return len(words) == 1 and found[0].statement.kind == "indirect"


def _edges(units: Units, comparer: Comparer, options: Options) -> Mapping[int, dict[int, float]]:
    """For every unit that has any those that say alike, and how alike."""
    edges: dict[int, dict[int, float]] = defaultdict(dict)
    for a, b in comparer.candidates():
        likeness = comparer.alike(a, b)
        if likeness.anybody < options.threshold and likeness.one_source < options.one_source:
            continue
        for k in units.having[a][:MANY]:
            for n in units.having[b][:MANY]:
                if k == n or not units[k].near(units[n], options.days):
                    continue
                one = not units[k].sources.isdisjoint(units[n].sources)
                score = likeness.one_source if one else likeness.anybody
                if score >= (options.one_source if one else options.threshold):
                    edges[k][n] = edges[n][k] = max(score, edges[k].get(n, 0.0))
    return edges


def _stars(units: Units, edges: Mapping[int, dict[int, float]]) -> list[list[int]]:
    """Units around a middle to which all of them are alike; where a unit is alike to several, it
    belongs to the one that most reports are around. A chain of small changes makes no claim."""

    def reach(k: int) -> int:
        return len(units[k].reports.union(*(units[n].reports for n in edges[k])))

    order = sorted(edges, key=lambda k: (-reach(k), min(units[k].contents), k))
    taken: set[int] = set()
    out = []
    for middle in (*order, *(k for k in range(len(units.members)) if k not in edges)):
        if middle in taken:
            continue
        star = [middle, *(n for n in sorted(edges.get(middle, ())) if n not in taken)]
        taken.update(star)
        out.append(star)
    return out
