"""What money is to do: "to build mills"."""

from __future__ import annotations

from variorum.stages.article.figures.words.counted import is_date
from variorum.stages.article.figures.words.doers import STOPS, done, squeezed, verbs
from variorum.syntax import Parse, Token

LONGEST_PURPOSE = 14


def meant_for(parse: Parse, first: Token, to: Token) -> str | None:
    """What money is done with for a purpose: "set aside $1 billion to build mills"."""
    purpose = parse.tokens[to.head]
    verb = parse.tokens[first.i - 1]
    while verb.tag in ("RB", "IN", "RP", "JJR", "JJS", "DT", "JJ") and verb.i > first.i - 5:
        verb = parse.tokens[verb.i - 1]
    if purpose.dep not in ("acl", "relcl", "advcl", "xcomp") or verb.pos != "VERB":
        return None
    lemma = verb.lemma.lower()
    if lemma in verbs("moves") or lemma in verbs("asks"):
        return None  # "jumped $2 to settle at $90"
    told = purpose_of(parse, to)
    made = "money" if lemma in verbs("bare") else done(parse, verb)
    return f"{made} {told}" if told else None


def purpose_of(parse: Parse, to: Token) -> str:
    """The words of a purpose from its "to" on, without its dates."""
    purpose = parse.tokens[to.head]
    first_word, last = parse.subtree(purpose.i)
    words = list(parse.tokens[to.i : min(last, to.i + LONGEST_PURPOSE)])
    stop = next(
        (k for k, t in enumerate(words) if t.text in STOPS or is_date(parse, t)), len(words)
    )
    words = words[:stop]
    while words and words[-1].tag in ("IN", "TO", "DT", "CC", "PRP$", "JJ"):
        words.pop()
    return squeezed(words) if first_word <= to.i < purpose.i and len(words) > 1 else ""
