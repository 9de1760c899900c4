"""How much a day matters, and which sentence tells it best."""

from __future__ import annotations

import re
from collections import Counter
from math import log, log1p

from variorum.stages.corpus.timeline.days import Day, Reference

WORD = re.compile(r"[^\W\d_]{4,}")
MOST = 300  # sentences of one day that are compared; beyond, those nearest the day
VOLUME = 0.1  # how much the mere amount of writing counts beside looking back


def weight(day: Day) -> float:
    """The logarithms of: reports from after the day that name it, reports from two days after
    or later, days on which it was written of; a little for everything else. At least 0."""
    named = [r for r in day.references if r.named]
    later = {r.report for r in named if r.lag is not None and r.lag > 0}
    looking_back = {r.report for r in named if r.lag is not None and r.lag > 1}
    spread = {r.lag for r in named}
    volume = {r.report for r in named} | day.published
    return round(
        log1p(len(later))
        + log1p(len(looking_back))
        + log1p(len(spread))
        + VOLUME * log1p(len(volume)),
        6,
    )


def best(day: Day) -> Reference | None:
    """The sentence that shares most with what other reports say of the day, that names it, was
    written near it, tells an event, stands high and is not somebody's words."""
    ranked = sorted(
        day.references, key=lambda r: (not r.named, _distance(r), r.place, r.article, r.start)
    )
    candidates = ranked[:MOST]
    if not candidates:
        return None
    words = [frozenset(w.lower() for w in WORD.findall(r.text)) for r in candidates]
    carriers: dict[str, set[str]] = {}
    for reference, own in zip(candidates, words, strict=True):
        for word in own:
            carriers.setdefault(word, set()).add(reference.report)
    reports = len({r.report for r in candidates})
    common = Counter({w: len(found) for w, found in carriers.items()})

    def score(k: int) -> float:
        reference, own = candidates[k], words[k]
        shared = sum(
            log1p(common[w] - 1) for w in own if common[w] * 2 <= max(2, reports) or reports < 4
        )
        central = shared / log(8 + len(own))
        near = 1 / (1 + 0.3 * _distance(reference))
        return round(
            central + 2 * reference.named + near + 0.7 * min(2, reference.events)
            + 0.8 / (1 + reference.place) - 0.5 * reference.said,
            9,
        )  # fmt: skip

    order = sorted(
        range(len(candidates)),
        key=lambda k: (-score(k), candidates[k].article, candidates[k].start),
    )
    return candidates[order[0]]


def _distance(reference: Reference) -> int:
    """Days between the day and the writing; a day ahead counts as far off, an unknown one too."""
    if reference.lag is None:
        return 7
    return reference.lag if reference.lag >= 0 else 5 - reference.lag
