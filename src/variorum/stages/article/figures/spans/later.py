"""What comes so much "later" than another: "Two years later, the mill was sold".

It is the "time until mill was sold", the "time from Dorva left union until mill was sold" where the sentence
before dates what it tells; of "two years later, we still wait for aid" the "time after which we wait for aid".
"""

from __future__ import annotations

from variorum.stages.article.figures.spans.hanging import VERBAL, clause, tells_now, verb_above
from variorum.stages.article.figures.spans.lasting import PRONOUNS, Range, helping, subject
from variorum.stages.article.figures.spans.named import noun_phrase
from variorum.stages.article.figures.words.counted import DATED, dependents
from variorum.syntax import Parse, Token

YEAR = 4  # digits
NOWHERE = (0, 0)


def later(parse: Parse, mark: Token, out: Range) -> str | None:
    """What comes so much later, or since when that is."""
    listed = parse.tokens[mark.head]
    if mark.lower == "later" and listed.pos == "NOUN" and listed.i < out[0]:
        named = noun_phrase(parse, listed, listed.i + 1)
        return f"time until {named}" if named else None  # "the second vote, two years later"
    verb = verb_above(parse, mark, out)
    if verb is None:
        return None
    before = _dated_before(parse, verb)
    if before:
        return clause(parse, f"time from {before} until", verb, out)
    return clause(parse, "time after which" if tells_now(parse, verb) else "time until", verb, out)


def _dated_before(parse: Parse, verb: Token) -> str | None:
    """What the sentence before tells, if it names a day or year: "Dorva left the union in 1990. Two years
    later, …"."""
    own = parse.sentences[verb.sentence]
    if own.i == 0 or verb.dep not in ("ROOT", "ccomp"):
        return None
    before = parse.sentences[own.i - 1]
    dated = [t for t in parse.tokens[before.first : before.last] if t.name in DATED and _names(t)]
    for token in dated:
        for over in parse.ancestors(token.i):
            if over.dep == "acl" and over.tag == "VBN":
                noun = parse.tokens[over.head]  # "a report published on 3 May"
                return noun_phrase(parse, noun, over.i)
            if over.dep == "ROOT":
                return _brief(parse, over)
            if over.pos in VERBAL:
                break
    return None


def _brief(parse: Parse, verb: Token) -> str | None:
    """Who did what, without more of it."""
    who = subject(parse, verb, NOWHERE)
    behind = [t for t in dependents(parse, verb.i, "prt", "dobj") if t.i > verb.i]
    said = [noun_phrase(parse, t, t.i + 1) if t.dep == "dobj" else t.text for t in behind]
    if not who or who.lower() in PRONOUNS or not behind:
        return None
    return " ".join((who, *(t.lower for t in helping(parse, verb)), verb.text, *filter(None, said)))


def _names(token: Token) -> bool:
    """Whether a token names a month, a weekday or a year."""
    return token.tag == "NNP" or (token.text.isdigit() and len(token.text) == YEAR)
