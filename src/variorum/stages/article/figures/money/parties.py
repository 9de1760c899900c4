"""Who deals with an amount, and what becomes of it, where the clause around says so.

Of "Dorva exported $2 billion worth of timber" the "timber exported by Dorva", of "the release of $3 million of
savings" the "release of savings", of "the $8 million of bonds that Orla froze" the "bonds frozen by Orla", of "a
fine of $200 for each boat" the "fine for each boat", of "Velm Rail, which swung to a loss of $4 million" its loss.
"""

from __future__ import annotations

from variorum.stages.article.figures.money.payers import agent_of
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import piece, said_of
from variorum.stages.article.figures.words.counted import DATED, NOUNS, Counted, dependents, is_date
from variorum.stages.article.figures.words.doers import (
    participle,
    short,
    squeezed,
    undergone,
    verbs,
)
from variorum.stages.article.figures.words.naming import name
from variorum.stages.article.figures.words.subjects import subject
from variorum.syntax import Parse, Token

REACH = 8  # tokens from a comma to what grew before it
SIGNS = frozenset({",", "--", "–", "—"})
LONGEST = 9  # words of a phrase that takes more
BARE = 3  # words of a phrase that takes what stands behind its amount
STEPS = 4
MOST_BEHIND = 7  # words
MOST_BETWEEN = 5  # tokens of a date between an amount and what its noun is for
BOUNDING = frozenset({"RB", "RBR", "RBS", "JJR", "JJS", "IN", "DT"})
FOR = frozenset({"for", "on", "to", "against"})
SAID = frozenset({"by", "for", "to", "on", "of", "who", "that", "against"})
SUBJECTS = ("nsubj", "nsubjpass")


def dealt(parse: Parse, reading: Reading, thing: Counted | None, phrase: str) -> str:
    """The phrase of an amount of money or a percentage with who deals with it, and how."""
    inside = parse.between(reading.start, reading.end)
    words = phrase.lower().split()
    if not inside or len(words) > LONGEST:
        return phrase
    first, last = inside[0], inside[-1]
    if reading.kind == "money" and (befell := _befell(parse, inside)):
        return phrase if befell.split()[0] in words else f"{phrase} {befell}"
    if thing is not None:
        head = parse.tokens[thing.head]
        bare = len(words) == 1 or words[2:3] == ["by"]  # "an increase planned by Velm" is taken so
        if bare and words[0] in cues("grown") and (what := _grown(parse, head)):
            return f"{words[0]} of {what}"
        if done := _done_to(parse, head):
            return phrase if done.split()[0] in words or "by" in words else f"{phrase} {done}"
        if (whole := _of_what(parse, first)) and whole not in words:
            return f"{whole} of {phrase}"
        if reading.kind == "money" and "by" not in words:
            return _traded(parse, last, head, phrase)
        return phrase
    held = _held_in(parse, last)
    if held is not None and held.text.lower() in words and (done := _done_to(parse, held)):
        return phrase if "by" in words else f"{phrase} {done}"
    mark = parse.tokens[max(first.i - 1, 0)]
    if mark.tag == "POS" and len(words) <= BARE and not SAID & set(words):
        named = short(parse, parse.tokens[mark.i - 1])
        return f"{phrase} of {named}" if named and named.lower() not in phrase.lower() else phrase
    noun = _named_by(parse, first)
    if noun is not None and words == [noun.lower] and noun.lower in cues("grown"):
        what = _grown(parse, noun)
        return f"{phrase} of {what}" if what else phrase
    if noun is None or noun.text.lower() not in words or len(words) > BARE:
        return phrase
    if "'s" in phrase or SAID & set(words):
        return phrase
    if behind := _behind(parse, noun, last):
        return f"{phrase} {behind}"
    owner = _result_of(parse, noun)
    return f"{phrase} of {owner}" if owner and owner.lower() not in phrase.lower() else phrase


def of_owner(parse: Parse, reading: Reading) -> str | None:
    """Whose money it is, or the rate of exchange that it is, where nothing says what it is for: "without
    Velm Rail's $3 million", "$1 = 1.4 crowns"."""
    inside = parse.between(reading.start, reading.end)
    if reading.kind != "money" or not inside or inside[0].i < STEPS:
        return None
    mark = parse.tokens[inside[0].i - 1]
    before = parse.tokens[mark.i - 2 : mark.i]
    if mark.text == "=" and before[1].text == "1":
        return f"exchange rate of {squeezed(before)}"
    owner = before[1]
    if mark.tag != "POS" or owner.name in DATED or owner.sentence != inside[0].sentence:
        return None
    named = short(parse, owner)
    return f"money of {named}" if named else None


def _grown(parse: Parse, head: Token) -> str | None:
    """What an increase or fall behind a comma is of: of "raised its lending to $3 million, a 5 percent
    increase" the lending."""
    opening = parse.sentences[head.sentence].first
    comma = next(
        (
            t
            for t in reversed(parse.tokens[max(opening, head.i - REACH) : head.i])
            if t.text in SIGNS
        ),
        None,
    )
    if comma is None or any(t.pos in ("VERB", "AUX") for t in parse.tokens[comma.i : head.i]):
        return None
    for verb in reversed(parse.tokens[opening : comma.i]):
        lemma = verb.lemma.lower()
        if verb.pos != "VERB" or verb.dep == "amod":
            continue
        if lemma in verbs("changes") or lemma in verbs("drives"):
            for what in dependents(parse, verb.i, "dobj"):
                if what.tag in NOUNS:
                    return name(parse, what, comma.i)
        return subject(parse, verb) if lemma in verbs("change") else None
    return None


def _befell(parse: Parse, inside: tuple[Token, ...]) -> str:
    """What was done to an amount: of "$3 million of bonds were sold by Orla" that it was "sold by Orla"."""
    top = inside[-1]
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        within = inside[0].i <= over.i <= inside[-1].i or over.lower == "worth"
        if top.i == over.i or not within:
            break
        top = over
    verb = parse.tokens[top.head]
    if top.dep != "nsubjpass" or verb.tag != "VBN" or verb.i < top.i:
        return ""
    return said_of(parse, top, top.i, verb.i).rest


def _held_in(parse: Parse, last: Token) -> Token | None:
    """The noun that an amount is held in: "the $3 million in bonds"."""
    link = parse.tokens[min(last.i + 1, len(parse.tokens) - 1)]
    held = dependents(parse, link.i, "pobj") if link.lower == "in" else []
    return held[0] if held and held[0].tag in NOUNS else None


def _done_to(parse: Parse, head: Token) -> str:
    """What is done to a noun in a clause right behind it: "bonds that Orla froze" are "frozen by Orla"."""
    link = parse.tokens[min(head.i + 1, len(parse.tokens) - 1)]
    if link.lower not in ("that", "which") or link.dep != "dobj":
        return ""
    verb = parse.tokens[link.head]
    if verb.dep != "relcl" or verb.i < link.i or dependents(parse, verb.i, "neg", "aux"):
        return ""
    for who in dependents(parse, verb.i, "nsubj"):
        named = short(parse, who) if link.i < who.i < verb.i else ""
        return f"{participle(verb)} by {named}" if named else ""
    return ""


def _of_what(parse: Parse, first: Token) -> str:
    """What of so much is told of: the release, in "the release of about $3 million of savings"."""
    k = first.i - 1
    while k > 0 and first.i - k < STEPS and parse.tokens[k].lower != "of":
        if parse.tokens[k].tag not in BOUNDING:
            return ""
        k -= 1
    of = parse.tokens[max(k, 0)]
    noun = parse.tokens[max(k - 1, 0)]
    if of.lower != "of" or of.head != noun.i or noun.sentence != first.sentence:
        return ""
    acting = noun.lemma.lower() in cues("acting")
    return noun.text if acting and noun.tag in ("NN", "NNS") else ""


def _traded(parse: Parse, last: Token, head: Token, phrase: str) -> str:
    """The phrase for goods that a verb takes with who did it: "exported by Dorva"."""
    top = last
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        if over.pos in ("VERB", "AUX") or over.i == top.i or over.i > head.i:
            break
        if top.dep not in ("nummod", "quantmod", "compound", "conj", "nmod"):
            return phrase
        top = over
    verb = parse.tokens[top.head]
    lemma = verb.lemma.lower()
    if "of" not in [t.lower for t in parse.tokens[last.i + 1 : head.i + 2]]:
        return phrase  # "considered a $3 million plan"
    known = any(lemma in verbs(role) for role in ("moves", "tells", "owns", "measures", "pays"))
    if top.dep != "dobj" or verb.pos != "VERB" or verb.i > last.i or known:
        return phrase
    if dependents(parse, verb.i, "neg"):
        return phrase
    made = undergone(parse, head, verb)
    if " by " not in f" {made} " or participle(verb) in phrase.split():
        return phrase
    whose = made.rpartition(" by ")[2].lower()
    return phrase if whose in phrase.lower() else f"{phrase} {made}"


def _named_by(parse: Parse, first: Token) -> Token | None:
    """The noun right before "of" an amount: the fine, in "a fine of up to $200"."""
    k = first.i - 1
    while k > 0 and first.i - k < STEPS and parse.tokens[k].lower not in ("of", "by"):
        if parse.tokens[k].tag not in BOUNDING:
            return None
        k -= 1
    of = parse.tokens[max(k, 0)]
    noun = parse.tokens[of.head]
    near = noun.i < of.i <= noun.i + 2  # quotation marks may stand between
    return noun if of.lower in ("of", "by") and near and noun.tag in NOUNS else None


def _behind(parse: Parse, noun: Token, last: Token) -> str:
    """What the noun of an amount is for, on or to, as told behind the amount and its date."""
    k = last.i + 1
    stop = min(parse.sentences[last.sentence].last, k + MOST_BETWEEN)
    while k < stop and parse.tokens[k].lower not in FOR:
        if not (parse.tokens[k].name == "DATE" or parse.tokens[k].lower == "over"):
            return ""
        k += 1
    if k >= stop:
        return ""
    link = parse.tokens[k]
    if link.dep not in ("prep", "dative") or noun.lemma.lower() in cues("result"):
        return ""
    verb = parse.tokens[noun.head]
    tied = link.head in (noun.i, last.i) or (noun.dep == "dobj" and link.head == verb.i)
    said = piece(parse, link, link.i) if tied else ""
    words = parse.tokens[link.i + 1 : link.i + 3]
    dated = any(is_date(parse, t) or t.tag == "CD" for t in words)
    return "" if dated or len(said.split()) > MOST_BEHIND else said


def _result_of(parse: Parse, noun: Token) -> str:
    """Whose profit, loss or rate it is that a verb reaches: of "Velm Rail swung to a loss of" Velm Rail."""
    link = parse.tokens[noun.head]
    if noun.dep in ("dobj", "ccomp") and link.lemma.lower() in verbs("owns") and link.i < noun.i:
        owner = agent_of(parse, link)
        return owner.partition(" ")[2] if owner.lower().startswith("even ") else owner
    verb = parse.tokens[link.head]
    if noun.lemma.lower() not in cues("result") or noun.dep != "pobj":
        return ""
    if link.lower not in ("to", "with", "from", "into") or verb.pos != "VERB" or verb.i > link.i:
        return ""
    return agent_of(parse, verb)
