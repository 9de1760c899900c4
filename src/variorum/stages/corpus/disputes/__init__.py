"""Statements that stand against each other."""

from variorum.stage import CorpusStage
from variorum.stages.corpus.disputes.options import Options
from variorum.stages.corpus.disputes.stage import run

STAGE = CorpusStage(
    name="disputes",
    version=1,
    reads=frozenset({"articles", "statements", "entities", "mentions", "reports", "passages", "events", "parses"}),
    writes=frozenset({"disputes"}),
    options=Options,
    run=run,
)
