"""To whom a deed is done that is told beside another, which names him: "met the envoy and urged a truce".

Two verbs of one doer, joined or the second as a participle, go with one other side where what they tell
is of a kind: words and help go to whom one talked with or helped, sanctions and threats to whom one
attacked. Those who died in an attack are whom it hit.
"""

from __future__ import annotations

from variorum.stages.article.events.beside import CLASHES
from variorum.stages.article.events.clause import Clause, lemmas_of
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import PLACED, can_act
from variorum.stages.article.events.targets import is_somebody, is_thing
from variorum.stages.article.events.wanted import REACHING
from variorum.syntax import Parse, Token

KINDS = {
    "REQUEST": frozenset({"CONSULT"}),
    "AGREE": frozenset({"CONSULT", "AID", "SUPPORT"}),
    "SUPPORT": frozenset({"CONSULT", "AID"}),
    "AID": frozenset({"CONSULT", "AID", "SUPPORT"}),
    "SANCTION": frozenset({"ASSAULT", "SANCTION", "ACCUSE"}),
    "THREATEN": frozenset({"ASSAULT", "SANCTION", "ACCUSE", "CONSULT"}),
}
"""What the verb beside must tell, by code."""
SPOKEN = frozenset({"REQUEST", "AGREE", "SUPPORT", "THREATEN"})
"""Codes of what is said to whom one turned to."""
RECOGNIZING = frozenset({"recognize", "accept"})
"""Verbs of taking somebody for what he says he is, which go with helping him."""
TOWARDS = ("with", "to", "against", "on")
DYING = frozenset({"die", "perish"})
HURT = frozenset({"kill", "wound", "injure", "hurt", "beat"})
BACK = 3  # verbs joined before


def carried(parse: Parse, clause: Clause, code: str, words: Lexicon) -> Token | None:
    """Whom the verb beside names as the other side; ``None`` where there is no such verb."""
    if code == "ASSAULT":
        return _fought(parse, clause, words)
    verb = clause.verb
    for _ in range(BACK):
        before = parse[verb.head]
        if before.i >= verb.i or before.pos != "VERB" or not _goes_on(parse, verb):
            return None
        if _of_kind(parse, before, code, words) and not parse.children(before.i, "neg"):
            return _other_side(parse, before, clause.subject, code, words)
        verb = before
    return None


def _goes_on(parse: Parse, verb: Token) -> bool:
    """Whether ``verb`` tells another deed of the doer of the verb above."""
    if parse.children(verb.i, "mark", *SUBJECTS):
        return False
    return verb.dep == "conj" or (verb.dep == "advcl" and verb.tag == "VBG")


def _of_kind(parse: Parse, verb: Token, code: str, words: Lexicon) -> bool:
    if code in SPOKEN and american(verb.lemma.lower()) in REACHING:
        return True
    kinds = KINDS.get(code)
    if kinds is None:
        return False
    helps = american(verb.lemma.lower()) in words.frames["serve"] | RECOGNIZING
    return (helps and "AID" in kinds) or _code(parse, verb, words) in kinds | {code}


def _code(parse: Parse, verb: Token, words: Lexicon) -> str | None:
    """What ``verb`` tells with its own object and prepositions."""
    things = parse.children(verb.i, "dobj")
    slots: dict[str, set[str]] = {}
    if things:
        slots["obj"] = lemmas_of(parse, things[0])
    preps = parse.children(verb.i, "prep", "dative")
    if preps:
        slots["preps"] = slots["prep"] = {p.lower for p in preps}
    for prep in preps:
        slots[prep.lower] = {t.lemma.lower() for t in parse.children(prep.i, "pobj")}
    rule = words.event(american(verb.lemma.lower()), slots)
    return rule.code if rule is not None else None


def _other_side(
    parse: Parse, verb: Token, subject: Token | None, code: str, words: Lexicon
) -> Token | None:
    things = parse.children(verb.i, "dobj")
    near = [*things, *_after(parse, verb)]
    if verb.lemma.lower() not in REACHING:
        near += [t for n in things for t in _after(parse, n)]
    for noun in near:
        if noun.i > verb.i and noun is not subject and can_act(parse, noun, words):
            return noun
    if code == "SANCTION":  # "bombed targets in Dravia and imposed sanctions"
        for noun in (verb, *things):
            for prep in parse.children(noun.i, "prep"):
                for place in parse.children(prep.i, "pobj"):
                    if prep.lower == "in" and place.name == "GPE":
                        return place
    return None


def _after(parse: Parse, head: Token) -> list[Token]:
    return [
        t
        for prep in parse.children(head.i, "prep", "dative")
        if prep.lower in TOWARDS
        for t in parse.children(prep.i, "pobj")
    ]


def _fought(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom the attack hits that is joined to this one or told of who made it: "fired tear gas and beat
    protesters", "troops firing rockets fought rebels"."""
    told = [t for t in parse.children(clause.verb.i, "conj")
            if not parse.children(t.i, "aux", *SUBJECTS)]  # fmt: skip
    if clause.verb.dep == "acl" and clause.verb.tag == "VBG":
        doer = parse[clause.verb.head]
        told += [parse[doer.head]] if doer.dep == "nsubj" else []
    for verb in told:
        if verb.pos != "VERB" or parse.children(verb.i, "neg", "auxpass"):
            continue
        if verb.lemma in CLASHES:
            hit = _after(parse, verb)
        elif verb.lemma in HURT or _code(parse, verb, words) == "ASSAULT":
            hit = parse.children(verb.i, "dobj")
        else:
            continue
        for noun in hit:
            place = noun.name in PLACED or is_thing(noun, "ASSAULT", None, words)
            if noun.i > verb.i and (place or is_somebody(parse, noun, words)):
                return noun
    return None


def victim(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who died "in an attack launched by rebels", or was killed "by rockets fired by rebels"."""
    attack = clause.object
    if attack is None or clause.verb.dep != "acl" or attack.lemma.lower() not in words.attacks:
        return None
    prep = parse[attack.head]
    above = parse[prep.head]
    if prep.dep not in ("prep", "agent") or above.i >= attack.i:
        return None
    if prep.lower not in ("in", "during", "by"):
        return None
    if above.lemma in DYING:
        return next(iter(parse.children(above.i, "nsubj")), None)
    return next(iter(parse.children(above.i, "nsubjpass")), None) if above.lemma in HURT else None
