"""Where one complement of a verb ends: a headline that runs on, a list of names, a word cut off, a length."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.words.counted import NOUNS
from variorum.stages.article.figures.words.doers import STOPS
from variorum.syntax import Parse, Token

LONGEST_PIECE = 12  # tokens of one complement
LONGEST_TOLD = 8  # words of what is told of the counted on the way
ENDING = frozenset(
    {"for", "in", "on", "about", "at", "with", "from", "into", "to", "and", "of", "by"}
)


def breaks(token: Token) -> bool:
    """Whether a sign ends a phrase; a hyphen does where it stands for a dash ("fell ill - none died")."""
    return token.text in STOPS or (token.text == "-" and token.tag == ":")


def run_on(tokens: Sequence[Token]) -> int:
    """Where a headline runs into the next: before "The" right behind a noun."""
    return next(
        (
            k
            for k, t in enumerate(tokens)
            if k and t.text == "The" and t.tag == "DT" and tokens[k - 1].tag in NOUNS
        ),
        len(tokens),
    )


def in_list(tokens: Sequence[Token], k: int) -> bool:
    """Whether a comma parts names that "and" or "or" ends a list of: "to Velm, Orla and Dorva"."""
    if tokens[k].text != "," or not k:
        return False
    for token in tokens[k + 1 : k + LONGEST_PIECE]:
        if token.lower in ("and", "or"):
            return tokens[k - 1].tag == "NNP"
        if token.tag != "NNP" and token.text != ",":
            return False
    return False


def cut_off(token: Token, parted: bool) -> bool:
    """Whether a token modifies what is cut off behind it ("a three-day", of "a three-day, guided tour")."""
    return token.head > token.i and (parted or token.tag in ("JJ", "NN", "NNP", "HYPH"))


def shorter(tokens: tuple[Token, ...]) -> int:
    """Where a long complement may end: before the last preposition or "and" within reach."""
    return next(
        (k for k in range(LONGEST_PIECE, 1, -1) if tokens[k].tag in ("IN", "CC", "WDT", "TO")), 0
    )


def behind_noun(parse: Parse, top: Token, last: int) -> int:
    """Where a phrase of a preposition ends whose noun is taken for a verb: "in government shelling"."""
    if top.dep != "prep" or not 2 <= last < len(parse.tokens) - 1:
        return last
    before, noun, behind = parse.tokens[last - 1 : last + 2]
    alone = behind.tag in ("IN", ".", ",", "NNP") and noun.sentence == before.sentence
    taken = noun.tag == "VBG" and noun.dep in ("advcl", "acl", "pcomp") and before.tag == "NN"
    return last + 1 if taken and alone and before.head == top.i else last


def shortened(words: list[str]) -> list[str]:
    """Words up to the last preposition that leaves them short: "to leave Velm [for acts against Dorva]"."""
    while len(words) > LONGEST_TOLD:
        stop = max((k for k, word in enumerate(words) if k > 1 and word in ENDING), default=0)
        if not stop:
            break
        words = words[:stop]
    return words
