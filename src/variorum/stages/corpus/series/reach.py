"""How far the words that name a source reach: over the sentence that they end, not out of a clause."""

from __future__ import annotations

from itertools import islice

from variorum.records import Figure, Statement
from variorum.stages.corpus.series.tables import saying
from variorum.syntax import Parse, Token

DEEPEST = 60
REACH = 100
"""Tokens from a figure to the verb that ends its sentence, at most."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVE = frozenset({"WDT", "WP", "IN"})


def trailing(parse: Parse, token: Token) -> Token | None:
    """Who says so at the end of the sentence, wherever the parser hung it: "Stocks fell to 40 tons,
    their lowest level since May, [data] from the ministry showed."."""
    sentence = parse.sentences[token.sentence]
    end = sentence.last - 1
    while end > token.i and parse[end].pos == "PUNCT":
        end -= 1
    verb = parse[end]
    if verb.tag not in FINITE or verb.lemma.lower() not in saying("says") or end - token.i > REACH:
        return None
    for subject in parse.children(verb.i, "nsubj"):
        first = parse.subtree(subject.i)[0]
        if token.i < first - 1 and subject.i < verb.i and parse[first - 1].text == ",":
            return subject if subject.tag not in RELATIVE else None
    return None


def is_elsewhere(figure: Figure, statement: Statement, parse: Parse) -> bool:
    """Whether "according to" stands in another sentence than a figure, or hangs in a relative clause
    that does not hold it ("saved 90 men at the port, which burns, according to crews")."""
    cue = statement.cue
    if cue is None or statement.kind != "indirect" or not cue.text.lower().startswith("according"):
        return False
    token, according = parse.token_at(figure.start), parse.token_at(cue.start)
    if token is None or according is None:
        return False
    if token.sentence != according.sentence:
        return True
    for above in islice(parse.ancestors(according.i), DEEPEST):
        if above.dep == "relcl":
            first, last = parse.subtree(above.i)
            return not first <= token.i < last and token.i < according.i
    return False
