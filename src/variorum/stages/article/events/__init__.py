"""PLOVER events from the statements" acts and the parse."""

from variorum.stage import ArticleStage
from variorum.stages.article.events.options import Options
from variorum.stages.article.events.stage import run

STAGE = ArticleStage(
    name="events",
    version=1,
    reads=frozenset({"article", "noise", "parse", "mentions", "times", "statements"}),
    writes=frozenset({"events"}),
    options=Options,
    run=run,
)
