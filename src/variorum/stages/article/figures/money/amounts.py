"""What an amount of money, a percentage or a number of times is of, as its clause tells.

Of "shares of Velm Rail fell 3 percent" the "shares of Velm Rail", of "spent $2 million on boots" "spent on
boots", of "unemployment (now 6 percent)" the unemployment.
"""

from __future__ import annotations

from variorum.stages.article.figures.money.changes import added, changed, gone_by
from variorum.stages.article.figures.money.payers import owner_of
from variorum.stages.article.figures.money.polled import of_share
from variorum.stages.article.figures.money.purposes import meant_for, purpose_of
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.asides import aside, before_colon, past_aside
from variorum.stages.article.figures.words.clause import predicate, said_of
from variorum.stages.article.figures.words.counted import NOUNS, dependents, is_date
from variorum.stages.article.figures.words.doers import (
    STOPS,
    short,
    squeezed,
    undergone,
    verbs,
)
from variorum.stages.article.figures.words.levels import as_large
from variorum.stages.article.figures.words.naming import (
    AMOUNTS,
    LONGEST_NAME,
    name,
)
from variorum.stages.article.figures.words.subjects import at_extreme, moving, subject
from variorum.syntax import Parse, Token

TO_WHERE = frozenset(
    {
        "to",
        "at",
        "between",
        "by",
        "above",
        "below",
        "from",
        "under",
        "over",
        "near",
        "around",
        "past",
        "toward",
        "towards",
        "about",
        "up",
        "down",
        "as",
    }
)
PLACING = frozenset({"DT", "PRP$", "NNP"})
OBJECTS = frozenset(
    {"dobj", "npadvmod", "attr", "advmod", "acomp", "oprd", "dep", "nummod", "ccomp"}
)
MEASURED = frozenset({"percent", "count"})


def of_amount(parse: Parse, reading: Reading, bare: bool = False) -> str | None:
    """What an amount of money, a percentage or a number of times is of, as its clause tells; of a
    ``bare`` number what it is the level of."""
    told = _of_amount(parse, reading, bare)
    opening, _, rest = (told or "").partition(" ")
    if opening not in ("that", "who"):
        return told
    money = reading.kind == "money"
    if opening == "that" and reading.unit == "percent":
        return f"share that {rest}"
    return f"money that {rest}" if money else f"those who {rest}" if opening == "who" else told


def _of_amount(parse: Parse, reading: Reading, bare: bool) -> str | None:
    rated = _unit(reading) != reading.unit and _unit(reading) not in cues("span_of_time")
    if not (bare or rated or reading.kind in ("money", "part") or _unit(reading) in MEASURED):
        return _measured(parse, reading) if reading.kind == "measure" else None
    inside = parse.between(reading.start, reading.end)
    top = next(
        (
            t
            for t in reversed(inside)
            if (not inside[0].i <= t.head <= inside[-1].i or t.head == t.i) and t.dep != "prep"
        ),
        None,
    )
    if reading.kind == "part" and (top is None or top.dep not in ("nsubj", "nsubjpass")):
        return None
    last = past_aside(parse, inside[-1])
    told = before_colon(parse, inside[0]) or _in_what(parse, last, top) or aside(parse, inside[0])
    if told is None and _unit(reading) == "count":
        told = as_large(parse, inside[-1])
    if reading.kind != "part":
        told = told or _done_with(parse, reading)
    if told is not None or top is None or top.head == top.i:
        return told
    for own in dependents(parse, top.i, "nsubj"):
        if own.i < inside[0].i and own.tag in NOUNS and top.dep == "pobj":
            return name(parse, own, own.i + 1)  # "with the rate down to 3 percent"
    for _ in range(3):
        over = parse.tokens[top.head]
        if over.dep == "quantmod" or (
            top.dep in ("nummod", "quantmod", "conj")
            and (over.tag in ("CD", "$") or (reading.kind == "money" and over.lower == "percent"))
        ):
            top = over
    for among in dependents(parse, top.i, "prep"):
        whom = dependents(parse, among.i, "pobj")
        if among.lower == "among" and among.i > top.i and whom:
            return name(parse, whom[0], parse.subtree(whom[0].i)[1])
    over = parse.tokens[top.head]
    if top.dep in ("nsubj", "nsubjpass") and over.pos in ("VERB", "AUX") and over.i > top.i:
        for of in (*dependents(parse, over.i, "prep"), *dependents(parse, top.i, "prep")):
            whole = dependents(parse, of.i, "pobj")
            if of.lower in ("of", "among") and of.i < top.i and whole:
                return name(parse, whole[0], top.i)  # "of those costs, 60 percent were …"
        if _unit(reading) == "percent" or reading.kind == "part":
            return of_share(parse, top, over, inside[0].i, inside[-1].i + 1)
        return said_of(parse, top, inside[0].i, inside[-1].i + 1).rest or None
    if over.lower == "worth":
        return _worth(parse, over)
    if top.dep == "pobj" and over.dep in ("prep", "agent"):
        if over.lower in ("of", "for") and parse.tokens[over.head].pos in ("NOUN", "PROPN"):
            noun = parse.tokens[over.head]
            if noun.lemma.lower() in cues("relational") and noun.dep == "pobj":
                at = parse.tokens[noun.head]  # "grew at a rate of 3 percent"
                moved = subject(parse, parse.tokens[at.head]) if at.lower == "at" else None
                return moved or name(parse, noun, over.i)
            hit = parse.tokens[noun.head]
            if noun.lemma.lower() in cues("extreme") and noun.dep == "dobj" and moving(parse, hit):
                return f"{name(parse, noun, over.i)} of {subject(parse, hit)}"
            return name(parse, _widest(parse, noun), over.i)
        if over.lower == "for" and parse.tokens[over.head].pos == "VERB":
            return _sold(parse, parse.tokens[over.head], over)
        verb = parse.tokens[over.head]
        if over.lower == "on" and verb.lemma.lower() in cues("living"):
            whose = subject(parse, verb)
            return f"income of {whose}" if whose else None
        if over.lower in TO_WHERE:
            verb = parse.tokens[over.head]
            if verb.pos in ("NOUN", "PROPN"):
                return at_extreme(parse, verb) or gone_by(
                    parse, reading, over, name(parse, verb, over.i)
                )
            for _ in range(2):  # "down from"
                if verb.pos in ("ADV", "ADP") and verb.head != verb.i:
                    verb = parse.tokens[verb.head]
            moved = _moved(parse, verb, top)
            what = moved or _of_verb(parse, verb, moves_only=True)
            if over.lower != "by":
                return gone_by(parse, reading, over, what)
            return changed(parse, reading, verb, what, moved is not None)
        return None
    if top.dep in OBJECTS and over.pos in ("VERB", "AUX"):
        if _unit(reading) == "count":
            return _times(parse, over)
        if gained := added(parse, over, top):
            return gained
        after = inside[-1].i + 1
        taken = top.dep == "dobj" and not _drives(parse, over, top)
        moved = None if taken else _moved(parse, over, top)
        what = moved or _of_verb(parse, over, moves_only=False, after=after, taken=taken)
        if taken and reading.kind == "money" and over.lemma.lower() not in verbs("moves"):
            return what
        return changed(parse, reading, over, what, moved is not None)
    if over.lower in cues("moved") and over.head != over.i:
        what = _of_verb(parse, parse.tokens[over.head], moves_only=True)
        return gone_by(parse, reading, over, what)
    return None


def _sold(parse: Parse, verb: Token, link: Token) -> str | None:
    """What somebody buys or sells for an amount, with who does: "shipment bought by Dorva"."""
    for sold in dependents(parse, verb.i, "dobj"):
        named = name(parse, sold, link.i) if sold.i < link.i else None
        made = undergone(parse, sold, verb) if named else ""
        again = made.rpartition(" by ")[2].lower() in (named or "").lower()
        return f"{named} {made}" if " by " in made and not again else named
    return None


def _widest(parse: Parse, noun: Token) -> Token:
    """The noun that another right before an amount is of: the margin, in "a margin of error of"."""
    of = parse.tokens[noun.head]
    whole = parse.tokens[of.head]
    tied = noun.dep == "pobj" and of.lower == "of" and of.i == noun.i - 1 == whole.i + 1
    return whole if tied and whole.pos == "NOUN" else noun


def _measured(parse: Parse, reading: Reading) -> str | None:
    """What is done with so much, or the noun that is so large: "an area of 30 acres"."""
    told = _done_with(parse, reading)
    top = parse.between(reading.start, reading.end)[-1]
    of = parse.tokens[top.head]
    if told or top.dep != "pobj" or of.lower != "of" or reading.unit in cues("span_of_time"):
        return told
    noun = parse.tokens[of.head]
    between = parse.tokens[of.i + 1 : parse.between(reading.start, reading.end)[0].i]
    beside = noun.i == of.i - 1 and not any(t.tag in NOUNS for t in between)
    beside = beside and noun.end <= reading.start  # not "thousands of miles"
    return name(parse, noun, of.i) if noun.pos == "NOUN" and beside else None


def _unit(reading: Reading) -> str:
    return (reading.unit or "").partition(" per ")[0]


def _moved(parse: Parse, verb: Token, amount: Token) -> str | None:
    """What somebody raised, cut or put at an amount: "raise fares 3 percent"."""
    for what in dependents(parse, verb.i, "dobj"):
        if what.i < amount.i and what.tag in NOUNS and what.lemma.lower() not in AMOUNTS:
            return name(parse, what, amount.i)
        if what.lower in ("it", "them") and verb.tag == "VBG" and verb.dep == "advcl":
            return _taken_up(parse, what, verb)
    return None


def _drives(parse: Parse, verb: Token, amount: Token) -> bool:
    """Whether an amount is where a verb drove the noun between: "pushed the price down to $9"."""
    lemma = verb.lemma.lower()
    before = [t for t in dependents(parse, verb.i, "dobj") if t.i < amount.i and t.pos == "NOUN"]
    return bool(before) and (lemma in verbs("drives") or lemma in verbs("changes"))


def _taken_up(parse: Parse, pronoun: Token, verb: Token) -> str | None:
    """The noun right before a clause whose "it" or "them" stands for it: "cut its rate, bringing it to 3
    percent"."""
    tags = ("NN", "NNP") if pronoun.lower == "it" else ("NNS", "NNPS")
    opening = parse.subtree(verb.i)[0]
    near = parse.tokens[opening - 1]
    noun = parse.tokens[near.i - 1] if near.text == "," and near.i else near
    fits = noun.tag in tags and noun.sentence == verb.sentence
    named = name(parse, noun, noun.i + 1) if fits else None
    owner = owner_of(parse, noun) if named else ""
    return f"{named} of {owner}" if owner else named


def _times(parse: Parse, verb: Token) -> str | None:
    """Who did what, or what was done to whom, so many times."""
    said = predicate(parse, verb, verb.i + 1, taken=False)
    if verb.lemma.lower() in verbs("moves"):
        return subject(parse, verb)
    return " ".join(filter(None, (subject(parse, verb), said))) if said else None


def _of_verb(
    parse: Parse, verb: Token, moves_only: bool, after: int = 0, taken: bool = False
) -> str | None:
    if verb.pos not in ("VERB", "AUX"):
        return name(parse, verb, verb.i + 1) if verb.pos in ("NOUN", "PROPN") else None
    upward = verb.lemma.lower() in verbs("upward") and parse.after(verb).lower in ("up", "down")
    if verb.lemma.lower() in verbs("moves") or moves_only or upward:
        return subject(parse, verb)
    said = predicate(parse, verb, after, taken)
    return said or (_owned(parse, verb) if taken else None)


def _owned(parse: Parse, verb: Token) -> str | None:
    """Whose money it is that a verb tells nothing else of: "held by Dorva"."""
    made = verbs("owned").get(verb.lemma.lower())
    for owner in dependents(parse, verb.i, "nsubj"):
        named = short(parse, owner) if owner.i < verb.i else ""
        return f"{made} by {named}" if made and named else None
    return None


def _worth(parse: Parse, worth: Token) -> str | None:
    """What is worth an amount: the noun before, or the subject."""
    over = parse.tokens[worth.head]
    if over.pos in ("NOUN", "PROPN") and over.i < worth.i:
        return name(parse, over, worth.i)
    return subject(parse, over) if over.pos in ("VERB", "AUX") else None


def _done_with(parse: Parse, reading: Reading) -> str | None:
    """A participle behind an amount: "$2 million raised for boats", "20 tonnes traded"."""
    inside = parse.between(reading.start, reading.end)
    after = parse.tokens[inside[-1].i + 1 : inside[-1].i + 2]
    if not after or after[0].sentence != inside[-1].sentence or reading.hyphenated:
        return None
    made = after[0]
    if made.tag == "TO" and reading.kind == "money":
        return meant_for(parse, inside[0], made)
    if made.tag not in ("VBN", "VBG") or (reading.kind == "measure" and made.tag == "VBG"):
        return None
    if reading.unit in cues("span_of_time") or is_date(parse, made):
        return None
    if made.dep not in ("acl", "amod", "advcl") or made.head < inside[0].i - 1:
        return None
    if dependents(parse, made.i, "nsubj", "aux", "auxpass") or made.lower in cues("no_complement"):
        return None
    last = min(parse.subtree(made.i)[1], made.i + LONGEST_NAME)
    words = list(parse.tokens[made.i : last])
    stop = next(
        (k for k, t in enumerate(words) if t.text in STOPS or is_date(parse, t)), len(words)
    )
    words = words[:stop]
    while words and words[-1].tag in ("IN", "TO", "DT", "CC", "PRP$"):
        words.pop()
    return squeezed(words) or None


def _in_what(parse: Parse, last: Token, top: Token | None) -> str | None:
    """What an amount is held or given in, and by whom: "froze $2 million in foreign reserves"."""
    near = parse.tokens[last.i + 1 : last.i + 4]
    each = ""
    if len(near) > 2 and near[0].lower == "per" and near[1].pos == "NOUN":
        each, near = f" per {near[1].text}", near[2:]  # "$9 per boat in damages"
    if not near or near[0].lower != "in" or near[0].sentence != last.sentence:
        return None
    what = dependents(parse, near[0].i, "pobj")
    if not what or what[0].tag not in ("NNS", "NN") or what[0].name:
        return None
    if what[0].lemma.lower() in cues("session"):
        return None  # "topped $90 in late trading"
    verb = parse.tokens[top.head] if top is not None and top.dep == "dobj" else None
    if top is not None and parse.tokens[top.head].lemma.lower() in verbs("intransitive"):
        return None  # "rose 3 percent in one session"
    opening = parse.tokens[parse.subtree(what[0].i)[0]].tag
    if verb is not None and verb.lemma.lower() in verbs("goes_in") and opening in PLACING:
        return None  # "put $2 million in the mill"
    named = name(parse, what[0], parse.subtree(what[0].i)[1])
    state = undergone(parse, what[0], verb) if verb is not None else ""
    if each and named:
        named += each
    if not named or " by " not in state:
        return named
    to = parse.tokens[min(parse.subtree(what[0].i)[1], len(parse.tokens) - 1)]
    meant = purpose_of(parse, to) if to.tag == "TO" else ""
    return f"{named} {state} {meant}".rstrip()
