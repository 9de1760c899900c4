"""Against whom a protest is that only says what it wants: "marched, demanding that Holm resign".

What a crowd calls for beside the verb, or beside the rally it joins, leads to him who is to go or whose
rule is to end; what it denounces to whose that is.
"""

from __future__ import annotations

from variorum.stages.article.events.beside import voiced_by
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import can_act
from variorum.stages.article.events.targets import who_behind
from variorum.stages.article.events.wanted import LEAVING, ended
from variorum.syntax import Parse, Token

CALLING = frozenset({"demand", "call", "urge", "seek", "want", "ask", "press", "push", "chant"})
DENOUNCING = frozenset(
    {"denounce", "condemn", "decry", "protest", "oppose", "criticize", "topple", "oust"}
)
STREETS = frozenset({"street", "road", "square", "avenue", "highway", "bridge", "way"})
"""Where a crowd is, whose town they are in is nobody it is against."""
GOING = frozenset({"resign", "leave", "quit", "go", "step", "depart", "fall", "surrender"})
"""What he is to do against whom a protest is."""


def protested(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Against whom the protest of ``clause`` is, told by what it calls for; ``None`` where by nothing."""
    street = clause.object is not None and clause.object.lemma.lower() in STREETS
    if clause.object is not None and clause.object.i > clause.verb.i and not street:
        found = who_behind(parse, clause.object, words) or voiced_by(parse, clause.object, words)
        if found is not None and found is not clause.subject:
            return found
    heads = [clause.verb, *(t for t in (clause.object, clause.subject) if t is not None)]
    for head in heads:
        for told in parse.children(head.i, "advcl", "acl", "xcomp"):
            if told.i > clause.verb.i and not parse.children(told.i, "neg", *SUBJECTS):
                found = _against(parse, told, words)
                if found is not None and found is not clause.subject:
                    return found
    return None


def _against(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    lemma = verb.lemma.lower()
    if lemma in DENOUNCING:
        for noun in parse.children(verb.i, "dobj"):
            return noun if can_act(parse, noun, words) else who_behind(parse, noun, words)
    if lemma not in CALLING:
        return None
    things = parse.children(verb.i, "dobj")
    for head in (verb, *things):
        for prep in parse.children(head.i, "prep"):
            for noun in parse.children(prep.i, "pobj"):
                if prep.lower == "from" and can_act(parse, noun, words):
                    return noun
    for prep in parse.children(verb.i, "prep"):
        for noun in parse.children(prep.i, "pobj"):
            things.append(noun)
    for told in parse.children(verb.i, "ccomp", "advcl", "xcomp"):
        for doer in parse.children(told.i, "nsubj"):
            if told.lemma.lower() in GOING and can_act(parse, doer, words):
                return doer
    for thing in things:
        found = ended(parse, thing, words)
        if found is not None:
            return found
        leaves = any(
            t.lemma.lower() in GOING for t in parse.children(verb.i, "xcomp", "ccomp", "advcl")
        ) or any(t.lemma.lower() in GOING for t in parse.children(thing.i, "acl", "relcl"))
        if leaves and can_act(parse, thing, words):
            return thing
        if thing.lemma.lower() in LEAVING:
            for owner in parse.children(thing.i, "poss"):
                if can_act(parse, owner, words):
                    return owner
    return None
