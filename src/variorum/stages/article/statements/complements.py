"""What kind of clause a complement is."""

from __future__ import annotations

from variorum.stages.article.statements.view import View
from variorum.syntax import Token

FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


def clause_kind(view: View, head: Token) -> str:
    """``that`` (finite), ``if``, ``wh``, ``inf``, ``subj-inf``, ``ing`` or ``small``."""
    below = view.parse.children(head.i)
    for c in below:
        if c.dep == "mark" and c.lower in ("if", "whether"):
            return "if"
        if c.dep == "mark" and c.lower == "that":
            return "that"
    finite = head.tag in FINITE or any(c.dep in ("aux", "auxpass") and c.tag in FINITE for c in below)
    for c in below:
        if c.i < head.i and (c.tag in ("WRB", "WP", "WDT") or (c.dep in ("dobj", "nsubj") and c.tag == "WP")):
            return "wh"
    if finite:
        return "bare"
    if any(c.dep == "aux" and c.lower == "to" for c in below):
        return "subj-inf" if any(c.dep == "nsubj" for c in below) else "inf"
    if head.tag == "VBG":
        return "subj-ing" if any(c.dep == "nsubj" for c in below) else "ing"
    if head.tag in ("VB", "VBN"):
        return "base"
    return "small"
