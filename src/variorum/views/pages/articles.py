"""The list of articles in the order of days, and a reader for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum import dates
from variorum.views.pages import compare, paging, reader, wording
from variorum.views.pages.page import Page
from variorum.views.pages.site import ArticleLine, Site

PER_PAGE = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticleRow:
    """An article in the list: how many statements and figures it has, what it is a copy of.
    ``anchor`` names the day, at the first article of a day."""

    anchor: str | None
    line: ArticleLine
    statements: int
    figures: int
    copy: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticlesPage:
    """``articles.html`` and its followers: all articles in the order of days."""

    rows: tuple[ArticleRow, ...]
    total: int
    reports: int
    pager: paging.Pager


def pages(site: Site) -> Iterator[Page]:
    """The list of articles and a reader for each."""
    keys = list(site.articles)
    for href, chunk, pager in paging.split(keys, "articles", PER_PAGE):
        rows = tuple(
            ArticleRow(
                anchor=_day_anchor(site, keys, key),
                line=site.lines[key],
                statements=len(site.statements_in.get(key, ())),
                figures=len(site.figures_in.get(key, ())),
                copy=_copy_words(site, key),
            )
            for key in chunk
        )
        context = ArticlesPage(
            rows=rows, total=len(keys), reports=site.count_legs(site.articles), pager=pager
        )
        yield Page(href=href, template="articles.html", title="Articles", context=context)
    for k, key in enumerate(keys):
        before, after = keys[k - 1] if k else None, keys[k + 1] if k + 1 < len(keys) else None
        yield reader.page(site, site.articles[key], before, after)


def _day_anchor(site: Site, keys: Sequence[str], key: str) -> str | None:
    at = site.place(key)
    day = dates.parsed_day(site.articles[key].published)
    before = dates.parsed_day(site.articles[keys[at - 1]].published) if at else None
    return f"on-{day.isoformat()}" if day and day != before else None


def _copy_words(site: Site, article: str) -> str:
    copy = compare.descent(site, article)
    if copy is None:
        taken = compare.excerpts(site, article)
        sources = [site.lines[c.copy_of].outlet for c in taken if c.copy_of in site.lines]
        return f"passages from {wording.listed(list(dict.fromkeys(sources)))}" if sources else ""
    origin = site.lines.get(copy.copy_of or "")
    return f"{copy.relation}, from {origin.outlet if origin else 'an original that is not here'}"
