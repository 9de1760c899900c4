"""The subject that an amount is told of: that of its verb, or of the verb it hangs from."""

from __future__ import annotations

from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import NOUNS, dependents
from variorum.stages.article.figures.words.doers import verbs
from variorum.stages.article.figures.words.levels import meant
from variorum.stages.article.figures.words.naming import PRONOUNS, name
from variorum.syntax import Parse, Token


def subject(parse: Parse, verb: Token) -> str | None:
    """The subject of a verb, of the one it is listed with, or the noun it describes."""
    for _ in range(4):
        subjects = dependents(parse, verb.i, "nsubj", "nsubjpass")
        near = [t for t in subjects if t.i < verb.i]  # an aside may be taken for one
        for subject in near[-1:] or subjects:
            if subject.pos in PRONOUNS or subject.tag in ("WDT", "WP"):
                if verb.dep == "relcl":
                    return name(parse, parse.tokens[verb.head], subject.i)
                if subject.tag == "WDT" and parse.tokens[subject.i - 1].text == ",":
                    before = parse.tokens[max(subject.i - 2, 0)]  # "prices, which did top $90"
                    return name(parse, before, subject.i) if before.tag in NOUNS else None
                return meant(parse, subject)
            return name(parse, subject, max(verb.i, subject.i + 1))
        if verb.dep in ("acl", "relcl"):
            return name(parse, parse.tokens[verb.head], verb.i)
        over = parse.tokens[verb.head]
        if verb.dep == "pcomp" and over.dep == "prep":
            over = parse.tokens[over.head]  # "after falling 3 percent, shares …"
            told = [t for t in dependents(parse, over.i, "ccomp") if t.i < verb.i]
            over = told[-1] if told and over.lemma.lower() in verbs("tells") else over
        elif verb.dep not in ("conj", "advcl", "xcomp", "ccomp") and not (
            verb.tag == "JJ" or (verb.dep == "dep" and verb.tag == "VBN")
        ):
            return None
        if over.i > verb.i and verb.dep not in ("advcl", "pcomp"):
            return None
        verb = _nearest(parse, over, verb) if verb.dep == "conj" else over
    return None


def moving(parse: Parse, hit: Token) -> bool:
    """Whether the subject of what hit a low or high is known: its own, or that of what fell or rose."""
    over = parse.tokens[hit.head]
    own = dependents(parse, hit.i, "nsubj")
    return bool(subject(parse, hit) and (own or over.lemma.lower() in verbs("change")))


def _nearest(parse: Parse, first: Token, verb: Token) -> Token:
    """The last verb before one that is listed behind the ``first``, as far as it has a subject."""
    for listed in reversed(dependents(parse, first.i, "conj")):
        if listed.i < verb.i and dependents(parse, listed.i, "nsubj", "nsubjpass"):
            return listed
    return first


def at_extreme(parse: Parse, noun: Token) -> str | None:
    """What rose to a peak or fell to a low that an amount tells the height of."""
    if noun.lemma.lower() not in cues("extreme") or noun.dep != "pobj":
        return None
    hit = parse.tokens[parse.tokens[noun.head].head]
    return subject(parse, hit) if hit.pos in ("VERB", "AUX") else None
