"""Events that are one: by the same words in two texts, else by the same parties on the same day."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from variorum.models.union import Union
from variorum.records import Passage
from variorum.stages.corpus.happenings.actors import Party
from variorum.stages.corpus.happenings.told import Told

NUMBER = re.compile(r"\d+")
REAL = frozenset({"asserted", "denied"})
"""What is said to have happened and what is said not to have are one event on which people differ;
what is planned, threatened or possible is another."""
ONCE = 90
"""Days in which one looks back on what happens to nobody twice, without naming the day."""
BOILERPLATE = 8
"""Reports in which a sentence stands that is part of what an outlet puts under all its texts."""
SAME = frozenset({"allege", "disapprove"})
"""Modes between which "accused" and "criticised" are a matter of words."""
OF_WORDS = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
"""Events that are words: who says them to nobody may say something else the same day."""


def joined(told: Sequence[Told], passages: Iterable[Passage], days: int) -> list[list[int]]:
    """Places in ``told`` that are one event, each group in order. ``days`` may lie between what is
    told without a date in two articles."""
    union = Union[int]()
    for a, b in _same_words(told):
        union.join(a, b)
    for a, b in _beside(told, passages):
        union.join(a, b)
    buckets: dict[Hashable, list[int]] = defaultdict(list)
    for k, t in enumerate(told):
        key = _key(t)
        if key is not None:
            buckets[key].append(k)
    for found in buckets.values():
        for group in _by_place(told, found):
            for a, b in _same_day(told, group, days):
                union.join(a, b)
    groups: dict[int, list[int]] = {}
    for k in range(len(told)):
        groups.setdefault(union.home(k), []).append(k)
    return list(groups.values())


def _kind(t: Told) -> tuple[str, str]:
    """The code, and the status where it keeps events apart."""
    e = t.event
    return e.event, "real" if e.status in REAL else e.status


def _key(t: Told) -> Hashable:
    """What two events on one day have in common that are one; ``None``: nothing would be enough."""
    actor, recipient = t.actor.key, t.recipient.key
    mode = None if t.event.mode in SAME else t.event.mode
    kind = (*_kind(t), mode)
    if actor and recipient:
        if t.event.event in ("REQUEST", "AGREE"):
            return (*kind, actor, recipient, t.trigger)
        what = t.trigger[-1:] if t.event.mode == "discontinue" else ()
        return (*kind, actor, recipient, what)
    if actor:
        if t.event.event in OF_WORDS and not t.recipient.word:
            return (*kind, actor, t.announces) if t.announces else None
        return (*kind, actor, "", t.recipient.word, t.trigger)
    if recipient:
        return (*kind, "", recipient, t.actor.sector or t.actor.word, t.trigger)
    return None


def _others(a: Party, b: Party) -> bool:
    """Whether two parties are of two states, or only one is of a state."""
    known = a.key and b.key and a.key != b.key
    return bool(known) and a.country != b.country


def _apart(a: Told, b: Told) -> bool:
    """Whether two tellings name two days, places or parties, or others in another number."""
    if a.day is not None and b.day is not None and a.day != b.day:
        return True
    if _others(a.actor, b.actor) or _others(a.recipient, b.recipient):
        return True
    ours, theirs = a.event.recipient or "", b.event.recipient or ""
    if a.recipient.word != b.recipient.word and NUMBER.findall(ours) != NUMBER.findall(theirs):
        return True
    return bool(a.event.place and b.event.place and a.event.place != b.event.place)


def _same_words(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Events of one sentence that stands in several articles, or twice in one."""
    same: dict[Hashable, list[int]] = defaultdict(list)
    for k, t in enumerate(told):
        if t.sentence:
            same[(*_kind(t), t.sentence)].append(k)
    for found in same.values():
        if len(found) <= BOILERPLATE or len({told[k].report for k in found}) <= BOILERPLATE:
            yield from ((found[0], k) for k in found[1:] if not _apart(told[found[0]], told[k]))


def _beside(told: Sequence[Told], passages: Iterable[Passage]) -> Iterator[tuple[int, int]]:
    """Events of one code and verb at one place of two texts of which one was taken from the other."""
    of_article: dict[str, list[int]] = defaultdict(list)
    for k, t in enumerate(told):
        of_article[t.event.article].append(k)
    starts = {a: [told[k].event.start for k in found] for a, found in of_article.items()}

    def inside(article: str, start: int, end: int) -> dict[Hashable, list[int]]:
        out: dict[Hashable, list[int]] = defaultdict(list)
        at = starts.get(article, [])
        for n in range(bisect_left(at, start), bisect_left(at, end)):
            k = of_article[article][n]
            out[(*_kind(told[k]), told[k].trigger[:1])].append(k)
        return out

    for p in passages:
        ours = inside(p.article, p.start, p.end)
        theirs = inside(p.other, p.other_start, p.other_end) if ours else {}
        for key, found in ours.items():
            if len(found) == len(theirs.get(key, ())):
                pairs = zip(found, theirs[key], strict=True)
                yield from ((a, b) for a, b in pairs if not _apart(told[a], told[b]))


def _by_place(told: Sequence[Told], found: Sequence[int]) -> Iterator[list[int]]:
    """Those of one place together; those without a place with them where there is only one."""
    places: dict[str, list[int]] = defaultdict(list)
    for k in found:
        places[told[k].event.place or ""].append(k)
    if len(places.keys() - {""}) == 1:
        yield list(found)
    else:
        yield from places.values()


def _once(t: Told) -> bool:
    """Whether it happens to nobody twice in one story: that he resigns, that he is killed."""
    if t.event.mode == "resign":
        return t.actor.person
    return t.recipient.person and (
        t.event.mode in ("assassinate", "execute") or t.trigger[:1] in (("kill",), ("murder",))
    )


def _same_day(told: Sequence[Told], found: Sequence[int], days: int) -> Iterator[tuple[int, int]]:
    """Those of one day. What is told without a date is of the day of its publication or of one of
    the ``days`` before, if another tells it of that day, else of the first day it was written of.
    What happens to nobody twice is of the last day before that any names."""
    named: dict[int, int] = {}
    loose: list[tuple[int, int]] = []
    lost: dict[str, int] = {}
    for k in found:
        t = told[k]
        if t.day is not None:
            yield named.setdefault(t.day, k), k
        elif t.published is not None:
            loose.append((t.published, k))
        else:
            yield lost.setdefault(t.report, k), k
    known = sorted(named)
    first: tuple[int, int] | None = None
    for published, k in sorted(loose):
        n = bisect_right(known, published) - 1
        reach = ONCE if _once(told[k]) else days
        if n >= 0 and published - known[n] <= reach:
            yield named[known[n]], k
        elif first is not None and published - first[0] <= days:
            yield first[1], k
        else:
            first = (published, k)
