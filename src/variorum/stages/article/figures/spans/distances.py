"""Of what a distance or a time is told: "Velm, 30 km west of Orla", "it took a year to drain the mine"."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.spans.lasting import subject as doer
from variorum.stages.article.figures.spans.whereabouts import (
    fired_from,
    further,
    opened_by,
    where_done,
    within_of,
)
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.asides import past_aside
from variorum.stages.article.figures.words.clause import piece
from variorum.stages.article.figures.words.counted import DATED, NOUNS, dependents, phrase_end
from variorum.stages.article.figures.words.doers import CLOSING, short, squeezed, verbs
from variorum.syntax import Parse, Token

STEPS = 4  # heads from a distance to what lies so far off
AFTER = 6  # tokens behind a distance among which it says from where
SHORTEST = 2  # words of what takes time, its "to" among them
BOUNDED = 3  # words that bound a distance
BOUNDING = frozenset({"RB", "IN", "JJR", "JJS", "RBR", "RBS", "TO"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
ASIDE = 6  # tokens of brackets that say a distance in another unit
BEFORE = frozenset({",", "(", "-LRB-", "--"})
SUBJECTS = ("nsubj", "nsubjpass")
FROM_WHERE = frozenset({"of", "from", "outside", "inside", "into"})
DIRECTIONS = ("north", "south", "east", "west")
QUOTES = frozenset({"``", "''", '"'})
WIDEST = 8  # tokens before a noun among which its number is


def of_span(parse: Parse, reading: Reading, unit: str | None, end: int) -> str | None:
    """What lies so far from another, or what takes so long; the amount ends at character ``end``."""
    inside = parse.between(reading.start, max(end, reading.end))
    if reading.kind not in ("measure", "part") or not inside:
        return None
    if reading.hyphenated:
        return _quoted(parse, inside[-1]) or _again(parse, inside[-1])
    if unit in cues("span_of_time"):
        return of_time(parse, inside[-1]) or _drive(parse, inside)
    if unit not in cues("far"):
        return None
    away = _away(parse, inside[-1])
    if away:
        return f"distance of {away}"
    end = past_aside(parse, inside[-1]).i + 1
    near = parse.tokens[end : end + 2]
    if [t.lower for t in near[:1]] == ["away"] and near[-1].tag not in ("IN", "TO"):
        fired = fired_from(parse, inside[0], near[0])
        off = _lying(parse, inside[0], inside[-1])
        return fired or (f"distance of {off} away" if off else None)
    whence, link = _whence(parse, inside[0], inside[-1])
    if whence is None and (there := further(parse, inside[0], end)):
        what = _lying(parse, inside[0], inside[-1])
        return f"distance of {what} from {there}" if what and what != there else None
    if link == "of":
        return whence
    what = _lying(parse, inside[0], inside[-1]) if whence else None
    what = what or (opened_by(parse, inside[0], inside[-1], _place) if whence else None)
    if what and what != whence:
        return f"distance of {what} {link} {whence}"
    if whence and (done := where_done(parse, inside[0], inside[-1])):
        return f"distance {link} {whence} {done}"
    near = parse.tokens[max(inside[0].i - 2, 0) : inside[0].i]
    return f"distance from {whence}" if whence and any(t.lower == "within" for t in near) else None


def _drive(parse: Parse, inside: Sequence[Token]) -> str | None:
    """What lies so much time from a place: "raids 40 minutes from Velm"."""
    last = inside[-1]
    near = parse.tokens[last.i + 1 : last.i + 3]
    if [t.lower for t in near[:1]] == ["away"]:
        near = near[1:]
    if not near or near[0].lower != "from" or near[0].sentence != last.sentence:
        return None
    whence = next((t for t in dependents(parse, near[0].i, "pobj")), None)
    if whence is None or whence.tag not in ("NNP", "NNPS") or whence.name in DATED:
        return None
    what = _lying(parse, inside[0], last)
    return f"distance of {what} from {_place(parse, whence)}" if what else None


def _again(parse: Parse, last: Token) -> str | None:
    """The noun behind brackets that say its measure again: "an 11-meter (33-foot) rocket"."""
    near = parse.tokens[last.i + 1 : last.i + 3]
    noun = parse.tokens[last.head]
    if len(near) < 2 or near[0].text not in CLOSING or not last.i < noun.i <= near[1].i:
        return None
    return noun.text if noun.tag in NOUNS else None


def _quoted(parse: Parse, last: Token) -> str | None:
    """The noun behind the quotation mark that ends a span: "the ‘two-minute’ cure"."""
    near = parse.tokens[last.i + 1 : last.i + 3]
    if len(near) < 2 or near[0].tag not in QUOTES or near[1].tag not in NOUNS:
        return None
    return near[1].text if parse.tokens[last.head].i == near[1].i else None


def _away(parse: Parse, last: Token) -> str | None:
    """The place that is so far "away, in" it."""
    near = parse.tokens[last.i + 1 : last.i + 5]
    words = [t.lower for t in near]
    if words[:1] != ["away"] or near[0].sentence != near[-1].sentence:
        return None
    at = next((t for t in near[1:3] if t.lower in ("in", "at")), None)
    where = dependents(parse, at.i, "pobj") if at is not None and near[1].text == "," else []
    return short(parse, where[0]) or None if where and where[0].pos == "PROPN" else None


def _whence(parse: Parse, first: Token, last: Token) -> tuple[str | None, str]:
    """From where a distance is, and by which word it is told ("west of Orla", "from the border",
    "inside Dorva"); "of" with the thing that is so long ("30 km (18 miles) of coast")."""
    after = last.i + 1
    aside = parse.tokens[after : after + ASIDE]
    if aside and aside[0].text in BEFORE:
        after = next((t.i + 1 for t in aside if t.text in CLOSING), after)
    for token in parse.tokens[after : after + AFTER]:
        if token.sentence != last.sentence or token.text in BEFORE or token.pos == "VERB":
            return None, ""
        if token.lower in FROM_WHERE:
            where = dependents(parse, token.i, "pobj")
            named = _place(parse, where[0]) if where and where[0].i > token.i else None
            if where and where[0].name in DATED and where[0].i > token.i:
                place = parse.tokens[token.i + 1 : where[0].i]  # "west of Orla March 3"
                named = squeezed([t for t in place if t.tag == "NNP" and t.name not in DATED])
            stretch = token.lower == "of" and token.i == after
            link = parse.tokens[token.i - 1]
            of_noun = token.lower == "of" and link.tag == "NN" and not stretch
            if of_noun and not link.lower.endswith(DIRECTIONS):
                return None, ""  # "a 30 km long network of pipes"
            before = parse.tokens[first.i - 1].lower if first.i else ""
            if stretch and before != "within" and parse.after(last).lower != "of":
                return named, "of"
            return named, token.lower if token.lower in ("inside", "into") else "from"
    return None, ""


def _lying(parse: Parse, first: Token, last: Token) -> str | None:
    """What lies so far off: the subject of "is" or "lies", or the noun right before the distance."""
    at = max(first.i - 1, 0)
    while (
        at
        and first.i - at <= BOUNDED
        and (parse.tokens[at].tag in BOUNDING or parse.tokens[at].lower == "some")
    ):
        if parse.tokens[at].lower == "within":
            to = parse.tokens[at - 1].lower == "to"
            there = within_of(parse, parse.tokens[at])
            return _going(parse, parse.tokens[at], first.i, last.i) if to else there
        at -= 1
    if at < parse.sentences[first.sentence].first or first.i == 0:
        return _going(parse, last, first.i, last.i)
    before = parse.tokens[at]
    aside = before.text in BEFORE and at > 0
    near = parse.tokens[at - 1] if aside else before
    if aside and near.pos == "ADV":
        near = parse.tokens[at - 2]  # "launched a raid earlier, 5 km west of Orla"
    if near.pos in ("NOUN", "PROPN") and near.sentence == first.sentence and near.i < first.i:
        over = parse.tokens[near.head]
        counted = dependents(parse, near.i, "nummod")  # "Velm, 80 km (50 miles) off"
        at_place = over.lower in cues("opening") | {"to", "of", "on", "over", "from"}
        if near.lemma.lower() in cues("long") and (town := _on(parse, near)):
            return town
        timed = near.name in DATED or near.lemma.lower() == "time"
        if timed:
            return _going(parse, last, first.i, last.i)  # "fell on Monday 300 metres from the port"
        along = near.lemma.lower() in cues("far") | cues("long")
        if (
            along
            or counted
            or (near.dep == "pobj" and aside and near.name not in PLACES and not at_place)
        ):
            return None
        if near.dep == "attr" and (subjects := dependents(parse, over.i, *SUBJECTS)):
            return short(parse, subjects[0])  # "Velm is a town 30 km west of Orla"
        titled = near.dep == "appos" and over.pos == "PROPN" and over.i < near.i
        return _place(parse, over if titled else near)
    if aside:
        return None
    over = last
    for _ in range(STEPS):
        if over.pos in ("VERB", "AUX"):
            break
        over = parse.tokens[over.head]
    if over.i > first.i:
        return None
    if over.lemma.lower() not in cues("lying"):
        return _going(parse, last, first.i, last.i)
    if over.dep == "acl":
        return _place(parse, parse.tokens[over.head])
    if over.dep == "conj" and not dependents(parse, over.i, *SUBJECTS):
        over = parse.tokens[over.head]  # "is the nearest, but is 30 km from Orla"
    for subject in dependents(parse, over.i, *SUBJECTS):
        if subject.tag in ("WDT", "WP") and over.dep == "relcl":
            subject = parse.tokens[over.head]
        return _place(parse, subject)
    return None


def _on(parse: Parse, coast: Token) -> str:
    """The town that is on a coast or road: "Velm, on the coast 30 km east of Orla"."""
    link = parse.tokens[coast.head]
    first = parse.subtree(link.i)[0] if coast.dep == "pobj" and link.lower == "on" else 0
    before = [t for t in parse.tokens[max(first - 2, 0) : first] if t.text != ","]
    town = before[-1] if before else coast
    return short(parse, town) or town.text if town.tag == "NNP" and town.i < coast.i else ""


def _place(parse: Parse, noun: Token) -> str:
    """A place with its name, where that stands behind it: "the port city of Velm"."""
    named = short(parse, noun)
    for of in dependents(parse, noun.i, "prep") if noun.tag == "NN" and named else ():
        inside = dependents(parse, of.i, "pobj")
        if of.lower == "of" and of.i == noun.i + 1 and inside and inside[0].pos == "PROPN":
            return f"{named} of {short(parse, inside[0]) or inside[0].text}"
    return named


def _going(parse: Parse, token: Token, first: int, last: int) -> str | None:
    """The subject of the verb that a distance hangs from, without its number: "12 trucks stopped"."""
    for _ in range(STEPS):
        if token.pos == "VERB":
            break
        token = parse.tokens[token.head]
    if token.pos != "VERB" or token.lemma.lower() in verbs("tells"):
        return None
    for subject in dependents(parse, token.i, *SUBJECTS):
        if subject.pos not in ("NOUN", "PROPN") or subject.i > token.i:
            return None
        if first <= subject.i <= last:
            return None
        opening = parse.tokens[max(parse.subtree(subject.i)[0], subject.i - WIDEST) : subject.i]
        number = next((t.i for t in reversed(opening) if t.tag == "CD" or t.dep == "nummod"), None)
        if number is not None:
            return squeezed(parse.tokens[number + 1 : subject.i + 1])
        return short(parse, subject) or None
    return doer(parse, token, (first, last + 1)) or None if token.dep in ("xcomp", "acl") else None


def of_time(parse: Parse, last: Token) -> str | None:
    """What so much time is of: of "two months' supply" the supply; what is done in it or lasts so long."""
    noun = parse.tokens[last.head]
    if last.dep == "poss" and noun.i > last.i and noun.pos == "NOUN" and noun.lemma != "time":
        words = [t for t in parse.tokens[last.i + 1 : noun.i] if t.tag in ("JJ", "NN")]
        stop = phrase_end(parse, noun.i, parse.sentences[noun.sentence].last)
        return squeezed([*words, *parse.tokens[noun.i : stop]])
    return _taken(parse, last)


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
        if subject.tag == "WDT" and verb.dep == "relcl":
            subject = parse.tokens[verb.head]  # "a siege that has lasted five months"
        if subject.pos == "NOUN" and subject.i < verb.i:
            return short(parse, subject) or None
    return None
