"""What carries or holds the counted: a ship that leaves "with 12 men on board", a boat "filled with 12 tons of
rice"."""

from __future__ import annotations

from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import NOUNS, dependents
from variorum.stages.article.figures.words.doers import short, verbs
from variorum.syntax import Parse, Token

SUBJECTS = ("nsubj", "nsubjpass")
BOARD = frozenset({"board", "aboard"})
MOST = 4  # tokens behind the counted among which "on board" is looked for


def aboard(parse: Parse, head: Token, top: Token, phrase: str) -> str:
    """The phrase with what carries or holds the counted, which hangs by ``top``, or as it is."""
    link = parse.tokens[top.head]
    if top.dep != "pobj" or link.lower != "with" or link.i > top.i:
        return phrase
    verb = parse.tokens[link.head]
    behind = [
        t.lower for t in parse.tokens[head.i + 1 : head.i + MOST] if t.sentence == head.sentence
    ]
    on_board = bool(BOARD & set(behind))
    filled = verb.lemma.lower() in verbs("fills") and verb.tag == "VBN"
    if not (on_board or filled):
        return phrase
    holder = _holder(parse, verb)
    if not holder or holder in phrase:
        return phrase
    if phrase.endswith(("on board", "aboard")):
        return f"{phrase} {holder}"
    placed = cues("placing") & set(phrase.lower().split())
    return phrase if placed or on_board else f"{phrase} in {holder}"


def _holder(parse: Parse, verb: Token) -> str:
    """The noun that a participle is of, or the subject of the verb."""
    if verb.tag in NOUNS:
        return short(parse, verb)
    for subject in dependents(parse, verb.i, *SUBJECTS):
        if subject.tag not in ("WDT", "WP"):
            return short(parse, subject) if subject.i < verb.i else ""
    return short(parse, parse.tokens[verb.head]) if verb.dep in ("acl", "relcl") else ""
