"""What a number without a noun counts, where an earlier sentence of the article has told it.

"All four were freed", after "four miners", counts miners; "two of them" and "another 20" count what
the figure before them counts; "Velm (7)" in a list of places what the sentence that opens it names.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.counted import (
    NOUNS,
    Counted,
    dependents,
    people,
    unit_of,
)
from variorum.stages.article.figures.reading import Reading
from variorum.stages.article.figures.sharing import Found, unshared
from variorum.stages.article.figures.tables import cues
from variorum.syntax import Parse, Token

NEAREST = 40  # figures before a number that are looked at
SENTENCES = 2  # before its own, among which a number may find its noun
LISTED = 60  # tokens before a list of places in brackets among which its noun is looked for
OPENING = frozenset({"(", "-LRB-"})
CLOSING = frozenset({")", "-RRB-"})


def of_them(parse: Parse, number: Token, thing: Counted | None, at: int) -> bool:
    """Whether the token at ``at`` is the pronoun of "two of them"."""
    if thing is not None or at >= len(parse.tokens):
        return False
    token = parse.tokens[at]
    return token.sentence == number.sentence and token.lower in cues("of_pronoun")


def antecedent(
    parse: Parse, reading: Reading, number: Token, told: Sequence[Found], pronoun: bool
) -> tuple[str, str | None] | None:
    """The unit and noun that a bare number takes from a figure before it: of the same value behind
    "the" or "all", else from the nearest in its own sentence or the two before."""
    if reading.kind != "bare" or (reading.numeral.kind != "cardinal" and not pronoun):
        return None
    first = parse.between(reading.start, reading.end)[0]
    before = parse.tokens[first.i - 1] if first.i else None
    definite = before is not None and before.lower in cues("definite")
    listed = _in_brackets(parse, first, number)
    if listed is not None:
        return listed
    if definite and (again := _again(reading, told)) is not None:
        return again
    elliptic = pronoun or (number.dep in cues("elliptic") and not definite)
    if not elliptic or reading.numeral.scale > 1:
        return None
    for found in reversed(told[-NEAREST:]):
        token = parse.token_at(found.reading.number_start)
        if token is None or token.sentence < number.sentence - SENTENCES:
            break
        if _named(found) and (found.low or found.high or 0) > 1:
            return found.unit or "", found.noun
    return None


def _named(found: Found) -> bool:
    if found.reading.kind != "bare" or found.noun is None or unshared(found.unit):
        return False
    return found.reading.end < found.end


def _again(reading: Reading, told: Sequence[Found]) -> tuple[str, str | None] | None:
    """The noun of an earlier figure of the same value."""
    for found in reversed(told):
        if _named(found) and found.reading.low == reading.low == found.reading.high:
            return found.unit or "", found.noun
    return None


def _in_brackets(parse: Parse, first: Token, number: Token) -> tuple[str, str | None] | None:
    """What is counted in a list of places: "The following infections: Velm (7), Orla (3)"."""
    around = parse.tokens[max(0, first.i - 1) : number.i + 2]
    if len(around) < 3 or around[0].text not in OPENING or around[-1].text not in CLOSING:
        return None
    place = parse.tokens[first.i - 2] if first.i > 1 else None
    if place is None or place.pos != "PROPN":
        return None
    for token in reversed(parse.tokens[max(0, first.i - LISTED) : first.i]):
        if token.tag == "NNS" and token.lemma.lower() in people()["befalls"] | people()["noun"]:
            return unit_of(token), f"{token.text} in {place.text}"
    return None


def risen(parse: Parse, number: Token) -> tuple[str, str | None] | None:
    """What has risen or fallen to a number: "the number of cases rose to 59", "the total is 200"."""
    over = parse.tokens[number.head]
    if number.dep == "pobj" and over.dep == "prep" and over.lower in cues("reaches"):
        verb = parse.tokens[over.head]
        for _ in range(2):
            if verb.pos in ("ADP", "ADV", "SCONJ") and verb.head != verb.i:
                verb = parse.tokens[verb.head]
    elif number.dep in ("attr", "dobj", "acomp", "npadvmod"):
        verb = over
    else:
        return None
    if verb.pos in ("NOUN", "PROPN") and verb.i < number.i:
        return _number_of(parse, verb, number)
    if verb.pos not in ("VERB", "AUX") or verb.i > number.i:
        return None
    moving = verb.lemma.lower() in cues("rising") or (
        verb.lemma.lower() == "be" and number.dep == "attr"
    )
    if not moving:
        return None
    for noun in (*dependents(parse, verb.i, "dobj"), *dependents(parse, verb.i, "nsubj", "nsubjpass")):
        if noun.i < number.i and noun.tag in NOUNS:
            return _number_of(parse, noun, number)
    return None


def _number_of(parse: Parse, noun: Token, number: Token) -> tuple[str, str | None] | None:
    """The unit and words of a noun that a number is the value of."""
    first, last = parse.subtree(noun.i)
    words = parse.tokens[max(first, noun.i - 6) : min(last, number.i, noun.i + 12)]
    while words and words[0].tag in ("DT", "PRP$", "IN", "CC", ",", "CD"):
        words = words[1:]
    stop = next((k for k, t in enumerate(words) if t.i > noun.i and t.text in (",", "(", "-LRB-")), None)
    words = words[:stop]
    while words and words[-1].tag in ("IN", "TO", "CC", "DT"):
        words = words[:-1]
    if not words:
        return None
    text = " ".join(t.text for t in words)
    if noun.lemma.lower() in people()["toll"]:
        return "person", text
    if noun.lemma.lower() in cues("number_of"):
        inside = [t for t in words if t.i > noun.i and t.tag in ("NNS", "NNPS")]
        within = [t for t in words if t.i < noun.i and t.tag == "NN"]
        if not inside:
            return (unit_of(within[-1]), text) if within else None
        last_word = max(words[-1].i, inside[0].i)
        said = parse.tokens[inside[0].i : last_word + 1]
        named = [t for t in words if t.head == inside[0].i and noun.i < t.i < inside[0].i]
        return unit_of(inside[0]), " ".join(t.text for t in (*named, *said))
    if noun.tag == "NNS" and not noun.name:
        return unit_of(noun), text
    return None
