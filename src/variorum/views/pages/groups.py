"""Statements by speaker, act, day and report: an index for each way, and a page (or more) a group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.records import Statement
from variorum.views.pages import legs, names, paging, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import UNSETTLED, Site, file_name
from variorum.views.pages.statements import StatementItem, item
from variorum.views.pages.ways import WAYS, Gathered, Head, Way, gathered, speaker_head

PER_PAGE = 150
GROUPS_PER_PAGE = 100
ALL_ON_ONE = 250
"""Up to so many statements an index shows every one; beyond, a few of each group."""
SHOWN = 2
KEPT = 20_000
"""Statements that are kept as they are shown, for the other ways to show them again: some 50 MB."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Statements of one speaker, act, day or report: their number (those of copies too), and in words
    how many independent reports carry them (empty: they are of one). ``items`` are those that are
    shown; ``named`` says that each names its speaker."""

    anchor: str
    href: str
    name: str
    about: str | None
    statements: int
    legs: str
    named: bool
    items: tuple[StatementItem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexPage:
    """``statements.html``, ``statements-by-act.html``, … and their followers: the groups of one way.
    ``ways`` are name and address of all of them; ``whole`` says that every statement is on the page."""

    way: Way
    ways: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    total: int
    whole: bool
    pager: paging.Pager


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupPage:
    """``statements/<speaker>.html``, ``statements/act/<act>.html``, …: the statements of a group in the
    order of days. ``before`` and ``after`` are name and address of its neighbours where they have an
    order of their own; ``entity_href`` is the page of a speaker who has one."""

    way: Way
    ways: tuple[tuple[str, str], ...]
    group: Group
    entity_href: str | None
    spellings: tuple[str, ...]
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    items: tuple[StatementItem, ...]
    pager: paging.Pager


class Items:
    """Statements as lists show them: all four ways show each, so the first :data:`KEPT` are made once."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._kept: dict[str, StatementItem] = {}

    def of(self, found: Sequence[Gathered]) -> tuple[StatementItem, ...]:
        """The items of ``found``, in its order."""
        return tuple(self._one(*one) for one in found)

    def _one(self, statement: Statement, copies: Sequence[Statement]) -> StatementItem:
        kept = self._kept.get(statement.id)
        if kept is None:
            kept = item(self._site, statement, copies)
            if len(self._kept) < KEPT:
                self._kept[statement.id] = kept
        return kept


LINKS = tuple((way.name, f"{way.stem}.html") for way in WAYS)


def speaker(site: Site, key: str) -> Group:
    """A speaker, without what they say."""
    return _group(site, WAYS[0], key, speaker_head(site, key), [(s, ()) for s in site.by_speaker[key]])  # fmt: skip


def pages(site: Site) -> Iterator[Page]:
    """The indices, and the pages of every group."""
    said, items = gathered(site), Items(site)
    for way in WAYS:
        groups = way.groups(site, said)
        heads = {key: way.head(site, key) for key in groups}
        yield from _indices(site, way, groups, heads, items)
        order = list(groups)
        for k, key in enumerate(order):
            before = heads[order[k - 1]] if way.linear and k else None
            after = heads[order[k + 1]] if way.linear and k + 1 < len(order) else None
            yield from _pages(site, way, key, groups[key], heads[key], (before, after), items)


def _indices(
    site: Site,
    way: Way,
    groups: Mapping[str, Sequence[Gathered]],
    heads: Mapping[str, Head],
    items: Items,
) -> Iterator[Page]:
    total = len(site.statements)
    whole = total <= ALL_ON_ONE
    for href, chunk, pager in paging.split(list(groups), way.stem, GROUPS_PER_PAGE):
        shown = tuple(
            _group(site, way, key, heads[key], groups[key], items.of(groups[key] if whole else _few(site, way, groups[key])))
            for key in chunk
        )  # fmt: skip
        context = IndexPage(way=way, ways=LINKS, groups=shown, total=total, whole=whole, pager=pager)  # fmt: skip
        title = f"Statements by {way.name}"
        yield Page(href=href, template="statements.html", title=title, context=context)


def _pages(
    site: Site,
    way: Way,
    key: str,
    found: Sequence[Gathered],
    head: Head,
    around: tuple[Head | None, Head | None],
    items: Items,
) -> Iterator[Page]:
    before, after = ((h.name, f"{h.stem}.html") if h else None for h in around)
    group = _group(site, way, key, head, found)
    for href, part, pager in paging.split(found, head.stem, PER_PAGE):
        context = GroupPage(
            way=way,
            ways=LINKS,
            group=group,
            entity_href=names.page_href(site, key) if way.name == "speaker" else None,
            spellings=head.spellings,
            before=before,
            after=after,
            items=items.of(part),
            pager=pager,
        )
        yield Page(href=href, template="group.html", title=f"{head.name}: statements", context=context)  # fmt: skip


def _group(
    site: Site,
    way: Way,
    key: str,
    head: Head,
    found: Sequence[Gathered],
    shown: tuple[StatementItem, ...] = (),
) -> Group:
    every = [s for first, rest in found for s in (first, *rest)]
    return Group(
        anchor=f"{way.name}-{file_name(key or 'unknown')}",
        href=f"{head.stem}.html",
        name=head.name,
        about=head.about,
        statements=len(every),
        legs="" if way.name == "report" else wording.legs(*legs.together(site, every)),
        named=way.name != "speaker" or key == UNSETTLED,
        items=shown,
    )


def _few(site: Site, way: Way, found: Sequence[Gathered]) -> Sequence[Gathered]:
    """The latest that a speaker is known to have said; else what most articles carry."""
    if way.name != "speaker":
        return sorted(found, key=lambda one: -len(one[1]))[:SHOWN]
    # An undated copy stands last but is not the latest.
    sure = [g for g in found if g[0].article not in site.copied and site.articles[g[0].article].published]  # fmt: skip
    return (sure or found)[-SHOWN:]
