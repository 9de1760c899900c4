"""How the times stage runs: match, choose, work out, from the first expression to the last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

import msgspec

from variorum.records import Draft, Noise, Time, TimexType
from variorum.stages.article.times.anchors import anchors, narrative
from variorum.stages.article.times.beside import JOINS
from variorum.stages.article.times.calendar import is_day
from variorum.stages.article.times.grammar import Match, grammar
from variorum.stages.article.times.guards import GUARDS
from variorum.stages.article.times.happenings import Happenings
from variorum.stages.article.times.modifiers import modifier, stretches
from variorum.stages.article.times.options import Options
from variorum.stages.article.times.place import Place
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.tense import Tenses, lexicon
from variorum.stages.article.times.values import WAYS
from variorum.stages.article.times.words import Words
from variorum.syntax import Parse

LEADING = frozenset(
    {"in", "by", "at", "on", "of", "over", "to", "until", "before", "after", "toward"}
)
"""Words that a pattern may take in front and that belong to no expression."""


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [msgspec.structs.replace(d, times=tuple(times_of(d))) for d in drafts]


def times_of(draft: Draft) -> list[Time]:
    """The expressions of one article, in order; none overlap."""
    words = grammar().codes.words(draft.article.text)
    tenses = Tenses(draft.parse, [n for n in draft.noise if n.kind == "caption"])
    matches = chosen(draft, words, tenses)
    if not matches:
        return []
    ends = anchors(draft.article)
    told = narrative(words, matches, ends)
    free = _read(draft, words, matches, None, told, tenses)
    bound = [_read(draft, words, matches, end, told, tenses) for end in ends]
    out = []
    for k, match in enumerate(matches):
        value, counted = free[k]
        anchor: date | None = None
        # Of a range of days, what both its ends give is known: every way is monotone in the day.
        sure = {reading[k][0] for reading in bound}
        if len(sure) == 1:
            found = sure.pop()
            if found != value:
                value, anchor = found, ends[0] if len(ends) == 1 else None
            days = {reading[k][1] for reading in bound}
            counted = days.pop() if len(days) == 1 else None
        if value is None:
            continue
        anchor = counted or anchor
        kind = _type(match, value)
        start, end = _span(match, words, distance=kind != match.rule.type)
        out.append(
            Time(
                article=draft.article.id,
                start=start,
                end=end,
                text=draft.article.text[start:end],
                type=kind,
                value=value,
                mod=modifier(match, words),
                anchor=anchor.isoformat() if anchor else None,
            )
        )
    return out


def chosen(draft: Draft, words: Words, tenses: Tenses) -> list[Match]:
    """The matches that stand: longest first, then in the order of the rules, outside of noise
    other than captions, where their guards hold."""
    every = sorted(
        grammar().matches(words), key=lambda m: (m.first - m.last, m.rule.order, m.first)
    )
    noise = [n for n in draft.noise if n.kind != "caption"]  # in order, none inside another
    taken: set[int] = set()
    out: list[Match] = []
    for match in every:
        if not taken.isdisjoint(range(match.first, match.last)):
            continue
        start, end = words[match.first].start, words[match.last - 1].end
        behind = bisect_right(noise, start, key=_end)
        if behind < len(noise) and noise[behind].start < end:
            continue
        guard = GUARDS[match.rule.guard] if match.rule.guard else None
        if guard is not None and not guard(Place(match, words, draft.parse, tenses)):
            continue
        taken.update(range(match.first, match.last))
        out.append(match)
    return sorted(out, key=lambda m: m.first)


def _end(noise: Noise) -> int:
    return noise.end


def _read(
    draft: Draft,
    words: Words,
    matches: list[Match],
    anchor: date | None,
    told: bool,
    tenses: Tenses,
) -> list[tuple[str | None, date | None]]:
    """The value of every match for this day of publication, and the day spoken of before that it
    was counted from, if it was."""

    def sentence(char: int) -> int:
        found = draft.parse.sentence_at(char)
        return found.i if found else 0

    scene = Scene(anchor, told, tenses.direction, sentence)
    counting = any(match.rule.value == "around" for match in matches)
    happened = Happenings(draft.parse if counting else Parse.EMPTY)
    out: list[tuple[str | None, date | None]] = []
    for match, coming in zip(matches, [*matches[1:], None], strict=True):
        scene.start, scene.counted = words[match.first].start, None
        scene.ahead = lies_ahead(match, words) and not tenses.over(scene.start)
        scene.coming = joined(match, coming, words)
        scene.year_ahead = shared_year(match, scene.coming)
        if match.rule.value == "around":
            scene.event = counted_from(match, coming, scene, happened)
        value = WAYS[match.rule.value](match, scene)
        if value is not None and match.rule.type in ("DATE", "TIME"):
            scene.remember(value, scene.start)
            if counting and is_day(value):
                happened.note(scene.start, value[:10])
        out.append((value, scene.counted))
    return out


def lies_ahead(match: Match, words: Words) -> bool:
    """Whether the expression begins with words such as "until", or stands right after them."""
    phrases = lexicon("ahead.txt")
    here = min(match.first, LONGEST)
    near = [word.lower for word in words[match.first - here : match.first + 1]]
    return any(
        " ".join(near[end - n : end]) in phrases
        for end in (here, here + 1)
        for n in range(1, min(end, LONGEST) + 1)
    )


LONGEST = 3
"""Words of the longest phrase in ``data/ahead.txt``."""


def joined(match: Match, coming: Match | None, words: Words) -> Match | None:
    """The expression that a word such as "to" joins to this one."""
    if coming is None or coming.first - match.last > 2:
        return None
    between = {word.lower for word in words[match.last : coming.first]}
    if not between:  # the hyphen of "July-November 1954" is no word
        between = {words.text[words[match.last - 1].end : words[coming.first].start].strip()}
    return coming if between & JOINS else None


def shared_year(match: Match, coming: Match | None) -> str | None:
    """The year of "May to August 1950" for May: stated once, at the end of the span."""
    if coming is None or "year" not in coming.parts or "year" in match.parts:
        return None
    kinds = {match.rule.value, coming.rule.value}
    return coming.word("year") if kinds <= {"date", "month", "another", "season"} else None


def counted_from(
    match: Match, coming: Match | None, scene: Scene, happened: Happenings
) -> str | None:
    """The day of what "two days after" counts from: a date right behind it, else that of an event
    to which the text has given one."""
    if coming is not None and coming.first == match.last and coming.rule.type == "DATE":
        return WAYS[coming.rule.value](coming, scene)
    return happened.day_of(match.parts["way"][0].start)


def _span(match: Match, words: Words, distance: bool = False) -> tuple[int, int]:
    """Its characters; without "after" where only a ``distance`` from something is known."""
    first = match.first
    bound = "approx" in match.parts and not stretches(match, words)
    while first < match.last - 1 and words[first].lower in LEADING and not bound:
        first += 1
    last = match.last - (len(match.parts.get("way", ())) if distance else 0)
    while last > first + 1 and (words[last - 1].code in ",." or words[last - 1].code == "l"):
        last -= 1
    return words[first].start, words[last - 1].end


def _type(match: Match, value: str) -> TimexType:
    """A day with a time of day is a TIME, whatever rule found it, a length of time a DURATION."""
    if match.rule.value in ("around", "earlier") and value[0] == "P" and value[-3:] != "REF":
        return "DURATION"
    if match.rule.type == "DATE" and "T" in value and not value.endswith("REF"):
        return "TIME"
    return match.rule.type
