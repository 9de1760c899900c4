"""Which text came from which: passages, copies and reports."""

from variorum.stage import CorpusStage
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.stage import run

STAGE = CorpusStage(
    name="lineage",
    version=1,
    reads=frozenset({"articles", "noise", "parses"}),
    writes=frozenset({"articles", "passages", "copies", "reports"}),
    options=Options,
    run=run,
)
