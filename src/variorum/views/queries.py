"""Every read of a ledger that commands, pages and programs make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast, get_args

from variorum.errors import UsageError
from variorum.records import (
    Act,
    Alignment,
    Article,
    Claim,
    Copy,
    Dispute,
    Entity,
    Failure,
    Figure,
    Mention,
    Noise,
    Passage,
    Report,
    Series,
    Statement,
    StatementKind,
    Time,
    TimelineEntry,
    Variant,
)
from variorum.store import Hit, open_store
from variorum.views.filters import days, days_said, has, holds, one_of, within
from variorum.views.named import Named
from variorum.views.rows import Rows


def open_ledger(path: str | Path) -> Ledger:
    """The ledger at ``path``, to be read. Raises :class:`~variorum.errors.StoreError` where there
    is none or it cannot be read."""
    return Ledger(open_store(path))


class Ledger(Named):
    """A ledger, open for reading. Use as a context manager.

    One method a table gives its records, those that all the filters named let through. Rows stand
    in the order of their articles' publication, then of their place in the text. ``article`` takes
    an id or a key; ``since`` and ``until`` are ISO dates, both included; ``words`` must all occur,
    in any case.
    """

    def articles(
        self,
        *,
        article: str | None = None,
        outlet: str | None = None,
        report: str | None = None,
        since: str | None = None,
        until: str | None = None,
        words: str | None = None,
    ) -> Rows[Article]:
        """The articles in the order of their publication (the last day of a range that is all there is
        of it); undated ones last."""
        found: Iterable[Article] = self._articles.values()
        if article is not None:
            found = [self._articles[self._article_id(article)]]
        return Rows(
            Article,
            (
                a
                for a in found
                if (outlet is None or has(a.outlet, outlet))
                and (report is None or a.report == report)
                and within(*days(a), since, until)
                and holds(words, a.title, a.text)
            ),
        )

    def noise(self, *, article: str | None = None) -> Rows[Noise]:
        return self._of_articles("noise", Noise, article)

    def reports(self, *, origin: str | None = None) -> Rows[Report]:
        """The reports, those with most articles first."""
        found = sorted(self._all("reports", Report), key=lambda r: (-len(r.articles), r.id))
        return Rows(Report, (r for r in found if origin is None or has(r.origin, origin)))

    def copies(
        self,
        *,
        article: str | None = None,
        report: str | None = None,
        relation: str | None = None,
    ) -> Rows[Copy]:
        return self._of_articles(
            "copies",
            Copy,
            article,
            lambda c: (
                (relation is None or c.relation == relation)
                and (report is None or self._articles[c.article].report == report)
            ),
        )

    def passages(self, *, article: str | None = None, other: str | None = None) -> Rows[Passage]:
        """What reports took from other reports."""
        against = self._article_id(other) if other else None
        return self._of_articles(
            "passages", Passage, article, lambda p: against is None or p.other == against
        )

    def alignments(
        self, *, article: str | None = None, other: str | None = None
    ) -> Rows[Alignment]:
        """How the copies of a report correspond, character by character."""
        against = self._article_id(other) if other else None
        return self._of_articles(
            "alignments", Alignment, article, lambda p: against is None or p.other == against
        )

    def variants(
        self, *, report: str | None = None, article: str | None = None, kind: str | None = None
    ) -> Rows[Variant]:
        """What differs between copies; ``article`` matches either side."""
        one = self._article_id(article) if article else None
        return self._of_articles(
            "variants",
            Variant,
            None,
            lambda v: (
                (report is None or v.report == report)
                and (one is None or one in (v.article, v.other))
                and (kind is None or kind in v.kinds)
            ),
        )

    def claims(
        self,
        *,
        article: str | None = None,
        report: str | None = None,
        speaker: str | None = None,
        since: str | None = None,
        until: str | None = None,
        words: str | None = None,
        most: int | None = None,
    ) -> Rows[Claim]:
        """What statements or figures say alike, what most independent reports carry first; ``most``
        leaves out what fewer reports carry. ``article``, ``speaker``, ``since`` and ``until`` are
        about any of those that say it, ``words`` about how the first puts it."""
        order = self._order
        found = [
            c
            for c in self._all("claims", Claim)
            if (report is None or report in c.reports)
            and (most is None or c.most >= most)
            and holds(words, c.text)
        ]
        if article or speaker or since or until:
            said = self.statements(article=article, speaker=speaker, since=since, until=until)
            counted = self.figures(article=article, source=speaker)
            dated = {f.claim for f in counted if self._published(f.article, None, since, until)}
            meant = {s.claim for s in said} | dated
            found = [c for c in found if c.id in meant]
        found.sort(
            key=lambda c: (-c.least, -c.most, order.get(c.article, len(order)), c.start, c.id)
        )
        return Rows(Claim, found)

    def claim(self, claim: str) -> Claim:
        """The claim with this id; raises :class:`~variorum.errors.UsageError`."""
        found = cast(list[Claim], list(self._store.rows("claims", id=claim)))
        if not found:
            raise UsageError(f"no claim {claim!r}; name its id as `claims --json` shows it")
        return found[0]

    def legs_of(self, said: Statement | Figure) -> Claim | None:
        """On how many legs a statement or figure stands: the claim it is one of. ``None`` where it
        says nothing, as a bare number does."""
        return self.claim(said.claim) if said.claim else None

    def statements(
        self,
        *,
        speaker: str | None = None,
        speaker_id: str | None = None,
        about: str | None = None,
        act: str | None = None,
        kind: str | None = None,
        article: str | None = None,
        report: str | None = None,
        day: str | None = None,
        since: str | None = None,
        until: str | None = None,
        words: str | None = None,
    ) -> Rows[Statement]:
        """Who said what. ``speaker`` matches any spelling of the speaker's name, ``about`` that (or the
        id) of one who is named in what others say; ``day`` is the ISO day
        on which it was said or, where the text does not tell, may have been published, ``since`` and
        ``until`` are about publication alone. Raises :class:`~variorum.errors.UsageError` where there
        is no such act, kind or article."""
        one_of("act", act, get_args(Act))
        one_of("kind", kind, get_args(StatementKind))
        ids = self._entities_named(speaker) if speaker else frozenset()
        spoken_of = self._spoken_of(about)
        return self._of_articles(
            "statements",
            Statement,
            article,
            lambda s: (
                spoken_of(s)
                and (speaker is None or has(s.speaker, speaker) or s.speaker_id in ids)
                and (speaker_id is None or s.speaker_id == speaker_id)
                and (act is None or s.act == act)
                and (kind is None or s.kind == kind)
                and within(*days_said(s, self._articles[s.article]), day, day)
                and self._published(s.article, report, since, until)
                and holds(words, *(c.text for c in s.content))
            ),
        )

    def figures(
        self,
        *,
        unit: str | None = None,
        source: str | None = None,
        series: str | None = None,
        article: str | None = None,
        report: str | None = None,
        since: str | None = None,
        until: str | None = None,
        words: str | None = None,
    ) -> Rows[Figure]:
        """Figures; ``since`` and ``until`` are about the day a figure holds for."""
        return self._of_articles(
            "figures",
            Figure,
            article,
            lambda f: (
                (unit is None or f.unit == unit)
                and (source is None or has(f.attributed_to, source))
                and (series is None or f.series == series)
                and self._published(f.article, report, None, None)
                and within(f.as_of, f.as_of, since, until)
                and holds(words, f.text, f.counted)
            ),
        )

    def series(self, *, words: str | None = None) -> Rows[Series]:
        """The series, those with most figures first."""
        found = sorted(self._all("series", Series), key=lambda s: (-len(s.figures), s.id))
        return Rows(Series, (s for s in found if holds(words, s.counted)))

    def times(self, *, article: str | None = None) -> Rows[Time]:
        return self._of_articles("times", Time, article)

    def mentions(self, *, article: str | None = None, entity: str | None = None) -> Rows[Mention]:
        return self._of_articles(
            "mentions", Mention, article, lambda m: entity is None or m.entity == entity
        )

    def entities(self, *, kind: str | None = None, name: str | None = None) -> Rows[Entity]:
        """The entities by name; ``name`` matches any spelling."""
        ids = self._entities_named(name) if name else frozenset()
        found = sorted(self._all("entities", Entity), key=lambda e: (e.name.casefold(), e.id))
        return Rows(
            Entity,
            (e for e in found if (kind is None or e.kind == kind) and (not name or e.id in ids)),
        )

    def disputes(
        self, *, speaker: str | None = None, relation: str | None = None, words: str | None = None
    ) -> Rows[Dispute]:
        ids = self._entities_named(speaker) if speaker else frozenset()
        found = sorted(self._all("disputes", Dispute), key=lambda d: (d.first or "9", d.id))
        return Rows(
            Dispute,
            (
                d
                for d in found
                if (relation is None or d.relation == relation)
                and holds(words, d.topic)
                and (
                    speaker is None
                    or any(has(s.speaker, speaker) or s.speaker_id in ids for s in d.sides)
                )
            ),
        )

    def timeline(
        self, *, since: str | None = None, until: str | None = None
    ) -> Rows[TimelineEntry]:
        """The days of the story in order."""
        found = sorted(self._all("timeline", TimelineEntry), key=lambda t: (t.date, t.article))
        return Rows(TimelineEntry, (t for t in found if within(t.date, t.date, since, until)))

    def failures(self) -> Rows[Failure]:
        return Rows(Failure, self._all("failures", Failure))

    def table(self, name: str) -> Rows[Any]:
        """All records of the table ``name``."""
        method: Callable[[], Rows[Any]] = getattr(self, name)
        return method()

    def search(self, words: str, *, limit: int = 50) -> Rows[Hit]:
        """The paragraphs that hold all the words, best first."""
        return Rows(Hit, self._store.search(words, limit))

    def article(self, article: str) -> Article:
        """The article with this id or key; raises :class:`~variorum.errors.UsageError`."""
        return self._articles[self._article_id(article)]
