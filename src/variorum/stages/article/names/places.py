"""Where in a sentence places stand."""

from __future__ import annotations

from variorum.syntax import Parse, Token

LOCATIVE = frozenset(
    {"in", "near", "outside", "from", "to", "around", "across", "toward", "towards", "at"}
)
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
