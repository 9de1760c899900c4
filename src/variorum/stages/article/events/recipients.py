"""Who is acted on: somebody at the verb, in the clause or infinitive under it, or behind a thing.

A thing, a text or a thought is attacked, seized or censored but has no other part in an event. Where
one is rejected, condemned or supported the other side is whose it is ("the decision of Norvia").
"""

from __future__ import annotations

from dataclasses import replace

from variorum.stages.article.events.asked import asked, clauses_of, infinitive
from variorum.stages.article.events.beside import opponent, other_side, voiced_by
from variorum.stages.article.events.carried import victim
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.harmed import SEATS, deprived, fallen
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import PLACED, can_act
from variorum.stages.article.events.targets import (
    CARED,
    CLASHING,
    FALLEN,
    HITTING,
    OWN,
    TOLD_OF,
    aimed_at,
    behind_deed,
    is_call,
    is_crowd,
    is_some,
    is_somebody,
    is_struck,
    is_thing,
    made_by,
    so_called,
    who_behind,
)
from variorum.syntax import Parse, Token

TARGETS = ("against", "on", "upon", "at", "toward", "towards", "to", "with", "from", "into", "between", "over", "for",
           "about", "of")  # fmt: skip
PLACES = {
    "PROTEST": ("against",),
    "RETREAT": ("from",),
    "CONSULT": ("with", "between", "to", "of"),
    "REQUEST": ("on", "upon", "to", "from", "with", "at"),
}
"""Codes whose recipient stands after few prepositions."""
TO_SOMEBODY = frozenset({"REQUEST", "CONSULT", "AGREE"})
"""Codes whose recipient is always somebody."""
FIRST = {"AGREE": ("with",), "CONSULT": ("with",)}
"""Prepositions before others of TARGETS."""
JUDGED = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Codes of words about a thing; what else stands after prepositions is about that thing."""
VOICED = JUDGED | {"AGREE", "CONCEDE"}
"""Codes of what is done about what another says or proposes."""
INQUIRING = frozenset({"investigate", "probe", "examine"})
"""Verbs whose "whether" tells of whom one thinks ill."""
BINDING = frozenset({"sanction", "embargo", "ban", "restriction", "blockade", "curb", "measure"})
"""Measures laid on somebody, who is not judged with them."""
GIVEN = frozenset({"help", "aid", "assistance", "support", "advice", "protection", "backing",
                   "permission", "approval", "blessing", "cooperation"})  # fmt: skip
"""What one asks for that is his who can give it."""
SETTING_OUT = frozenset({"ASSAULT", "MOBILIZE"})
"""Codes of what comes "from" where it sets out."""
SPOKEN_OF = frozenset({"discuss", "debate", "review"})
"""Verbs whose object is what is spoken of."""
CHARGES = frozenset({"charge", "allegation", "accusation", "claim", "case", "complaint"})
"""What is brought "against" him who is accused."""
AIMED = frozenset({"at", "toward", "towards"})
BESIDE = frozenset({"on", "upon", "with", "from", "by"})


def recipient(
    parse: Parse,
    clause: Clause,
    words: Lexicon,
    *,
    light: bool,
    moved: bool,
    code: str,
    mode: str | None,
) -> Token | None:
    """Who is acted on. ``light``: the rule names the object's words, so that it is part of the
    event ("impose sanctions") unless it can act itself, and who is meant stands after a
    preposition ("on the company"). ``moved``: the object is sent or withdrawn, and the other side
    is where to or from."""
    if mode == "resign":
        return None
    if clause.dative is not None:
        return clause.dative
    if clause.object is not None and clause.object.lower.endswith(("self", "selves")):
        return None
    if clause.object is not None and clause.object.name in ("DATE", "TIME"):
        clause = replace(clause, object=None)  # "called Tuesday for Dravia to act"
    if code == "CONSULT" and clause.verb.lemma in SPOKEN_OF:
        clause = replace(clause, object=None)  # "discussed Norvia with Dravia"
    if (hurt := fallen(parse, clause, words)) is not clause.object:
        return hurt
    if code in ("ASSAULT", "COERCE") and (loser := deprived(parse, clause, words)) is not None:
        return loser
    if code == "REQUEST":
        found = behind_deed(parse, asked(parse, clause, words), code, words)
        if found is not None:
            return found
    if code == "ASSAULT" and (died := victim(parse, clause, words)) is not None:
        return died
    found = _direct(parse, clause, words, light, moved, code, mode)
    if found is None and code == "ASSAULT":
        found = opponent(parse, clause.verb, clause.subject) or aimed_at(parse, clause, words)
    if found is None and code == "CONSULT":
        found = other_side(parse, clause.verb, clause.subject)
    if found is None and code == "AGREE":
        found = _served(parse, clause, words)
    if found is None and code in VOICED and clause.object is not None:
        found = voiced_by(parse, clause.object, words) or made_by(parse, clause, words)
    if found is None and code == "ACCUSE":
        found = _of_whom(parse, clause, words) or so_called(parse, clause, words)
    return behind_deed(parse, found, code, words)


def _direct(
    parse: Parse,
    clause: Clause,
    words: Lexicon,
    light: bool,
    moved: bool,
    code: str,
    mode: str | None,
) -> Token | None:
    """The object, who is behind it or who stands after a preposition."""
    obj = clause.object
    places = list(clause.preps)
    if obj is not None:
        deed = light and _made_of(obj, clause, words)
        asked = american(clause.verb.lemma.lower()) in words.frames["thing"]
        if light and code == "ASSAULT" and not deed and is_thing(obj, code, mode, words):
            return obj
        able = is_somebody(parse, obj, words)
        if code == "COERCE" and not able:  # "seized a ship and its crew"
            able = any(is_somebody(parse, t, words) for t in parse.children(obj.i, "conj"))
        hit = not light or (not moved and not deed and able)
        if hit and not asked:
            if able or (code not in TO_SOMEBODY and is_thing(obj, code, mode, words)):
                return obj
            fallen = code in JUDGED and obj.lemma.lower() in FALLEN
            open_to = code not in TO_SOMEBODY and not fallen
            found = who_behind(parse, obj, words) if open_to else None
            if found is not None:
                return found
        if asked and able:
            obj = None  # is asked for
    if obj is not None and clause.verb.lemma == "blame":  # "the riots shaking Norvia on Holm"
        acts = parse.children(obj.i, "acl", "relcl")
        told = [p for t in acts for p in parse.children(t.i, "prep")]
        places += [("on", t) for p in told if p.lower == "on" for t in parse.children(p.i, "pobj")]
    if obj is not None:
        struck = code in JUDGED and obj.lemma.lower() in words.attacks | words.suffered
        struck = struck and not (code == "SUPPORT" and obj.lemma.lower() in CARED)
        for prep in parse.children(obj.i, "prep"):
            cared = code == "SUPPORT" and obj.lemma.lower() in CARED
            unsaid = prep.lower == "of" and not light and code != "ASSAULT" and not cared
            if struck or unsaid:
                continue  # read as whose it is, or is who suffered
            if code == "REQUEST" and prep.lower == "on" and not (light or is_call(obj)):
                continue  # "proposed a resolution on the mission"
            for noun in parse.children(prep.i, "pobj"):
                places.append((prep.lower, noun))
                inner = parse.children(noun.i, "prep")
                if code in JUDGED and noun.lemma.lower() in words.suffered | TOLD_OF:
                    inner = []  # "concern about the safety of villagers"
                places += [(p.lower, t) for p in inner for t in parse.children(p.i, "pobj")]
        whose = "from" if code == "REQUEST" else "of"
        called = american(clause.verb.lemma.lower()) in words.frames["thing"] and is_call(obj)
        fallen = code in JUDGED and obj.lemma.lower() in FALLEN
        if code != "CONSULT" and not called and not fallen:
            helped = code == "REQUEST" and obj.lemma.lower() in GIVEN  # "sought its help"
            places += [(whose, t) for t in parse.children(obj.i, "poss")
                       if t.pos != "PRON" or (helped and t.lower in OWN)]  # fmt: skip
    for prep_name, talks in clause.preps:
        if (
            prep_name in ("for", "on") and talks.lemma.lower() in words.talks
        ):  # came "for talks with"
            withs = (p for p in parse.children(talks.i, "prep") if p.lower == "with")
            places += [("with", t) for p in withs for t in parse.children(p.i, "pobj")]
    if code == "ASSAULT" and clause.passive and clause.subject is not None:
        at = [p for p in parse.children(clause.subject.i, "prep") if p.lower in ("at", "on")]
        places += [(p.lower, t) for p in at for t in parse.children(p.i, "pobj")]
    if code == "PROTEST" and obj is not None:
        places += [("against", t) for p, t in clause.preps if p in HITTING - {"of", "over"}
                   and t.pos == "NOUN" and t.name not in PLACED]  # fmt: skip
    if obj is not None and code in JUDGED and obj.lemma.lower() in words.attacks | BINDING:
        places = [(p, t) for p, t in places if p not in HITTING]  # who suffers is not who is judged
    near = CLASHING if clause.verb.lemma == "clash" else PLACES.get(code, TARGETS)
    if code in JUDGED and not light and obj is not None:
        charged = code == "ACCUSE" and obj.lemma.lower() in CHARGES
        cared = code == "SUPPORT" and obj.lemma.lower() in CARED
        near = tuple(p for p in near if p in BESIDE or (charged and p == "against")
                     or (cared and p == "of"))  # fmt: skip
    gained = obj is not None and obj.lemma.lower() == "control"
    first = ("of",) if gained else FIRST.get(code, ())
    usable = [
        (bool(first) and p not in first, TARGETS.index(p), t.i, t)
        for p, t in places
        if p in near and t is not clause.subject
        and not (p == "with" and t.i < clause.verb.i and code not in FIRST)
        and not (p == "at" and code in ("AGREE", "THREATEN"))
        and not (p == "from" and code in SETTING_OUT and not gained)
        and not (p == "with" and code == "ASSAULT" and t.lower == "force")
        and (p != "about" or code == "ACCUSE")
        and not (code == "ASSAULT" and p == "on" and _lies(parse, t))
        and (t.lemma.lower() not in words.weapons or (p in AIMED and can_act(parse, t, words)))
        and not (moved and p == "of")
        and not (p == "for" and code == "ACCUSE" and light)
        and (is_some(parse, t, words) or is_struck(t, p, code, words) or t.lower in OWN
             or (mode == "visit" and p == "to" and t.lemma.lower() in SEATS)
             or (p == "for" and is_crowd(parse, t, code))
             or (p == "from" and code == "REQUEST" and is_somebody(parse, t, words)))
        and not (code == "REQUEST" and t.lemma.lower() in words.attacks)
        and t.name not in ("DATE", "TIME")
    ]  # fmt: skip
    if usable:
        return _acting(parse, min(usable)[3], code, words)
    if code in ("PROTEST", "ACCUSE", "SUPPORT", "REJECT"):
        about = [t for p, t in clause.preps if p in near and p != "with"
                 and not (p == "on" and t.name in ("DATE", "TIME"))]  # fmt: skip
        if code == "ACCUSE":  # "concern about abuse by the police"
            about += [t for p, t in places if p in ("about", "over", "at") and t not in about]
        behind = (who_behind(parse, t, words) for t in about)
        found = next((t for t in behind if t is not None and t is not clause.subject), None)
        if found is not None:
            return found
    own = obj is not None and not (light and moved) and not _is_deed(obj, words)
    if obj is None or not own:
        return None
    return obj if can_act(parse, obj, words) or is_crowd(parse, obj, code) else None


def _acting(parse: Parse, noun: Token, code: str, words: Lexicon) -> Token:
    """The one of several joined nouns that is somebody, or whose it is: "concern about waste and
    Dravia's raids"."""
    if code == "ASSAULT" or is_somebody(parse, noun, words):
        return noun
    for joined in parse.children(noun.i, "conj"):
        if can_act(parse, joined, words):
            deed = joined.lemma.lower() in words.attacks
            return (who_behind(parse, joined, words) if deed else None) or joined
    return noun


def _lies(parse: Parse, noun: Token) -> bool:
    """Whether ``noun`` only tells where what was hit lies: "struck at Oberau, on the coast"."""
    prep = parse[noun.head]
    return prep.i > 0 and parse[prep.i - 1].text == ","


def _made_of(obj: Token, clause: Clause, words: Lexicon) -> bool:
    """Whether an object is an attack, what it is made with, or so many of that."""
    lemma = obj.lemma.lower()
    many = lemma in words.parts and not words.deeds.isdisjoint(clause.slots.get("obj", ()))
    return many or _is_deed(obj, words)


def _is_deed(obj: Token, words: Lexicon) -> bool:
    """Whether an object is what is done or used; force is, forces are somebody."""
    return obj.lemma.lower() in words.deeds and obj.lower != "forces"


def _served(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """For whom one promises to do something: "agreed to help Dravia", "to hold talks with Dravia"."""
    for verb in parse.children(clause.verb.i, "xcomp", "ccomp", "advcl"):
        harm = american(verb.lemma.lower()) in words.hostile
        if harm or not infinitive(parse, verb) or parse.children(verb.i, "prt", "neg"):
            continue
        serves = american(verb.lemma.lower()) in words.frames["serve"]
        for noun in parse.children(verb.i, "dative", *(("dobj",) if serves else ())):
            if noun.pos != "ADP" and can_act(parse, noun, words) and noun.i > verb.i:
                inert = noun.lemma.lower() in words.forces | words.deeds | words.weapons
                return None if inert else noun
        if verb.lemma.lower() == "help":
            for inner in parse.children(verb.i, "ccomp", "xcomp"):
                for noun in parse.children(inner.i, "nsubj"):
                    if can_act(parse, noun, words):
                        return noun
        heads = [verb, *parse.children(verb.i, "dobj")]
        for prep in (p for t in heads for p in parse.children(t.i, "prep", "dative")):
            if prep.lower in ("to", "with"):
                for noun in parse.children(prep.i, "pobj"):
                    if can_act(parse, noun, words):
                        return noun
    return None


def _of_whom(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom a complaint is about: "concern that Dravia is losing", "charged that Dravia's fire …"; or
    who is found guilty."""
    if clause.verb.lemma == "find":
        guilty = [t for t in parse.children(clause.verb.i, "ccomp") if t.lower == "guilty"]
        accused = [s for t in guilty for s in parse.children(t.i, "nsubj")]
        return accused[0] if accused and is_somebody(parse, accused[0], words) else None
    lemma = american(clause.verb.lemma.lower())
    if lemma not in words.frames["complain"] | INQUIRING:
        return None
    for told in clauses_of(parse, clause):
        marks = {t.lower for t in parse.children(told.i, "mark")}
        if lemma in INQUIRING and marks.isdisjoint({"whether", "if"}):
            continue
        if told.dep in ("ccomp", "acl") and told.i > clause.verb.i:
            for subject in parse.children(told.i, *SUBJECTS):
                own = any(t.tag == "PRP$" for t in parse.children(subject.i, "poss"))
                if subject.pos == "PRON" or subject.dep == "nsubjpass" or own:
                    continue
                firm = subject.lemma.lower() in words.business
                somebody = firm or is_somebody(parse, subject, words)
                if can_act(parse, subject, words) or (somebody and lemma not in INQUIRING):
                    return subject
                return who_behind(parse, subject, words)
    return None
