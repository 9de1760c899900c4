"""Whether a capital in a sentence is the town or the government that sits there.

"Oslo warned Stockholm" is about two governments, "a flight to Oslo" about a town. What the sentence
does with the name decides; where it tells nothing, the name is the town.
"""

from __future__ import annotations

from functools import cache

from variorum.stages.corpus.entities.fold import lines, plain
from variorum.syntax import Parse, Token


@cache
def seats() -> dict[str, str]:
    """ISO 3166-1 codes of states by the (plain) name of a seat of power."""
    return {
        plain(name): code for name, code in (line.split("\t") for line in lines("metonyms.tsv"))
    }


@cache
def _words(file: str) -> frozenset[str]:
    return frozenset(lines(file))


def governs(parse: Parse, start: int, end: int) -> bool:
    """Whether the capital at these characters stands for its government."""
    tokens = parse.between(start, end)
    if not tokens:
        return False
    token = tokens[-1]
    for _ in range(4):
        if token.dep not in ("conj", "nmod") or token.head == token.i:
            break
        token = parse[token.head]
    head = parse[token.head]
    if token.dep in ("nsubj", "nsubjpass", "dobj", "dative"):
        return head.lemma.lower() in _words("acts.txt")
    if token.dep == "poss":
        return head.lemma.lower() not in _words("townly.txt")
    if token.dep == "pobj":
        return _after_preposition(parse, head)
    return False


def _after_preposition(parse: Parse, preposition: Token) -> bool:
    above = parse[preposition.head]
    lemma = above.lemma.lower()
    if preposition.dep == "agent" or preposition.lower == "by":
        return lemma in _words("acts.txt")
    if preposition.lower == "against":
        return True
    if preposition.lower in ("with", "between", "on", "from", "to", "toward", "towards"):
        if preposition.lower == "with" and lemma in _words("acts.txt"):
            return True
        return lemma in _words("parties.txt")
    return False
