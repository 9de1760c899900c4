"""Whom a pronoun means that is the subject of a clause beside the one he has another part in.

"A crowd of rebels waving flags as they marched" and "troops shot two men as they marched" name them, the one
as who does a thing, the other as to whom it is done.
"""

from __future__ import annotations

from collections.abc import Collection

from variorum.stages.article.events.lexicon import Lexicon
from variorum.syntax import Parse, Token

MARCHING = frozenset({"march", "demonstrate", "protest", "rally", "chant", "picket"})
"""Verbs of what those do who are harmed for it."""
TIME = frozenset({"as", "while"})
CONDITION = frozenset({"once", "if", "unless", "until"})


def undergoing(
    parse: Parse, verb: Token, head: Token, named: Collection[int], words: Lexicon
) -> Token | None:
    """The one of those ``named`` of whom ``head`` tells what he did while ``verb``, or what was done to
    him as he marched; and of whom it is said what is to be once he has done something."""
    noun = parse[head.head]
    if head.dep == "acl" and head.tag == "VBG" and noun.i in named:
        return noun
    marks = {t.lower for t in parse.children(verb.i, "mark", "advmod")}
    if verb.lemma in MARCHING and marks & TIME:
        return next((t for t in parse.children(head.i, "dobj") if t.i in named), None)
    if head.lemma in words.frames["say"] and marks & CONDITION:
        told = [t for t in parse.tokens[head.i : verb.i] if t.dep == "nsubj" and t.head < verb.i]
        return told[-1] if told and told[-1].name == "PERSON" else None
    return None
