"""How the series stage runs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import msgspec

from variorum.placed import Placed
from variorum.records import Figure, Mention, Series, Statement, Time, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.series.apart import Named, told_apart
from variorum.stages.corpus.series.cluster import clusters
from variorum.stages.corpus.series.copies import counterparts, of_copies
from variorum.stages.corpus.series.describe import Description, describe
from variorum.stages.corpus.series.label import label, of_people
from variorum.stages.corpus.series.matter import is_stuff, setting, told, understood
from variorum.stages.corpus.series.options import Options
from variorum.stages.corpus.series.shares import marked
from variorum.stages.corpus.series.sources import tie
from variorum.syntax import Parse

T = TypeVar("T", Figure, Statement, Mention, Time)


def run(corpus: Corpus, options: Options) -> Corpus:
    figures = _by_article(corpus.figures)
    statements = _by_article(corpus.statements)
    mentions = _by_article(corpus.mentions)
    times = _by_article(corpus.times)
    names = {entity.id: entity.name for entity in corpus.entities}
    tied: list[Figure] = []
    described: list[Description] = []
    for article in sorted(corpus.articles, key=lambda a: a.id):
        own = figures.get(article.id)
        if not own:
            continue
        parse = corpus.parses.get(article.id, Parse.EMPTY)
        here = tie(
            article,
            own,
            statements.get(article.id, ()),
            parse,
            mentions.get(article.id, ()),
            names,
        )
        tied += here
        named = {
            m.start: names[m.entity] for m in mentions.get(article.id, ()) if m.entity in names
        }
        begun = setting(parse, named)
        dates = Placed((t.start, t.end, t) for t in times.get(article.id, ()))
        described += [
            replace(d, setting=begun, matter=told(f, parse) if is_stuff(d.kind) else None)
            for f in here
            if (d := describe(f, parse, named, dates)) is not None
        ]
    described = marked(understood(described, corpus.parses), corpus.parses)
    copied = counterparts(described, (*corpus.alignments, *corpus.passages))
    described = of_copies(described, copied)
    days = {d.figure.id: d.figure.as_of for d in described}
    tied = [msgspec.structs.replace(f, as_of=days.get(f.id, f.as_of)) for f in tied]
    groups = clusters(described, options.ratio, options.weeks, copied)
    series = told_apart(
        [made for group in groups if (made := _series([described[i] for i in group])) is not None],
        corpus.parses,
    )
    series.sort(key=lambda s: s.id)
    home = {figure: s.id for s in series for figure in s.figures}
    done = tuple(
        msgspec.structs.replace(f, series=home.get(f.id))
        for f in sorted(tied, key=lambda f: (f.article, f.start, f.end, f.id))
    )
    return corpus.with_slots(figures=done, series=tuple(series))


def _by_article[T: (Figure, Statement, Mention, Time)](records: Iterable[T]) -> dict[str, list[T]]:
    out: dict[str, list[T]] = defaultdict(list)
    for record in records:
        out[record.article].append(record)
    return out


def _series(described: Sequence[Description]) -> Named | None:
    """The series of these figures, with them, where they stand in two articles or give two values; a distance
    given in two units by one article is one value. Where figures like "thousands" outnumber the
    measured ones they are left out."""
    measured = [d for d in described if not d.vague]
    if len(measured) < 2:
        return None  # "thousands" again and again measures nothing
    if len(measured) * 2 < len(described):
        described = measured
    figures = [d.figure for d in described]
    values = {(f.low, f.high) for f in figures}
    alone = len({f.article for f in figures}) < 2
    if alone and (len(values) < 2 or described[0].kind.startswith("measure:")):
        return None
    name = label(described)
    if name is None:
        return None
    ordered = sorted(figures, key=lambda f: (f.as_of is None, f.as_of or "", f.id))
    units = Counter(f.unit for f in ordered if f.unit)
    made = Series(
        id=make_id("q", min(f.id for f in figures)),
        counted=name,
        unit="person" if of_people(described) else min(units, key=lambda u: (-units[u], u)),
        figures=tuple(f.id for f in ordered),
    )
    return made, ordered
