"""Quotations that run on over paragraphs, and the words of the sentence around them."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.article.statements.quotes import Quote
from variorum.stages.article.statements.view import MARKS, Range, View
from variorum.syntax import Token

STOPS = frozenset({".", "!", "?"})
LONG = 4  # words of a quotation that may stand as a sentence of its own
REACH = 40  # tokens between a quotation and its cue


@dataclass(frozen=True, slots=True)
class Passage:
    """Quotations that run on: one, or one a paragraph where each paragraph opens anew.
    ``start`` is where the sentence begins that the first one stands in; ``whole`` says that they
    are sentences of their own."""

    quotes: tuple[Quote, ...]
    start: int
    whole: bool

    def pieces(self, with_lead: bool) -> tuple[Range, ...]:
        first, *rest = ((q.start, q.end) for q in self.quotes)
        return ((self.start if with_lead else first[0], first[1]), *rest)


def passages(view: View) -> list[Passage]:
    chains: list[list[Quote]] = []
    for quote in view.quotes:
        if quote.follows and chains:
            chains[-1].append(quote)
        else:
            chains.append([quote])
    out = []
    previous = 0
    for chain in chains:
        start, whole = _sentence_start(view, chain[0], previous)
        words = sum(len(view.text[q.start : q.end].split()) for q in chain)
        out.append(Passage(tuple(chain), start, whole and words >= LONG))
        previous = chain[-1].end
    return out


def _sentence_start(view: View, quote: Quote, previous: int) -> tuple[int, bool]:
    """Where the sentence of a quotation begins, and whether that is the quotation itself. The words
    before it are the speaker's too where the reporting verb follows: "The talks “cannot go on,” she
    said"."""
    before = tokens_back(view, quote.start, previous)
    if not before or before[-1].text in STOPS or before[-1].text in (":", *MARKS):
        return quote.start, True
    if before[-1].text == ",":
        return quote.start, True
    token = view.parse.token_at(previous)
    follows = token is not None and previous > 0 and before[0].i == token.i
    if len(before) > REACH or follows:
        return quote.start, False
    return before[0].start, False


def tokens_back(view: View, char: int, floor: int) -> list[Token]:
    """The tokens of the sentence before ``char``, not beyond ``floor`` or the paragraph."""
    out: list[Token] = []
    token = view.parse.token_at(char)
    if token is None:
        return out
    paragraph = view.parse.sentences[token.sentence].paragraph
    i = token.i - 1
    while i >= 0 and len(out) <= REACH:
        t = view.tokens[i]
        if (
            t.start < floor
            or t.text in STOPS
            or view.parse.sentences[t.sentence].paragraph != paragraph
        ):
            break
        out.append(t)
        i -= 1
    out.reverse()
    return out


def tokens_on(view: View, char: int, ceiling: int) -> list[Token]:
    """The tokens from ``char`` to the end of the sentence, the paragraph or ``ceiling``."""
    out: list[Token] = []
    token = view.parse.token_at(char)
    if token is None or token.i == 0:
        return out
    paragraph = view.parse.sentences[view.tokens[token.i - 1].sentence].paragraph
    for i in range(token.i, min(token.i + REACH, len(view.tokens))):
        t = view.tokens[i]
        if (
            t.start >= ceiling
            or t.text in STOPS
            or view.parse.sentences[t.sentence].paragraph != paragraph
        ):
            break
        out.append(t)
    return out
