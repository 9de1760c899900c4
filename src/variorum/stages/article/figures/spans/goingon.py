"""What goes on for so long, or is done in it: "held the port for six days", "will open in two weeks".

Of the first it is the "time rebels held port", of the second the "time until mill will open"; of "after two
years in the senate" it is "Moll's time in senate", of "it took two years to drain the mine" the "time to drain
mine".
"""

from __future__ import annotations

from variorum.stages.article.figures.spans.hanging import (
    HIGHEST,
    VERBAL,
    YET_TO_BE,
    clause,
    owner_of_time,
    tells_now,
    verb_above,
)
from variorum.stages.article.figures.spans.lasting import (
    KNOWN,
    Range,
    gerund,
    helping,
    part,
    subject,
    words,
)
from variorum.stages.article.figures.spans.named import noun_phrase, possessive
from variorum.stages.article.figures.spans.superlatives import since_last
from variorum.stages.article.figures.words.counted import dependents
from variorum.stages.article.figures.words.doers import participle
from variorum.stages.article.figures.words.persons import stood_for
from variorum.syntax import Parse, Token

SHORTEST = 2  # words
FROM_TO = 8  # tokens between "from" and "to"
OWN = frozenset({"in", "at", "as", "off", "behind", "without", "on", "under", "into"})
BEGUN = frozenset({"first", "final", "opening"})
TAKEN = ("dobj", "npadvmod", "attr")


def linked(parse: Parse, link: Token, last: Token, out: Range) -> str | None:
    """What goes on "for", is done "in", or comes "after" so much time."""
    how = link.lower
    owned = how == "after" or any(t.tag == "PRP$" for t in parse.tokens[out[0] : last.i])
    if owned and (own := own_time(parse, link, last, out)):
        return own
    since = since_last(parse, link, out) if how == "in" else None
    if since is not None:
        return since or None
    verb = verb_above(parse, link, out)
    if verb is None or (how == "after" and tells_now(parse, verb)):
        return None
    if how == "for":
        return _for(parse, link, verb, out)
    if how == "after":
        return clause(parse, "time until", verb, out)
    if how == "within":
        return clause(parse, "time within which", verb, out)
    if how != "in":
        return clause(parse, "time in which", verb, out)
    return _in(parse, verb, last, out)


def _for(parse: Parse, link: Token, verb: Token, out: Range) -> str | None:
    over = parse.tokens[link.head]
    if over.dep == "prep" and over.i < link.i:
        away = part(parse, over, over.i, out)  # "out of school for three years"
        return f"time {away[:1].lower()}{away[1:]}" if away else None
    state = parse.tokens[over.head]
    held = parse.tokens[state.head]
    bare = over.dep == "pobj" and not dependents(parse, over.i, "det", "poss", "amod", "compound")
    if bare and state.dep == "prep" and held.pos in ("NOUN", "PROPN") and held.i < link.i:
        named = noun_phrase(parse, held, state.i)
        return f"time {named} {part(parse, state, state.i, out)}" if named else None
    if over.pos == "NOUN" and over.dep in ("nsubj", "nsubjpass") and verb.i > link.i > over.i:
        named = noun_phrase(parse, over, link.i)
        done = any(t.tag == "VBG" for t in dependents(parse, over.i, "amod", "acl"))
        return f"time {named}" if done and named else named
    top = verb
    if verb.dep == "xcomp" and verb.tag == "VB":
        above = parse.tokens[verb.head]
        if above.pos in VERBAL and not dependents(parse, above.i, "dobj"):
            top = above  # "they refused to move for two days"
        elif above.dep == "acomp" and parse.tokens[above.head].pos in VERBAL:
            top = parse.tokens[above.head]  # "nobody has been able to land for two days"
    return clause(parse, "time", top, out) or clause(parse, "time", verb, out)


def _in(parse: Parse, verb: Token, last: Token, out: Range) -> str | None:
    """What will be so late, or is done within so much time."""
    above = verb
    for _ in range(HIGHEST):
        if any(t.lower in YET_TO_BE for t in helping(parse, above)):
            return clause(parse, "time until", above, out)
        if above.dep not in ("xcomp", "pcomp", "prep", "acomp"):
            break
        above = parse.tokens[above.head]
    if any(t.dep == "neg" for t in helping(parse, verb)):
        return clause(parse, "time", verb, out)
    if gerund(parse, verb):
        return clause(parse, "time for", verb, out)
    return clause(parse, "time until" if last.lemma == "time" else "time in which", verb, out)


def own_time(parse: Parse, link: Token, last: Token, out: Range) -> str | None:
    """Whose time in office, away or "as chair" it is: "After two years in the senate, Moll …"."""
    near = parse.tokens[last.i + 1 : last.i + 2]
    owner = next((t for t in parse.tokens[out[0] : last.i] if t.tag == "PRP$"), None)
    owner = owner or owner_of_time(parse, link)
    if not near or near[0].lower not in OWN:
        return None
    if near[0].head != last.i and near[0].lower != "off":
        return None
    begun = any(t.lower in BEGUN for t in parse.tokens[out[0] : last.i])
    if link.lower != "after" and owner is None and not begun:
        return None
    away = part(parse, near[0], near[0].i, out)
    if not away:
        return None
    verb = verb_above(parse, link, out)
    who = None
    if owner is not None and owner.tag == "PRP$":
        who = stood_for(parse, owner)
    elif owner is not None:
        who = noun_phrase(parse, owner, owner.i + 1)
    if who is None and verb is not None and verb.i < link.i:
        objects = [t for t in dependents(parse, verb.i, "dobj") if t.i < link.i]
        who = noun_phrase(parse, objects[-1], link.i) if objects else None
        who = who if objects and objects[-1].pos == "PROPN" else None  # "unseat Moll after …"
    if who is None and verb is not None:
        who = subject(parse, verb, out)
    if who and who.lower() in KNOWN:
        who = None
    return possessive(who, f"time {away}") if who else f"time {away}"


def taken(parse: Parse, first: Token, last: Token, out: Range) -> str | None:
    """What is done with so much time: "spent", "waited", "takes"."""
    top = last
    for _ in range(HIGHEST):
        over = parse.tokens[top.head]
        if over.i >= first.i or over.lower not in words("bounding"):
            break
        top = over  # "as long as three days"
    verb = parse.tokens[top.head]
    behind = parse.tokens[last.i + 1] if last.i + 1 < len(parse.tokens) else last
    if behind.lower == "apart":
        return None
    bare = top.i != last.i or last.dep == "npadvmod"
    out = (min(parse.subtree(top.i)[0], first.i), out[1])
    if verb.pos not in VERBAL or verb.i > first.i or (top.i == last.i and last.dep not in TAKEN):
        return None
    lemma = verb.lemma.lower()
    if bare and lemma not in words("takes"):
        return None
    if last.dep == "attr" or lemma in ("take", "last"):
        main = verb.head if verb.dep == "xcomp" else verb.i
        opening = dependents(parse, main, "csubj", "csubjpass", "advcl")
        if opening and opening[0].i < verb.i and opening[0].tag == "VBG":
            return clause(parse, "time for", opening[0], out)
    if last.dep == "attr":
        return None
    whose = next((t for t in dependents(parse, last.i, "poss") if t.i < first.i), None)
    if whose is not None and (owner := noun_phrase(parse, whose, whose.i + 1)):
        begun = next((t.lower for t in parse.tokens[whose.i : first.i] if t.lower in BEGUN), "")
        return f"{begun} {last.text} of {owner}".strip()
    if lemma == "last":
        return subject(parse, verb, out) or None
    if lemma == "take" and (done := _to_do(parse, verb, out)):
        return done
    said = clause(parse, "time", verb, out)
    if said and gerund(parse, verb):
        return said.replace(verb.text, participle(verb), 1)  # "time spent drawing maps"
    return said


def _to_do(parse: Parse, take: Token, out: Range) -> str | None:
    """What "it" takes so long to do."""
    it = dependents(parse, take.i, "nsubj")
    to = parse.tokens[out[1]] if out[1] < len(parse.tokens) else take
    if to.lower == "from":
        to = _to_behind(parse, to)  # "took ten days from the first case to warn Dorva"
    if to.tag != "TO" or not it or it[0].pos != "PRON" or it[0].tag == "WDT":
        return None
    done = part(parse, parse.tokens[to.head], to.i, out)
    return f"time {done}" if len(done.split()) > SHORTEST else None


def _to_behind(parse: Parse, start: Token) -> Token:
    """The "to" of what is done behind the word that says since when, or that word."""
    for token in parse.tokens[start.i + 1 : start.i + 1 + FROM_TO]:
        if token.sentence != start.sentence or token.pos in VERBAL or token.text == ",":
            break
        if token.tag == "TO" and token.dep == "aux":
            return token
    return start
