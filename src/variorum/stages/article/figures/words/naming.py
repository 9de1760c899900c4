"""The words of a noun that says what an amount is of."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.words.counted import dependents
from variorum.stages.article.figures.words.doers import QUOTES, STOPS, squeezed
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
OF_WORDS = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS"})
DASHES = frozenset({"-", "–"})
PRONOUNS = frozenset({"PRON", "DET", "SCONJ"})


def name(parse: Parse, noun: Token, stop: int) -> str | None:
    """A noun with its modifiers and what follows it up to token ``stop``, without its article."""
    if noun.pos in PRONOUNS:
        return None
    per = parse.tokens[noun.head]
    whole = parse.tokens[per.head]
    if per.lower == "per" and whole.tag in ("NN", "NNS") and whole.i < per.i:
        noun = whole  # "product per person of $2,000"
    first, last = parse.subtree(noun.i)
    if noun.lemma.lower() in AMOUNTS and dependents(parse, noun.i, "nummod"):
        return None
    last = min(last, stop, first + 3 * LONGEST_NAME)
    tokens = parse.tokens[max(first, noun.i - LONGEST_NAME) : max(last, noun.i + 1)]
    while tokens and (
        (tokens[0].tag in OPENERS and not _tied(tokens))
        or not tokens[0].text[0].isalnum()
        or (tokens[0].name == "TIME" and noun.name != "TIME")  # "at 4:19 a.m. EDT shares …"
    ):
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
        end = _of_short(tokens, at)
    while end > at + 1 and tokens[end - 1].tag in ("IN", "TO", "DT", "PRP$", "CC"):
        end -= 1
    begin = next((k + 1 for k in range(at - 1, -1, -1) if tokens[k].text in STOPS), 0)
    while begin < at and tokens[begin].tag in OPENERS and not _tied(tokens[begin:]):
        begin += 1
    while begin < at and tokens[begin].text in DASHES:
        begin += 1  # "- Velm oil", behind a dateline
    return squeezed(tokens[begin:end]) or None


def _tied(tokens: Sequence[Token]) -> bool:
    """Whether a hyphen ties the first of some tokens to the next: "no-fly zone"."""
    return len(tokens) > 1 and tokens[1].start == tokens[0].end and tokens[1].tag == "HYPH"


def _of_short(tokens: Sequence[Token], at: int) -> int:
    """Where a noun ends with what it is directly of: "price of oil"."""
    end = at + 1
    if end < len(tokens) and tokens[end].lower == "of":
        end += 1
        while end < len(tokens) and (
            tokens[end].tag in OF_WORDS or (tokens[end].tag == "POS" and end + 1 < len(tokens))
        ):
            end += 1
    return end if end > at + 2 else at + 1


def words_of(parse: Parse, first: int, last: int) -> str:
    return squeezed([t for t in parse.tokens[first:last] if t.text not in QUOTES])
