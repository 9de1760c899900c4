"""Who a bare number is of, where its sentence has counted others of the same before it.

Of "nine guards were killed and four wounded" the four are guards too; of "five mills were closed, three in Velm"
the three were closed as all five were.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.sharing import Found
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import NOUNS, dependents, people
from variorum.stages.article.figures.words.doers import verbs
from variorum.syntax import Parse, Token

SUBJECTS = ("nsubj", "nsubjpass")
NEAREST = 6  # figures before a number that are looked at
PARTS = frozenset({"npadvmod", "appos", "conj", "dep", "nsubj", "dobj", "pobj", "attr"})
SIGNS = frozenset({",", "--", "-", "–", "—", ":", ";"})
REACH = 40  # tokens before a number among which is what befell those it is a part of
UNLIKE = frozenset({None, "count", "percent"})
KNOWING = frozenset({"know", "estimate", "expect", "suspect"})
BEFELL = frozenset(
    {"die", "capture"}
)  # besides what counts people even where no noun tells of them
VOWELS = frozenset("aeiou")


def lent(parse: Parse, number: Token, told: Sequence[Found]) -> tuple[str, str | None] | None:
    """The unit and noun of those counted before in the sentence, whom something befell as it befell these."""
    following = parse.tokens[number.i + 1 : number.i + 2]
    state = [t for t in following if t.lower in people()["state"] and t.tag in ("VBN", "VBD")]
    verb = state[0] if state else parse.tokens[number.head]
    if (number.dep not in SUBJECTS and not state) or verb.lemma.lower() not in people()[
        "verb"
    ] | BEFELL:
        return None
    for found in reversed(told[-NEAREST:]):
        token = parse.token_at(found.reading.number_start)
        if token is None or token.sentence != number.sentence:
            break
        if (
            found.reading.kind != "bare"
            or not found.noun
            or found.unit in (None, "count", "percent")
        ):
            continue
        noun = parse.token_at(max(found.end - 1, 0))
        if noun is None or noun.tag not in NOUNS:
            if noun is not None and noun.tag == "CD" and found.unit not in people()["befalls"]:
                return found.unit or "", found.noun  # lent to that one too
            continue
        harmed = parse.tokens[noun.head].lemma.lower()
        unlike = noun.lemma.lower() in people()["befalls"] | cues("befalling")
        if unlike or harmed not in people()["verb"] | BEFELL:
            continue
        plural = found.noun if noun.tag in ("NNS", "NNPS") else many(found.noun)
        return found.unit or "", plural
    return None


def many(noun: str) -> str:
    """The plural of a noun, as most have it."""
    if noun.endswith(("man", "person")):
        return noun[:-2] + "en" if noun.endswith("man") else f"{noun[:-6]}people"
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def shared_fate(parse: Parse, number: Token, first: Token) -> str:
    """What befell all of those before a comma or dash, of whom a bare number is a part that is told by its place:
    "five mills were closed, three in Velm and two in Orla"."""
    after = parse.tokens[number.i + 1 : number.i + 3]
    if number.dep not in PARTS or len(after) < 2 or after[0].lower not in cues("list_place"):
        return ""
    if after[1].lower in cues("whole"):
        return ""  # "eight in total"
    if parse.tokens[number.head].pos == "VERB" and parse.tokens[number.head].i > number.i:
        return ""
    opening = max(parse.sentences[number.sentence].first, first.i - REACH)
    sign = next(
        (t for t in reversed(parse.tokens[opening : first.i]) if t.text in SIGNS),
        None,
    )
    if sign is None:
        return ""
    for verb in reversed(parse.tokens[opening : sign.i]):
        if verb.pos != "VERB" or verb.tag not in ("VBN", "VBD"):
            continue
        for who in dependents(parse, verb.i, *SUBJECTS):
            if who.i > verb.i or not dependents(parse, who.i, "nummod"):
                continue
            if verb.lemma.lower() in KNOWING | verbs("tells").keys() | verbs("bare").keys():
                meant = [t for t in dependents(parse, verb.i, "xcomp") if t.tag == "VBN"]
                return meant[0].text if meant and meant[0].i < sign.i else ""
            if who.dep == "nsubjpass":
                return verb.text
            return f"who {verb.text}" if verb.lemma == "die" else ""
    return ""
