"""Speakers who take back their own words, and statements that say the opposite of one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from variorum.models.wording import Weights
from variorum.stages.corpus.disputes.claims import COMMONEST, RAREST, Link
from variorum.stages.corpus.disputes.words import Said, same_speaker, window

WINDOW = 20  # sentences back in which the words may stand that are taken back
PAST = 3  # sentences around a retraction in which its claim may be told as past
OPPOSITE = 0.6  # cosine of two statements that say the same thing but for a negation
SHARED = 3  # stems they share at least
PLAIN = frozenset({"state", "accuse", "warn"})


def retractions(by_article: Mapping[str, list[Said]], weights: Weights) -> list[Link]:
    """Statements that take back what the same speaker said: in the article, else before it in
    another, in the words that its sentence repeats."""
    of_speaker: dict[str, list[Said]] = defaultdict(list)
    for found in by_article.values():
        for one in found:
            of_speaker[one.who].append(one)
    out = []
    for found in by_article.values():
        for later in found:
            if not later.who or not later.takes_back or _heading(later, found):
                continue
            claim = _taken_back(later, found, weights) or _elsewhere(later, of_speaker[later.who])
            if claim is not None:
                out.append(Link(later, claim, 1.0, "retraction"))
    return out


def _heading(later: Said, of_article: list[Said]) -> bool:
    """Whether it only announces, as a headline does, another that takes the same back."""
    return any(
        other is not later
        and other.takes_back
        and same_speaker(other, later)
        and later.sentence < other.sentence
        and later.sentence == of_article[0].sentence
        for other in window(of_article, later.sentence, 0, WINDOW)
    )


def _taken_back(later: Said, of_article: list[Said], weights: Weights) -> Said | None:
    """What the speaker says elsewhere in the article: rather what is told as past by then ("had
    assured"), close by, than what merely stands before it."""
    others = [
        s
        for s in window(of_article, later.sentence, WINDOW, PAST)
        if same_speaker(s, later) and s.sentence != later.sentence and not s.takes_back
    ]
    past = [s for s in others if s.before_that and abs(s.sentence - later.sentence) <= PAST]
    earlier = [s for s in others if s.sentence < later.sentence]
    return max(
        past or earlier,
        key=lambda s: (weights.cosine(s.stems, later.stems), s.start, s.statement.id),
        default=None,
    )


def _elsewhere(later: Said, of_speaker: list[Said]) -> Said | None:
    """What the speaker said in other articles, not after it, with most of the words of its
    sentence; the earliest of several."""
    found = [
        (-len(later.aside & s.predicates), s.day or "9", s.statement.id, s)
        for s in of_speaker
        if s.article.id != later.article.id
        and (s.day is None or later.day is None or s.day <= later.day)
        and len(later.aside & s.predicates) >= SHARED
    ]
    return min(found, key=lambda x: x[:3])[3] if found else None


def contradictions(said: list[Said], weights: Weights) -> Iterable[Link]:
    """Plain statements by two speakers with the same words, one of them negated."""
    by_stem: dict[str, list[Said]] = defaultdict(list)
    plain = [s for s in said if s.act in PLAIN and s.who and len(s.predicates) >= SHARED]
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
