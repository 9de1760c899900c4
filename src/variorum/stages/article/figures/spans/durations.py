"""What so much time is the time of: of what goes on, since what was, until what will be.

Of "Rebels held the port of Velm for six days" it is the "time rebels held port of Velm", of "Dorva left the
union three years ago" the "time since Dorva left union", of "the mill will open in two weeks" the "time until
mill will open", of "the worst flood in 30 years" the "time since worse flood".
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.spans.framed import framed
from variorum.stages.article.figures.spans.goingon import linked, own_time, taken
from variorum.stages.article.figures.spans.hanging import link_of, owner_of_time
from variorum.stages.article.figures.spans.lasting import part, words
from variorum.stages.article.figures.spans.named import noun_phrase
from variorum.stages.article.figures.spans.timeoff import time_off
from variorum.stages.article.figures.words.counted import DATED, dependents
from variorum.syntax import Parse, Token

SHORTEST = 2  # words
TAKEN = frozenset({"dobj", "attr"})


def of_duration(parse: Parse, reading: Reading, end: int) -> str | None:
    """What goes on for, or lies so much time off, as the words around a time up to character ``end``
    tell."""
    inside = parse.between(reading.start, end)
    if not inside or reading.hyphenated:
        return None
    first, last = inside[0], inside[-1]
    if last.dep == "poss":
        last = parse.tokens[last.head]
        if last.lemma.lower() != "time" or last.i < first.i:
            return _experience(parse, last)
    link, frame = link_of(parse, first)
    if link is None and last.dep == "conj" and last.head < first.i:
        head = parse.tokens[last.head]  # "for six weeks or eight weeks"
        link, frame = link_of(parse, parse.tokens[parse.subtree(head.i)[0]])
    out = (link.i if link is not None else first.i, last.i + 1)
    if (spent := _of_doing(parse, last, out)) is not None:
        return spent
    if not frame and (done := _lasting(parse, first, last)):
        return done
    phrase = time_off(parse, last, out, link.lower if link is not None else "")
    within = link.lower not in ("for", "over") if link is not None else last.dep not in TAKEN
    if phrase is None and frame and within:
        phrase = own_time(parse, link or first, last, out) or framed(parse, first, last, out)
    elif phrase is None and link is not None:
        phrase = linked(parse, link, last, out)
    elif phrase is None:
        phrase = taken(parse, first, _unit(parse, first, last), out)
        phrase = phrase or (
            own_time(parse, first, last, out) if owner_of_time(parse, first) else None
        )
    return phrase if phrase and len(phrase.split()) >= SHORTEST else None


def _experience(parse: Parse, noun: Token) -> str | None:
    """What people "with" so many years of it have: "drivers with 12 years' experience"."""
    link = parse.tokens[noun.head]
    if noun.dep != "pobj" or link.lower != "with" or noun.pos != "NOUN":
        return None  # "two weeks' supply"
    holders = parse.tokens[link.head]
    named = noun_phrase(parse, holders, link.i) if holders.tag in ("NNS", "NNPS") else None
    return f"{noun.text} of {named}" if named else None


def _of_doing(parse: Parse, last: Token, out: tuple[int, int]) -> str | None:
    """What so many years "of" doing it are of: "12 years of ruling Dorva"; of some of what they are: "a day
    of some of the worst storms"."""
    of = parse.tokens[last.i + 1] if last.i + 1 < len(parse.tokens) else last
    if of.lower != "of" or of.head != last.i:
        return None
    for some in dependents(parse, of.i, "pobj"):
        whole = [t for t in dependents(parse, some.i, "prep") if t.lower == "of"]
        inside = dependents(parse, whole[0].i, "pobj") if whole and some.tag == "DT" else []
        if inside:
            return noun_phrase(parse, inside[0], parse.subtree(inside[0].i)[1])
    done = dependents(parse, of.i, "pcomp")
    return (part(parse, done[0], done[0].i, out) or None) if done else None


def _lasting(parse: Parse, first: Token, last: Token) -> str | None:
    """What is "of" so much time: "the work of five hours", "a delay of two weeks"."""
    of = parse.tokens[last.head]
    noun = parse.tokens[of.head]
    if of.lower != "of" or last.dep != "pobj" or not noun.i < of.i < first.i or noun.pos != "NOUN":
        return None
    told = (
        of.i == noun.i + 1 and noun.name not in DATED and noun.lemma.lower() not in words("hollow")
    )
    return noun_phrase(parse, noun, of.i) if told else None


def _unit(parse: Parse, first: Token, last: Token) -> Token:
    """The word for a span of time, which "or two" stands behind: "a week or two"."""
    over = parse.tokens[last.head]
    return over if last.tag == "CD" and first.i <= over.i < last.i else last
