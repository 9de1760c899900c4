"""What the counted is in or of, as the noun says that it hangs from.

Of "Dorva has a stock of 12 masts" the masts "in stock of Dorva", of "a meeting of 12 mayors in Velm" the
mayors "at meeting", of "the deaths of his son and three nephews" the "deaths of" the nephews.
"""

from __future__ import annotations

from variorum.stages.article.figures.tables import cues, nouns
from variorum.stages.article.figures.words.counted import NOUNS, dependents, people, unit_of
from variorum.stages.article.figures.words.doers import short
from variorum.syntax import Parse, Token

MOST_LISTED = 5  # nouns of a list before the counted
OWNING = frozenset({"have", "hold", "keep", "own", "maintain", "possess"})


def within(parse: Parse, whole: Token) -> str:
    """ "in" the box or stock, "at" the meeting that holds so many, with whose it is; "in each" of several."""
    link = "at" if whole.lemma.lower() in nouns("meeting") else "in"
    if whole.tag == "NNS":
        return f"{link} each {whole.lemma.lower()}"
    named = short(parse, whole) or whole.text
    return " ".join(filter(None, (f"{link} {named}", _owner(parse, whole))))


def _owner(parse: Parse, whole: Token) -> str:
    """ "of" the one who has a stock."""
    verb = parse.tokens[whole.head]
    if whole.dep != "dobj" or verb.lemma.lower() not in OWNING:
        return ""
    for subject in dependents(parse, verb.i, "nsubj"):
        named = short(parse, subject) if subject.i < verb.i and subject.tag[:1] == "N" else ""
        return f"of {named}" if named else ""
    return ""


def fallen_too(parse: Parse, head: Token) -> str:
    """What befell those whom a list before the counted names: "the deaths of his son and two nephews"."""
    first = head
    for _ in range(MOST_LISTED):
        if first.dep not in ("conj", "appos") or first.head > first.i:
            break
        first = parse.tokens[first.head]
    of = parse.tokens[first.head]
    whole = parse.tokens[of.head]
    if first.i == head.i or first.dep != "pobj" or of.lower != "of" or whole.i != of.i - 1:
        return ""
    return whole.text if unit_of(whole) in cues("befalling") else ""


def harmed(verb: Token) -> bool:
    """Whether a verb tells what befell people, those included behind it among them."""
    return verb.pos == "VERB" and verb.lemma.lower() in people()["verb"]


def gathered(whole: Token, of: Token) -> bool:
    """Whether what a body of people does, those it is of do: "a crowd of 900 farmers gathered"."""
    body = whole.lemma.lower() in people()["body"] | people()["gathering"]
    return body and whole.tag == "NN" and whole.i == of.i - 1


def part_of(part: Token, whole: Token, verb: Token) -> bool:
    """Whether what befell a noun befell what it is said to include: "killed 12 sailors, including two
    boys", not "took measures, including 12 raids"."""
    if whole.tag not in NOUNS or whole.i > part.i or whole.dep == "pobj":
        return False
    lemma = whole.lemma.lower()
    befallen = people()["befalls"]
    alike = lemma == part.lemma.lower() or (lemma in befallen and part.lemma.lower() in befallen)
    return alike or lemma in people()["noun"] or verb.lemma.lower() in people()["verb"]
