"""What a number without a noun counts, where its sentence has told it: "twelve cases in Velm and
five in Orla", "families, including 300 in the valley", "the toll there to three"."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.atoms import words
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.sharing import ELISION_REACH, LINKED, Found, unshared
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.behind import participle_at
from variorum.stages.article.figures.words.counted import NEAR, NOUNS, dependents, people, unit_of
from variorum.syntax import Parse, Token

LONGEST_TOLL = 10
COMPARED = frozenset({("compared", "with"), ("up", "from"), ("down", "from")})
CROWDS = frozenset({"plural", "several"})
HOLDERS = frozenset({"nsubj", "nsubjpass"})


def understood(
    parse: Parse, reading: Reading, number: Token, earlier: Sequence[Found]
) -> tuple[str, str | None] | None:
    """The unit of a bare number and the noun it is short for."""
    if reading.kind != "bare":
        return None
    first = parse.between(reading.start, reading.end)[0]
    after = parse.tokens[number.i + 1 : number.i + 2]
    if reading.numeral.kind in CROWDS and after and after[0].lemma.lower() in cues("money_verb"):
        return None  # "billions spent on mills"
    return (
        _listed(parse, first, number, earlier)
        or _included(parse, first)
        or _crowd(parse, reading, number)
    )


def _listed(
    parse: Parse, first: Token, number: Token, earlier: Sequence[Found]
) -> tuple[str, str | None] | None:
    """The noun of a figure before it in its sentence, or of the subject that a list tells of."""
    before = parse.tokens[first.i - 1] if first.i else None
    while before is not None and before.i and before.lower in cues("guessing"):
        before = parse.tokens[before.i - 1]
    if before is None or before.sentence != first.sentence:
        return None
    if before.lower == "to" and before.i and parse.tokens[before.i - 1].lower == "up":
        return None  # "up to 300"
    following = parse.tokens[number.i + 1] if number.i + 1 < len(parse.tokens) else None
    placed = following is not None and following.lower in cues("list_place")
    pair = (parse.tokens[before.i - 1].lower if before.i else "", before.lower)
    compared = pair in COMPARED
    if (
        before.lower not in LINKED
        and not compared
        and not (placed and before.text in (",", ":", ";", "-", "--"))
    ):
        return None
    for found in reversed(earlier[-ELISION_REACH:]):
        token = parse.token_at(found.reading.number_start)
        if token is None or token.sentence != number.sentence:
            break
        if found.reading.kind in ("money", "age", "part") or unshared(found.unit):
            continue
        if found.unit is not None and not _single(parse, found):
            noun = found.noun if found.reading.kind == "bare" else None
            noun = found.counted if compared else noun
            return found.unit, noun
    if not placed or compared or before.lower in LINKED:
        return None
    sentence = parse.sentences[number.sentence]
    for token in reversed(parse.tokens[max(sentence.first, first.i - NEAR) : first.i]):
        if token.dep in HOLDERS and token.tag == "NNS":
            left = max(parse.subtree(token.i)[0], token.i - LONGEST_TOLL)
            words = [t.text for t in parse.tokens[left : token.i + 1] if t.tag not in ("DT", "CD")]
            return unit_of(token), " ".join(words)
    return None


def _single(parse: Parse, found: Found) -> bool:
    """Whether a figure is "one" of something, which nothing after it is short for ("at one point")."""
    return found.reading.low == 1 == found.reading.high and found.reading.numeral.spelled


def _included(parse: Parse, first: Token) -> tuple[str, str | None] | None:
    """The plural noun before an "including" that the number stands behind."""
    before = parse.tokens[max(0, first.i - 4) : first.i]
    cue = next((t for t in reversed(before) if t.lower == "including"), None)
    if cue is None or cue.sentence != first.sentence:
        return None
    noun = parse.tokens[cue.head]
    for _ in range(2):
        if noun.tag == "NNS" and noun.i < cue.i:
            return unit_of(noun), noun.text
        noun = next(
            (t for t in reversed(parse.tokens[max(0, cue.i - 12) : cue.i]) if t.tag == "NNS"), noun
        )
    return None


def _crowd(parse: Parse, reading: Reading, number: Token) -> tuple[str, str | None] | None:
    """People, of whom there are "thousands": those who do something, or "of sick and wounded"."""
    if reading.numeral.kind not in CROWDS:
        return None
    of = parse.tokens[number.i + 1 : number.i + 3]
    if (
        len(of) == 2
        and of[0].lower == "of"
        and of[1].lower in people()["state"] | cues("people_state")
    ):
        states = [of[1].text]
        for token in parse.tokens[of[1].i + 1 : of[1].i + 3]:
            if token.lower != "and" and token.lower not in people()["state"] | cues("people_state"):
                break
            states.append(token.text)
        return "person", " ".join(states).removesuffix(" and")
    whole = [words().get(t.lower) for t in parse.tokens[number.i + 2 : number.i + 5]]
    if of and of[0].lower == "of" and any(known and known[0] == "plural" for known in whole):
        return "person", None  # "a hundred of the many thousands"
    verb = parse.tokens[number.head]
    opening = parse.between(reading.start, reading.end)[0]
    before = parse.tokens[opening.i - 1] if opening.i else None
    if before is not None and before.tag in ("DT", "PRP$"):
        return None  # "in the thousands", "their millions"
    if of and of[0].lower in ("of", "and", "or", "to", "upon"):
        return None  # "hundreds and hundreds of boats"
    if number.dep in HOLDERS and verb.pos in ("VERB", "AUX") and verb.i > number.i:
        return "person", None
    if verb.lemma.lower() in cues("money_verb") or reading.numeral.scale >= 1e9:
        return None  # "made millions"
    streaming = participle_at(parse, parse.after(number), number.i)  # the two taken for one noun
    tied = number.dep in ("dobj", "pobj", "conj", "nsubj", "nsubjpass") or streaming
    if tied and reading.low < 1e9:
        return "person", None
    return None


def toll(parse: Parse, number: Token) -> tuple[str, str | None] | None:
    """People and the words for the toll that a bare number is: "brought the toll in Velm to 40",
    "the march peaked at 9,000"."""
    prep = parse.tokens[number.head]
    if number.dep in ("conj", "quantmod") and prep.tag == "CD":
        prep = parse.tokens[prep.head]
    if number.dep == "nummod" and prep.dep == "pobj":
        prep = parse.tokens[prep.head]  # the town of a next line taken for a noun
    if prep.dep != "prep" or prep.lower not in cues("reaches"):
        return None
    over = parse.tokens[prep.head]
    for _ in range(3):
        if over.pos in ("ADP", "ADV", "PART", "SCONJ") and over.head != over.i:
            over = parse.tokens[over.head]
    nouns = [over] if over.tag in NOUNS else dependents(parse, over.i, "nsubj", "nsubjpass", "dobj")
    for noun in nouns:
        if not 0 < number.i - noun.i <= NEAR:
            continue
        left, right = parse.subtree(noun.i)
        left = max(left, noun.i - LONGEST_TOLL)
        words = parse.tokens[left : noun.i + 1]
        if any(t.lemma.lower() in people()["toll"] | people()["gathering"] for t in words):
            reach = next(
                (t.i for t in parse.tokens[noun.i + 1 : number.i] if t.lower in cues("reaches")),
                number.i,
            )
            right = reach if parse.after(noun).lower in cues("list_place") else min(right, reach)
            named = [t for t in parse.tokens[left:right] if t.tag != "DT" or t.i > noun.i]
            return "person", " ".join(t.text for t in named[:LONGEST_TOLL])
    return None
