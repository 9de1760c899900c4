"""Who acts and who is acted on, as spans of the text."""

from __future__ import annotations

from variorum.records import Span, span
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon
from variorum.syntax import Parse, Token

AGENTS = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
PRONOUNS = frozenset({"he", "she", "they", "we", "i", "it", "who"})
TRAILING = ("relcl", "acl", "appos", "advcl", "parataxis", "ccomp")
TARGETS = (
    "against",
    "on",
    "upon",
    "at",
    "to",
    "with",
    "from",
    "into",
    "between",
    "over",
    "for",
    "of",
)
WIDTH = 200  # characters; a longer noun phrase is a parse gone wrong


def noun_phrase(text: str, parse: Parse, head: Token) -> Span:
    """The phrase of ``head`` without relative clauses and appositions that follow it."""
    first, last = parse.subtree(head.i)
    for child in parse.children(head.i):
        if child.i > head.i and child.dep in TRAILING:
            last = min(last, parse.subtree(child.i)[0])
    while (
        last - 1 > head.i
        and not parse[last - 1].text[-1].isalnum()
        and parse[last - 1].tag != "POS"
    ):
        last -= 1
    while first < head.i and not (parse[first].text[0].isalnum() or parse[first].text[0] in "$€£"):
        first += 1
    start, end = parse[first].start, parse[last - 1].end
    if end - start > WIDTH:
        start, end = head.start, head.end
    return span(text, start, end)


def can_act(parse: Parse, head: Token, words: Lexicon) -> bool:
    """Whether ``head`` names somebody who can act: a name, a pronoun, a word for people in office,
    in arms or in a crowd, or something done by such ("the rebel attack")."""
    if head.name in AGENTS or head.pos == "PROPN" or head.lemma.lower() in words.actors:
        return True
    if head.pos == "PRON":
        return head.lower in PRONOUNS
    near = parse.children(head.i, "compound", "amod", "poss", "nmod", "conj", "prep")
    for child in near:
        if child.dep == "prep":
            inner = parse.children(child.i, "pobj") if child.lower in ("of", "by") else []
            if any(t.name in AGENTS or t.lemma.lower() in words.actors for t in inner):
                return True
        elif child.name in AGENTS or (
            child.dep in ("compound", "poss") and child.lemma.lower() in words.actors
        ):
            return True
    return False


def actor(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Who acts; for a pronoun, the subject of the verb of saying above, if it can be meant."""
    found = clause.subject
    if found is None:
        return None
    if found.pos == "PRON" and clause.governor is not None:
        named = parse.children(clause.governor.i, "nsubj")
        if (
            named
            and found.lower in ("he", "she", "they", "it", "we", "i")
            and named[0].pos != "PRON"
        ):
            return named[0] if can_act(parse, named[0], words) else None
    return found if can_act(parse, found, words) else None


def recipient(
    parse: Parse, clause: Clause, words: Lexicon, *, light: bool, moved: bool
) -> Token | None:
    """Who is acted on. ``light``: the rule names the object's words, so that it is part of the
    event ("impose sanctions") unless it can act itself, and who is meant stands after a
    preposition ("on the company"). ``moved``: the object is sent or withdrawn, and the other side
    is where to or from."""
    if clause.dative is not None:
        return clause.dative
    obj = clause.object
    places = list(clause.preps)
    if obj is not None:
        if not light or (not moved and can_act(parse, obj, words)):
            return obj
        for prep in parse.children(obj.i, "prep"):
            places += [(prep.lower, t) for t in parse.children(prep.i, "pobj")]
        places += [("of", t) for t in parse.children(obj.i, "poss") if t.pos != "PRON"]
    usable = [
        (TARGETS.index(p), t.i, t)
        for p, t in places
        if p in TARGETS and t is not clause.subject and can_act(parse, t, words)
        and t.name not in ("DATE", "TIME")
    ]  # fmt: skip
    if usable:
        return min(usable)[2]
    return obj if obj is not None and can_act(parse, obj, words) else None
