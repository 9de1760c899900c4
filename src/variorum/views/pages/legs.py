"""On how many independent reports something stands, and why that may be fewer than carry it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from variorum.legs import left
from variorum.records import Claim, Figure, Statement, Tie
from variorum.views.pages import wording
from variorum.views.pages.site import Site, file_name

KINDS = {
    "source": "one source",
    "occasion": "one occasion",
    "passage": "a shared passage",
    "outlet": "one outlet or agency",
    "unknown": "not traced",
}
"""Why reports may be one leg, in words."""

NAMED, TIES = 6, 12
"""Reports that a reason names, and reasons that are given, before the rest is counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """A tie in words: why, the evidence, and the reports it binds as name and address."""

    why: str
    evidence: str
    reports: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Legs:
    """“2 to 4 independent reports”, the reasons for the lower number, and the address where all that
    carries it stands (``None``: it has no entry of its own)."""

    words: str
    reasons: tuple[Reason, ...]
    more: int
    href: str | None


def of_record(site: Site, record: Statement | Figure) -> Legs | None:
    """The legs of the claim that a statement or figure makes; ``None`` where one report alone
    carries it."""
    claim = site.claims.get(record.claim or "")
    return of_claim(site, claim) if claim and claim.most > 1 else None


def of_claim(site: Site, claim: Claim) -> Legs:
    """The legs of a claim."""
    return counted(site, claim.least, claim.most, claim.ties, href=site.claim_href(claim.id))


def counted(
    site: Site, least: int, most: int, ties: Sequence[Tie], *, articles: int = 0, href: str | None
) -> Legs:
    """The legs of a side or a day; ``href`` is where all that carries it stands."""
    return Legs(
        words=wording.legs(least, most, articles, noun="independent report"),
        reasons=tuple(_reason(site, tie) for tie in ties[:TIES]),
        more=max(0, len(ties) - TIES),
        href=href,
    )


def _reason(site: Site, tie: Tie) -> Reason:
    found = [site.reports[r] for r in tie.reports if r in site.reports and r in site.report_names]
    names = Counter(site.report_names[r.id] for r in found)
    named = []
    for report in found:
        name = site.report_names[report.id]
        if names[name] > 1:  # two reports of one agency are told apart by their days
            first = min((a for a in report.articles if a in site.lines), key=site.place)
            name = f"{name}, {site.lines[first].day}"
        named.append((name, f"reports/{file_name(report.id)}.html"))
    return Reason(
        why=KINDS[tie.kind],
        evidence=wording.clipped(tie.evidence, 160),
        reports=tuple(named[:NAMED]),
        more=max(0, len(named) - NAMED),
    )


def together(site: Site, records: Collection[Statement | Figure]) -> tuple[int, int]:
    """How many reports carry any of these records: at least and at most. What ties bind together in
    the claim of one of them is taken for one leg for all of them."""
    reports = {site.legs.get(r.article, r.article) for r in records}
    claims = {claim.id: claim for r in records if (claim := site.claims.get(r.claim or ""))}
    return left(sorted(reports), (t for c in claims.values() for t in c.ties)), len(reports)
