"""What ``variorum show`` prints: lines that fit the terminal, and one entity at a glance."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from variorum.records import Entity
from variorum.views.cli.output import cut
from variorum.views.pages import about, decided, happenings, offices, statements, wording
from variorum.views.pages.naming import Word
from variorum.views.pages.site import Site

SAID, ABOUT, DEEDS, WHERE, OFFICES = 6, 6, 6, 4, 3
"""Rows of each list: with headings and blank lines the whole fits 40 lines."""


def line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(cut(wording.squeezed(text), console.width), style=style))


def row(console: Console, label: str, text: str, room: int = 30) -> None:
    """``label`` in a column of its own, then ``text``, on one line."""
    console.print(Text(f"  {cut(label, room):{room}}  {cut(text, console.width - room - 4)}"))


def heading(console: Console, text: str) -> None:
    console.print()
    console.print(Text(text, style="bold"))


def show_entity(console: Console, site: Site, one: Entity) -> None:
    """An entity at a glance, the latest first in each list; an empty list is left out."""
    found = about.gathered(site, one.id)
    named = site.named_in(one.id)
    line(console, f"{one.name} ({one.kind}, {one.id})", "bold")
    known = [
        f"named {wording.plural(named.times, 'time')} in {wording.plural(len(found.where), 'report')}",
        wording.position(one.latitude, one.longitude, one.radius),
        f"GeoNames {one.geonames}" if one.geonames else "",
        f"Wikidata {one.wikidata}" if one.wikidata else "",
    ]
    line(console, " · ".join(k for k in known if k))
    for how, words in (("written", named.spellings), ("described as", named.roles)):
        if words:
            row(console, how, _counted(words), 12)
    for office in one.offices[:OFFICES]:
        told = f"{office.title} {offices.STANDINGS[office.standing]}".rstrip()
        row(console, "given as", f"{told}: {offices.days(office)}, {offices.reports(office)}", 12)
    for told in decided.lines(one, decided.by_entity(site.ledger.decisions()).get(one.id, ())):
        row(console, "decided", told, 12)
    who = wording.clipped(one.name, 50)
    lists = (
        (f"What {who} says", found.said, SAID, lambda s: s.act),
        (
            f"What others say of {who}",
            found.about,
            ABOUT,
            lambda s: f"{site.speaker_name(s)}, {s.act}",
        ),
    )
    for title, said, most, label in lists:
        if said:
            heading(console, f"{title}: {wording.plural(len(said), 'statement')}")
        for s, _ in said[:most]:
            told = " … ".join(c.text for c in s.content)
            row(console, f"{statements.day_of(site, s) or 'undated'}  {label(s)}", told, 34)
    if found.deeds:
        heading(console, f"Events: {len(found.deeds):,}")
    for h in found.deeds[:DEEDS]:
        day = happenings.day_of(site, h) or "undated"
        what = " ".join(w for w in (happenings.STATUS[h.status], h.event.lower(), h.mode) if w)
        row(console, f"{day}  {what}", f"{h.actor or '–'} → {h.recipient or '–'}: {h.text}", 34)
    heading(console, f"Where {who} is named")
    for articles in found.where[:WHERE]:
        first = site.lines[articles[0]]
        row(console, f"{first.day}, {first.outlet}", first.title, 34)


def _counted(words: Mapping[str, Word]) -> str:
    ranked = sorted(words.items(), key=lambda w: (-w[1].times, w[0]))
    return ", ".join(f"{text} ({word.times:,})" for text, word in ranked)
