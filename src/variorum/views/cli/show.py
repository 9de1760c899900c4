"""``variorum show``: the story at a glance, in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console

from variorum.views.cli import shown
from variorum.views.cli.arguments import LedgerPath
from variorum.views.cli.disputes import sides
from variorum.views.cli.output import terminal
from variorum.views.pages import disputes, groups, overview, reports, ways, wording
from variorum.views.pages.site import Site
from variorum.views.queries import open_ledger

SPEAKERS, MOVED, DISPUTES, REPORTS = 6, 5, 5, 4
"""Rows of each list: with headings and blank lines the whole fits 40 lines."""


def show(
    ledger: LedgerPath,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="Somebody or something named, by any spelling or by id: what the ledger has on it.",
        ),
    ] = None,
) -> None:
    """The story at a glance: articles, reports, days, who speaks, what moved, what is disputed; or one
    who is named: spellings, roles, what they said and what was said of them, events, and where."""
    with open_ledger(ledger) as book:
        wanted = book.entity(name) if name else None
        site = Site(book)
        console = terminal()
        if wanted:
            shown.show_entity(console, site, wanted)
            return
        if not site.articles:
            console.print(f"{ledger} holds no articles yet: variorum build SOURCE… -o {ledger}")
            return
        _head(console, site)
        _speakers(console, site)
        _moved(console, site)
        _disputes(console, site)
        _copied(console, site)
        if made := len(book.decisions()):
            console.print(
                f"\n{wording.plural(made, 'decision')} on names: variorum decide {ledger} list"
            )
        if failed := len(book.failures()):
            console.print(
                f"\n{wording.plural(failed, 'failure')}; the reasons: variorum failures {ledger}"
            )


def _head(console: Console, site: Site) -> None:
    found = [
        wording.plural(len(site.articles), "article"),
        wording.plural(site.count_legs(site.articles), "independent report"),
        wording.days(*site.span_of_days()),
    ]
    shown.line(console, " · ".join(f for f in found if f), "bold")
    undated = sum(line.certainty != "known" for line in site.lines.values())
    outlets = sorted({a.outlet for a in site.articles.values() if a.outlet}, key=str.casefold)
    notes = [
        wording.plural(len(site.copied), "copy", "copies"),
        f"{undated} without a stated day" if undated else "",
        f"{wording.plural(len(outlets), 'outlet')}: {wording.listed(outlets, 4)}"
        if outlets
        else "",
    ]
    shown.line(console, " · ".join(n for n in notes if n))


def _speakers(console: Console, site: Site) -> None:
    keys = ways.speakers(site)[:SPEAKERS]
    if not keys:
        return
    shown.heading(console, "Who says most")
    speakers = [groups.speaker(site, key) for key in keys]
    counts = [f"{wording.plural(s.statements, 'statement')} in {s.legs}" for s in speakers]
    widest = max(map(len, counts))
    for s, count in zip(speakers, counts, strict=True):
        shown.row(console, s.name, f"{count:{widest}}  {s.about or ''}".rstrip())


def _moved(console: Console, site: Site) -> None:
    moved = overview.moved(site)[:MOVED]
    if not moved:
        return
    shown.heading(console, "What moved")
    for m in moved:
        one_year = m.first.when[-4:] == m.last.when[-4:]
        ends = (
            f"{e.value} ({wording.clipped(e.source.partition(' (no')[0], 18)}, "
            f"{e.when[:-5] if one_year else e.when})"
            for e in (m.first, m.last)
        )
        shown.row(console, m.name, " → ".join(ends), 24)


def _disputes(console: Console, site: Site) -> None:
    found = disputes.ranked(site)[:DISPUTES]
    if not found:
        return
    shown.heading(console, "What is disputed")
    for dispute in found:
        shown.row(console, dispute.topic, sides(dispute), 44)


def _copied(console: Console, site: Site) -> None:
    copied = [r for r in reports.ranked(site) if len(r.articles) > 1][:REPORTS]
    if not copied:
        return
    shown.heading(console, "Most copied")
    for report in copied:
        line = reports.line(site, report)
        shown.row(
            console,
            f"{wording.plural(len(report.articles), 'article')}, {report.origin or 'origin unknown'}",
            line.title,
        )
