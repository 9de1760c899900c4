"""Articles in which people marked who said what.

One JSON object a line: ``{"id", "text", "title"?, "date"?, "gold": [{"source", "cue", "content"}, …]}``,
where each of the three is a list of ``[start, end, text]`` in code points of the article's text (PolNeAR's
standoff annotations, one file an article, in one line each).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from variorum.errors import ReadError
from variorum.records import Article, article_id

WORD = re.compile(r"\w+(?:[’'.,]\w+)*")
Words = frozenset[int]
"""Words of a text by number, from 0."""


class Attribution(msgspec.Struct, frozen=True):
    """One attribution: who, said how, what; each in pieces."""

    source: tuple[tuple[int, int, str], ...]
    cue: tuple[tuple[int, int, str], ...]
    content: tuple[tuple[int, int, str], ...]


class Row(msgspec.Struct, frozen=True):
    """One line of the training set; fields that are not named here are passed over."""

    id: str
    text: str
    gold: tuple[Attribution, ...]
    title: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """An article with what people marked in it."""

    article: Article
    gold: tuple[Attribution, ...]


def read(path: Path) -> list[Example]:
    """The examples of ``path`` in order of their articles' ids. Raises :class:`ReadError` where a line
    is no such row, or a span does not hold the text it says."""
    decoder = msgspec.json.Decoder(Row)
    found = []
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise ReadError(f"cannot read {path}: {error.strerror}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeError) as error:
            raise ReadError(f"{path}, line {number}: {error}") from error
        for start, end, text in (p for g in row.gold for p in (*g.source, *g.cue, *g.content)):
            if row.text[start:end] != text:
                raise ReadError(
                    f"{path}, line {number}: characters {start} to {end} are not {text!r}"
                )
        found.append(_example(row))
    if not found:
        raise ReadError(f"{path} holds no articles")
    return sorted(found, key=lambda example: example.article.id)


def _example(row: Row) -> Example:
    article = Article(
        id=article_id(row.id, None, row.text),
        key=row.id,
        text=row.text,
        title=row.title,
        published=row.date,
        published_by="given" if row.date else None,
    )
    return Example(article, row.gold)


class WordFinder:
    """Which words of a text spans cover."""

    def __init__(self, text: str) -> None:
        self._spans = [match.span() for match in WORD.finditer(text)]
        self._starts = [start for start, _ in self._spans]

    def covered(self, spans: Iterable[tuple[int, int]]) -> Words:
        """The words of which ``spans`` hold half the characters or more."""
        hit = set()
        for start, end in spans:
            k = max(0, bisect_left(self._starts, start) - 1)
            while k < len(self._spans) and self._starts[k] < end:
                first, last = self._spans[k]
                if (min(last, end) - max(first, start)) * 2 >= last - first:
                    hit.add(k)
                k += 1
        return frozenset(hit)


def half_shared(some: Words, others: Words) -> bool:
    """Whether the two share half of the words that either has; two times nothing shares nothing."""
    return bool(some & others) and len(some & others) * 2 >= len(some | others)
