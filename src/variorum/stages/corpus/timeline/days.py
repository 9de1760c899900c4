"""Which articles speak of which day, in which sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from variorum.models.sources import UNKNOWN, Source, source_of
from variorum.offsets import overlaps, trimmed
from variorum.records import Article, Entity, Event, Noise, Statement, Time
from variorum.stage import Corpus
from variorum.syntax import Parse, Sentence

DAY = re.compile(r"\d{4}-\d\d-\d\d")
LEADS = 3  # sentences at the head of an article that may tell of the day of publication
UNTOLD = frozenset({"denied", "hypothetical"})
"""Status of events that do not tell what happened on a day."""
SHORTEST, LONGEST = 25, 600  # characters of a sentence that can stand alone


@dataclass(frozen=True, slots=True)
class Reference:
    """A sentence (characters ``start`` to ``end`` of an article) that speaks of a day.
    ``named`` is false where only the day of publication ties them; ``lag`` is days from the day
    to the publication, ``None`` where that is unknown; ``place`` the number of the sentence; ``said``: it is or
    holds somebody's words, ``source``'s where that is told."""

    article: str
    report: str
    start: int
    end: int
    text: str
    named: bool
    lag: int | None
    place: int
    events: int
    said: bool
    source: Source


@dataclass(slots=True)
class Day:
    """What the corpus holds on one day. ``published`` are the reports published on it."""

    references: list[Reference] = field(default_factory=list)
    published: set[str] = field(default_factory=set)


def published_on(article: Article) -> str | None:
    """The ISO day of publication, where it is known to the day."""
    found = DAY.match(article.published or "")
    if found is None and article.published_from and article.published_from == article.published_to:
        found = DAY.match(article.published_from)
    return _valid(found.group()) if found else None


def _valid(day: str) -> str | None:
    try:
        date.fromisoformat(day)
    except ValueError:
        return None
    return day


def collect(corpus: Corpus) -> dict[str, Day]:
    """Every day that the corpus names or was published on."""
    times = _by_article(corpus.times)
    noise = _by_article(corpus.noise)
    events = _by_article(corpus.events)
    statements = _by_article(corpus.statements)
    entities = {e.id: e for e in corpus.entities}
    days: dict[str, Day] = {}
    for article in corpus.articles:
        parse = corpus.parses.get(article.id, Parse.EMPTY)
        sentences = _Sentences(
            article,
            parse,
            [(n.start, n.end) for n in noise.get(article.id, ())],
            sorted(e.start for e in events.get(article.id, ()) if e.status not in UNTOLD),
            statements.get(article.id, []),
            entities,
        )
        for day, reference in sentences.references(times.get(article.id, [])):
            days.setdefault(day, Day()).references.append(reference)
        if sentences.published is not None:
            days.setdefault(sentences.published, Day()).published.add(sentences.report)
    return days


def _by_article[T: (Time, Noise, Event, Statement)](rows: Iterable[T]) -> dict[str, list[T]]:
    out: dict[str, list[T]] = {}
    for row in rows:
        out.setdefault(row.article, []).append(row)
    return out


class _Sentences:
    """The sentences of one article that speak of days."""

    def __init__(
        self,
        article: Article,
        parse: Parse,
        noise: list[tuple[int, int]],
        events: list[int],
        statements: list[Statement],
        entities: Mapping[str, Entity],
    ) -> None:
        self.article, self.parse, self.noise = article, parse, noise
        self.report = article.report or article.id
        self.published = published_on(article)
        self._events: dict[int, int] = {}
        for start in events:
            sentence = parse.sentence_at(start)
            if sentence is not None:
                self._events[sentence.i] = self._events.get(sentence.i, 0) + 1
        self._said: dict[int, set[Source]] = {}
        for statement in statements:
            for content in statement.content:
                sentence = parse.sentence_at(content.start)
                if sentence is not None:
                    source = source_of(statement, entities)
                    self._said.setdefault(sentence.i, set()).add(source)

    def references(self, times: list[Time]) -> Iterator[tuple[str, Reference]]:
        seen: set[tuple[str, int]] = set()
        for time in sorted(times, key=lambda t: (t.start, t.end, t.value)):
            found = DAY.match(time.value)
            day = _valid(found.group()) if found and time.type in ("DATE", "TIME") else None
            sentence = self.parse.sentence_at(time.start)
            if day is None or sentence is None or (day, sentence.i) in seen:
                continue
            seen.add((day, sentence.i))
            reference = self._reference(day, sentence, named=True)
            if reference is not None:
                yield day, reference
        if self.published is None:
            return
        leads = 0
        for sentence in self.parse.sentences[: 4 * LEADS]:
            if (self.published, sentence.i) in seen:
                continue
            reference = self._reference(self.published, sentence, named=False)
            if reference is not None:
                leads += 1
                yield self.published, reference
            if leads == LEADS:
                return

    def _reference(self, day: str, sentence: Sentence, *, named: bool) -> Reference | None:
        text = self.article.text
        start, end = trimmed(text, sentence.start, sentence.end)
        if not SHORTEST <= end - start <= LONGEST or overlaps(start, end, self.noise):
            return None
        lag = None
        if self.published is not None:
            lag = (date.fromisoformat(self.published) - date.fromisoformat(day)).days
        sources = self._said.get(sentence.i, set())
        return Reference(
            self.article.id, self.report, start, end, text[start:end], named, lag,
            sentence.i, self._events.get(sentence.i, 0), bool(sources),
            next(iter(sources)) if len(sources) == 1 else UNKNOWN,
        )  # fmt: skip
