"""The days of the story, what happened on each and how many reports speak of it."""

from variorum.stage import CorpusStage
from variorum.stages.corpus.timeline.options import Options
from variorum.stages.corpus.timeline.stage import run

STAGE = CorpusStage(
    name="timeline",
    version=1,
    reads=frozenset({"articles", "times", "statements", "events", "reports", "parses"}),
    writes=frozenset({"timeline"}),
    options=Options,
    run=run,
)
