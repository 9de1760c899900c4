"""Quoted speech: which verb beside a quotation reports it, and which quotations belong together.

Parsers lose their way in quotations, so this looks at what stands between them: "“…,” said X",
"X said: “…”", "“…,” X said. “…”", and quotations that run over several paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.article.statements.clauses import Option
from variorum.stages.article.statements.quotes import Quote
from variorum.stages.article.statements.view import MARKS, Range, View
from variorum.syntax import Token

STOPS = frozenset({".", "!", "?"})
LONG = 4  # words of a quotation that may stand as a sentence of its own
REACH = 40  # tokens between a quotation and its cue
MODIFIERS = ("relcl", "acl", "amod", "compound", "aux", "auxpass")


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


def quote_options(view: View) -> dict[int, list[Option]]:
    """For every verb that may report quotations, by token number, what it reports."""
    passages = _passages(view)
    cues: list[tuple[int, str] | None] = []
    for k, passage in enumerate(passages):
        before = passages[k - 1].quotes[-1].end if k else 0
        after = passages[k + 1].quotes[0].start if k + 1 < len(passages) else len(view.text)
        cues.append(_after(view, passage, after) or _before(view, passage, before))
    out: dict[int, tuple[str, list[Range]]] = {}
    last: int | None = None
    for k, (passage, cue) in enumerate(zip(passages, cues, strict=True)):
        if cue is not None:
            verb, pattern = cue
            pieces = passage.pieces(pattern.startswith("quote:after"))
            if verb in out:
                out[verb][1].extend(pieces)
            else:
                out[verb] = (pattern, list(pieces))
            last = verb
        elif last is not None and passage.whole and _goes_on(view, passages[k - 1], passage):
            out[last][1].extend(passage.pieces(False))
        else:
            last = None
    return {verb: [Option(name, tuple(found))] for verb, (name, found) in sorted(out.items())}


def _passages(view: View) -> list[Passage]:
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
    before = _tokens_back(view, quote.start, previous)
    if not before or before[-1].text in STOPS or before[-1].text in (":", *MARKS):
        return quote.start, True
    if before[-1].text == ",":
        return quote.start, True
    token = view.parse.token_at(previous)
    follows = token is not None and previous > 0 and before[0].i == token.i
    if len(before) > REACH or follows:
        return quote.start, False
    return before[0].start, False


def _tokens_back(view: View, char: int, floor: int) -> list[Token]:
    """The tokens of the sentence before ``char``, not beyond ``floor`` or the paragraph."""
    out: list[Token] = []
    token = view.parse.token_at(char)
    if token is None:
        return out
    paragraph = view.parse.sentences[token.sentence].paragraph
    i = token.i - 1
    while i >= 0 and len(out) <= REACH:
        t = view.tokens[i]
        if t.start < floor or t.text in STOPS or view.parse.sentences[t.sentence].paragraph != paragraph:
            break
        out.append(t)
        i -= 1
    out.reverse()
    return out


def _after(view: View, passage: Passage, ceiling: int) -> tuple[int, str] | None:
    """The verb after a quotation that reports it: "“…,” the mayor said"."""
    end = passage.quotes[-1].end
    tokens = _tokens_on(view, end, ceiling)
    if not tokens:
        return None
    inner = view.text[passage.quotes[-1].start : end].rstrip("\"'“”’»`").rstrip()
    if inner.endswith(".") and not tokens[0].text[0].islower():
        return None
    comma = inner.endswith((",", "?", "!", "—", "-", "–")) or tokens[0].text in (",", "—", "--", "–")
    if not comma and not passage.whole:
        return None
    verbs = [t for t in tokens if t.pos == "VERB"]
    verb = next((t for t in verbs if t.dep not in MODIFIERS), verbs[0] if verbs else None)
    if verb is None:
        return None
    verb = _as_saying(view, verb)
    if not comma:
        return verb.i, "quote:near"
    whole = verb.tag == "VBG" or _has_subject(view, verb, tokens[0].i)
    return verb.i, "quote:after" if whole else "quote:after?"


def _has_subject(view: View, verb: Token, first: int) -> bool:
    """Whether the reporting clause is complete: a finite verb with its subject beside it."""
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    return any(c.i >= first for c in view.parse.children(verb.i, "nsubj"))


def _as_saying(view: View, verb: Token) -> Token:
    """For "the agency quoted her as saying" the verb after "as", whose source is who was quoted."""
    for child in view.parse.children(verb.i, "prep"):
        if child.lower == "as":
            for below in view.parse.children(child.i, "pcomp"):
                if below.tag == "VBG":
                    return below
    return verb


def _tokens_on(view: View, char: int, ceiling: int) -> list[Token]:
    """The tokens from ``char`` to the end of the sentence, the paragraph or ``ceiling``."""
    out: list[Token] = []
    token = view.parse.token_at(char)
    if token is None or token.i == 0:
        return out
    paragraph = view.parse.sentences[view.tokens[token.i - 1].sentence].paragraph
    for i in range(token.i, min(token.i + REACH, len(view.tokens))):
        t = view.tokens[i]
        if t.start >= ceiling or t.text in STOPS or view.parse.sentences[t.sentence].paragraph != paragraph:
            break
        out.append(t)
    return out


def _before(view: View, passage: Passage, floor: int) -> tuple[int, str] | None:
    """The verb before a quotation that reports it: "the mayor said: “…”"."""
    start = passage.quotes[0].start
    tokens = _tokens_back(view, start, floor)
    if not tokens:  # "She said:", and the quotation is a paragraph of its own
        first = view.parse.token_at(start)
        if first is None or first.i == 0 or view.tokens[first.i - 1].text != ":":
            return None
        tokens = _tokens_back(view, view.tokens[first.i - 1].start, floor) + [view.tokens[first.i - 1]]
    last = tokens[-1]
    name = {":": "quote:colon", ",": "quote:comma"}.get(last.text)
    for token in reversed(tokens):
        if token.pos == "VERB" and token.dep not in MODIFIERS:
            if name is None and token is last:
                name = "quote:verb"
            return (token.i, name) if name else None
    return None


def _goes_on(view: View, before: Passage, passage: Passage) -> bool:
    """Whether a quotation without a cue continues the one before it: nothing but the end of the
    reporting sentence stands between them, and at most one paragraph ends there."""
    start, end = before.quotes[-1].end, passage.quotes[0].start
    between = view.parse.between(start, end)
    if sum(t.text in STOPS for t in between) > 1:
        return False
    breaks = len(view.text[start:end].split("\n")) - 1 if end - start < 500 else 9
    if not breaks:
        return True
    alone = not view.text[end - 1 : end].strip() and view.text[:end].rstrip(" ").endswith("\n")
    last = view.parse.token_at(passage.quotes[-1].end)
    return alone and (
        last is None or "\n" in view.text[passage.quotes[-1].end : last.start] 
    ) and (not between or between[-1].text in STOPS)
