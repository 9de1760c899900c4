"""What so much time is the frame of: "flew 12 sorties in the past six days", "events of the last two weeks".

Of the first it is the "time in which Dorva flew 12 sorties", of the second the "time of events"; of "the past
two years, since the flood" the "time since flood". Of "the first four months of the year" it is of nothing.
"""

from __future__ import annotations

from variorum.stages.article.figures.spans.hanging import clause, tells_now, verb_above
from variorum.stages.article.figures.spans.lasting import Range, helping, subject, told, words
from variorum.stages.article.figures.spans.named import noun_phrase
from variorum.stages.article.figures.spans.superlatives import since_last
from variorum.stages.article.figures.words.counted import DATED, dependents
from variorum.syntax import Parse, Token

BEHIND = 3  # tokens behind a time among which is since when, or of which span it is a part
OPENING = 4  # tokens before a number that belong to the frame ("each of the past")
IN_WHICH = "time in which"
NOUNS = ("NOUN", "PROPN")


def framed(parse: Parse, first: Token, last: Token, out: Range) -> str | None:
    """What happened in the "last" or "past" of so much time, or since when that is."""
    near = parse.tokens[last.i + 1 : last.i + BEHIND]
    if [t.lower for t in near] == [",", "since"]:
        named = _object(parse, near[1])
        return f"time since {named}" if named else None
    whole = dependents(parse, near[0].i, "pobj") if near and near[0].lower == "of" else []
    if whole and whole[0].name in DATED and not whole[0].lower.isdigit():
        return None  # "the first four months of the year"
    of = parse.tokens[last.head]
    out = (_opening(parse, first, out), out[1])
    if of.lower == "of" and last.dep == "pobj" and of.i < first.i:
        out = (min(out[0], of.i), out[1])
        noun = parse.tokens[of.head]
        hollow = noun.lemma.lower() in words("hollow")
        if not hollow and (greatest := since_last(parse, of, out)) is not None:
            return greatest or None
        if noun.pos in NOUNS and noun.i < of.i and not hollow:
            named = noun_phrase(parse, noun, of.i)
            return f"time of {named}" if named else None
        out = (min(out[0], parse.subtree(noun.i)[0]), out[1])
        if noun.dep in ("dobj", "advmod", "npadvmod"):  # "spent much of the past two years in Velm"
            return clause(parse, "time", verb_above(parse, noun, out), out)
    verb = verb_above(parse, of, out)
    if verb is None or verb.dep == "prep" or tells_now(parse, verb):
        return None
    if verb.tag == "VBN" and not helping(parse, verb) and (who := subject(parse, verb, out)):
        return _undergone(parse, verb, who, out)
    opening = IN_WHICH if subject(parse, verb, out) else "time of"
    said = clause(parse, opening, verb, out)
    if said and said.startswith(opening):
        return said
    noun = parse.tokens[of.head]  # "what they say of events in the last two days"
    return f"time of {noun_phrase(parse, noun, of.i)}" if noun.pos in NOUNS else None


def _undergone(parse: Parse, verb: Token, who: str, out: Range) -> str | None:
    """What befell those whom a participle tells of: "loans issued in the past two years"."""
    many = parse.tokens[verb.head].tag in ("NNS", "NNPS") or who.split()[-1].endswith("s")
    said = told(parse, verb, out, "were" if many else "was")
    return f"{IN_WHICH} {said}" if said else None


def _opening(parse: Parse, first: Token, out: Range) -> int:
    """The first token of a frame: that of "the past" before its number."""
    start = min(out[0], first.i)
    for token in reversed(parse.tokens[max(0, first.i - OPENING) : first.i]):
        if token.tag not in ("DT", "RB") and token.lower not in words("frame"):
            break
        start = min(start, token.i)
    return start


def _object(parse: Parse, link: Token) -> str | None:
    """The noun behind a preposition."""
    for noun in dependents(parse, link.i, "pobj"):
        return noun_phrase(parse, noun, parse.subtree(noun.i)[1])
    return None
