"""Whether a bare number is of people: those that a verb of harm or flight tells of, a toll, a crowd."""

from __future__ import annotations

from variorum.stages.article.figures.words.counted import people
from variorum.syntax import Parse, Token

SUBJECT_REACH = 40  # words before a verb among which its subject is looked for


def _of_people(parse: Parse, prep: Token) -> bool:
    """Whether a preposition ties its number to a body of people or to a count of victims: "a crowd
    of 5,000", "the toll rose to 40"."""
    above = parse.tokens[prep.head]
    lemma = above.lemma.lower()
    if prep.lower == "of" and (lemma in people()["body"] or lemma in people()["toll"]):
        return True
    if prep.lower not in ("to", "at", "by") or above.pos not in ("VERB", "AUX"):
        return False
    before = parse.tokens[max(0, above.i - SUBJECT_REACH) : above.i]
    return any(
        t.head == above.i
        and t.dep in ("nsubj", "nsubjpass")
        and t.lemma.lower() in people()["toll"]
        for t in before
    )


def counts_people(parse: Parse, number: Token) -> bool:
    """Whether a bare number is of people: the object or subject of a verb of killing, saving …, or
    followed by a state they are in ("14 dead")."""
    following = parse.after(number)
    if following.sentence == number.sentence and following.lower in people()["state"]:
        return True
    if number.dep == "pobj" and _of_people(parse, parse.tokens[number.head]):
        return True
    if number.dep == "conj" and parse.tokens[number.head].tag == "CD":
        number = parse.tokens[number.head]
    verb = parse.tokens[number.head]
    if number.dep == "pobj" and verb.lower == "between":
        verb = parse.tokens[verb.head]
        return verb.lemma.lower() in people()["verb"]
    while verb.dep in ("nummod", "pobj", "quantmod") and verb.head != verb.i and verb.pos != "VERB":
        return False
    return (
        number.dep in ("dobj", "nsubj", "nsubjpass", "npadvmod")
        and verb.lemma.lower() in people()["verb"] | people()["acts"]
    )
