"""What an amount is of where its own verb and noun leave it unnamed.

Of "copper rose to a five-year high above 4,000 yen" the copper, of "the mills went for $3" the price of the
mills, of "Dorva appealed for $2 million" the "money appealed for by Dorva", of "rose 20 points, or 0.2
percent" what the points are of.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.money.purposes import purpose_of
from variorum.stages.article.figures.money.shares import taken_on
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.sharing import Found
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import DATED, NOUNS, dependents
from variorum.stages.article.figures.words.doers import done, short, verbs
from variorum.stages.article.figures.words.naming import PRONOUNS, name
from variorum.stages.article.figures.words.subjects import at_extreme, subject
from variorum.syntax import Parse, Token

HIGHEST = 4  # heads between the words of an amount and what it hangs from
MOST_ASKED = 12  # tokens from "for" to what money is asked for
APART = 3  # tokens between an amount and the one that says it again
PURPOSES = frozenset({"acl", "relcl", "advcl", "xcomp"})
BOUNDING = frozenset({"RB", "IN", "JJR"})  # "or about $3", "or more than $3"
LIKENING = frozenset({"like", "around", "about"})


def of_unnamed(parse: Parse, reading: Reading, earlier: Sequence[Found]) -> str | None:
    """What an amount of money or a percentage is of, by the noun its clause is about."""
    inside = parse.between(reading.start, reading.end)
    if not inside or (reading.kind != "money" and reading.unit != "percent"):
        return None
    again = _again(parse, inside[0], earlier)
    again = again or taken_on(parse, reading.unit, inside[0], earlier)
    if again is not None:
        return again
    top = inside[-1]
    for _ in range(HIGHEST):
        over = parse.tokens[top.head]
        within = inside[0].i <= over.i <= inside[-1].i
        if top.i == over.i or not (within or over.tag == "CD"):
            break
        top = over
    over = parse.tokens[top.head]
    told: str | None = None
    if over.i != top.i and over.sentence == top.sentence:
        if top.dep == "pobj":
            told = _through(parse, over)
        elif over.lemma.lower() == "be" and top.dep == "attr":
            told = _about(parse, over)
    return told or _purpose(parse, inside[-1], reading)


def _again(parse: Parse, first: Token, earlier: Sequence[Found]) -> str | None:
    """What an amount right before is of that this one says again: "20 points, or 0.2 percent"."""
    if first.i == 0:
        return None
    before = parse.tokens[first.i - 1]
    while before.tag in BOUNDING and first.i - before.i <= APART and before.i:
        before = parse.tokens[before.i - 1]
    first = parse.tokens[before.i + 1]
    if before.lower != "or" or before.sentence != first.sentence or not earlier:
        return None
    last = earlier[-1]
    token = parse.token_at(max(last.end - 1, 0))
    if token is None or not 0 < first.i - token.i <= APART:
        return None
    comma = parse.tokens[token.i + 1 : first.i - 1]
    return last.counted if any(t.text == "," for t in comma) else None


def _purpose(parse: Parse, last: Token, reading: Reading) -> str | None:
    """What money is to do: "a bill of $2 million to mend roads, $3 million to drain mines"."""
    near = [t for t in parse.tokens[last.i + 1 : last.i + 3] if t.lower not in cues("added")][:1]
    if reading.kind != "money" or not near:
        return None
    if near[0].lower == "for" and (meant := dependents(parse, near[0].i, "pobj")):
        whom = meant[0]
        each = any(t.lower in ("each", "every") for t in dependents(parse, whom.i, "det"))
        known = whom.tag in NOUNS and not each and whom.name not in DATED
        named = name(parse, whom, parse.subtree(whom.i)[1]) if known else None
        return f"money for {named}" if named else None
    if near[0].tag != "TO":
        return None
    verb = parse.tokens[near[0].head]
    own = verb.dep in PURPOSES and verb.tag == "VB" and verb.i > last.i
    told = purpose_of(parse, near[0]) if own else ""
    return f"money {told}" if told else None


def _through(parse: Parse, link: Token) -> str | None:
    """What the verb or noun tells of that an amount hangs from by a preposition."""
    over = parse.tokens[link.head]
    lemma = over.lemma.lower()
    if over.pos == "VERB" and link.lower == "for":
        if lemma in verbs("asks"):
            return _asked(parse, over, link)
        if lemma in verbs("sells"):
            sold = subject(parse, over)
            return f"price of {sold}" if sold else None
    if over.pos == "ADJ" and (risen := at_extreme(parse, over)):
        return risen  # "a five-year high above 4,000 yen"
    be = parse.tokens[over.head]
    if link.lower in LIKENING and over.dep == "attr" and be.lemma.lower() == "be":
        return _about(parse, be)
    return None


def _asked(parse: Parse, verb: Token, link: Token) -> str | None:
    """The money somebody asks for, and what it is for."""
    by = next((short(parse, t) for t in dependents(parse, verb.i, "nsubj") if t.i < verb.i), "")
    words = ["money", done(parse, verb), link.text, *(["by", by] if by else [])]
    near = parse.tokens[link.i + 1 : link.i + MOST_ASKED]
    to = next((t for t in near if t.tag == "TO" and t.sentence == verb.sentence), None)
    if to is not None:
        return " ".join([*words, purpose_of(parse, to)]).strip()
    aims = [t for t in near if t.lower == "for" and t.dep == "prep"]
    aimed = dependents(parse, aims[0].i, "pobj") if aims else []
    named = name(parse, aimed[0], aimed[0].i + 1) if aimed else None
    return " ".join([*words, *(["for", named] if named else [])])


def _about(parse: Parse, be: Token) -> str | None:
    """The noun before "is", or the one whose being so is told: "put the cost at", "says the cost would
    be"."""
    told = subject(parse, be) if dependents(parse, be.i, "nsubj") else None
    if told:
        return told
    over = parse.tokens[be.head]
    above = dependents(parse, over.i, "dobj") if be.dep == "ccomp" else []
    for noun in (*dependents(parse, be.i, "dep"), *above):
        if noun.i < be.i and noun.tag in NOUNS and noun.pos not in PRONOUNS:
            return name(parse, noun, noun.i + 1)
    return None
