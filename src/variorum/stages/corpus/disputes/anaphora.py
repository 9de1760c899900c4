"""What "these allegations" and "those demands" stand for: who spoke last before them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from variorum.stages.corpus.disputes.words import (
    NEARBY,
    Said,
    reports,
    same_speaker,
    window,
    words_of,
)

WINDOW = 14  # sentences back in which the words may stand that are meant
SHORT = 3  # words of a content that can be nothing but such a noun
Ranks = tuple[frozenset[str], ...]
WORD = re.compile(r"[^\W_]+")
LONGER = 5  # words of a content that is such a noun with what describes it
HEAD = 6  # words at the beginning of a content among which the noun must stand


@cache
def nouns() -> dict[str, Ranks]:
    """The acts that each noun of data/anaphors.tsv may stand for, best first."""
    text = files(__package__).joinpath("data/anaphors.tsv").read_text(encoding="utf-8")
    out: dict[str, Ranks] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words, acts = line.split("\t")
            ranks = tuple(frozenset(rank.split("|")) for rank in acts.split())
            for word in words.split():
                out.setdefault(word, ranks)
                out.setdefault(
                    word.removesuffix("y") + "ies" if word.endswith("ry") else word + "s", ranks
                )
    return out


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


def antecedents(denial: Said, of_article: list[Said], ranks: Ranks) -> list[Said]:
    """The statements of ``of_article`` (in text order) that ``denial`` points at: the nearest
    before it, by somebody else, whose act is meant, and what else that speaker said near there.
    An act lower in ``ranks`` counts only close by and where no better one stands in the window;
    text order that was lost (nothing before it) is made up for by looking after it."""
    acts = frozenset[str]().union(*ranks)
    others = [
        s
        for s in window(of_article, denial.sentence, WINDOW, WINDOW)
        if s.statement.act in acts and not same_speaker(s, denial) and not reports(s, denial)
    ]
    before = [
        s for s in others if s.start < denial.start and denial.sentence - s.sentence <= WINDOW
    ]
    after = [s for s in others if s.start > denial.start and s.sentence - denial.sentence <= WINDOW]
    for pool, sign in ((before, -1), (after, 1)):
        for k, rank in enumerate(ranks):
            reach = WINDOW if k == 0 else NEARBY
            fitting = [
                s
                for s in pool
                if s.statement.act in rank and s.who and abs(s.sentence - denial.sentence) <= reach
            ]
            if fitting:
                nearest = max(fitting, key=lambda s: (-sign * s.start, s.statement.id))
                return [s for s in pool if same_speaker(s, nearest)]
    return []
