"""What the parse says about one verb: who acts, on whom, and whether it is said to have happened."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.article.events.beside import described, made_to, shared_object
from variorum.stages.article.events.doers import (
    blamed_too,
    epithet,
    governed,
    left_beside,
    moving,
    nearest,
    past_turn,
    reported,
    shared,
    surrounding,
    undergone_too,
)
from variorum.stages.article.events.joined import faulted, holder, swallowed, teller, writer
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.modality import (
    DEPTH,
    SUBJECTS,
    Modality,
    frame,
    misjoined,
    negated,
)
from variorum.stages.article.events.passives import (
    HEADLINED,
    OBJECTS,
    PAST,
    headlined,
    is_finite,
    is_passive,
    judged,
)
from variorum.stages.article.events.relatives import antecedent, backed, said_of
from variorum.syntax import Parse, Token

COMPLEMENTS = ("xcomp", "ccomp")
SERVING = frozenset({"use", "employ", "need", "require"})
"""Verbs whose passive is over what a thing is for."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its parts. ``slots`` are the lemmas at each slot the lexicon may ask about;
    ``subject`` is who acts and ``object`` who is acted on, whatever the voice; ``governor`` is
    the verb of saying above it."""

    verb: Token
    subject: Token | None
    object: Token | None
    dative: Token | None
    preps: tuple[tuple[str, Token], ...]
    slots: dict[str, set[str]]
    modality: Modality
    negated: bool
    passive: bool
    governor: Token | None
    above: Token | None


def read(parse: Parse, verb: Token, words: Lexicon) -> Clause:
    """The clause of ``verb``."""
    passive = is_passive(parse, verb)
    subject = _subject(parse, verb, words)
    obj = next(iter(parse.children(verb.i, *OBJECTS)), None)
    preps = _preps(parse, verb)
    if verb.dep == "acl" and is_finite(parse, verb, words):
        obj = obj or judged(parse, verb)
    elif verb.dep == "acl" and verb.tag in PAST and not parse.children(verb.i, *SUBJECTS):
        passive, subject = True, None
        obj = backed(parse, verb) or _whole(parse, parse[verb.head])
    elif headlined(parse, verb, obj, passive, words):
        passive, obj, subject = True, subject, None
    elif verb.dep == "relcl" and not passive:
        obj = _gap(parse, verb, obj)
    elif passive:
        obj, subject = subject or obj, None
    if passive:
        agents = [t for p in parse.children(verb.i, "agent") for t in parse.children(p.i, "pobj")]
        agents += [t for p, t in preps if p == "by" and not t.name.startswith("DATE")]
        agents = [t for t in agents if t.i > verb.i]  # before it stands a byline
        agents += _doing(parse, verb) + moving(parse, verb, words) + shared(parse, verb)
        subject = agents[0] if agents else None
        bent = american(verb.lemma.lower()) in words.frames["bent"]
        if bent and not agents and (any(p == "to" for p, _ in preps) or _infinitive(parse, verb)):
            subject, obj, passive = obj, None, False
    elif obj is None:
        obj = made_to(parse, verb, words) or shared_object(parse, verb, words)
        obj = obj or described(parse, verb)
    governor, above, modality = frame(parse, verb, words)
    return Clause(
        verb,
        subject,
        obj,
        next((t for t in parse.children(verb.i, "dative") if t.pos != "ADP"), None),
        preps,
        _slots(parse, verb, obj, preps, passive),
        modality,
        negated(parse, verb, obj),
        passive,
        governor,
        above,
    )


def _doing(parse: Parse, verb: Token) -> list[Token]:
    """Who stands after "by" under what somebody is threatened with: "with beheading by a mob"."""
    deeds = [t for p in parse.children(verb.i, "prep") if p.lower == "with"
             for t in parse.children(p.i, "pcomp", "pobj")]  # fmt: skip
    if verb.lemma not in HEADLINED:
        return []
    return [t for d in deeds for p in parse.children(d.i, "prep", "agent") if p.lower == "by"
            for t in parse.children(p.i, "pobj")]  # fmt: skip


def _whole(parse: Parse, noun: Token) -> Token:
    """All those of whom ``noun`` is the last: "a ship and its crew captured by pirates"."""
    head = parse[noun.head]
    own = any(t.tag == "PRP$" for t in parse.children(noun.i, "poss"))
    return head if noun.dep == "conj" and own and head.pos in ("NOUN", "PROPN") else noun


def _infinitive(parse: Parse, verb: Token) -> bool:
    return bool(parse.children(verb.i, "xcomp")) or any(
        p.lower == "to" for p in parse.children(verb.i, "prep")
    )


def _subject(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """The subject of ``verb``, or that of the verb it hangs from."""
    for _ in range(DEPTH):
        own = parse.children(verb.i, *SUBJECTS)
        if own:
            return antecedent(parse, verb, past_turn(parse, nearest(parse, verb, own)), words)
        if american(parse[verb.head].lemma.lower()) in words.frames["say"] and (
            told := said_of(parse, verb)
        ):
            return told
        before = swallowed(parse, verb) or governed(parse, verb)
        before = before or undergone_too(parse, verb, words) or epithet(parse, verb, words)
        if before is not None:
            return before
        head = parse[verb.head]
        if blamed_too(parse, verb, words):
            return _blamed(parse, head, words)
        above = teller(parse, verb, words) or writer(parse, verb, words)
        if above is not None:
            verb = above
            continue
        if parse.children(verb.i, "expl"):
            return None  # "there is a risk of attacks, blowing up stations"
        if head.i == verb.i:
            return None
        if (noun := left_beside(parse, verb, head)) is not None:
            return noun
        if verb.dep in ("ccomp", "advcl") and american(head.lemma.lower()) in words.frames["say"]:
            told = _told(parse, verb, head, words)
            if told is not verb:
                if told is None or told.pos not in ("VERB", "AUX"):
                    return told
                verb = told
                continue
        if verb.dep == "acl" and verb.tag == "VBG" and head.lemma.lower() in words.inert:
            head = parse[head.head]  # "a report accusing": by who wrote it
        elif verb.dep == "acl":
            return head if head.pos in ("NOUN", "PROPN", "PRON") else None
        if verb.dep == "xcomp" and american(head.lemma) in words.frames["object"]:
            return next(iter(parse.children(head.i, "dobj")), None)
        if verb.dep in ("pcomp", "prep"):
            head = parse[head.head]
            blame = american(head.lemma.lower()) in words.frames["blame"]
            if blame or faulted(parse, verb, words):
                return _blamed(parse, head, words)
        if head.pos not in ("VERB", "AUX", "ADJ") or served(parse, verb):
            return None
        verb = misjoined(parse, verb) or head
    return None


def served(parse: Parse, verb: Token) -> bool:
    """Whether ``verb`` tells for what something is used, which does not act: "mortars were used to shell
    the port"."""
    head = parse[verb.head]
    return head.lemma in SERVING and verb.dep in COMPLEMENTS and is_passive(parse, head)


def _told(parse: Parse, verb: Token, say: Token, words: Lexicon) -> Token | None:
    """From where ``verb``, which hangs from ``say`` without a subject, has one: ``verb`` itself where it
    is whoever says it, the verb of the clause said where ``verb`` only goes with that ("he said planes
    hit the port, killing ten"), the noun that the parse left beside ``say``, or ``None``."""
    if _infinite(parse, verb) or verb.i < say.i:
        return verb
    if verb.dep == "advcl" and (place := surrounding(parse, verb)) is not None:
        return place
    if verb.dep == "advcl":
        told = [t for t in parse.children(say.i, "ccomp") if say.i < t.i < verb.i]
        if told and verb.tag in ("VBG", "VBN"):
            return told[-1]
        return reported(parse, verb, say, words) or verb
    if say.lemma == "tell":
        return None
    beside = parse.children(say.i, "dobj", "ccomp")
    nouns = [t for t in beside if say.i < t.i < verb.i and t.pos in ("NOUN", "PROPN")]
    return nouns[0] if nouns else None


def _gap(parse: Parse, verb: Token, obj: Token | None) -> Token | None:
    """The object of a relative clause: "the men (whom) police arrested"."""
    subject = parse.children(verb.i, *SUBJECTS)
    relative = obj is None or obj.tag in ("WDT", "WP") or obj.lower in ("that", "which", "whom")
    if relative and subject and subject[0].tag not in ("WDT", "WP"):
        links = {t.lower for t in parse.children(verb.i, "advmod", "mark")}
        whose = any(t.tag == "WP$" for t in parse.children(subject[0].i, "poss"))
        apart = links & {"where", "when", "why"} or parse.children(verb.i, "prep", "ccomp")
        if not apart and not whose:
            head = parse[verb.head]
            named = head.dep == "appos" and head.pos == "NOUN" and parse[head.head].pos == "PROPN"
            return parse[head.head] if named else head  # "Dravia, a country that rebels hold"
    return obj


def _blamed(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """Whom ``verb`` accuses, thanks, stops …: the one who acts in "of", "for", "from" …ing."""
    passive = is_passive(parse, verb)
    found = next(iter(parse.children(verb.i, "nsubjpass" if passive else "dobj")), None)
    return holder(parse, found, words) if found is not None else None


def _preps(parse: Parse, verb: Token) -> tuple[tuple[str, Token], ...]:
    out = []
    for prep in parse.children(verb.i, "prep", "dative", "agent"):
        for noun in parse.children(prep.i, "pobj"):
            out.append((prep.lower, noun))
        if prep.lower == "according":
            continue  # to whom is who tells it
        for inner in parse.children(prep.i, "prep"):
            out += [(inner.lower, noun) for noun in parse.children(inner.i, "pobj")]
    return tuple(out)


def lemmas_of(parse: Parse, noun: Token) -> set[str]:
    """The lemmas of a noun, what modifies it, what it is joined to and what it is "of"."""
    found = {american(noun.lemma.lower())}
    for child in parse.children(
        noun.i, "compound", "amod", "conj", "nmod", "prep", "poss", "acomp"
    ):
        if child.dep == "prep":
            if child.lower == "of":
                found |= {american(t.lemma.lower()) for t in parse.children(child.i, "pobj")}
        elif child.dep != "poss":
            found.add(american(child.lemma.lower()))
    if noun.name in ("PERSON", "NORP"):
        found.add("people")
    return found


def _slots(
    parse: Parse,
    verb: Token,
    obj: Token | None,
    preps: tuple[tuple[str, Token], ...],
    passive: bool,
) -> dict[str, set[str]]:
    slots: dict[str, set[str]] = {}
    if obj is not None:
        slots["obj"] = lemmas_of(parse, obj)
        owners = [t for t in parse.children(obj.i, "poss") if t.pos != "PRON"]
        slots["objposs"] = {american(t.lemma.lower()) for t in owners}
        slots["objprep"] = {t.lower for t in parse.children(obj.i, "prep")}
    for child in parse.children(verb.i, "prt", "advmod"):
        slots.setdefault("prt", set()).add(child.lower)
    complements = parse.children(verb.i, *COMPLEMENTS, "acomp")
    if complements:
        slots["comp"] = {
            "not" if parse.children(t.i, "neg") else american(t.lemma.lower()) for t in complements
        }
    for obj in (t for c in complements for t in parse.children(c.i, "dobj")):
        slots.setdefault("compobj", set()).update(lemmas_of(parse, obj))
    if any(
        _infinite(parse, t) and not parse.children(t.i, "neg")
        for t in parse.children(verb.i, *COMPLEMENTS, "advcl")
    ):
        slots["inf"] = {"to"}
    if any(m.lower == "that" for t in complements for m in parse.children(t.i, "mark")):
        slots["that"] = {"that"}
    if any(_asks(parse, t) for t in complements):
        slots["wh"] = {"wh"}
    for child in parse.children(verb.i, "advcl"):
        if _infinite(parse, child):
            slots.setdefault("comp", set()).add(american(child.lemma.lower()))
    for prep in parse.children(verb.i, "prep", "dative", "agent"):
        nouns = parse.children(prep.i, "pobj")
        for doing in parse.children(prep.i, "pcomp"):
            slots.setdefault(prep.lower, set()).add(american(doing.lemma.lower()))
        if not nouns or any(t.name not in ("DATE", "TIME") for t in nouns):
            slots.setdefault("preps", set()).add(prep.lower)
    for child in parse.children(verb.i, *COMPLEMENTS, "advcl"):
        if any(t.lower == "for" for t in parse.children(child.i, "mark")):
            slots.setdefault("preps", set()).add("for")  # "called for Dravia to leave"
    for name, noun in preps:
        slots.setdefault(name, set()).update(lemmas_of(parse, noun))
    if "preps" in slots:
        slots["prep"] = slots["preps"]
    if passive:
        slots["pass"] = {"pass"}
    return slots


def _infinite(parse: Parse, verb: Token) -> bool:
    return any(t.lower == "to" for t in parse.children(verb.i, "aux"))


def _asks(parse: Parse, clause: Token) -> bool:
    """Whether a clause is a question told: "whether …", "what …"."""
    opening = parse[parse.subtree(clause.i)[0]]
    if opening.tag in ("WP", "WDT") and opening.i < clause.i:
        return True  # "what nations he thought"
    return any(
        t.lower in ("whether", "if") or t.tag in ("WP", "WRB", "WDT")
        for t in parse.children(clause.i, "mark", "advmod", "dobj", "nsubj", "attr")
    )
