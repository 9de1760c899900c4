"""Who "he", "his" or "their" is: "Moll said nobody would end his 12-year rule" tells of Moll's.

The subject above the pronoun in its sentence, the one person its sentence names before it, or the one the
sentence before names; nobody where these leave a choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from variorum.stages.article.figures.tables import rows
from variorum.stages.article.figures.words.counted import dependents
from variorum.stages.article.figures.words.doers import short, squeezed
from variorum.syntax import Parse, Token

HIGHEST = 8  # heads from a pronoun to the subject it may stand for
REACH = 60  # tokens before a pronoun among which a name is looked for
LONGEST_NAME = 4  # tokens
SINGLE = frozenset({"he", "his", "him", "she", "her"})
GENDERS = (frozenset({"he", "his", "him"}), frozenset({"she", "her"}))
NEUTER = frozenset({"it", "its"})
SUBJECTS = ("nsubj", "nsubjpass")
STATES = frozenset({"GPE", "ORG", "NORP"})
NO_PERSON = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "EVENT"})


@cache
def human() -> frozenset[str]:
    """Nouns for one person, from ``durations.tsv``."""
    return frozenset(word for role, word in rows("durations.tsv") if role == "person")


def stood_for(parse: Parse, pronoun: Token) -> str | None:
    """The name that a pronoun of the third person stands for."""
    person = pronoun.lower in SINGLE
    if (not person and pronoun.lower not in NEUTER) or pronoun.dep in ("dobj", "pobj", "dative"):
        return None
    above = _subject_above(parse, pronoun, person)
    if above is not None:
        return named(parse, above) if _may(above, person) else short(parse, above) or None
    if not person:
        return None
    sentence = parse.sentences[pronoun.sentence]
    if any(_another(parse, over, pronoun) for over in islice(parse.ancestors(pronoun.i), HIGHEST)):
        return None
    here = _heads(parse, parse.tokens[max(sentence.first, pronoun.i - REACH) : pronoun.i])
    if here:
        return _only(parse, here)
    if sentence.i == 0:
        return None
    earlier = parse.sentences[sentence.i - 1]
    last = min(earlier.last, earlier.first + REACH)
    return _first_subject(parse, _heads(parse, parse.tokens[earlier.first : last]))


def named(parse: Parse, noun: Token) -> str:
    """A name without the titles and nouns before it."""
    first = noun.i
    while (
        first > 0
        and noun.i - first < LONGEST_NAME - 1
        and parse.tokens[first - 1].sentence == noun.sentence
        and (_glued(parse, first) or _of_name(parse.tokens[first - 1], first, noun))
    ):
        first -= 1
    return squeezed(parse.tokens[first : noun.i + 1])


def _glued(parse: Parse, k: int) -> bool:
    """Whether a token follows a hyphen, or is one, without a space: "al-Moll"."""
    here, before = parse.tokens[k], parse.tokens[k - 1]
    return here.start == before.end and "-" in (here.text, before.text)


def _of_name(token: Token, first: int, noun: Token) -> bool:
    """Whether a token is part of the same name as ``noun``."""
    return token.tag == "NNP" and token.name == noun.name and first <= token.head <= noun.i


def _subject_above(parse: Parse, pronoun: Token, person: bool) -> Token | None:
    """The name that is the subject of a verb above a pronoun, or the noun for a person."""
    token = pronoun
    for _ in range(HIGHEST):
        over = parse.tokens[token.head]
        if over.i == token.i:
            return None
        token = over
        for subject in dependents(parse, token.i, *SUBJECTS):
            if person and _another(parse, token, pronoun):
                continue
            someone = person and subject.tag == "NN" and subject.lemma.lower() in human()
            if subject.i < pronoun.i and (_may(subject, person) or someone):
                return subject
    return None


def _another(parse: Parse, verb: Token, pronoun: Token) -> bool:
    """Whether a verb tells of what its subject did to the one that a pronoun stands for: "Moll met her in Velm,
    where she sang"."""
    alike = next((pair for pair in GENDERS if pronoun.lower in pair), frozenset())
    return any(t.i != pronoun.i and t.lower in alike for t in dependents(parse, verb.i, "dobj"))


def _may(token: Token, person: bool) -> bool:
    """Whether a token may be the head of the name that a pronoun stands for."""
    if token.tag != "NNP" or token.pos != "PROPN":
        return False
    return token.name not in NO_PERSON if person else token.name in STATES


def _heads(parse: Parse, tokens: Sequence[Token]) -> list[Token]:
    """The heads of the names of persons among some tokens."""
    return [
        t
        for t in tokens
        if _may(t, True) and t.name == "PERSON" and (parse.tokens[t.head].name != "PERSON")
    ]


def _only(parse: Parse, heads: Sequence[Token]) -> str | None:
    """The one name that all heads are of."""
    return named(parse, heads[0]) if len({t.text for t in heads}) == 1 else None


def _first_subject(parse: Parse, heads: Sequence[Token]) -> str | None:
    """The name that is the subject of what a sentence tells."""
    for head in heads:
        verb = parse.tokens[head.head]
        joined = dependents(parse, head.i, "conj")
        if head.dep in SUBJECTS and verb.head == verb.i and not joined:
            return named(parse, head)
    return None
