"""Who is another than the one who says a statement, by its grammar: who is told of, named or judged in it."""

from __future__ import annotations

from itertools import islice

from variorum.records import Statement
from variorum.stages.corpus.speakers.focus import BODY, Candidate
from variorum.stages.corpus.speakers.view import View
from variorum.syntax import RAISING, Token

VERBAL = frozenset({"VERB", "AUX"})
EMBEDDED = frozenset({"relcl", "acl", "advcl", "csubj", "pcomp", "pobj"})
"""How what is no main clause hangs from it."""
DEEPEST = 60
"""Words above a name that are looked at, at most."""


def is_apart(view: View, c: Candidate, s: Statement) -> bool:
    """Whether somebody may be the one who says a statement: in "the mayor’s men fled, he said" and
    "the boat that Berg sold has sunk, he said" those told of are others; "Berg has won, he said"."""
    if not any(x.start <= c.start < x.end for x in s.content):
        return True
    token = view.parse.token_at(c.start)
    if c.weight < BODY or token is None:
        return False
    for above in (token, *islice(view.parse.ancestors(token.i), DEEPEST)):
        if above.dep in EMBEDDED:
            return False
        if above.pos in VERBAL:
            break
    return True


def unnamed(view: View, persons: list[Candidate], s: Statement) -> list[Candidate]:
    """Those whom a quotation does not name, where others are left: nobody calls himself by name."""
    if s.kind != "direct":
        return persons
    spans = (m for x in s.content for m in view.mentions_in(x.start, x.end))
    named_there = {m.entity for m in spans}
    return [c for c in persons if not c.entity or c.entity not in named_there] or persons


def is_own_words(s: Statement) -> bool:
    """Whether a statement is as its speaker said it: quoted, or a turn of a transcript. There its
    speaker is I, and "he" another."""
    return s.kind == "direct" or (s.cue is not None and not any(c.isalpha() for c in s.cue.text))


def is_active(view: View, verb: Token) -> bool:
    """Whether the subject of a verb is who does what it tells: not of "was asked" or "seems"."""
    if verb.lemma in RAISING or view.parse.children(verb.i, "auxpass", "nsubjpass"):
        return False
    has = any(t.lemma == "have" for t in view.parse.children(verb.i, "aux"))
    return verb.tag != "VBN" or has
