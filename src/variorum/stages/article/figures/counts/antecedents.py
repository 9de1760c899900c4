"""What a number without a noun counts, where an earlier sentence of the article has told it.

"All four were freed", after "four miners", counts miners; "two of them" and "another 20" count what
the figure before them counts; "Velm (7)" in a list of places what the sentence that opens it names.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.sharing import Found, unshared
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import (
    NOUNS,
    Counted,
    dependents,
    people,
    unit_of,
)
from variorum.stages.article.figures.words.doers import CLOSING, OPENING, STOPS, squeezed
from variorum.syntax import Parse, Token

NEAREST = 40  # figures before a number that are looked at
FARTHEST = 120  # of them, among which one of the same value is looked for
SENTENCES = 2  # before its own, among which a number may find its noun
LISTED = 60  # tokens before a list of places in brackets among which its noun is looked for
MOST_BOUNDING = 5  # tokens of "more than" before a number, and the comma before them
MOST_NAMED = 3  # tokens before a noun that are taken with it
NAMED = frozenset({"JJ", "NN", "NNS", "NNP", "VBN", "VBG", "HYPH", "POS"})
DASHES = frozenset({"--", "–", "—", "(", "-LRB-"})
CLOSERS = frozenset({".", "!", "?"})


def of_them(parse: Parse, number: Token, thing: Counted | None, at: int) -> bool:
    """Whether the token at ``at`` is the pronoun of "two of them"."""
    if thing is not None or at >= len(parse.tokens):
        return False
    token = parse.tokens[at]
    return token.sentence == number.sentence and token.lower in cues("of_pronoun")


def antecedent(
    parse: Parse, reading: Reading, number: Token, told: Sequence[Found], pronoun: bool
) -> tuple[str, str | None] | None:
    """The unit and noun that a bare number takes from a figure before it: of the same value behind
    "the" or "all", else from the nearest in its own sentence or the two before."""
    if reading.kind != "bare" or (reading.numeral.kind != "cardinal" and not pronoun):
        return None
    first = parse.between(reading.start, reading.end)[0]
    before = parse.tokens[first.i - 1] if first.i else None
    if (part := _of_whole(parse, number)) is not None:
        return part
    definite = before is not None and before.lower in cues("definite")
    if before is not None and before.lower == "of" and first.i > 1:
        whole = parse.tokens[first.i - 2]  # "the figure of 12,160"
        definite = whole.lemma.lower() in cues("number_of") and whole.tag == "NN"
    listed = _beside_names(parse, first, number, told) or _in_brackets(parse, first, number)
    if listed is not None:
        return listed
    if definite and (again := _again(reading, told)) is not None:
        return again
    if not (pronoun or (_elliptic(parse, number) and not definite)):
        return None
    for found in reversed(told[-NEAREST:]):
        token = parse.token_at(found.reading.number_start)
        if token is None or token.sentence < number.sentence - SENTENCES:
            break
        if reading.numeral.scale > 1 and found.reading.numeral.scale == 1:
            break  # millions are compared with millions
        if _named(found) and (found.low or found.high or 0) > 1:
            same = number.dep == "pobj" and token.sentence == number.sentence
            noun = _with_kind(parse, found) if pronoun else found.noun
            return found.unit or "", (found.counted if same else None) or noun
    return None


def _of_whole(parse: Parse, number: Token) -> tuple[str, str | None] | None:
    """The plural that a sentence opens with and its subject is a part of: "Of the new cases, 12 …"."""
    verb = parse.tokens[number.head]
    if number.dep not in ("nsubj", "nsubjpass"):
        return None
    for of in (*dependents(parse, verb.i, "prep"), *dependents(parse, number.i, "prep")):
        whole = dependents(parse, of.i, "pobj")
        if of.lower in ("of", "among") and of.i < number.i and whole and whole[0].tag == "NNS":
            first, last = parse.subtree(whole[0].i)
            words = parse.tokens[max(first, whole[0].i - 4) : min(last, whole[0].i + 8)]
            named = [t for t in words if t.i > whole[0].i or t.tag in NAMED]
            stop = next((k for k, t in enumerate(named) if t.text in STOPS), len(named))
            return unit_of(whole[0]), squeezed(named[:stop])
    return None


def _elliptic(parse: Parse, number: Token) -> bool:
    """Whether a number stands for the thing it counts: as a subject, beside one, or "up from three"."""
    over = parse.tokens[number.head]
    if number.dep == "pobj":
        return over.lower == "from" and over.head < number.i
    if number.dep == "dobj":
        return over.lemma.lower() not in cues("rising") and over.i < number.i
    return number.dep in ("nsubj", "nsubjpass", "conj")


def _with_kind(parse: Parse, found: Found) -> str | None:
    """The noun of a figure with what it is of, which "of them" stands for too: "new doses of vaccine"."""
    noun = parse.token_at(max(found.end - 1, 0))
    of = parse.after(noun) if noun is not None else None
    if noun is None or of is None or of.lower != "of" or of.head != noun.i:
        return found.noun
    kind = next(iter(dependents(parse, of.i, "pobj")), None)
    if kind is None or kind.tag not in ("NN", "NNS") or kind.i - of.i > MOST_NAMED:
        return found.noun
    words = parse.tokens[of.i : kind.i + 1]
    return f"{found.noun} {squeezed(words)}" if all(t.tag != "CD" for t in words) else found.noun


def _named(found: Found) -> bool:
    if found.reading.kind != "bare" or found.noun is None or unshared(found.unit):
        return False
    return found.reading.end < found.end


def _again(reading: Reading, told: Sequence[Found]) -> tuple[str, str | None] | None:
    """The noun of an earlier figure of the same value."""
    for found in reversed(told[-FARTHEST:]):
        if _named(found) and found.reading.low == reading.low == found.reading.high:
            return found.unit or "", found.noun
    return None


def _in_brackets(parse: Parse, first: Token, number: Token) -> tuple[str, str | None] | None:
    """What is counted in a list of places: "The following infections: Velm (7), Orla (3)"."""
    around = parse.tokens[max(0, first.i - 1) : number.i + 2]
    if len(around) < 3 or around[0].text not in OPENING or around[-1].text not in CLOSING:
        return None
    place = parse.tokens[first.i - 2] if first.i > 1 else None
    if place is None or place.pos != "PROPN":
        return None
    for token in reversed(parse.tokens[max(0, first.i - LISTED) : first.i]):
        if token.tag == "NNS" and token.lemma.lower() in people()["befalls"] | people()["noun"]:
            return unit_of(token), f"{token.text} in {place.text}"
    return None


def _beside_names(
    parse: Parse, first: Token, number: Token, told: Sequence[Found]
) -> tuple[str, str | None] | None:
    """What the last figure before in the sentence counts, which stood in brackets behind a name too: "the mills
    are Alder (90 looms), Birch (30)"."""
    behind = _bracketed(parse, first, number.i + 1)
    for found in reversed(told[-NEAREST:]) if behind else ():
        token = parse.token_at(found.reading.number_start)
        noun = parse.token_at(max(found.end - 1, 0))
        if token is None or noun is None or token.sentence != first.sentence:
            break
        if found.noun and noun.tag in NOUNS and _bracketed(parse, token, noun.i + 1):
            return found.unit or "", f"{found.noun} of {squeezed(behind)}"
    return None


def _bracketed(parse: Parse, first: Token, end: int) -> Sequence[Token]:
    """The name before the bracket that holds the tokens from ``first`` to ``end`` (excluded) and no more."""
    around = parse.tokens[max(first.i - 2, 0) : end + 1]
    if len(around) < 4 or around[1].text not in OPENING or around[-1].text not in CLOSING:
        return ()
    opening = around[1].i
    while opening and parse.tokens[opening - 1].tag in ("NNP", "NNPS"):
        opening -= 1
    return parse.tokens[opening : around[1].i]


def risen(parse: Parse, number: Token) -> tuple[str, str | None] | None:
    """What has risen or fallen to a number: "the number of cases rose to 59", "the total is 200"."""
    over = parse.tokens[number.head]
    if number.dep == "pobj" and over.dep == "prep" and over.lower in cues("reaches"):
        verb = parse.tokens[over.head]
        folded = verb.lower.endswith("fold")  # "more than threefold to"
        for _ in range(4 if folded else 2):
            if verb.pos in ("ADP", "ADV", "SCONJ") or (folded and verb.pos not in ("VERB", "AUX")):
                verb = parse.tokens[verb.head]
    elif number.dep in ("attr", "dobj", "acomp", "npadvmod"):
        verb = over
    else:
        return None
    if number.text[:1].isdecimal() and "." in number.text:
        return None  # "shares rose to 43.28"
    if verb.pos in ("NOUN", "PROPN") and verb.i < number.i:
        return _number_of(parse, verb, number)
    if verb.pos not in ("VERB", "AUX") or verb.i > number.i:
        return None
    moving = verb.lemma.lower() in cues("rising") or (
        verb.lemma.lower() == "be" and number.dep == "attr"
    )
    if not moving:
        return None
    for noun in (
        *dependents(parse, verb.i, "dobj"),
        *dependents(parse, verb.i, "nsubj", "nsubjpass"),
    ):
        if noun.i < number.i and noun.tag in NOUNS:
            return _number_of(parse, noun, number)
    return None


def _number_of(parse: Parse, noun: Token, number: Token) -> tuple[str, str | None] | None:
    """The unit and words of a noun that a number is the value of."""
    first, last = parse.subtree(noun.i)
    words = parse.tokens[max(first, noun.i - 6) : min(last, number.i, noun.i + 12)]
    while words and words[0].tag in ("DT", "PRP$", "IN", "CC", ",", "CD"):
        words = words[1:]
    beyond = [k for k, t in enumerate(words) if t.i > noun.i and (t.text in STOPS or t.tag == "CD")]
    words = words[: beyond[0]] if beyond else words
    while words and words[-1].tag in ("IN", "TO", "CC", "DT"):
        words = words[:-1]
    if noun not in words:
        return None
    if noun.lemma.lower() in people()["toll"]:
        return "person", squeezed(words)
    sized = people()["gathering"] | people()["body"]
    if noun.lemma.lower() == "size" and any(t.lemma.lower() in sized for t in words):
        return "person", squeezed(words[words.index(noun) + 1 :]).removeprefix(
            "of the "
        ).removeprefix("of ")
    if noun.lemma.lower() in cues("number_of"):
        of = next((k for k, t in enumerate(words) if t.i > noun.i and t.lower == "of"), None)
        inside = [t for t in words[of or 0 :] if t.i > noun.i and t.tag in ("NNS", "NNPS")]
        if of is not None and inside:
            opening = 1 if words[of + 1].tag == "DT" else 0
            return unit_of(inside[0]), squeezed(words[of + 1 + opening :])
        included = parse.tokens[number.i + 1 : number.i + 6]
        among = [t for t in included if t.tag == "NNS"]
        if among and included[0].lower == "including":
            return unit_of(among[0]), squeezed(words)  # "the total to 141 including four patients"
        return None
    if noun.tag == "NNS" and not noun.name:
        return unit_of(noun), squeezed(words)
    if noun.lemma.lower() in cues("rising") and noun.dep == "pobj":
        whole = parse.tokens[parse.tokens[noun.head].head]  # "cases of flu rise", as one noun
        if whole.tag == "NNS" and whole.i < noun.i:
            return unit_of(whole), squeezed(parse.tokens[whole.i : noun.i])
    return None


def beside(parse: Parse, reading: Reading) -> tuple[str, str | None] | None:
    """The plural before a dash or bracket that a number stands behind: "refugees -- now up to 200"."""
    first = parse.between(reading.start, reading.end)[0]
    k = first.i - 1
    while (
        k > 0 and parse.tokens[k].tag in ("RB", "IN", "JJS", "TO", "RBR", "JJR") and first.i - k < 4
    ):
        k -= 1
    if k < 1 or parse.tokens[k].text not in DASHES or parse.tokens[k].sentence != first.sentence:
        return None
    for token in reversed(parse.tokens[max(0, k - 4) : k]):
        if token.text in CLOSERS:
            return None  # a verse's number behind the one before
        if token.tag == "NNS" and not token.name:
            return unit_of(token), squeezed(parse.tokens[token.i : k])
        if token.tag in ("NN", "NNP") and token.i == k - 1 and token.dep in ("ROOT", "nsubj"):
            break
    return None


def in_body(parse: Parse, number: Token) -> tuple[str, str | None] | None:
    """People in a crowd, town or country "of 5,000"; the population itself."""
    of = parse.tokens[number.head]
    if number.dep == "conj" and of.tag == "CD":
        number, of = of, parse.tokens[of.head]  # "groups of 20 or 30"
    if number.dep != "pobj" or of.lower != "of":
        return None
    body = parse.tokens[of.head]
    lemma = body.lemma.lower()
    if body.i > number.i or lemma not in people()["body"] | cues("inhabited"):
        return None
    words = list(parse.tokens[max(parse.subtree(body.i)[0], body.i - 4) : body.i + 1])
    while words and words[0].tag in ("DT", "PRP$", "IN", "CC", "CD", ",") and len(words) > 1:
        words = words[1:]
    named = squeezed(words)
    return "person", named if lemma == "population" else f"people in {named}"


def of_whom(parse: Parse, reading: Reading, number: Token) -> tuple[str, str | None] | None:
    """The plural before the comma of "chiefs, 200 of whom met"."""
    after = [t.lower for t in parse.tokens[number.i + 1 : number.i + 3]]
    if reading.kind != "bare" or after not in (["of", "whom"], ["of", "which"]):
        return None
    first = parse.between(reading.start, reading.end)[0]
    for comma in reversed(parse.tokens[max(0, first.i - MOST_BOUNDING) : first.i]):
        noun = parse.tokens[comma.i - 1] if comma.i else comma
        if comma.text == "," and noun.tag == "NNS" and noun.sentence == number.sentence:
            words = parse.tokens[max(parse.subtree(noun.i)[0], noun.i - MOST_NAMED) : noun.i + 1]
            at = next((k for k, t in enumerate(reversed(words)) if t.tag not in NAMED), len(words))
            return unit_of(noun), squeezed(words[len(words) - at :])
    return None
