"""The sentence around a span, found in the text alone (a ledger keeps no parses)."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from variorum.offsets import trimmed
from variorum.records import Article, Statement

REACH = 420
"""How many characters a sentence may go beyond the span on either side."""

LONGEST = 1800
"""How many characters of a statement over several paragraphs a list shows."""

ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Jr|Sr|No|Inc|Corp|Ltd|vs)|\b\w|\.\w)\.$"
)
"""What ends with a full stop that ends no sentence: titles, initials, “U.S.”."""

END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+(?=[\"'“‘«(\[]?[^\W\d_a-z])|\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """Characters to be marked up: ``start`` to ``end`` of the article, ``kind`` a class name."""

    start: int
    end: int
    kind: str


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentences that hold ``start`` to ``end``, never past the line's ends."""
    floor, ceiling = max(0, start - REACH), min(len(text), end + REACH)
    left = floor
    for match in END.finditer(text, floor, start + 2):
        if match.end() <= start and not _abbreviated(text, match):
            left = match.end()
    right = ceiling
    # A span may end with the sentence's own full stop: look from its last character.
    for match in END.finditer(text, max(start, end - 2), ceiling):
        if match.end() >= end and not _abbreviated(text, match):
            right = match.end()
            break
    return trimmed(text, min(left, start), max(right, end))


def _abbreviated(text: str, match: re.Match[str]) -> bool:
    stop = match.start() + 1
    return text[stop - 1] == "." and bool(ABBREVIATED.search(text[max(0, stop - 8) : stop]))


def marked(text: str, start: int, end: int, marks: tuple[Mark, ...]) -> Markup:
    """``text[start:end]`` escaped, cut at every boundary of ``marks``; a piece carries the kinds
    of all marks that cover it, as classes of one ``span``."""
    cuts = {start, end}
    for mark in marks:
        cuts.update(c for c in (mark.start, mark.end) if start < c < end)
    points = sorted(cuts)
    out = []
    for a, b in itertools.pairwise(points):
        kinds = sorted({m.kind for m in marks if m.start <= a and b <= m.end})
        piece = escape(text[a:b])
        out.append(f'<span class="{" ".join(kinds)}">{piece}</span>' if kinds else piece)
    return Markup("".join(out))  # noqa: S704 - every piece is escaped above


def around(article: Article, start: int, end: int, kind: str = "hit") -> Markup:
    """The sentence around one span, with the span marked."""
    return marked_sentence(article, start, end, (Mark(start=start, end=end, kind=kind),))


def marked_sentence(article: Article, start: int, end: int, marks: tuple[Mark, ...]) -> Markup:
    """The sentence around ``start`` to ``end`` with ``marks`` in it."""
    left, right = sentence_bounds(article.text, start, end)
    return _framed(article.text, left, right, marks)


def statement_sentence(
    article: Article, statement: Statement, further: tuple[Mark, ...] = ()
) -> Markup:
    """The sentence(s) a statement stands in, with source, cue and content marked, and ``further``
    marks where they lie in it."""
    spans = [(s, "content") for s in statement.content]
    spans += [(s, k) for s, k in ((statement.source, "source"), (statement.cue, "cue")) if s]
    if not spans:
        return Markup("")
    left = min(s.start for s, _ in spans)
    right = max(s.end for s, _ in spans)
    left, right = sentence_bounds(article.text, left, right)
    marks = tuple(Mark(start=s.start, end=s.end, kind=k) for s, k in spans)
    return _framed(article.text, left, right, marks + further)


def _framed(text: str, left: int, right: int, marks: tuple[Mark, ...]) -> Markup:
    """The marked text, with an ellipsis where it was cut."""
    shown = min(right, left + LONGEST)
    body = marked(text, left, shown, marks)
    lead = left > 0 and text[left - 1].isalnum() and text[left : left + 1].isalnum()
    return ("… " if lead else "") + body + (" …" if shown < right else "")
