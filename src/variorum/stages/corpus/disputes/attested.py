"""How many reports attest what a party holds, and how many of them are certainly independent."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.legs import Carrier, Legs, Place, Surroundings, legs
from variorum.models.occasions import occasions
from variorum.models.sources import source_of
from variorum.stage import Corpus
from variorum.stages.corpus.disputes.words import Said
from variorum.syntax import Parse


class Attested:
    """Counts the legs of a party's statements. That they are all its own binds no two of them: what
    is asked is whether it said so, and two reporters who heard it twice attest that twice."""

    def __init__(self, corpus: Corpus) -> None:
        self._parses = corpus.parses
        self._entities = {e.id: e for e in corpus.entities}
        self._around = Surroundings({r.id: r.origin for r in corpus.reports}, corpus.passages)

    def legs(self, statements: Sequence[Said]) -> Legs:
        reports = {s.report for s in statements}
        if len(reports) == 1:
            return Legs(tuple(reports), 1, 1, ())
        return legs((self._carrier(s) for s in statements), self._around)

    def _carrier(self, said: Said) -> Carrier:
        statement, article = said.statement, said.article.id
        source = source_of(statement, self._entities)
        parse = self._parses.get(article, Parse.EMPTY)
        return Carrier(
            report=said.report,
            place=Place(article, statement.content[0].start, statement.content[-1].end),
            day=said.day,
            occasions=occasions(statement, source, parse, said.day),
        )
