"""Those whom a pronoun may mean, and which words name them.

Who only says what a person named beside him is ("Holm, the mayor") is nobody else, and a name in capitals
before a colon opens a turn to speak.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.article.events.gender import Gender, Sort
from variorum.syntax import Parse, Token


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody named at ``token``; ``key`` tells one from another."""

    token: Token
    weight: float
    sort: Sort
    gender: Gender | None
    key: str


def head_of(tokens: tuple[Token, ...]) -> Token | None:
    """The one of neighbouring ``tokens`` from which the others hang."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.i), None)


def names(parse: Parse, noun: Token) -> bool:
    """Whether a noun only says what a person named beside it is: "Holm, the mayor"."""
    beside = [
        *parse.children(noun.i, "appos"),
        *([parse[noun.head]] if noun.dep == "appos" else ()),
    ]
    return any(t.name == "PERSON" and t.pos == "PROPN" for t in beside)


def turn(parse: Parse, head: Token) -> bool:
    """Whether a name in capitals opens somebody's turn to speak, as in a transcript."""
    after = head.i + 1
    return head.text.isupper() and after < len(parse) and parse[after].text == ":"
