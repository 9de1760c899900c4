"""Who did the harm that a passive tells of without naming him.

"Five were killed when police cleared the square" names him in a clause of time, "when a rocket fired by
rebels hit the camp" behind what he used, "wounded in a battle with rebels" as the other side.
"""

from __future__ import annotations

from variorum.stages.article.events.beside import CLASHES
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.roles import can_act
from variorum.syntax import Parse, Token

TELLING = frozenset({"when", "after", "as"})
"""Marks of a clause of time that may tell how a harm came about."""
STRIKING = frozenset({"attack", "strike", "charge", "invade", "shoot", "fire", "raid"})
"""Verbs that tell how a harm came about with no more said."""
LOOSED = frozenset({"fire", "launch", "drop", "lob", "throw", "hurl", "shoot", "detonate", "plant"})
"""Participles that tell of a missile who let it go."""
MUTUAL = CLASHES | {"erupt", "storm"}


def harmed_by(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who did what a passive tells of: the subject of its clause of time ("killed when rebels shelled the
    camp"), or the other side of the fight it happened in ("wounded in a battle with rebels")."""
    verbs = [clause.verb, *(t for t in parse.children(clause.verb.i, "conj") if t.pos == "VERB")]
    for verb in verbs:
        for prep in parse.children(verb.i, "prep"):
            for fight in parse.children(prep.i, "pobj"):
                if prep.lower in ("in", "during") and fight.lemma.lower() in CLASHES | {"fighting"}:
                    for other in parse.children(fight.i, "prep"):
                        for side in parse.children(other.i, "pobj"):
                            if other.lower in ("with", "against") and _party(parse, side, words):
                                return side
        for told in parse.children(verb.i, "advcl"):
            marks = {t.lower for t in parse.children(told.i, "mark", "advmod")}
            if told.i < verb.i or not marks & TELLING or told.lemma in MUTUAL:
                continue
            parts = parse.children(told.i, "dobj", "prep") or told.lemma in STRIKING
            if not parts or parse.children(told.i, "neg"):
                continue
            for doer in parse.children(told.i, "nsubj"):
                if _party(parse, doer, words) and _armed(parse, doer, told, words):
                    return doer
                if (gunner := _fired_by(parse, doer, words)) is not None:
                    return gunner
    return None


def _fired_by(parse: Parse, missile: Token, words: Lexicon) -> Token | None:
    """Who let go what struck: "rebels" of "when a rocket fired by rebels hit the camp"."""
    if missile.lemma.lower() not in words.weapons | words.munition | words.deeds:
        return None
    doers = (
        t
        for told in parse.children(missile.i, "acl")
        if told.lemma in LOOSED and told.tag in ("VBN", "VBD")
        for by in parse.children(told.i, "agent", "prep")
        for t in parse.children(by.i, "pobj")
        if by.lower == "by"
    )
    return next((t for t in doers if _party(parse, t, words)), None)


def _armed(parse: Parse, doer: Token, deed: Token, words: Lexicon) -> bool:
    """Whether ``doer`` can have done harm: forces, or who attacks."""
    lemma = american(deed.lemma.lower())
    forces = words.ruling | words.forces | words.munition
    near = [doer, *parse.children(doer.i, "compound", "amod")]
    rule = words.event(lemma, {"obj": set(), "preps": set()})
    struck = rule is not None and rule.code in ("ASSAULT", "COERCE")
    return struck or any(t.lemma.lower() in forces for t in near)


def _party(parse: Parse, noun: Token, words: Lexicon) -> bool:
    return noun.pos in ("NOUN", "PROPN") and can_act(parse, noun, words)
