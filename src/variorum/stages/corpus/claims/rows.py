"""The rows of claims, each with the legs that it stands on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.legs import Carrier, Legs, Place, Surroundings, legs
from variorum.models.occasions import occasions
from variorum.models.sources import named, source_of
from variorum.records import Claim, Figure, Span, Statement, make_id
from variorum.stage import Corpus
from variorum.stages.corpus.claims.sayings import Saying, published_on
from variorum.syntax import Parse

UNDATED = "9"


class Rows:
    """Makes claims of groups of sayings and of figures."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._articles = {a.id: a for a in corpus.articles}
        self._days = {a.id: published_on(a) for a in corpus.articles}
        self._statements = {s.id: s for s in corpus.statements}
        self._entities = {e.id: e for e in corpus.entities}
        self._around = Surroundings({r.id: r.origin for r in corpus.reports}, corpus.passages)

    def of_sayings(self, groups: Sequence[Sequence[Saying]]) -> list[Claim]:
        reports = [{s.report for s in g} for g in groups]
        several = [g for g, r in zip(groups, reports, strict=True) if len(r) > 1]
        carriers = self._carriers(s.statement for g in several for s in g)
        out = []
        for group, carried_by in zip(groups, reports, strict=True):
            ordered = sorted(group, key=lambda s: (s.day or UNDATED, s.statement.id))
            first, ids = ordered[0].statement, tuple(s.statement.id for s in ordered)
            words = max(first.content, key=_length) if len(first.content) > 1 else first.content[0]
            found = self._legs(carried_by, ids, carriers)
            out.append(_claim(first, words, found, statements=ids))
        return out

    def of_figures(self, groups: Sequence[Sequence[Figure]]) -> list[Claim]:
        reports = [{self._report(f.article) for f in g} for g in groups]
        several = [g for g, r in zip(groups, reports, strict=True) if len(r) > 1]
        within = {f.statement for g in several for f in g if f.statement}
        told = self._carriers(self._statements[s] for s in sorted(within) if s in self._statements)
        carriers = {f.id: self._of_figure(f, told) for g in several for f in g}
        out = []
        for group, carried_by in zip(groups, reports, strict=True):
            ordered = sorted(group, key=lambda f: (self._days[f.article] or UNDATED, f.id))
            ids = tuple(f.id for f in ordered)
            found = self._legs(carried_by, ids, carriers)
            out.append(_claim(ordered[0], ordered[0], found, figures=ids))
        return out

    def _legs(
        self, reports: set[str], members: Iterable[str], carriers: Mapping[str, Carrier]
    ) -> Legs:
        if len(reports) == 1:
            return Legs(tuple(reports), 1, 1, ())
        return legs((carriers[m] for m in members), self._around)

    def _report(self, article: str) -> str:
        return self._articles[article].report or article

    def _carriers(self, statements: Iterable[Statement]) -> dict[str, Carrier]:
        """The carrier of each statement. Article by article: a parse is loaded when asked for."""
        by_article: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            by_article[statement.article].append(statement)
        out = {}
        for article, found in sorted(by_article.items()):
            parse = self._corpus.parses.get(article, Parse.EMPTY)
            day = self._days[article]
            for s in found:
                source = source_of(s, self._entities)
                out[s.id] = Carrier(
                    report=self._report(article),
                    place=Place(article, s.content[0].start, s.content[-1].end),
                    day=day,
                    source=source,
                    occasions=occasions(s, source, parse, day),
                    traced=source.known,
                )
        return out

    def _of_figure(self, figure: Figure, told: Mapping[str, Carrier]) -> Carrier:
        """As its statement has it; else from whom it is "according to", or nobody."""
        statement = told.get(figure.statement or "")
        source = statement.source if statement else named(figure.attributed_to)
        return Carrier(
            report=self._report(figure.article),
            place=Place(figure.article, figure.start, figure.end),
            day=self._days[figure.article],
            source=source,
            occasions=statement.occasions if statement else (),
            traced=source.known,
        )


def _claim(
    first: Statement | Figure,
    words: Span | Figure,
    found: Legs,
    statements: tuple[str, ...] = (),
    figures: tuple[str, ...] = (),
) -> Claim:
    return Claim(
        id=make_id("c", first.id),
        article=first.article,
        start=words.start,
        end=words.end,
        text=words.text,
        statements=statements,
        figures=figures,
        reports=found.reports,
        least=found.least,
        most=found.most,
        ties=found.ties,
    )


def _length(span: Span) -> tuple[int, int]:
    return span.end - span.start, -span.start
