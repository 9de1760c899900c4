"""Whose statement it is, after pronouns, descriptions and spellings are settled."""

from variorum.stage import CorpusStage
from variorum.stages.corpus.speakers.options import Options
from variorum.stages.corpus.speakers.stage import run

STAGE = CorpusStage(
    name="speakers",
    version=1,
    reads=frozenset(
        {"articles", "mentions", "entities", "statements", "passages", "reports", "parses"}
    ),
    writes=frozenset({"statements"}),
    options=Options,
    run=run,
)
