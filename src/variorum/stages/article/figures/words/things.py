"""The thing right behind a number: which noun it is, whether it is a name, a currency or a measure."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.stages.article.figures.numbers.atoms import words
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.numbers.units import WORD, name_at, rate_after
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.counted import (
    DATED,
    NOUNS,
    RELATIVE,
    Counted,
    counted_after,
    people,
    phrase_end,
    unit_of,
)
from variorum.syntax import Parse, Token

SHORTEST_NOUN = 3  # letters of a noun before "-ed"
VOWELS = frozenset("aeiou")
LARGE = 1000  # smaller whole numbers that nothing names are idioms, labels or stray
OF_ONE = re.compile(r"[ \u00a0]{1,2}(?:of[ ])?(?:an?|one|every)[ ]", re.IGNORECASE)
EACH = frozenset({"each", "every"})
NAMING = 100  # round numbers and small ones count ("a 250 bed hospital"); 737 and 486 are names
QUOTES = frozenset({'"', "`", "``", "“", "‘"})  # "718 “civilian martyrs”"
ASIDE = re.compile(r"[ \u00a0](?:\(|-LRB- )[^()\n]{1,30}?(?:\)| -RRB-)(?= of\b)")
OF = re.compile(r"[ \u00a0]{1,2}of\b", re.IGNORECASE)


def as_money(text: str, parse: Parse, reading: Reading, thing: Counted | None) -> Reading | None:
    """ "Billions of dollars" are money, "thousands of miles" a measure."""
    if thing is None or reading.kind != "bare":
        return None
    head = parse.tokens[thing.head]
    named = name_at(head.text, 0, len(head.text))
    if named is None or named[2] != len(head.text):
        return None
    if named[1] == "measure" and named[0] in cues("far") and thing.first == thing.head:
        return replace(reading, end=head.end, unit=named[0], unit_text=head.text, kind="measure")
    if named[1] != "money":
        return None
    unit, end, said = named[0], head.end, head.text
    rate = rate_after(text, end, len(text))
    if rate is not None:
        unit, said, end = f"{unit} per {rate[0]}", text[head.start : rate[1]], rate[1]
    return replace(reading, end=end, unit=unit, unit_text=said, kind="money")


def unit_named(text: str, parse: Parse, head: Token) -> str:
    """The unit a head noun is: a measure, people in some state ("1,000-strong"), or the noun with what
    a hyphen ties to it ("flag-waver")."""
    measure = name_at(text, head.start, head.end)
    if measure is not None and measure[2] == head.end:
        return measure[0]
    if head.lower in people()["state"]:
        return "person"
    before = parse.tokens[max(0, head.i - 2) : head.i]
    tied = bool(before) and before[-1].tag == "HYPH"
    if tied and head.tag in ("JJ", "VBN", "NN") and before[0].tag == "CD":
        return _bearing(head.lower) or unit_of(head)
    if (
        len(before) == 2
        and before[1].tag == "HYPH"
        and before[0].end + 1 == head.start
        and before[0].tag != "CD"
    ):
        return f"{before[0].lower}-{unit_of(head)}" if before[0].text.isalpha() else unit_of(head)
    return unit_of(head)


def _bearing(word: str) -> str | None:
    """What something that is so "-ed" has: "three-pronged" prongs, "two-sided" sides."""
    bare = word.removesuffix("ed")
    if bare == word or len(bare) < SHORTEST_NOUN:
        return None
    if bare.endswith("i"):
        return f"{bare[:-1]}y"  # "three-storied"
    if len(bare) > SHORTEST_NOUN and bare[-1] == bare[-2] and bare[-1] not in "sl":
        return bare[:-1]  # "four-legged"
    lone = bare[-1] not in VOWELS and bare[-2] in VOWELS and bare[-3] not in VOWELS
    return f"{bare}e" if lone or bare.endswith(("dg", "rg", "c", "s", "v")) else bare


def scale_before(parse: Parse, number: Token) -> str | None:
    """The scale that is named before its number: "magnitude 7.8"."""
    word = parse.tokens[number.i - 1].lower if number.i else ""
    return word if word in cues("unit_before") else None


def rate_behind(
    text: str, reading: Reading, unit: str | None, ends: tuple[int, int], ceiling: int
) -> tuple[str, int, int] | None:
    """What an amount is counted by after its noun or all that belongs to it ("gallons of fuel a
    day"), with the first and last character of that."""
    if unit is None or " per " in unit or reading.kind in ("age", "part"):
        return None
    for end in ends:
        rate = rate_after(text, end, ceiling)
        if rate is not None and end != ends[0] and text[end : rate[1]].split()[0] in EACH:
            continue  # "10 million people in the streets every day" are the same ones
        if rate is not None:
            return rate[0], rate[1], end
    return None


def measured_part(text: str, reading: Reading, ceiling: int) -> tuple[str, int] | None:
    """The measure that a fraction is a part of and where it ends: "half an hour", "1/16 of an
    inch". Parts of other things are shares."""
    if reading.kind not in ("bare", "part") or not 0 < reading.low < 1:
        return None
    link = OF_ONE.match(text, reading.end, ceiling)
    if link is None:
        return None
    word = WORD.match(text, link.end(), ceiling)
    for at in (link.end(), word.end() + 1 if word else ceiling):
        named = name_at(text, at, ceiling)
        if named is not None and named[1] == "measure":
            return named[0], named[2]
    return None


def thing_after(
    text: str, parse: Parse, reading: Reading, number: Token, scan: int, stop: int
) -> tuple[Counted | None, bool]:
    """What the number counts, or what its amount is of; and whether a hyphen ties it on."""
    rated = reading.kind == "measure" and " per " in (reading.unit or "")
    aside = ASIDE.match(text, scan) if rated or reading.kind in ("money", "bare") else None
    scan = aside.end() if aside is not None else scan
    of = OF.match(text, scan)
    start = parse.token_at(of.end() if of else scan)
    near = start.start - scan if start is not None else 0
    while start is not None and start.text in QUOTES and start.i + 1 < stop:
        start = parse.tokens[start.i + 1]
    past = _past_tied(parse, reading, start) if start is not None else None
    if start is None or past is None or past.i >= stop or past.start < scan:
        return None, False
    long, start = past.i > start.i, past
    if reading.kind in ("bare", "part"):
        if not of and start.tag == "HYPH" and start.i + 1 < stop:
            noun = parse.tokens[start.i + 1]
            if start.start == scan and noun.start == start.end and noun.tag in ("NN", "NNS", "JJ"):
                return Counted(noun.i, noun.i, noun.i + 1), True
            return None, False
        if reading.numeral.kind == "plural" and not of and start.lower.endswith("ing"):
            return None, False  # "hundreds streaming to Velm", whatever it is taken for
        loose = of is not None or reading.kind == "part"
        if reading.numeral.spelled and reading.numeral.low == 1 and of is not None:
            loose = True
        if (dead := _dead(parse, start, stop)) is not None:
            return Counted(start.i, dead.i, phrase_end(parse, dead.i, stop)), False
        thing = counted_after(parse, number, start.i, stop, loose)
        if of is not None and thing is not None and _of_number(parse, thing):
            return None, False
        return _plural(parse, reading, thing, stop), False
    if of is None and start.tag == "HYPH":
        return None, False
    if reading.kind == "money" and start.lower == "worth" and parse.after(start).lower == "of":
        return counted_after(parse, number, start.i + 2, stop, True), False
    if of is not None and reading.unit in cues("far") and _within(parse, reading):
        return None, False  # "within 9 km of Velm"
    if of is not None:
        return counted_after(parse, number, start.i, stop, True), False
    if start.lower in cues("terms_of_trade") or (
        reading.unit in cues("span_of_time")
        and not reading.hyphenated
        and ((reading.unit_text or "").endswith("s") or reading.end == reading.number_end)
        and not long
    ):
        return None, False
    taken_for_verb = start.tag in ("VBN", "VB") and start.lower in cues("grown")
    if reading.unit == "percent" and taken_for_verb and near <= 2:
        return Counted(
            start.i, start.i, phrase_end(parse, start.i, stop)
        ), False  # "a 3 percent cut"
    if start.tag in ("NN", "NNS", "JJ", "NNP") and (long or near <= 2):
        thing = counted_after(parse, number, start.i, stop, False)
        dated = thing is not None and parse.tokens[thing.head].name in DATED
        return None if dated else thing, False
    return None, False


def _of_number(parse: Parse, thing: Counted) -> bool:
    """Whether what a part is of is but a number: "a hundred of the many thousands"."""
    known = words().get(parse.tokens[thing.head].lower)
    return known is not None and known[0] == "plural"


def _dead(parse: Parse, start: Token, stop: int) -> Token | None:
    """The word for what became of the people of a country that a number counts: "40 Dorvan dead"."""
    dead, behind = parse.after(start), parse.after(parse.after(start))
    of_country = start.tag in ("JJ", "NNP") and start.text[0].isupper()
    if not of_country or dead.i >= stop or dead.lower not in people()["state"]:
        return None
    return None if behind.i < stop and behind.tag in (*NOUNS, "JJ", "CD", "HYPH") else dead


def _past_tied(parse: Parse, reading: Reading, start: Token) -> Token:
    """The token past what ends a measure: "a 30-year-long war", "30 years long war", "a 6-foot-7-inch guard"."""
    token, behind = start, parse.after(start)
    if reading.unit == "foot" and token.text[-1:].isdigit() and token.start < reading.end:
        inch = parse.after(behind)  # behind "foot-7", which is one token
        return parse.after(inch) if behind.tag == "HYPH" and inch.lower == "inch" else behind
    if token.tag == "HYPH" and token.end == behind.start:
        token, behind = behind, parse.after(behind)
    return behind if reading.unit in cues("span_of_time") and token.lower == "long" else start


def _within(parse: Parse, reading: Reading) -> bool:
    """Whether a distance is one within which something is."""
    first = parse.between(reading.start, reading.end)[0].i
    return any(t.lower == "within" for t in parse.tokens[max(first - 2, 0) : first])


def _plural(parse: Parse, reading: Reading, thing: Counted | None, stop: int) -> Counted | None:
    """The plural that more than one of is counted, not the verb without ending behind it that is taken
    for a noun: "saw 12 rockets land"."""
    if thing is None or reading.kind != "bare" or reading.low == 1 or thing.head == thing.first:
        return thing
    head, before = parse.tokens[thing.head], parse.tokens[thing.head - 1]
    demonym = before.tag == "NNPS" and before.name == "NORP"  # "thousands of Dorvans protest"
    if head.tag != "NN" or not (before.tag == "NNS" or demonym) or before.head != head.i:
        return thing
    if head.lower in cues("same_plural") or unit_of(head) == "person":
        return thing
    return Counted(thing.first, before.i, phrase_end(parse, before.i, stop))


def agrees(parse: Parse, reading: Reading, number: Token, thing: Counted, hyphenated: bool) -> bool:
    """Whether the noun can be what the number counts: a plural for more than one, unless the parse
    ties the two together."""
    head = parse.tokens[thing.head]
    if hyphenated or reading.kind == "part" or head.tag in ("NNS", "NNPS"):
        return True
    if head.lower in cues("same_plural") | people()["state"] or head.tag == "VBZ":
        return True
    if reading.low == 1 == reading.high or number.head == head.i:
        return True
    return unit_of(head) == "person"


def is_name(text: str, parse: Parse, reading: Reading, thing: Counted, hyphenated: bool) -> bool:
    """Whether digits and a noun make a name or an address: "10 Harbour Street", "a 737 jet"."""
    head = parse.tokens[thing.head]
    if (
        reading.numeral.spelled
        or reading.numeral.scale != 1
        or reading.low >= 100_000
        or reading.low != int(reading.low)
    ):
        return False
    if head.tag == "NNP" and head.text[:1].isupper():
        return reading.low < LARGE * 10 or reading.low % LARGE != 0
    following = parse.tokens[head.i + 1 : head.i + 2]
    return (
        head.tag == "NN"
        and thing.first == thing.head
        and not hyphenated
        and text[reading.number_start : reading.number_end].isdecimal()
        and reading.low > NAMING
        and reading.low % 10 != 0
        and not (following and following[0].tag in ("NN", "NNS"))
        and unit_of(head) != "person"
    )


def without_clause(parse: Parse, thing: Counted) -> Counted:
    """What lasts so long, without a clause that tells more of it: "months of raids [that cost Dorva two
    ships]", "a rule [marked by raids that …]"."""
    tokens = parse.tokens[thing.head + 1 : thing.last]
    clause = next((t.i for t in tokens if t.tag in RELATIVE), None)
    if clause is None:
        return thing
    told = next((t.i for t in tokens if t.dep == "acl" and t.i < clause), clause)
    last = told if parse.tokens[told - 1].tag != "IN" else told - 1  # "in which"
    return replace(thing, last=max(last, thing.head + 1))
