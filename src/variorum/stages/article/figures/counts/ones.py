""" "One" that counts, and "one" that is but an article: "one tanker was hit", "one way or another".

"One of his ferries" picks one out and counts nothing. Nouns such as "way" and "thing" are not counted
by "one", nor is somebody who is named or only says something; "two things" open an enumeration.
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import Counted, dependents
from variorum.stages.article.figures.words.doers import verbs
from variorum.syntax import Parse, Token

FEW = 10
REACH = 7  # tokens after "one" that may tell whose it is


def counts_one(parse: Parse, reading: Reading, number: Token, thing: Counted | None) -> bool:
    """Whether a number is more than one, or a "one" that counts; "two things" do not."""
    noun = parse.tokens[thing.head].lemma.lower() if thing is not None else ""
    if reading.numeral.spelled and reading.low < FEW and noun in cues("no_few"):
        return False
    tokens = parse.tokens
    following = tokens[number.i + 1 : number.i + 1 + REACH]
    if reading.numeral.spelled and reading.low < FEW and _outstanding(following):
        return False
    if reading.unit == "day" and reading.low == 1 == reading.high and _some_day(parse, number):
        return False
    if not is_one(reading):
        return True
    before = tokens[number.i - 1].lower if number.i else ""
    if before == "just" and number.dep == "attr" and following and following[0].lower == "of":
        return False  # "is just one of several ports"
    if before in cues("before_counting_one"):
        return True
    if following and following[0].lower == "of":
        return False
    if thing is None:
        return True
    head = tokens[thing.head]
    if following and following[0].tag == "HYPH":
        return False  # "one-man rule"
    over = tokens[head.head]
    if head.dep == "pobj" and over.dep == "prep" and over.lower in cues("beside_one"):
        return False  # "a talk with one official"
    if noun in cues("no_single") or (following and following[0].lower in cues("again")):
        return False
    return not (_is_named(parse, head, thing.last) or _speaks(parse, head))


def _some_day(parse: Parse, number: Token) -> bool:
    """Whether "one day" is a day to come or long ago that nobody counts: "One day, I hope", "they would
    one day sail", "maybe one day it will"; "one day after" and "for one day" count."""
    after = parse.tokens[number.i + 1 : number.i + 4]
    if number.lower != "one" or len(after) < 2 or after[0].lower != "day":
        return False
    following = after[1]
    if following.lower in cues("counted_day") or (following.lower == "a" and _is_period(after[2:])):
        return False
    before = parse.tokens[number.i - 1] if number.i else None
    if before is not None and before.sentence == number.sentence and before.tag != "``":
        if before.tag == "MD":
            return following.text[0].isalpha()
        if before.tag != "CC" and before.lower not in cues("before_some_day"):
            return False
    elif following.text == ",":
        return True
    return following.pos in ("PRON", "DET", "PROPN", "ADV")


def _is_period(after: tuple[Token, ...]) -> bool:
    return bool(after) and after[0].lower in cues("counted_day")


def is_one(reading: Reading) -> bool:
    """Whether a number is "one" in words that may be but an article."""
    if not (reading.numeral.spelled and reading.low == 1 == reading.high and reading.first is None):
        return False
    return reading.kind == "bare" and reading.numeral.scale == 1


def _outstanding(following: tuple[Token, ...]) -> bool:
    """ "Of the most compelling …": what follows picks out, and counts nothing."""
    words = [t.lower for t in following[:3]]
    return words[:2] == ["of", "the"] and (
        words[2:] == ["most"] or any(t.tag in ("JJS", "RBS") for t in following[2:3])
    )


def _speaks(parse: Parse, head: Token) -> bool:
    """Whether the one only says something: "one resident said", "said one resident"."""
    verb = parse.tokens[head.head]
    if head.dep != "nsubj" or verb.pos != "VERB":
        return False
    says = dependents(parse, verb.i, "ccomp") or verb.dep == "parataxis" or verb.i < head.i
    asks = verb.lemma.lower() in verbs("tells") and not dependents(parse, verb.i, "dobj")
    return bool(says) or asks


def _is_named(parse: Parse, head: Token, last: int) -> bool:
    """Whether the text says at once who or what the one is: "one Dorvan, Ida Moll, said"."""
    after = parse.tokens[last : last + 2]
    if len(after) == 2 and after[0].text == "," and after[1].name == "PERSON":
        return True
    verb = parse.tokens[head.head]
    if head.dep != "nsubj" or verb.lemma.lower() != "be":
        return False
    return any(t.pos == "PROPN" for t in dependents(parse, verb.i, "attr"))
