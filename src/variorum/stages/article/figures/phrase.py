"""The phrase that says what a figure counts: its noun, and what the clause says of it.

Of an amount of money, a percentage or a number of times it is what the clause measures: of "shares of
Velm Rail fell 3 percent" the "shares of Velm Rail", of "spent $2 million on boots" "spent on boots".
"""

from __future__ import annotations

from variorum.stages.article.figures.clause import (
    NOTHING,
    STOPS,
    predicate,
    said_of,
    squeezed,
    undergone,
    verbs,
)
from variorum.stages.article.figures.context import placed
from variorum.stages.article.figures.counted import (
    DATED,
    NOUNS,
    Counted,
    dependents,
    people,
    phrase_end,
)
from variorum.stages.article.figures.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.syntax import Parse, Token

TO_WHERE = frozenset(
    {
        "to",
        "at",
        "by",
        "above",
        "below",
        "from",
        "under",
        "over",
        "near",
        "around",
        "past",
        "about",
        "up",
        "down",
        "as",
    }
)
PLACING = frozenset({"DT", "PRP$", "NNP"})
OPENERS = frozenset({"DT", "IN", "CC", "PDT", "PRP$", "WP$"})
OPENING = frozenset({"(", "-LRB-"})
CLOSING = frozenset({")", "-RRB-"})
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
LONGEST_NAME = 9
PRONOUNS = frozenset({"PRON", "DET", "SCONJ"})
OBJECTS = frozenset(
    {"dobj", "npadvmod", "attr", "advmod", "acomp", "oprd", "dep", "nummod", "ccomp"}
)
MEASURED = frozenset({"percent", "count"})


def of_thing(parse: Parse, reading: Reading, thing: Counted, hyphenated: bool) -> str:
    """The noun that is counted with its modifiers and what the clause says of it."""
    head, last = parse.tokens[thing.head], thing.last
    if head.lower == "worth":
        return _words(parse, head.i + 2, last)
    named = _words(parse, thing.first, thing.head + 1)
    if hyphenated:
        whole = parse.tokens[head.head]
        if head.i < whole.i <= head.i + LONGEST_NAME and whole.pos in ("NOUN", "PROPN"):
            beyond = thing.head + 1
            while beyond < whole.i and parse.tokens[beyond].text in STOPS:
                beyond += 1
            named = _words(parse, beyond, whole.i + 1)
            head = whole
            last = phrase_end(parse, whole.i, parse.sentences[whole.sentence].last)
    said = NOTHING
    if reading.kind in ("bare", "part") or reading.unit == "percent":
        first = parse.between(reading.start, reading.end)[0].i
        said = said_of(parse, head, first, last)
    after = parse.tokens[head.i + 1 : last]
    told = _words(parse, head.i + 1, last)
    behind = after and after[0].lower in cues("behind_noun")
    if after and after[0].dep in ("acl", "relcl"):
        parts = (named, told, said.rest)
    elif behind and (" by " in said.state or (len(after) < 5 and after[0].lower == "of")):
        parts = (named, told, said.state, said.rest)
    else:
        parts = (named, said.state, told, said.rest)
    phrase = " ".join(filter(None, parts))
    if reading.kind not in ("bare", "part") and reading.unit != "percent":
        return phrase
    return placed(parse, head, parse.between(reading.start, reading.end)[0].i, phrase)


def of_number(
    parse: Parse, number: Token, first: int, noun: str | None, person: bool = False
) -> str | None:
    """What a number without a noun counts: the noun it takes from elsewhere, or people, and what is
    said of it."""
    following = parse.tokens[number.i + 1 : number.i + 3]
    state = next((t for t in following if t.lower in people()["state"]), None)
    if (
        noun is None
        and state is not None
        and (state.i == number.i + 1 or following[0].lower == "more")
    ):
        last = phrase_end(parse, state.i, parse.sentences[number.sentence].last)
        return _words(parse, number.i + 1, last)
    last = phrase_end(parse, number.i, parse.sentences[number.sentence].last)
    while last < len(parse.tokens) and parse.tokens[last].lower in ("more", "others"):
        last += 1
    said = said_of(parse, number, first, last)
    after = parse.tokens[number.i + 1 : last]
    if noun is not None and after and after[0].lower == "of":
        return noun  # "millions of sick and wounded"
    if noun is None and person and state is None:
        noun = "people"
    words = (noun, said.state, squeezed(after), said.rest)
    return " ".join(filter(None, words)) or None


def of_amount(parse: Parse, reading: Reading, bare: bool = False) -> str | None:
    """What an amount of money, a percentage or a number of times is of, as its clause tells; of a
    ``bare`` number what it is the level of."""
    if not bare and reading.kind != "money" and reading.unit not in MEASURED:
        return None
    inside = parse.between(reading.start, reading.end)
    top = next(
        (t for t in reversed(inside) if not inside[0].i <= t.head <= inside[-1].i or t.head == t.i),
        None,
    )
    last = _past_aside(parse, inside[-1])
    told = _before_colon(parse, inside[0]) or _in_what(parse, last, top) or _aside(parse, inside[0])
    if told is None and reading.unit == "count":
        told = _as_large(parse, inside[-1])
    if told is not None or top is None or top.head == top.i:
        return told
    for _ in range(3):
        over = parse.tokens[top.head]
        if over.dep == "quantmod" or (
            top.dep in ("nummod", "quantmod", "conj") and over.tag in ("CD", "$")
        ):
            top = over
    over = parse.tokens[top.head]
    if top.dep in ("nsubj", "nsubjpass") and over.pos in ("VERB", "AUX") and over.i > top.i:
        for of in (*dependents(parse, over.i, "prep"), *dependents(parse, top.i, "prep")):
            whole = dependents(parse, of.i, "pobj")
            if of.lower in ("of", "among") and of.i < top.i and whole:
                return _name(parse, whole[0], top.i)  # "of those costs, 60 percent were …"
        said = said_of(parse, top, inside[0].i, inside[-1].i + 1)
        return said.rest or None
    if over.lower == "worth":
        return _worth(parse, over)
    if top.dep == "pobj" and over.dep in ("prep", "agent"):
        if over.lower in ("of", "for") and parse.tokens[over.head].pos in ("NOUN", "PROPN"):
            return _name(parse, parse.tokens[over.head], over.i)
        if over.lower == "for" and parse.tokens[over.head].pos == "VERB":
            sold = dependents(parse, over.head, "dobj")
            return _name(parse, sold[0], over.i) if sold and sold[0].i < over.i else None
        if over.lower in TO_WHERE:
            verb = parse.tokens[over.head]
            if verb.pos in ("NOUN", "PROPN"):
                return _name(parse, verb, over.i)
            for _ in range(2):  # "down from"
                if verb.pos in ("ADV", "ADP") and verb.head != verb.i:
                    verb = parse.tokens[verb.head]
            return _moved(parse, verb, top) or _of_verb(parse, verb, moves_only=True)
        return None
    if top.dep in OBJECTS and over.pos in ("VERB", "AUX"):
        if reading.unit == "count":
            return _times(parse, over, inside[-1].i + 1)
        after = inside[-1].i + 1
        taken = top.dep == "dobj"
        moved = None if taken else _moved(parse, over, top)
        return moved or _of_verb(parse, over, moves_only=False, after=after, taken=taken)
    if over.lower in cues("moved") and over.head != over.i:
        return _of_verb(parse, parse.tokens[over.head], moves_only=True)
    return None


def _moved(parse: Parse, verb: Token, amount: Token) -> str | None:
    """What somebody raised, cut or put at an amount: "raise fares 3 percent"."""
    for what in dependents(parse, verb.i, "dobj"):
        if what.i < amount.i and what.tag in NOUNS and what.lemma.lower() not in AMOUNTS:
            return _name(parse, what, amount.i)
    return None


def _times(parse: Parse, verb: Token, after: int) -> str | None:
    """Who did what, or what was done to whom, so many times."""
    said = predicate(parse, verb, after, taken=False)
    if verb.lemma.lower() in verbs("moves"):
        return _subject(parse, verb)
    return " ".join(filter(None, (_subject(parse, verb), said))) if said else None


def _of_verb(
    parse: Parse, verb: Token, moves_only: bool, after: int = 0, taken: bool = False
) -> str | None:
    if verb.pos not in ("VERB", "AUX"):
        return _name(parse, verb, verb.i + 1) if verb.pos in ("NOUN", "PROPN") else None
    if verb.lemma.lower() in verbs("moves") or moves_only:
        return _subject(parse, verb)
    said = predicate(parse, verb, after, taken)
    return said or None


def _worth(parse: Parse, worth: Token) -> str | None:
    """What is worth an amount: the noun before, or the subject."""
    over = parse.tokens[worth.head]
    if over.pos in ("NOUN", "PROPN") and over.i < worth.i:
        return _name(parse, over, worth.i)
    return _subject(parse, over) if over.pos in ("VERB", "AUX") else None


def _subject(parse: Parse, verb: Token) -> str | None:
    """The subject of a verb, of the one it is listed with, or the noun it describes."""
    for _ in range(4):
        for subject in dependents(parse, verb.i, "nsubj", "nsubjpass"):
            if subject.pos in PRONOUNS or subject.tag in ("WDT", "WP"):
                if verb.dep == "relcl":
                    return _name(parse, parse.tokens[verb.head], subject.i)
                return None
            return _name(parse, subject, verb.i)
        if verb.dep in ("acl", "relcl"):
            return _name(parse, parse.tokens[verb.head], verb.i)
        if verb.dep not in ("conj", "advcl", "xcomp", "ccomp") or verb.head > verb.i:
            return None
        verb = parse.tokens[verb.head]
    return None


def _past_aside(parse: Parse, last: Token) -> Token:
    """The token that closes brackets which say an amount in another currency, or ``last``."""
    near = parse.tokens[last.i + 1 : last.i + 9]
    if near and near[0].text in OPENING:
        for token in near[1:]:
            if token.text in CLOSING:
                return token
    return last


def _aside(parse: Parse, first: Token) -> str | None:
    """The noun before brackets that hold an amount: "unemployment (now 6 percent)"."""
    before = [t for t in parse.tokens[max(0, first.i - 3) : first.i] if t.tag != "RB"]
    if len(before) < 2 or before[-1].text not in OPENING or before[-2].tag not in ("NN", "NNS"):
        return None
    return None if before[-2].lemma.lower() in AMOUNTS else _name(parse, before[-2], first.i)


def _before_colon(parse: Parse, token: Token) -> str | None:
    """The noun before a colon that an amount stands behind: "The price: $3 million"."""
    if token.i < 2 or parse.tokens[token.i - 1].text != ":":
        return None
    noun = parse.tokens[token.i - 2]
    return _name(parse, noun, token.i - 1) if noun.pos in ("NOUN", "PROPN") else None


def _in_what(parse: Parse, last: Token, top: Token | None) -> str | None:
    """What an amount is held or given in, and by whom: "froze $2 million in foreign reserves"."""
    near = parse.tokens[last.i + 1 : last.i + 2]
    if not near or near[0].lower != "in" or near[0].sentence != last.sentence:
        return None
    what = dependents(parse, near[0].i, "pobj")
    if not what or what[0].tag not in ("NNS", "NN") or what[0].name:
        return None
    verb = parse.tokens[top.head] if top is not None and top.dep == "dobj" else None
    opening = parse.tokens[parse.subtree(what[0].i)[0]].tag
    if verb is not None and verb.lemma.lower() in verbs("goes_in") and opening in PLACING:
        return None  # "put $2 million in the mill"
    named = _name(parse, what[0], parse.subtree(what[0].i)[1])
    state = undergone(parse, what[0], verb) if verb is not None else ""
    return " ".join(filter(None, (named, state if " by " in state else ""))) or None


def _as_large(parse: Parse, last: Token) -> str | None:
    """What is so many times another: "20 times the size of Velm"."""
    near = parse.tokens[last.i + 1 : last.i + 4]
    if not near or near[0].tag not in ("DT", "PRP$") or near[0].sentence != last.sentence:
        return None
    noun = next((t for t in near[1:] if t.tag in NOUNS), None)
    if noun is None:
        return None
    return _words(parse, near[1].i, phrase_end(parse, noun.i, parse.sentences[noun.sentence].last))


def whose_age(parse: Parse, reading: Reading) -> str | None:
    """Whose an age between commas is: "Ida Moll, 44, says"."""
    number = parse.token_at(reading.number_start)
    if number is None or number.i < 2:
        return None
    if parse.tokens[number.i - 1].text not in (",", "(", "-LRB-"):
        return _group_of_age(parse, number)
    first = last = number.i - 1
    while first and parse.tokens[first - 1].tag == "NNP" and last - first < LONGEST_NAME:
        first -= 1
    return _words(parse, first, last) or None


def _group_of_age(parse: Parse, number: Token) -> str | None:
    """Of whom or what an age is: "people over 65", "a median age of 24"."""
    for token in reversed(parse.tokens[max(0, number.i - 4) : number.i]):
        if token.sentence != number.sentence:
            return None
        if token.tag in ("NN", "NNS"):
            first = max(parse.subtree(token.i)[0], token.i - 2)
            words = [t for t in parse.tokens[first : token.i + 1] if t.tag not in OPENERS]
            return squeezed(words) if words and token.lower != "age" or len(words) > 1 else None
        if token.lower not in cues("of_age"):
            return None
    return None


def with_place(parse: Parse, phrase: str | None, end: int) -> str | None:
    """A phrase with the place that stands behind its rate: "deaths a year in Velm"."""
    token = parse.token_at(end)
    if phrase is None or token is None or token.lower not in ("in", "at", "near", "across"):
        return phrase
    first, last = parse.subtree(token.i)
    place = parse.tokens[first : min(last, first + LONGEST_NAME + 1)]
    plain = len(place) <= LONGEST_NAME and not any(
        t.text in STOPS or t.name in DATED or t.tag == "CC" for t in place
    )
    return f"{phrase} {squeezed(place)}" if first == token.i and plain else phrase


def _name(parse: Parse, noun: Token, stop: int) -> str | None:
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
            if tokens[k].text in STOPS or tokens[k].dep in ("relcl", "cc")
        ),
        len(tokens),
    )
    if end > LONGEST_NAME:
        end = at + 1
    while end > at + 1 and tokens[end - 1].tag in ("IN", "TO", "DT", "PRP$"):
        end -= 1
    begin = next((k + 1 for k in range(at - 1, -1, -1) if tokens[k].text in STOPS), 0)
    return squeezed(tokens[begin:end]) or None


def _words(parse: Parse, first: int, last: int) -> str:
    return squeezed(parse.tokens[first:last])
