"""The date that tells one amount of a thing from another: "debt as share of output in 1990".

Where a sentence, or the one behind it, tells a second amount of the same kind, a year or day belongs to what each is
of: of "the rate was 15 percent in 1970 and is 85 percent today" the "rate in 1970", of "crude fell to $34 from $36 on
Friday" the "crude on Friday". Where there is one amount the figure's own day says when.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import DATED, Counted, is_date
from variorum.stages.article.figures.words.doers import YEAR, squeezed
from variorum.stages.article.figures.words.levels import moved_from
from variorum.stages.article.figures.words.naming import AMOUNTS
from variorum.syntax import Parse, Token

LONGEST = 6  # tokens of a date
BEHIND = 10  # tokens between an amount and the date behind it
BEFORE = 4  # tokens between a date and the amount behind it
MOST_WORDS = 16  # of a phrase that takes a date
SIGNS = frozenset({"$", "€", "£", "¥"})
LINKS = frozenset({"in", "on", "during", "for"})
PASSED = frozenset(
    {"DT", "JJ", "JJR", "JJS", "NN", "NNP", "NNS", "NNPS", "POS", "IN", "HYPH", "PRP$"}
)
POINTING = frozenset({"last", "next", "previous", "prior"})
BACK = frozenset({"ago", "earlier", "before"})
FROM = frozenset({"from", "to", "than", "by", "and", "or", "since", "until", "between", "with"})


def told_apart(parse: Parse, reading: Reading, thing: Counted | None, phrase: str) -> str:
    """The words of the date of an amount beside which another stands, or nothing."""
    inside = parse.between(reading.start, reading.end)
    amount = reading.kind == "money" or reading.unit in ("percent", "point")
    moved = thing is None and bool(inside) and moved_from(parse, inside[0])
    if (
        not (amount or (moved and reading.kind == "bare"))
        or reading.hyphenated
        or len(phrase.split()) > MOST_WORDS
    ):
        return ""
    if not inside:
        return ""
    last = inside[-1].i if thing is None else max(inside[-1].i, thing.last - 1)
    found = _behind(parse, inside[-1], last) or _before(parse, inside[0])
    found = found or _opening(parse, inside[0])
    alone = bool(found) and parse.after(found[-1]).lower == "alone"
    if not found or not (alone or not amount or _another(parse, inside)):
        return ""
    said = squeezed(found)
    return "" if said.lower() in phrase.lower() else said[0].lower() + said[1:]


def _another(parse: Parse, inside: Sequence[Token]) -> bool:
    """Whether a second amount of money, or percentage, stands in the sentence or the one behind it."""
    sentence = parse.sentences[inside[0].sentence]
    last = parse.sentences[min(inside[0].sentence + 1, len(parse.sentences) - 1)].last
    own = _kind(inside)
    return any(
        _amount(t) == own
        for t in parse.tokens[sentence.first : last]
        if own and not inside[0].i <= t.i <= inside[-1].i
    )


def _amount(token: Token) -> str:
    if token.lower in ("percent", "%"):
        return "percent"
    return "money" if token.text in SIGNS or token.lemma.lower() in AMOUNTS else ""


def _kind(inside: Sequence[Token]) -> str:
    return next((kind for t in inside if (kind := _amount(t))), "")


def _behind(parse: Parse, amount: Token, last: int) -> Sequence[Token]:
    """The date behind an amount and the words of what it is of."""
    stop = min(parse.sentences[amount.sentence].last, last + BEHIND)
    k = amount.i + 1
    while k < stop:
        token = parse.tokens[k]
        if token.name in DATED:
            return _date(parse, k)
        link, date = parse.tokens[min(k + 1, stop - 1)], parse.tokens[min(k + 2, stop - 1)]
        comma = token.text == "," and link.lower in LINKS and date.name in DATED
        if (token.tag not in PASSED and not comma) or token.lower in FROM:
            return ()
        k += 1
    return ()


def _before(parse: Parse, first: Token) -> Sequence[Token]:
    """The date right before an amount ("peaking in 2009 at 3 percent"), or that opens its sentence."""
    opening = parse.sentences[first.sentence].first
    for k in range(first.i - 1, max(opening, first.i - BEFORE) - 1, -1):
        token = parse.tokens[k]
        if token.text in SIGNS or token.tag in ("CD", ","):
            continue
        if token.name in DATED or token.tag == "CD":
            at = k
            while at > opening and parse.tokens[at - 1].name in DATED:
                at -= 1
            return () if _of_other(parse, at, opening) else _date(parse, at)
        if token.tag not in ("IN", "RB", "TO"):
            break
    return ()


def _of_other(parse: Parse, at: int, opening: int) -> bool:
    """Whether a date is that of another amount: "from 41 percent [last year] to 82 percent"."""
    other = False
    for token in reversed(parse.tokens[max(opening, at - BEHIND) : at]):
        if token.pos in ("VERB", "AUX"):
            return False
        if other and token.lower == "from":
            return True
        other = other or bool(_amount(token))
    return False


def _opening(parse: Parse, first: Token) -> Sequence[Token]:
    """The year or month that opens a sentence with a comma behind it: "In 1990, …", "In May alone, …"."""
    opening = parse.tokens[parse.sentences[first.sentence].first]
    if opening.i + 1 >= first.i or opening.lower not in ("in", "during"):
        return ()
    found = _date(parse, opening.i + 1)
    if not found:
        return ()
    behind = parse.tokens[found[-1].i + 1 : found[-1].i + 3]
    return found if "," in [t.text for t in behind] else ()


def _date(parse: Parse, at: int) -> Sequence[Token]:
    """The date at a token with the preposition before it, if it is a year, a day, a month or the like."""
    stop = parse.sentences[parse.tokens[at].sentence].last
    end = at
    while end < stop and end - at < LONGEST and parse.tokens[end].name in DATED:
        end += 1
    tokens = parse.tokens[at:end]
    words = [t.lower for t in tokens]
    if not words or not all(is_date(parse, t) for t in tokens):
        return ()
    link = parse.tokens[at - 1].lower if at else ""
    ends = words[:2] == ["the", "end"]
    if (link in FROM and not (ends and link == "by")) or FROM & set(words):
        return ()
    linked = link in LINKS or (ends and link in ("at", "by"))
    if at and not linked and parse.tokens[at - 1].tag in ("IN", "TO"):
        return ()
    if linked and at > 1 and parse.tokens[at - 2].lower == "than":
        return ()
    spans = any(t.lemma.lower() in cues("span_of_time") for t in tokens)
    within = linked and link != "for" and words[0] == "the"
    told = spans and (words[0] in POINTING or words[-1] in BACK or within)
    year = any(YEAR.fullmatch(t.text) for t in tokens)
    named = linked and any(t.tag == "NNP" for t in tokens)
    told = told or words == ["yesterday"]
    if not (told or ((year or named) and not spans) or (ends and linked)):
        return ()
    return parse.tokens[at - linked : end]
