"""What lies so much time off: what was so long "ago", came "later", or is so long "after" another.

Of "Dorva left the union three years ago" the "time since Dorva left union", of "two years later, the mill was
sold" the "time until mill was sold", of "three days after the vote" the "time after vote", of "the permit came
two days after the flood" the "time from flood to permit", of "two weeks until the vote" the "time until vote".
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.spans.hanging import VERBAL, clause, tells_now, verb_above
from variorum.stages.article.figures.spans.lasting import Range, helping, part, subject, told, words
from variorum.stages.article.figures.spans.later import later
from variorum.stages.article.figures.spans.named import noun_phrase
from variorum.stages.article.figures.words.counted import DATED, dependents
from variorum.stages.article.figures.words.naming import AMOUNTS
from variorum.syntax import Parse, Token

YET = frozenset({"will", "'ll", "wo", "shall"})
IN_A_ROW = (("in", "a", "row"), ("on", "end"), ("running",), ("straight",))
DRIVEN = frozenset({"hour", "minute"})  # which tell how far off a place is
STEPS = 3  # nouns from the one before a time to the event it tells of
OPENING = 3  # tokens before a time that opens its sentence
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
    if mark.lower == "later" or _gone_by(parse, near, out):
        return later(parse, mark, out)
    if mark.lower == "earlier":
        verb = verb_above(parse, mark, out)
        known = verb is not None and not tells_now(parse, verb)
        return clause(parse, "time since", verb, out) if known else None
    if (told_of := _marked(parse, near, last, out, by)) is not None:
        return told_of
    beside = {"": ("after", "before", "since", "until"), "in": ("since",)}.get(by, ())
    return _beside(parse, mark, out) if mark.lower in beside else None


def _marked(parse: Parse, near: Sequence[Token], last: Token, out: Range, by: str) -> str | None:
    """What something is too late by, as long as, or in a row for, as the words ``near`` behind a time tell; what
    it is that long into, from, or comes every so often."""
    mark, verb = near[0], verb_above(parse, last, out)
    if mark.lower in words("behind"):
        return clause(parse, "time", verb_above(parse, mark, out), (out[0], last.i + 1))
    if mark.lower == "long":
        being = parse.tokens[mark.head]
        who = subject(parse, being, out) if being.lemma.lower() == "be" else None
        return f"length of {who}" if who else None
    if mark.lower == "into":
        into = _object(parse, mark)
        return f"time into {into}" if into else None
    if mark.lower == "from" and (coming := _near_to(parse, mark, last)):
        return f"time until {coming}"
    if not by and out[0] and parse.tokens[out[0] - 1].lower == "every":
        return clause(parse, "time after which", verb, (out[0] - 1, last.i + 1))
    row = next((r for r in IN_A_ROW if tuple(t.lower for t in near[: len(r)]) == r), ())
    return clause(parse, "time", verb, (out[0], last.i + 1 + len(row))) if row else None


def _gone_by(parse: Parse, near: Sequence[Token], out: Range) -> bool:
    """Whether a time opens its sentence as one gone by: "Four months on, the rebels lack boats"."""
    if [t.lower for t in near[:2]] != ["on", ","]:
        return False
    return out[0] - parse.sentences[near[0].sentence].first < OPENING


def _near_to(parse: Parse, link: Token, last: Token) -> str | None:
    """What somebody or something is so little time from: "the bank was two days from collapse"."""
    over = parse.tokens[link.head]
    noun = next(iter(dependents(parse, link.i, "pobj")), None)
    if over.lemma.lower() != "be" or noun is None or last.lemma.lower() in DRIVEN:
        return None
    if noun.pos != "NOUN" or noun.name in DATED:
        return None
    return noun_phrase(parse, noun, parse.subtree(noun.i)[1])


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
    at = parse.after(ago)
    event = _object(parse, at) if said is None and at.lower == "at" else None
    return f"time since {event}" if event else said  # "two weeks ago at a meeting of the union, …"


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
    behind = noun.dep == "pobj" or parse.tokens[noun.head].dep == "prep"  # "following the flood"
    if not behind or noun.pos != "NOUN" or noun.name in DATED:
        return None
    return noun_phrase(parse, noun, out[0])


def _beside(parse: Parse, mark: Token, out: Range) -> str | None:
    """The event or clause behind "after", "before" or "since"."""
    opening = f"time {mark.lower}"
    over = parse.tokens[mark.head]
    if mark.dep == "mark" and over.i > mark.i:
        said = clause(parse, opening, over, out)
        main = parse.tokens[over.head]
        main = parse.tokens[main.head] if main.lower == "until" else main
        coming = _coming(parse, main, out) or _not_until(parse, main, out) if said else None
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


def _not_until(parse: Parse, verb: Token, out: Range) -> str | None:
    """What was not so until so long after another: "Dorva did not learn of the flood until two days after"."""
    if parse.tokens[max(out[0] - 1, 0)].lower != "until" or verb.pos not in VERBAL:
        return None
    if not any(t.dep == "neg" for t in helping(parse, verb)):
        return None
    said = told(parse, verb, out)
    return said and " ".join(word for word in said.split() if word != "not")


def _coming(parse: Parse, verb: Token, out: Range) -> str | None:
    """What came so long after another: the subject of a verb that only says that it did."""
    if verb.lemma.lower() not in words("comes") or not verb.i < out[0]:
        return None
    for what in dependents(parse, verb.i, "nsubj"):
        if what.pos in ("NOUN", "PROPN") and what.i < verb.i:
            return noun_phrase(parse, what, verb.i)
    return None


def _object(parse: Parse, link: Token) -> str | None:
    """The noun behind a preposition."""
    for noun in dependents(parse, link.i, "pobj"):
        return noun_phrase(parse, noun, parse.subtree(noun.i)[1])
    return None
