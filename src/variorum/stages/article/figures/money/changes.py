"""Which way an amount changed what it is of: "rise of shares", "cut of wealth", "fall of index".

An amount that a thing moved by is no level of it: of "shares rose 3 percent" the figure is the "rise of
shares", of "the index closed down 40 points" the "fall of index", of "wiped out $2 million of savings" the
"savings wiped out".
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import Counted, dependents
from variorum.stages.article.figures.words.doers import done, verbs
from variorum.stages.article.figures.words.levels import holder
from variorum.stages.article.figures.words.naming import name
from variorum.stages.article.figures.words.subjects import subject
from variorum.syntax import Parse, Token

STEPS = 3  # heads from a unit to the adverb or verb that says which way
WAYS = {"up": "rise", "higher": "rise", "down": "fall", "lower": "fall", "off": "fall"}
VERBAL = ("VERB", "AUX")
BESIDE = frozenset({"npadvmod", "dobj", "advmod", "dep", "attr", "pobj", "nummod"})


def changed(
    parse: Parse, reading: Reading, verb: Token, what: str | None, taken: bool = False
) -> str | None:
    """A noun with the way its verb moved it; of what was ``taken`` by a verb, that of one which takes it:
    of "the economy shrank 3 percent" its contraction, of "cut fares by 3 percent" their cut."""
    if not what:
        return what
    lemma = verb.lemma.lower()
    way = verbs("change").get(lemma) or (verbs("changes").get(lemma) if taken else None)
    if taken and lemma in verbs("drives"):
        way = way or _way_of(parse, verb)
    if lemma in verbs("writes") and _way_of(parse, verb) == WAYS["down"]:
        way = verbs("writes")[lemma]  # "wrote down the value of the mills by $2 million"
    way = way or (None if " per " in (reading.unit or "") else _particle(parse, verb))
    return f"{way} of {what}" if way and not what.startswith(f"{way} ") else what


def added(parse: Parse, verb: Token, amount: Token) -> str | None:
    """What gained an amount that came to another: "silver added $2 to $34"."""
    if verb.lemma.lower() != "add" or amount.i < verb.i:
        return None
    for to in dependents(parse, verb.i, "prep"):
        reached = dependents(parse, to.i, "pobj")
        level = to.lower == "to" and to.i > amount.i and any(t.tag == "CD" for t in reached)
        if level and (what := subject(parse, verb)):
            return f"gain of {what}"
    return None


def _particle(parse: Parse, verb: Token) -> str | None:
    """The way that "up" or "down" right behind a verb of moving tells: "went down by"."""
    return _way_of(parse, verb) if verb.lemma.lower() in verbs("moves") else None


def _way_of(parse: Parse, verb: Token) -> str | None:
    for token in dependents(parse, verb.i, "prt", "advmod", "acomp", "prep"):
        if token.i > verb.i and token.lower in WAYS:
            return WAYS[token.lower]
    return None


def gone_by(parse: Parse, reading: Reading, adverb: Token, what: str | None) -> str | None:
    """What an adverb at an amount says moved by it: "up 3 percent", "3 percent lower"; not where the
    amount is a level ("up to 3", "up at 90 crowns a barrel") or says how many times."""
    near = parse.tokens[adverb.i + 1 : adverb.i + 2]
    level = reading.unit == "count" or " per " in (reading.unit or "")
    if not what or level or adverb.lower not in WAYS or any(t.lower == "to" for t in near):
        return what
    return f"{WAYS[adverb.lower]} of {what}"


def of_points(parse: Parse, reading: Reading, thing: Counted) -> str | None:
    """The change of what rose or fell by so many points."""
    head = parse.tokens[thing.head]
    if head.lemma.lower() not in cues("points") or thing.last != thing.head + 1:
        return None
    over = parse.tokens[head.head]
    if head.dep not in BESIDE or over.i == head.i:
        return None
    if over.lower == "by" or over.lower in WAYS:
        link, over = over, parse.tokens[over.head]
        if link.lower in WAYS:
            noun = over.pos in ("NOUN", "PROPN") and over.i < head.i
            moved = name(parse, over, link.i) if noun else holder(parse, over)
            return f"{WAYS[link.lower]} of {moved}" if moved else None
    return _told(changed(parse, reading, over, holder(parse, over))) if over.pos in VERBAL else None


def _told(phrase: str | None) -> str | None:
    """Only a phrase that says which way."""
    return phrase if phrase and " of " in phrase else None


def gone(parse: Parse, reading: Reading, phrase: str) -> str:
    """The phrase for money or a share of something with the verb that says it is no more: "savings
    wiped out"."""
    top = parse.between(reading.start, reading.end)[-1]
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        if over.i == top.i or over.pos in VERBAL:
            break
        if top.dep not in ("nummod", "quantmod", "compound", "conj"):
            return phrase
        top = over
    verb = parse.tokens[top.head]
    lost = top.dep == "dobj" and verb.i < top.i and verb.lemma.lower() in verbs("loses")
    if not lost or " by " in phrase:
        return phrase
    made = done(parse, verb)
    return phrase if made.split()[0] in phrase.split() else f"{phrase} {made}"
