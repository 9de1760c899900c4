"""How long, high or far: of "tunnels 30 km long" the "length of tunnels", of "put the height of the walls at
four meters" the "height of the walls", of "rebels advanced 9 miles north" the "distance rebels advanced north".
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.asides import past_aside
from variorum.stages.article.figures.words.clause import piece, predicate
from variorum.stages.article.figures.words.counted import DATED, NOUNS, dependents
from variorum.stages.article.figures.words.doers import (
    CLOSING,
    OPENING,
    STOPS,
    short,
    squeezed,
    verbs,
)
from variorum.stages.article.figures.words.naming import name
from variorum.stages.article.figures.words.subjects import subject
from variorum.syntax import Parse, Token

STEPS = 4  # heads between the words of an amount and what it hangs from
LONGEST_PAIR = 8  # tokens of "between one person and another"
SUBJECTS = ("nsubj", "nsubjpass")
VERBAL = ("VERB", "AUX")
EXTENTS = {
    "long": "length",
    "high": "height",
    "tall": "height",
    "wide": "width",
    "broad": "width",
    "deep": "depth",
    "thick": "thickness",
    "across": "width",
}
BESIDE = frozenset({"dobj", "npadvmod", "advmod", "attr", "acomp", "nsubj", "dep", "oprd"})
TOLD_BY = frozenset({"at", "of", "to", "by"})
MORE = frozenset({"more", "less"})
RISES = frozenset({"rise", "sink"})
MOST_BOUNDING = 4  # tokens
BOUNDING = frozenset({"RB", "IN", "JJR", "JJS", "RBR", "RBS", "TO"})
PLACED = frozenset({"NN", "NNP", "NNPS", ","})
NEAR = frozenset({"close", "within"})
WAYS = frozenset({"prt", "dobj", "advmod"})
DIRECTIONS = frozenset({"north", "south", "east", "west", "northward", "southward", "inland"})


def than_what(parse: Parse, reading: Reading, phrase: str) -> str:
    """What is so many times higher or lower with what it is held against: "deaths higher than in Velm"."""
    inside = parse.between(reading.start, reading.end)
    near = parse.tokens[inside[-1].i + 1 : inside[-1].i + 3] if inside else ()
    if reading.unit != "count" or len(near) < 2 or " than " in phrase:
        return phrase
    if near[0].tag not in ("JJR", "RBR") or near[1].lower != "than" or near[0].lower in MORE:
        return phrase
    words = parse.tokens[near[0].i : min(parse.subtree(near[1].i)[1], near[0].i + LONGEST_PAIR)]
    stop = next((k for k, t in enumerate(words) if t.text in STOPS), len(words))
    return f"{phrase} {squeezed(words[:stop])}" if stop > len(near) else phrase


def of_extent(parse: Parse, reading: Reading) -> str | None:
    """What is so long, high or hot, how far something moved, or between whom so much lies."""
    inside = parse.between(reading.start, reading.end)
    if reading.kind != "measure" or not inside or reading.unit in cues("span_of_time"):
        return None
    last = past_aside(parse, inside[-1])
    near = parse.tokens[last.i + 1 : last.i + 2]
    last = near[0] if near and near[0].text in CLOSING else last
    if reading.unit in cues("far"):
        told = _so_long(parse, inside, last) or _apart(parse, inside[0], last)
        if told:
            return told
    top = inside[-1]
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        if over.i == top.i or not (
            inside[0].i <= over.i <= inside[-1].i or (top.dep == "appos" and over.i < inside[0].i)
        ):
            break
        top = over
    return _dimension(parse, top) or (
        _gone(parse, reading, inside[0], top, last) if reading.unit in cues("far") else None
    )


def _so_long(parse: Parse, inside: tuple[Token, ...], last: Token) -> str | None:
    """The length of what is "30 km long" or "30-km-long"."""
    near = [t for t in parse.tokens[last.i + 1 : last.i + 3] if t.sentence == last.sentence]
    if near and near[0].tag == "HYPH":
        near = near[1:]
    if not near or near[0].lower not in EXTENTS:
        return None
    kind, long = EXTENTS[near[0].lower], near[0]
    beside = _beside(parse, _outside(parse, inside[0]))
    if beside is not None:
        return f"{kind} of {short(parse, beside) or beside.text}"
    over = parse.tokens[long.head]
    for _ in range(STEPS):
        if over.tag in NOUNS or over.pos in VERBAL or over.head == over.i:
            break
        over = parse.tokens[over.head]
    if over.tag in NOUNS and not inside[0].i <= over.i <= last.i:
        named = short(parse, over) or (over.text if over.i < inside[0].i else "")
        if over.i > long.i:
            named = name(parse, over, parse.subtree(over.i)[1]) or ""
            named = named[
                max(named.find(over.text), 0) :
            ]  # of "a 66-foot tall, 28-foot wide clock"
            named = f"{named} {_beyond(parse, over)}".strip() if " " not in named else named
        return f"{kind} of {named}" if named else None
    told = subject(parse, over) if over.pos in VERBAL else None
    return f"{kind} of {told}" if told else None


def _beyond(parse: Parse, border: Token) -> str:
    """With whom a border is, or of what a coast."""
    near = dependents(parse, border.i, "prep")
    tied = (
        near[0].i == border.i + 1 and near[0].lower in ("with", "of", "between") if near else False
    )
    return piece(parse, near[0], near[0].i) if tied else ""


def _outside(parse: Parse, first: Token) -> Token:
    """The first token of the amount that one in brackets says again, or its own."""
    at = first.i - 1
    if at < 1 or parse.tokens[at].text not in OPENING:
        return first
    while at and first.i - at <= MOST_BOUNDING and parse.tokens[at].tag != "CD":
        at -= 1
    while at and parse.tokens[at - 1].tag in ("CD", "HYPH"):
        at -= 1
    return parse.tokens[at]


def _beside(parse: Parse, first: Token) -> Token | None:
    """The noun right before an amount and the words that bound it."""
    for token in reversed(parse.tokens[max(first.i - MOST_BOUNDING, 0) : first.i]):
        if token.sentence != first.sentence:
            return None
        if token.tag in NOUNS:
            return token if token.name not in DATED else None
        if token.tag not in BOUNDING:
            return None
    return None


def _apart(parse: Parse, first: Token, last: Token) -> str | None:
    """Those that are so far "apart", or "between" whom so much lies."""
    near = parse.tokens[last.i + 1 : last.i + 2]
    if not near or near[0].sentence != last.sentence:
        return None
    if near[0].lower == "between":
        left, right = parse.subtree(near[0].i)
        words = parse.tokens[near[0].i : min(right, near[0].i + LONGEST_PAIR)]
        joined = left == near[0].i and any(t.lower == "and" for t in words)
        return f"distance {squeezed(words)}" if joined and right - left <= LONGEST_PAIR else None
    noun = _beside(parse, _outside(parse, first))
    if near[0].lower != "apart":
        return None
    over = parse.tokens[near[0].head]
    if noun is None and over.pos in VERBAL:
        subjects = dependents(parse, over.i, *SUBJECTS)
        noun = parse.tokens[over.head] if over.dep == "acl" else next(iter(subjects), None)
    if noun is None or noun.tag not in ("NNS", "NNPS"):
        return None
    return f"distance between {short(parse, noun) or noun.text}"


def _dimension(parse: Parse, top: Token) -> str | None:
    """The height, speed or temperature that an amount is the value of."""
    over = parse.tokens[top.head]
    if top.dep == "pobj" and over.lower in TOLD_BY:
        link, over = over, parse.tokens[over.head]
        if over.tag in NOUNS and over.i < top.i:
            return _of_kind(parse, over, link.i)
        for noun in dependents(parse, over.i, "dobj"):
            if noun.i < top.i and over.pos == "VERB":
                return _of_kind(parse, noun, link.i)
    elif top.dep not in BESIDE:
        return None
    if over.pos not in VERBAL or over.i > top.i:
        return None
    if top.dep == "pobj":
        rising = parse.tokens[top.head].lower == "to" and over.lemma.lower() in verbs("change")
        return subject(parse, over) if rising else None  # "stocks fell 2 tonnes to 9 tonnes"
    if over.lemma.lower() not in verbs("measures").keys() | verbs("moves").keys():
        return None
    if over.dep == "acl":
        return _of_kind(parse, parse.tokens[over.head], over.i)
    for noun in dependents(parse, over.i, *SUBJECTS):
        return _of_kind(parse, noun, over.i)
    return None


def _of_kind(parse: Parse, noun: Token, stop: int) -> str | None:
    known = noun.tag in NOUNS and noun.lemma.lower() in cues("dimension")
    told = name(parse, noun, stop) if known else None
    if told is None or told.lower() != noun.lower:
        return told
    over = parse.tokens[noun.head]
    verb = parse.tokens[over.head] if noun.dep == "pobj" else over
    if (
        (noun.dep != "dobj" and over.lower not in ("at", "to", "with"))
        or verb.pos not in VERBAL
        or verb.i > noun.i
    ):
        return None
    whose = subject(parse, verb)  # "the town lies at an elevation of 900 m"
    return f"{told} of {whose}" if whose else None


def _gone(parse: Parse, reading: Reading, first: Token, top: Token, last: Token) -> str | None:
    """How far something rose, or somebody moved or was moved."""
    if parse.tokens[top.head].lower in DIRECTIONS:
        top = parse.tokens[top.head]
    verb = parse.tokens[top.head]
    by = verb if verb.lower == "by" and top.dep == "pobj" else None
    if by is not None:
        verb = parse.tokens[verb.head]
    elif top.dep not in BESIDE:
        return None
    if verb.pos != "VERB" or verb.i > first.i or verb.sentence != first.sentence:
        return None
    lemma = verb.lemma.lower()
    if lemma in RISES:
        told = subject(parse, verb)
        return f"{verbs('change')[lemma]} of {told}" if told else None
    who = _who(parse, verb) if lemma in verbs("goes") else None
    between = parse.tokens[verb.i + 1 : max(min(first.i, parse.subtree(top.i)[0]), verb.i + 1)]
    if by is not None:
        beyond = [piece(parse, t, t.i) for t in dependents(parse, verb.i, "prep") if t.i < by.i]
        return " ".join(filter(None, ("distance", who, verb.text, *beyond))) if who else None
    if not who or _placed(parse, between, first.i):
        return None
    middle = [t.text for t in between if t.dep in WAYS and t.head == verb.i]
    helping = ["were"] if dependents(parse, verb.i, "auxpass") else []
    way: list[str] = []
    for north in parse.tokens[last.i + 1 : last.i + 2]:
        if north.lower in DIRECTIONS:
            whence = [piece(parse, t, t.i) for t in dependents(parse, north.i, "prep")]
            way = [north.text, *whence]
    behind = predicate(parse, verb, last.i + 1 + bool(way), taken=False).split(" ", 1)
    return " ".join(("distance", who, *helping, verb.text, *middle, *way, *behind[1:])).rstrip()


def _placed(parse: Parse, between: Sequence[Token], first: int) -> bool:
    """Whether the words behind a verb say where, so that the amount tells how far from there."""
    near = any(t.lower in NEAR for t in parse.tokens[max(first - MOST_BOUNDING, 0) : first])
    return near or any(t.tag in PLACED for t in between)


def _who(parse: Parse, verb: Token) -> str | None:
    """The subject of a verb; of one that somebody says of "they", who says it."""
    for found in dependents(parse, verb.i, *SUBJECTS):
        if found.pos in ("NOUN", "PROPN"):
            return short(parse, found) or None
        says = parse.tokens[verb.head]
        if found.lower == "they" and verb.dep == "ccomp":
            for who in dependents(parse, says.i, "nsubj"):
                return short(parse, who) or None if who.tag == "NNS" else None
        return None
    if verb.dep in ("conj", "xcomp"):
        over = parse.tokens[verb.head]
        return _who(parse, over) if over.pos == "VERB" and over.dep != "conj" else None
    return None
