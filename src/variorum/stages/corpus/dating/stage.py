"""How the dating stage runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from variorum.records import Article
from variorum.stage import Corpus
from variorum.stages.corpus.dating.bounds import Around, around
from variorum.stages.corpus.dating.options import Options


def run(corpus: Corpus, options: Options) -> Corpus:
    days = {a.id: date.fromisoformat(a.published[:10]) for a in corpus.articles if a.published}
    undated = [a.id for a in corpus.articles if a.id not in days]
    if not undated or not days:
        return corpus
    legs = {article: r.id for r in corpus.reports for article in r.articles}
    found = around(undated, days, corpus.copies, legs)
    named = {a.id: a for a in corpus.articles}
    latest = timedelta(days=options.latest)
    return corpus.with_slots(
        articles=tuple(
            _dated(a, found[a.id], latest, named) if a.id in found else a for a in corpus.articles
        )
    )


def _dated(
    article: Article, copies: Around, latest: timedelta, named: Mapping[str, Article]
) -> Article:
    """The article with the range that its copies prove, within that of its own words."""
    known = copies.bounds(latest)
    if known is None:
        return article
    first, last, proof = known
    if article.published_from and article.published_to:
        own = date.fromisoformat(article.published_from), date.fromisoformat(article.published_to)
        if first <= own[0] and own[1] <= last:
            return article
        first, last = max(first, own[0]), min(last, own[1])
        if first > last:
            return article
    return replace(
        article,
        published=first.isoformat() if first == last else None,
        published_from=first.isoformat(),
        published_to=last.isoformat(),
        published_by="copies",
        published_evidence=" · ".join(_told(named[a]) for a in proof),
    )


def _told(article: Article) -> str:
    """A dated copy as evidence: who published it, and when."""
    return f"{article.outlet or article.key}, {(article.published or '')[:10]}"
