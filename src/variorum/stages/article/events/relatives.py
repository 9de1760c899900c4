"""What a relative pronoun stands for ("the mayor, who"), and whom a clause after a noun tells of: "a man
they said was shot"; whom "they" means in what some are told to have said."""

from __future__ import annotations

from variorum.models.people import is_role
from variorum.stages.article.events.beside import CLASHES
from variorum.stages.article.events.lexicon import Lexicon
from variorum.syntax import Parse, Token

HARMING = frozenset({"kill", "wound", "injure", "maim", "hurt"})
"""What attacks do to people."""
BACKING = frozenset({"back", "support", "aid", "assist", "arm", "help"})
"""Participles of help given to one side."""


def antecedent(parse: Parse, verb: Token, subject: Token, words: Lexicon) -> Token:
    """What a relative pronoun stands for; any other subject is itself. Where the verb does not agree
    with the noun before it, that is a noun further up ("formations of rebels that have")."""
    if verb.dep != "relcl" or subject.tag not in ("WDT", "WP"):
        return subject
    head = parse[verb.head]
    if subject.lower != "who" and (deed := _harmful(parse, verb, head, words)) is not None:
        return deed
    if (
        head.dep == "appos"
        and parse[head.head].pos == "PROPN"
        and (head.pos != "PROPN" or head.name == "NORP")
    ):
        return parse[head.head]  # "Anna Holm, the mayor, who"
    if subject.lower == "who" and head.name in ("GPE", "LOC") and parse[head.head].dep == "prep":
        for above in parse.ancestors(head.i):  # "a reporter for a paper in Norvia who"
            if above.pos in ("VERB", "AUX"):
                people = [t for t in parse.children(above.i, "dobj", "nsubj", "nsubjpass")
                          if t.i < head.i and (t.name == "PERSON" or is_role(t.lemma.lower()))]  # fmt: skip
                return people[-1] if people else head
            if above.name == "PERSON" or is_role(above.lemma.lower()):
                return above
    if subject.lower == "which" and head.name == "PERSON":
        near = parse.tokens[head.i : subject.i]
        bodies = [t for t in near if t.name == "ORG"] or [t for t in near if t.name == "GPE"]
        tops = [t for t in bodies if parse[t.head] not in bodies]
        return tops[0] if tops else subject
    plural = _plural_verb(parse, verb)
    if plural is None or head.tag[-1:] == "S" or bool(parse.children(head.i, "conj")) or not plural:
        return head
    for k, above in enumerate(parse.ancestors(head.i)):
        if above.tag in ("NNS", "NNPS"):
            return above
        if k == 4 or (above.pos == "VERB" and above.dep != "acl"):
            break
    return head


def _harmful(parse: Parse, verb: Token, head: Token, words: Lexicon) -> Token | None:
    """The attack before "of" whose target alone stands before what it did: "the bombing of a club that
    killed two"."""
    while head.dep == "appos":
        head = parse[head.head]
    of = parse[head.head]
    deed = parse[of.head]
    struck = head.dep == "pobj" and of.lower == "of" and deed.lemma.lower() in words.attacks
    return deed if struck and verb.lemma in HARMING else None


def said_of(parse: Parse, verb: Token) -> Token | None:
    """The noun of which somebody says what ``verb`` tells: "a man they said was shot"."""
    say = parse[verb.head]
    if verb.dep != "ccomp" or say.dep != "relcl" or verb.i < say.i or say.head > say.i:
        return None
    finite = [*parse.children(verb.i, "aux", "auxpass"), verb]
    if not any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in finite):
        return None
    subjects = parse.children(say.i, "nsubj")
    told = not subjects or subjects[0].tag in ("WDT", "WP")
    return None if told or parse.children(say.i, "dobj") else parse[say.head]


def reporting(parse: Parse, pronoun: Token, words: Lexicon) -> Token | None:
    """Those told to have said what "they" stands in: "Holm said rebels reported that they were hit"."""
    verb = parse[pronoun.head]
    say = parse[verb.head]
    nested = verb.dep == say.dep == "ccomp" and pronoun.dep in ("nsubj", "nsubjpass")
    if not nested or say.lemma not in words.frames["say"]:
        return None
    subjects = [t for t in parse.children(say.i, "nsubj") if t.tag in ("NNS", "NNPS")]
    return subjects[0] if subjects and subjects[0].i < pronoun.i else None


def backed(parse: Parse, verb: Token) -> Token | None:
    """The last of those who fight each other, whom alone a participle after them tells of: "clashes between
    troops and rebels backed by Dravia"."""
    first = parse[verb.head]
    joined = [t for t in parse.children(first.i, "conj") if t.i < verb.i]
    if verb.lemma not in BACKING or len(joined) != 1:
        return None
    above = parse[first.head]
    opposed = above.lower == "between" or (first.dep == "nsubj" and above.lemma in CLASHES)
    return joined[0] if opposed else None


def _plural_verb(parse: Parse, verb: Token) -> bool | None:
    """Whether the form of ``verb`` asks for a plural subject; ``None`` where it does not tell."""
    finite = [*parse.children(verb.i, "aux", "auxpass"), verb]
    if any(t.tag == "VBP" or t.lower == "were" for t in finite):
        return True
    return False if any(t.tag == "VBZ" or t.lower == "was" for t in finite) else None
