"""Mentions of one thing joined: spelling variants, aliases, roles."""

from variorum.stage import CorpusStage
from variorum.stages.corpus.entities.options import Options
from variorum.stages.corpus.entities.stage import run

STAGE = CorpusStage(
    name="entities",
    version=1,
    reads=frozenset({"articles", "mentions", "parses"}),
    writes=frozenset({"mentions", "entities"}),
    options=Options,
    run=run,
)
