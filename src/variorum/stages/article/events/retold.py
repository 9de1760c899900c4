"""Whose a deed is that is judged by a word for it: "condemned the attack", "rejected the request".

The noun stands for what was told before. A participle may say who is meant ("condemned the attack,
calling Dravia cruel"); else it is who did, in this sentence or the two before, what the noun names: the
subject of the verb that sounds like it ("Dravia requested …"), of any verb of violence where the noun is
an attack, or whose the same noun was.
"""

from __future__ import annotations

from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import can_act, owner
from variorum.stages.article.events.targets import who_behind
from variorum.syntax import Parse, Token

POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
"""Before a noun for what was told before."""
BACK = 2  # sentences in which the deed may have been told
WIDEST = 80  # tokens looked back upon
SAME = 5  # first letters that a verb and the noun of its deed share: propose, proposal
NAMING = frozenset({"call", "describe", "brand", "label", "term", "denounce", "condemn"})
"""Verbs that say what somebody is."""


def judged(parse: Parse, clause: Clause, code: str, words: Lexicon) -> Token | None:
    """Whose the deed is that the object, or what stands after "to", names without its doer."""
    if code == "ACCUSE" and (found := _charged(parse, clause, words)) is not None:
        return found
    if clause.object is not None and clause.object.lower in ("this", "that"):
        return _before(parse, clause, words)
    things = [clause.object, *(t for p, t in clause.preps if p == "to" and code != "ACCUSE")]
    for thing in things:
        if thing is not None and thing.i > clause.verb.i and _points(parse, thing):
            return _doer(parse, clause, thing, words)
    return None


def _before(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who does what the clause joined before tells: "Dravia shells towns and Norvia condemns this"."""
    above = parse[clause.verb.head]
    if clause.verb.dep != "conj" or above.pos not in ("VERB", "AUX") or above.i > clause.verb.i:
        return None
    doers = [t for t in parse.children(above.i, "nsubj") if can_act(parse, t, words)]
    return doers[0] if doers and doers[0] is not clause.subject else None


def _charged(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom a participle after the verb blames: "criticized the vote, accusing Dravia of fraud"."""
    for verb in parse.children(clause.verb.i, "advcl"):
        if verb.tag != "VBG" or verb.i < clause.verb.i or parse.children(verb.i, "neg", *SUBJECTS):
            continue
        rule = words.event(american(verb.lemma.lower()), {"obj": {"somebody"}})
        blames = rule is not None and rule.code == "ACCUSE"
        named = [*parse.children(verb.i, "dobj")] if blames or verb.lemma in NAMING else []
        if verb.lemma in NAMING:  # the parse may hang "Dravia cruel" below as a clause
            told = parse.children(verb.i, "ccomp")
            named += [s for t in told for s in parse.children(t.i, "nsubj")]
        for noun in named:
            if noun.i > verb.i and noun.pos != "PRON" and can_act(parse, noun, words):
                return noun
    return None


def _points(parse: Parse, thing: Token) -> bool:
    """Whether a noun is for what was told before and nothing tells more of it."""
    if thing.pos != "NOUN":
        return False
    before = parse.children(thing.i, "det", "predet", "amod")
    after = parse.children(thing.i, "prep", "acl", "relcl", "ccomp", "poss", "compound", "nmod")
    named = any(t.name for t in before)  # "the Dravian attack"
    return any(t.lower in POINTING for t in before) and not after and not named


def _doer(parse: Parse, clause: Clause, thing: Token, words: Lexicon) -> Token | None:
    lemma = american(thing.lemma.lower())
    sentence = parse.sentences[max(0, clause.verb.sentence - BACK)]
    first = max(sentence.first, clause.verb.i - WIDEST)
    for token in reversed(parse.tokens[first : clause.verb.i]):
        if token.pos == "VERB" and _does(token, lemma, words):
            found = _who_did(parse, token, words)
        elif token.pos == "NOUN" and american(token.lemma.lower()) == lemma:
            found = who_behind(parse, token, words) or owner(parse, token, words)
        else:
            continue
        if found is not None and found.pos == "ADJ" and not found.name:
            continue  # "military action"
        if found is not None and found.pos != "PRON" and found is not clause.subject:
            return found
    return None


def _does(verb: Token, lemma: str, words: Lexicon) -> bool:
    """Whether what ``verb`` tells is a deed that the noun ``lemma`` names."""
    done = american(verb.lemma.lower())
    if done == lemma or (
        len(done) >= SAME and lemma.startswith(done[:SAME]) and lemma in words.voiced
    ):
        return True
    rule = words.event(done, {"obj": {"somebody"}})
    return lemma in words.attacks and rule is not None and rule.code == "ASSAULT"


def _who_did(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    passive = parse.children(verb.i, "auxpass", "nsubjpass")
    if passive:
        by = parse.children(verb.i, "agent")
        doers = [t for p in by for t in parse.children(p.i, "pobj")]
    else:
        doers = parse.children(verb.i, "nsubj")
    for doer in doers:
        if can_act(parse, doer, words):
            attack = doer.pos == "NOUN" and doer.lemma.lower() in words.attacks
            return owner(parse, doer, words) if attack else doer
    return None
