"""Speakers lent between copies: where one copy says "he" and another has the name in its place.

Copies lose, shuffle and reword; what one broke another may have kept. A statement whose speaker rests
on nothing takes the speaker of the same statement in an aligned passage of another copy that names the
source. One that rests on a pronoun takes it too, but not from the article's own descendants: what a
copier changed does not correct the text that was copied.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from variorum.records import Copy, Passage, Statement

ALIKE = 0.5
"""Share of the words of the shorter of two contents that the other must hold."""
WORD = re.compile(r"\w+")
WEAK = frozenset({None, "pronoun"})


def lend(
    statements: Mapping[str, Statement], passages: Sequence[Passage], copies: Sequence[Copy]
) -> dict[str, Statement]:
    """The statements, those whose speaker is weakly known with the name that a copy has."""
    sources = {c.article: c.copy_of for c in copies if c.copy_of}
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for s in statements.values():
        if s.content:
            by_article[s.article].append(s)
    for group in by_article.values():
        group.sort(key=lambda s: (s.content[0].start, s.id))
    aligned: dict[str, list[Passage]] = defaultdict(list)
    for p in passages:
        aligned[p.article].append(p)
        aligned[p.other].append(_turned(p))
    out = dict(statements)
    for article, here in by_article.items():
        spans = sorted(
            aligned.get(article, ()), key=lambda p: (p.start, p.end, p.other, p.other_start)
        )
        for s in here:
            if s.settled_by not in WEAK:
                continue
            if s.settled_by == "pronoun":
                lenders = [p for p in spans if not _descends(p.other, article, sources)]
            else:
                lenders = spans
            lender = _lender(s, lenders, by_article)
            if lender and lender.speaker_id != s.speaker_id:
                out[s.id] = msgspec.structs.replace(
                    s, speaker=lender.speaker, speaker_id=lender.speaker_id, settled_by="copy"
                )
    return out


def _descends(article: str, ancestor: str, sources: Mapping[str, str]) -> bool:
    """Whether ``article`` is a copy of ``ancestor``, or a copy of its copies."""
    seen = {article}
    while (above := sources.get(article)) and above not in seen:
        if above == ancestor:
            return True
        seen.add(above)
        article = above
    return False


def _turned(p: Passage) -> Passage:
    """The same alignment seen from the other article; its text is not kept."""
    return msgspec.structs.replace(
        p,
        article=p.other,
        start=p.other_start,
        end=p.other_end,
        other=p.article,
        other_start=p.start,
        other_end=p.end,
    )


def _lender(
    s: Statement, spans: Sequence[Passage], by_article: Mapping[str, Sequence[Statement]]
) -> Statement | None:
    start, end = s.content[0].start, s.content[-1].end
    own = _words(s)
    found: list[tuple[float, str, Statement]] = []
    for p in spans:
        if p.start >= end:
            break
        if p.end <= start:
            continue
        for t in by_article.get(p.other, ()):
            if t.content[0].start >= p.other_end:
                break
            if t.content[-1].end <= p.other_start or t.settled_by not in ("name", "metonym"):
                continue
            theirs = _words(t)
            shared = len(own & theirs) / max(1, min(len(own), len(theirs)))
            if shared >= ALIKE and t.act != "ask":
                found.append((shared, t.id, t))
    return max(found, key=lambda f: (f[0], f[1]))[2] if found else None


def _words(s: Statement) -> set[str]:
    return {w for c in s.content for w in WORD.findall(c.text.casefold()) if len(w) > 2}
