"""Where in a sentence places stand."""

from __future__ import annotations

from variorum.syntax import Parse, Token

LOCATIVE = frozenset(
    {"in", "near", "outside", "from", "to", "around", "across", "toward", "towards", "at"}
)
TRUST = frozenset({"believe", "trust", "invest", "confide", "delight", "result", "interest"})
"""What is done in a person or a body."""
SETTLEMENTS = frozenset(
    {"city", "town", "village", "region", "province", "port", "suburb", "district"}
)


def located(parse: Parse, token: Token) -> bool:
    """Whether the name stands where places stand: in it, near it, the town of it."""
    for _ in range(4):  # a list of places hangs from its first or last
        if token.dep not in ("conj", "compound", "nmod", "appos"):
            break
        token = parse[token.head]
    if token.lemma.lower() in SETTLEMENTS:
        return True
    if token.dep != "pobj":
        return False
    preposition = parse[token.head]
    if preposition.lower == "of":
        return parse[preposition.head].lemma.lower() in SETTLEMENTS
    return preposition.lower in LOCATIVE


def stands_in(parse: Parse, token: Token) -> int:
    """How surely nothing but a place stands here: 2 near [Velden] and in the town of [Velden], 1 where
    something was done in [Velden], 0 elsewhere, as in the [Senate] or by faith in [Miller]."""
    if any(c.dep in ("det", "case", "poss") for c in parse.children(token.i)):
        return 0
    head = parse[token.head]
    if token.dep in ("appos", "compound") and head.lower in SETTLEMENTS:
        return 2
    if token.dep != "pobj":
        return 0
    above = parse[head.head]
    if head.lower == "of":
        return 2 if above.lower in SETTLEMENTS else 0
    if head.lower in ("near", "outside"):
        return 2
    done = above.pos in ("VERB", "AUX") and above.lemma.lower() not in TRUST
    return 1 if head.lower == "in" and done else 0
