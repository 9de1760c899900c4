"""What "these allegations" and "those demands" stand for: who spoke last before them."""

from __future__ import annotations

import re

from variorum.stages.corpus.disputes.lexicon import Ranks, nouns, words_of
from variorum.stages.corpus.disputes.words import (
    NEARBY,
    Said,
    reports,
    same_speaker,
    window,
)

WINDOW = 14  # sentences back in which the words may stand that are meant
SHORT = 3  # words of a content that can be nothing but such a noun
MEANT = {
    "deny": frozenset({"accuse", "state", "warn"}),
    "reject": frozenset({"demand", "propose", "ask", "accuse"}),
}
"""What "that" stands for where it is denied or rejected."""
POSSESSOR = re.compile(r"(\w+)(?:['’]s|s['’])\s")
WORD = re.compile(r"[^\W_]+")
LONGER = 5  # words of a content that is such a noun with what describes it
HEAD = 6  # words at the beginning of a content among which the noun must stand


def acts_meant(content: str) -> Ranks:
    """The acts that the noun at the head of ``content`` stands for; none where it is not one."""
    words = [w.lower() for w in WORD.findall(content)[:HEAD]]
    if words and words[0] == "that" and len(words) > 1 and words[1] not in nouns():
        return ()
    for k, word in enumerate(words):
        if word in nouns() and "to" not in words[max(0, k - 1) : k]:
            determined = any(w in words_of("determiner") for w in words[:k])
            if determined or len(words) <= SHORT:
                return nouns()[word]
    return ()


def bare(content: str) -> bool:
    """Whether ``content`` says nothing itself but points at what was said ("those demands", "it")."""
    words = [w.lower() for w in WORD.findall(content)]
    if len(words) <= LONGER and acts_meant(content):
        return True
    return len(words) <= SHORT and (not words or words[-1] in ("it", "this", "that", "them"))


def _possessor(content: str) -> str:
    """Whose the claim is, where the content says so ("the board's figure"), in lower case."""
    found = POSSESSOR.search(content)
    return found.group(1).lower() if found else ""


def _pronoun(content: str) -> bool:
    words = [w.lower() for w in WORD.findall(content)]
    return len(words) == 1 and words[0] in ("that", "this", "it")


def antecedents(denial: Said, of_article: list[Said]) -> list[Said]:
    """The statements of ``of_article`` (in text order) that ``denial`` points at, the one meant
    first: the nearest before it, by somebody else, whose act is meant, and what else that speaker
    said near there. A possessor says who that is, and a "figure" must have a number. An act of a
    lower rank counts only close by and where no better one stands in the window; text order that
    was lost (nothing before it) is made up for by looking after it."""
    ranks, reach = acts_meant(denial.text), WINDOW
    if not ranks and _pronoun(denial.text) and denial.outright:
        ranks, reach = (MEANT[denial.act],), NEARBY - 1
    acts = frozenset[str]().union(*ranks)
    others = [
        s
        for s in window(of_article, denial.sentence, reach, reach)
        if s.act in acts and not same_speaker(s, denial) and not reports(s, denial)
    ]
    owner = _possessor(denial.text)
    if owner:
        others = [s for s in others if owner in (s.statement.speaker or "").lower().split()] or [
            s for s in others if not _numeric(denial)
        ]
    if _numeric(denial):
        others = [s for s in others if any(c.isdigit() for c in s.text)]
    before = [s for s in others if s.start < denial.start]
    after = [s for s in others if s.start > denial.start]
    for pool, sign in ((before, -1), (after, 1)):
        for k, rank in enumerate(ranks):
            near = reach if k == 0 or owner else NEARBY
            fitting = [
                s
                for s in pool
                if s.act in rank and s.who and abs(s.sentence - denial.sentence) <= near
            ]
            if fitting:
                nearest = max(fitting, key=lambda s: (-sign * s.start, s.statement.id))
                rest = [s for s in pool if same_speaker(s, nearest) and not _told_in(s, nearest)]
                return [nearest, *(s for s in rest if s is not nearest)]
    return []


def _numeric(denial: Said) -> bool:
    words = {w.lower() for w in WORD.findall(denial.text)}
    return bool(words & words_of("numeric"))


def _told_in(inner: Said, outer: Said) -> bool:
    """Whether all of the one's content stands in the other's."""
    spans = outer.statement.content
    return all(
        any(c.start <= x.start and x.end <= c.end for c in spans) for x in inner.statement.content
    )
