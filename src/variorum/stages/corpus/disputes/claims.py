"""Which statements a denial or rejection stands against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from variorum.models.wording import Weights
from variorum.records import DisputeRelation
from variorum.stages.corpus.disputes.anaphora import antecedents, bare
from variorum.stages.corpus.disputes.words import (
    NEARBY,
    Said,
    reports,
    same_speaker,
    window,
)

CLAIMED = {
    "deny": {"accuse": 1.0, "warn": 1.0, "state": 0.8},
    "reject": {
        "demand": 1.0,
        "propose": 1.0,
        "ask": 0.9,
        "accuse": 0.7,
        "warn": 0.7,
    },
}
"""Acts that can be denied or rejected, and how readily."""
ASKED = frozenset({"demand", "propose", "ask", "promise"})
CERTAIN = 1.0  # the score of what a denial points at
BESIDE = 0.9  # the score of what else its speaker said near there
LOCAL = 0.5  # the score of what was said just before it
BORDERING = 2  # sentences back to a claim in another paragraph
FULL = 3  # stems of a denial that says in full what is denied
SLIGHT = 0.15  # cosine of what was said before in its article on the same thing
OWN = 0.6  # share of the threshold that is enough within one article
APART = 0.15  # what is needed more where the claim does not name who denies it
UNCERTAIN = 0.15  # what is needed more where the cue does not say "deny" or "reject"
BEHIND = 0.6  # share of the best claim's score that another needs
NAMED = 0.15  # added where the claim names who denies it
COMMONEST = 400  # statements; stems of more are not looked up
RAREST = 8  # stems of a denial that are looked up
BEFORE, AFTER = 45, 3  # days between claim and denial


@dataclass(frozen=True, slots=True)
class Link:
    """That ``denial`` stands against ``claim``; ``score`` 0 to 1 and a little more."""

    denial: Said
    claim: Said
    score: float
    relation: DisputeRelation


class Finder:
    """Finds claims among all statements of a corpus, by way of the stems they share."""

    def __init__(self, said: list[Said], weights: Weights, threshold: float) -> None:
        self._weights = weights
        self._threshold = threshold
        self._by_article: dict[str, list[Said]] = defaultdict(list)
        self._by_stem: dict[str, list[Said]] = defaultdict(list)
        for one in said:
            self._by_article[one.article.id].append(one)
            for found in one.stems:
                self._by_stem[found].append(one)

    def links(self, denial: Said) -> list[Link]:
        """What ``denial`` stands against, best first, one statement a speaker and report."""
        own = self._by_article[denial.article.id]
        found: dict[str, Link] = {}
        if not bare(denial.text):
            for claim, score in self._alike(denial):
                found[claim.statement.id] = Link(denial, claim, score, _relation(claim))
        else:
            for k, claim in enumerate(antecedents(denial, own)):
                score = CERTAIN if k == 0 else BESIDE
                found[claim.statement.id] = Link(denial, claim, score, _relation(claim))
        if not found and denial.outright:
            for claim in self._local(denial, own):
                found[claim.statement.id] = Link(denial, claim, LOCAL, _relation(claim))
        if not found and denial.outright and len(denial.stems) >= FULL:
            for claim in self._nearest(denial, own):
                found[claim.statement.id] = Link(denial, claim, LOCAL, _relation(claim))
        for claim in self._further(denial, [x.claim for x in found.values()]):
            found.setdefault(claim.statement.id, Link(denial, claim, LOCAL, _relation(claim)))
        return sorted(
            found.values(), key=lambda x: (-x.score, x.claim.day or "9", x.claim.statement.id)
        )

    def _further(self, denial: Said, claims: list[Said]) -> Iterable[Said]:
        """What was said on the same thing between a claim and its denial, in one article."""
        allowed = CLAIMED[denial.act]
        for claim in claims:
            if claim.article.id != denial.article.id or denial.sentence - claim.sentence > NEARBY:
                continue
            for other in window(self._by_article[denial.article.id], denial.sentence, NEARBY):
                between = claim.start < other.start < denial.start
                if (
                    between
                    and other.act in allowed
                    and claim.predicates & other.predicates
                    and _fits(denial, other)
                ):
                    yield other

    def _alike(self, denial: Said) -> list[tuple[Said, float]]:
        """Claims anywhere in the corpus in like words, and how like they are; those far behind
        the best that do not accuse who denies are left out."""
        allowed = CLAIMED[denial.act]
        found = []
        for claim in self._candidates(denial):
            readiness = allowed.get(claim.act)
            if readiness is None or not _fits(denial, claim):
                continue
            score = round(readiness * self._score(denial, claim), 6)
            if score >= self._needed(denial, claim):
                found.append((claim, score))
        best = max((score for _, score in found), default=0.0)
        return [
            (claim, score)
            for claim, score in found
            if score >= BEHIND * best or (claim.act != "state" and _names(denial, claim))
        ]

    def _needed(self, denial: Said, claim: Said) -> float:
        """The score from which ``claim`` counts: lower within one article, higher where only a
        "not" makes the denial and where nothing but words ties the two."""
        needed = self._threshold
        if claim.article.id == denial.article.id:
            needed *= OWN
        elif not _names(denial, claim) or claim.act == "state":
            needed += APART
        return needed + (0.0 if denial.outright else UNCERTAIN)

    def _local(self, denial: Said, own: list[Said]) -> Iterable[Said]:
        """What somebody else said just before, in a sentence with a word of the denial in it or,
        where the denial has no words of its own, with the name of who denies. A "not" alone makes
        no denial of what was said ("No bell was rung")."""
        allowed = CLAIMED[denial.act]
        for claim in window(own, denial.sentence, NEARBY):
            act = claim.act if claim.outright or claim.act not in CLAIMED else "state"
            if act not in allowed or not claim.who or claim.start >= denial.start:
                continue
            if same_speaker(claim, denial) or reports(claim, denial):
                continue
            close = denial.paragraph == claim.paragraph or act in ("accuse", "warn")
            if not denial.predicates:
                pointed = close and _names(denial, claim)
            elif close:
                pointed = bool(denial.predicates & (claim.stems | claim.around))
            else:
                next_to = denial.sentence - claim.sentence <= BORDERING
                pointed = next_to and bool(denial.predicates & claim.predicates)
            if pointed:
                yield claim

    def _nearest(self, denial: Said, own: list[Said]) -> list[Said]:
        """What somebody said before it in the article on the thing that is denied, best match
        only: where nothing is more like the denial, so much is shared by chance seldom."""
        allowed = CLAIMED[denial.act]
        found = [
            (self._weights.cosine(denial.stems, claim.stems), -claim.start, claim)
            for claim in own
            if claim.act in allowed
            and claim.start < denial.start
            and len(denial.stems & claim.stems) >= 2
            and _fits(denial, claim)
        ]
        best = max(found, key=lambda x: x[:2], default=None)
        return [best[2]] if best is not None and best[0] >= SLIGHT else []

    def _candidates(self, denial: Said) -> Iterable[Said]:
        telling = sorted(
            denial.predicates or denial.stems, key=lambda s: (len(self._by_stem[s]), s)
        )
        seen: set[str] = set()
        for found in telling[:RAREST]:
            if len(self._by_stem[found]) > COMMONEST:
                continue
            for claim in self._by_stem[found]:
                if claim.statement.id not in seen:
                    seen.add(claim.statement.id)
                    yield claim

    def _score(self, denial: Said, claim: Said) -> float:
        shared = denial.stems & claim.stems
        named = _names(denial, claim)
        pointed = claim.act != "state" and named and denial.outright
        if len(shared) < (1 if pointed else 2) or not shared & denial.predicates:
            return 0.0
        return self._weights.cosine(denial.stems, claim.stems) + NAMED * named


def _names(denial: Said, claim: Said) -> bool:
    """Whether the claim's sentence names who denies it."""
    return denial.who in claim.near or (bool(denial.names) and denial.names <= claim.near)


def _fits(denial: Said, claim: Said) -> bool:
    """Whether ``claim`` is somebody else's, not negated like the denial, and of its time."""
    if claim.text.rstrip("”\"'’ ").endswith("?"):
        return False
    if not claim.who or claim.negated or same_speaker(denial, claim) or reports(claim, denial):
        return False
    if denial.day is None or claim.day is None:
        return True
    lag = (date.fromisoformat(denial.day) - date.fromisoformat(claim.day)).days
    return -AFTER <= lag <= BEFORE


def _relation(claim: Said) -> DisputeRelation:
    return "rejection" if claim.act in ASKED else "denial"
