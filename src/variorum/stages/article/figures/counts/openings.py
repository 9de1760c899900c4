"""The place that opens a sentence, where the parse does not hang it from the verb: "In the capital, Velm, 12
shots were heard" or "in Velm, where some ports closed, 900 people died"."""

from __future__ import annotations

from variorum.stages.article.figures.words.relative import named_place
from variorum.syntax import Parse, Token

FARTHEST = 4  # tokens before the preposition ("By contrast, in Velm")
LONGEST = 5  # tokens between it and the name
INSIDE = frozenset({"DT", "JJ", "VBN", "NN", "PRP$", "POS", "HYPH", ","})


def opening_place(parse: Parse, top: Token) -> str:
    """The town or country that opens the sentence of the counted."""
    sentence = parse.sentences[top.sentence]
    tokens = parse.tokens[sentence.first : top.i]
    for prep in tokens[:FARTHEST]:
        if prep.lower != "in" or prep.tag != "IN":
            continue
        for token in parse.tokens[prep.i + 1 : min(prep.i + 1 + LONGEST, top.i)]:
            if token.name == "GPE" and token.tag == "NNP":
                named = named_place(parse, token)
                behind = parse.tokens[token.i + len(named.split()) : top.i]
                comma = bool(behind) and behind[0].text == ","
                return f"in {named}" if comma else ""
            if token.tag not in INSIDE:
                break
    return ""
