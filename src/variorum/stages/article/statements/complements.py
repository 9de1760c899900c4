"""How content hangs from a cue: an option is one reading, its pattern the name of the way.

"said" with its clause is one option, "accused" with its object alone another, with its object and "of …" a
third. The lexicon says which of them people take for reported speech, and how often.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Token

FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Option:
    """``pattern`` names how the content hangs from the cue, ``content`` holds character spans."""

    pattern: str
    content: tuple[Range, ...]


def lexeme(view: View, i: int) -> str:
    """The key of a cue in the lexicon: lemma, particle and word class ("point_out/v")."""
    token = view.tokens[i]
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX"):
        for child in view.parse.children(i, "prt"):
            lemma = f"{lemma}_{child.lower}"
        return f"{lemma}/v"
    if token.pos == "ADJ":
        return f"{lemma}/a"
    return f"{lemma}/n"


def is_passive(view: View, i: int) -> bool:
    token = view.tokens[i]
    if token.tag != "VBN":
        return False
    children = view.parse.children(i)
    if token.dep in ("acl", "advcl"):
        return not any(c.dep in ("aux", "nsubj") for c in children)
    return any(c.dep in ("auxpass", "nsubjpass") for c in children)


def clause_kind(view: View, head: Token) -> str:
    """``that`` (finite), ``if``, ``wh``, ``inf``, ``subj-inf``, ``ing`` or ``small``."""
    below = view.parse.children(head.i)
    for c in below:
        if c.dep == "mark" and c.lower in ("if", "whether"):
            return "if"
        if c.dep == "mark" and c.lower == "that":
            return "that"
    finite = head.tag in FINITE or any(
        c.dep in ("aux", "auxpass") and c.tag in FINITE for c in below
    )
    for c in below:
        if c.i < head.i and (
            c.tag in ("WRB", "WP", "WDT") or (c.dep in ("dobj", "nsubj") and c.tag == "WP")
        ):
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


def inner(view: View, child: Token) -> Range:
    """The token range of a complement: for a preposition what follows it."""
    if child.dep == "prep":
        below = view.parse.children(child.i, "pobj", "pcomp")
        if below:
            first, last = view.parse.subtree(below[0].i)
            return max(first, child.i + 1), max(last, child.i + 1)
    return view.parse.subtree(child.i)
