"""Speakers lent between copies: where one copy says "he" and another has the name in its place.

Copies lose, shuffle and reword; what one broke another may have kept. A statement whose speaker rests
on nothing takes the speaker of the same statement in an aligned passage of another copy that names the
source. One that rests on a pronoun takes it too, but not from the article's own descendants: what a
copier changed does not correct the text that was copied. The article that was copied goes before all
others, and there a pronoun will do: its sentences stand in the order in which they were written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from operator import itemgetter

import msgspec

from variorum.records import Copy, Passage, Statement

ALIKE = 0.5
"""Share of the words of the shorter of two contents that the other must hold."""
WORD = re.compile(r"\w+")
WEAK = frozenset({None, "pronoun"})
KNOWN = frozenset({"name", "metonym"})


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
        above = _ancestors(article, sources)
        others = {p.other for p in spans}
        below = {other for other in others if article in _ancestors(other, sources)}
        upward = [p for p in spans if p.other not in below]
        for s in here:
            if s.settled_by not in WEAK:
                continue
            lender = _lender(s, spans if s.settled_by is None else upward, by_article, above)
            if lender and lender.speaker_id != s.speaker_id:
                out[s.id] = msgspec.structs.replace(
                    s, speaker=lender.speaker, speaker_id=lender.speaker_id, settled_by="copy"
                )
    return out


def _ancestors(article: str, sources: Mapping[str, str]) -> set[str]:
    """What ``article`` was copied from, and what that was; a circle ends where it closes."""
    found: set[str] = set()
    while (above := sources.get(article)) and above not in found:
        found.add(above)
        article = above
    return found


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
    s: Statement,
    spans: Sequence[Passage],
    by_article: Mapping[str, Sequence[Statement]],
    above: Set[str],
) -> Statement | None:
    """The statement that says the same in the passages aligned with ``s``; those of the articles
    ``above`` before others, then the likest."""
    start, end = s.content[0].start, s.content[-1].end
    own = _words(s)
    found: list[tuple[bool, float, str, Statement]] = []
    for p in spans:
        if p.start >= end:
            break
        if p.end <= start:
            continue
        enough = KNOWN | {"pronoun"} if p.other in above else KNOWN
        for t in by_article.get(p.other, ()):
            if t.content[0].start >= p.other_end:
                break
            if t.content[-1].end <= p.other_start or t.settled_by not in enough:
                continue
            theirs = _words(t)
            shared = len(own & theirs) / max(1, min(len(own), len(theirs)))
            if shared >= ALIKE and t.act != "ask":
                found.append((p.other in above, shared, t.id, t))
    return max(found, key=itemgetter(0, 1, 2))[3] if found else None


def _words(s: Statement) -> set[str]:
    return {w for c in s.content for w in WORD.findall(c.text.casefold()) if len(w) > 2}
