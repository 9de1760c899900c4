"""Of what a distance or a time is told: "Velm, 30 km west of Orla", "it took a year to drain the mine"."""

from __future__ import annotations

from variorum.stages.article.figures.clause import piece
from variorum.stages.article.figures.counted import DATED, dependents
from variorum.stages.article.figures.doers import short
from variorum.stages.article.figures.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.syntax import Parse, Token

STEPS = 4  # heads from a distance to what lies so far off
AFTER = 4  # tokens behind a distance among which it says from where
SHORTEST = 2  # words of what takes time, its "to" among them
BOUNDED = 3  # words that bound a distance
BOUNDING = frozenset({"RB", "IN", "JJR", "JJS", "RBR", "RBS", "TO"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
ASIDE = 6  # tokens of brackets that say a distance in another unit
CLOSING = frozenset({")", "-RRB-"})
BEFORE = frozenset({",", "(", "-LRB-", "--"})
SUBJECTS = ("nsubj", "nsubjpass")


def of_span(parse: Parse, reading: Reading) -> str | None:
    """What lies so far from another, or what takes so long."""
    inside = parse.between(reading.start, reading.end)
    if reading.kind != "measure" or reading.hyphenated or not inside:
        return None
    if reading.unit in cues("span_of_time"):
        return _taken(parse, inside[-1])
    if reading.unit not in cues("far"):
        return None
    whence = _whence(parse, inside[-1])
    what = _lying(parse, inside[0], inside[-1]) if whence else None
    return f"distance of {what} from {whence}" if what and what != whence else None


def _whence(parse: Parse, last: Token) -> str | None:
    """From where a distance is: "west of Orla", "from the border"."""
    after = last.i + 1
    aside = parse.tokens[after : after + ASIDE]
    if aside and aside[0].text in BEFORE:
        after = next((t.i + 1 for t in aside if t.text in CLOSING), after)
    for token in parse.tokens[after : after + AFTER]:
        if token.sentence != last.sentence or token.text in BEFORE or token.pos == "VERB":
            return None
        if token.lower in ("of", "from", "outside"):
            where = dependents(parse, token.i, "pobj")
            return short(parse, where[0]) if where and where[0].i > token.i else None
    return None


def _lying(parse: Parse, first: Token, last: Token) -> str | None:
    """What lies so far off: the subject of "is" or "lies", or the noun right before the distance."""
    at = max(first.i - 1, 0)
    while at and first.i - at <= BOUNDED and parse.tokens[at].tag in BOUNDING:
        if parse.tokens[at].lower == "within":
            return None
        at -= 1
    before = parse.tokens[at]
    aside = before.text in BEFORE and at > 0
    near = parse.tokens[at - 1] if aside else before
    if near.pos in ("NOUN", "PROPN") and near.sentence == first.sentence and near.i < first.i:
        over = parse.tokens[near.head]
        counted = dependents(parse, near.i, "nummod")  # "Velm, 80 km (50 miles) off"
        at_place = over.lower in cues("opening") | {"to", "of", "on", "over", "from"}
        along = near.lemma.lower() in cues("far") | cues("long") or near.name in DATED
        if (
            along
            or counted
            or (near.dep == "pobj" and aside and near.name not in PLACES and not at_place)
        ):
            return None
        if near.dep == "attr" and (subjects := dependents(parse, over.i, *SUBJECTS)):
            return short(parse, subjects[0])  # "Velm is a town 30 km west of Orla"
        titled = near.dep == "appos" and over.pos == "PROPN" and over.i < near.i
        return short(parse, over if titled else near)
    if aside:
        return None
    over = last
    for _ in range(STEPS):
        if over.pos in ("VERB", "AUX"):
            break
        over = parse.tokens[over.head]
    if over.lemma.lower() not in cues("lying") or over.i > first.i:
        return None
    if over.dep == "acl":
        return short(parse, parse.tokens[over.head])
    for subject in dependents(parse, over.i, *SUBJECTS):
        if subject.tag in ("WDT", "WP") and over.dep == "relcl":
            subject = parse.tokens[over.head]
        return short(parse, subject)
    return None


def _taken(parse: Parse, last: Token) -> str | None:
    """What so much time is taken to do, or who or what lasts so long."""
    verb = parse.tokens[last.head]
    if last.dep not in ("dobj", "npadvmod") or verb.i > last.i or verb.pos != "VERB":
        return None
    if verb.lemma.lower() == "take":
        near = parse.tokens[last.i + 1 : last.i + 2]
        done = parse.tokens[near[0].head] if near and near[0].lower == "to" else None
        if done is not None and done.tag == "VB" and near[0].dep == "aux":
            told = piece(parse, done, near[0].i)
            return f"time {told}" if len(told.split()) > SHORTEST else None
    if verb.lemma.lower() not in ("take", "last") or len(dependents(parse, verb.i, "dobj")) > 1:
        return None
    for subject in dependents(parse, verb.i, "nsubj"):
        if subject.pos == "NOUN" and subject.i < verb.i:
            return short(parse, subject) or None
    return None
