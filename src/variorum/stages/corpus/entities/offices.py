"""The offices of persons, with the days on which the corpus's articles gave them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from variorum.records import Article, Entity, Mention, Office, Span, Standing, span
from variorum.stages.corpus.entities.fold import plain
from variorum.stages.corpus.entities.titles import Title, ending_words, times, title_of

MOST = 12
"""Offices kept of one person, those given most often."""
COMPARED = 200
"""Wordings of one person that shorter ones are joined to."""
RARER = 10
"""How many times rarer the full wording of an office may be than the short one that is joined to it."""
LONGER = 4
"""Words that the full wording may have more."""
OTHER = frozenset({"acting", "assistant", "associate", "co", "deputy", "first", "interim", "shadow", "under", "vice"})  # fmt: skip
"""Words that make another office of one: a deputy minister is no minister."""
AROUND = 120
"""Characters between a name and its role."""
Kind = tuple[frozenset[str], str | None]
Given = tuple[Mention, Title, Span]


def with_offices(
    entities: Iterable[Entity], mentions: Iterable[Mention], articles: Sequence[Article]
) -> list[Entity]:
    """The entities, persons with their offices."""
    known = {a.id: a for a in articles}
    given: dict[str, list[Given]] = defaultdict(list)
    for m in mentions:
        if m.role and m.entity and m.article in known:
            text = known[m.article].text
            at = _where(text, m, m.role)
            before = _before(text, at.start)
            if title := title_of(m.role, before):
                if plain(before) in times():  # "ousted", which is no part of the role
                    at = span(text, at.start - len(before) - 1, at.end)
                given[m.entity].append((m, title, at))
    return [
        msgspec.structs.replace(e, offices=_offices(given[e.id], known))
        if e.kind == "person" and e.id in given
        else e
        for e in entities
    ]


def _where(text: str, m: Mention, role: str) -> Span:
    """The characters of the role, those nearest to the name; those of the name where it is not there."""
    low, high = max(0, m.start - 2 * len(role) - AROUND), m.end + 2 * len(role) + AROUND
    found = [(at, at + len(role)) for at in (text.rfind(role, low, m.start), text.find(role, m.end, high)) if at >= 0]  # fmt: skip
    if not found:  # broken over lines
        words = r"\s+".join(re.escape(w) for w in role.split())
        found = [f.span() for f in re.compile(words).finditer(text, low, min(high, len(text)))]
    apart = [(max(m.start - b, a - m.end), a, b) for a, b in found]
    if not apart:
        return span(text, m.start, m.end)
    _, start, end = min(apart)
    return span(text, start, end)


def _before(text: str, start: int) -> str:
    """The word that stands right before a character, in its line."""
    found = re.search(r"(\w+)[ -]$", text[max(0, start - 30) : start])
    return found[1] if found else ""


def _offices(given: list[Given], articles: Mapping[str, Article]) -> tuple[Office, ...]:
    """The offices given to one person, in the order of their days."""
    full = _full(Counter((t.words, t.country) for _, t, _ in given))
    groups: dict[tuple[Kind, Standing], list[Given]] = defaultdict(list)
    states: dict[Kind, Counter[str]] = defaultdict(Counter)
    for one in given:
        title = one[1]
        kind = full[title.words, title.country]
        groups[kind, title.standing].append(one)
        states[kind].update([title.country] if title.country else [])
    offices = []
    for (kind, standing), held in groups.items():
        told = states[kind]
        country = min(told, key=lambda s: (-told[s], s), default=None)
        offices.append(_office((kind[0], country), standing, held, articles))
    offices.sort(key=lambda o: (-o.mentions, o.office, o.country or "", o.standing))
    return tuple(
        sorted(offices[:MOST], key=lambda o: (o.first or "9999", o.last or "9999", -o.mentions, o.office, o.country or "", o.standing))
    )  # fmt: skip


def _full(kinds: Counter[Kind]) -> dict[Kind, Kind]:
    """Each wording and the one full wording that it is short for, or itself: the Minister is the Defence
    Minister where that is the only thing that the same person is minister of. A wording much rarer than a
    shorter one has a word too many ("speech President"), and is the shorter one."""

    def order(kind: Kind) -> tuple[int, list[str], str]:
        return -kinds[kind], sorted(kind[0]), kind[1] or ""

    compared = sorted(kinds, key=order)[:COMPARED]
    out = {}
    for kind in kinds:
        longer = [k for k in compared if _is_short(kind, k) and kinds[k] * RARER >= kinds[kind]]
        ends = [k for k in longer if not any(_is_short(k, o) for o in longer)]
        out[kind] = ends[0] if len(ends) == 1 else kind
    rare = {}
    for kind, times_given in kinds.items():
        shorter = (k for k in compared if kinds[k] >= RARER * times_given and _is_short(k, kind))
        usual = next(shorter, None)  # the commonest
        rare[kind] = out[usual or kind]
    return rare


def _is_short(kind: Kind, other: Kind) -> bool:
    """Whether a wording may say less of the same office: fewer of its words, or not the state."""
    (words, country), (more, state) = kind, other
    if words == more:
        return country is None and state is not None
    agree = country is None or state is None or country == state
    return (
        agree
        and words < more
        and len(more - words) <= LONGER
        and not (more - words) & (OTHER | ending_words())
    )


def _office(
    kind: Kind, standing: Standing, given: list[Given], articles: Mapping[str, Article]
) -> Office:
    words, country = kind
    days: dict[str, str] = {}
    legs: set[str] = set()
    for m, _, _ in given:
        article = articles[m.article]
        leg = article.report or article.id
        legs.add(leg)
        if article.published:
            day = article.published[:10]
            days[leg] = min(day, days.get(leg, day))
    said = Counter(t.wording for _, t, _ in given if t.words == words)
    said = said or Counter(t.wording for _, t, _ in given)
    title = min(said, key=lambda w: (-said[w], len(w), w))

    def order(one: Given) -> tuple[str, str, int]:
        article = articles[one[0].article]
        return (article.published or article.published_to or "9999")[:10], article.id, one[2].start

    first = min(given, key=order)
    return Office(
        title=title,
        office=" ".join(sorted(words)),
        country=country,
        standing=standing,
        first=min(days.values(), default=None),
        last=max(days.values(), default=None),
        mentions=len(given),
        reports=len(legs),
        undated=len(legs) - len(days),
        article=first[0].article,
        start=first[2].start,
        end=first[2].end,
        text=first[2].text,
    )
