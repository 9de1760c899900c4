"""From statements and figures to the claims that they make together."""

from __future__ import annotations

import msgspec

from variorum.stage import Corpus
from variorum.stages.corpus.claims.figures import figure_groups
from variorum.stages.corpus.claims.group import groups
from variorum.stages.corpus.claims.options import Options
from variorum.stages.corpus.claims.places import beside
from variorum.stages.corpus.claims.rows import Rows
from variorum.stages.corpus.claims.sayings import sayings


def run(corpus: Corpus, options: Options) -> Corpus:
    """The corpus with its claims, those of the earliest articles first; every statement that says
    something and every figure that counts something has its own."""
    said = list(sayings(corpus))
    passages = (*corpus.alignments, *corpus.passages)
    of_sayings = [[said[k] for k in g] for g in groups(said, beside(said, passages), options)]
    number = {s.statement.id: n for n, g in enumerate(of_sayings) for s in g}
    denied = (s.statement.id for s in said if s.content.stance == "denies")
    figures = sorted(corpus.figures, key=lambda f: f.id)
    of_figures = figure_groups(figures, number, denied, passages)
    rows = Rows(corpus)
    claims = [
        *rows.of_sayings(of_sayings),
        *rows.of_figures([[figures[k] for k in g] for g in of_figures]),
    ]
    order = {a.id: (a.published or a.published_to or "9", a.id) for a in corpus.articles}
    claims.sort(key=lambda c: (order[c.article], c.start, c.end, c.id))
    of_statement = {s: c.id for c in claims for s in c.statements}
    of_figure = {f: c.id for c in claims for f in c.figures}
    return corpus.with_slots(
        claims=tuple(claims),
        statements=tuple(
            msgspec.structs.replace(s, claim=of_statement.get(s.id)) for s in corpus.statements
        ),
        figures=tuple(
            msgspec.structs.replace(f, claim=of_figure.get(f.id)) for f in corpus.figures
        ),
    )
