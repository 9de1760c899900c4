"""Events: what happened or was said to, by day, by PLOVER code, and by who did it to whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum import dates
from variorum.models.plover import CLASSES, QUADS
from variorum.records import Happening
from variorum.views.pages import happenings, paging, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import Site, file_name
from variorum.views.pairs import Pair, paired

PER_PAGE = 200
PAIRS_PER_PAGE = 200

WAYS = (("day", "events.html"), ("code", "events-by-code.html"), ("pair", "events-by-pair.html"))


@dataclass(frozen=True, kw_only=True, slots=True)
class EventsPage:
    """``events.html``, ``events/code/<code>.html``, ``events/pair/<id>.html`` and their followers: things
    that happened, in the order of days. ``way`` is what they were chosen by, ``name`` which of it,
    ``quads`` numbers by class where they are those of a pair."""

    way: str
    ways: tuple[tuple[str, str], ...]
    name: str
    about: str
    rows: tuple[happenings.HappeningRow, ...]
    total: int
    statuses: str
    quads: tuple[tuple[str, int], ...]
    pager: paging.Pager


@dataclass(frozen=True, kw_only=True, slots=True)
class CodeRow:
    """A PLOVER event: how often it is told by what is said of it, in how many reports."""

    name: str
    href: str
    quad: str
    statuses: tuple[int, ...]
    reports: int
    days: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CodesPage:
    """``events-by-code.html``: every code that occurs, by quad class; ``statuses`` are the columns."""

    way: str
    ways: tuple[tuple[str, str], ...]
    rows: tuple[CodeRow, ...]
    statuses: tuple[str, ...]
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PairRow:
    """What one did to another: numbers of what was done by quad class, and of what was only denied,
    threatened, planned or possible; in how many reports, and on which days."""

    anchor: str
    href: str
    actor: happenings.Party
    recipient: happenings.Party
    quads: tuple[int, ...]
    open: int
    reports: int
    days: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PairsPage:
    """``events-by-pair.html`` and its followers: pairs, those with most events first. ``unpaired`` counts
    events in which one side or both are nobody with a name."""

    way: str
    ways: tuple[tuple[str, str], ...]
    rows: tuple[PairRow, ...]
    classes: tuple[str, ...]
    total: int
    events: int
    unpaired: int
    pager: paging.Pager


def pages(site: Site) -> Iterator[Page]:
    """The events, by day, code and pair."""
    found = sorted(site.happenings.values(), key=lambda h: (happenings.day_of(site, h) or "9999", site.place(h.article), h.start, h.id))  # fmt: skip
    yield from _lists(site, "day", "events", "", "", found)
    codes = by_code(found)
    statuses = tuple(s for s in happenings.STATUS if any(h.status == s for h in found))
    rows = tuple(_code(site, code, held, statuses) for code, held in codes.items())
    context = CodesPage(way="code", ways=WAYS, rows=rows, statuses=statuses, total=len(found))
    yield Page(href="events-by-code.html", template="events_codes.html", title="Events by code", context=context)  # fmt: skip
    for code, held in codes.items():
        about = CLASSES[QUADS[code]] if code in QUADS else ""
        yield from _lists(site, "code", _code_stem(code), happenings.named(code), about, held)
    names = {e.id: e.name for e in site.entities.values()}
    pairs = paired(found, names, site.legs)
    told = sum(len(p.happenings) for p in pairs)
    for href, chunk, pager in paging.split(pairs, "events-by-pair", PAIRS_PER_PAGE):
        shown = tuple(_pair(site, p) for p in chunk)
        listed = PairsPage(way="pair", ways=WAYS, rows=shown, classes=CLASSES, total=len(pairs), events=told, unpaired=len(found) - told, pager=pager)  # fmt: skip
        yield Page(href=href, template="events_pairs.html", title="Events by pair", context=listed)
    for p in pairs:
        if len(p.happenings) > 1:
            held = [site.happenings[h] for h in p.happenings]
            shares = tuple((n, c) for n, c in zip(CLASSES, p.quads, strict=True) if c)
            name = f"{wording.clipped(p.actor, 60)} → {wording.clipped(p.recipient, 60)}"
            yield from _lists(site, "pair", _pair_stem(p), name, "", held, shares)


def by_code(found: Sequence[Happening]) -> dict[str, list[Happening]]:
    """The events of each code, in the order of quad classes."""
    out: dict[str, list[Happening]] = defaultdict(list)
    for h in found:
        out[h.event].append(h)
    return {code: out[code] for code in sorted(out, key=lambda c: (QUADS.get(c, len(CLASSES)), -len(out[c]), c))}  # fmt: skip


def _lists(
    site: Site,
    way: str,
    stem: str,
    name: str,
    about: str,
    found: Sequence[Happening],
    shares: tuple[tuple[str, int], ...] = (),
) -> Iterator[Page]:
    counts = Counter[str](h.status for h in found)
    said = wording.listed([f"{counts[s]:,} {words}" for s, words in happenings.STATUS.items() if words and counts[s]], 5)  # fmt: skip
    for href, chunk, pager in paging.split(found, stem, PER_PAGE):
        rows = happenings.rows(site, chunk)
        context = EventsPage(way=way, ways=WAYS, name=name, about=about, rows=rows, total=len(found), statuses=said, quads=shares, pager=pager)  # fmt: skip
        yield Page(href=href, template="events.html", title=f"Events: {name}" if name else "Events", context=context)  # fmt: skip


def _code(site: Site, code: str, held: Sequence[Happening], statuses: Sequence[str]) -> CodeRow:
    counts = Counter[str](h.status for h in held)
    return CodeRow(
        name=happenings.named(code),
        href=f"{_code_stem(code)}.html",
        quad=CLASSES[QUADS[code]] if code in QUADS else "",
        statuses=tuple(counts.get(s, 0) for s in statuses),
        reports=_reports(site, held),
        days=_days(site, held),
    )


def _pair(site: Site, p: Pair) -> PairRow:
    alone = len(p.happenings) == 1
    one = happenings.row(site, site.happenings[p.happenings[0]]).href if alone else None
    return PairRow(
        anchor=p.id,
        href=one or f"{_pair_stem(p)}.html",
        actor=happenings.party(site, None, p.actor_id),
        recipient=happenings.party(site, None, p.recipient_id),
        quads=p.quads,
        open=p.open,
        reports=p.reports,
        days=wording.days(p.first, p.last),
    )


def _reports(site: Site, held: Sequence[Happening]) -> int:
    return site.count_legs(a for h in held for a in (h.articles or (h.article,)))


def _days(site: Site, held: Sequence[Happening]) -> str:
    known = sorted(d for h in held if dates.parsed_day(d := happenings.day_of(site, h)))
    return wording.days(known[0], known[-1]) if known else ""


def _code_stem(code: str) -> str:
    return f"events/code/{file_name(code.lower())}"


def _pair_stem(pair: Pair) -> str:
    return f"events/pair/{pair.id}"
