"""People of several kinds under one number: of "34 pupils and teachers", not all 34 are pupils."""

from __future__ import annotations

from variorum.models.people import is_role
from variorum.stages.article.figures.words.counted import people
from variorum.stages.article.figures.words.persons import human
from variorum.syntax import Parse, Token

REACH = 6
"""Tokens behind a noun in which the other kinds of people are named."""
MEMBERS = frozenset({"child", "adult", "pupil", "civilian", "villager"})
MANY = frozenset({"staff", "police"})
"""Nouns for many people that have no plural."""


def of_kinds(parse: Parse, head: Token) -> str | None:
    """A person, where "and" joins a second noun for people, without a number of its own, to the one
    that a number counts."""
    if head.tag not in ("NNS", "NN") or not _is_human(head):
        return None
    joined = False
    tokens = parse.tokens[head.i + 1 : head.i + 1 + REACH]
    for k, token in enumerate(tokens):
        if token.sentence != head.sentence:
            return None
        if token.lower in ("and", "or"):
            joined = True
        elif _is_kind(token, tokens[k + 1 :]):
            if joined:
                return "person"
        elif token.text != "," and token.tag != "JJ":
            return None
    return None


def _is_kind(token: Token, after: tuple[Token, ...]) -> bool:
    """Whether a token names people, and does not only open a longer noun ("police stations")."""
    opens = bool(after) and after[0].tag in ("NN", "NNS", "NNP", "POS")
    return (token.lower in MANY and not opens) or (token.tag == "NNS" and _is_human(token))


def _is_human(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return lemma in human() | people()["noun"] | MEMBERS or is_role(lemma)
