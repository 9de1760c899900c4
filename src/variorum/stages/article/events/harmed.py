"""Who suffers a harm that is told in two verbs, or from whom something is taken.

"Rebels shelled the port, striking it twice" and "the gang vowed to kill the envoy" name who is harmed at
the other verb; "seized tanks from the army" and "cleared the town of rebels" name a thing or a place as
object and behind it the party that loses it.
"""

from __future__ import annotations

from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import PLACED, can_act
from variorum.stages.article.events.targets import is_crowd, is_somebody
from variorum.syntax import Parse, Token

TAKING = frozenset(
    {"seize", "capture", "recapture", "retake", "wrest", "confiscate", "impound", "steal", "grab"}
)
"""Verbs before a thing or place "from" those who had it."""
CLEARING = frozenset({"clear", "cleanse", "rid", "purge", "sweep"})
"""Verbs before a place "of" those who are driven out."""
OF_PEOPLE = frozenset(
    {"kill", "murder", "wound", "injure", "arrest", "detain", "jail", "kidnap", "abduct"}
)
"""Verbs of what is done to people alone."""
SEATS = frozenset({"town", "city", "village", "port", "capital", "country", "province", "republic"})
"""What can act by its name, and is a place where it is taken."""
ENDING = frozenset({"withdraw", "close", "cut", "halt", "sever", "suspend", "block", "respond"})
"""Hostile verbs whose object is not who is harmed."""
HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Codes of what one threatens to do to somebody."""


def deprived(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """From whom a thing or a place is taken, or of whom a place is cleared."""
    lemma, obj = american(clause.verb.lemma.lower()), clause.object
    if obj is None or lemma not in TAKING | CLEARING:
        return None
    taken = obj.name in PLACED or _thing(parse, obj, words)
    if lemma in TAKING and not taken:
        return None
    link = "from" if lemma in TAKING else "of"
    for head in (clause.verb, obj):
        for prep in parse.children(head.i, "prep"):
            if prep.lower != link or prep.i < clause.verb.i:
                continue
            for noun in parse.children(prep.i, "pobj"):
                if noun.name not in PLACED and _people(parse, noun, words):
                    return noun
    return None


def fallen(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who was killed or held after a comma at a thing or a place: "Holm died at a parade, killed by
    rebels"; the object where that is somebody, ``None`` where nobody is named."""
    obj = clause.object
    if obj is None or obj.pos != "NOUN" or clause.verb.lemma not in OF_PEOPLE:
        return obj
    bare = obj.lemma.lower() in words.parts and not parse.children(obj.i, "prep")
    counted = bare or parse.children(obj.i, "nummod")
    apart = clause.passive and clause.verb.dep == "acl" and parse[clause.verb.i - 1].text == ","
    if counted or is_somebody(parse, obj, words) or not apart:
        return obj
    above = parse[obj.head]
    while above.dep in ("prep", "pobj", "conj") and above.head < above.i:
        above = parse[above.head]
    for subject in parse.children(above.i, *SUBJECTS):
        if is_somebody(parse, subject, words):
            return subject
    return None


def _thing(parse: Parse, obj: Token, words: Lexicon) -> bool:
    lemma = obj.lemma.lower()
    return lemma in words.munition | words.weapons | SEATS or not is_somebody(parse, obj, words)


def _people(parse: Parse, noun: Token, words: Lexicon) -> bool:
    lemma = noun.lemma.lower()
    return is_somebody(parse, noun, words) and lemma not in words.munition | SEATS


def beside_harm(parse: Parse, clause: Clause, code: str, words: Lexicon) -> Token | None:
    """Who is harmed by the deed beside this one: what is threatened, or what a participle goes with."""
    if code == "THREATEN":
        return _threatened(parse, clause, words)
    return _struck_before(parse, clause.verb, words) if code == "ASSAULT" else None


def _threatened(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """The object of the harm one threatens to do: "vowed to crush the rebels"."""
    for verb in parse.children(clause.verb.i, "xcomp"):
        if not any(t.lower == "to" for t in parse.children(verb.i, "aux")):
            continue
        if _harms(verb, words):
            for noun in parse.children(verb.i, "dobj"):
                somebody = is_somebody(parse, noun, words) or is_crowd(parse, noun, "COERCE")
                if noun.i > verb.i and somebody:
                    return noun
    return _unless(parse, clause.verb, words)


def _unless(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """Who is to do something lest the threat come true: "threatened to leave unless Dravia yields"."""
    for above in (verb, *parse.children(verb.i, "xcomp")):
        for told in parse.children(above.i, "advcl"):
            if any(t.lower == "unless" for t in parse.children(told.i, "mark")):
                for subject in parse.children(told.i, *SUBJECTS):
                    if subject.i > verb.i and can_act(parse, subject, words):
                        return subject
    return None


def _struck_before(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """The object of the attack that a participle without one goes with: "hammered rebel forces,
    striking twice on Monday"."""
    attack = parse[verb.head]
    follows = verb.dep == "advcl" and verb.tag == "VBG" and attack.i < verb.i
    if not follows or attack.pos != "VERB" or parse.children(verb.i, "mark", *SUBJECTS):
        return None
    for noun in parse.children(attack.i, "dobj", "nsubjpass"):
        if noun.lemma.lower() == "aim":  # "took aim at"
            for prep in parse.children(attack.i, "prep"):
                for target in parse.children(prep.i, "pobj"):
                    if prep.lower == "at" and can_act(parse, target, words):
                        return target
        elif _harms(attack, words) and can_act(parse, noun, words):
            return noun
    return None


def _harms(verb: Token, words: Lexicon) -> bool:
    lemma = american(verb.lemma.lower())
    rule = words.event(lemma, {"obj": {"somebody"}})
    return lemma in words.hostile - ENDING or (rule is not None and rule.code in HARMFUL)
