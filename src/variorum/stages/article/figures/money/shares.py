"""What the clause says of those a percentage is of, and what one takes from the percentage before it.

Of "47 percent of voters believed the bridge was safe" the "voters who believed the bridge was safe", of "of those
costs, 60 percent were for fuel" the "costs that were for fuel"; in "fell from 71 percent of output to 60
percent" the second is of what the first is, in "Velm Rail fell 3 percent; Orla Bank, 2 percent" the fall of the
bank.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.sharing import Found
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import piece
from variorum.stages.article.figures.words.counted import NOUNS, dependents, is_date, people
from variorum.stages.article.figures.words.doers import short, verbs
from variorum.syntax import Parse, Token

LONGEST = 14  # words of what is said
BARE = 6  # words of a phrase that takes more
SHORTEST = 2  # letters of a word that is not said twice
STEPS = 3
HELPING = frozenset({"aux", "auxpass", "neg"})
SAID = frozenset(
    {"dobj", "prep", "acomp", "attr", "xcomp", "ccomp", "prt", "agent", "oprd", "dative", "advmod"}
)
VERBAL = ("VERB", "AUX")
WAYS = ("rise", "fall", "gain", "loss", "growth", "contraction")
BOUNDING = frozenset({"RB", "IN", "JJR", "JJ", "DT"})
MOST_BOUNDING = 4  # tokens
NEAREST = 3  # figures before an amount that it may be compared with
FARTHEST = 16  # tokens from an amount to the one compared with it


def with_clause(parse: Parse, reading: Reading, noun: Token | None, phrase: str) -> str:
    """The phrase for a share with what its clause says, where the phrase says no more than its noun."""
    inside = parse.between(reading.start, reading.end)
    if not inside or len(phrase.split()) > BARE or {"who", "that", "as"} & set(phrase.split()):
        return phrase
    top = inside[-1]
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        if not inside[0].i <= over.i <= inside[-1].i or over.i == top.i:
            break
        top = over
    verb = parse.tokens[top.head]
    if top.dep not in ("nsubj", "nsubjpass") or verb.pos not in VERBAL or verb.i < top.i:
        return phrase
    if verb.text in phrase.split() or verb.lemma.lower() in verbs("change"):
        return phrase
    told = _told(parse, verb)
    known = {w for w in phrase.split() if len(w) > SHORTEST}
    if not told or known & set(told.split()) or phrase.split()[0].lower() in cues("placing"):
        return phrase
    word = phrase.split()[0] if noun is None else noun.text
    human = _human(word) if noun is None else _human(noun.lemma) or noun.name == "NORP"
    return f"{phrase} {'who' if human else 'that'} {told}"


def _human(word: str) -> bool:
    lemma = word.lower().removesuffix("s")
    return lemma in people()["noun"] | cues("polled") | cues("young") or word.lower() == "those"


def _told(parse: Parse, verb: Token) -> str:
    """A finite verb with its helpers and what follows it, as far as that is short."""
    if verb.dep in ("acl", "advcl") and verb.tag in ("VBN", "VBG"):
        return ""
    helping = [t.text for t in dependents(parse, verb.i, *HELPING) if t.i < verb.i]
    behind: list[str] = []
    for child in dependents(parse, verb.i):
        if child.i < verb.i:
            continue
        if child.dep in HELPING:
            behind.append(child.text)
            continue
        if child.dep not in SAID or is_date(parse, child):
            break
        words = piece(parse, child, verb.i + 1)
        if not words or len(" ".join([*behind, words]).split()) > LONGEST:
            break
        behind.append(words)
    return " ".join([*helping, verb.text, *behind]) if behind else ""


def reported(parse: Parse, thing: Token, phrase: str) -> str:
    """The phrase for a rise or fall that somebody reports with who does: "rise in profit of Velm Rail"."""
    verb = parse.tokens[thing.head]
    top = parse.tokens[thing.head] if parse.tokens[thing.head].lower == "of" else thing
    gained = parse.tokens[parse.tokens[top.head].head] if top.i != thing.i else verb
    if gained.lemma.lower() in verbs("gains") and parse.tokens[top.head].dep == "dobj":
        made = verbs("gains")[gained.lemma.lower()]
        whose = [short(parse, t) for t in dependents(parse, gained.i, "nsubj") if t.i < gained.i]
        known = not whose or not whose[0] or " by " in phrase
        return phrase if known else f"{phrase} {made} by {whose[0]}"
    if thing.dep != "dobj" or verb.lemma.lower() not in verbs("owns") or " of " in f" {phrase} ":
        return phrase
    if parse.tokens[thing.i - 1].lower == "of" or "by" in phrase.split():
        return phrase
    for found in dependents(parse, verb.i, "nsubj"):
        if found.tag in ("WDT", "WP") and verb.dep == "relcl":
            found = parse.tokens[verb.head]
        named = short(parse, found) if found.i < verb.i else ""
        return f"{phrase} of {named}" if named else phrase
    return phrase


def taken_on(parse: Parse, unit: str | None, first: Token, earlier: Sequence[Found]) -> str | None:
    """What an amount is of that its sentence tells of the one before: the upper end of "from … to", one
    listed behind a name ("Orla Bank, 2 percent"), or one that is "compared with" it."""
    last = next((f for f in reversed(earlier[-NEAREST:]) if f.unit == unit), None)
    at = parse.token_at(last.reading.number_start) if last else None
    if last is None or at is None or at.sentence != first.sentence or not last.counted:
        return None
    link = before_bounds(parse, first)
    above = parse.tokens[max(link.i - 1, 0)]
    if link.lower == "from" and above.lower in ("up", "down") and first.i - at.i <= FARTHEST:
        return last.counted  # "sales of $4 million, up from only $3 million"
    held = [t.lower for t in parse.tokens[max(link.i - 1, 0) : link.i + 2]]
    if {"compared", "versus"} & set(held) and first.i - at.i <= FARTHEST:
        return last.counted
    if link.lower == "to" and before_bounds(parse, at).lower == "from":
        return last.counted
    way, of, whose = last.counted.partition(" of ")
    named = parse.tokens[max(link.i - 1, 0)]
    if not of or way not in WAYS or link.text != "," or not whose[:1].isupper():
        return None
    if named.tag not in ("NNP", "NNPS") or named.i < at.i:
        return None
    told = short(parse, named)
    return f"{way} of {told}" if told else None


def before_bounds(parse: Parse, first: Token) -> Token:
    """The token before an amount and the words that bound it."""
    k = max(first.i - 1, 0)
    while k and first.i - k < MOST_BOUNDING and parse.tokens[k].tag in BOUNDING:
        if parse.tokens[k].lower in ("from", "to"):
            break
        k -= 1
    return parse.tokens[k]


def whole_before(parse: Parse, top: Token) -> str | None:
    """The noun that a percentage before, in its sentence, is of: "80 percent of the farmers stayed, 4
    percent left"."""
    opening = parse.sentences[top.sentence].first
    for token in reversed(parse.tokens[opening : top.i]):
        if token.lower != "of" or parse.tokens[token.head].lower not in ("percent", "%"):
            continue
        for whole in dependents(parse, token.i, "pobj"):
            if whole.lower == "those":
                made = [t.text for t in dependents(parse, whole.i, "acl") if t.i == whole.i + 1]
                return " ".join([whole.text, *made]) if made else None
            return short(parse, whole) or None if whole.tag in NOUNS else None
    return None
