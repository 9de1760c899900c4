"""What a statement does where its cue alone does not say: a demand that is repeated, something ruled
out, a "not" that is a claim."""

from __future__ import annotations

from functools import cache

from variorum.models.tables import rows
from variorum.records import Act, Statement
from variorum.stages.corpus.disputes.lexicon import nouns, words_of
from variorum.syntax import Parse, Token

OPENING = 8  # tokens from the cue on in which the noun of what is upheld must stand
REACH = 3  # tokens after a verb among which its particle stands
UPHELD: dict[str, Act] = {"demand": "demand", "propose": "propose", "accuse": "accuse"}
LINKS = frozenset({"that", "to", "for"})


@cache
def _refusals() -> dict[str, frozenset[str]]:
    return {
        verb: frozenset(particles.split()) for verb, particles in rows(__package__, "refusals.tsv")
    }


def upheld(statement: Statement, parse: Parse) -> tuple[Act, int] | None:
    """The act that a speaker repeats or stands by ("repeated his demand that …") and the character
    at which what was said begins; ``None`` where nothing is upheld."""
    cue = statement.cue
    if cue is None or not statement.content or statement.act != "state":
        return None
    said = parse.between(cue.start, cue.end)
    if not any(t.lemma.lower() in words_of("uphold") for t in said):
        return None
    first = said[0].i
    opening = parse.tokens[first : first + OPENING]
    for k, token in enumerate(opening[:-1]):
        follows = opening[k + 1]
        if token.lower in nouns() and follows.lower in LINKS and follows.sentence == token.sentence:
            act = UPHELD.get(min(nouns()[token.lower][0]))
            if act is not None and len(nouns()[token.lower][0]) == 1:
                return act, follows.start
    return None


def settled_act(statement: Statement, parse: Parse, content: tuple[Token, ...]) -> Act | None:
    """Another act for what the cue calls a denial: to refuse to do something answers a demand, to
    dismiss a government says nothing of a claim; ``None`` where the act is right."""
    if statement.cue is None or statement.act not in ("deny", "reject"):
        return None
    lemmas = {t.lemma.lower() for t in parse.between(statement.cue.start, statement.cue.end)}
    if lemmas & words_of("unwilling"):
        return "reject"
    head = next((t for t in content if t.pos == "NOUN"), None)
    if "dismiss" in lemmas and head is not None and head.lemma.lower() in words_of("office"):
        return "state"
    return None


def refused(statement: Statement, parse: Parse) -> Token | None:
    """The particle of a cue such as "ruled … out", where there is one."""
    if statement.cue is None:
        return None
    for token in parse.between(statement.cue.start, statement.cue.end):
        particles = _refusals().get(token.lemma.lower())
        if particles:
            after = parse.tokens[token.i + 1 : token.i + 1 + REACH]
            near = (t for t in after if t.sentence == token.sentence)
            return next((t for t in near if t.lower in particles), None)
    return None
