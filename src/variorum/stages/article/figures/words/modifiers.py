"""What modifies the noun behind a number: adjectives and nouns in a row, chains of hyphens, participles."""

from __future__ import annotations

from variorum.syntax import Token

LONGEST = 8  # tokens of a list
INSIDE = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
LINKING = frozenset({"IN", "TO", "CC", "DT"})
LONGEST_CHAIN = 10  # tokens


def chain_end(tokens: tuple[Token, ...], k: int, stop: int) -> int:
    """The noun that a chain of hyphens modifies which holds a preposition or article, else token ``k``:
    "state-of-the-art [mills]", not "mothers-in-law"."""
    end = k + 1
    while end < min(stop, k + LONGEST_CHAIN) and tokens[end].start == tokens[end - 1].end:
        end += 1
    chain = tokens[k:end]
    tied = len(chain) > 1 and chain[1].tag == "HYPH" and any(t.tag in LINKING for t in chain)
    tied = tied and all(t.text == "-" or t.text.isalpha() for t in chain)
    return end if tied and end < stop and tokens[end].tag.startswith("NN") else k


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


def coordinated(tokens: tuple[Token, ...], k: int, stop: int) -> bool:
    """Whether a noun is the first of two that modify one plural: "Alder and Birch vehicles", "crop
    and livestock farms"."""
    if k + 3 >= stop or tokens[k].tag not in ("NNP", "NN"):
        return False
    if tokens[k + 1].lower not in ("and", "or") or tokens[k + 2].tag != tokens[k].tag:
        return False
    return tokens[k + 3].tag == "NNS" or (
        tokens[k].tag == tokens[k + 3].tag == "NN"
        and (tokens[k].dep in INSIDE or (k + 4 < stop and tokens[k + 4].tag == "NNS"))
    )


def listed(tokens: tuple[Token, ...], k: int, stop: int) -> int | None:
    """The noun that a list of nouns modifies of which one is the first: "coal, timber and copper mines"."""
    token = tokens[k]
    if token.dep not in ("nmod", "compound") or not k + 4 < token.head < stop:
        return None
    between = tokens[k + 1 : token.head]
    plain = all(t.tag.startswith("NN") or t.text in (",", "and", "or") for t in between)
    joined = between[0].text == "," and between[-2].lower in ("and", "or")
    return token.head if plain and joined and len(between) <= LONGEST else None
