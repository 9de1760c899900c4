"""What costs, is worth or makes up an amount of money, where its verb or noun only says how much it is.

Of "the war cost the country $9 billion" the "cost of war to country", of "Velm Rail was worth $3 million" the
"worth of Velm Rail", of "a loan of a total of $2 million" the loan, of "inflation in the neighborhood of 4
percent" the inflation, of "silver rose as high as $36 an ounce" the silver.
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.asides import past_aside
from variorum.stages.article.figures.words.clause import predicate
from variorum.stages.article.figures.words.counted import NOUNS, dependents
from variorum.stages.article.figures.words.doers import participle, short
from variorum.stages.article.figures.words.naming import AMOUNTS, name
from variorum.stages.article.figures.words.subjects import subject
from variorum.syntax import Parse, Token

STEPS = 4  # heads between the words of an amount and what it hangs from
TOLD = frozenset({"dobj", "npadvmod", "attr", "acomp", "dep"})
MODIFYING = frozenset({"nummod", "nmod", "amod", "compound"})
FARTHEST = 8  # tokens from an amount to the noun it modifies
AS = frozenset({"high", "low", "much", "little"})
POINTING = frozenset({"it", "that", "this"})
VERBAL = ("VERB", "AUX")


def of_price(parse: Parse, reading: Reading) -> str | None:
    """The cost, worth or total that an amount is; what it is of where only its size is told."""
    inside = parse.between(reading.start, reading.end)
    if not inside or (reading.kind != "money" and reading.unit != "percent"):
        return None
    top = _top(parse, inside)
    over = parse.tokens[top.head]
    if top.i == over.i or over.sentence != top.sentence:
        return None
    if reading.kind == "money":
        if known := _quoted(parse, top):
            return known
        if over.lemma.lower() == "cost" and over.pos == "VERB" and top.dep in TOLD:
            return _cost(parse, over)
        be = parse.tokens[over.head]
        if over.lower == "worth" and be.lemma.lower() == "be" and over.dep == "acomp":
            what = subject(parse, be) or ""
            return f"worth of {what}" if what[:1].isalpha() else None
        if over.lower == "more" and over.dep == "dobj" and over.i > top.i:
            return _taken(parse, over, over.i + 1)
        if over.lower == "worth":
            before = parse.tokens[max(over.i - 2, 0) : over.i]
            noun = next((t for t in reversed(before) if t.text != ","), over)
            return name(parse, _whole(parse, noun), over.i) if noun.tag in NOUNS else None
        if asked := _relative(parse, top, inside[-1]):
            return asked
        rated = " per " in (reading.unit or "")
        if not rated and top.dep in MODIFYING and over.tag in NOUNS and over.i > inside[-1].i:
            return _modified(parse, inside[-1], over)
    if top.dep != "pobj":
        return None
    noun = parse.tokens[over.head]
    if over.lower == "of" and noun.lemma.lower() in cues("total") and reading.kind == "money":
        return _total(parse, noun, inside[-1].i + 1)
    if over.lower == "of" and noun.lemma.lower() in cues("vicinity") and noun.dep == "pobj":
        return _near(parse, parse.tokens[noun.head])
    if over.lower == "as" and noun.lower in AS:
        verb = parse.tokens[noun.head]
        for moved in dependents(parse, verb.i, "dobj"):
            return name(parse, moved, noun.i)  # "could raise the price as high as $9"
        return subject(parse, verb) if verb.pos == "VERB" else None
    if (
        noun.lower in ("high", "low")
        and noun.pos == "ADJ"
        and parse.tokens[noun.head].dep == "pobj"
    ):
        at = parse.tokens[parse.tokens[noun.head].head]
        return subject(parse, parse.tokens[at.head])  # "at an all-time low near $9"
    return None


def _quoted(parse: Parse, top: Token) -> str | None:
    """What an amount is said to be behind it: of "Velm Rail fell to $11, its lowest share price" the "share
    price of Velm Rail"."""
    for noun in dependents(parse, top.i, "appos"):
        own = dependents(parse, noun.i, "poss")
        if noun.lemma.lower() not in cues("quoted") or not own or own[0].tag != "PRP$":
            continue
        named = [t.text for t in dependents(parse, noun.i, "compound")]
        whose = subject(parse, parse.tokens[parse.tokens[top.head].head])
        return " ".join([*named, noun.text, "of", whose]) if whose and own[0].i > top.i else None
    return None


def _relative(parse: Parse, top: Token, last: Token) -> str | None:
    """What is done with money in a clause that leaves "which" out: "the $3 million the mill asked for"."""
    for verb in dependents(parse, top.i, "relcl"):
        who = next(iter(dependents(parse, verb.i, "nsubj")), None)
        if (
            who is None
            or parse.subtree(who.i)[0] != last.i + 1
            or dependents(parse, verb.i, "dobj", "xcomp", "ccomp")
        ):
            continue
        named = short(parse, who) if who.pos != "PRON" else ""
        part = next(
            (t.text for t in dependents(parse, verb.i, "prt", "prep") if _stranded(parse, t, verb)),
            "",
        )
        made = " ".join(filter(None, ("money", participle(verb), part)))
        return f"{made} by {named}" if named else made
    return None


def _stranded(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether a particle or preposition right behind a verb has nothing behind it: "asked for"."""
    return token.i == verb.i + 1 and not dependents(parse, token.i, "pobj", "pcomp")


def _whole(parse: Parse, noun: Token) -> Token:
    """The noun that another is an "of" of: the account, in "the account of Orla, worth $3 million"."""
    of = parse.tokens[noun.head]
    whole = parse.tokens[of.head]
    return whole if of.lower == "of" and whole.tag in NOUNS and whole.i == of.i - 1 else noun


def _top(parse: Parse, inside: tuple[Token, ...]) -> Token:
    """The token by which an amount hangs in its clause, past one in brackets that says it again."""
    top = inside[-1]
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        within = inside[0].i <= over.i <= inside[-1].i or over.tag in ("CD", "$")
        again = top.dep == "appos" and over.lemma.lower() in AMOUNTS and over.i < inside[0].i
        if over.i == top.i or not (within or again):
            break
        top = over
    return top


def _cost(parse: Parse, verb: Token) -> str | None:
    """The cost of what the subject is, to whom."""
    own = next(iter(dependents(parse, verb.i, "nsubj")), None)
    pointing = own is not None and own.lower in POINTING and verb.dep != "relcl"
    what = None if pointing else subject(parse, verb)
    of = f"cost of {what}" if what else "cost"
    for whom in dependents(parse, verb.i, "dative"):
        if whom.pos in ("NOUN", "PROPN") and (named := short(parse, whom)):
            return f"{of} to {named}"
    return of if what else None


def _taken(parse: Parse, taken: Token, after: int) -> str | None:
    """What a verb tells of money that is its object: "received from Dorva"."""
    verb = parse.tokens[taken.head]
    return predicate(parse, verb, after, taken=True) or None if verb.pos == "VERB" else None


def _total(parse: Parse, noun: Token, after: int) -> str | None:
    """What was done with a total, or what it is for."""
    if parse.tokens[min(after, len(parse.tokens) - 1)].lower == "in":
        return None  # "paid a total of $2 million in aid"
    if noun.dep == "dobj":
        return _taken(parse, noun, after)
    verb = parse.tokens[parse.tokens[noun.head].head]
    if noun.dep != "pobj" or verb.pos != "VERB":
        return None
    what = subject(parse, verb)
    return f"{noun.text} of {what}" if what else None


def _near(parse: Parse, prep: Token) -> str | None:
    """What is "in the neighborhood of" an amount: the noun before, the object or the subject."""
    over = parse.tokens[prep.head]
    if over.tag in NOUNS and over.i < prep.i:
        return name(parse, over, prep.i)
    for noun in dependents(parse, over.i, "dobj") if over.pos == "VERB" else ():
        if noun.i < prep.i and noun.tag in NOUNS:
            return name(parse, noun, prep.i)
    return subject(parse, over) if over.pos in VERBAL else None


def _modified(parse: Parse, last: Token, noun: Token) -> str | None:
    """The noun behind an amount that brackets or quotation marks part from it."""
    first = past_aside(parse, last).i + 1
    if noun.i - last.i > FARTHEST + (first - last.i):
        return None
    between = parse.tokens[first : noun.i]
    words = [t for t in between if t.text[0].isalnum()]
    if any(t.tag in (":", ",", "HYPH", ".") for t in between) or any(
        t.tag not in ("JJ", "NN", "NNP", "VBN", "NNS") for t in words
    ):
        return None
    told = name(parse, noun, parse.subtree(noun.i)[1]) or ""
    at = told.rfind(noun.text)
    return " ".join([*(t.text for t in words), told[max(at, 0) :]]) if told else None
