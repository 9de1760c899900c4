"""The figures of one article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.ids import figure_id
from variorum.offsets import trimmed
from variorum.records import Draft, Figure, Time
from variorum.stages.article.figures.asof import as_of
from variorum.stages.article.figures.completion.completing import completed
from variorum.stages.article.figures.counts.afar import from_afar
from variorum.stages.article.figures.counts.antecedents import (
    antecedent,
    beside,
    in_body,
    of_them,
    of_whom,
    risen,
)
from variorum.stages.article.figures.counts.lent import lent
from variorum.stages.article.figures.counts.mixed import of_kinds
from variorum.stages.article.figures.counts.ones import counts_one
from variorum.stages.article.figures.counts.others import others
from variorum.stages.article.figures.counts.pairs import named_two
from variorum.stages.article.figures.counts.periods import told_in
from variorum.stages.article.figures.counts.phrase import (
    of_number,
    of_thing,
    of_toll,
    with_place,
)
from variorum.stages.article.figures.counts.understood import toll, understood
from variorum.stages.article.figures.money.amounts import of_amount
from variorum.stages.article.figures.money.apart import told_apart
from variorum.stages.article.figures.money.changes import gone, of_points
from variorum.stages.article.figures.money.increments import by_so_many, usually
from variorum.stages.article.figures.money.parties import of_owner
from variorum.stages.article.figures.money.prices import of_price
from variorum.stages.article.figures.money.unnamed import of_unnamed
from variorum.stages.article.figures.numbers import bounds
from variorum.stages.article.figures.numbers.calendar import Calendar
from variorum.stages.article.figures.numbers.joining import readings
from variorum.stages.article.figures.numbers.quantities import is_age, is_quantity
from variorum.stages.article.figures.numbers.reading import AGE_REACH, AGED, BETWEEN, FROM, Reading
from variorum.stages.article.figures.numbers.unlike import counts_nothing
from variorum.stages.article.figures.setting import settled, total_of
from variorum.stages.article.figures.sharing import Found, converted, shared
from variorum.stages.article.figures.sound import sound
from variorum.stages.article.figures.spans.ages import besides_age, whose_age
from variorum.stages.article.figures.spans.birthdays import turns
from variorum.stages.article.figures.spans.distances import of_span
from variorum.stages.article.figures.spans.durations import of_duration
from variorum.stages.article.figures.spans.extents import EXTENTS, of_extent
from variorum.stages.article.figures.spans.terms import of_term, tied
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.levels import level, reached
from variorum.stages.article.figures.words.things import (
    LARGE,
    agrees,
    as_money,
    is_name,
    measured_part,
    rate_behind,
    scale_before,
    thing_after,
    unit_named,
    without_clause,
)
from variorum.stages.article.figures.words.victims import counts_people
from variorum.syntax import Parse, Token

NEAREST = 16  # times on either side of a figure that may say when it was so


def figures(draft: Draft) -> tuple[Figure, ...]:
    """The figures of a draft in text order; no two share their first and last character."""
    parse = draft.parse
    starts = [t.start for t in draft.times]
    out = [
        _record(draft, completed(parse, found), _nearby(draft.times, starts, parse, found))
        for found in found_by_rules(draft)
    ]
    return tuple({f.id: f for f in out}.values())


def found_by_rules(draft: Draft) -> Iterator[Found]:
    """The figures of a draft in text order, before what they count is completed."""
    text, parse = draft.article.text, draft.parse
    calendar = Calendar(draft.times)
    told: list[Found] = []
    for first, last in _paragraphs(parse):
        earlier: list[Found] = []
        floor = first
        for reading in readings(text, first, last):
            counts = is_quantity(text, reading, parse, calendar, first)
            if not counts or counts_nothing(text, reading, first):
                floor = max(floor, reading.end)
                continue
            found = _found(text, parse, reading, floor, last, earlier, told)
            if found is None or draft.is_noise(found.start, found.end):
                floor = max(floor, reading.end)
                continue
            earlier.append(found)
            told.append(found)
            floor = max(floor, reading.end)
        yield from (found for found in converted(text, shared(text, earlier)) if _tells(found))


def _tells(found: Found) -> bool:
    """Whether a figure without a unit may stand for an amount ("the index was up at 96.08"), not for a
    few of something that nothing names."""
    numeral = found.reading.numeral
    if found.unit is not None or found.reading.kind != "bare":
        return True
    if numeral.kind != "cardinal" or numeral.spelled:
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
    if is_age(text, parse, reading, floor) or turns(text, reading, floor):
        if reading.first is not None:
            return None  # "aged 18 to 34" tells which group, not how many
        reading = replace(reading, unit="year of age", kind="age")
    unit, unit_text, end = reading.unit, reading.unit_text, reading.end
    phrase: str | None = None
    noun: str | None = None
    apart = ""
    after = bounds.after(text, reading.number_end, ceiling) if reading.kind == "bare" else None
    after = after or bounds.after(text, reading.end, ceiling)
    scan = max(reading.end, after.end if after else 0)
    thing, hyphenated = thing_after(text, parse, reading, number, scan, sentence.last)
    if thing is not None and unit in cues("span_of_time"):
        thing = without_clause(parse, thing)
    if not counts_one(parse, reading, number, thing):
        return None
    money = as_money(text, parse, reading, thing)
    if money is not None:
        reading, thing = money, None
        unit, unit_text, end = reading.unit, reading.unit_text, reading.end
        if text[end : end + 10].startswith((" of ", " worth of ")):
            thing, hyphenated = thing_after(text, parse, reading, number, end, sentence.last)
    if reading.kind in ("bare", "part"):
        pronoun = of_them(parse, number, thing, number.i + 2)
        if thing is not None and is_name(text, parse, reading, thing, hyphenated):
            return None
        scale = scale_before(parse, number)
        if scale or (thing is not None and not agrees(parse, reading, number, thing, hyphenated)):
            thing = None
        if thing is not None:
            head = parse.tokens[thing.head]
            unit = others(parse, head, earlier) or of_kinds(parse, head)
            unit = unit or unit_named(text, parse, head)
            end = head.end
            unit_text = noun = text[parse.tokens[thing.first].start : end]
        elif scale:
            unit = unit_text = scale
        else:
            known = toll(parse, number) or risen(parse, number)
            told = known or in_body(parse, number) or total_of(parse, number, article)
            told = told or lent(parse, number, earlier) or of_whom(parse, reading, number)
            if told is None and counts_people(parse, number):
                told = "person", None
            told = told or understood(parse, reading, number, earlier)
            told = told or beside(parse, reading)
            told = told or antecedent(parse, reading, number, article, pronoun)
            if told is not None:
                unit, noun = told
                first = parse.between(reading.start, reading.end)[0].i
                phrase = of_number(parse, number, first, noun, unit == "person")
                if known is not None:
                    phrase = of_toll(parse, number, noun, reading.end + 1)
        measured = measured_part(text, reading, ceiling)
        if measured is not None:
            unit, end = measured
            unit_text, thing = text[reading.number_end : end].strip(), None
        elif reading.kind == "part":
            unit = "share"
    if thing is not None:
        stop = parse.tokens[thing.last - 1].end
        phrase = level(parse, reading, thing) or of_points(parse, reading, thing)
        if parse.tokens[thing.first].lower in EXTENTS:
            phrase = phrase or of_extent(parse, reading)  # "a 66-foot tall clock"
        phrase = phrase or of_thing(parse, reading, thing, hyphenated) or None
        if phrase is not None and reading.kind in ("money", "measure"):
            phrase = gone(parse, reading, phrase)
        if phrase is not None and reading.kind == "age":
            phrase = besides_age(parse, reading, parse.tokens[thing.head], phrase)
        rate = rate_behind(text, reading, unit, (end, stop), ceiling)
        if rate is not None:
            unit, end = f"{unit} per {rate[0]}", rate[1]
            unit_text = f"{unit_text} {text[rate[2] : end].strip()}"
            phrase = with_place(parse, phrase, end)
    elif phrase is None:
        bare = unit is None
        phrase = (
            whose_age(parse, reading)
            if reading.kind == "age"
            else of_extent(parse, reading)
            or of_price(parse, reading)
            or of_amount(parse, reading, bare)
        )
    if unit in cues("span_of_time"):
        phrase = of_term(parse, reading, thing, phrase) if phrase else tied(parse, reading)
        phrase = phrase or of_duration(parse, reading, end)
    phrase = phrase or of_span(parse, reading, unit, end)
    phrase = phrase or of_unnamed(parse, reading, earlier)
    phrase = phrase or of_owner(parse, reading)
    if phrase is not None:
        phrase = settled(parse, reading, thing, unit, phrase, article)
        phrase = named_two(parse, reading, thing, phrase)
        phrase = from_afar(parse, reading, thing, phrase)
        apart = told_apart(parse, reading, thing, phrase)
        when = told_in(parse, reading, thing, phrase)
        if reading.kind == "bare":
            opening = parse.between(reading.start, reading.end)[0]
            top = parse.tokens[thing.head] if thing is not None else number
            phrase = by_so_many(parse, opening, top, phrase)
            when = when or usually(parse, top, phrase)
        phrase = sound(f"{phrase} {when}" if when else phrase, reading.kind)
    return _bounded(
        text,
        parse,
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
            when=apart,
        ),
        after,
    )


def _last_token(parse: Parse, reading: Reading) -> Token:
    inside = parse.between(reading.number_start, reading.number_end)
    return inside[-1]


def _bounded(
    text: str,
    parse: Parse,
    reading: Reading,
    floor: int,
    found: Found,
    after: bounds.Qualifier | None,
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
    if before is not None and (
        bounds.during(parse, reading.unit, before) or reached(parse, reading, before)
    ):
        before = None
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
        counted=f"{found.counted} {found.when}" if found.when and found.counted else found.counted,
        qualifier=found.qualifier,
        as_of=as_of(text, parse, times, token),
    )
