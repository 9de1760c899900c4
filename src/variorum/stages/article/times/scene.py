"""What an expression is worked out from: the publication date, the tense, what was spoken of before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from variorum.stages.article.times.calendar import is_day, read
from variorum.stages.article.times.grammar import Match


@dataclass
class Scene:
    """The state of one reading of one article, from its first expression to its last.

    ``anchor`` is the day of publication, ``None`` where it is not known. In a *narrative* text (see
    :func:`.anchors.narrative`) the day that the text spoke of before takes its place.
    """

    anchor: date | None
    narrative: bool
    tense: Callable[[int], int]
    sentence: Callable[[int], int]
    start: int = 0
    ahead: bool = False
    """The words before the expression in hand say that it lies ahead."""
    year_ahead: str | None = None
    """The year of the date that ends the span which the expression in hand begins."""
    coming: Match | None = None
    """The expression that the one in hand is joined to: 4 May for the 3 of "3 and 4 May"."""
    event: str | None = None
    """The day, as far as the text tells it, of what "two days after" counts from."""
    counted: date | None = None
    """The day spoken of that the value was counted from, where it was not the publication's."""
    said: list[tuple[str, int]] = field(default_factory=list)
    """Values so far with the sentence each stands in, dates only."""

    aside: int | None = None
    """A year that stands far from those told before it, until the next one is told."""

    def remember(self, value: str, start: int) -> None:
        point = read(value)
        if point is None:
            return
        year = point[0].year
        if self.narrative and not self._follows(year):
            self.aside = year
            return
        self.aside = None
        self.said.append((value, self.sentence(start)))

    def _follows(self, year: int) -> bool:
        """Whether a history goes on in this year: a leap is an aside ("as shown in 2005") unless the
        next year that is told stands beside it."""
        last = self.before()
        leap = last is not None and abs(year - last.year) > ASIDE
        return not leap or (self.aside is not None and abs(year - self.aside) <= ASIDE)

    @property
    def direction(self) -> int:
        return 1 if self.ahead else self.tense(self.start)

    @property
    def base(self) -> date | None:
        """The day that "last week" counts from."""
        if self.narrative:
            return self.before() or self.anchor
        return self.anchor

    def before(self) -> date | None:
        """The first day of what was last spoken of."""
        point = read(self.said[-1][0]) if self.said else None
        return point[0] if point else None

    def month_just_said(self) -> str | None:
        """The month spoken of last, in this sentence or the one before."""
        value = next(self._back(1), "")
        point = read(value)
        return value if point is not None and point[1] == "month" else None

    def day_before(self, within: int = 5) -> date | None:
        """The last day spoken of, no more than so many sentences back."""
        for value in self._back(within):
            if is_day(value):
                point = read(value)
                return point[0] if point else None
        return None

    def _back(self, within: int) -> Iterator[str]:
        """What was spoken of so many sentences back, the last first; no more than :data:`REACH`."""
        here = self.sentence(self.start)
        for value, sentence in islice(reversed(self.said), REACH):
            if here - sentence > within:
                return
            yield value

    def period(self, within: int) -> str | None:
        """The quarter that the text reports on: the last one spoken of, no more than so many
        sentences back. One that ended a year before the publication is what it is compared with."""
        compared = None
        for value in self._back(within):
            point = read(value) if value[5:6] == "Q" else None
            if point is None:
                continue
            if self.anchor is None or (self.anchor - point[0]).days < COMPARED:
                return value
            compared = compared or value
        return compared


COMPARED = 400
"""Days from a quarter's first day to the publication above which it is not the one reported on."""

REACH = 100
"""Values looked back upon: a text without an end of sentence costs no more than another."""

ASIDE = 12
"""Years that a history leaps over only where it goes on from there."""
