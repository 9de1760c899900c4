"""What modifies the noun behind a number: chains of hyphens, adjectives in a row, participles before it."""

from __future__ import annotations

from variorum.syntax import Token

LINKING = frozenset({"IN", "TO", "CC", "DT"})
LONGEST_CHAIN = 10  # tokens
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def chain_end(tokens: tuple[Token, ...], k: int, stop: int) -> int:
    """The noun that a chain of hyphens modifies which holds a preposition or article, else token ``k``:
    "state-of-the-art [mills]", not "mothers-in-law"."""
    end = k + 1
    while end < min(stop, k + LONGEST_CHAIN) and tokens[end].start == tokens[end - 1].end:
        end += 1
    chain = tokens[k:end]
    tied = len(chain) > 1 and chain[1].tag == "HYPH" and any(t.tag in LINKING for t in chain)
    tied = tied and all(t.text == "-" or t.text.isalpha() for t in chain)
    return end if tied and end < stop and tokens[end].tag in NOUNS else k


def is_participle(tokens: tuple[Token, ...], k: int, first: int, stop: int) -> bool:
    """Whether a participle before its noun is taken for a clause: "90 escaped guards have been caught"."""
    clause = k == first and tokens[k].dep in ("csubj", "csubjpass") and tokens[k].i < tokens[k].head
    return clause and k + 1 < stop and tokens[k + 1].tag == "NNS"


def between_adjectives(tokens: tuple[Token, ...], k: int, stop: int) -> bool:
    """Whether what token ``k`` joins are two adjectives: "cold, wet days"."""
    return k + 1 < stop and _adjective(tokens[k - 1]) and _adjective(tokens[k + 1])


def _adjective(token: Token) -> bool:
    taken_for_verb = token.tag == "VBD" and token.dep == "amod"
    return token.tag in ("JJ", "JJR", "JJS", "VBN", "NNP") or taken_for_verb
