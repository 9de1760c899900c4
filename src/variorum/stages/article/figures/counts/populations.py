"""Of which town, island or country so many are the population, where its clause names it apart from the number.

Of "Velm, which has a population of 9,000," it is "population of Velm"; so it is of "Velm, with a population of
9,000"; of "the mill town, with a population of 9,000 people," the people are "in mill town".
"""

from __future__ import annotations

from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import NOUNS, dependents
from variorum.stages.article.figures.words.doers import short
from variorum.stages.article.figures.words.referents import before_it
from variorum.syntax import Parse, Token


def inhabitants(parse: Parse, head: Token, phrase: str) -> str:
    """The phrase for a population, or for people that are one, with whose it is. ``head`` is the noun that
    is counted, or the number."""
    of = parse.tokens[head.head]
    population = parse.tokens[of.head]
    if head.dep != "pobj" or of.lower != "of" or population.lower != "population":
        return phrase
    if dependents(parse, population.i, "poss") or population.i > of.i:
        return phrase
    owner = _owner(parse, population)
    named = short(parse, owner) if owner is not None else ""
    if not named or named in phrase:
        return phrase
    if phrase.endswith("population"):
        return f"{phrase} of {named}"
    return f"{phrase} in {named}" if phrase == head.text else phrase


def _owner(parse: Parse, population: Token) -> Token | None:
    """What has the population, or stands "with" it."""
    over = parse.tokens[population.head]
    if population.dep == "pobj" and over.lower == "with":
        owner = parse.tokens[over.head]
    elif population.dep == "dobj" and over.lemma.lower() == "have":
        subjects = dependents(parse, over.i, "nsubj")
        owner = subjects[0] if subjects else over
        if owner.tag == "WDT" and over.dep == "relcl":
            owner = parse.tokens[over.head]
        owner = before_it(parse, owner) or owner
    else:
        return None
    town = _named(parse, owner)
    known = town.pos == "PROPN" or town.lemma.lower() in cues("inhabited")
    return town if known and town.tag in NOUNS and town.i < population.i else None


def _named(parse: Parse, noun: Token) -> Token:
    """The name of a town or country behind its kind, before it or that it is said to be: "the town of Velm",
    "Velm, a town", "Velm is a town"; of "a number of towns" the towns."""
    for of in dependents(parse, noun.i, "prep"):
        whole = dependents(parse, of.i, "pobj") if of.lower == "of" else []
        town = noun.lemma.lower() in cues("inhabited") and whole and whole[0].pos == "PROPN"
        if whole and (town or noun.lemma.lower() in cues("number_of")):
            return whole[0]
    over = parse.tokens[noun.head]
    if noun.dep == "attr":
        over = next(iter(dependents(parse, over.i, "nsubj")), noun)
    return over if noun.dep in ("appos", "attr") and over.pos == "PROPN" else noun
