"""Quotation marks lent between copies: where one copy lost them and another kept them.

The words that stand in quotation marks in the one are looked for in the other. The statement they are
part of there becomes a quotation, its content the quoted words as they stand in its own text; where
there is none, and nearly all of the words are there in their order, the statement itself is lent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import islice

import msgspec

from variorum.records import Article, Passage, Span, Statement, make_id, span
from variorum.stages.corpus.speakers.aligned import WORD, Copies, by_article, touching

MARK = re.compile(r"[“”\"«»„]|''|``")
ENOUGH = 4
"""Marks of a text that has its quotation marks; one that lost them has at most a quarter as many."""
LIKE = 0.7
"""Share of the quoted words that must stand in the other copy …"""
ALL_BUT = 0.8
"""… and for a statement to be lent, which must have so many words at least:"""
WORDS = 5
SPREAD = 1.3
"""How much longer than the quotation the words may stand apart."""
LONGEST = 300
"""Words of a quotation that are looked for."""
PASSAGE = 4000
"""Words of a passage in which they are."""
NEAR = 120
"""Characters between a quotation and the words that say whose it is."""
ENDS = ".?!"


class Marks:
    """The quotation marks of the articles of a corpus."""

    def __init__(self, articles: Iterable[Article], copies: Copies) -> None:
        self._articles = {a.id: a for a in articles}
        self._copies = copies
        self._marks: dict[str, int] = {}

    def lend(self, statements: Mapping[str, Statement]) -> dict[str, Statement]:
        """The statements, those that lost their quotation marks with the kind and the quoted words
        that a copy shows, and those that a copy has where an article lost its own."""
        groups = by_article(statements.values())
        out = dict(statements)
        for article in sorted(self._articles):
            lent: list[Statement] = []
            for p in self._copies.of(article):
                if p.other in self._articles and self._lost(p):
                    for t in touching(groups.get(p.other, ()), p.other_start, p.other_end):
                        if t.kind != "indirect":
                            lent += self._mend(t, p, groups.get(article, ()), lent, out)
            out.update((s.id, s) for s in lent)
        return out

    def _count(self, article: str) -> int:
        if article not in self._marks:
            self._marks[article] = len(MARK.findall(self._articles[article].text))
        return self._marks[article]

    def _lost(self, p: Passage) -> bool:
        """Whether the article of a passage lost the marks that the other has."""
        kept = self._count(p.other)
        return kept >= ENOUGH and 4 * self._count(p.article) <= kept

    def _mend(
        self,
        t: Statement,
        p: Passage,
        group: Sequence[Statement],
        lent: Sequence[Statement],
        out: dict[str, Statement],
    ) -> list[Statement]:
        """Gives the marks of a quotation ``t`` to the statements of the article of ``p`` that lost
        them; where there are none, a statement of these words is to be lent."""
        text = self._articles[p.article].text
        spans = _apart(place(c.text, text, p.start, p.end, LIKE) for c in t.content)
        around = touching(group, spans[0].start, spans[-1].end) if spans else ()
        here = [s for s in (*around, *lent) if _shared(s, spans) and not _inside(s, spans)]
        shares = {s.id: _shared(s, spans) for s in here}
        if not shares:
            return self._whole(t, p)
        chief = max(shares, key=lambda i: (shares[i], i))
        for s in (out[i] for i in sorted(shares) if i in out and out[i].kind == "indirect"):
            quoted = [x for x in spans if _shared(s, [x])]
            if s.id == chief:
                quoted += [x for x in spans if not any(_shared(s, [x]) for s in here)]
            content = tuple(sorted(quoted, key=_start)) if t.kind == "direct" else s.content
            out[s.id] = msgspec.structs.replace(
                s,
                kind=t.kind,
                content=content or s.content,
                settled_from=s.settled_from or t.article,
            )
        return []

    def _whole(self, t: Statement, p: Passage) -> list[Statement]:
        """The statement ``t`` in the words of the article of ``p``, where nearly all of it is there."""
        text = self._articles[p.article].text
        content = _apart(place(c.text, text, p.start, p.end, ALL_BUT) for c in t.content)
        words = sum(len(WORD.findall(c.text)) for c in content)
        if len(content) < len(t.content) or words < WORDS:
            return []
        return [
            Statement(
                id=make_id("s", p.article, *((c.start, c.end) for c in content)),
                article=p.article,
                speaker=t.speaker,
                speaker_id=t.speaker_id,
                source=_named(t.source, text, p, content),
                cue=_named(t.cue, text, p, content),
                content=tuple(content),
                kind=t.kind,
                act=t.act,
                anonymous=t.anonymous,
                confidence=t.confidence,
                settled_by="copy" if t.settled_by else None,
                settled_from=t.article,
            )
        ]


def place(quoted: str, text: str, start: int, end: int, share: float) -> Span | None:
    """Where these words stand between two characters of ``text``, in their order and close together,
    at least this share of them."""
    wanted = WORD.findall(quoted.casefold())[:LONGEST]
    there = list(islice(WORD.finditer(text, start, end), PASSAGE))
    words = [m.group().casefold() for m in there]
    matcher = SequenceMatcher(None, words, wanted, autojunk=False)
    anchor = matcher.find_longest_match()
    if not wanted or not anchor.size:
        return None
    low = max(0, anchor.a - round(SPREAD * anchor.b) - 1)
    high = anchor.a + anchor.size + round(SPREAD * (len(wanted) - anchor.b - anchor.size)) + 1
    matcher.set_seq1(words[low:high])
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    first, last = low + blocks[0].a, low + blocks[-1].a + blocks[-1].size
    if sum(b.size for b in blocks) < share * len(wanted) or last - first > SPREAD * len(wanted) + 1:
        return None
    at, after = there[first].start(), there[last - 1].end()
    if quoted.rstrip("”\"' ")[-1:] in ENDS and text[after:end][:1] in tuple(ENDS):
        after += 1
    return span(text, at, after)


def _apart(spans: Iterable[Span | None]) -> list[Span]:
    """The spans that stand in the order of the quotation, none of them inside another."""
    out: list[Span] = []
    for s in spans:
        if s is not None and (not out or out[-1].end <= s.start):
            out.append(s)
    return out


def _start(s: Span) -> int:
    return s.start


def _inside(s: Statement, spans: Sequence[Span]) -> bool:
    """Whether a statement is made inside the quotation: "they say so, and I doubt it"."""
    at = s.source or s.cue
    return at is not None and any(x.start <= at.start < x.end for x in spans)


def _shared(s: Statement, spans: Sequence[Span]) -> int:
    """How many characters of a statement's content lie in these spans, if it is half of either."""
    both = sum(max(0, min(c.end, x.end) - max(c.start, x.start)) for c in s.content for x in spans)
    least = min(sum(c.end - c.start for c in s.content), sum(x.end - x.start for x in spans))
    return both if 2 * both >= least else 0


def _named(words: Span | None, text: str, p: Passage, content: Sequence[Span]) -> Span | None:
    """Where a source or cue stands in ``text``, beside the content and not in it."""
    if words is None:
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(words.text)}(?!\w)", re.IGNORECASE)
    low, high = max(p.start, content[0].start - NEAR), min(p.end, content[-1].end + NEAR)
    outside = [
        m
        for m in pattern.finditer(text, low, high)
        if not any(m.start() < c.end and c.start < m.end() for c in content)
    ]
    if not outside:
        return None
    m = min(outside, key=lambda m: (_distance(m.start(), m.end(), content), m.start()))
    return span(text, m.start(), m.end())


def _distance(start: int, end: int, content: Sequence[Span]) -> int:
    return min(max(c.start - end, start - c.end) for c in content)
