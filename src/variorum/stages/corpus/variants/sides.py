"""One article as the comparison sees it: its parse and what earlier stages found, by place."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol

from variorum.records import Article, Figure, Mention, Noise, Span, Statement, Time
from variorum.stage import Corpus
from variorum.syntax import Parse, Token

_QUOTATION = re.compile(r"[“\"]([^”\"\n]*)[”\"]?|''([^'\n]*)(?:'')?")


class _Placed(Protocol):
    @property
    def article(self) -> str: ...


class _Spanned(_Placed, Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Places[T: _Spanned]:
    """Spans of one kind in one article, found by the characters they touch."""

    def __init__(self, spans: Iterable[T]) -> None:
        self._spans = sorted(spans, key=lambda s: (s.start, s.end))
        self._starts = [s.start for s in self._spans]
        self._longest = max((s.end - s.start for s in self._spans), default=0)

    def touching(self, start: int, end: int) -> list[T]:
        """The spans that share a character with ``start`` to ``end``."""
        if not self._spans:
            return []
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [s for s in self._spans[first:last] if s.end > start]


@dataclass(frozen=True, slots=True)
class Area:
    """Characters of an article."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Content(Area):
    """What somebody says, and the words that name who does."""

    source: Span | None


@dataclass(frozen=True)
class Side:
    """All that is known of one article, by place."""

    article: Article
    parse: Parse
    times: Places[Time]
    figures: Places[Figure]
    mentions: Places[Mention]
    noise: Places[Noise]
    sources: Places[Area]
    contents: Places[Content]
    cues: Places[Area]
    quotations: Places[Area]

    def quoted(self, start: int, end: int) -> bool:
        """Whether these characters stand inside quotation marks."""
        return any(
            q.start <= start and end <= q.end for q in self.quotations.touching(start, end + 1)
        )

    def stated(self, start: int, end: int) -> bool:
        """Whether the sentence around these characters holds a statement or part of one."""
        sentence = self.parse.sentence_at(start)
        if sentence is not None:
            start, end = min(start, sentence.start), max(end, sentence.end)
        return bool(self.contents.touching(start, end) or self.cues.touching(start, end))

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words of the article, noise and punctuation left out."""
        return tuple(
            t
            for t in self.parse.tokens
            if _is_word(t.text) and not self.noise.touching(t.start, t.end)
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.words]

    def number(self, token: Token) -> int:
        """The number of a word among the words of the article."""
        return bisect_left(self._starts, token.start)

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that lie in these characters."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first < last and self.words[last - 1].end > end:
            last -= 1
        return self.words[first:last]


class Sides:
    """The sides of a corpus, made when asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._articles = {a.id: a for a in corpus.articles}
        self._parses: Mapping[str, Parse] = corpus.parses
        self._times = _grouped(corpus.times)
        self._figures = _grouped(corpus.figures)
        self._mentions = _grouped(corpus.mentions)
        self._noise = _grouped(corpus.noise)
        self._statements = _grouped(corpus.statements)
        self._made: dict[str, Side] = {}

    def of(self, article: str) -> Side:
        """The side of the article with this id; only a few are kept at a time."""
        found = self._made.get(article)
        if found is None:
            if len(self._made) > 64:
                self._made.clear()
            found = self._made[article] = self._make(self._articles[article])
        return found

    def _make(self, article: Article) -> Side:
        said: list[Statement] = self._statements.get(article.id, [])
        return Side(
            article=article,
            parse=self._parses[article.id],
            times=Places(self._times.get(article.id, [])),
            figures=Places(self._figures.get(article.id, [])),
            mentions=Places(self._mentions.get(article.id, [])),
            noise=Places(self._noise.get(article.id, [])),
            sources=Places(
                Area(article.id, s.source.start, s.source.end) for s in said if s.source
            ),
            contents=Places(
                Content(article.id, c.start, c.end, s.source) for s in said for c in s.content
            ),
            cues=Places(Area(article.id, s.cue.start, s.cue.end) for s in said if s.cue),
            quotations=Places(
                Area(article.id, m.start(), m.end()) for m in _QUOTATION.finditer(article.text)
            ),
        )


def _grouped[T: _Placed](rows: Iterable[T]) -> dict[str, list[T]]:
    out: dict[str, list[T]] = {}
    for row in rows:
        out.setdefault(row.article, []).append(row)
    return out


def folded(token: Token) -> str:
    """The word without case, accents, apostrophes and stops: what spelling cannot change."""
    return _folded(token.text)


@lru_cache(maxsize=65536)
def _is_word(text: str) -> bool:
    return any(c.isalnum() for c in text)


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if c.isalnum())
