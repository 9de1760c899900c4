"""What lies so much time off: what was so long "ago", came "later", or is so long "after" another.

Of "Dorva left the union three years ago" the "time since Dorva left union", of "two years later, the mill was
sold" the "time until mill was sold", of "three days after the vote" the "time after vote", of "the permit came
two days after the flood" the "time from flood to permit", of "two weeks until the vote" the "time until vote".
"""

from __future__ import annotations

from variorum.stages.article.figures.spans.hanging import VERBAL, clause, tells_now, verb_above
from variorum.stages.article.figures.spans.lasting import Range, helping, noun_phrase, part, words
from variorum.stages.article.figures.words.counted import DATED, dependents
from variorum.stages.article.figures.words.naming import AMOUNTS
from variorum.syntax import Parse, Token

YET = frozenset({"will", "'ll", "wo", "shall"})
STEPS = 3  # nouns from the one before a time to the event it tells of
BEHIND = 4  # tokens behind a time among which "after" or "since" is


def time_off(parse: Parse, last: Token, out: Range, by: str) -> str | None:
    """What was so long "ago", comes so much "later", or is so long "after" or "before"; ``by`` is
    the preposition before it, if any."""
    near = [
        t for t in parse.tokens[last.i + 1 : last.i + 1 + BEHIND] if t.sentence == last.sentence
    ]
    if not near:
        return None
    mark = near[0]
    if [t.lower for t in near[:3]] == ["to", "the", "day"] and len(near) > 3:
        mark = near[3]
    out = (out[0], mark.i + 1)
    if mark.lower == "ago":
        return _ago(parse, mark, out)
    if [t.lower for t in near[:2]] == ["from", "now"]:
        return clause(parse, "time until", verb_above(parse, last, out), (out[0], mark.i + 2))
    if mark.lower in ("later", "earlier"):
        verb = verb_above(parse, mark, out)
        listed = parse.tokens[mark.head]
        if mark.lower == "later" and listed.pos == "NOUN" and listed.i < out[0]:
            named = noun_phrase(parse, listed, listed.i + 1)
            return f"time until {named}" if named else None  # "the second vote, two years later"
        if verb is None or tells_now(parse, verb):
            return None
        return clause(parse, "time until" if mark.lower == "later" else "time since", verb, out)
    beside = {"": ("after", "before", "since", "until"), "in": ("since",)}.get(by, ())
    return _beside(parse, mark, out) if mark.lower in beside else None


def _ago(parse: Parse, ago: Token, out: Range) -> str | None:
    over = parse.tokens[ago.head]
    if over.lower == "from" and parse.tokens[over.head].pos == "NOUN":
        named = noun_phrase(parse, parse.tokens[over.head], over.i)
        return f"time since {named}" if named else None
    noun = over.pos in ("NOUN", "PROPN") and over.i < out[0]
    if noun and parse.tokens[over.head].pos not in VERBAL:
        named = noun_phrase(parse, over, over.i + 1)
        of = [t for t in dependents(parse, over.i, "prep") if over.i < t.i < out[0]]
        more = part(parse, of[0], of[0].i, out) if of else ""
        return f"time since {named} {more}".strip() if named else None
    before = parse.tokens[out[0] - 1] if out[0] else ago
    if before.tag == "CD" or before.lemma.lower() in AMOUNTS:
        return None  # "up from 3 percent two years ago"
    verb = verb_above(parse, ago, out)
    if verb is not None and verb.dep == "xcomp":
        verb = parse.tokens[verb.head]  # "he stopped working two years ago"
    if verb is not None and (named := _event_before(parse, verb, before, out)):
        return f"time since {named}"
    if verb is not None and tells_now(parse, verb):
        near = [*dependents(parse, verb.i, "ccomp"), parse.tokens[verb.head]]
        inner = [t for t in near if t.i > ago.i and t.pos in VERBAL and t != verb]
        verb = inner[0] if inner else None
    said = clause(parse, "time since", verb, out)
    if said is None and verb is not None and verb.lemma.lower() == "be" and verb.i < out[0]:
        for who in dependents(parse, verb.i, "nsubj"):  # "the last vote was two years ago"
            named = noun_phrase(parse, who, verb.i) if who.pos in ("NOUN", "PROPN") else None
            return f"time since {named}" if named else None
    return said


def _event_before(parse: Parse, verb: Token, before: Token, out: Range) -> str | None:
    """The event right before the time, where the verb tells of what is now or is yet to be: "Dorva will lift
    the ban after the flood in Velm two weeks ago"."""
    yet = any(t.lower in YET for t in helping(parse, verb))
    if not (yet or tells_now(parse, verb)) or before.pos not in ("NOUN", "PROPN"):
        return None
    noun = before
    for _ in range(STEPS):
        link = parse.tokens[noun.head]
        over = parse.tokens[link.head]
        if noun.pos != "PROPN" or noun.dep != "pobj" or over.pos != "NOUN" or over.i > link.i:
            break
        noun = over
    if noun.dep != "pobj" or noun.pos != "NOUN" or noun.name in DATED:
        return None
    return noun_phrase(parse, noun, out[0])


def _beside(parse: Parse, mark: Token, out: Range) -> str | None:
    """The event or clause behind "after", "before" or "since"."""
    opening = f"time {mark.lower}"
    over = parse.tokens[mark.head]
    if mark.dep == "mark" and over.i > mark.i:
        said = clause(parse, opening, over, out)
        coming = _coming(parse, parse.tokens[over.head], out) if said else None
        return f"{said} until {coming}" if coming and mark.lower == "after" else said
    for child in dependents(parse, mark.i, "pobj", "pcomp"):
        if child.pos in VERBAL:
            done = part(parse, child, child.i, out)
            return f"{opening} {done}" if done else None
        named = noun_phrase(parse, child, parse.subtree(child.i)[1])
        coming = _coming(parse, over, out) if named else None
        if coming and mark.lower in ("after", "before"):
            first, then = (named, coming) if mark.lower == "after" else (coming, named)
            return f"time from {first} to {then}"
        return f"{opening} {named}" if named else None
    return None


def _coming(parse: Parse, verb: Token, out: Range) -> str | None:
    """What came so long after another: the subject of a verb that only says that it did."""
    if verb.lemma.lower() not in words("comes") or not verb.i < out[0]:
        return None
    for what in dependents(parse, verb.i, "nsubj"):
        if what.pos in ("NOUN", "PROPN") and what.i < verb.i:
            return noun_phrase(parse, what, verb.i)
    return None
