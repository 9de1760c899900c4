"""Of what a distance is told by the clause around it: where somebody stopped, from where somebody fired.

Of "a mile east of Orla, in the town of Velm, barges wait" it is the "distance of town of Velm from Orla", of "we
stopped a mile from Orla" the "distance from Orla where we stopped", of "rebels shelled Velm from a mile away" the
"distance from which rebels shelled Velm", of "those within a mile of the port" theirs; of "Velm, a mile further west" it is that from the place named before.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from variorum.stages.article.figures.spans.lasting import PRONOUNS, told
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import DATED, NOUNS, dependents
from variorum.stages.article.figures.words.doers import OPENING, short, squeezed, verbs
from variorum.stages.article.figures.words.modifiers import INSIDE
from variorum.syntax import Parse, Token

FARTHEST = 8  # tokens from a distance to the place where that is
LONGEST = 4  # words before a noun
STEPS = 4  # heads from a distance to its verb
AT = frozenset({"in", "at", "on", "near"})
VERBAL = ("VERB", "AUX")
DIRECTIONS = ("north", "south", "east", "west")
FURTHER = frozenset({"further", "farther"})
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


def further(parse: Parse, first: Token, end: int) -> str | None:
    """From where something lies so far in a direction behind token ``end``: from what its sentence is about
    ("the town is the gate to Velm, 70 km north"), or the place named last before ("Velm, 70 km further west")."""
    near = [t for t in parse.tokens[end : end + 2] if t.sentence == first.sentence]
    if near and near[0].lower in FURTHER:
        near = near[1:]
    if not near or not near[0].lower.endswith(DIRECTIONS):
        return None
    sentence = parse.sentences[first.sentence]
    named = _place_before(parse, sentence.i)
    for token in parse.tokens[sentence.first : first.i]:
        whole = token.dep == "nsubj" and parse.tokens[token.head].dep == "ROOT"
        if whole and token.lemma.lower() in cues("inhabited"):
            known = token.i == sentence.first + 1 and parse.tokens[token.i - 1].lower == "the"
            town = short(parse, token) or token.text
            return f"{town} of {named}" if known and named else town
    return named


def _place_before(parse: Parse, sentence: int) -> str | None:
    """The place that the sentence before number ``sentence`` names last."""
    if sentence == 0:
        return None
    before = parse.sentences[sentence - 1]
    places = [t for t in parse.tokens[before.first : before.last] if _at_place(parse, t)]
    return short(parse, places[-1]) or None if places else None


def _at_place(parse: Parse, token: Token) -> bool:
    """Whether a token is a place by its name, or a name behind "in" or "outside"."""
    if token.dep in INSIDE or token.name in (*DATED, "PERSON"):
        return False
    there = token.dep == "pobj" and parse.tokens[token.head].lower in cues("placing")
    return token.name == "GPE" or (token.tag == "NNP" and there)
