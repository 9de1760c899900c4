"""The publication date: given, metadata, header, URL, or inferred as a range with its evidence."""

from variorum.stage import ArticleStage
from variorum.stages.article.date.options import Options
from variorum.stages.article.date.stage import run

STAGE = ArticleStage(
    name="date",
    version=1,
    reads=frozenset({"article", "noise"}),
    writes=frozenset({"article"}),
    options=Options,
    run=run,
)
