"""What an expression is worked out from: the publication date, the tense, what was spoken of before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from variorum.stages.article.times.calendar import is_day, read


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
    said: list[tuple[str, int]] = field(default_factory=list)
    """Values so far with the sentence each stands in, dates only."""

    def remember(self, value: str, start: int) -> None:
        if read(value) is not None:
            self.said.append((value, self.sentence(start)))

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
        for value, _ in reversed(self.said):
            point = read(value)
            if point is not None:
                return point[0]
        return None

    def day_before(self, within: int = 5) -> date | None:
        """The last day spoken of, no more than so many sentences back."""
        here = self.sentence(self.start)
        for value, sentence in reversed(self.said):
            if here - sentence > within:
                return None
            if is_day(value):
                point = read(value)
                return point[0] if point else None
        return None

    def period(self, within: int) -> str | None:
        """The quarter that the text reports on: the last one spoken of, no more than so many
        sentences back. One that ended a year before the publication is what it is compared with."""
        here = self.sentence(self.start)
        compared = None
        for value, sentence in reversed(self.said):
            if here - sentence > within:
                break
            point = read(value) if value[5:6] == "Q" else None
            if point is None:
                continue
            if self.anchor is None or (self.anchor - point[0]).days < COMPARED:
                return value
            compared = compared or value
        return compared


COMPARED = 400
"""Days from a quarter's first day to the publication above which it is not the one reported on."""
