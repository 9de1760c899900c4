"""Whom a request is put to: he who is told to do something, whose leaving is wanted, or who is to give."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.roles import can_act
from variorum.stages.article.events.targets import is_some, is_somebody, who_behind
from variorum.syntax import Parse, Token

TOLD = ("ccomp", "xcomp", "acl", "advcl")
TORN = 12  # tokens after a "for" that the parse left alone


def clauses_of(parse: Parse, clause: Clause) -> Iterator[Token]:
    """The verbs of what is said, asked or promised, at the verb or at its object."""
    yield from parse.children(clause.verb.i, *TOLD)
    nouns = [t for _, t in clause.preps if t.i > clause.verb.i]
    if clause.object is not None and clause.object.i > clause.verb.i:
        nouns.insert(0, clause.object)
    for noun in nouns:
        yield from parse.children(noun.i, "acl", "ccomp", "advcl", "relcl")


def infinitive(parse: Parse, verb: Token) -> bool:
    return any(t.lower == "to" for t in parse.children(verb.i, "aux"))


def asked(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom a request is put to: the object before an infinitive, who is to do it ("that Dravia
    leave", "for Dravia to leave"), whose leaving is wanted, or where refuge is sought."""
    verb, obj = clause.verb, clause.object
    clauses = list(clauses_of(parse, clause))
    to_do = any(infinitive(parse, t) for t in clauses)
    relatives = [t for t in clauses if t.dep == "relcl"]  # "the firms it regulates to stop"
    to_do = to_do or any(
        infinitive(parse, x) for t in relatives for x in parse.children(t.i, "xcomp")
    )
    if obj is not None and to_do and obj.i > verb.i and obj.pos in ("NOUN", "PROPN"):
        asking = american(verb.lemma.lower()) not in words.frames["thing"]
        asking = asking and any(infinitive(parse, t) for t in parse.children(verb.i, *TOLD))
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
    for prep in parse.children(verb.i, "prep"):  # "for his staff to come", torn by the parse
        if prep.lower == "for" and not parse.children(prep.i):
            last = min(parse.sentences[prep.sentence].last, prep.i + TORN)
            for subject in parse.tokens[prep.i + 1 : last]:
                first = parse.subtree(subject.i)[0] == prep.i + 1 and subject.dep == "nsubj"
                if first and is_somebody(parse, subject, words):
                    return subject
    for name, noun in clause.preps:
        if (
            name == "for"
            and noun.lower == "authority"
            and not parse.children(noun.i, "det", "poss")
        ):
            continue  # the power to do something
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
