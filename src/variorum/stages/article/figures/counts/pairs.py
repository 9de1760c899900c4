"""Which two are meant by "the two towns" or "both leaders", where the text names just two of the kind beside them.

Of "Velm lies west of Orla, and the front is between the two towns" the towns "Velm and Orla"; of "its two largest
ports, Velm and Orla," these.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import Counted
from variorum.stages.article.figures.words.doers import squeezed
from variorum.syntax import Parse, Token

BEFORE = 60  # tokens before the number among which the two are named
MEANT = frozenset({"the", "both", "these", "those"})
PLACE = frozenset({"GPE", "FAC"})
LONGEST = 4  # tokens of a name


def named_two(parse: Parse, reading: Reading, thing: Counted | None, phrase: str) -> str:
    """The phrase with the names of the two that it counts behind its noun, or as it is."""
    if reading.kind != "bare" or thing is None or not reading.low == 2 == reading.high:
        return phrase
    head = parse.tokens[thing.head]
    names = _apposed(parse, head) or _before(parse, reading, head, phrase)
    if not names or any(name in phrase for name in names.split(" and ")):
        return phrase
    named, noun, rest = phrase.partition(head.text)
    return f"{named}{noun} {names}{rest}" if noun else phrase


def _before(parse: Parse, reading: Reading, head: Token, phrase: str) -> str:
    """The only two towns or countries that are named before "the two towns"."""
    first = parse.between(reading.start, reading.end)[0]
    before = parse.tokens[first.i - 1] if first.i else first
    inhabited = head.lemma.lower() in cues("inhabited")
    if before.lower not in MEANT or not inhabited or len(phrase.split()) > 1:
        return ""
    names: list[str] = []
    opening = max(0, first.i - BEFORE, parse.sentences[max(first.sentence - 1, 0)].first)
    for name in _names(parse.tokens[opening : first.i]):
        if name not in names:
            names.append(name)
    return " and ".join(names) if len(names) == 2 else ""


def _apposed(parse: Parse, head: Token) -> str:
    """Two names right behind a comma or colon: "its two ports, Velm and Orla"."""
    sign, *near = parse.tokens[head.i + 1 : head.i + 2 * LONGEST + 3] or (head,)
    if sign.text not in (",", ":") or head.tag != "NNS":
        return ""
    run: list[Token] = []
    for token in near:
        if token.tag not in ("NNP", "CC") or token.sentence != head.sentence:
            if token.tag == "HYPH":
                return ""  # the name goes on
            break
        run.append(token)
    joined = [k for k, t in enumerate(run) if t.lower == "and"]
    whole = len(joined) == 1 and 0 < joined[0] < len(run) - 1 and run[-1].text[-1].isalnum()
    return squeezed(run) if whole else ""


def _names(tokens: Sequence[Token]) -> list[str]:
    """The names of towns and countries among some tokens."""
    out: list[str] = []
    run: list[Token] = []
    for token in tokens:
        if token.name in PLACE and token.tag in ("NNP", "NNPS") and len(run) < LONGEST:
            run.append(token)
        elif run:
            out.append(squeezed(run))
            run = []
    return [*out, squeezed(run)] if run else out
