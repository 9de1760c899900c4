"""Whose a rule, a trip or a low of so much time is: "his 12-year rule", "hit three-year lows".

The noun that lasts so long takes the name for the pronoun before it ("Moll's rule"), a high or low what hit it
("lows of Velm Rail"); a number of months "of the year" is of nothing.
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.spans.hanging import clause, link_of, verb_above
from variorum.stages.article.figures.spans.lasting import words
from variorum.stages.article.figures.spans.named import noun_phrase, possessive
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import DATED, NOUNS, Counted, dependents
from variorum.stages.article.figures.words.doers import squeezed
from variorum.stages.article.figures.words.persons import stood_for
from variorum.stages.article.figures.words.subjects import subject
from variorum.syntax import Parse, Token

BEFORE = 4  # tokens before a number among which its owner is
BEHIND = 4  # tokens behind a span among which is the noun it is tied to by a hyphen
VERBAL = ("VERB", "AUX")
FROM_ON = frozenset({"within"})


def of_term(parse: Parse, reading: Reading, thing: Counted | None, phrase: str) -> str | None:
    """The phrase for what lasts so long, with whose it is; ``None`` where it is only a part of a year."""
    inside = parse.between(reading.start, reading.end)
    if thing is None or not inside:
        return phrase
    head, first = parse.tokens[thing.head], inside[0]
    if head.lemma.lower() in cues("span_of_time") and not reading.hyphenated:
        return _of_span(parse, thing, reading, phrase)
    if head.lemma.lower() in cues("extreme") and " of " not in phrase:
        moved = _moved(parse, head)
        return f"{phrase} of {moved}" if moved else phrase
    if reading.hyphenated and head.lemma.lower() in words("spell") and " " not in phrase:
        return _spell(parse, head, first, phrase) or phrase
    before = parse.tokens[max(0, first.i - BEFORE) : first.i]
    if any(t.lower in FROM_ON for t in before) and not reading.hyphenated:
        return f"time from {phrase}"
    owner = next((t for t in before if t.tag == "PRP$" and _owns(t, head, first)), None)
    name = stood_for(parse, owner) if owner is not None else None
    return possessive(name, phrase) if name else phrase


def _spell(parse: Parse, head: Token, first: Token, phrase: str) -> str | None:
    """What goes on in a "12-day period"."""
    link, _ = link_of(parse, first)
    if head.dep != "pobj" or link is None or parse.tokens[head.head].i != link.i:
        return None
    out = (link.i, head.i + 1)
    return clause(parse, f"{phrase} in which", verb_above(parse, link, out), out)


def _of_span(parse: Parse, thing: Counted, reading: Reading, phrase: str) -> str | None:
    """Of "12 straight years of growth" the growth; the phrase where a noun tells the days from others
    ("12 market days"); ``None`` of years that are only "long", and of months "of the year"."""
    if reading.kind != "bare":
        return None
    _, _, rest = phrase.partition(f"{parse.tokens[thing.head].text} of ")
    if rest:
        return rest
    opening = parse.tokens[thing.first : thing.head]
    return phrase if any(t.tag in NOUNS and t.name not in DATED for t in opening) else None


def tied(parse: Parse, reading: Reading) -> str | None:
    """The noun that another hyphen ties to a span: "Moll's 12-year-rule"."""
    inside = parse.between(reading.start, reading.end)
    if not reading.hyphenated or not inside:
        return None
    near = parse.tokens[inside[-1].i + 1 : inside[-1].i + 1 + BEHIND]
    if len(near) < 2 or near[0].text != "-" or near[1].tag not in NOUNS:
        return None
    noun = near[1]
    owner = next(iter(dependents(parse, noun.i, "poss")), None)
    words = [t for t in parse.tokens[max(0, inside[0].i - 2) : inside[0].i] if _modifies(t, noun)]
    named = squeezed([*words, noun])
    if owner is None:
        return named
    who = stood_for(parse, owner) if owner.tag == "PRP$" else noun_phrase(parse, owner, owner.i + 1)
    return possessive(who, named) if who else named


def _modifies(token: Token, noun: Token) -> bool:
    return token.head == noun.i and token.tag == "JJ"


def _owns(owner: Token, head: Token, first: Token) -> bool:
    """Whether a pronoun before a number owns the noun behind it."""
    return owner.sentence == first.sentence and (owner.head == head.i or owner.head >= first.i)


def _moved(parse: Parse, extreme: Token) -> str | None:
    """What hit a low or high, fell or rose to it, or was driven there; of "a rise in sales to a high" the
    sales."""
    over = parse.tokens[extreme.head]
    top = parse.tokens[over.head]
    if extreme.dep == "pobj" and top.pos == "NOUN":
        of = [
            t for t in dependents(parse, top.i, "prep") if t.lower in ("in", "of") and t.i < over.i
        ]
        told = [noun for t in of for noun in dependents(parse, t.i, "pobj")]
        return noun_phrase(parse, told[0], over.i) if told else None
    if extreme.dep == "pobj" and over.lower == "to":
        driven = [t for t in dependents(parse, top.i, "dobj") if t.i < over.i]
        if driven and top.pos in VERBAL:
            return noun_phrase(parse, driven[0], over.i)
    verb = parse.tokens[over.head] if extreme.dep == "pobj" else over
    return subject(parse, verb) if verb.pos in VERBAL and extreme.dep in ("dobj", "pobj") else None
