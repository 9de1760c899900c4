""" "One" that counts, and "one" that is but an article: "one tanker was hit", "one way or another".

"One of his ferries" picks one out and counts nothing. Nouns such as "way" and "thing" are not counted
by "one", nor is somebody who is named; "two things" open an enumeration.
"""

from __future__ import annotations

from variorum.stages.article.figures.counted import Counted, dependents
from variorum.stages.article.figures.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.syntax import Parse, Token

FEW = 10
REACH = 7  # tokens after "one" that may tell whose it is


def counts_one(parse: Parse, reading: Reading, number: Token, thing: Counted | None) -> bool:
    """Whether a number is more than one, or a "one" that counts; "two things" do not."""
    noun = parse.tokens[thing.head].lemma.lower() if thing is not None else ""
    if reading.numeral.spelled and reading.low < FEW and noun in cues("no_few"):
        return False
    if not (reading.numeral.spelled and reading.low == 1 == reading.high and reading.first is None):
        return True
    if reading.kind != "bare" or reading.numeral.scale != 1:
        return True
    tokens = parse.tokens
    before = tokens[number.i - 1].lower if number.i else ""
    if before in cues("before_counting_one"):
        return True
    following = tokens[number.i + 1 : number.i + 1 + REACH]
    picked = bool(following) and following[0].lower == "of"
    if thing is None:
        return not picked
    head = tokens[thing.head]
    if picked and _has_owner(following[1:]):
        return False
    if noun in cues("no_single") or (following and following[0].lower == "more"):
        return False
    return picked or not _is_named(parse, head, thing.last)


def _has_owner(tokens: tuple[Token, ...]) -> bool:
    """Whether a phrase begins with somebody's, or with "those"."""
    if not tokens or tokens[0].tag == "PRP$" or tokens[0].lower in ("those", "these"):
        return True
    named = tokens[1:] if tokens[0].tag == "DT" else tokens
    for token in named:
        if token.tag == "POS":
            return True
        if token.tag not in ("NNP", "NN", "NNS"):
            return False
    return False


def _is_named(parse: Parse, head: Token, last: int) -> bool:
    """Whether the text says at once who or what the one is: "one Dorvan, Ida Moll, said"."""
    after = parse.tokens[last : last + 2]
    if len(after) == 2 and after[0].text == "," and after[1].name == "PERSON":
        return True
    verb = parse.tokens[head.head]
    if head.dep != "nsubj" or verb.lemma.lower() != "be":
        return False
    return any(t.pos == "PROPN" for t in dependents(parse, verb.i, "attr"))
