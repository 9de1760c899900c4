"""Temporal expressions as TIMEX3, anchored at the publication date."""

from variorum.stage import ArticleStage
from variorum.stages.article.times.options import Options
from variorum.stages.article.times.stage import run

STAGE = ArticleStage(
    name="times",
    version=1,
    reads=frozenset({"article", "noise", "parse"}),
    writes=frozenset({"times"}),
    options=Options,
    run=run,
)
