"""Bodies and persons that the model took for nothing or for a work, known by where they stand.

A name of two words and more that speaks ("Green Shore warned"), that somebody is of ("volunteers of
Green Shore") or that a word for a body introduces ("the charity Green Shore") is a body. One that a
comma sets behind somebody's description ("a fisherman from Velden, Ole Brandt, said") is a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.models.gazetteer import gazetteer
from variorum.models.people import is_role, mans_name, womans_name
from variorum.stages.article.names.lexicon import is_title, nameless, words
from variorum.syntax import Parse, Token

UNSURE = frozenset({"", "WORK_OF_ART", "PRODUCT", "LAW"})
"""Labels that say little of a name that speaks."""
OF = frozenset({"of", "from", "at", "with", "for"})
LONGEST = 6


def bodies_that_act(parse: Parse, taken: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last (excluded) tokens of names that stand where bodies do."""
    for first, last in _runs(parse, taken):
        if last - first < 2 or gazetteer().knows(_text(parse, first, last)):
            continue
        if any(_no_body(t) for t in parse.tokens[first:last]):
            continue
        lead = parse[first]
        if lead.lower in words("parts_of_places.txt"):
            continue
        # Two unknown proper nouns that speak are as likely a person.
        odd = lead.name or lead.pos == "ADJ" or gazetteer().is_water(parse[last - 1].text)
        speaks = odd and _speaks(parse, parse[last - 1])
        if speaks or _introduced(parse, first) or _belonged_to(parse, parse[last - 1]):
            yield first, last


def persons_described(parse: Parse, taken: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last (excluded) tokens of names in apposition to somebody's description."""
    for first, last in _runs(parse, taken):
        if not 2 <= last - first <= 4 or first < 2 or parse[first - 1].text != ",":
            continue
        head = parse[parse[last - 1].head]
        if parse[last - 1].dep != "appos" or head.i >= first - 1 or head.tag != "NN":
            continue
        given = parse[first].text
        if _is_human(head) or mans_name(given) or womans_name(given):
            yield first, last


def _runs(parse: Parse, taken: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that end in a proper noun and that no sure label covers; the label of
    a river is none, as rivers neither speak nor have members."""
    k, count = 0, len(parse)
    while k < count:
        first = k
        while k < count and parse[k].sentence == parse[first].sentence and _fits(parse[k], taken):
            k += 1
        last = k
        while last > first and parse[last - 1].pos != "PROPN":
            last -= 1
        if first < last <= first + LONGEST:
            yield first, last
        k = max(k, first + 1)


def _fits(token: Token, taken: Sequence[int]) -> bool:
    return (
        not taken[token.i]
        and (token.name in UNSURE or gazetteer().is_water(token.text))
        and token.text[0].isupper()
        and token.text[-1].isalpha()
        and token.pos in ("PROPN", "ADJ", "NOUN")
    )


def _no_body(token: Token) -> bool:
    return (
        is_role(token.text)
        or is_title(token.text)
        or token.lower in nameless()
        or gazetteer().nation(token.text) is not None
    )


def _introduced(parse: Parse, first: int) -> bool:
    """The charity [Green Shore]."""
    return (
        first > 0
        and parse[first - 1].sentence == parse[first].sentence
        and parse[first - 1].lower in words("groups.txt")
    )


def _belonged_to(parse: Parse, token: Token) -> bool:
    """Volunteers of [Green Shore]; Ole Brandt of [Green Shore]."""
    preposition = parse[token.head]
    if token.dep != "pobj" or preposition.lower not in OF:
        return False
    owner = parse[preposition.head]
    if owner.name == "PERSON":
        return True
    return owner.text[0].islower() and owner.lemma.lower() in words("membership.txt")


def _speaks(parse: Parse, token: Token) -> bool:
    """[Green Shore] warned; according to [Green Shore]."""
    head = parse[token.head]
    if token.dep == "nsubj":
        return head.lemma.lower() in words("says.txt")
    return token.dep == "pobj" and head.lower == "to" and parse[head.head].lower == "according"


def _is_human(token: Token) -> bool:
    return is_role(token.text) or token.lower.endswith(("man", "woman", "person"))


def _text(parse: Parse, first: int, last: int) -> str:
    return " ".join(t.text for t in parse.tokens[first:last])
