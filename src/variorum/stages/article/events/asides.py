"""What a verb of the lexicon tells that is no deed: names, dealings with the press, what somebody is.

"Called the strike a tragedy" only names, "agreed to sit down for an interview" is daily business, "rebels
opposing Holm" are of that mind whatever they do, "let the rebels kill each other" is said in anger, and
"whenever the miners ask for pay" tells no day on which they did.
"""

from __future__ import annotations

from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import HABITS, SUBJECTS
from variorum.stages.article.events.roles import can_act
from variorum.syntax import Parse, Token

NAMING = frozenset({"call", "label", "term", "dub"})
GRANTING = frozenset({"agree", "consent", "refuse", "decline", "promise", "offer"})
PRESS = frozenset(
    {"interview", "question", "comment", "luncheon", "lunch", "anonymity", "profile", "documentary"}
    | {"reporter", "interrupt"}
)
"""What those who report ask for, or do."""
MINDED = frozenset({"oppose", "support", "back", "favor", "defend", "champion"})
"""Verbs whose participle says of what mind somebody is."""
EVER = frozenset({"whenever", "anytime", "everytime"})
OUGHT = frozenset({"should", "must", "ought", "need"})
INNER = ("dobj", "prep", "pobj", "xcomp", "ccomp")
DEEP = 4  # steps from a verb to what it grants


def aside(parse: Parse, clause: Clause, words: Lexicon) -> bool:
    """Whether ``clause`` tells no deed though its verb and its parts elsewhere do."""
    verb = clause.verb
    return (
        _names(parse, verb)
        or _to_the_press(parse, verb)
        or _minded(parse, clause, words)
        or _endangered(parse, clause)
        or _left_to(parse, verb)
        or _always(parse, verb)
    )


def _names(parse: Parse, verb: Token) -> bool:
    """Whether somebody only gives something a name: "called the strike a shame"."""
    names = [t for t in parse.children(verb.i, "oprd") if t.pos in ("NOUN", "ADJ") and not t.name]
    return verb.lemma.lower() in NAMING and bool(names)


def _to_the_press(parse: Parse, verb: Token) -> bool:
    """Whether what is granted or refused is talk with those who report."""
    if american(verb.lemma.lower()) not in GRANTING:
        return False
    near = [verb]
    for _ in range(DEEP):
        found = [t for token in near for t in parse.children(token.i, *INNER) if t.i > verb.i]
        if any(t.lemma.lower() in PRESS for t in found):
            return True
        near = [t for t in found if t.pos != "NOUN"]  # "requests for interviews" are more
    return False


def _minded(parse: Parse, clause: Clause, words: Lexicon) -> bool:
    """Whether a participle says which people are meant: "rebels opposing Holm"."""
    verb = clause.verb
    noun = parse[verb.head]
    bare = verb.dep == "acl" and verb.tag == "VBG" and not parse.children(verb.i, "aux")
    some = noun.pos in ("NOUN", "PROPN") and verb.i == noun.i + 1 and can_act(parse, noun, words)
    return bare and some and american(verb.lemma.lower()) in MINDED


def _endangered(parse: Parse, clause: Clause) -> bool:
    """Whether a participle says who is in danger or out of it: "civilians threatened by the army",
    "are no longer threatened by it"."""
    verb = clause.verb
    state = verb.dep == "acl" or (clause.passive and clause.negated)
    passive = state and verb.tag in ("VBN", "VBD") and verb.lemma == "threaten"
    return passive and not {"with", "comp"} & set(clause.slots)


def _always(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what goes on at all times, or whenever something else does."""
    beside = {t.lower for t in parse.children(verb.i, "advmod", "mark")}
    present = verb.tag in ("VBZ", "VBP") and not parse.children(verb.i, "aux", "auxpass")
    return bool(beside & EVER or (present and beside & HABITS))


def _left_to(parse: Parse, verb: Token) -> bool:
    """Whether those addressed are told to let it be done: "let them kill each other"."""
    let = parse[verb.head]
    if let.lemma.lower() != "let" or let.tag not in ("VB", "VBP") or verb.i < let.i:
        return False
    if verb.dep not in ("ccomp", "xcomp") or parse.children(let.i, "aux", *SUBJECTS):
        return False
    above = parse[let.head]
    modals = {t.lower for t in parse.children(above.i, "aux")}
    return let.dep == "ROOT" or (let.dep == "conj" and bool(modals & OUGHT))
