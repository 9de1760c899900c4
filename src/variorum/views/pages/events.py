"""Events: what happened or was said to, by day, by PLOVER code, and by who did it to whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.records import Happening, make_id
from variorum.views.pages import happenings, paging, wording
from variorum.views.pages.names import page_href
from variorum.views.pages.page import Page
from variorum.views.pages.site import Site, file_name

PER_PAGE = 200
PAIRS_PER_PAGE = 200

QUADS = {
    "AGREE": 0, "CONSULT": 0, "SUPPORT": 0, "CONCEDE": 0, "COOPERATE": 1, "AID": 1, "RETREAT": 1,
    "REQUEST": 2, "ACCUSE": 2, "REJECT": 2, "THREATEN": 2, "PROTEST": 3, "SANCTION": 3,
    "MOBILIZE": 3, "COERCE": 3, "ASSAULT": 3,
}  # fmt: skip
"""The quad class of every PLOVER event, as a place in :data:`CLASSES`."""
CLASSES = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")

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


Pair = tuple[str, str]


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
    pairs = by_pair(site, found)
    paired = sum(len(held) for held in pairs.values())
    for href, chunk, pager in paging.split(list(pairs), "events-by-pair", PAIRS_PER_PAGE):
        shown = tuple(_pair(site, key, pairs[key]) for key in chunk)
        listed = PairsPage(way="pair", ways=WAYS, rows=shown, classes=CLASSES, total=len(pairs), events=paired, unpaired=len(found) - paired, pager=pager)  # fmt: skip
        yield Page(href=href, template="events_pairs.html", title="Events by pair", context=listed)
    for key, held in pairs.items():
        if len(held) > 1:
            who, whom = (wording.clipped(site.entities[k].name, 60) for k in key)
            yield from _lists(site, "pair", _pair_stem(key), f"{who} → {whom}", "", held, CLASSES)


def by_code(found: Sequence[Happening]) -> dict[str, list[Happening]]:
    """The events of each code, in the order of quad classes."""
    out: dict[str, list[Happening]] = defaultdict(list)
    for h in found:
        out[h.event].append(h)
    return {code: out[code] for code in sorted(out, key=lambda c: (QUADS.get(c, len(CLASSES)), -len(out[c]), c))}  # fmt: skip


def by_pair(site: Site, found: Sequence[Happening]) -> dict[Pair, list[Happening]]:
    """The events of each pair of entities, those with most first."""
    out: dict[Pair, list[Happening]] = defaultdict(list)
    for h in found:
        if h.actor_id in site.entities and h.recipient_id in site.entities:
            out[str(h.actor_id), str(h.recipient_id)].append(h)
    names = {key: tuple(site.entities[k].name.casefold() for k in key) for key in out}
    return {key: out[key] for key in sorted(out, key=lambda k: (-len(out[k]), names[k], k))}


def quads(found: Sequence[Happening]) -> tuple[int, ...]:
    """How many of what was done are in each quad class."""
    counts = Counter(QUADS.get(h.event) for h in found if h.status == "asserted")
    return tuple(counts[k] for k in range(len(CLASSES)))


def _lists(
    site: Site,
    way: str,
    stem: str,
    name: str,
    about: str,
    found: Sequence[Happening],
    classes: Sequence[str] = (),
) -> Iterator[Page]:
    counts = Counter[str](h.status for h in found)
    said = wording.listed([f"{counts[s]:,} {words}" for s, words in happenings.STATUS.items() if words and counts[s]], 5)  # fmt: skip
    shares = tuple((n, c) for n, c in zip(classes, quads(found), strict=False) if c)
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


def _pair(site: Site, key: Pair, held: Sequence[Happening]) -> PairRow:
    who, whom = (site.entities[k] for k in key)
    one = happenings.row(site, held[0]).href if len(held) == 1 else None
    return PairRow(
        anchor=_pair_stem(key).rsplit("/", 1)[1],
        href=one or f"{_pair_stem(key)}.html",
        actor=happenings.Party(words=wording.clipped(who.name, 60), href=page_href(site, who.id), name=""),
        recipient=happenings.Party(words=wording.clipped(whom.name, 60), href=page_href(site, whom.id), name=""),
        quads=quads(held),
        open=sum(h.status != "asserted" for h in held),
        reports=_reports(site, held),
        days=_days(site, held),
    )  # fmt: skip


def _reports(site: Site, held: Sequence[Happening]) -> int:
    return site.count_legs(a for h in held for a in (h.articles or (h.article,)))


def _days(site: Site, held: Sequence[Happening]) -> str:
    known = sorted(d for h in held if wording.parsed_day(d := happenings.day_of(site, h)))
    return wording.days(known[0], known[-1]) if known else ""


def _code_stem(code: str) -> str:
    return f"events/code/{file_name(code.lower())}"


def _pair_stem(pair: Pair) -> str:
    return f"events/pair/{make_id('p', *pair)}"
