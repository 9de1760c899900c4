"""First and last possible day of an article, from the dated articles around it in the tree of copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from variorum.records import Copy

ZONES = timedelta(days=1)
"""What two outlets' calendars may differ by at one moment."""


MOST = 0.5
"""Share of a copy's words that must be its original's: shared stock, as on the pages of one outlet's
background, appears again after years."""


@dataclass(slots=True)
class Around:
    """The days of the nearest dated originals and copies of an article, each with its article."""

    originals: list[tuple[date, str]] = field(default_factory=list)
    copies: list[tuple[date, str]] = field(default_factory=list)
    others: list[tuple[date, str]] = field(default_factory=list)

    def bounds(self, latest: timedelta) -> tuple[date, date, tuple[str, ...]] | None:
        """First day, last day, and the articles that prove them; ``None`` where they contradict each
        other or there are none. An original and a copy bind; other articles of the report only where
        there is neither."""
        firsts: list[tuple[date, str]] = []
        lasts: list[tuple[date, str]] = []
        if self.originals:
            day, article = max(self.originals)
            firsts.append((day - ZONES, article))
            lasts.append((day + latest, article))
        if self.copies:
            day, article = min(self.copies)
            firsts.append((day - latest, article))
            lasts.append((day + ZONES, article))
        if not firsts and self.others:
            firsts.append((max(self.others)[0] - latest, max(self.others)[1]))
            lasts.append((min(self.others)[0] + latest, min(self.others)[1]))
        if not firsts or max(firsts)[0] > min(lasts)[0]:
            return None
        proof = dict.fromkeys((max(firsts)[1], min(lasts)[1]))
        return max(firsts)[0], min(lasts)[0], tuple(proof)


def around(
    undated: Iterable[str],
    days: Mapping[str, date],
    copies: Iterable[Copy],
    legs: Mapping[str, str],
) -> dict[str, Around]:
    """For each undated article the dated ones around it. ``days`` are those of the dated articles,
    ``legs`` the report of every article."""
    found = {article: Around() for article in undated}
    above: dict[str, str] = {}
    for copy in copies:
        over = copy.copy_of
        if over is None or copy.coverage < MOST or legs.get(copy.article) != legs.get(over):
            continue
        if copy.direction != "unknown":
            above[copy.article] = over
            continue
        for one, other in ((copy.article, over), (over, copy.article)):
            if one in found and other in days:
                found[one].others.append((days[other], other))
    for article in above:
        _climb(article, above, days, found)
    return found


def _climb(
    article: str, above: Mapping[str, str], days: Mapping[str, date], found: dict[str, Around]
) -> None:
    """Up from ``article`` to the first dated one: that is its original, and it is a copy of all on the way."""
    passed = {article}
    over = above.get(article)
    while over is not None and over not in passed:
        passed.add(over)
        if article in days and over in found:
            found[over].copies.append((days[article], article))
        if over in days:
            if article in found:
                found[article].originals.append((days[over], over))
            return
        over = above.get(over)
