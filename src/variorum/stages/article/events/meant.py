"""Whom the words for a recipient mean, where what stands before or after them tells it at once.

"Attacked the guards and seized their lorries", "held the men and beat them": he who was acted on first is
meant where a verb joined to the first takes him up. "Rebels and troops backed by Dravia clash": of two who
fight each other only the last is backed.
"""

from __future__ import annotations

from variorum.stages.article.events.naming import Referents
from variorum.stages.article.events.targets import OWN
from variorum.syntax import Parse, Token

TAKEN_UP = frozenset({"them", "him", "her"})

ASKED = frozenset({"they", "he", "she"})


def meant_by(
    parse: Parse, found: Token, who: Token | None, named: Referents, *, theirs: bool = False
) -> Token | None:
    """Whom the words for a recipient mean; "his" is the actor's own where it can be and is not
    ``theirs``."""
    if found.lower == "it":
        return None
    if found.lower in OWN and found.dep == "poss":
        own = not theirs and (who is None or named.fits(who, found.lower))
        return None if own else named.who(found, who)
    return named.who(_acted_on_before(parse, found, named) or found, besides=who)


def _acted_on_before(parse: Parse, found: Token, named: Referents) -> Token | None:
    """The object of the verb to which the verb of the pronoun ``found`` is joined: "arrested ten men and
    beat them"."""
    verb = parse[found.head]
    asked = found.lower in ASKED and found.dep == "nsubj" and verb.dep == "ccomp"
    if asked:  # "denounced Holm and demanded that he go"
        verb = parse[verb.head]
    if not (asked or (found.lower in TAKEN_UP and found.dep == "dobj")) or verb.dep != "conj":
        return None
    before = parse[verb.head]
    if before.i > verb.i or parse.children(verb.i, "nsubj", "nsubjpass"):
        return None
    for noun in parse.children(before.i, "dobj", "dative"):
        person = noun.tag in ("NNS", "NNPS") or noun.name == "PERSON"
        if before.i < noun.i < verb.i and person and named.fits(noun, found.lower):
            return noun
    return None
