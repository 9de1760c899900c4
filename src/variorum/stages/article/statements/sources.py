"""Whose words they are: the source of a cue, with its title and apposition."""

from __future__ import annotations

from variorum.stages.article.statements.clauses import is_passive
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Token

INNER = frozenset({"det", "compound", "amod", "poss", "nummod", "nmod", "quantmod", "advmod", "predet"})
DEPTH = 12  # of climbing from verb to verb


def verb_source(view: View, v: int) -> Token | None:
    """The noun or pronoun that is said to say what the verb ``v`` reports."""
    if is_passive(view, v):
        return _agent(view, v)
    at = v
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
        if token.dep == "xcomp":
            objects = view.parse.children(head.i, "dobj")
            if objects and at != v:
                return objects[0]
        elif token.dep not in ("conj", "advcl", "pcomp", "prep", "ccomp", "dep", "parataxis", "acomp", "attr"):
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
        return None
    nearest = min(found, key=lambda t: abs(t.i - v))
    return None if nearest.dep == "expl" or nearest.lower in ("there", "it") and nearest.dep == "expl" else nearest


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
    token = view.tokens[n]
    head = view.tokens[token.head]
    if token.dep in ("dobj", "attr") and head.pos in ("VERB", "AUX") and not is_passive(view, head.i):
        return verb_source(view, head.i)
    if token.dep == "pobj" and head.dep == "prep":
        above = view.tokens[head.head]
        if above.pos in ("VERB", "AUX") and not is_passive(view, above.i):
            return verb_source(view, above.i)
    for child in view.parse.children(n, "prep"):
        if child.lower == "of":
            for found in view.parse.children(child.i, "pobj"):
                return found
    for child in view.parse.children(n, "compound", "amod"):
        if child.name:
            return child
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
    if first <= cue < last:  # the cue hangs below its source: "a statement saying"
        if cue < head.i:
            first = cue + 1
        else:
            last = _before(view, head.i, cue)
    for child in view.parse.children(head.i):
        # a name's modifier clause far longer than the name is no part of who speaks
        if child.dep in ("case",) and child.i > head.i and child.i == last - 1:
            last = child.i
    quote = view.quote_of(head.i)
    while first < head.i and view.quote_of(first) != quote:
        first += 1
    while last > head.i + 1 and view.quote_of(last - 1) != quote:
        last -= 1
    return view.chars(first, last)


def _before(view: View, head: int, cue: int) -> int:
    """The end of the noun phrase of ``head`` before the branch that holds the cue."""
    last = cue
    for child in view.parse.children(head):
        first, end = view.parse.subtree(child.i)
        if first <= cue < end:
            last = first
    return max(last, head + 1)
