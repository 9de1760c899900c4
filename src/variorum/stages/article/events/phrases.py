"""The words that name somebody, as a span of the text: the phrase and no more than it.

What follows a name tells something else as often as it belongs to it: where he was, what he is charged
with, on which day it was, what he who is named did. Such is cut off, and whoever has a part of his own.
"""

from __future__ import annotations

from variorum.records import Span, span
from variorum.syntax import Parse, Token

TRAILING = ("relcl", "acl", "appos", "advcl", "parataxis", "ccomp")
LOOSE = frozenset(
    {"in", "on", "at", "near", "during", "after", "before", "since", "until", "outside", "inside"}
    | {"over", "about", "as", "by", "through", "amid", "despite", "including", "like", "such"}
    | {"to", "into", "against", "with", "within", "without", "via", "per", "if", "because"}
)
"""Prepositions that begin something else after a proper name; after any, the last are never part."""
NEVER = frozenset({"including", "during", "after", "before", "since", "until", "amid", "despite"})
"""Prepositions that are part of no phrase that names somebody."""
BELONGING = frozenset({"belong", "hold", "control", "own", "operate", "man", "align"})
"""Participles after a noun that tell whose it is."""
BYLINE = frozenset({"staff", "correspondent", "correspondents", "reporter", "reporters", "writer"})
WIDTH = 200  # characters; a longer noun phrase is a parse gone wrong
BRACKETS = frozenset({"-lrb-", "-rrb-", "-lsb-", "-rsb-", "et", "gmt"})
"""How some corpora write brackets, and time zones before a name."""


def noun_phrase(
    text: str, parse: Parse, head: Token, other: Token | None = None, *, charged: bool = False
) -> Span:
    """The phrase of ``head`` without clauses and appositions that follow it, and without ``other``,
    which has a part of its own. ``charged``: "of" what follows is the charge where it is nobody."""
    first, last = parse.subtree(head.i)
    first = _whole_word(parse, first)
    for token in parse.tokens[head.i + 1 : last]:
        if _ends(parse, head, token, other) or (charged and _charge(parse, head, token)):
            last = max(head.i + 1, min(last, parse.subtree(token.i)[0]))
    if (side := sided(parse, head)) is not None:
        last = side.i + 1
    last = next((k for k in range(head.i + 1, last) if _dash(parse, k)), last)
    if head.dep == "poss" and last - 1 > head.i and parse[last - 1].tag == "POS":
        last -= 1
    while (
        last - 1 > head.i
        and (_mere_mark(parse[last - 1]) or parse[last - 1].tag in ("CC", "IN", "TO"))
        and parse[last - 1].tag != "POS"
    ):
        last -= 1
    for k in range(head.i - 1, first - 1, -1):
        if parse[k].lower in BRACKETS or _stands_alone(parse, k):
            first = k + 1
            break
    while first < head.i and _leads(parse[first], parse[first + 1], head):
        first += 1
    first = _after_byline(parse, first, head)
    while first < head.i and not (parse[first].text[0].isalnum() or parse[first].text[0] in "$€£"):
        first += 1
    start, end = parse[first].start, parse[last - 1].end
    if end - start > WIDTH:
        start, end = head.start, head.end
    return span(text, start, end)


def _whole_word(parse: Parse, first: int) -> int:
    """Where the word begins of which token ``first`` is the end: "Secretary-General Bo Al-thar" where the
    parse parts "thar" from "Al-"."""
    hyphen = first if parse[first].text == "-" else first - 1
    while hyphen > 0 and parse[hyphen].text == "-":
        before, after = parse[hyphen - 1], parse[hyphen + 1]
        if before.end != parse[hyphen].start or after.start != parse[hyphen].end:
            break
        first = parse.subtree(before.i)[0]
        hyphen = first - 1
    return first


def sided(parse: Parse, noun: Token) -> Token | None:
    """Whose side ``noun`` is on where the parse took that for one more subject of its verb: "Thar" of
    "forces loyal to embattled strongman Thar attacked"."""
    if noun.dep != "nsubj" or noun.i + 2 >= len(parse) or parse[noun.i + 2].lower != "to":
        return None
    if parse[noun.i + 1].head != noun.i or parse[noun.i + 1].dep != "amod":
        return None
    end = parse.subtree(noun.i)[1]
    for other in parse.children(noun.head, "nsubj"):
        if other.i > noun.i and parse.subtree(other.i) == (end, other.i + 1):
            return other
    return None


def _ends(parse: Parse, head: Token, token: Token, other: Token | None) -> bool:
    """Whether with ``token``, which stands after ``head`` in its phrase, something else begins."""
    if parse.subtree(token.i)[0] <= head.i:
        return False
    if _belongs(parse, token, head):
        return False
    if token.head == head.i and token.dep in TRAILING:
        return True
    if token.dep in ("relcl", "acl", "advcl") or (token.dep == "conj" and token.pos == "VERB"):
        return True
    if token.name in ("DATE", "TIME") and token.dep in ("npadvmod", "nmod", "appos", "dep"):
        return True
    if token.dep == "prep":
        if token.lower in NEVER or parse.children(token.i, "pcomp"):
            return True
        if token.head == head.i and token.lower in LOOSE and head.tag == "NNP":
            return True
        if any(t.name in ("DATE", "TIME") for t in parse.children(token.i, "pobj")):
            return True
    if other is None or other is head:
        return False
    if token.dep == "conj" and token is not other:
        told = parse.children(token.i, "acl", "relcl")
        if any(_over(parse, t, other) and t.i < other.i for t in told):
            return False  # "a ship and its crew captured by pirates"
    mine = token.head == head.i or token.dep == "conj"
    return mine and (token is other or _over(parse, token, other)) and token.lower != "of"


def _belongs(parse: Parse, token: Token, head: Token) -> bool:
    """Whether ``token`` tells whose a thing is: "a post held by rebels", "trucks that were part of a
    patrol"."""
    if token.head != head.i or head.pos != "NOUN":
        return False
    if token.dep == "acl":
        return token.lemma in BELONGING and token.i == head.i + 1
    if token.dep != "relcl" or token.lemma != "be" or token.i > head.i + 2:
        return False
    parts = parse.children(token.i, "attr")
    return len(parts) == 1 and parts[0].lower == "part" and bool(parse.children(parts[0].i, "prep"))


def _after_byline(parse: Parse, first: int, head: Token) -> int:
    """Where a phrase begins after a byline that runs into it: "By the Post Staff Rebel fighters"."""
    if first == 0 or parse[first - 1].lower != "by":
        return first
    if parse[first - 1].i != parse.sentences[head.sentence].first:
        return first
    ends = [t.i for t in parse.tokens[first : head.i] if t.lower in BYLINE and t.tag[:2] == "NN"]
    return ends[-1] + 1 if ends else first


def _charge(parse: Parse, head: Token, token: Token) -> bool:
    """Whether ``token`` is the "of" before what somebody is accused of: a noun in the singular."""
    if token.dep != "prep" or token.lower != "of" or token.i < head.i:
        return False
    nouns = parse.children(token.i, "pobj")
    return (
        bool(nouns)
        and nouns[0].tag == "NN"
        and not nouns[0].name
        and not any(
            t.dep in ("det", "poss", "nmod", "compound") for t in parse.children(nouns[0].i)
        )
    )


def _leads(token: Token, after: Token, head: Token) -> bool:
    """Whether a day stands before a name: "Saturday Foreign Minister Holm", "Sunday Holm's son"."""
    person = "PERSON" in (head.name, after.name)
    return token.name == "DATE" and token.tag == "NNP" and person


def _mere_mark(token: Token) -> bool:
    return (
        token.lower in BRACKETS
        or token.text[-1] in "'’"
        or not any(c.isalnum() for c in token.text)
    )


def _dash(parse: Parse, k: int) -> bool:
    """Whether token ``k`` is a dash before "not", which leads away from who is meant."""
    after = parse[k + 1].lower if k + 1 < len(parse) else ""
    return parse[k].text in ("-", "--", "–", "—") and after == "not"


def _over(parse: Parse, token: Token, other: Token) -> bool:
    first, last = parse.subtree(token.i)
    return first <= other.i < last


def _stands_alone(parse: Parse, k: int) -> bool:
    """Whether token ``k`` is a colon or a dash between spaces, after which another phrase begins."""
    token, after = parse[k], parse[k + 1]
    spaced = k > 0 and parse[k - 1].end < token.start and token.end < after.start
    return token.text == ":" or (token.text in ("-", "--", "–", "—") and spaced)
