"""Whether the deed that a verb names is asserted, denied, threatened, planned or hypothetical.

What PLOVER turns into an event of words keeps its deed's standing: "Norvia will send troops" is AGREE
and planned, "Norvia will bomb the port" THREATEN and threatened. The words themselves are asserted:
in "Norvia threatened to bomb the port" the threat is, the bombing is threatened.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import get_args

from msgspec.structs import replace

from variorum.models.wording import denies
from variorum.records import Draft, Event, EventStatus
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import american
from variorum.stages.article.events.modality import CLAUSES, CONDITIONS, DEPTH, HABITS, inverted
from variorum.stages.article.events.passives import OBJECTS
from variorum.stages.article.events.unsaid import hypothetical
from variorum.syntax import Parse, Token

POSSIBLE = frozenset({"may", "might", "could"})
WILL = frozenset({"will", "shall", "wo", "would", "’ll", "'ll"})
TO_THREATEN = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""Codes of deeds that one threatens with by saying that one will do them."""
AWAITING = frozenset({"once", "when", "after", "until", "before", "unless", "if", "provided"})
SEEN = frozenset({"see", "watch", "hear", "feel", "let", "make", "help", "have"})
"""Verbs above a bare infinitive that did happen."""
BEGINNING = frozenset({"start", "begin", "continue", "keep"})
NEAR = 4
"""Verbs above an infinitive of which one may be negated."""


@cache
def _rows() -> dict[str, frozenset[str]]:
    text = files(__package__).joinpath("data", "standing.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return {name: frozenset(lemmas.split()) for name, lemmas in rows}


@cache
def _frames() -> dict[str, EventStatus]:
    """The status of what hangs from a verb or noun, by its lemma."""
    return {lemma: name for name in get_args(EventStatus) for lemma in _rows().get(name, ())}


def standing(parse: Parse, clause: Clause, deed: str, code: str | None) -> EventStatus | None:
    """The status of the ``deed`` at the verb. ``code`` is that of the event which is told there;
    where that is none, ``None`` means that the deed is only a purpose, a wish or an order."""
    if _asked(parse, clause.verb) or _imagined(parse, clause.verb):
        return "hypothetical"
    if _disowned(parse, clause.verb):
        return None if clause.negated else "denied"
    if code is None:
        if clause.negated:
            denied = clause.modality == "real" and _wholly(parse, clause.verb)
            return "denied" if denied and not _habit(parse, clause.verb) else None
        if clause.modality == "future":
            return _supposed(parse, clause.verb) or "planned"
        found = _unreal(parse, clause.verb) if clause.modality == "unreal" else None
        return "planned" if found == "threatened" and deed not in TO_THREATEN else found
    if clause.modality != "future" or clause.negated:
        if _wished(parse, clause.verb) or _always(parse, clause.verb):
            return None
        if _on_schedule(parse, clause.verb):
            return "planned"
        return "hypothetical" if _awaited(parse, clause.verb) else "asserted"
    if _refused(parse, clause.verb):
        return "denied"
    if _on_condition(parse, clause.verb):
        return "hypothetical"
    if _supposed(parse, clause.verb):
        return "hypothetical"
    if deed not in TO_THREATEN or not _lowers(parse, clause.verb, "aux") & WILL:
        return "planned"
    return "hypothetical" if clause.subject is None else "threatened"


def _lowers(parse: Parse, verb: Token, *deps: str) -> set[str]:
    return {t.lower for t in parse.children(verb.i, *deps)}


def _asked(parse: Parse, verb: Token) -> bool:
    """Whether the verb heads a question: an auxiliary before its subject."""
    sentence = parse.sentences[verb.sentence]
    if verb.dep != "ROOT" or parse[sentence.last - 1].text != "?":
        return False
    subject = next(iter(parse.children(verb.i, "nsubj", "nsubjpass")), None)
    return subject is None or any(t.i < subject.i for t in parse.children(verb.i, "aux", "auxpass"))


def _imagined(parse: Parse, verb: Token) -> bool:
    """Whether the reader is bidden to think it: "let us say he resigns", "suppose they attack"."""
    above = parse[verb.head]
    if verb.dep != "ccomp" or above.lemma.lower() not in _rows()["imagining"]:
        return False
    let = parse[above.head].lemma.lower() == "let"
    bare = above.tag == "VB" and above.dep == "ROOT" and above.lemma.lower() != "say"
    return (let or bare) and not parse.children(above.i, "aux")


def _supposed(parse: Parse, verb: Token) -> EventStatus | None:
    """ "hypothetical" under a noun for what is only thought: "on the condition that he will go"."""
    noun = parse[verb.head].lemma.lower()
    clause = verb.dep in ("acl", "ccomp") or "that" in _lowers(parse, verb, "mark")
    return "hypothetical" if clause and _frames().get(noun) == "hypothetical" else None


def _wished(parse: Parse, verb: Token) -> bool:
    """Whether the verb stands in the subjunctive: "insisted that he resign"."""
    if verb.tag not in ("VB", "VBP") or parse.children(verb.i, "aux", "auxpass"):
        return False
    if verb.dep == "ROOT" or parse[verb.head].lemma.lower() in SEEN:
        return False
    subject = next(iter(parse.children(verb.i, "nsubj", "nsubjpass")), None)
    if subject is None or subject.i > verb.i or parse.children(subject.i, "conj"):
        return False
    return verb.tag == "VB" or subject.tag == "NNP" or subject.lower in ("he", "she", "it")


def _awaited(parse: Parse, verb: Token) -> bool:
    """Whether it is said what follows when it is done: "once he resigns, we will talk"."""
    above = parse[verb.head]
    if verb.dep == "xcomp" and above.lemma in BEGINNING:
        verb = above
    finite = [*parse.children(verb.i, "aux", "auxpass"), verb][0]
    present = finite.tag in ("VBZ", "VBP") and finite.lemma.lower() != "have"
    marks = _lowers(parse, verb, "mark", "advmod") & AWAITING
    above = parse[verb.head]
    if marks == {"after"} and above.tag in ("VBZ", "VBP") and not parse.children(above.i, "aux"):
        return False  # told in the present: "he flees after police search his house"
    return present and bool(marks)


def _always(parse: Parse, verb: Token) -> bool:
    """Whether it is told what follows whenever any such people do it: "once voters march, a ruler is
    lost"."""
    above = parse[verb.head]
    subjects = parse.children(verb.i, "nsubj")
    bare = bool(subjects) and subjects[0].tag == "NNS" and not parse.children(subjects[0].i)
    general = above.tag in ("VBZ", "VBP") and not _lowers(parse, above, "aux")
    return bare and general and _awaited(parse, verb)


def _on_schedule(parse: Parse, verb: Token) -> bool:
    """Whether it is told what somebody will do on an occasion to come: "will speak when he meets"."""
    above = parse[verb.head]
    marks = _lowers(parse, verb, "mark", "advmod") & AWAITING
    planned = above.dep in ("xcomp", "acl") and _frames().get(parse[above.head].lemma) == "planned"
    ahead = planned or bool(_lowers(parse, above, "aux") & WILL)
    return marks == {"when"} and verb.tag == "VBZ" and ahead


def _wholly(parse: Parse, verb: Token) -> bool:
    """Whether the negation is of the deed: "not only bombed" says that it was done."""
    after = {t.i + 1 for t in parse.children(verb.i, "neg")}
    return not any(i < len(parse) and parse[i].lower in ("only", "just", "merely") for i in after)


def _habit(parse: Parse, verb: Token) -> bool:
    """Whether it is told how somebody is and not what was left undone: "does not often lend", "those
    who did not attack us"."""
    relative = any(t.tag in ("WDT", "WP") for t in parse.children(verb.i))
    return (verb.dep == "relcl" and relative) or bool(_lowers(parse, verb, "advmod") & HABITS)


def _disowned(parse: Parse, verb: Token) -> bool:
    """Whether the deed is what a report or claim says that somebody rejects."""
    noun = parse[verb.head]
    if verb.dep not in ("acl", "relcl", "ccomp") or noun.lemma.lower() not in _rows()["telling"]:
        return False
    disowning = _rows()["disowning"]
    if noun.dep in OBJECTS and parse[noun.head].lemma.lower() in disowning:
        return True
    if any(t.lemma.lower() in disowning for t in parse.children(noun.i, "relcl")):
        return True  # "claims that he did it, which he denies"
    after = noun.sentence + 1
    if after >= len(parse.sentences):
        return False
    return any(
        t.lemma == noun.lemma and t.dep in OBJECTS and parse[t.head].lemma.lower() in disowning
        for t in parse.sentence_tokens(parse.sentences[after])
    )


def _refused(parse: Parse, verb: Token) -> bool:
    """Whether one does not mean to do it: "is not seeking to arrest anyone"."""
    for _ in range(NEAR):
        if verb.dep not in ("xcomp", "acomp") or verb.head == verb.i:
            return False
        verb = parse[verb.head]
        if parse.children(verb.i, "neg"):
            return True
    return False


def _on_condition(parse: Parse, verb: Token) -> bool:
    return any(
        _lowers(parse, clause, "mark") & {"if", "unless"}
        for clause in parse.children(verb.i, "advcl")
    )


def _unreal(parse: Parse, verb: Token) -> EventStatus | None:
    """What makes the deed unreal: the nearest of a condition, an auxiliary and a frame above."""
    for _ in range(DEPTH):
        if _lowers(parse, verb, "mark", "advmod") & CONDITIONS or inverted(parse, verb):
            return "hypothetical"
        if hypothetical(parse, verb):
            return "hypothetical"
        if _lowers(parse, verb, "aux") & POSSIBLE:
            return "hypothetical"
        head = parse[verb.head]
        if verb.dep == "xcomp" or verb.dep in CLAUSES:
            found = _frames().get(american(head.lemma.lower()))
            if parse.children(head.i, "neg"):
                return "denied" if found in ("planned", "threatened") else None
            return "hypothetical" if found == "planned" and _conditional(parse, head) else found
        if head.i == verb.i or verb.dep != "conj":
            return None
        verb = head
    return None


def _conditional(parse: Parse, verb: Token) -> bool:
    """Whether the verb of planning is itself a condition: "should he agree to resign"."""
    return bool(_lowers(parse, verb, "mark", "advmod") & CONDITIONS) or inverted(parse, verb)


def settled(draft: Draft, events: Iterable[Event]) -> list[Event]:
    """``events``, those denied that stand in a statement whose cue denies it."""
    denying = {
        s.id
        for s in draft.statements
        if s.act == "deny"
        and s.cue is not None
        and denies(draft.parse.between(s.cue.start, s.cue.end))
    }
    return [
        replace(e, status="denied") if e.status == "asserted" and e.statement in denying else e
        for e in events
    ]
