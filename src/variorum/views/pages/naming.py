"""Where every entity is named: spellings and descriptions with the place where each stands first, and the
statements that speak of it; gathered in one pass over the mentions, of which none is kept."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.records import Mention, Statement


@dataclass(slots=True)
class Word:
    """A spelling or description: how often it stands, and the article and character of the first."""

    times: int
    article: str
    start: int


@dataclass(slots=True)
class Named:
    """Where one entity is named. ``articles`` has for each how often, and the first character and the
    end of the first time; ``about`` are statements of others whose words name it."""

    articles: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    spellings: dict[str, Word] = field(default_factory=dict)
    roles: dict[str, Word] = field(default_factory=dict)
    about: list[str] = field(default_factory=list)

    @property
    def times(self) -> int:
        """How often it is named."""
        return sum(times for times, _, _ in self.articles.values())


NOWHERE = Named()
"""What is never named."""


def named(
    mentions: Iterable[Mention],
    statements_in: Mapping[str, Sequence[Statement]],
    place: Callable[[str], int],
) -> dict[str, Named]:
    """The entities that ``mentions``, which come article by article, name. ``place`` orders articles:
    what stands first does so in the first of them."""
    out: dict[str, Named] = {}
    for article, group in itertools.groupby(mentions, key=lambda m: m.article):
        contents = _Contents(statements_in.get(article, ()))
        seen: set[tuple[str, str]] = set()
        for m in sorted((m for m in group if m.entity), key=lambda m: (m.start, m.end)):
            key = str(m.entity)
            entity = out.setdefault(key, Named())
            times, start, end = entity.articles.get(article, (0, m.start, m.end))
            entity.articles[article] = (times + 1, start, end)
            _count(entity.spellings, m.text, m, place)
            if m.role:
                _count(entity.roles, m.role, m, place)
            for statement in contents.around(m.start, m.end):
                if statement.speaker_id != key and (key, statement.id) not in seen:
                    seen.add((key, statement.id))
                    entity.about.append(statement.id)
    return out


def _count(words: dict[str, Word], text: str, m: Mention, place: Callable[[str], int]) -> None:
    known = words.get(text)
    if known is None:
        words[text] = Word(1, m.article, m.start)
        return
    known.times += 1
    if (place(m.article), m.start) < (place(known.article), known.start):
        known.article, known.start = m.article, m.start


class _Contents:
    """What the statements of one article say, to be asked which of it covers some characters."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        spans = sorted(((c.start, c.end, k) for k, s in enumerate(statements) for c in s.content))
        self.statements = statements
        self.spans = spans
        self.starts = [start for start, _, _ in spans]
        self.reach = list(itertools.accumulate((end for _, end, _ in spans), max))

    def around(self, start: int, end: int) -> Iterator[Statement]:
        """The statements whose content shares a character with ``start`` to ``end``."""
        k = bisect_left(self.starts, end) - 1
        while k >= 0 and self.reach[k] > start:
            if self.spans[k][1] > start:
                yield self.statements[self.spans[k][2]]
            k -= 1
