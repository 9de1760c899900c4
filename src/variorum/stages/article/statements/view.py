"""An article as the rules look at it: its parse, what is quoted, and spans without stray marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from variorum.records import Draft
from variorum.stages.article.statements.quotes import Quote, outer_quotes
from variorum.syntax import Parse, Token

MARKS = frozenset("\"'“”„«»‘’‹›`") | {"``", "''"}
EDGE = frozenset(",;:.–—-…•*|()[]") | {"--", "...", "..", "—"}

LONGEST_CLAUSE = 400  # tokens; what is longer is no sentence but a list or a trick

Range = tuple[int, int]
"""First and last (excluded): of tokens or of characters, as the name says."""


class View:
    """One draft's text and parse, with the quotations found in it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text: str = draft.article.text
        self.parse: Parse = draft.parse
        self.tokens: tuple[Token, ...] = draft.parse.tokens
        self.quotes: list[Quote] = outer_quotes(self.text, draft.paragraphs)
        self._quote_starts = [q.start for q in self.quotes]
        self._quote_of = self._quoted_tokens()

    def _quoted_tokens(self) -> list[int]:
        out = [-1] * len(self.tokens)
        k = 0
        for token in self.tokens:
            while k < len(self.quotes) and self.quotes[k].end <= token.start:
                k += 1
            if k < len(self.quotes) and self.quotes[k].start <= token.start:
                out[token.i] = k
        return out

    def quote_of(self, i: int) -> int:
        """Number of the quotation that token ``i`` stands in, or -1."""
        return self._quote_of[i]

    def quote_over(self, char: int) -> Quote | None:
        """The quotation that covers character ``char``."""
        k = bisect_right(self._quote_starts, char) - 1
        return self.quotes[k] if k >= 0 and self.quotes[k].end > char else None

    def is_noise(self, sentence: int) -> bool:
        """Whether half or more of a sentence, by its number, is noise."""
        place = self.parse.sentences[sentence]
        return bool(self.draft.noise) and self.draft.is_noise(place.start, place.end)

    def sentence_range(self, i: int) -> Range:
        """First and last (excluded) token of the sentence of token ``i``."""
        sentence = self.parse.sentences[self.tokens[i].sentence]
        return sentence.first, sentence.last

    def chars(self, first: int, last: int) -> Range | None:
        """Characters of tokens ``first`` to ``last`` (excluded) without the punctuation at their
        ends; ``None`` where nothing is left. Quotation marks stay."""
        tokens = self.tokens
        while first < last and (tokens[first].text in EDGE or tokens[first].tag == "CC"):
            first += 1
        while last > first and (tokens[last - 1].text in EDGE or tokens[last - 1].tag == "CC"):
            last -= 1
        if all(t.text in MARKS or t.text in EDGE for t in tokens[first:last]):
            return None
        return tokens[first].start, tokens[last - 1].end

    def pieces(self, first: int, last: int, without: Iterable[Range]) -> tuple[Range, ...]:
        """Character spans of tokens ``first`` to ``last`` (excluded) less the token ranges
        ``without``, in order; none for what is too long to be a clause."""
        out: list[Range] = []
        if last - first > LONGEST_CLAUSE:
            return ()
        for a, b in sorted(without):
            if b <= first or a >= last:
                continue
            if a > first and (found := self.chars(first, a)):
                out.append(found)
            first = max(first, b)
        if first < last and (found := self.chars(first, last)):
            out.append(found)
        return tuple(out)
