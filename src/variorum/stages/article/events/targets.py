"""Who or what can be acted on, who is behind a thing, and whom a deed reaches away from its verb."""

from __future__ import annotations

from variorum.stages.article.events.beside import CLASHES
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.roles import can_act, owner
from variorum.syntax import Parse, Token

CLASHING = ("with", "against")
HITTING = frozenset({"on", "against", "at", "toward", "towards", "into", "of", "over"})
"""Where a thing may stand that is attacked."""
OF_THINGS = frozenset({"seize", "censor", "weapons", "cyber", "visit"})
"""Modes of what is done to things."""
CROWDS = frozenset({"protest", "demonstration", "uprising", "revolt", "rally"})
"""Deeds of a crowd by which the crowd is meant."""
CARED = frozenset({"safety", "security", "welfare", "health", "right", "well-being"})
"""What is somebody's who is helped by support for it."""
FALLEN = frozenset(
    {"death", "murder", "arrest", "detention", "capture", "prosecution", "removal", "ouster"}
    | {"overthrow", "execution", "deportation", "assassination", "kidnapping", "abduction"}
    | {"disappearance", "slaying", "expulsion", "imprisonment", "trial", "conviction"}
)
"""What befalls him whose it is: "condemned Holm's arrest" is not about what Holm did."""
TOLD_OF = frozenset({"report", "allegation", "rumor", "account"})
"""What in the plural is "of" him whom it tells of: "concern over reports of villagers killed"."""
MANNERS = frozenset({"way", "manner"})
"""Nouns after which a clause tells whose doing is judged."""
OWN = frozenset({"his", "her", "its"})


def is_somebody(parse: Parse, noun: Token, words: Lexicon) -> bool:
    """Whether a noun names people or a body; who are acted on may be private persons."""
    private = noun.lemma.lower() in words.private or noun.lower in words.private
    return can_act(parse, noun, words) or private


def is_some(parse: Parse, noun: Token, words: Lexicon) -> bool:
    """Whether a noun or one joined to it names somebody."""
    return any(can_act(parse, t, words) for t in (noun, *parse.children(noun.i, "conj")))


def is_struck(noun: Token, prep: str, code: str, words: Lexicon) -> bool:
    return code == "ASSAULT" and prep in HITTING and noun.lemma.lower() not in words.unhit


def is_thing(noun: Token, code: str, mode: str | None, words: Lexicon) -> bool:
    """Whether what is no person or body can be acted on so: attacked, seized, visited."""
    if code == "ASSAULT":
        return noun.lemma.lower() not in words.unhit | words.weapons | words.attacks
    return mode in OF_THINGS and noun.lemma.lower() not in words.unhit


def who_behind(parse: Parse, thing: Token, words: Lexicon) -> Token | None:
    """Whose a thing is: "Norvia" of "Norvia's decision", "the plan by Norvia", "the NATO attack"."""
    lemma = thing.lemma.lower()
    before = [t.i for t in parse.children(thing.i, "nmod", "compound") if t.pos == "NOUN"]
    for i in (thing.i, *before):  # "Norvia's "road map" plan" may hang from the map
        for child in parse.children(i, "poss"):
            if child.lower in OWN or can_act(parse, child, words):
                return child
    suffered = lemma.endswith("ing") or lemma in words.attacks | words.suffered
    suffered = suffered or (lemma in TOLD_OF and thing.tag == "NNS")
    for name in ("by",) if suffered else ("by", "of"):
        for prep in parse.children(thing.i, "prep", "agent"):
            if prep.lower == name:
                for noun in parse.children(prep.i, "pobj"):
                    if can_act(parse, noun, words):
                        return noun
    if suffered:  # "mistreatment of reporters by the police"
        for prep in parse.children(thing.i, "prep"):
            for hurt in parse.children(prep.i, "pobj"):
                for by in (t for t in parse.children(hurt.i, "prep") if t.lower == "by"):
                    for noun in parse.children(by.i, "pobj"):
                        if can_act(parse, noun, words):
                            return noun
    for told in parse.children(thing.i, "relcl", "acl"):  # "the speed with which Norvia acted"
        opening = parse[parse.subtree(told.i)[0]]
        how = lemma in MANNERS or (opening.tag == "IN" and parse.after(opening).lower == "which")
        for doer in parse.children(told.i, "nsubj") if how else ():
            if can_act(parse, doer, words) and doer.tag not in ("WDT", "WP"):
                return doer
    for made in parse.children(thing.i, "acl"):  # "the plan drawn up by Norvia"
        if made.tag == "VBN":
            for agent in parse.children(made.i, "agent"):
                for noun in parse.children(agent.i, "pobj"):
                    if can_act(parse, noun, words):
                        return noun
    return owner(parse, thing, words) if lemma in words.attacks else None


def made_by(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who made what is judged, where the parse hangs him from the verb: "welcomed a call on Friday by
    Norvia"."""
    thing = clause.object
    if clause.passive or thing is None or thing.i < clause.verb.i:
        return None
    if american(thing.lemma.lower()) not in words.voiced | words.attacks | words.suffered:
        return None
    for prep in parse.children(clause.verb.i, "prep", "agent"):
        for noun in parse.children(prep.i, "pobj"):
            if prep.lower == "by" and prep.i > thing.i and can_act(parse, noun, words):
                return noun
    return None


def behind_deed(parse: Parse, found: Token | None, code: str, words: Lexicon) -> Token | None:
    """Who is meant by a deed that stands for its doer: "Dravia" of "an end to Dravian attacks"."""
    if found is None or found.pos != "NOUN" or code in ("ASSAULT", "COERCE"):
        return found
    if found.lemma.lower() not in words.attacks:
        return found
    return owner(parse, found, words) or found


def is_crowd(parse: Parse, noun: Token, code: str) -> bool:
    """Whether a noun names what a crowd does, by which the crowd is meant: "dispersed the protest"."""
    owned = parse.children(noun.i, "poss")
    return code in ("COERCE", "SUPPORT") and noun.lemma.lower() in CROWDS and not owned


def aimed_at(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who is hit by an attack that is the object, or fought in the clash around: "launched a strike that
    hit the port", "fired rockets in clashes with rebels"."""
    if clause.object is not None:
        for told in parse.children(clause.object.i, "relcl", "acl"):
            gap = any(t.tag in ("WDT", "WP") for t in parse.children(told.i, "nsubj"))
            gap = gap or (told.dep == "acl" and told.tag == "VBG")
            if gap and _strikes(told, words):
                for noun in parse.children(told.i, "dobj"):
                    if can_act(parse, noun, words) or is_thing(noun, "ASSAULT", None, words):
                        return noun
        above = parse[clause.object.head]
        flown = clause.passive and clause.object.dep == "nsubj" and above.i > clause.verb.i
        if flown and _strikes(above, words):  # "a rocket fired by rebels hit a house"
            return next((t for t in parse.children(above.i, "dobj") if t.i > above.i), None)
    for name, noun in clause.preps:
        if name in ("in", "during", "amid") and noun.lemma.lower() in CLASHES | {"fighting"}:
            for prep in parse.children(noun.i, "prep"):
                for side in parse.children(prep.i, "pobj"):
                    if prep.lower in CLASHING and can_act(parse, side, words):
                        return side
    return None


def _strikes(verb: Token, words: Lexicon) -> bool:
    lemma = american(verb.lemma.lower())
    rule = words.event(lemma, {"obj": set()})
    return lemma in ("hit", "strike", "target") or (rule is not None and rule.code == "ASSAULT")


def so_called(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who is behind what is condemned under a name: "denounced what they call Dravia's lies"."""
    for told in parse.children(clause.verb.i, "ccomp"):
        if told.lemma in ("call", "describe", "see", "term") and told.i > clause.verb.i:
            named = parse.children(told.i, "oprd", "dobj", "attr")
            named += [
                t for p in parse.children(told.i, "prep") for t in parse.children(p.i, "pobj")
            ]
            for noun in named:
                if noun.i > told.i and noun.pos in ("NOUN", "PROPN"):
                    return noun if can_act(parse, noun, words) else who_behind(parse, noun, words)
    return None


def is_call(noun: Token) -> bool:
    """Whether a noun is a request, so that whose it is asks: "repeated Norvia's call"."""
    return noun.lemma.lower() in ("call", "demand", "request", "appeal", "plea")
