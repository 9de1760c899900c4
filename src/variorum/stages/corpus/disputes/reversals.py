"""Speakers who take back their own words, and statements that say the opposite of one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from variorum.stages.corpus.disputes.claims import COMMONEST, RAREST, Link
from variorum.stages.corpus.disputes.words import Said, Weights, same_speaker, window

WINDOW = 20  # sentences back in which the words may stand that are taken back
OPPOSITE = 0.6  # cosine of two statements that say the same thing but for a negation
SHARED = 3  # stems they share at least
PLAIN = frozenset({"state", "accuse", "warn"})


def retractions(of_article: list[Said], weights: Weights) -> list[Link]:
    """Statements of one article that take back what the same speaker said before."""
    out = []
    for later in of_article:
        if not later.who or not later.takes_back:
            continue
        earlier = [
            s
            for s in window(of_article, later.sentence, WINDOW)
            if same_speaker(s, later)
            and later.sentence - s.sentence <= WINDOW
            and s.sentence != later.sentence
        ]
        if earlier:
            claim = max(earlier, key=lambda s: (weights.cosine(s.stems, later.stems), s.start))
            out.append(Link(later, claim, 1.0, "retraction"))
    return out


def contradictions(said: list[Said], weights: Weights) -> Iterable[Link]:
    """Plain statements by two speakers with the same words, one of them negated."""
    by_stem: dict[str, list[Said]] = defaultdict(list)
    plain = [s for s in said if s.statement.act in PLAIN and s.who and len(s.predicates) >= SHARED]
    for one in plain:
        if not one.negated and not one.text.endswith("?"):
            for found in one.predicates:
                by_stem[found].append(one)
    for one in plain:
        if not one.flatly or one.text.endswith("?"):
            continue
        seen: set[str] = set()
        telling = sorted(one.predicates, key=lambda s: (len(by_stem[s]), s))
        for found in telling[:RAREST]:
            if len(by_stem[found]) > COMMONEST:
                continue
            for other in by_stem[found]:
                if other.statement.id in seen:
                    continue
                seen.add(other.statement.id)
                if len(one.predicates & other.predicates) < SHARED or same_speaker(one, other):
                    continue
                if one.article.id == other.article.id and one.sentence == other.sentence:
                    continue
                score = weights.cosine(one.stems, other.stems)
                if score >= OPPOSITE:
                    yield Link(one, other, round(score, 6), "contradiction")
