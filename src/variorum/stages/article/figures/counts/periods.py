"""The period that tells one count from another: "guards who die each year", "barges sunk in the past month".

It stands with the verb of the counted. How often something is ("every day", "in a single week") and which stretch
of time up to now is meant ("over the past two decades") belong to what is counted; a day does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import above
from variorum.stages.article.figures.words.counted import DATED, Counted, dependents, people
from variorum.stages.article.figures.words.doers import squeezed
from variorum.syntax import Parse, Token

LONGEST = 7  # tokens of a period
REACH = 16  # tokens behind a verb among which its period is looked for
MOST_WORDS = 20  # of a phrase that takes one
VERBAL = ("VERB", "AUX")
LEADING = frozenset({"in", "over", "during", "within", "for", "of", "throughout"})
UP_TO_NOW = frozenset({"past", "last", "next", "previous", "coming", "first", "recent"})
OFTEN = frozenset({"every", "each"})
NEAR = frozenset({"this", "last", "next"})
COMPARING = frozenset({"before", "after", "ago", "earlier", "later"})


def told_in(parse: Parse, reading: Reading, thing: Counted | None, phrase: str) -> str:
    """The words of the period in which there were so many of the counted, or nothing."""
    if reading.kind != "bare" or len(phrase.split()) > MOST_WORDS:
        return ""
    inside = parse.between(reading.start, reading.end)
    first, head = inside[0], parse.tokens[thing.head] if thing is not None else inside[-1]
    top = above(parse, head, first.i)
    verb = parse.tokens[top.head]
    if verb.dep in ("prep", "agent") and len(phrase.split()) > 1:
        verb = parse.tokens[verb.head]
    if verb.pos not in VERBAL or verb.sentence != head.sentence:
        return ""
    harmed = verb.lemma.lower() in people()["verb"] or head.lemma.lower() in people()["befalls"]
    children = dependents(parse, verb.i, "npadvmod", "prep")
    for other in dependents(parse, verb.i, "conj") if top.i > verb.i else ():
        if other.tag == verb.tag and not dependents(parse, other.i, "nsubj", "nsubjpass"):
            children += dependents(
                parse, other.i, "npadvmod", "prep"
            )  # "fired 12 shells and flew home in"
    behind = parse.tokens[verb.i + 1 : verb.i + REACH]
    comma = next((k for k, t in enumerate(behind) if t.text == ","), len(behind))
    nouns = [t for t in behind[:comma] if parse.tokens[t.head].pos == "NOUN" and t.dep == "prep"]
    children += [t for t in nouns if t.lower in LEADING - {"for", "of"}]
    for child in children:
        words = _words(parse, child)
        own = bool(words) and not words[0].i <= first.i <= words[-1].i
        if own and not _between(parse, verb, child) and _tells(words, harmed):
            said = squeezed(words)
            return "" if said.lower() in phrase.lower() else said[0].lower() + said[1:]
    return ""


def _words(parse: Parse, top: Token) -> Sequence[Token]:
    first, last = parse.subtree(top.i)
    words = parse.tokens[first : min(last, first + 2 * LONGEST)]
    ends = (k for k, t in enumerate(words[:-1]) if t.lemma.lower() in cues("span_of_time"))
    stop = next(ends, len(words) - 1) + 1
    if stop < len(words) and (words[stop].tag == "VBG" or words[stop].text == ","):
        words = words[:stop]  # "in the past 24 hours aiming at mills"
    if not 1 < len(words) <= LONGEST or words[-1].lemma.lower() not in cues("span_of_time"):
        return ()
    last = words[-1].i + 1
    if last < len(parse.tokens) and parse.tokens[last].lower in COMPARING:
        return ()  # "a day before the flood"
    return words


def _between(parse: Parse, verb: Token, child: Token) -> bool:
    """Whether another verb stands between a verb and its period, whose period it may be."""
    tokens = parse.tokens[min(verb.i, child.i) + 1 : max(verb.i, child.i)]
    return any(t.pos == "VERB" and t.dep not in ("amod", "acl", "conj") for t in tokens)


def _century(words: Sequence[Token]) -> bool:
    """Whether words of time name a century: "in the 18th century"."""
    return words[-1].lower == "century" and words[-2].name in DATED and words[-2].tag == "JJ"


def _tells(words: Sequence[Token], harmed: bool) -> bool:
    """Whether words of time tell how often, or which stretch up to now; "this week" of those harmed."""
    lower = [t.lower for t in words]
    if lower[0] in OFTEN or (lower[0] in ("a", "per") and len(lower) == 2):
        return True
    if lower[0] in LEADING:
        single = "single" in lower or "each" in lower or _century(words)
        return single or (lower[1] in ("the", "its") and bool(UP_TO_NOW & set(lower)))
    return harmed and lower[0] in NEAR and len(lower) == 2
