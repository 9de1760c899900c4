"""Whose subject a verb without one has, where the parse joins it to another verb than the text does.

"He notes that towns are bearing the brunt and calls for a truce": he calls. "Dravia shelled the port and
the opposition rejected the plan": the parse took who rejects for the second thing shelled. "Holm wrote to
the leaders urging calm": the letter urges, not the leaders.
"""

from __future__ import annotations

from variorum.models.people import is_role
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.syntax import Parse, Token

SPOKEN = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "AGREE", "THREATEN"})
"""Codes of what is done by speaking."""
BEING = frozenset({"be", "have", "include", "contain", "remain", "seem", "need", "consist"})
"""Verbs of how things are, to which what somebody does is hardly joined."""
ORDERING = frozenset({"order", "want", "have", "declare", "keep"})
"""Verbs before "the port closed"."""
WRITING = frozenset({"write", "send", "appeal", "cable", "speak", "address", "reply", "respond"})
ALIKE = {"he": "him", "she": "her", "they": "them"}
PRESENT = ("VBZ", "VBP")
CHAIN = 4  # verbs joined one to the other


def swallowed(parse: Parse, verb: Token) -> Token | None:
    """The subject that the parse joined to the object of the verb before: "Norvia expelled the envoy and
    Dravia condemned the attack", "shelled the port and the rebels rejected the plan"."""
    helpers = parse.children(verb.i, "aux", "neg", "advmod")
    finite = verb.tag in ("VBD", "VBZ") or any(t.tag in (*PRESENT, "VBD") for t in helpers)
    if verb.dep not in ("conj", "ccomp") or not finite or parse.children(verb.i, "auxpass"):
        return None
    before = {t.i for t in helpers}
    at = verb.i - 1
    while at in before:
        at -= 1
    if at < 1:
        return None
    name = _told_of(parse, parse[at], parse[verb.head])
    first = parse.subtree(name.i)[0]
    link, above = parse[first - 1] if first else name, parse[name.head]
    if name.dep != "conj" or link.dep != "cc" or not verb.head < above.i < link.i:
        return None
    parted = any(t.lower == "the" for t in parse.children(name.i, "det"))
    proper = name.pos == "PROPN" and (first == name.i or parted) and verb.dep == "conj"
    known = name.pos == "NOUN" and parted
    told = (proper and above.pos != "PROPN") or known
    return name if told and parse.children(verb.i, "dobj", "ccomp", "xcomp") else None


def _told_of(parse: Parse, last: Token, head: Token) -> Token:
    """The noun that a relative clause between commas before ``last`` tells of, or ``last``: "and Dravia,
    which led the campaign, has"."""
    if last.text != ",":
        return last
    for noun in parse.children(head.i, "dobj"):
        for clause in parse.children(noun.i, "relcl"):
            first, end = parse.subtree(clause.i)
            if end == last.i and parse[first].tag in ("WDT", "WP") and parse[first - 1].text == ",":
                return parse[first - 2]
    return last


def teller(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """The verb of saying whose subject does what the parse joins to the clause that is said: where the
    form of ``verb`` asks for it, or where words are joined to a clause that tells how things are."""
    told = parse[verb.head]
    for _ in range(CHAIN):
        if told.dep != "conj":
            break
        told = parse[told.head]
    say = parse[told.head]
    if verb.dep != "conj" or told.dep != "ccomp" or not say.i < told.i < verb.i:
        return None
    subjects = parse.children(told.i, *SUBJECTS)
    if not subjects or parse.children(verb.i, "aux", "auxpass", "mark"):
        return None
    if verb.tag in PRESENT:
        many = subjects[0].tag in ("NNS", "NNPS") or bool(parse.children(subjects[0].i, "conj"))
        alone = subjects[0].tag in ("NN", "NNP") and not many
        apart = many if verb.tag == "VBZ" else alone
        return say if apart and say.tag == verb.tag else None
    if say.tag != "VBD" or verb.tag not in ("VBD", "VBN"):
        return None
    if say.lemma in ORDERING and told.tag in ("VBD", "VBN"):
        return say if not parse.children(told.i, "aux", "auxpass", "mark", "dobj") else None
    codes = _codes(verb, words)
    return say if codes & SPOKEN and told.lemma in BEING and told.tag == "VBD" else None


def writer(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """The verb of writing to whose addressee the parse hangs what is written: "wrote to the leaders
    urging calm", "sent a letter to Dravia demanding answers"."""
    noun = parse[verb.head]
    prep = parse[noun.head]
    codes = _codes(verb, words)
    if verb.dep != "acl" or verb.tag != "VBG" or not codes or not codes <= SPOKEN:
        return None
    if noun.dep != "pobj" or prep.lower != "to":
        return None
    above = parse[prep.head]
    if above.pos == "NOUN" and above.lemma.lower() in words.inert:
        above = parse[above.head]
    return above if above.lemma in WRITING else None


def disjoint(parse: Parse, verb: Token, subject: Token) -> Token:
    """``subject``, unless it is a pronoun for whom the verb is done to, as "he" for "him": then who does
    what is told next before it ("he gave in when Holm called him and asked him to come")."""
    objects = {t.lower for t in parse.children(verb.i, "dobj", "dative")}
    own = parse.children(verb.i, *SUBJECTS)
    if own or verb.dep != "conj" or ALIKE.get(subject.lower) not in objects:
        return subject
    for nearer in reversed(parse.tokens[subject.i + 1 : verb.i]):
        if nearer.pos == "VERB" and nearer.tag == verb.tag:
            own = [t for t in parse.children(nearer.i, "nsubj") if subject.i < t.i < nearer.i]
            return own[0] if own else subject
    return subject


def other(obj: Token | None) -> Token | None:
    """The object of a verb where it names one, whom a pronoun for its subject does not mean."""
    return obj if obj is not None and obj.tag in ("NN", "NNP") else None


def faulted(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether a verb of blame is over ``verb``: "slammed Dravia for jailing reporters"."""
    prep = parse[verb.head]
    lemma = american(parse[prep.head].lemma.lower())
    if verb.dep != "pcomp" or prep.lower not in ("for", "over"):
        return False
    rule = words.event(lemma, {"obj": {"somebody"}})
    return rule is not None and rule.code == "ACCUSE"


def holder(parse: Parse, noun: Token, words: Lexicon) -> Token:
    """Who is blamed with what is his: "Dravia" of "slammed Dravia's hypocrisy"."""
    lemma = noun.lemma.lower()
    if noun.pos != "NOUN" or lemma in words.actors or is_role(lemma):
        return noun
    owners = parse.children(noun.i, "poss")
    return owners[0] if owners and owners[0].pos in ("PROPN", "NOUN") else noun


def _codes(verb: Token, words: Lexicon) -> set[str]:
    return {r.code for r in words.rules.get(american(verb.lemma.lower()), ())} - {"NONE"}
