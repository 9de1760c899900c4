"""Disputes in two columns: what is claimed, what is answered, and how many reports carry each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.records import Dispute
from variorum.views.pages import legs, paging, statements, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import DISPUTES_PER_PAGE, Site, file_name

SIDES_SHOWN = 6
RELATIONS = {
    "denial": "denied", "contradiction": "contradicted", "rejection": "rejected",
    "retraction": "taken back",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class SideItem:
    """One party: its position in a word, its statement, and on how many reports it stands (``None``
    where the ledger does not say)."""

    position: str
    statement: statements.StatementItem
    legs: legs.Legs


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputeItem:
    """A dispute: the claim on the left, every answer to it on the right. ``relation`` says how the
    claim was answered."""

    anchor: str
    href: str
    topic: str
    relation: str
    days: str
    claim: tuple[SideItem, ...]
    answers: tuple[SideItem, ...]
    more: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DisputesPage:
    """``disputes.html`` and its followers, in the order of the first day, most carried first."""

    disputes: tuple[DisputeItem, ...]
    total: int
    pager: paging.Pager


def ranked(site: Site) -> list[Dispute]:
    """Disputes whose statements are in the ledger, those most reports carry first."""
    return list(site.disputes.values())


def item(site: Site, dispute: Dispute) -> DisputeItem:
    """A dispute as lists show it."""
    sides = [
        _side(site, dispute, k)
        for k, s in enumerate(dispute.sides)
        if s.statement in site.statements
    ]
    return DisputeItem(
        anchor=f"dispute-{file_name(dispute.id)}",
        href=site.dispute_href(dispute.id) or "",
        topic=wording.clipped(dispute.topic, 160),
        relation=RELATIONS[dispute.relation],
        days=wording.days(dispute.first, dispute.last),
        claim=tuple(sides[:1]),
        answers=tuple(sides[1 : 1 + SIDES_SHOWN]),
        more=max(0, len(sides) - 1 - SIDES_SHOWN),
    )


def _side(site: Site, dispute: Dispute, k: int) -> SideItem:
    side = dispute.sides[k]
    statement = statements.item(site, site.statements[side.statement])
    href = statement.line.report_href or statement.href
    return SideItem(
        position=side.position,
        statement=statement,
        legs=legs.counted(site, dispute.least[k], dispute.reports[k], dispute.ties[k], href=href),
    )


def pages(site: Site) -> Iterator[Page]:
    """The disputes."""
    order = ranked(site)
    for href, chunk, pager in paging.split(order, "disputes", DISPUTES_PER_PAGE):
        items = tuple(item(site, d) for d in chunk)
        context = DisputesPage(disputes=items, total=len(order), pager=pager)
        yield Page(href=href, template="disputes.html", title="Disputes", context=context)
