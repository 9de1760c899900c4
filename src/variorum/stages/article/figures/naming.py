"""The words of a noun that says what an amount is of."""

from __future__ import annotations

from variorum.stages.article.figures.counted import dependents
from variorum.stages.article.figures.doers import STOPS, squeezed
from variorum.syntax import Parse, Token

AMOUNTS = frozenset(
    {
        "percent",
        "%",
        "cent",
        "point",
        "dollar",
        "euro",
        "pound",
        "yen",
        "yuan",
        "franc",
        "mark",
        "rupee",
        "peso",
    }
)
OPENERS = frozenset({"DT", "IN", "CC", "PDT", "PRP$", "WP$"})
LONGEST_NAME = 9
PRONOUNS = frozenset({"PRON", "DET", "SCONJ"})


def name(parse: Parse, noun: Token, stop: int) -> str | None:
    """A noun with its modifiers and what follows it up to token ``stop``, without its article."""
    if noun.pos in PRONOUNS:
        return None
    first, last = parse.subtree(noun.i)
    if noun.lemma.lower() in AMOUNTS and dependents(parse, noun.i, "nummod"):
        return None
    last = min(last, stop, first + 3 * LONGEST_NAME)
    tokens = parse.tokens[max(first, noun.i - LONGEST_NAME) : max(last, noun.i + 1)]
    while tokens and (tokens[0].tag in OPENERS or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    at = next((k for k, t in enumerate(tokens) if t.i == noun.i), None)
    if at is None:
        return None
    end = next(
        (
            k
            for k in range(at + 1, len(tokens))
            if tokens[k].text in STOPS or tokens[k].dep == "relcl" or tokens[k].tag in ("WDT", "WP")
        ),
        len(tokens),
    )
    if end > LONGEST_NAME:
        end = at + 1
    while end > at + 1 and tokens[end - 1].tag in ("IN", "TO", "DT", "PRP$", "CC"):
        end -= 1
    begin = next((k + 1 for k in range(at - 1, -1, -1) if tokens[k].text in STOPS), 0)
    return squeezed(tokens[begin:end]) or None


def words_of(parse: Parse, first: int, last: int) -> str:
    return squeezed(parse.tokens[first:last])
