"""What is not part of the report (headers, captions, credits, stray lines), the paragraphs, and what headers say of title, outlet, authors and agency."""

from variorum.stage import ArticleStage
from variorum.stages.article.clean.options import Options
from variorum.stages.article.clean.stage import run

STAGE = ArticleStage(
    name="clean",
    version=1,
    reads=frozenset({"article"}),
    writes=frozenset({"article", "noise", "paragraphs"}),
    options=Options,
    run=run,
)
