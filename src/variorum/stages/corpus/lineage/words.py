"""Articles as sentences of word numbers: all that the comparison of texts needs.

Sentences are cut by a few plain rules rather than taken from the parse: copies are cut alike, and the
parse of an article that resembles nothing is never asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from variorum.records import Article

LONGEST = 80
"""Words after which a sentence without an end is cut, so that no comparison grows without bound."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
_INITIALS = re.compile(r"\b[^\W\d_]\.(?:[^\W\d_]\.)+")
_BOUNDARY = re.compile(r"\n|[.!?…][\"”’')\]»]{0,3}(?=\s)")
_NO_APOSTROPHES = str.maketrans("", "", "'’‘`´")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters ``start`` to ``end`` of an article and the numbers of the words that stand there."""

    start: int
    end: int
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article (by its place in the corpus) without its noise."""

    number: int
    sentences: tuple[Sentence, ...]
    length: int  # words


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list in ``data``; lines that begin with ``#`` are remarks."""
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return frozenset(
        w for line in text.splitlines() if not line.startswith("#") for w in line.split()
    )


class Vocabulary:
    """Numbers for words, given in the order in which they are met. Nothing but equality may depend
    on a number: two runs over more or fewer articles number differently."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.function = frozenset(self.number(w) for w in sorted(word_list("function_words.txt")))

    @property
    def words(self) -> list[str]:
        """All words, in the order of their numbers."""
        return list(self._numbers)

    def number(self, word: str) -> int:
        return self._numbers.setdefault(word, len(self._numbers))

    def numbers(self, text: str) -> tuple[int, ...]:
        """The words of ``text`` in lower case: apostrophes and the stops of U.S. are left out."""
        plain = text.lower().translate(_NO_APOSTROPHES)
        if "." in plain:
            plain = _INITIALS.sub(lambda m: m.group().replace(".", ""), plain)
        known = self._numbers
        return tuple(known.setdefault(w, len(known)) for w in _WORD.findall(plain))


def boundaries(text: str) -> list[int]:
    """Where sentences of ``text`` end: after a line, or after . ! ? that no abbreviation explains."""
    short = word_list("abbreviations.txt")
    out = []
    for m in _BOUNDARY.finditer(text):
        end = m.end()
        if m.group() != "\n":
            following = text[end + 1 : end + 3].lstrip("\"“‘'([")[:1]
            if following.islower():
                continue
            if m.group()[0] == ".":
                before = text[max(0, m.start() - 12) : m.start()].split()
                word = before[-1].lstrip("\"“‘'([") if before else ""
                if word.lower() in short or (len(word) == 1 and word.isupper()):
                    continue
        out.append(end)
    return out


def read(
    number: int, article: Article, noise: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> Reading:
    """The sentences of ``article`` that are not noise; ``noise`` is in order of start."""
    text = article.text
    sentences: list[Sentence] = []
    start = 0
    at = 0
    for end in [*boundaries(text), len(text)]:
        while at < len(noise) and noise[at][1] <= start:
            at += 1
        if not _mostly(start, end, noise, at):
            sentences += _cut(text, start, end, vocabulary)
        start = end
    return Reading(number, tuple(sentences), sum(len(s.words) for s in sentences))


def _mostly(start: int, end: int, noise: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether noise covers half or more of these characters."""
    covered = 0
    for k in range(at, len(noise)):
        if noise[k][0] >= end:
            break
        covered += max(0, min(end, noise[k][1]) - max(start, noise[k][0]))
    return covered * 2 >= max(1, end - start)


def _cut(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterable[Sentence]:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return
    start += len(piece) - len(piece.lstrip())
    end = start + len(stripped)
    words = vocabulary.numbers(stripped)
    if len(words) <= LONGEST:
        if words:
            yield Sentence(start, end, words)
        return
    # No sentence of a newspaper: words are taken by the half, each with the characters it stands on.
    spans = [m.span() for m in _WORD.finditer(stripped)]
    step = LONGEST // 2
    for k in range(0, len(spans), step):
        last = spans[min(k + step, len(spans)) - 1][1]
        part = stripped[spans[k][0] : last]
        numbers = vocabulary.numbers(part)
        if numbers:
            yield Sentence(start + spans[k][0], start + last, numbers)
