"""Whose words they are: the source of a cue, with its title and apposition."""

from __future__ import annotations

import re

from variorum.stages.article.statements.complements import is_passive
from variorum.stages.article.statements.conjoined import owner_of
from variorum.stages.article.statements.lexicon import words
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import RAISING, Token

FARTHEST = 60  # characters of what hyphens tie to a source's first word
DEPTH = 12  # of climbing from verb to verb
TIED = re.compile(r"(?:[^\W_]{1,20}[-‐‑]){1,3}$")
TRAILING = frozenset({"—", "–", "--", "-", ","})
US = frozenset({"'s", "’s"})
SUPPOSED = frozenset({"seem", "appear"})
PREDICATES = ("xcomp", "oprd", "acomp", "ccomp")
CLAUSES = ("ccomp", "xcomp", "csubj", "csubjpass", "advcl")


def verb_source(view: View, v: int) -> Token | None:
    """The noun or pronoun that is said to say what the verb ``v`` reports."""
    if is_passive(view, v):
        return _agent(view, v)
    owner = owner_of(view, v)
    at = v if owner is None else owner
    for _ in range(DEPTH):
        found = _own_subject(view, at)
        if found is not None:
            return found
        token = view.tokens[at]
        head = view.tokens[token.head]
        if head.i == at:
            return None
        if token.dep == "acl":
            return head
        if token.dep == "pcomp" and head.lower == "as":  # "quoted her as saying"
            above = view.tokens[head.head]
            quoted = view.parse.children(above.i, "dobj", "nsubjpass")
            return quoted[0] if quoted else _own_subject(view, above.i)
        if token.dep == "xcomp":
            objects = view.parse.children(head.i, "dobj")
            if objects and at != v:
                return objects[0]
        elif token.dep not in (
            "conj",
            "advcl",
            "pcomp",
            "prep",
            "ccomp",
            "dep",
            "parataxis",
            "acomp",
            "attr",
        ):
            return None
        if token.dep in ("pcomp", "prep") and head.pos not in ("VERB", "AUX", "ADP", "SCONJ"):
            return None
        at = head.i
        if is_passive(view, at) and token.dep == "conj":
            return None
    return None


def _own_subject(view: View, v: int) -> Token | None:
    found = view.parse.children(v, "nsubj", "nsubjpass")
    if not found:
        return _name_before(view, v)
    nearest = min(found, key=lambda t: abs(t.i - v))
    if nearest.lower == "that" and nearest.i < v and len(found) > 1:  # a conjunction misread
        nearest = min((t for t in found if t is not nearest), key=lambda t: abs(t.i - v))
    return nearest


def _name_before(view: View, v: int) -> Token | None:
    """The name right before a finite verb whose subject the parser lost."""
    token = view.tokens[v]
    if token.tag not in ("VBD", "VBZ") or token.dep != "ROOT":
        return None
    i = v - 1
    while i >= 0 and view.tokens[i].tag == "RB" and view.tokens[i].sentence == token.sentence:
        i -= 1
    if i < 0 or view.tokens[i].sentence != token.sentence or view.tokens[i].tag != "NNP":
        return None
    return view.tokens[i]


def is_nobody(view: View, source: Token, cue: int) -> bool:
    """Whether a source is one of whom something is but supposed ("[she] appears to have left"), or the
    empty subject of its verb ("[it] is not clear whether …", "[it] was feared that …"), or us all: "let
    ['s] hope that …"."""
    verb = view.tokens[cue]
    supposed = verb.lemma in SUPPOSED and view.parse.children(cue, *PREDICATES)
    if source.dep == "expl" or supposed or source.text in US:
        return True
    if source.lower != "it" or source.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = view.tokens[source.head]
    if verb.lemma in RAISING:
        return True
    if is_passive(view, verb.i):
        return any(c.i > verb.i for c in view.parse.children(verb.i, "ccomp", "csubjpass"))
    if verb.lemma != "be":
        return False
    told = [c for c in view.parse.children(verb.i, "acomp", "attr") if c.i > verb.i]
    if any(c.lemma.lower() in words("minded") for c in told):
        return False  # it is concerned that …
    return any(
        clause.i > verb.i
        for holder in (verb, *(c for c in told if c.pos != "NOUN"))
        for clause in view.parse.children(holder.i, *CLAUSES)
    )


def _agent(view: View, v: int) -> Token | None:
    for by in view.parse.children(v, "agent", "prep"):
        if by.lower == "by":
            for found in view.parse.children(by.i, "pobj"):
                return found
    return None


def noun_source(view: View, n: int) -> Token | None:
    """Whose claim, view or plan the noun ``n`` is: possessive, "by …", "of …", or the subject of
    the verb that it is the object of ("she made a promise to …")."""
    for child in view.parse.children(n, "poss"):
        return child
    for child in view.parse.children(n, "prep", "agent"):
        if child.lower in ("by", "from", "among"):
            for found in view.parse.children(child.i, "pobj"):
                return found
    for child in view.parse.children(n, "compound", "amod"):
        if child.name in ("NORP", "GPE", "ORG", "PERSON"):  # "Western fears", "Kremlin demands"
            return child
    token = view.tokens[n]
    head = view.tokens[token.head]
    if (
        token.dep in ("dobj", "attr")
        and head.pos in ("VERB", "AUX")
        and not is_passive(view, head.i)
    ):
        return verb_source(view, head.i)
    if token.dep == "pobj" and head.dep == "prep":
        above = view.tokens[head.head]
        if above.pos in ("VERB", "AUX") and not is_passive(view, above.i):
            return verb_source(view, above.i)
    for child in view.parse.children(n, "prep"):
        if child.lower == "of":
            for found in view.parse.children(child.i, "pobj"):
                return found
    return None


def adjective_source(view: View, a: int) -> Token | None:
    """The subject of the predicate adjective ``a``."""
    found = _own_subject(view, a)
    if found is not None:
        return found
    token = view.tokens[a]
    if token.dep == "amod":
        return view.tokens[token.head]
    return verb_source(view, token.head) if token.head != a else None


def source_span(view: View, head: Token, cue: int) -> Range | None:
    """Characters of the source: the whole noun phrase with title and apposition, but neither the cue
    nor quoted speech."""
    first, last = view.parse.subtree(head.i)
    if (
        head.i < cue
        and head.dep in ("pobj", "compound", "npadvmod", "dep")
        and head.name == "PERSON"
    ):
        first, last = _name(view, head.i), head.i + 1  # a lost subject
    if first <= cue < last:  # the cue hangs below its source: "a statement saying"
        if cue < head.i:
            first = cue + 1
        else:
            last = _before(view, head.i, cue)
    for child in view.parse.children(head.i, "prep", "npadvmod"):  # "the mayor on Monday"
        start, end = view.parse.subtree(child.i)
        if child.i > head.i and end == last and view.tokens[end - 1].name in ("DATE", "TIME"):
            last = start
    for child in view.parse.children(head.i, "case", "acl"):
        start, end = view.parse.subtree(child.i)
        aside = child.dep == "acl" and view.tokens[start - 1].text == ","
        if child.i > head.i and end == last and (child.dep == "case" or aside):
            last = start
    quote = view.quote_of(head.i)
    while first < head.i and view.quote_of(first) != quote:
        first += 1
    while last > head.i + 1 and view.quote_of(last - 1) != quote:
        last -= 1
    return view.chars(first, last)


def whole(view: View, source: Range) -> Range:
    """A source from the beginning of its first word ("vice-[president]" in full) to its last, without
    a day or dash behind it: "the league [Wednesday]"."""
    start, end = source
    tied = TIED.search(view.text, max(0, start - FARTHEST), start)
    start = tied.start() if tied else start
    tokens = list(view.parse.between(start, end))
    while len(tokens) > 1 and _is_over(tokens):
        tokens.pop()
    return (start, min(end, tokens[-1].end)) if tokens else (start, end)


def _is_over(tokens: list[Token]) -> bool:
    """Whether the last of a source's words is none of it."""
    last = tokens[-1]
    dated = last.lower in words("day") and last.tag in ("NN", "NNP", "RB")
    return dated or last.text in TRAILING or (last.lower == "on" and last.tag == "IN")


def _name(view: View, i: int) -> int:
    """The first token of the name that token ``i`` ends."""
    while (
        i > 0
        and view.tokens[i - 1].name == "PERSON"
        and view.tokens[i - 1].sentence == view.tokens[i].sentence
    ):
        i -= 1
    return i


def _before(view: View, head: int, cue: int) -> int:
    """The end of the noun phrase of ``head`` before the branch that holds the cue."""
    last = cue
    for child in view.parse.children(head):
        first, end = view.parse.subtree(child.i)
        if first <= cue < end:
            last = first
    return max(last, head + 1)


def according_source(view: View, i: int) -> Token | None:
    """What follows "according to"."""
    for to in view.parse.children(i, "prep", "pobj", "pcomp"):
        if to.lower == "to":
            for found in view.parse.children(to.i, "pobj"):
                return found
    return None
