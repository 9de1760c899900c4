"""Quantities: value, bound, unit and what is counted."""

from variorum.stage import ArticleStage
from variorum.stages.article.figures.options import Options
from variorum.stages.article.figures.stage import run

STAGE = ArticleStage(
    name="figures",
    version=1,
    reads=frozenset({"article", "noise", "parse", "times"}),
    writes=frozenset({"figures"}),
    options=Options,
    run=run,
)
