"""Who is asked where the words name a thing or stand in a clause beside: "demanded an end to Holm's rule".

What is wanted may be the end of something that is somebody's; and he who spoke with another asks him what
he goes on to ask for ("met the envoy, calling for a truce").
"""

from __future__ import annotations

from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import can_act
from variorum.stages.article.events.targets import who_behind
from variorum.syntax import Parse, Token

ENDS = frozenset({"end", "halt", "stop", "cessation", "conclusion", "lifting", "reversal"})
"""What is wanted "to" or "of" something that goes on."""
LEAVING = frozenset({"resignation", "departure", "ouster", "removal", "overthrow", "exit", "withdrawal",
                     "abdication", "surrender", "fall", "downfall", "collapse", "demise",
                     "ousting", "toppling", "impeachment"})  # fmt: skip
"""What is wanted "of" him who is to go."""
REACHING = frozenset(
    {"contact", "telephone", "phone", "call", "address", "write", "tell", "speak", "talk"}
)
"""Verbs of turning to somebody, besides talking with him."""
HEARD = ("with", "to")
"""Prepositions before him who is spoken to."""


def wanted_of(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who is to do what is wanted, or to hear it."""
    for thing in (clause.object, *(t for p, t in clause.preps if p == "for")):
        found = ended(parse, thing, words) if thing is not None else None
        if found is not None:
            return found
    return _spoken_to(parse, clause.verb, words)


def ended(parse: Parse, thing: Token, words: Lexicon) -> Token | None:
    """Who is to go, or whose deed is to end, where ``thing`` is the end of something."""
    lemma = thing.lemma.lower()
    if lemma not in ENDS | LEAVING:
        return None
    for prep in parse.children(thing.i, "prep"):
        for noun in parse.children(prep.i, "pobj"):
            if prep.lower == "of" and lemma in LEAVING and can_act(parse, noun, words):
                return noun
            if prep.lower in ("to", "of"):
                found = who_behind(parse, noun, words)
                if found is not None:
                    return found
    return None


def _spoken_to(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """With whom the talk was of which ``verb`` is a participle."""
    talk = parse[verb.head]
    if verb.dep == "acl" and talk.dep == "pobj":  # hung from the hearer: "wrote to Holm, urging"
        talk = parse[parse[talk.head].head]
    follows = verb.dep in ("advcl", "acl") and verb.tag == "VBG" and talk.i < verb.i
    if not follows or parse.children(verb.i, "mark", *SUBJECTS):
        return None
    slots = {"preps": {p.lower for p in parse.children(talk.i, "prep")}}
    slots |= {name: {"somebody"} for name in slots["preps"]}
    if parse.children(talk.i, "dobj"):
        slots["obj"] = {"somebody"}
    rule = words.event(american(talk.lemma.lower()), slots)
    talks = rule is not None and rule.code == "CONSULT"
    if not talks and talk.lemma.lower() not in REACHING:
        return None
    for noun in parse.children(talk.i, "dobj"):
        if can_act(parse, noun, words):
            return noun
    for prep in parse.children(talk.i, "prep"):
        for noun in parse.children(prep.i, "pobj"):
            if prep.lower in HEARD and prep.i < verb.i and can_act(parse, noun, words):
                return noun
    return None
