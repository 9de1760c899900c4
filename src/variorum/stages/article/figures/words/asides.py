"""What an amount is of where brackets or a colon set it apart: "unemployment (now 6 percent)", "The price:
$3 million"."""

from __future__ import annotations

from variorum.stages.article.figures.numbers.units import name_at
from variorum.stages.article.figures.words.counted import NOUNS
from variorum.stages.article.figures.words.doers import CLOSING, OPENING
from variorum.stages.article.figures.words.naming import name
from variorum.syntax import Parse, Token


def past_aside(parse: Parse, last: Token) -> Token:
    """The token that closes brackets which say an amount in another currency, or ``last``."""
    near = parse.tokens[last.i + 1 : last.i + 9]
    if near and near[0].text in OPENING:
        for token in near[1:]:
            if token.text in CLOSING:
                return token
    return last


def aside(parse: Parse, first: Token) -> str | None:
    """The noun before brackets that hold an amount: "unemployment (now 6 percent)"."""
    before = [t for t in parse.tokens[max(0, first.i - 3) : first.i] if t.tag != "RB"]
    if len(before) < 2 or before[-1].text not in OPENING or before[-2].tag not in NOUNS:
        return None
    noun = before[-2]
    if noun.tag == "NNP" or name_at(noun.text, 0, len(noun.text)) is not None:
        return None  # "12 crowns ($3)"
    return name(parse, noun, first.i)


def before_colon(parse: Parse, token: Token) -> str | None:
    """The noun before a colon that an amount stands behind: "The price: $3 million"."""
    if token.i < 2 or parse.tokens[token.i - 1].text != ":":
        return None
    noun = parse.tokens[token.i - 2]
    return name(parse, noun, token.i - 1) if noun.pos in ("NOUN", "PROPN") else None
