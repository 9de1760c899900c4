"""The figures of one article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.ids import figure_id
from variorum.offsets import trimmed
from variorum.records import Draft, Figure, Time
from variorum.stages.article.figures import bounds
from variorum.stages.article.figures.asof import as_of
from variorum.stages.article.figures.calendar import Calendar
from variorum.stages.article.figures.counted import Counted, counted_after, counts_people, unit_of
from variorum.stages.article.figures.quantities import is_age, is_quantity
from variorum.stages.article.figures.reading import BETWEEN, FROM, Reading, readings
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.units import name_at, rate_after
from variorum.syntax import Parse, Token

OF = re.compile(r"[ \u00a0]{1,2}of\b", re.IGNORECASE)
LISTED = re.compile(r"-?(?: ?, ?| ?, (?:and|or) | (?:and|or|to) )", re.IGNORECASE)
MOST_BETWEEN = 8
LINKED = frozenset({"and", "to", "or", "from", "versus", "against", "including", "than", "another"})
ELISION_REACH = 3


@dataclass(frozen=True, kw_only=True)
class Found:
    """A figure before it becomes a record."""

    reading: Reading
    start: int
    end: int
    unit: str | None
    unit_text: str | None
    counted: str | None
    qualifier: str | None
    low: float | None
    high: float | None


def figures(draft: Draft) -> tuple[Figure, ...]:
    """The figures of a draft in text order; no two share their first and last character."""
    text, parse = draft.article.text, draft.parse
    calendar = Calendar(draft.times)
    starts = [t.start for t in draft.times]
    out: list[Figure] = []
    for first, last in _paragraphs(parse):
        earlier: list[Found] = []
        floor = first
        for reading in readings(text, first, last):
            if not is_quantity(text, reading, parse, calendar, first):
                floor = max(floor, reading.end)
                continue
            found = _found(text, parse, reading, floor, last, earlier)
            if found is None or draft.is_noise(found.start, found.end):
                floor = max(floor, reading.end)
                continue
            earlier.append(found)
            floor = max(floor, reading.end)
        for found in _shared(text, earlier):
            out.append(_record(draft, found, _nearby(draft.times, starts, parse, found)))
    return tuple({f.id: f for f in out}.values())


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


def _shared(text: str, found: list[Found]) -> list[Found]:
    """The figures of a paragraph; a bare number takes the unit of the next one that it stands in a
    list with ("two-, three- and four-seat", "six or seven crowns")."""
    out: list[Found] = []
    for one in reversed(found):
        after = out[-1] if out else None
        if (
            after is not None
            and one.unit is None
            and one.reading.kind == "bare"
            and after.unit is not None
        ):
            between = text[one.end : after.start]
            if (
                len(between) <= MOST_BETWEEN
                and LISTED.fullmatch(between)
                and after.reading.start == after.reading.number_start
            ):
                one = replace(
                    one, unit=after.unit, unit_text=after.unit_text, counted=after.counted
                )
        out.append(one)
    out.reverse()
    return out


def _nearby(times: Sequence[Time], starts: list[int], parse: Parse, found: Found) -> Sequence[Time]:
    """The times of the sentence that holds a figure."""
    sentence = parse.sentence_at(found.reading.number_start)
    if sentence is None:
        return ()
    return times[bisect_left(starts, sentence.start) : bisect_right(starts, sentence.end)]


def _found(
    text: str, parse: Parse, reading: Reading, floor: int, ceiling: int, earlier: Sequence[Found]
) -> Found | None:
    number = _last_token(parse, reading)
    sentence = parse.sentences[number.sentence]
    if is_age(text, parse, reading, floor):
        if reading.first is not None:
            return None  # "aged 18 to 34" tells which group, not how many
        reading = replace(reading, unit="year of age", kind="age")
    unit, unit_text, end, phrase = reading.unit, reading.unit_text, reading.end, None
    after = bounds.after(text, reading.number_end, ceiling) if reading.kind == "bare" else None
    after = after or bounds.after(text, reading.end, ceiling)
    scan = max(reading.end, after.end if after else 0)
    thing, hyphenated = _thing(text, parse, reading, number, scan, sentence.last)
    if reading.kind in ("bare", "part"):
        if thing is not None and not _agrees(parse, reading, number, thing, hyphenated):
            thing = None
        if thing is not None:
            head = parse.tokens[thing.head]
            if _is_name(text, reading, head):
                return None
            measure = name_at(text, head.start, head.end)
            unit = measure[0] if measure and measure[2] == head.end else unit_of(head)
            unit_text = text[parse.tokens[thing.first].start : head.end]
            end = head.end
            rate = rate_after(text, end, ceiling)
            if rate is not None:
                unit, unit_text, end = (
                    f"{unit} per {rate[0]}",
                    text[parse.tokens[thing.first].start : rate[1]],
                    rate[1],
                )
        elif counts_people(parse, number):
            unit = "person"
        else:
            unit = _elided(parse, reading, earlier)
        if reading.kind == "part":
            unit = "share"
    if thing is not None:
        stop = parse.tokens[thing.last - 1].end
        phrase = " ".join(text[parse.tokens[thing.first].start : stop].split()) or None
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
        ),
        after,
    )


def _last_token(parse: Parse, reading: Reading) -> Token:
    inside = parse.between(reading.number_start, reading.number_end)
    return inside[-1]


def _thing(
    text: str, parse: Parse, reading: Reading, number: Token, scan: int, stop: int
) -> tuple[Counted | None, bool]:
    """What the number counts, or what its amount is of; and whether a hyphen ties it on."""
    of = OF.match(text, scan)
    start = parse.token_at(of.end() if of else scan)
    if start is None or start.i >= stop or start.start < scan:
        return None, False
    if reading.kind in ("bare", "part"):
        if not of and start.tag == "HYPH" and start.start == reading.end and start.i + 1 < stop:
            noun = parse.tokens[start.i + 1]
            if noun.start == start.end and noun.tag in ("NN", "NNS", "JJ"):
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
    if reading.low == 1 == reading.high or number.head == head.i:
        return True
    return unit_of(head) == "person"


def _is_name(text: str, reading: Reading, head: Token) -> bool:
    """Whether digits and a proper noun make a name or an address: "10 Harbour Street"."""
    return (
        head.tag == "NNP"
        and head.text[:1].isupper()
        and not reading.numeral.spelled
        and reading.numeral.scale == 1
        and reading.low < 100_000
        and reading.low == int(reading.low)
    )


def _elided(parse: Parse, reading: Reading, earlier: Sequence[Found]) -> str | None:
    """The unit that a bare number shares with a figure before it in its sentence ("620 seats and
    240 by auction"), where a linking word says so."""
    number = parse.token_at(reading.number_start)
    if number is None or number.i == 0 or parse.tokens[number.i - 1].lower not in LINKED:
        return None
    for found in reversed(earlier[-ELISION_REACH:]):
        before = parse.token_at(found.reading.number_start)
        if before is None or before.sentence != number.sentence:
            return None
        if found.reading.kind in ("money", "age", "part") or _unshared(found.unit):
            continue
        return found.unit
    return None


def _unshared(unit: str | None) -> bool:
    return unit is None or unit.startswith("percent") or unit in cues("span_of_time")


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
    low, high = found.low, found.high
    words: list[str] = []
    for mark in (before, after):
        if mark is None:
            continue
        words.append(" ".join(text[mark.start : mark.end].split()).strip(" -").lower())
        if mark.bound == "min":
            high = None
        elif mark.bound == "max" and high is not None:
            low = None
    if before is None and reading.numeral.kind in ("plural", "several"):
        words.append(" ".join(text[reading.number_start : reading.number_end].split()).lower())
    if before is not None:
        start = before.start
    return replace(found, start=start, low=low, high=high, qualifier=" ".join(words) or None)


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
