"""Claims: what several reports say alike, on how many independent legs it stands, and what binds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from variorum.records import Claim, Figure, Statement
from variorum.views.pages import legs, paging, wording
from variorum.views.pages.page import Page
from variorum.views.pages.sentence import around
from variorum.views.pages.site import CLAIMS_PER_PAGE, ArticleLine, Site, file_name, first_character

REPORTS_SHOWN, CARRIERS = 12, 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Carrier:
    """A report that carries a claim: the statement or figure in its first article with who says it,
    its other articles as outlet and address, and how many further ones there are."""

    report: str
    report_href: str | None
    line: ArticleLine
    href: str
    who: str
    also: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimItem:
    """A claim in the sentence of the first article that has it, who says it, on how many legs it
    stands, and the reports that carry it; ``more`` counts those left out. ``tells`` are the anchors of
    figures in it that are claims of their own."""

    anchor: str
    tells: tuple[str, ...]
    href: str
    text: str
    sentence: Markup
    who: str
    line: ArticleLine
    evidence: str
    legs: legs.Legs
    articles: int
    carriers: tuple[Carrier, ...]
    more: int
    cite: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimsPage:
    """``claims.html`` and its followers: claims of more than one report, on most legs first."""

    claims: tuple[ClaimItem, ...]
    total: int
    pager: paging.Pager


def records(site: Site, claim: Claim) -> list[Statement | Figure]:
    """The statements and figures of a claim, in the order of days and places."""
    found: list[Statement | Figure] = [site.statements[s] for s in claim.statements if s in site.statements]  # fmt: skip
    found += [site.figures[f] for f in claim.figures if f in site.figures]
    known = [r for r in found if r.article in site.articles]
    return sorted(known, key=lambda r: (site.place(r.article), _start(r), isinstance(r, Figure), r.id))  # fmt: skip


def _start(record: Statement | Figure) -> int:
    return record.start if isinstance(record, Figure) else first_character(record)


def _who(site: Site, record: Statement | Figure) -> str:
    return site.figure_source(record) if isinstance(record, Figure) else site.speaker_name(record)


def _href(site: Site, record: Statement | Figure) -> str:
    kind = "figure" if isinstance(record, Figure) else "statement"
    return site.record_href(record.article, kind, record.id)


def item(site: Site, claim: Claim) -> ClaimItem:
    """A claim as lists show it."""
    found = records(site, claim)
    by_leg: dict[str, dict[str, Statement | Figure]] = {}
    for record in found:
        leg = site.legs.get(record.article, record.article)
        by_leg.setdefault(leg, {}).setdefault(record.article, record)
    first = next((r for r in found if r.article == claim.article), found[0])
    line = site.lines[claim.article]
    who = _who(site, first)
    said = wording.clipped(claim.text, 300)
    return ClaimItem(
        anchor=f"claim-{file_name(claim.id)}",
        tells=tuple(f"claim-{file_name(k)}" for k in site.tells.get(claim.id, ())),
        href=site.claim_href(claim.id) or "",
        text=_words(claim, first),
        sentence=around(site.articles[claim.article], claim.start, claim.end, "content"),
        who=who,
        line=line,
        evidence=_href(site, first),
        legs=legs.of_claim(site, claim),
        articles=sum(len(held) for held in by_leg.values()),
        carriers=tuple(_carrier(site, leg, held) for leg, held in list(by_leg.items())[:REPORTS_SHOWN]),
        more=max(0, len(by_leg) - REPORTS_SHOWN),
        cite=f"{who}: {said} ({line.outlet}, {line.day}, “{line.title}”)",
    )  # fmt: skip


def _words(claim: Claim, first: Statement | Figure) -> str:
    """A claim in a line: its words, for a figure with what is counted."""
    counted = wording.counted(first) if isinstance(first, Figure) else ""
    more = f" ({counted})" if counted and counted.casefold() not in claim.text.casefold() else ""
    return wording.clipped(claim.text + more, 120)


def _carrier(site: Site, leg: str, held: dict[str, Statement | Figure]) -> Carrier:
    (article, first), *rest = held.items()
    return Carrier(
        report=site.report_names.get(leg, "a report"),
        report_href=site.report_href(article),
        line=site.lines[article],
        href=_href(site, first),
        who=_who(site, first),
        also=tuple((site.lines[a].outlet, _href(site, r)) for a, r in rest[:CARRIERS]),
        more=max(0, len(rest) - CARRIERS),
    )


def pages(site: Site) -> Iterator[Page]:
    """The claims that more than one report carries."""
    order = list(site.claim_order)
    for href, chunk, pager in paging.split(order, "claims", CLAIMS_PER_PAGE):
        context = ClaimsPage(
            claims=tuple(item(site, site.claims[k]) for k in chunk), total=len(order), pager=pager
        )
        yield Page(href=href, template="claims.html", title="Claims", context=context)
