"""The figures of one article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.ids import figure_id
from variorum.offsets import trimmed
from variorum.records import Draft, Figure, Time
from variorum.stages.article.figures import bounds
from variorum.stages.article.figures.antecedents import antecedent, beside, in_body, of_them, risen
from variorum.stages.article.figures.asof import as_of
from variorum.stages.article.figures.calendar import Calendar
from variorum.stages.article.figures.counted import (
    Counted,
    counted_after,
    counts_people,
    people,
    unit_of,
)
from variorum.stages.article.figures.joining import readings
from variorum.stages.article.figures.ones import counts_one
from variorum.stages.article.figures.phrase import (
    of_amount,
    of_number,
    of_thing,
    whose_age,
    with_place,
)
from variorum.stages.article.figures.quantities import is_age, is_quantity
from variorum.stages.article.figures.reading import AGE_REACH, AGED, BETWEEN, FROM, Reading
from variorum.stages.article.figures.sharing import Found, converted, shared
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.understood import toll, understood
from variorum.stages.article.figures.units import WORD, name_at, rate_after
from variorum.syntax import Parse, Token

OF_ONE = re.compile(r"[ \u00a0]{1,2}(?:of[ ])?(?:an?|one|every)[ ]", re.IGNORECASE)
EACH = frozenset({"each", "every"})
NEAREST = 16  # times on either side of a figure that may say when it was so
LARGE = 1000  # smaller whole numbers that nothing names are idioms, labels or stray
NAMING = 100  # round numbers and small ones count ("a 250 bed hospital"); 737 and 486 are names
QUOTES = frozenset({"`", "``", "“", "‘"})  # "718 “civilian martyrs”"
ASIDE = re.compile(r"[ \u00a0](?:\(|-LRB- )[^()\n]{1,30}?(?:\)| -RRB-)(?= of\b)")
OF = re.compile(r"[ \u00a0]{1,2}of\b", re.IGNORECASE)


def figures(draft: Draft) -> tuple[Figure, ...]:
    """The figures of a draft in text order; no two share their first and last character."""
    text, parse = draft.article.text, draft.parse
    calendar = Calendar(draft.times)
    starts = [t.start for t in draft.times]
    out: list[Figure] = []
    told: list[Found] = []
    for first, last in _paragraphs(parse):
        earlier: list[Found] = []
        floor = first
        for reading in readings(text, first, last):
            if not is_quantity(text, reading, parse, calendar, first):
                floor = max(floor, reading.end)
                continue
            found = _found(text, parse, reading, floor, last, earlier, told)
            if found is None or draft.is_noise(found.start, found.end):
                floor = max(floor, reading.end)
                continue
            earlier.append(found)
            told.append(found)
            floor = max(floor, reading.end)
        for found in converted(text, shared(text, earlier)):
            if not _tells(found):
                continue
            out.append(_record(draft, found, _nearby(draft.times, starts, parse, found)))
    return tuple({f.id: f for f in out}.values())


def _tells(found: Found) -> bool:
    """Whether a figure without a unit may stand for an amount ("the index was up at 96.08"), not for a
    few of something that nothing names."""
    numeral = found.reading.numeral
    if found.unit is not None or found.reading.kind != "bare":
        return True
    if numeral.kind != "cardinal" or numeral.spelled and numeral.scale == 1:
        return False
    large = found.reading.low >= LARGE and found.counted is not None
    return large or numeral.scale > 1 or found.reading.low % 1 != 0


def _paragraphs(parse: Parse) -> Iterator[tuple[int, int]]:
    """First and last character of each parsed paragraph."""
    first = last = paragraph = -1
    for sentence in parse.sentences:
        if sentence.paragraph != paragraph:
            if paragraph >= 0:
                yield first, last
            first, paragraph = sentence.start, sentence.paragraph
        last = sentence.end
    if paragraph >= 0:
        yield first, last


def _nearby(times: Sequence[Time], starts: list[int], parse: Parse, found: Found) -> Sequence[Time]:
    """The times of the sentence that holds a figure, the nearest in the text."""
    sentence = parse.sentence_at(found.reading.number_start)
    if sentence is None:
        return ()
    here = bisect_left(starts, found.reading.number_start)
    first = max(bisect_left(starts, sentence.start), here - NEAREST)
    return times[first : min(bisect_right(starts, sentence.end), here + NEAREST)]


def _found(
    text: str,
    parse: Parse,
    reading: Reading,
    floor: int,
    ceiling: int,
    earlier: Sequence[Found],
    article: Sequence[Found],
) -> Found | None:
    number = _last_token(parse, reading)
    sentence = parse.sentences[number.sentence]
    if is_age(text, parse, reading, floor):
        if reading.first is not None:
            return None  # "aged 18 to 34" tells which group, not how many
        reading = replace(reading, unit="year of age", kind="age")
    unit, unit_text, end = reading.unit, reading.unit_text, reading.end
    phrase: str | None = None
    noun: str | None = None
    after = bounds.after(text, reading.number_end, ceiling) if reading.kind == "bare" else None
    after = after or bounds.after(text, reading.end, ceiling)
    scan = max(reading.end, after.end if after else 0)
    thing, hyphenated = _thing(text, parse, reading, number, scan, sentence.last)
    if not counts_one(parse, reading, number, thing):
        return None
    money = _money(text, parse, reading, thing)
    if money is not None:
        reading, thing = money, None
        unit, unit_text, end = reading.unit, reading.unit_text, reading.end
    if reading.kind in ("bare", "part"):
        pronoun = of_them(parse, number, thing, number.i + 2)
        if thing is not None and _is_name(text, parse, reading, thing, hyphenated):
            return None
        scale = _scale_before(parse, number)
        if scale or (thing is not None and not _agrees(parse, reading, number, thing, hyphenated)):
            thing = None
        if thing is not None:
            head = parse.tokens[thing.head]
            unit, end = _unit(text, head), head.end
            unit_text = noun = text[parse.tokens[thing.first].start : end]
        elif scale:
            unit = unit_text = scale
        else:
            known = toll(parse, number) or risen(parse, number)
            told = known or in_body(parse, number)
            if told is None and counts_people(parse, number):
                told = "person", None
            told = told or understood(parse, reading, number, earlier)
            told = told or beside(parse, reading)
            told = told or antecedent(parse, reading, number, article, pronoun)
            if told is not None:
                unit, noun = told
                first = parse.between(reading.start, reading.end)[0].i
                phrase = of_number(parse, number, first, noun, unit == "person")
                phrase = noun if known is not None else phrase
        measured = _measured_part(text, reading, ceiling)
        if measured is not None:
            unit, end = measured
            unit_text, thing = text[reading.number_end : end].strip(), None
        elif reading.kind == "part":
            unit = "share"
    if thing is not None:
        stop = parse.tokens[thing.last - 1].end
        phrase = of_thing(parse, reading, thing, hyphenated) or None
        rate = _rate(text, reading, unit, (end, stop), ceiling)
        if rate is not None:
            unit, end = f"{unit} per {rate[0]}", rate[1]
            unit_text = f"{unit_text} {text[rate[2] : end].strip()}"
            phrase = with_place(parse, phrase, end)
    elif phrase is None:
        bare = unit is None
        phrase = whose_age(parse, reading) if reading.kind == "age" else of_amount(parse, reading, bare)
    return _bounded(
        text,
        reading,
        floor,
        Found(
            reading=reading,
            start=reading.start,
            end=max(end, reading.end, after.end if after else 0),
            unit=unit,
            unit_text=unit_text,
            counted=phrase,
            qualifier=None,
            low=reading.low,
            high=reading.high,
            noun=noun,
        ),
        after,
    )


def _money(text: str, parse: Parse, reading: Reading, thing: Counted | None) -> Reading | None:
    """ "Billions of dollars" are money."""
    if thing is None or reading.kind != "bare":
        return None
    head = parse.tokens[thing.head]
    named = name_at(head.text, 0, len(head.text))
    if named is None or named[1] != "money" or named[2] != len(head.text):
        return None
    unit, end, said = named[0], head.end, head.text
    rate = rate_after(text, end, len(text))
    if rate is not None:
        unit, said, end = f"{unit} per {rate[0]}", text[head.start : rate[1]], rate[1]
    return replace(reading, end=end, unit=unit, unit_text=said, kind="money")


def _unit(text: str, head: Token) -> str:
    """The unit a head noun is: a measure, people in some state ("1,000-strong"), or the noun."""
    measure = name_at(text, head.start, head.end)
    if measure is not None and measure[2] == head.end:
        return measure[0]
    return "person" if head.lower in people()["state"] else unit_of(head)


def _scale_before(parse: Parse, number: Token) -> str | None:
    """The scale that is named before its number: "magnitude 7.8"."""
    word = parse.tokens[number.i - 1].lower if number.i else ""
    return word if word in cues("unit_before") else None


def _rate(
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


def _measured_part(text: str, reading: Reading, ceiling: int) -> tuple[str, int] | None:
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


def _last_token(parse: Parse, reading: Reading) -> Token:
    inside = parse.between(reading.number_start, reading.number_end)
    return inside[-1]


def _thing(
    text: str, parse: Parse, reading: Reading, number: Token, scan: int, stop: int
) -> tuple[Counted | None, bool]:
    """What the number counts, or what its amount is of; and whether a hyphen ties it on."""
    aside = ASIDE.match(text, scan) if reading.kind in ("money", "bare") else None
    scan = aside.end() if aside is not None else scan
    of = OF.match(text, scan)
    start = parse.token_at(of.end() if of else scan)
    while start is not None and start.text in QUOTES and start.i + 1 < stop:
        start = parse.tokens[start.i + 1]
    if start is None or start.i >= stop or start.start < scan:
        return None, False
    if reading.kind in ("bare", "part"):
        if not of and start.tag == "HYPH" and start.i + 1 < stop:
            noun = parse.tokens[start.i + 1]
            if start.start == scan and noun.start == start.end and noun.tag in ("NN", "NNS", "JJ"):
                return Counted(noun.i, noun.i, noun.i + 1), True
            return None, False
        loose = of is not None or reading.kind == "part"
        if reading.numeral.spelled and reading.numeral.low == 1 and of is not None:
            loose = True
        return counted_after(parse, number, start.i, stop, loose), False
    if of is None and start.tag == "HYPH":
        return None, False
    if of is not None:
        return counted_after(parse, number, start.i, stop, True), False
    if start.lower in cues("terms_of_trade"):
        return None, False
    if start.tag in ("NN", "NNS", "JJ", "NNP") and start.start - scan <= 2:
        return counted_after(parse, number, start.i, stop, False), False
    return None, False


def _agrees(
    parse: Parse, reading: Reading, number: Token, thing: Counted, hyphenated: bool
) -> bool:
    """Whether the noun can be what the number counts: a plural for more than one, unless the parse
    ties the two together."""
    head = parse.tokens[thing.head]
    if hyphenated or reading.kind == "part" or head.tag in ("NNS", "NNPS"):
        return True
    if head.lower in cues("same_plural"):
        return True
    if reading.low == 1 == reading.high or number.head == head.i:
        return True
    return unit_of(head) == "person"


def _is_name(text: str, parse: Parse, reading: Reading, thing: Counted, hyphenated: bool) -> bool:
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


def _bounded(
    text: str, reading: Reading, floor: int, found: Found, after: bounds.Qualifier | None
) -> Found:
    """The figure with its bound: an open end, and the words that open it."""
    start = reading.start
    for opening in (BETWEEN, FROM):
        lead = opening.search(text, max(floor, start - 14), start)
        if lead and reading.first is not None:
            start = lead.start()
            break
    before = bounds.before(text, floor, start)
    if before is None and reading.kind == "age":
        aged = AGED.search(text, max(floor, start - AGE_REACH), start)
        before = bounds.before(text, floor, aged.start()) if aged else None
    low, high = found.low, found.high
    words: list[str] = []
    for mark in (before, after):
        if mark is None:
            continue
        words.append(" ".join(text[mark.start : mark.end].split()).strip(" -").lower())
        if mark.bound == "min":
            high = None
        elif mark.bound == "max" and high is not None and not _from(text, mark.start, reading):
            low = None
    if before is None and reading.numeral.kind in ("plural", "several"):
        words.append(" ".join(text[reading.number_start : reading.number_end].split()).lower())
    if before is not None:
        start = before.start
    return replace(found, start=start, low=low, high=high, qualifier=" ".join(words) or None)


def _from(text: str, start: int, reading: Reading) -> bool:
    """Whether a bound is that of the lower end: "from up to 20 miles to 30 miles"."""
    return reading.first is not None and FROM.search(text, max(0, start - 14), start) is not None


def _record(draft: Draft, found: Found, times: Sequence[Time]) -> Figure:
    text, parse, article = draft.article.text, draft.parse, draft.article
    start, end = trimmed(text, found.start, found.end)
    token = _last_token(parse, found.reading)
    return Figure(
        id=figure_id(article.id, start, end),
        article=article.id,
        start=start,
        end=end,
        text=text[start:end],
        low=found.low,
        high=found.high,
        unit=found.unit,
        unit_text=found.unit_text,
        counted=found.counted,
        qualifier=found.qualifier,
        as_of=as_of(text, parse, times, token),
    )
