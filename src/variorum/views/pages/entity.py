"""A page for every entity: offices, roles, spellings, what it said, what was said of it, its figures, what it did
and had done to it, and the sentences that name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum import dates
from variorum.records import Decision, Entity, Figure, Statement
from variorum.views.pages import (
    decided,
    figures,
    happenings,
    offices,
    paging,
    statements,
    wording,
)
from variorum.views.pages.about import Gathered, by_source, gathered, with_page
from variorum.views.pages.names import page_href, page_stem
from variorum.views.pages.naming import Word
from variorum.views.pages.page import Page
from variorum.views.pages.sentence import around
from variorum.views.pages.site import ArticleLine, Site

SAID, ABOUT, WHERE, DEEDS, FIGURES = 5, 8, 8, 10, 25
"""How many of each an entity's first page shows."""
WORDS, FOLDED = 8, 32
"""Spellings and descriptions that are shown, and that can be unfolded."""
PER_PAGE = 200
LONGEST = 140
"""Characters of a name that a heading shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WordRow:
    """A spelling or description, how often it stands, and where it does first."""

    text: str
    times: int
    line: ArticleLine
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief:
    """A statement in a line; ``copies`` counts articles of the same report that repeat it."""

    href: str
    day: str
    speaker: str
    speaker_href: str
    act: str
    words: str
    line: ArticleLine
    copies: int
    cite: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Naming:
    """The sentence in which a report first names an entity; ``times`` counts all in its articles."""

    sentence: Markup
    line: ArticleLine
    href: str
    times: int
    articles: int


@dataclass(frozen=True, kw_only=True, slots=True)
class EntityPage:
    """``names/<id>.html``. Counts are of all there is; the lists have the latest, and the addresses
    beside them lead to the rest (``None``: all is here). ``links`` are outside addresses as words and
    address, ``position`` the coordinates in words,
    ``mapped`` whether it is on the map, ``decided`` what people did to the name."""

    name: str
    kind: str
    position: str
    mapped: bool
    links: tuple[tuple[str, str], ...]
    decided: tuple[str, ...]
    times: int
    articles: int
    reports: int
    days: str
    offices: tuple[offices.OfficeRow, ...]
    roles: tuple[WordRow, ...]
    more_roles: int
    spellings: tuple[WordRow, ...]
    more_spellings: int
    said: tuple[statements.StatementItem, ...]
    said_count: int
    said_href: str | None
    about: tuple[statements.StatementItem, ...]
    about_count: int
    about_href: str | None
    figures: tuple[figures.FigureItem, ...]
    more_figures: int
    deeds: tuple[happenings.HappeningRow, ...]
    deed_count: int
    deed_href: str | None
    where: tuple[Naming, ...]
    where_href: str | None
    words_shown: int = WORDS


@dataclass(frozen=True, kw_only=True, slots=True)
class EntityList:
    """``names/<id>/said-of.html``, ``…/events.html``, ``…/named.html`` and their followers: all of what
    the entity's page shows the latest of; one of the three lists is filled."""

    name: str
    href: str
    what: str
    total: int
    about: tuple[Brief, ...]
    deeds: tuple[happenings.HappeningRow, ...]
    where: tuple[Naming, ...]
    pager: paging.Pager


def pages(site: Site) -> Iterator[Page]:
    """The page of every entity that has one, and the lists that are too long for it."""
    sources = by_source(site)
    decisions = decided.by_entity(site.ledger.decisions())
    known = offices.holders(site)
    for entity in with_page(site):
        found = gathered(site, entity.id)
        context = _context(
            site, entity, found, sources.get(entity.id, ()), decisions.get(entity.id, ()), known
        )
        yield Page(href=f"{page_stem(entity.id)}.html", template="entity.html", title=context.name, context=context)  # fmt: skip
        if context.about_href:
            stem, total = _list_stem(entity, "said-of"), len(found.about)
            for href, part, pager in paging.split(found.about, stem, PER_PAGE):
                brief = tuple(_brief(site, *one) for one in part)
                yield _listed(context, href, "Said of", total, pager, about=brief)
        if context.deed_href:
            stem, total = _list_stem(entity, "events"), len(found.deeds)
            for href, chunk, pager in paging.split(found.deeds, stem, PER_PAGE):
                shown = happenings.rows(site, chunk)
                yield _listed(context, href, "Events with", total, pager, deeds=shown)
        if context.where_href:
            stem, total = _list_stem(entity, "named"), len(found.where)
            for href, legs, pager in paging.split(found.where, stem, PER_PAGE):
                named = tuple(_naming(site, entity.id, articles) for articles in legs)
                yield _listed(context, href, "Reports that name", total, pager, where=named)


def _context(
    site: Site,
    entity: Entity,
    found: Gathered,
    given: Sequence[Figure],
    decisions: Sequence[Decision],
    holders: offices.Holders,
) -> EntityPage:
    said, about, deeds, where = found.said, found.about, found.deeds, found.where
    named = site.named_in(entity.id)
    articles = sorted((a for a in named.articles if a in site.lines), key=site.place)
    known = [d for a in articles if dates.parsed_day(d := site.articles[a].published)]
    counted = sorted(given, key=lambda f: (figures.when(site, f), f.id), reverse=True)
    once = {(site.legs[f.article], f.low, f.high, f.counted): f for f in reversed(counted)}
    distinct = list(reversed(once.values()))
    return EntityPage(
        name=wording.clipped(entity.name, LONGEST),
        kind=entity.kind,
        position=wording.position(entity.latitude, entity.longitude, entity.radius),
        mapped=entity.id in site.mapped,
        links=_links(entity),
        decided=decided.lines(entity, decisions),
        times=named.times,
        articles=len(articles),
        reports=len(where),
        days=wording.days(known[0], known[-1]) if known else "",
        offices=offices.rows(site, entity, holders),
        roles=_words(site, named.roles),
        more_roles=max(0, len(named.roles) - WORDS - FOLDED),
        spellings=_words(site, named.spellings),
        more_spellings=max(0, len(named.spellings) - WORDS - FOLDED),
        said=tuple(statements.item(site, s, rest) for s, rest in said[:SAID]),
        said_count=len(said),
        said_href=f"{statements.speaker_stem(entity.id)}.html" if said else None,
        about=tuple(statements.item(site, s, rest) for s, rest in about[:ABOUT]),
        about_count=len(about),
        about_href=f"{_list_stem(entity, 'said-of')}.html" if len(about) > ABOUT else None,
        figures=tuple(figures.item(site, f) for f in distinct[:FIGURES]),
        more_figures=max(0, len(distinct) - FIGURES),
        deeds=happenings.rows(site, deeds[:DEEDS]),
        deed_count=len(deeds),
        deed_href=f"{_list_stem(entity, 'events')}.html" if len(deeds) > DEEDS else None,
        where=tuple(_naming(site, entity.id, legs) for legs in where[:WHERE]),
        where_href=f"{_list_stem(entity, 'named')}.html" if len(where) > WHERE else None,
    )


def _list_stem(entity: Entity, name: str) -> str:
    return f"{page_stem(entity.id)}/{name}"


def _listed(
    page: EntityPage,
    href: str,
    what: str,
    total: int,
    pager: paging.Pager,
    *,
    about: tuple[Brief, ...] = (),
    deeds: tuple[happenings.HappeningRow, ...] = (),
    where: tuple[Naming, ...] = (),
) -> Page:
    back = href.rsplit("/", 1)[0] + ".html"
    context = EntityList(name=page.name, href=back, what=what, total=total, about=about, deeds=deeds, where=where, pager=pager)  # fmt: skip
    return Page(href=href, template="entity_list.html", title=f"{what} {page.name}", context=context)  # fmt: skip


def _links(entity: Entity) -> tuple[tuple[str, str], ...]:
    out = []
    if entity.geonames:
        out.append((f"GeoNames {entity.geonames}", f"https://www.geonames.org/{entity.geonames:d}"))
    if entity.wikidata and entity.wikidata[:1] == "Q" and entity.wikidata[1:].isdecimal():
        out.append((f"Wikidata {entity.wikidata}", f"https://www.wikidata.org/wiki/{entity.wikidata}"))  # fmt: skip
    return tuple(out)


def _words(site: Site, words: Mapping[str, Word]) -> tuple[WordRow, ...]:
    """The words that stand most often, with where each does first."""
    ranked = sorted(words.items(), key=lambda w: (-w[1].times, w[0]))
    return tuple(
        WordRow(
            text=wording.clipped(text, 100),
            times=word.times,
            line=site.lines[word.article],
            href=f"{site.lines[word.article].href}#name-{word.start}",
        )
        for text, word in ranked[: WORDS + FOLDED]
        if word.article in site.lines
    )


def _brief(site: Site, s: Statement, rest: Sequence[Statement]) -> Brief:
    day = statements.day_of(site, s)
    return Brief(
        href=site.statement_href(s),
        day=dates.day(day) or "day not known",
        speaker=site.speaker_name(s),
        speaker_href=page_href(site, s.speaker_id) or statements.speaker_href(site, s),
        act=statements.ACTS[s.act],
        words=wording.clipped(" … ".join(c.text for c in s.content), 260),
        line=site.lines[s.article],
        copies=len({c.article for c in rest} - {s.article}),
        cite=statements.citation(site, s),
    )


def _naming(site: Site, entity: str, articles: Sequence[str]) -> Naming:
    named = site.named_in(entity).articles
    first = articles[0]
    _, start, end = named[first]
    return Naming(
        sentence=around(site.articles[first], start, end),
        line=site.lines[first],
        href=f"{site.lines[first].href}#name-{start}",
        times=sum(named[a][0] for a in articles),
        articles=len(articles),
    )
