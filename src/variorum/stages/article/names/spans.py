"""Where names stand: the model's spans trimmed, bodies of states, and names that it missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.models.gazetteer import gazetteer
from variorum.models.people import is_role, mans_name, womans_name
from variorum.stages.article.names.bodies import bodies_that_act, persons_described
from variorum.stages.article.names.lexicon import (
    institutions,
    is_title,
    kinds,
    modifiers,
    nameless,
    words,
)
from variorum.stages.article.names.places import located
from variorum.syntax import Parse, Token

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "LAW"})
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "abu",
        "de",
        "da",
        "do",
        "dos",
        "di",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "la",
        "le",
        "ben",
        "af",
        "du",
        "ter",
        "zu",
    ]
)
NOMINAL = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "appos", "ROOT", "dative"}
)
PARTISAN = re.compile(r"[DRI]-(?=[A-Z])")
"""What an American politician's party and town or state share (D-Velden)."""
BRACKETS = frozenset("()[]{}<>|*#@\\/") | {"-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-"}
"""Tokens that are in no name: brackets and marks, as they are and as treebanks write them."""
STRAY = frozenset(
    ["MD", "WRB", "WP", "WDT", "RB", "IN", "CC", "UH", "PRP", "VB", "VBD", "VBG", "VBZ"]
)
"""Tags of words that a headline or the start of a sentence joined to a person's name (When Ann Miller)."""
ADDRESS = re.compile(r"(?:Dr|Mrs?|Ms|Sen|Rep|Gen|Col|Prof|Lt|Maj|Capt|Sgt|Adm|Gov|Rev)\.?")
"""Titles that are no names themselves."""
LONGEST = 12
"""Tokens of the longest name that is believed."""


@dataclass(slots=True)
class Name:
    """A name: tokens ``first`` to ``last`` (excluded), its characters, the model's label ("" where
    the model saw none). ``end`` may lie inside the last token (a lost apostrophe)."""

    first: int
    last: int
    start: int
    end: int
    label: str

    def form(self, text: str) -> str:
        return text[self.start : self.end].casefold()


def names_of(text: str, parse: Parse) -> list[Name]:
    """Every name of the article once, in text order, none inside another."""
    taken = bytearray(len(parse))
    names: list[Name] = []

    def take(found: Iterator[Name]) -> None:
        for name in found:
            if not any(taken[name.first : name.last]):
                taken[name.first : name.last] = b"\1" * (name.last - name.first)
                names.append(name)

    take(_bodies(parse))
    take(_name(parse, a, b, "ORG") for a, b in bodies_that_act(parse, taken))
    take(_name(parse, a, b, "PERSON") for a, b in persons_described(parse, taken))
    take(_modelled(text, parse, taken))
    known = {n.form(text) for n in names}
    surnames = {n.form(text).rpartition(" ")[2] for n in names if n.label == "PERSON"}
    take(_missed(text, parse, taken, known | surnames, surnames))
    _cut_short(text, parse, names)
    names.sort(key=lambda n: n.start)
    return _joined(text, parse, names)


def _cut_short(text: str, parse: Parse, names: list[Name]) -> None:
    """Cuts what a headline in capitals added to a person's name that stands elsewhere without it, and two
    persons whom a list without commas made one."""
    full = {n.form(text) for n in names if n.label == "PERSON" and n.last - n.first > 1}
    for name in list(names):
        for middle in range(name.first + 2, name.last - 1):
            tail = text[parse[middle].start : name.end].casefold()
            if tail in full and _two_persons(parse, name.first, middle, name.last):
                names.append(_name(parse, middle, name.last, "PERSON"))
                name.last, name.end = middle, parse[middle - 1].end
                break
        for last in range(name.last - 1, name.first + 1, -1):
            if text[name.start : parse[last - 1].end].casefold() in full:
                name.last, name.end, name.label = last, parse[last - 1].end, "PERSON"
                break


def _two_persons(parse: Parse, first: int, middle: int, last: int) -> bool:
    """Whether two given names each begin a name of two words at least: Ann Miller [Paul Berg]."""
    return (
        middle - first > 1
        and last - middle > 1
        and all(mans_name(w) or womans_name(w) for w in (parse[first].text, parse[middle].text))
    )


def _joined(text: str, parse: Parse, names: list[Name]) -> list[Name]:
    """The names, those that are two parts of one made one: persons' names side by side, and a body
    with the place in its name where the article has the acronym of the whole."""
    acronyms = {
        t.text.replace(".", "") for t in parse.tokens if t.text.isupper() and len(t.text) > 2
    }
    out: list[Name] = []
    for name in names:
        before = out[-1] if out else None
        if before is not None and parse[before.first].sentence == parse[name.first].sentence:
            gap = text[before.end : name.start].split()
            persons = (
                before.label == name.label == "PERSON"
                and text[before.end : name.start] == " "
                and not _two_persons(parse, before.first, name.first, name.last)
            )
            whole = text[before.start : name.end].replace("-", " ").split()
            initials = "".join(w[0] for w in whole if w[0].isupper())
            if (persons and name.last - before.first <= 5) or (
                before.label == "ORG"
                and gap in (["in"], ["of"], ["in", "the"], ["of", "the"], ["for"], ["on"], ["and"])
                and initials in acronyms
            ):
                out[-1] = _name(parse, before.first, name.last, before.label)
                continue
        out.append(name)
    return out


def _bodies(parse: Parse) -> Iterator[Name]:
    """Bodies of a state named by its adjective and common nouns: the Danish foreign ministry."""
    for t in parse.tokens:
        if t.name != "NORP" or gazetteer().nation(t.text) is None:
            continue
        k = t.i + 1
        limit = min(len(parse), t.i + 6)
        end = 0
        while k < limit and parse[k].sentence == t.sentence:
            word = parse[k].lower
            two = (word, parse[k + 1].lower) if k + 1 < limit else ()
            if two in institutions():
                end = k + 2
            elif (word,) in institutions():
                end = k + 1
            elif word not in modifiers():
                break
            k = max(k + 1, end)
        if end:
            yield _name(parse, t.i, end, "ORG")


def _modelled(text: str, parse: Parse, taken: bytearray) -> Iterator[Name]:
    for found in parse.names:
        if found.label not in KEPT:
            continue
        for first, last in _lines(text, parse, found.first, found.last):
            while last > first and taken[last - 1]:
                last -= 1
            while first < last and taken[first]:
                first += 1
            first, last = _trim(parse, first, last, found.label)
            if not 0 < last - first <= LONGEST or _nameless(text, parse, first, last):
                continue
            whole = text[parse[first].start : parse[last - 1].end]
            if PARTISAN.match(whole):
                start = parse[first].start + 2
                while parse[first].end <= start:
                    first += 1
                yield Name(first, last, start, parse[last - 1].end, "GPE")
                continue
            if _adjective(parse, first, last, found.label) and not gazetteer().homeland(whole):
                continue
            yield _name(parse, first, last, found.label)


def _lines(text: str, parse: Parse, first: int, last: int) -> list[tuple[int, int]]:
    """The tokens ``first`` to ``last`` cut where a line ends between two of them and at tokens that are
    in no name."""
    pieces, begun = [], first
    for k in range(first, last):
        cut = parse[k].text in BRACKETS or "/" in parse[k].text or _between(parse, first, k, last)
        if cut or (k > begun and "\n" in text[parse[k - 1].end : parse[k].start]):
            pieces.append((begun, k))
            begun = k + cut
    return [(a, b) for a, b in [*pieces, (begun, last)] if a < b]


def _between(parse: Parse, first: int, k: int, last: int) -> bool:
    """Whether this is the "and" between two bodies that everybody knows (NATO and the UN)."""
    if parse[k].lower != "and" or not first < k < last - 1:
        return False
    return parse[k - 1].lower in kinds() and parse[last - 1].lower in kinds()


def _trim(parse: Parse, first: int, last: int, label: str) -> tuple[int, int]:
    """The tokens that are the name itself: no article, possessive, quotation mark or title."""
    if label in ("PERSON", "ORG") and first >= 2 and last - first > 1:
        of, office = parse[first - 1], parse[first - 2]
        portfolio = label == "PERSON" or parse[first].lower in words("portfolios.txt")
        if of.lower == "of" and is_role(office.text) and portfolio:
            first += 1  # Secretary of [State Miller]
    while first < last and not _opens(parse[first]):
        first += 1
    while last > first and not (_closes(parse[last - 1]) or _syllable(parse, first, last, label)):
        last -= 1
    if label == "PERSON":
        for k in range(last - 2, first, -1):
            if ADDRESS.fullmatch(parse[k].text):  # a headline's end and [Dr Miller]
                first = k + 1
                break
        while last - first > 1 and (_no_part_of_name(parse[first].text) or _stray(parse[first])):
            first += 1
        while last - first > 1 and parse[last - 1].lower in nameless():
            last -= 1
    elif last - first > 1 and parse[first].tag in ("MD", "WRB"):
        first += 1
    return first, last


def _stray(token: Token) -> bool:
    return token.tag in STRAY and token.text[0].isupper() and not token.text.isupper()


def _no_part_of_name(word: str) -> bool:
    return word == "." or is_title(word) or is_role(word) or word.casefold() in nameless()


def _nameless(text: str, parse: Parse, first: int, last: int) -> bool:
    return text[parse[first].start : parse[last - 1].end].casefold() in nameless()


def _opens(token: Token) -> bool:
    if token.lower in ("the", "a", "an") or token.tag in ("PRP$", "DT", "POS"):
        return False
    head = token.text[0]
    return head.isupper() or head.isdigit() or token.lower in PARTICLES


def _closes(token: Token) -> bool:
    if token.tag == "POS" or token.text in ("'s", "’s", "`s"):
        return False
    last = token.text[-1]
    return (last.isalnum() or last == ".") and (
        token.text[0].isupper() or any(c.isdigit() or c.isupper() for c in token.text)
    )


def _syllable(parse: Parse, first: int, last: int, label: str) -> bool:
    """Whether the last token is the second syllable of a given name: Ban Ki-[moon], Ma Ying-[jeou]."""
    token = parse[last - 1]
    return (
        label == "PERSON"
        and token.tag == "NNP"
        and last - first > 2
        and token.text.removeprefix("-").isalpha()
        and (token.text[0] == "-" or parse[last - 2].text == "-")
    )


def _adjective(parse: Parse, first: int, last: int, label: str) -> bool:
    """Whether a people's or party's name only tells what something is like (Liberal voters); that of
    a land (Danish ships) names the land."""
    token = parse[last - 1]
    if label != "NORP":
        return False
    return token.dep not in NOMINAL or token.tag == "JJ" or token.pos == "ADJ"


def _missed(
    text: str, parse: Parse, taken: bytearray, known: set[str], surnames: set[str]
) -> Iterator[Name]:
    """Runs of capitalised proper nouns that the model did not label: those that are names
    elsewhere in the article, that are known everywhere, or that follow a title. A surname of the
    article counts when it is written with a capital, whatever the tagger took it for."""
    k = 0
    tokens = parse.tokens
    while k < len(tokens):
        if not _proper(tokens[k], taken, surnames):
            k += 1
            continue
        last = k + 1
        while (
            last < len(tokens)
            and _proper(tokens[last], taken, surnames)
            and tokens[last].sentence == tokens[k].sentence
            and "\n" not in text[tokens[last - 1].end : tokens[last].start]
        ):
            last += 1
        first = k
        k = last
        titled = False
        while first < last - 1 and (is_title(tokens[first].text) or is_role(tokens[first].text)):
            first, titled = first + 1, True
        form = text[tokens[first].start : tokens[last - 1].end].casefold()
        if is_title(form) or is_role(form) or form in nameless() or last - first > LONGEST:
            continue
        named = last < len(tokens) and taken[last] and tokens[last].name == "PERSON"
        if titled and not named and tokens[first - 1].text[0].isupper() and last - first <= 3:
            yield _name(parse, first, last, "PERSON")
        elif form in known or form in kinds() or gazetteer().land(form):
            yield _name(parse, first, last, "")
        elif gazetteer().knows(form) and located(parse, tokens[last - 1]):
            yield _name(parse, first, last, "LOC")
        elif last - first > 1 and tokens[last - 1].lower in known and not titled:
            yield _name(parse, last - 1, last, "")


def _proper(token: Token, taken: bytearray, surnames: set[str]) -> bool:
    return (
        token.text[0].isupper()
        and not taken[token.i]
        and (token.pos == "PROPN" or (token.pos in ("NOUN", "VERB") and token.lower in surnames))
        and (token.text[-1].isalpha() or token.text[-1] == ".")
    )


def _name(parse: Parse, first: int, last: int, label: str) -> Name:
    return Name(first, last, parse[first].start, parse[last - 1].end, label)
