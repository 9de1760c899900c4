"""Mentions of people, organisations, places, groups and events."""

from variorum.stage import ArticleStage
from variorum.stages.article.names.options import Options
from variorum.stages.article.names.stage import run

STAGE = ArticleStage(
    name="names",
    version=1,
    reads=frozenset({"article", "noise", "parse"}),
    writes=frozenset({"mentions"}),
    options=Options,
    run=run,
)
