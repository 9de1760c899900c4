"""Cues that a parser hung into the content of the cue before them.

"He noted that the talks might fail and wondered if …": where the second verb is itself a cue in the form
of the first one and the content's own verb is not, it shares the first one's source and ends its content.
"""

from __future__ import annotations

from variorum.stages.article.statements.complements import clause_kind
from variorum.stages.article.statements.view import View
from variorum.syntax import Token

FINITE = ("VBD", "VBZ", "VBP")
CLAUSES = ("that", "bare", "if", "wh", "inf")
ADDING = frozenset({"add"})
DEPTH = 6


def owner_of(view: View, v: int) -> int | None:
    """The cue verb whose source the conjoined verb ``v`` shares across the content between them."""
    token = view.tokens[v]
    if token.dep != "conj" or token.tag not in FINITE:
        return None
    children = view.parse.children(v)
    if any(c.dep in ("nsubj", "nsubjpass", "aux") for c in children):
        return None
    kinds = [clause_kind(view, c) for c in children if c.dep in ("ccomp", "xcomp")]
    if not any(kind in CLAUSES for kind in kinds):
        return None
    inner = view.tokens[token.head]
    for _ in range(DEPTH):
        outer = view.tokens[inner.head]
        if outer.i == inner.i:
            return None
        if inner.dep == "ccomp" and inner.i > outer.i and outer.tag == token.tag:
            return outer.i if _differs(view, token, inner) else None
        if inner.dep not in ("conj", "xcomp"):
            return None
        inner = outer
    return None


def _differs(view: View, token: Token, inner: Token) -> bool:
    """Whether the content's verb has another form than the conjoined cue: then they are no pair."""
    return token.lemma in ADDING or inner.tag != token.tag


def end_of(view: View, v: int) -> int:
    """The first token of the conjunct ``v`` with the conjunction and comma before it."""
    first, _ = view.parse.subtree(v)
    while first > 0 and (
        view.tokens[first - 1].tag == "CC" or view.tokens[first - 1].text in (",", ";")
    ):
        first -= 1
    return first
