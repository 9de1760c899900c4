"""What is said to have happened, each thing once: who did what to whom, in whose words, on how many reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum import dates
from variorum.records import Happening
from variorum.views.pages import legs, wording
from variorum.views.pages.names import page_href
from variorum.views.pages.sentence import Mark, marked_sentence
from variorum.views.pages.site import ArticleLine, Site, file_name

OTHERS = 4
STATUS = {
    "asserted": "", "denied": "denied", "threatened": "threatened", "planned": "planned",
    "hypothetical": "only possible",
}  # fmt: skip
"""What a text may say of a deed, in words; that it was done needs none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Party:
    """Who did something or to whom it was done: the words of the text, the page of the entity that they
    are or act for, its name where the words do not have it, and the codes of its state and sector."""

    words: str
    href: str | None
    name: str
    codes: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class HappeningRow:
    """A thing that happened or was said to. ``event`` and ``mode`` are PLOVER's, ``status`` what the text
    says of it (empty: that it was done). The sentence is that of the first article, which ``also`` has
    up to four others of, as outlet and address; ``more`` counts the rest. ``disputed`` is where a
    statement that tells it is disputed."""

    anchor: str
    href: str
    event: str
    mode: str
    status: str
    context: str
    actor: Party
    recipient: Party
    place: str
    when: str
    dated: bool
    sentence: Markup
    line: ArticleLine
    legs: legs.Legs | None
    disputed: str | None
    also: tuple[tuple[str, str], ...]
    more: int
    cite: str


def day_of(site: Site, h: Happening) -> str:
    """The ISO day of a thing: the one any text names, else that on which it was first written of; empty
    where neither is known."""
    return (h.date or h.first or site.articles[h.article].published or "")[:10]


def newest(site: Site, found: Iterable[Happening]) -> list[Happening]:
    """The latest first, those of no known day last."""
    return sorted(found, key=lambda h: (day_of(site, h), -site.place(h.article), -h.start, h.id), reverse=True)  # fmt: skip


def row(site: Site, h: Happening) -> HappeningRow:
    """A thing as tables show it."""
    line, article = site.lines[h.article], site.articles[h.article]
    tellers = _tellers(site, h)
    others = [
        (site.lines[a].outlet, _href(site, a, e)) for a, e in tellers.items() if a != h.article
    ]
    marks = [Mark(start=h.start, end=h.end, kind="hit")]
    event = site.events.get(tellers.get(h.article, ""))
    for start, end in ((event.actor_start, event.actor_end), (event.recipient_start, event.recipient_end)) if event else ():  # fmt: skip
        if start is not None and end is not None:
            marks.append(Mark(start=start, end=end, kind="party"))
    day = day_of(site, h)
    what = " ".join(w for w in (STATUS[h.status], named(h.event), h.mode or "") if w)
    said = wording.clipped(" ".join(w for w in (h.actor, h.text, h.recipient) if w), 200)
    return HappeningRow(
        anchor=f"happening-{file_name(h.id)}",
        href=_href(site, h.article, tellers.get(h.article)),
        event=named(h.event),
        mode=h.mode or "",
        status=STATUS[h.status],
        context=h.context or "",
        actor=party(site, h.actor, h.actor_id, h.actor_country, h.actor_sector),
        recipient=party(site, h.recipient, h.recipient_id, h.recipient_country, h.recipient_sector),
        place=wording.clipped(h.place or "", 60),
        when=dates.day(day) or "day not known",
        dated=h.date is not None,
        sentence=marked_sentence(article, h.start, h.end, tuple(marks)),
        line=line,
        legs=legs.counted(site, h.least, h.most, h.ties, href=None) if h.most > 1 else None,
        disputed=next((found for d in h.disputes if (found := site.dispute_href(d))), None),
        also=tuple(others[:OTHERS]),
        more=max(0, len(others) - OTHERS),
        cite=f"{wording.quoted(said)} ({what}; {line.outlet}, {line.day}, “{line.title}”)",
    )


def rows(site: Site, found: Sequence[Happening]) -> tuple[HappeningRow, ...]:
    """Things as a table shows them."""
    return tuple(row(site, h) for h in found)


def named(event: str) -> str:
    """A PLOVER code as a word."""
    return event.lower()


def party(site: Site, words: str | None, entity: str | None, *codes: str | None) -> Party:
    """An actor or recipient as pages name it."""
    known = site.entities.get(entity or "")
    said = wording.clipped(words or "", 70)
    name = wording.clipped(known.name, 60) if known else ""
    told = not said or name.casefold() in said.casefold()
    return Party(
        words=said or name,
        href=page_href(site, entity),
        name="" if told else name,
        codes=" ".join(c for c in codes if c),
    )


def _tellers(site: Site, h: Happening) -> dict[str, str]:
    """The articles that tell it, in the order of days, with the event that does."""
    known = [site.events[e] for e in h.events if e in site.events]
    known.sort(
        key=lambda e: (site.place(e.article), (e.start, e.end) != (h.start, h.end), e.start, e.id)
    )
    out: dict[str, str] = {}
    for event in known:
        if event.article in site.lines:
            out.setdefault(event.article, event.id)
    return out


def _href(site: Site, article: str, event: str | None) -> str:
    return site.record_href(article, "event", event) if event else site.lines[article].href
