"""Who is acted on: somebody at the verb, in the clause or infinitive under it, or behind a thing.

A thing, a text or a thought is attacked, seized or censored but has no other part in an event. Where
one is rejected, condemned or supported the other side is whose it is ("the decision of Norvia").
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.stages.article.events.beside import opponent, other_side, voiced_by
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import PLACED, can_act
from variorum.stages.article.events.targets import (
    CLASHING,
    HITTING,
    aimed_at,
    is_call,
    is_some,
    is_somebody,
    is_struck,
    is_thing,
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
TOLD = ("ccomp", "xcomp", "acl", "advcl")
JUDGED = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Codes of words about a thing; what else stands after prepositions is about that thing."""
VOICED = JUDGED | {"AGREE"}
"""Codes of what is done about what another says or proposes."""
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
    if code == "REQUEST":
        found = _asked(parse, clause, words)
        if found is not None:
            return found
    found = _direct(parse, clause, words, light, moved, code, mode)
    if found is None and code == "ASSAULT":
        found = opponent(parse, clause.verb, clause.subject) or aimed_at(parse, clause, words)
    if found is None and code == "CONSULT":
        found = other_side(parse, clause.verb, clause.subject)
    if found is None and code == "AGREE":
        found = _served(parse, clause, words)
    if found is None and code in VOICED and clause.object is not None:
        found = voiced_by(parse, clause.object, words)
    if found is None and code == "ACCUSE":
        found = _of_whom(parse, clause, words) or so_called(parse, clause, words)
    return found


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
            found = who_behind(parse, obj, words) if code not in TO_SOMEBODY else None
            if found is not None:
                return found
        if asked and able:
            obj = None  # is asked for
    if obj is not None:
        struck = code in JUDGED and obj.lemma.lower() in words.attacks | words.suffered
        for prep in parse.children(obj.i, "prep"):
            if struck or (prep.lower == "of" and not light and code != "ASSAULT"):
                continue  # read as whose it is, or is who suffered
            for noun in parse.children(prep.i, "pobj"):
                places.append((prep.lower, noun))
                inner = parse.children(noun.i, "prep")
                places += [(p.lower, t) for p in inner for t in parse.children(p.i, "pobj")]
        whose = "from" if code == "REQUEST" else "of"
        called = american(clause.verb.lemma.lower()) in words.frames["thing"] and is_call(obj)
        if code != "CONSULT" and not called:
            places += [(whose, t) for t in parse.children(obj.i, "poss") if t.pos != "PRON"]
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
    if obj is not None and code in JUDGED and obj.lemma.lower() in words.attacks:
        places = [(p, t) for p, t in places if p not in HITTING]  # who suffers is not who is judged
    near = CLASHING if clause.verb.lemma == "clash" else PLACES.get(code, TARGETS)
    if code in JUDGED and not light and obj is not None:
        near = tuple(p for p in near if p in BESIDE)
    usable = [
        (p not in FIRST.get(code, (p,)), TARGETS.index(p), t.i, t)
        for p, t in places
        if p in near and t is not clause.subject
        and not (p == "with" and t.i < clause.verb.i and code not in FIRST)
        and not (p == "at" and code in ("AGREE", "THREATEN"))
        and (p != "about" or code == "ACCUSE")
        and (t.lemma.lower() not in words.weapons or (p in AIMED and can_act(parse, t, words)))
        and not (moved and p == "of")
        and (is_some(parse, t, words) or is_struck(t, p, code, words))
        and not (code == "REQUEST" and t.lemma.lower() in words.attacks)
        and t.name not in ("DATE", "TIME")
    ]  # fmt: skip
    if usable:
        return min(usable)[3]
    if code in ("PROTEST", "ACCUSE", "SUPPORT", "REJECT"):
        behind = (who_behind(parse, t, words) for p, t in clause.preps if p in near and p != "with")
        found = next((t for t in behind if t is not None and t is not clause.subject), None)
        if found is not None:
            return found
    own = obj is not None and not (light and moved) and obj.lemma.lower() not in words.deeds
    return obj if own and obj is not None and can_act(parse, obj, words) else None


def _made_of(obj: Token, clause: Clause, words: Lexicon) -> bool:
    """Whether an object is an attack, what it is made with, or so many of that."""
    lemma = obj.lemma.lower()
    many = lemma in words.parts and not words.deeds.isdisjoint(clause.slots.get("obj", ()))
    return many or lemma in words.deeds


def _clauses(parse: Parse, clause: Clause) -> Iterator[Token]:
    """The verbs of what is said, asked or promised, at the verb or at its object."""
    yield from parse.children(clause.verb.i, *TOLD)
    nouns = [t for _, t in clause.preps if t.i > clause.verb.i]
    if clause.object is not None and clause.object.i > clause.verb.i:
        nouns.insert(0, clause.object)
    for noun in nouns:
        yield from parse.children(noun.i, "acl", "ccomp", "advcl", "relcl")


def _infinitive(parse: Parse, verb: Token) -> bool:
    return any(t.lower == "to" for t in parse.children(verb.i, "aux"))


def _asked(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom a request is put to: the object before an infinitive, who is to do it ("that Dravia
    leave", "for Dravia to leave"), whose leaving is wanted, or where refuge is sought."""
    verb, obj = clause.verb, clause.object
    clauses = list(_clauses(parse, clause))
    to_do = any(_infinitive(parse, t) for t in clauses)
    if obj is not None and to_do and obj.i > verb.i and obj.pos in ("NOUN", "PROPN"):
        asking = american(verb.lemma.lower()) not in words.frames["thing"]
        if obj.lemma.lower() not in words.inert and (asking or is_somebody(parse, obj, words)):
            return obj
    for talks in (clause.object, *(t for p, t in clause.preps if p == "for")):
        if talks is not None and talks.lemma.lower() in words.talks:  # "urged talks between them"
            for prep in parse.children(talks.i, "prep"):
                for side in parse.children(prep.i, "pobj"):
                    if prep.lower == "between" and can_act(parse, side, words):
                        return side
    if any(p in ("on", "upon", "to") and is_some(parse, t, words) for p, t in clause.preps):
        return None  # stands after that preposition
    for told in clauses:
        marks = {t.lower for t in parse.children(told.i, "mark")}
        if told.i < verb.i or (told.dep != "ccomp" and "for" not in marks):
            continue
        for subject in parse.children(told.i, *SUBJECTS):
            if is_somebody(parse, subject, words):
                return subject
            found = who_behind(parse, subject, words)
            if found is not None:
                return found
    for name, noun in clause.preps:
        if name == "for":
            bare = noun.pos == "NOUN" and not parse.children(noun.i, "det", "poss")
            if verb.lemma == "ask" and bare:
                continue  # what is asked for: "asked for monitors to come"
            if is_somebody(parse, noun, words) and (to_do or noun.name in ("PERSON", "GPE")):
                return noun
            for child in parse.children(noun.i, "poss"):
                if can_act(parse, child, words):
                    return child
        if name == "in" and noun.name == "GPE" and _refuge(obj):
            return noun
    return None


def _refuge(obj: Token | None) -> bool:
    return obj is not None and obj.lemma.lower() in ("asylum", "refuge", "sanctuary")


def _served(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """For whom one promises to do something: "agreed to help Dravia", "to hold talks with Dravia"."""
    for verb in parse.children(clause.verb.i, "xcomp", "ccomp", "advcl"):
        harm = american(verb.lemma.lower()) in words.hostile
        if harm or not _infinitive(parse, verb) or parse.children(verb.i, "prt", "neg"):
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
    """Whom a complaint is about: "concern that Dravia is losing", "charged that Dravia's fire …"."""
    if american(clause.verb.lemma.lower()) not in words.frames["complain"]:
        return None
    for told in _clauses(parse, clause):
        if told.dep in ("ccomp", "acl") and told.i > clause.verb.i:
            for subject in parse.children(told.i, *SUBJECTS):
                own = any(t.tag == "PRP$" for t in parse.children(subject.i, "poss"))
                if subject.pos == "PRON" or subject.dep == "nsubjpass" or own:
                    continue
                if is_somebody(parse, subject, words):
                    return subject
                return who_behind(parse, subject, words)
    return None
