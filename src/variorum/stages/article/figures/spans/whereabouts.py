"""Of what a distance is told by the clause around it: where somebody stopped, from where somebody fired.

Of "a mile east of Orla, in the town of Velm, barges wait" it is the "distance of town of Velm from Orla", of "we
stopped a mile from Orla" the "distance from Orla where we stopped", of "rebels shelled Velm from a mile away" the
"distance from which rebels shelled Velm", of "those within a mile of the port" theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from variorum.stages.article.figures.spans.lasting import PRONOUNS, told
from variorum.stages.article.figures.words.asides import OPENING
from variorum.stages.article.figures.words.counted import NOUNS, dependents
from variorum.stages.article.figures.words.doers import squeezed, verbs
from variorum.syntax import Parse, Token

FARTHEST = 8  # tokens from a distance to the place where that is
LONGEST = 4  # words before a noun
STEPS = 4  # heads from a distance to its verb
AT = frozenset({"in", "at", "on", "near"})
VERBAL = ("VERB", "AUX")
IMPERSONAL = frozenset({"it", "there"})


def fired_from(parse: Parse, first: Token, away: Token) -> str | None:
    """What was done "from" so far "away"."""
    link = parse.tokens[first.i - 1] if first.i else first
    verb = parse.tokens[link.head]
    if link.lower != "from" or verb.pos != "VERB" or verb.i > link.i:
        return None
    done = told(parse, verb, (link.i, away.i + 1))
    return f"distance from which {done}" if done else None


def opened_by(
    parse: Parse, first: Token, last: Token, placed: Callable[[Parse, Token], str]
) -> str | None:
    """The place named behind a distance that opens its sentence: "a mile east of Orla, in Velm, …"."""
    if parse.sentences[first.sentence].first != first.i:
        return None
    near = parse.tokens[last.i + 1 : last.i + 1 + FARTHEST]
    for comma, at in pairwise(near):
        if at.sentence != first.sentence or comma.pos in VERBAL:
            break
        if comma.text == "," and at.lower in AT:
            return next((placed(parse, t) for t in dependents(parse, at.i, "pobj")), None)
    return None


def where_done(parse: Parse, first: Token, last: Token) -> str | None:
    """What "we" or "they" did so far from a place: "where we stopped"."""
    token = last
    for _ in range(STEPS):
        if token.pos in VERBAL:
            break
        token = parse.tokens[token.head]
    who = next((t for t in dependents(parse, token.i, "nsubj") if t.i < token.i), None)
    if token.pos != "VERB" or not token.i < first.i or who is None:
        return None
    taken = any(t.pos in ("NOUN", "PROPN", "PRON") for t in dependents(parse, token.i, "dobj"))
    if taken or parse.tokens[first.i - 1].text in OPENING:
        return None
    if (
        token.lemma.lower() in verbs("bare")
        or who.lower not in PRONOUNS - IMPERSONAL
        or dependents(parse, token.i, "neg", "aux")
    ):
        return None
    return f"where {who.text if who.text == 'I' else who.lower} {token.text}"


def within_of(parse: Parse, within: Token) -> str | None:
    """Those who are "within" so much of a place."""
    noun = parse.tokens[within.head]
    if noun.tag not in NOUNS or noun.i != within.i - 1:
        return None
    first = max(parse.subtree(noun.i)[0], noun.i - LONGEST)
    return squeezed([t for t in parse.tokens[first : noun.i + 1] if t.tag in (*NOUNS, "JJ")])
