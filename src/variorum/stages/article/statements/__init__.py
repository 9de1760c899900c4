"""Who said what: source, cue, content, kind and act."""

from variorum.stage import ArticleStage
from variorum.stages.article.statements.options import Options
from variorum.stages.article.statements.stage import run

STAGE = ArticleStage(
    name="statements",
    version=1,
    reads=frozenset({"article", "noise", "parse", "mentions", "times"}),
    writes=frozenset({"statements"}),
    options=Options,
    run=run,
)
