"""Predicates that a parse has cut from the counted, their subject.

In "Two sailors taken to Velm have been freed" the first verb is taken for the predicate, and in "masks came to
Velm and dozens of people were being treated" the people for another town: what follows the noun without a
subject of its own tells of it all the same.
"""

from __future__ import annotations

import msgspec.structs

from variorum.stages.article.figures.words.counted import dependents
from variorum.syntax import Parse, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = ("nsubj", "nsubjpass", "expl")
HELPING = ("aux", "auxpass")


def orphaned(parse: Parse, head: Token, last: int) -> Token | None:
    """The verb right behind the noun phrase to token ``last`` that has no subject but the noun."""
    if head.tag not in ("NNS", "NNPS") or head.dep in SUBJECTS or last >= len(parse.tokens):
        return None
    opening = parse.tokens[last]
    if opening.sentence != head.sentence or opening.pos != "AUX" or opening.tag not in FINITE:
        return None
    verb = parse.tokens[opening.head] if opening.dep in HELPING else opening
    if verb.tag not in ("VBN", "VBG") or verb.i < last or verb.lower == "been":
        return None
    return None if dependents(parse, verb.i, *SUBJECTS) else verb


def resumed(parse: Parse, top: Token, verb: Token) -> Token | None:
    """The predicate behind a participle that is taken for it: of "sailors taken to Velm have been freed"
    "freed"."""
    if verb.tag not in ("VBN", "VBD") or top.dep != "nsubj" or dependents(parse, verb.i, *HELPING):
        return None
    for second in dependents(parse, verb.i, "conj", "dep"):
        if second.i < verb.i or second.pos != "VERB" or dependents(parse, second.i, *SUBJECTS):
            continue
        helping = dependents(parse, second.i, *HELPING)
        opening = helping[0] if helping else second
        linked = dependents(parse, verb.i, "cc", "punct", "dobj")
        between = parse.tokens[verb.i + 1 : opening.i]
        apart = any(t.tag in FINITE or t.text == "," for t in between)
        if (
            opening.tag in FINITE
            and not apart
            and all(t.i > second.i for t in linked if t.i > verb.i)
        ):
            return second
    return None


def as_subject(parse: Parse, noun: Token, verb: Token) -> Token:
    """The noun as the subject of a verb."""
    passive = bool(dependents(parse, verb.i, "auxpass"))
    return msgspec.structs.replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
