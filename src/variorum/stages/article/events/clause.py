"""What the parse says about one verb: who acts, on whom, and whether it is said to have happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.syntax import Parse, Token

Modality = Literal["real", "future", "must", "unreal"]

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "obj", "attr", "oprd")
COMPLEMENTS = ("xcomp", "ccomp")
CLAUSES = ("ccomp", "acl", "pcomp", "csubj")
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
DEPTH = 12  # verbs above a verb that are looked at


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
    passive = _passive(parse, verb)
    subject = _subject(parse, verb, words)
    obj = next(iter(parse.children(verb.i, *OBJECTS)), None)
    preps = _preps(parse, verb)
    if (
        verb.dep == "acl"
        and verb.tag in ("VBN", "VBD")
        and not parse.children(verb.i, "mark", *SUBJECTS)
    ):
        passive, obj, subject = True, parse[verb.head], None
    elif passive:
        obj, subject = subject or obj, None
    if passive:
        agents = [t for p in parse.children(verb.i, "agent") for t in parse.children(p.i, "pobj")]
        agents += [t for p, t in preps if p == "by" and not t.name.startswith("DATE")]
        subject = agents[0] if agents else None
    governor, above, modality = _frame(parse, verb, words)
    return Clause(
        verb,
        subject,
        obj,
        next((t for t in parse.children(verb.i, "dative") if t.pos != "ADP"), None),
        preps,
        _slots(parse, verb, obj, preps, passive),
        modality,
        _negated(parse, verb, obj),
        passive,
        governor,
        above,
    )


def _passive(parse: Parse, verb: Token) -> bool:
    if parse.children(verb.i, "auxpass", "nsubjpass"):
        return True
    own = parse.children(verb.i, "aux", "auxpass", *SUBJECTS)
    if verb.dep == "conj" and verb.tag == "VBN" and not own:
        return _passive(parse, parse[verb.head]) if parse[verb.head].i < verb.i else False
    return False


def _subject(parse: Parse, verb: Token, words: Lexicon) -> Token | None:
    """The subject of ``verb``, or that of the verb it hangs from."""
    for _ in range(DEPTH):
        own = parse.children(verb.i, *SUBJECTS)
        if own:
            return _antecedent(parse, verb, own[0])
        head = parse[verb.head]
        if head.i == verb.i:
            return None
        if verb.dep == "acl":
            return head if head.pos in ("NOUN", "PROPN", "PRON") else None
        if verb.dep == "xcomp" and american(head.lemma) in words.frames["object"]:
            return next(iter(parse.children(head.i, "dobj")), None)
        if verb.dep in ("pcomp", "prep"):
            head = parse[head.head]
        if head.pos not in ("VERB", "AUX", "ADJ"):
            return None
        verb = head
    return None


def _antecedent(parse: Parse, verb: Token, subject: Token) -> Token:
    """What a relative pronoun stands for; any other subject is itself."""
    if verb.dep == "relcl" and subject.tag in ("WDT", "WP"):
        return parse[verb.head]
    return subject


def _preps(parse: Parse, verb: Token) -> tuple[tuple[str, Token], ...]:
    out = []
    for prep in parse.children(verb.i, "prep", "dative", "agent"):
        for noun in parse.children(prep.i, "pobj"):
            out.append((prep.lower, noun))
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
    for child in parse.children(verb.i, "prt", "advmod"):
        slots.setdefault("prt", set()).add(child.lower)
    complements = parse.children(verb.i, *COMPLEMENTS, "acomp")
    if complements:
        slots["comp"] = {american(t.lemma.lower()) for t in complements}
    for child in parse.children(verb.i, "advcl"):
        slots.setdefault("comp", set()).add(american(child.lemma.lower()))
    for prep in parse.children(verb.i, "prep", "dative", "agent"):
        slots.setdefault("preps", set()).add(prep.lower)
    for name, noun in preps:
        slots.setdefault(name, set()).update(lemmas_of(parse, noun))
    if "preps" in slots:
        slots["prep"] = slots["preps"]
    if passive:
        slots["pass"] = {"pass"}
    return slots


def _negated(parse: Parse, verb: Token, obj: Token | None) -> bool:
    if parse.children(verb.i, "neg"):
        return True
    return obj is not None and any(t.lower == "no" for t in parse.children(obj.i, "det"))


def _frame(
    parse: Parse, verb: Token, words: Lexicon
) -> tuple[Token | None, Token | None, Modality]:
    """The verb of saying above ``verb``, the verb whose infinitive it is, and its modality."""
    modality: Modality = _own_modality(parse, verb)
    governor: Token | None = None
    above: Token | None = None
    for _ in range(DEPTH):
        if any(t.lower in CONDITIONS for t in parse.children(verb.i, "mark", "advmod")):
            return governor, above, "unreal"
        head = parse[verb.head]
        lemma = american(head.lemma.lower())
        if head.i != verb.i and verb.dep in CLAUSES and lemma in words.frames["unreal"]:
            return governor, above, "unreal"
        if head.i == verb.i or verb.dep in ("relcl", "acl", "pcomp"):
            break
        if verb.dep == "xcomp":
            above = above or head
            if lemma in words.frames["real"]:
                modality = modality if modality != "real" else _own_modality(parse, head)
            elif lemma in words.frames["future"]:
                modality = "future" if modality == "real" else modality
            else:
                return governor, above, "unreal"
        elif verb.dep == "ccomp" and lemma in words.frames["say"]:
            return head, above, modality
        elif verb.dep == "advcl" and any(t.lower == "to" for t in parse.children(verb.i, "aux")):
            return governor, above, "unreal"  # a purpose: not said to have come about
        elif (
            verb.dep == "conj"
            and modality == "real"
            and not parse.children(verb.i, "aux", *SUBJECTS)
        ):
            modality = _own_modality(parse, head)
        verb = head
    return governor, above, modality


def _own_modality(parse: Parse, verb: Token) -> Modality:
    lowers = {t.lower for t in parse.children(verb.i, "aux")}
    if lowers & {"will", "shall", "wo", "would", "’ll", "'ll"}:
        return "future"
    if lowers & {"must", "should", "ought"}:
        return "must"
    if lowers & {"can", "could", "may", "might", "ca"}:
        return "unreal"
    return "real"
