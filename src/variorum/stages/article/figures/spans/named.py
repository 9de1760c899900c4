"""A noun as the words of a span name it: with its modifiers, and what it is of where that is short."""

from __future__ import annotations

from variorum.stages.article.figures.words.counted import dependents
from variorum.stages.article.figures.words.doers import short
from variorum.stages.article.figures.words.naming import name
from variorum.stages.article.figures.words.persons import stood_for
from variorum.syntax import Parse, Token

LONGEST_NOUN = 7  # words
TITLES = frozenset({"Mr.", "Mrs.", "Ms.", "Miss", "Dr.", "Mr", "Mrs", "Ms", "Dr"})


def antecedent(parse: Parse, noun: Token) -> str | None:
    """The noun that a clause describes, by the name it explains: "Moll, the miller who …"."""
    over = parse.tokens[noun.head]
    if noun.dep == "appos" and over.pos == "PROPN":
        noun = over
    return noun_phrase(parse, noun, noun.i + 1)


def noun_phrase(parse: Parse, noun: Token, stop: int) -> str | None:
    """A noun with its modifiers, and up to token ``stop`` with what it is of, if that is short; with the
    name for the pronoun that owns it."""
    if noun.pos not in ("NOUN", "PROPN"):
        return noun.text if noun.tag == "VBG" else None
    for end in (stop, noun.i + 1):
        named = name(parse, noun, end)
        if named and len(named.split()) <= LONGEST_NOUN:
            owner = next((t for t in dependents(parse, noun.i, "poss") if t.tag == "PRP$"), None)
            whose = stood_for(parse, owner) if owner is not None else None
            opening = parse.tokens[parse.sentences[noun.sentence].first]
            common = opening.tag not in ("NNP", "NNPS") and opening.name != "NORP"
            if common and named.startswith(opening.text):
                named = f"{named[0].lower()}{named[1:]}"
            title, _, rest = named.partition(" ")
            named = rest if title in TITLES and rest else named
            return possessive(whose, named) if whose else named
    return short(parse, noun) or noun.text


def possessive(owner: str, words: str) -> str:
    """What somebody owns: "Moll's mill"."""
    return f"{owner}{"'" if owner.endswith('s') else "'s"} {words}"
