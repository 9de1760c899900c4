"""The parse of an article as plain columns: tokens, lemmas, tags, dependencies, name labels.

A parse is made paragraph by paragraph (:class:`ParagraphParse`), so that paragraphs that stand in
many articles are parsed once; :class:`Parse` lays them side by side at their places in the article.
Labels are those of the English spaCy models: Penn tags, universal parts of speech, ClearNLP
dependencies and OntoNotes names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

import msgspec


class ParagraphParse(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One paragraph's parse, as columns of equal length, one value a token; white space is left
    out. ``heads`` are token numbers (a root is its own head), ``sentences`` the numbers of the first
    tokens of sentences, ``names`` (first token, end token, OntoNotes label)."""

    starts: list[int]
    ends: list[int]
    lemmas: list[str]
    tags: list[str]
    poses: list[str]
    deps: list[str]
    heads: list[int]
    sentences: list[int]
    names: list[tuple[int, int, str]]


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token of an article. ``i``, ``head`` and ``sentence`` are numbers in the article's parse;
    ``start`` and ``end`` are characters of its text."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    sentence: int
    name: str  # OntoNotes label of the name the token is part of, or ""

    @property
    def lower(self) -> str:
        return self.text.lower()


RAISING = frozenset({"seem", "appear", "look", "sound", "tend", "happen"})
"""Lemmas of verbs whose subject is not the one who judges: she appears to have left."""
NO_TOKEN = Token(-1, 0, 0, "", "", "", "", "", -1, -1, "")
"""What stands where no token is: it has no text and hangs from nothing."""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``first`` to ``last`` (excluded), characters ``start`` to ``end`` (excluded)."""

    i: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int


class NameSpan(msgspec.Struct, frozen=True, gc=False):
    """A name the model found: tokens ``first`` to ``last`` (excluded), its characters and label."""

    first: int
    last: int
    start: int
    end: int
    label: str


class Parse:
    """The parse of one article. Immutable once made; safe to share."""

    EMPTY: ClassVar[Parse]

    def __init__(
        self,
        tokens: tuple[Token, ...] = (),
        sentences: tuple[Sentence, ...] = (),
        names: tuple[NameSpan, ...] = (),
    ) -> None:
        self.tokens = tokens
        self.sentences = sentences
        self.names = names

    @classmethod
    def assemble(cls, text: str, placed: Iterable[tuple[int, ParagraphParse]]) -> Parse:
        """The parse of ``text`` from its paragraphs' parses and the character each begins at."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        names: list[NameSpan] = []
        for paragraph, (offset, part) in enumerate(placed):
            base = len(tokens)
            label = [""] * len(part.starts)
            for first, last, name in part.names:
                for k in range(first, last):
                    label[k] = name
            bounds = [*part.sentences, len(part.starts)]
            number = -1
            for k, (start, end) in enumerate(zip(part.starts, part.ends, strict=True)):
                if number + 1 < len(part.sentences) and k == bounds[number + 1]:
                    number += 1
                tokens.append(
                    Token(
                        base + k,
                        offset + start,
                        offset + end,
                        text[offset + start : offset + end],
                        part.lemmas[k],
                        part.tags[k],
                        part.poses[k],
                        part.deps[k],
                        base + part.heads[k],
                        len(sentences) + number,
                        label[k],
                    )
                )
            for a, b in pairwise(bounds):
                if a < b:
                    sentences.append(
                        Sentence(
                            len(sentences),
                            base + a,
                            base + b,
                            offset + part.starts[a],
                            offset + part.ends[b - 1],
                            paragraph,
                        )
                    )
            names.extend(
                NameSpan(
                    base + a, base + b, offset + part.starts[a], offset + part.ends[b - 1], name
                )
                for a, b, name in part.names
            )
        return cls(tuple(tokens), tuple(sentences), tuple(names))

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    @cached_property
    def _children(self) -> list[list[int]]:
        out: list[list[int]] = [[] for _ in self.tokens]
        for t in self.tokens:
            if t.head != t.i:
                out[t.head].append(t.i)
        return out

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """First and last token number of every token's subtree."""
        left = [t.i for t in self.tokens]
        right = [t.i for t in self.tokens]
        for i in self._bottom_up:
            head = self.tokens[i].head
            if head != i:
                left[head] = min(left[head], left[i])
                right[head] = max(right[head], right[i])
        return left, right

    @cached_property
    def _bottom_up(self) -> list[int]:
        order: list[int] = []
        stack = [t.i for t in self.tokens if t.head == t.i]
        while stack:
            i = stack.pop()
            order.append(i)
            stack.extend(self._children[i])
        order.reverse()
        return order

    def children(self, i: int, *deps: str) -> list[Token]:
        """The dependents of token ``i`` in text order; only those of ``deps`` where any are named."""
        found = (self.tokens[c] for c in self._children[i])
        return [t for t in found if not deps or t.dep in deps]

    def subtree(self, i: int) -> tuple[int, int]:
        """First and last (excluded) token number of what hangs from token ``i``, itself included."""
        left, right = self._edges
        return left[i], right[i] + 1

    def subtree_chars(self, i: int) -> tuple[int, int]:
        """First and last (excluded) character of what hangs from token ``i``."""
        first, last = self.subtree(i)
        return self.tokens[first].start, self.tokens[last - 1].end

    def ancestors(self, i: int) -> Iterator[Token]:
        """The heads above token ``i``, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def after(self, token: Token) -> Token:
        """The token behind ``token``; one without text behind the article's last."""
        return self.tokens[token.i + 1] if 0 <= token.i < len(self.tokens) - 1 else NO_TOKEN

    def token_at(self, char: int) -> Token | None:
        """The token that covers character ``char``, or the next one after it."""
        k = bisect_right(self._starts, char) - 1
        if k >= 0 and self.tokens[k].end > char:
            return self.tokens[k]
        return self.tokens[k + 1] if k + 1 < len(self.tokens) else None

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that share a character with ``start`` to ``end``."""
        k = bisect_right(self._starts, start) - 1
        if k < 0 or self.tokens[k].end <= start:
            k += 1
        last = k
        while last < len(self.tokens) and self.tokens[last].start < end:
            last += 1
        return self.tokens[k:last]

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        return self.tokens[sentence.first : sentence.last]

    def sentence_at(self, char: int) -> Sentence | None:
        """The sentence that holds character ``char``, or the next one after it."""
        token = self.token_at(char)
        return self.sentences[token.sentence] if token else None


Parse.EMPTY = Parse()
