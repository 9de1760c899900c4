"""How the times stage runs: match, choose, work out, from the first expression to the last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cache

import msgspec

from variorum.records import Draft, Noise, Time, TimexType
from variorum.stages.article.times.anchors import anchors, narrative
from variorum.stages.article.times.grammar import Match, grammar
from variorum.stages.article.times.guards import GUARDS, Place
from variorum.stages.article.times.modifiers import modifier
from variorum.stages.article.times.options import Options
from variorum.stages.article.times.scene import Scene
from variorum.stages.article.times.tense import Tenses
from variorum.stages.article.times.values import WAYS
from variorum.stages.article.times.words import Words, table

LEADING = frozenset(
    {"in", "by", "at", "on", "of", "over", "to", "until", "before", "after", "toward"}
)
"""Words that a pattern may take in front and that belong to no expression."""


def run(drafts: Sequence[Draft], options: Options) -> list[Draft]:
    return [msgspec.structs.replace(d, times=tuple(times_of(d))) for d in drafts]


def times_of(draft: Draft) -> list[Time]:
    """The expressions of one article, in order; none overlap."""
    words = grammar().codes.words(draft.article.text)
    matches = chosen(draft, words)
    if not matches:
        return []
    tenses = Tenses(draft.parse)
    ends = anchors(draft.article)
    told = narrative(words, matches, ends)
    free = _read(draft, words, matches, None, told, tenses)
    bound = [_read(draft, words, matches, end, told, tenses) for end in ends]
    out = []
    for k, match in enumerate(matches):
        value, anchor = free[k], None
        # Of a range of days, what both its ends give is known: every way is monotone in the day.
        sure = {reading[k] for reading in bound}
        if len(sure) == 1 and (found := sure.pop()) != value:
            value, anchor = found, ends[0].isoformat() if len(ends) == 1 else None
        if value is None:
            continue
        start, end = _span(match, words)
        out.append(
            Time(
                article=draft.article.id,
                start=start,
                end=end,
                text=draft.article.text[start:end],
                type=_type(match, value),
                value=value,
                mod=modifier(match, words),
                anchor=anchor,
            )
        )
    return out


def chosen(draft: Draft, words: Words) -> list[Match]:
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
        if match.rule.guard and not GUARDS[match.rule.guard](Place(match, words, draft.parse)):
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
) -> list[str | None]:
    """The value of every match for this day of publication."""

    def sentence(char: int) -> int:
        found = draft.parse.sentence_at(char)
        return found.i if found else 0

    scene = Scene(anchor, told, tenses.direction, sentence)
    out = []
    for match, coming in zip(matches, [*matches[1:], None], strict=True):
        scene.start = words[match.first].start
        scene.ahead = lies_ahead(match, words)
        scene.year_ahead = shared_year(match, coming, words)
        value = WAYS[match.rule.value](match, scene)
        if value is not None and match.rule.type in ("DATE", "TIME"):
            scene.remember(value, scene.start)
        out.append(value)
    return out


def lies_ahead(match: Match, words: Words) -> bool:
    """Whether the expression begins with a word such as "until", or stands right after one."""
    near = words[max(0, match.first - 1) : match.first + 1]
    return any(word.lower in ahead() for word in near)


@cache
def ahead() -> frozenset[str]:
    return frozenset(word for word, _ in table("ahead.txt"))


def shared_year(match: Match, coming: Match | None, words: Words) -> str | None:
    """The year of "May to August 1950" for May: stated once, at the end of the span."""
    if coming is None or coming.first - match.last > 2 or "year" not in coming.parts:
        return None
    if not {match.rule.value, coming.rule.value} <= {"date", "month"} or "year" in match.parts:
        return None
    between = {word.lower for word in words[match.last : coming.first]}
    return (
        coming.word("year") if between & {"-", "–", "—", "to", "and", "until", "through"} else None
    )


def _span(match: Match, words: Words) -> tuple[int, int]:
    first = match.first
    while first < match.last - 1 and words[first].lower in LEADING and "approx" not in match.parts:
        first += 1
    last = match.last
    while last > first + 1 and (words[last - 1].code in ",." or words[last - 1].code == "l"):
        last -= 1
    return words[first].start, words[last - 1].end


def _type(match: Match, value: str) -> TimexType:
    """A day with a time of day is a TIME, whatever rule found it."""
    if match.rule.type == "DATE" and "T" in value and not value.endswith("REF"):
        return "TIME"
    return match.rule.type
